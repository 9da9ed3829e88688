"""Walks through all widgets of a window and names those that are cut off or lie on one another."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QFocusFrame,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from desktop_app.gui.widgets.labels import Chip, ElidedLabel
from desktop_app.gui.widgets.toast import Toast

MEASURED = (QLabel, QAbstractButton, QComboBox, QLineEdit, Chip)
FLOATING = (QFocusFrame, Toast, QScrollBar)
SLACK = 1


def assert_fits(window: QWidget) -> None:
    """Fail when anything in `window` is cut off, sticks out of its parent or lies on its neighbour."""
    faults = [*cut_off(window), *sticking_out(window), *overlapping(window)]
    assert not faults, "\n".join(faults)


def cut_off(window: QWidget) -> Iterator[str]:
    """Widgets with words that have less room than their words need."""
    for widget in _shown(window):
        if not isinstance(widget, MEASURED) or isinstance(widget, ElidedLabel):
            continue
        needed = _needed(widget)
        if widget.width() + SLACK < needed.width() or widget.height() + SLACK < needed.height():
            yield f"cut off: {_named(widget)} has {_size(widget.size())}, needs {_size(needed)}"


def sticking_out(window: QWidget) -> Iterator[str]:
    """Widgets that lie partly outside their parents; inside a scrolled pane only sideways counts."""
    for widget in _shown(window):
        parent = widget.parentWidget()
        if parent is None or isinstance(widget, FLOATING) or widget is window or _is_scrolled(widget):
            continue
        place = widget.geometry()
        if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place):
            yield f"sticks out: {_named(widget)} at {place.getRect()} of {_size(parent.size())}"


def overlapping(window: QWidget) -> Iterator[str]:
    """Neighbours that lie on one another."""
    for parent in (window, *_shown(window)):
        if isinstance(parent, QAbstractScrollArea | QLineEdit | QComboBox):
            continue
        children = [
            child
            for child in parent.children()
            if isinstance(child, QWidget) and child.isVisible() and not isinstance(child, FLOATING)
        ]
        for number, one in enumerate(children):
            for other in children[number + 1 :]:
                if _covers(one.geometry(), other.geometry()):
                    yield f"overlap: {_named(one)} and {_named(other)}"


def _needed(widget: QWidget) -> QSize:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return QSize(0, widget.heightForWidth(widget.width()))
    if isinstance(widget, QLineEdit | QComboBox):
        return QSize(0, widget.minimumSizeHint().height())
    return widget.minimumSizeHint() if isinstance(widget, QAbstractButton) else widget.sizeHint()


def _shown(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and widget.window() is window:
            yield widget


def _is_scrolled(widget: QWidget) -> bool:
    """Whether this is what a scrolled pane moves up and down behind its opening; it may not be wider."""
    opening = widget.parentWidget()
    area = opening.parentWidget() if opening is not None else None
    if opening is None or not isinstance(area, QAbstractScrollArea) or area.viewport() is not opening:
        return False
    return widget.width() <= opening.width() + SLACK or area.horizontalScrollBar().isVisible()


def _covers(one: QRect, other: QRect) -> bool:
    shared = one.intersected(other)
    return shared.width() > SLACK and shared.height() > SLACK


def _named(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else widget.accessibleName()
    place = widget.mapTo(widget.window(), QPoint())
    return f"{type(widget).__name__} {widget.objectName()} {words!r} at {place.x()},{place.y()}"


def _size(size: QSize) -> str:
    return f"{size.width()}x{size.height()}"
