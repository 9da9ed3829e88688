"""A process that has read the program's parts already and forks for each command: what a test of many commands saves.

Each command still runs in a process, an environment and files of its own; only reading the libraries, a second for
each, is done once. Commands that are started and killed, measured, or set up on a bare machine are started cold.
"""

import gc
import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
PARTS: Final = (
    "desktop_app.__main__",
    "desktop_app.cli",
    "desktop_app.bootstrap.services",
    "desktop_app.office.service",
    "desktop_app.people.service",
    "desktop_app.documents.service",
    "desktop_app.documents.service.together",
    "desktop_app.printing.rendering",
    "typer._adapters",
)


class Warm:
    """The process; one for all commands with the same settings of Python."""

    def __init__(self) -> None:
        settings = {"PYTHONWARNINGS": "error", "LC_ALL": "C"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.e2e.warm"],
            env={**os.environ, **settings},
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def run(self, words: list[str], environment: dict[str, str], out: Path, err: Path) -> int:
        """Run one command to its end, with its output in these files; gives its exit code."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        asked = {"words": words, "environment": environment, "out": str(out), "err": str(err)}
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


def serve() -> None:
    """Fork for each command that is asked for; the child goes on as the command, the parent says how it ended."""
    for name in PARTS:
        importlib.import_module(name)
    gc.freeze()  # so that no child looks through all of it at its end
    while line := sys.stdin.readline():  # not by iteration, which reads ahead
        child = os.fork()
        if child == 0:
            _become(**json.loads(line))
            return
        _child, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _become(words: list[str], environment: dict[str, str], out: str, err: str) -> None:
    for number, name, flags in ((0, os.devnull, os.O_RDONLY), (1, out, os.O_WRONLY), (2, err, os.O_WRONLY)):
        file = os.open(name, flags)
        os.dup2(file, number)
        os.close(file)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["desktop_app", *words]
    importlib.import_module("desktop_app.__main__").main()


if __name__ == "__main__":
    serve()
