"""`batch`: 1,000 value sets to PDF bytes, proof included, against the same pages drawn plainly by ReportLab.

Fonts are read, and ten pages made, before time is taken on either side.
"""

import statistics
from typing import Final

from desktop_app.printing.values import Letterhead, Values
from tests.benchmarks import plain
from tests.benchmarks.certificates import PAGES, composed, letterhead, rendered, seconds, value_sets

ROUNDS: Final = 3
BUDGET: Final = 0.30


def run() -> dict[str, object]:
    """The median ratio of CPU time, ours to the floor's, both sides in turn."""
    values = value_sets(PAGES)
    head = letterhead()
    ours(values[:10], head)
    plain.drawn(values[:10], head)
    rounds = [
        (seconds(lambda: ours(values, head)), seconds(lambda: plain.drawn(values, head))) for _round in range(ROUNDS)
    ]
    return {
        "ratio": round(statistics.median(mine / floor for mine, floor in rounds), 3),
        "budget": BUDGET,
        "detail": {
            "pages": PAGES,
            "ours_ms_per_page": round(1000 * statistics.median(mine for mine, _floor in rounds) / PAGES, 3),
            "floor_ms_per_page": round(1000 * statistics.median(floor for _mine, floor in rounds) / PAGES, 3),
            "ours_bytes_per_page": len(ours(values, head)) // PAGES,
            "floor_bytes_per_page": len(plain.drawn(values, head)) // PAGES,
        },
    }


def ours(values: list[Values], head: Letterhead) -> bytes:
    """The batch as Ocaq makes it: each paper composed and proofed, then all rendered."""
    return rendered(composed(values, head))
