"""The private environment of a checkout: made once, known by its stamp, made anew when left half-done."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import installer
import interpreters
import pip_settings
from words import SetupError, say, sentence

STAMP = "ocaq-stamp.json"
WINDOWS = sys.platform == "win32"
CREATE = "import sys, venv; venv.create(sys.argv[1], with_pip=False, clear=True, symlinks=sys.argv[2] == 'links')"


class Environment:
    """A folder with a Python and the packages of a lock; ready only while its stamp says so and is right."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.python = folder / ("Scripts/python.exe" if WINDOWS else "bin/python")
        self._stamp = folder / STAMP

    def is_ready(self, lock: Path) -> bool:
        """Whether a start may go on at once: this lock is installed and nothing has changed."""
        stamp = self._read_stamp()
        return bool(stamp) and fingerprint(lock) in stamp["locks"] and self._is_whole(stamp)

    def make_ready(self, locks: list[Path], find: Callable[[], interpreters.Interpreter]) -> None:
        """Install the last of the locks, which contains the earlier ones; anew unless what is there is whole.

        The stamp goes first and comes last: a set-up stopped anywhere leaves none, and the next begins anew.
        """
        stamp = self._read_stamp()
        whole = bool(stamp) and self._is_whole(stamp)
        say("renewing" if whole else "preparing")
        try:
            self._stamp.unlink(missing_ok=True)
            if not whole:
                self._create(find())
            scratch = self.folder / "scratch"
            scratch.mkdir(exist_ok=True)
            settings = pip_settings.read(os.environ)
            installer.install(installer.Order(self.python, locks[-1], settings, scratch))
            shutil.rmtree(scratch)
            self._write_stamp(locks)
        except OSError as problem:
            raise SetupError(sentence("in_use" if WINDOWS else "not_installed", reason=problem)) from problem

    def _create(self, interpreter: interpreters.Interpreter) -> None:
        kind = "copies" if WINDOWS else "links"
        try:
            subprocess.run([interpreter.executable, "-I", "-c", CREATE, str(self.folder), kind], check=True)
        except subprocess.CalledProcessError as problem:
            raise SetupError(sentence("not_installed", reason=problem)) from problem

    def _is_whole(self, stamp: dict[str, list[str]]) -> bool:
        """Whether the Python still runs (its system may have moved on) and no package has been taken away."""
        try:
            there = {entry.name for entry in self._packages(stamp["python"]).iterdir()}
            asked = [str(self.python), "-I", "-S", "-c", "import sys; print(*sys.version_info[:2])"]
            answer = subprocess.run(asked, capture_output=True, text=True, timeout=interpreters.PATIENCE, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return False
        return answer.stdout.split() == stamp["python"] and there.issuperset(stamp["packages"])

    def _packages(self, version: list[str]) -> Path:
        return self.folder / ("Lib/site-packages" if WINDOWS else f"lib/python{'.'.join(version)}/site-packages")

    def _read_stamp(self) -> dict[str, list[str]]:
        try:
            stamp = json.loads(self._stamp.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        complete = isinstance(stamp, dict) and stamp.keys() >= {"locks", "python", "packages"}
        return stamp if complete else {}

    def _write_stamp(self, locks: list[Path]) -> None:
        asked = [str(self.python), "-I", "-S", "-c", "import sys; print(*sys.version_info[:2])"]
        version = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()
        packages = sorted(entry.name for entry in self._packages(version).iterdir() if entry.name != "__pycache__")
        stamp = {"locks": [fingerprint(lock) for lock in locks], "python": version, "packages": packages}
        unfinished = self._stamp.with_suffix(".new")
        unfinished.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
        unfinished.replace(self._stamp)


def fingerprint(lock: Path) -> str:
    """What tells one lock from another, whatever the line ends of the checkout."""
    return hashlib.sha256(lock.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def folder_for(checkout: Path) -> Path:
    """Where the environment of a checkout lies: in it, or in the user's cache when it cannot be written."""
    if os.access(checkout, os.W_OK):
        return checkout / ".venv"
    name = hashlib.sha256(str(checkout).encode()).hexdigest()[:12]
    home = Path.home()
    if WINDOWS:
        cache = Path(os.environ.get("LOCALAPPDATA") or home / "AppData/Local")
    else:
        cache = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return cache / f"ocaq-environment-{name}"


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Let one set-up of a checkout run at a time; locked is a file that is there anyway."""
    with file.open("rb") as handle:
        waiting = False
        while not _locked(handle.fileno()):
            if not waiting:
                say("waiting")
            waiting = True
            time.sleep(0.5)
        yield  # closing the file frees the lock, and so does the death of this process


if sys.platform == "win32":
    import msvcrt

    def _locked(handle: int) -> bool:
        os.lseek(handle, 1 << 30, os.SEEK_SET)  # beyond the end, so that nobody's reading is hindered
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a file system without locks: better two set-ups at once, which are rare, than none
        return True
