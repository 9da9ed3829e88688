"""Stepping from pane to pane with F6."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def next_pane(panes: Sequence[QWidget], focused: QWidget | None) -> None:
    """Put the keyboard into the pane after the one that has it; past the last comes the first."""
    shown = [pane for pane in panes if pane.isVisible()]
    inside = [
        number
        for number, pane in enumerate(shown)
        if focused is not None and (pane is focused or pane.isAncestorOf(focused))
    ]
    start = inside[-1] + 1 if inside else 0
    for pane in (*shown[start:], *shown[:start]):
        target = _first_reachable(pane)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _first_reachable(pane: QWidget) -> QWidget | None:
    """The first part of a pane that the Tab key would reach."""
    for widget in (pane, *pane.findChildren(QWidget)):
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return widget
    return None
