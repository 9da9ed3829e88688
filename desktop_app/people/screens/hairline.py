"""The thin line between parts of a page."""

from PySide6.QtWidgets import QFrame


def hairline() -> QFrame:
    """One pixel high, in the colour of lines."""
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line
