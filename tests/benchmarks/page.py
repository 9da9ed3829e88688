"""`page`: what 1,000 tagged pages cost, by the same pages drawn plainly by ReportLab, with and without a signed code.

A page goes from its layout to the bytes of one file; with a code, zxing-cpp makes one of 291 letters for each page on
both sides. Laying out and proof are the matter of `batch`; what they add is said beside. The memory is that of a
process that does all of it.
"""

import statistics
import subprocess
import sys
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from desktop_app.printing import codes
from desktop_app.printing.composing import Composition
from desktop_app.printing.values import Letterhead, Values
from tests.benchmarks import plain
from tests.benchmarks.certificates import PAGES, composed, letterhead, rendered, seconds, value_sets
from tests.benchmarks.offices import ROOT

ROUNDS: Final = 5
BUDGET: Final = 0.18
STRETCH: Final = 0.10
CODED_BUDGET: Final = 0.40
MOST_BYTES: Final = 2_000
MOST_MEMORY: Final = 90
"""Megabytes."""


class _Times(NamedTuple):
    """CPU seconds: from layouts to the file, what laying out adds, the floor's."""

    ours: float
    laying: float
    floor: float


def run() -> dict[str, object]:
    """The median ratio without a code; that with one, bytes and memory are in the detail."""
    bare, bare_times = _measured(value_sets(PAGES))
    coded, coded_times = _measured(value_sets(PAGES, coded=True))
    coded_ratio = _ratio(coded_times)
    memory = int(subprocess.check_output([sys.executable, "-m", "tests.benchmarks.memory"], cwd=ROOT, text=True))
    within = coded_ratio <= CODED_BUDGET and coded <= MOST_BYTES and memory <= MOST_MEMORY
    return {
        "ratio": _ratio(bare_times),
        "budget": BUDGET,
        "detail": {
            "pages": PAGES,
            "stretch": STRETCH,
            "ratio_with_laying_out": _ratio(bare_times, laid_out=True),
            "with_code": coded_ratio,
            "with_code_budget": CODED_BUDGET,
            "with_code_and_laying_out": _ratio(coded_times, laid_out=True),
            "ours_ms_per_page": _ms(each.ours for each in bare_times),
            "laying_out_ms_per_page": _ms(each.laying for each in bare_times),
            "floor_ms_per_page": _ms(each.floor for each in bare_times),
            "bytes_per_page": bare,
            "bytes_per_page_with_code": coded,
            "bytes_budget": MOST_BYTES,
            "peak_mb": memory,
            "peak_budget_mb": MOST_MEMORY,
            "within": within,
        },
    }


def _ratio(times: Sequence[_Times], *, laid_out: bool = False) -> float:
    """Ours by the floor's; with laying out too, if it is to count."""
    return round(statistics.median((each.ours + laid_out * each.laying) / each.floor for each in times), 3)


def _measured(values: list[Values]) -> tuple[int, list[_Times]]:
    """Bytes of a page, and the times of each round."""
    head = letterhead()
    _round(values[:10], head)
    rounds = [_round(values, head) for _time in range(ROUNDS)]
    return rounds[0][0] // len(values), [times for _bytes, times in rounds]


def _round(values: list[Values], head: Letterhead) -> tuple[int, _Times]:
    """How long our file is, and what it took. Codes are made by laying out, but belong to the page."""
    made: list[Composition] = []
    laying = seconds(lambda: made.extend(composed(values, head)))
    coding = seconds(lambda: [codes.qr(each.code).picture() for each in values if each.code])
    files: list[bytes] = []
    rendering = seconds(lambda: files.append(rendered(made)))
    floor = seconds(lambda: plain.drawn(values, head))
    return len(files[0]), _Times(rendering + coding, laying - coding, floor)


def _ms(times: Iterable[float]) -> float:
    return round(1000 * statistics.median(times) / PAGES, 3)
