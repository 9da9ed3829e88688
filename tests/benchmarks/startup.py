"""`startup`: from the start of the process to the first page of People painted, 200,000 people in the office file.

The floor is a bare window of PySide6 with a list of 50 rows. Both are processes of their own, without a screen, in
turn, their bytecode compiled beforehand. The wall's clock decides: it is what staff wait for.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from desktop_app.system.preferences import PreferencesFile
from tests.benchmarks.offices import ROOT, crowd

PEOPLE: Final = 200_000
ROUNDS: Final = 9
BUDGET: Final = 3.5
STRETCH: Final = 2.5
WINDOW_BUDGET: Final = 1.5
_Facts = dict[str, tuple[float, float]]
"""By fact: wall seconds since the process was started, and the CPU seconds it had taken."""


def run(people: int = PEOPLE, rounds: int = ROUNDS) -> dict[str, object]:
    """The median of the start by that of the bare window's."""
    office = crowd(people)
    with tempfile.TemporaryDirectory() as home:
        PreferencesFile(Path(home) / "config" / "preferences.toml").change(last_office=str(office), language="az")
        for which in ("bare", "ocaq"):  # compiles, and warms the disk's cache
            _start(which, home)
        taken = [(_start("bare", home), _start("ocaq", home)) for _round in range(rounds)]
    floor = _median([bare["people"] for bare, _ocaq in taken])
    ours = _median([ocaq["people"] for _bare, ocaq in taken])
    window = _median([ocaq["window"] for _bare, ocaq in taken])
    return {
        "ratio": round(ours[0] / floor[0], 2),
        "budget": BUDGET,
        "detail": {
            "people": people,
            "rounds": rounds,
            "stretch": STRETCH,
            "ours_ms": _ms(ours[0]),
            "floor_ms": _ms(floor[0]),
            "window_ms": _ms(window[0]),
            "window_only": round(window[0] / floor[0], 2),
            "window_budget": WINDOW_BUDGET,
            "within": window[0] <= WINDOW_BUDGET * floor[0],
            "ours_cpu_ms": _ms(ours[1]),
            "floor_cpu_ms": _ms(floor[1]),
            "cpu_ratio": round(ours[1] / floor[1], 2),
        },
    }


def _start(which: str, home: str) -> _Facts:
    variables = {**os.environ, "OCAQ_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "tests.benchmarks.first_paint", which]
    facts: _Facts = {}
    started = time.perf_counter()
    with subprocess.Popen(
        command, cwd=ROOT, env=variables, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as child:
        for line in child.stdout or ():
            wall = time.perf_counter() - started
            fact, cpu = line.split()
            facts[fact] = (wall, float(cpu))
    if child.returncode or "people" not in facts:
        raise RuntimeError(f"the {which} window ended with {child.returncode} before its list was painted")
    return facts


def _median(times: list[tuple[float, float]]) -> tuple[float, float]:
    return statistics.median(wall for wall, _cpu in times), statistics.median(cpu for _wall, cpu in times)


def _ms(seconds: float) -> float:
    return round(1000 * seconds, 1)
