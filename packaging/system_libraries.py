"""The shared libraries that Qt needs from Debian and Ubuntu, and the tools that the tests need."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

from interpreters import PROVEN
from words import say

# soname -> package; tried in a bare Debian 12: with these Qt opens windows and paints without a screen
QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",  # of QtNetwork, by which a second window raises the first
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
TEST_TOOLS = {"git": "git", "pdftotext": "poppler-utils", "Xvfb": "xvfb", "pg_ctlcluster": "postgresql"}
APT = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}


def provide(*, for_tests: bool = False) -> bool:
    """Install what is missing where that may be done, else name it in one line; whether anything came."""
    if not is_debian():
        return False
    missing = missing_libraries()
    if for_tests:
        missing += [package for tool, package in TEST_TOOLS.items() if not shutil.which(tool)]
    if not missing:
        return False
    packages = " ".join(missing)
    if os.geteuid() != 0:
        say("libraries_wanted", packages=packages)
        return False
    say("libraries", packages=packages)
    installed = install(missing)
    if not installed:
        say("libraries_failed", packages=packages)
    return installed


def is_debian() -> bool:
    """Whether this is Debian, Ubuntu or a child of theirs."""
    return sys.platform == "linux" and shutil.which("apt-get") is not None


def missing_libraries() -> list[str]:
    """Packages of the libraries that the loader does not find."""
    return [package for soname, package in QT.items() if not _loads(soname)]


def python_package() -> str | None:
    """The package of a Python that carries Ocaq, if this system offers one: its python3 may be older."""
    if os.geteuid() == 0:
        _apt("update", "-qq")
    offered = (f"python{major}.{minor}" for major, minor in PROVEN)
    return next((name for name in offered if not _run(["apt-cache", "show", name]).returncode), None)


def install(packages: list[str]) -> bool:
    """Install packages as root; whether that worked."""
    _apt("update", "-qq")
    return _apt("install", "-y", "-qq", "--no-install-recommends", *packages)


def _apt(*arguments: str) -> bool:
    done = _run(["apt-get", *arguments])
    if done.returncode:
        print(done.stderr.strip(), file=sys.stderr)
    return done.returncode == 0


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, env=APT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True
