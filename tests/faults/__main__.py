"""`python -m tests.faults [kills] [cuts] [errors] [--soak | --part P] [--only ...]`: 0 faults, or exit 1.

Kills and power cuts and failing disks, all three when none is named; the last two ask for Linux with strace.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from typing import Any

from tests.faults import cuts, disk_errors, kills
from tests.faults.scenarios import SCENARIOS
from tests.faults.tracing import can_trace
from tests.own_home import own_home

Task = tuple[Callable[..., Any], tuple[object, ...]]
SOAK_KILLS, SOAK_CUTS, SOAK_ERRORS = 10_000, 100_000, 5_000
"""Kills of each scenario; cuts and errors in all."""
CUTS = {
    "edit": 100, "import": 50, "issue": 50, "backup": 40,
    "restore": 15, "upgrade": 4, "keys": 4, "sheet": 2, "finishing": 15,
}  # fmt: skip
ERRORS = {
    "import": 5, "issue": 4, "apart": 4, "backup": 5, "export": 3, "restore": 4, "upgrade": 4, "finishing": 3,
}  # fmt: skip
AT_ONCE = 500


def main() -> int:
    """Spread what was asked for over two processes; print what each has found."""
    asked = _arguments()
    tasks: list[Task] = []
    if "kills" in asked.names:
        shares = asked.shares(kills.SHARES, dict.fromkeys(SCENARIOS, SOAK_KILLS))
        tasks += [(kills.kill, (SCENARIOS[name], *part)) for name, part in _parts(shares)]
    if "cuts" in asked.names:
        shares = asked.shares(CUTS, dict.fromkeys(CUTS, SOAK_CUTS // len(CUTS)))
        tasks += [(cuts.cut, (name, *part)) for name, part in _parts(shares)]
    if "errors" in asked.names:
        shares = asked.shares(ERRORS, dict.fromkeys(ERRORS, 1 + SOAK_ERRORS // len(ERRORS)))
        tasks += [(disk_errors.fail, (name, *part)) for name, part in _parts(shares)]
    faults = 0
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        for done in as_completed([pool.submit(work, *of, seed=asked.seed) for work, of in tasks]):
            found = done.result()
            print(found, flush=True)
            faults += len(found.faults)
    return 1 if faults else 0


def _parts(shares: dict[str, int]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Each share in parts: how many, and the number of the first."""
    for name, share in shares.items():
        for first in range(0, share, AT_ONCE):
            yield name, (min(AT_ONCE, share - first), first)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("names", nargs="*", choices=["kills", "cuts", "errors", []], metavar="kills cuts errors")
    parser.add_argument("--soak", action="store_true", help=f"{SOAK_KILLS:,} kills of each scenario, and so on")
    parser.add_argument("--part", type=float, help="so much of the soak: 0.03 for 300 kills of each scenario")
    parser.add_argument("--only", nargs="+", metavar="SCENARIO", help="these scenarios and commands alone")
    parser.add_argument("--seed", type=int, default=kills.SEED)
    asked = parser.parse_args()
    asked.names = asked.names or ["kills", *(["cuts", "errors"] if can_trace() else [])]
    if not can_trace() and set(asked.names) & {"cuts", "errors"}:
        parser.error("power cuts and disk errors need Linux with strace")
    part = 1.0 if asked.soak else asked.part

    def shares(slice_of: dict[str, int], soak: dict[str, int]) -> dict[str, int]:
        wanted = slice_of if part is None else {name: round(share * part) for name, share in soak.items()}
        return {name: share for name, share in wanted.items() if not asked.only or name in asked.only}

    asked.shares = shares
    return asked


if __name__ == "__main__":
    with own_home():
        sys.exit(main())
