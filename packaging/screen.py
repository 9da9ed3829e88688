"""Whether a window can open here, asked of a child process: Qt aborts when a library of X11 is missing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
WITHOUT_SCREEN = ("offscreen", "minimal")
PATIENCE = 60


def is_named() -> bool:
    """Whether this session says that it has a screen, which is quickly asked and may be wrong."""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in WITHOUT_SCREEN:
        return False
    displays = (os.environ.get("DISPLAY"), os.environ.get("WAYLAND_DISPLAY"))
    return sys.platform != "linux" or any(displays)


def is_there(python: Path) -> bool:
    """Whether the Qt of this Python reaches a screen."""
    if not is_named():
        return False
    try:
        asked = subprocess.run([str(python), "-I", "-c", PROBE], capture_output=True, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return False
    return asked.returncode == 0
