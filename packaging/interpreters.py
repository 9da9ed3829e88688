"""Finds a Python that can carry Ocaq by running each candidate: a name on the PATH may be a failing shim."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

PROVEN = [(3, 13), (3, 12), (3, 11)]  # best first; what is newer than the proven ones comes last
PROBE = """
import json, ssl, struct, sys, sysconfig, venv
print(json.dumps({
    "executable": sys.executable,
    "version": sys.version_info[:3],
    "sound": sys.implementation.name == "cpython" and struct.calcsize("P") == 8
             and not sysconfig.get_config_var("Py_GIL_DISABLED"),
}))
"""
PATIENCE = 30  # seconds; the first start of a Python on a cold or scanned disk is slow


class Interpreter(NamedTuple):
    """A Python that ran, told its version, and has what a private environment needs."""

    executable: str
    version: tuple[int, int, int]


def best(candidates: Iterable[list[str]]) -> Interpreter | None:
    """The most trusted of the candidates that work, asking no more of them than needed."""
    found: list[Interpreter] = []
    for command in candidates:
        interpreter = probe(command)
        if interpreter and interpreter.version[:2] == PROVEN[0]:
            return interpreter
        if interpreter:
            found.append(interpreter)
    return min(found, key=_rank, default=None)


def probe(command: list[str]) -> Interpreter | None:
    """Run a candidate and ask what it is; None for one that fails, hangs, or cannot carry the program."""
    try:
        answer = subprocess.run(
            [*command, "-I", "-c", PROBE],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=True,
        ).stdout
        told = json.loads(answer)
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    version = tuple(told["version"])
    if not told["sound"] or version < PROVEN[-1] or not told["executable"]:
        return None
    return Interpreter(told["executable"], version)


def candidates() -> Iterator[list[str]]:
    """Commands that may be a Python on this machine, likely ones first, each once."""
    seen: set[str] = set()
    for command in _commands():
        key = " ".join(command)
        if key not in seen:
            seen.add(key)
            yield command


def _commands() -> Iterator[list[str]]:
    if sys.version_info[:2] == PROVEN[0]:
        yield [sys.executable]
    if os.name == "nt":
        for major, minor in PROVEN:
            yield ["py", f"-{major}.{minor}"]
    for major, minor in PROVEN:
        yield [f"python{major}.{minor}"]
        for place in _places(f"{major}.{minor}"):
            yield [place]
    yield [sys.executable]
    if os.name == "nt":
        yield ["py", "-3"]
    for name in ("python3", "python"):
        yield [name]
    for place in ("/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"):
        yield [place]
    for place in _places("3."):
        yield [place]


def _places(version: str) -> list[str]:
    """Pythons outside the PATH: pyenv's, and those of python.org on macOS."""
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    kept = [
        (pyenv / "versions", f"{version}*/bin/python"),
        (pyenv / "pyenv-win" / "versions", f"{version}*/python.exe"),
        (Path("/Library/Frameworks/Python.framework/Versions"), f"{version}*/bin/python3"),
    ]
    return [str(place) for folder, names in kept for place in sorted(folder.glob(names), reverse=True)]


def _rank(interpreter: Interpreter) -> int:
    version = interpreter.version[:2]
    return PROVEN.index(version) if version in PROVEN else len(PROVEN) + version[1]
