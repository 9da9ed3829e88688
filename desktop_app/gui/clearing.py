"""Taking out of a layout what it showed before."""

from PySide6.QtWidgets import QLayout


def clear(layout: QLayout, *, but: int = 0) -> None:
    """Remove and free the widgets of a layout, all but the last few items."""
    while layout.count() > but:
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
