"""Runs the benchmarks: `python -m tests.benchmarks [NAME ...] [--json]`, all of them when none is named.

`ratio` is our cost by that of the least the same work can take, both measured in the same run; smaller is better.
They are not tests: a number over its budget is said clearly and changes no exit code.
"""

import argparse
import importlib
import json
import sys
from typing import Any, Final

from tests.own_home import own_home

BENCHMARKS: Final = {
    "startup": "tests.benchmarks.startup",
    "search": "tests.benchmarks.search",
    "scroll": "tests.benchmarks.scroll",
    "import": "tests.benchmarks.importing",
    "batch": "tests.benchmarks.batch",
    "page": "tests.benchmarks.page",
    "single-files": "tests.benchmarks.single_files",
    "signing": "tests.benchmarks.signing",
    "peers": "tests.benchmarks.peers",
    "safety": "tests.benchmarks.safety",
    "language": "tests.benchmarks.names",
}
"""Each has `run() -> {"ratio": .., "budget": .., "detail": {..}}`; a benchmark imports nothing that another needs."""


def main() -> None:
    """Run what was asked for, one after the other, and print what was measured."""
    asked = _arguments()
    measured: dict[str, dict[str, Any]] = {}
    for name in asked.names or BENCHMARKS:
        print(f"{name} ...", file=sys.stderr, flush=True)
        measured[name] = importlib.import_module(BENCHMARKS[name]).run()
    if asked.json:
        print(json.dumps(measured, ensure_ascii=False))
    else:
        print("\n".join(_table(measured)))
    for name in filter(lambda each: _is_over(measured[each]), measured):
        print(f"{name} is OVER ITS BUDGET", file=sys.stderr)


def _table(measured: dict[str, dict[str, Any]]) -> list[str]:
    lines = [f"{'benchmark':<14}{'ratio':>8}{'budget':>8}"]
    for name, found in measured.items():
        lines.append(f"{name:<14}{found['ratio']:>8}{found['budget']:>8}{'  OVER' if _is_over(found) else ''}")
        lines += [f"    {key:<32}{value}" for key, value in found["detail"].items()]
    return lines


def _is_over(found: dict[str, Any]) -> bool:
    """By its ratio, or by what else its budget says of it."""
    return bool(found["ratio"] > found["budget"]) or not found["detail"].get("within", True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--json", action="store_true", help="print one JSON value")
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(BENCHMARKS):
        parser.error(f"there is no benchmark {', '.join(sorted(unknown))}; there are {', '.join(BENCHMARKS)}")
    return asked


if __name__ == "__main__":
    with own_home():
        main()
