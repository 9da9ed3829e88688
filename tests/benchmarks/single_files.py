"""`single-files`: one tagged PDF for each certificate, its signed code included, by the same drawn by plain ReportLab.

Ours goes from the values to the bytes of each file, proof included; both sides have read their fonts before, and make
the same code by zxing-cpp.
"""

import statistics
from typing import Final

from desktop_app.printing.rendering import Renderer
from desktop_app.printing.values import Letterhead, Values
from tests.benchmarks import plain
from tests.benchmarks.certificates import TITLE, composed, letterhead, seconds, value_sets

FILES: Final = 200
ROUNDS: Final = 3
BUDGET: Final = 0.15


def run() -> dict[str, object]:
    """The median ratio of CPU time."""
    values, head = value_sets(FILES, coded=True), letterhead()
    _ours(values[:10], head)
    _plain(values[:10], head)
    rounds = [(seconds(lambda: _ours(values, head)), seconds(lambda: _plain(values, head))) for _round in range(ROUNDS)]
    return {
        "ratio": round(statistics.median(mine / floor for mine, floor in rounds), 3),
        "budget": BUDGET,
        "detail": {
            "files": FILES,
            "ours_ms_per_file": round(1000 * statistics.median(mine for mine, _floor in rounds) / FILES, 3),
            "floor_ms_per_file": round(1000 * statistics.median(floor for _mine, floor in rounds) / FILES, 3),
            "ours_bytes_per_file": sum(map(len, _ours(values, head))) // FILES,
            "floor_bytes_per_file": sum(map(len, _plain(values, head))) // FILES,
        },
    }


def _ours(values: list[Values], head: Letterhead) -> list[bytes]:
    made = composed(values, head)
    renderer = Renderer({sha256: data for each in made for sha256, data in each.pictures.items()})
    return [renderer.pdf([each.layout], title=TITLE) for each in made]


def _plain(values: list[Values], head: Letterhead) -> list[bytes]:
    return [plain.drawn([each], head) for each in values]
