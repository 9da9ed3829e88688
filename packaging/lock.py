"""Renews the locks: `python packaging/lock.py`. They hold for all Pythons and systems and name no address."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import installer
import pip_settings
from words import SetupError

FOLDER = Path(__file__).resolve().parent
PROJECT = FOLDER.parent / "pyproject.toml"
TOOLS = "uv\npip\n"
HEADER = "# Locked by `python packaging/lock.py` from {source}; renewed by the same command.\n"


def main() -> None:
    """Resolve the program's dependencies, then the tests' on top of just those, then the two installers."""
    settings = pip_settings.read(os.environ)
    with tempfile.TemporaryDirectory() as scratch:
        uv = installer.uv(settings, Path(scratch))
        held_back = ["-c", str(FOLDER / "constraints.txt"), "--override", str(FOLDER / "overrides.txt")]
        run = FOLDER / "requirements.txt"
        _lock(uv, run, "pyproject.toml", [str(PROJECT), *held_back])
        tests = FOLDER / "requirements-test.txt"
        _lock(
            uv,
            tests,
            "pyproject.toml",
            [str(PROJECT), "--group", f"{PROJECT}:test", *held_back, "-c", str(run)],
        )
        _lock(uv, FOLDER / "requirements-tools.txt", "packaging/lock.py", ["-"])


def _lock(uv: Path, lock: Path, source: str, inputs: list[str]) -> None:
    settings = pip_settings.read(os.environ)
    whole = settings._replace(extra_index_urls=(), find_links=())  # a mirror of some wheels would narrow the lock
    command = [str(uv), "pip", "compile", "--universal", "--generate-hashes", "--python-version", "3.11"]
    command += [
        "--only-binary",
        ":all:",
        "--no-emit-index-url",
        "--no-annotate",
        "--no-header",
        "--no-config",
        "--quiet",
    ]
    command += [*installer.uv_sources(whole), *inputs]
    resolved = subprocess.run(
        command,
        env=installer.uv_environment(settings, os.environ),
        input=TOOLS,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    lock.write_text(HEADER.format(source=source) + resolved, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    try:
        main()
    except SetupError as problem:
        sys.exit(str(problem))
