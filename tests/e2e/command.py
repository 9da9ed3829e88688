"""The `ocaq` command as its users run it: another process, its own home, no office but the one named."""

import functools
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.e2e.warm import Warm

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "data"
PASSWORD = "Gülüstan 1813"


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Its standard output, which must be one JSON value."""
        return json.loads(self.out)


class Command:
    """Runs `python -m desktop_app` on one office in one home; the password comes through the environment."""

    def __init__(self, home: Path, office: Path | None = None, password: str | None = PASSWORD) -> None:
        self._environment = {**os.environ, "OCAQ_HOME": str(home), "PYTHONWARNINGS": "error", "LC_ALL": "C"}
        self._environment.pop("OCAQ_PASSWORD", None)
        if password is not None:
            self._environment["OCAQ_PASSWORD"] = password
        self._office = office

    def __call__(self, *words: object) -> Ended:
        """Run one command to its end."""
        with tempfile.TemporaryDirectory() as folder:
            out, err = Path(folder, "out"), Path(folder, "err")
            for each in (out, err):
                each.touch()
            if hasattr(os, "fork"):
                code = _warm().run(self._words(*words), self._environment, out, err)
            else:
                with out.open("wb") as told, err.open("wb") as said:
                    line = self.line(*words)
                    code = subprocess.call(line, env=self._environment, cwd=ROOT, stdout=told, stderr=said)
            return Ended(code, out.read_text("utf-8"), err.read_text("utf-8"))

    def start(self, *words: object) -> "subprocess.Popen[bytes]":
        """Start one command and leave it running."""
        return subprocess.Popen(
            self.line(*words), env=self._environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )

    def line(self, *words: object) -> list[str]:
        """The command line."""
        return [sys.executable, "-m", "desktop_app", *self._words(*words)]

    def _words(self, *words: object) -> list[str]:
        office = ("--office", str(self._office)) if self._office else ()
        return [*office, *map(str, words)]


@functools.cache
def _warm() -> Warm:
    return Warm()
