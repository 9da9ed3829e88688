"""Runs everything that judges Ocaq: `python3 packaging/test.py [--soak] [--fast] [pytest's own arguments]`.

Every judge is heard, also after one has failed; the exit code is 0 only when all were content.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from start import CHECKOUT, set_up
from words import SetupError, make_printable

LINT_IMPORTS = "import sys; sys.path.insert(0, ''); from importlinter.cli import lint_imports_command as run; run()"


class Judge(NamedTuple):
    """One judge of the project: its name, its arguments for Python, and variables of its own."""

    name: str
    arguments: list[str]
    variables: Mapping[str, str] = {}


MOST_BESIDE = 4
"""Tests beside each other: more would only wait for one disk."""


def main() -> int:
    """Set up as a start does, with the tools of the tests; then hear the judges, the tests last."""
    make_printable()
    asked, for_pytest = _arguments()
    try:
        python = set_up(for_tests=True)
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 1
    tests = Judge("tests", ["-m", "pytest", *_pytest_options(asked), *for_pytest], {"QT_QPA_PLATFORM": "offscreen"})
    judges = [tests] if asked.fast else [*_static_judges(), tests]
    failed = [judge.name for judge in judges if not _content(judge, python)]
    if failed:
        print(f"not content: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def _static_judges() -> list[Judge]:
    return [
        Judge("format", ["-m", "ruff", "format", "--check", "."]),
        Judge("lint", ["-m", "ruff", "check", "."]),
        Judge("types", ["-m", "mypy"]),
        Judge("types of the set-up", ["-m", "mypy", "packaging"], {"MYPYPATH": "packaging"}),
        Judge("walls", ["-c", LINT_IMPORTS]),
    ]


def _content(judge: Judge, python: Path) -> bool:
    """Run one judge in the checkout, its words passing through; say how long it took and what it found."""
    print(f"== {judge.name}", flush=True)
    started = time.monotonic()
    variables = {**os.environ, "PYTHONUTF8": "1", **judge.variables}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of tests start the program: each would compile it anew
    done = subprocess.run([str(python), *judge.arguments], cwd=CHECKOUT, env=variables, check=False)
    verdict = "content" if done.returncode == 0 else f"NOT content (exit code {done.returncode})"
    print(f"== {judge.name}: {verdict} after {time.monotonic() - started:.1f} s", flush=True)
    return done.returncode == 0


def _pytest_options(asked: argparse.Namespace) -> list[str]:
    beside = ["-n", str(min(os.cpu_count() or 1, MOST_BESIDE))]
    return [*beside, *(["--soak"] if asked.soak else []), *(["--exitfirst"] if asked.fast else [])]


def _arguments() -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--soak", action="store_true", help="also the tests that run for long")
    parser.add_argument("--fast", action="store_true", help="the tests only, up to the first that fails")
    return parser.parse_known_args()


if __name__ == "__main__":
    sys.exit(main())
