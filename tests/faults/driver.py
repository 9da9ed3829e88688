"""A scenario's work in a process that is recorded: `python -m tests.faults.driver SCENARIO FOLDER TOLD CHANGES`.

Each acknowledgement is a line written to the file TOLD, so that the record shows it among the other writes. The
office is left properly after so many, or the process kills itself at the last; `--synchronous` sets SQLite to less than
the program asks for.
"""

import argparse
import json
import os
import signal
from pathlib import Path
from typing import Any

from desktop_app.office import engine
from tests.faults.scenarios import SCENARIOS


class EnoughError(Exception):
    """So many changes were wanted."""


def main() -> None:
    """Work until enough was told."""
    asked = _arguments()
    if asked.synchronous:
        weaker = [each.replace("synchronous=FULL", f"synchronous={asked.synchronous}") for each in _pragmas()]
        engine._EVERY_CONNECTION = tuple(weaker)  # type: ignore[misc, assignment]  # what no program may do
    told = os.open(asked.told, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    count = 0

    def say(fact: Any) -> None:
        nonlocal count
        os.write(told, json.dumps(fact).encode() + b"\n")
        count += 1
        if count == asked.changes and asked.killed:
            os.kill(os.getpid(), signal.SIGKILL)
        if count == asked.changes:
            raise EnoughError

    try:
        SCENARIOS[asked.scenario]().work(asked.folder, say)
    except EnoughError:
        os.close(told)


def _pragmas() -> tuple[str, ...]:
    return engine._EVERY_CONNECTION


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults.driver", description=__doc__)
    parser.add_argument("scenario", choices=SCENARIOS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("told", type=Path)
    parser.add_argument("changes", type=int)
    parser.add_argument("--synchronous", choices=("OFF", "NORMAL", "FULL"))
    parser.add_argument("--killed", action="store_true", help="kill -9 at the last word")
    return parser.parse_args()


if __name__ == "__main__":
    main()
