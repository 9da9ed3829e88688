"""What was found on a page, said where it is: a small mark at the frame, with the words; a click leads there."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtWidgets import QWidget

from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.buttons import IconButton

_SIDE, _GAP = 28, 6


@dataclass(frozen=True)
class Note:
    """What was found of an element; `wrong` when no page can be made before it is mended."""

    words: str
    wrong: bool = False


class Mark(IconButton):
    """The sign at a frame: a triangle for care, a circle for what is wrong."""

    def __init__(self, theme: Theme, note: Note, parent: QWidget) -> None:
        icon_name, ink = ("alert-circle", "error") if note.wrong else ("alert-triangle", "warn")
        super().__init__(theme, icon_name, note.words, ink=ink, parent=parent)
        self.setObjectName("findingMark")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._size = theme.size(_SIDE)
        self.resize(self._size)

    def sizeHint(self) -> QSize:
        """Smaller than other buttons: it stands among what is on the page."""
        return self._size


def notes_by_frame(found: list[tuple[str, Note]]) -> dict[str, Note]:
    """One note a frame: the sentences one below the other."""
    notes: dict[str, Note] = {}
    for frame, note in found:
        before = notes.get(frame)
        both = Note(f"{before.words}\n{note.words}", before.wrong or note.wrong) if before else note
        notes[frame] = both
    return notes


def place_marks(marks: Mapping[str, Mark], frames: Mapping[str, QRectF]) -> None:
    """Each mark left of its frame, so that it covers no words; beside another mark where one is there."""
    taken: list[QPoint] = []
    for name, mark in marks.items():
        mark.setVisible(name in frames)
        if name not in frames:
            continue
        frame, side = frames[name], mark.width()
        at = QPoint(max(0, round(frame.left()) - side - _GAP), max(0, round(frame.center().y() - side / 2)))
        while any((at - each).manhattanLength() < side for each in taken):
            at = QPoint(max(0, at.x() - side), at.y()) if at.x() else at + QPoint(0, side)
        taken.append(at)
        mark.move(at)
        mark.raise_()
