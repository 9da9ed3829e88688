"""Layouts that follow the width they are given: buttons that wrap, cards in columns, sides that drop."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

Places = list[tuple[QLayoutItem, QRect]]


class _Reflowing(QLayout):
    """What the three share: items, height by width, mirroring. A subclass says where things stand."""

    def __init__(self, parent: QWidget | None, gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, or none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give up the item at a place."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more height than it needs."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is when so wide."""
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        top = rect.top() + self._drop(rect)
        for item, place in self._places(rect.width()):
            moved = place.translated(rect.left(), top)
            if mirrored:
                moved.moveRight(rect.right() - place.left())
            item.setGeometry(moved)

    def minimumSize(self) -> QSize:
        """As wide as the widest item."""
        return QSize(max((item.minimumSize().width() for item in self._shown()), default=0), 0)

    def sizeHint(self) -> QSize:
        """All side by side."""
        shown = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in shown) + self.spacing() * max(len(shown) - 1, 0)
        return QSize(width, max((size.height() for size in shown), default=0))

    def _places(self, width: int) -> Places:
        raise NotImplementedError

    def _drop(self, _rect: QRect) -> int:
        """How far down to begin."""
        return 0

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]


class FlowLayout(_Reflowing):
    """One after the other along the line of reading, wrapped; hidden ones take no room.

    A `trailing` one stands at the other end, in the middle of the height it is given: a bar of buttons.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, trailing: bool = False) -> None:
        super().__init__(parent, gap)
        self._trailing = trailing

    def expandingDirections(self) -> Qt.Orientation:
        """A bar of buttons leaves the room that it does not need to the words before it."""
        return Qt.Orientation(0) if self._trailing else super().expandingDirections()

    def minimumSize(self) -> QSize:
        """As wide as the widest item, one line high."""
        return QSize(super().minimumSize().width(), self.sizeHint().height())

    def _places(self, width: int) -> Places:
        places: Places = []
        top = 0
        for line in self._lines(width):
            high = max(item.sizeHint().height() for item in line)
            sizes = [item.sizeHint().boundedTo(QSize(width, high)) for item in line]
            used = sum(size.width() for size in sizes) + self.spacing() * (len(sizes) - 1)
            left = width - used if self._trailing else 0
            for item, size in zip(line, sizes, strict=True):
                places.append((item, QRect(left, top + (high - size.height()) // 2, *size.toTuple())))
                left += size.width() + self.spacing()
            top += high + self.spacing()
        return places

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if not lines or used + wide > width:
                lines.append([])
                used = 0
            lines[-1].append(item)
            used += wide + self.spacing()
        return lines

    def _drop(self, rect: QRect) -> int:
        spare = rect.height() - self.heightForWidth(rect.width())
        return max(spare // 2, 0) if self._trailing else 0


class CardGrid(_Reflowing):
    """Cards of one width in as many columns as are wide enough; those in a row are of one height."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 14, least: int = 280, columns: int = 2) -> None:
        super().__init__(parent, gap)
        self._least, self._columns = least, columns

    def _places(self, width: int) -> Places:
        shown = self._shown()
        fitting = (width + self.spacing()) // (self._needed() + self.spacing())
        columns = max(min(fitting, self._columns, len(shown)), 1)
        wide = (width - self.spacing() * (columns - 1)) // columns
        places: Places = []
        top = 0
        for start in range(0, len(shown), columns):
            row = shown[start : start + columns]
            high = max(_height(item, wide) for item in row)
            places += [
                (item, QRect(number * (wide + self.spacing()), top, wide, high)) for number, item in enumerate(row)
            ]
            top += high + self.spacing()
        return places

    def _needed(self) -> int:
        return max(self._least, self.minimumSize().width())


class SideBySide(_Reflowing):
    """A main part and a side of fixed width; where that leaves the main too little, the side goes below."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 16, side: int = 300, least: int = 520) -> None:
        super().__init__(parent, gap)
        self._side, self._least = side, least

    def _places(self, width: int) -> Places:
        shown = self._shown()
        main = width - self._side - self.spacing()
        if len(shown) == 2 and main >= max(self._least, shown[0].minimumSize().width()):
            widths = (main, self._side)
            high = max(_height(item, wide) for item, wide in zip(shown, widths, strict=True))
            return [
                (shown[0], QRect(0, 0, main, high)),
                (shown[1], QRect(main + self.spacing(), 0, self._side, high)),
            ]
        places: Places = []
        top = 0
        for item in shown:
            high = _height(item, width)
            places.append((item, QRect(0, top, width, high)))
            top += high + self.spacing()
        return places


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
