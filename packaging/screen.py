"""Whether a window can open here, asked of a child process: Qt aborts when a library of X11 is missing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
WITHOUT_SCREEN = ("offscreen", "minimal")
PATIENCE = 60


def is_there(python: Path) -> bool:
    """Whether the Qt of this Python reaches a screen."""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in WITHOUT_SCREEN:
        return False
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    try:
        asked = subprocess.run(
            [str(python), "-I", "-c", PROBE], capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return asked.returncode == 0
