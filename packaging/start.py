"""Sets Ocaq up on this computer, once, and starts it: `python3 packaging/start.py`.

On Windows `py packaging\\start.py`. It needs nothing but some Python, 3.8 or newer, to find one (or to say
how to get one) that carries the program.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

import environment
import interpreters
import screen
import system_libraries
from demonstration import Demonstration
from words import SetupError, make_printable, say, sentence

CHECKOUT = Path(__file__).resolve().parent.parent
LOCK = CHECKOUT / "packaging" / "requirements.txt"
LOCK_OF_TESTS = CHECKOUT / "packaging" / "requirements-test.txt"  # contains the other one


def main() -> int:
    """Set up, then open the window, or without a screen do the main job and say where its papers lie."""
    make_printable()
    asked = _arguments()
    try:
        python = set_up()
        if not asked.no_window and _has_screen(python):
            return _open_window(python, ["--sample"] if asked.sample else [])
        if not asked.no_window:
            say("no_screen")
        Demonstration(python, CHECKOUT).run()
    except SetupError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def set_up(*, for_tests: bool = False) -> Path:
    """The Python of the private environment, which is first made, completed or repaired where needed."""
    private = environment.Environment(environment.folder_for(CHECKOUT))
    locks = [LOCK, LOCK_OF_TESTS] if for_tests else [LOCK]
    if private.is_ready(locks[-1]):
        return private.python
    with environment.alone(Path(__file__).resolve()):
        if not private.is_ready(locks[-1]):
            started = time.monotonic()
            private.make_ready(locks, find_interpreter)
            system_libraries.provide(for_tests=for_tests)
            say("ready", seconds=time.monotonic() - started)
    return private.python


def find_interpreter() -> interpreters.Interpreter:
    """The best Python of this machine; on Debian as root, its own when there is none."""
    found = interpreters.best(interpreters.candidates())
    if found:
        return found
    package = system_libraries.python_package() if system_libraries.is_debian() else None
    if package and os.geteuid() == 0 and system_libraries.install([package]):
        found = interpreters.best(interpreters.candidates())
    if not found:
        raise SetupError(sentence("no_python", advice=_advice(package)))
    return found


def _advice(package: str | None) -> str:
    if package:
        return sentence("advice_debian", package=package)
    return sentence({"win32": "advice_windows", "darwin": "advice_macos"}.get(sys.platform, "advice_other"))


def _has_screen(python: Path) -> bool:
    """Ask again when what Qt lacked could be provided: an earlier start may not have been allowed to."""
    if screen.is_there(python):
        return True
    return screen.is_named() and system_libraries.provide() and screen.is_there(python)


def _open_window(python: Path, options: list[str]) -> int:
    command = [str(python), "-m", "desktop_app", *options]
    return subprocess.run(command, cwd=CHECKOUT, check=False).returncode


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Sets Ocaq up and starts it.")
    parser.add_argument("--sample", action="store_true", help="open the sample office at once")
    parser.add_argument("--no-window", action="store_true", help="do the main job without a window")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
