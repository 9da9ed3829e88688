"""What was found on a page, said where it is: a small mark at the frame, with the words; a click leads there."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QWidget

from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.buttons import IconButton

_SIDE: Final = 28


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
        self.resize(theme.size(_SIDE))


def notes_by_frame(found: list[tuple[str, Note]]) -> dict[str, Note]:
    """One note a frame: the sentences one below the other."""
    notes: dict[str, Note] = {}
    for frame, note in found:
        before = notes.get(frame)
        both = Note(f"{before.words}\n{note.words}", before.wrong or note.wrong) if before else note
        notes[frame] = both
    return notes


def place_marks(marks: Mapping[str, Mark], frames: Mapping[str, QRectF]) -> None:
    """Each mark at the left top corner of its frame, beside those of other frames there."""
    taken: list[QPoint] = []
    for name, mark in marks.items():
        mark.setVisible(name in frames)
        if name not in frames:
            continue
        at = (frames[name].topLeft() - QRectF(mark.rect()).center()).toPoint()
        while any((at - each).manhattanLength() < mark.width() for each in taken):
            at += QPoint(mark.width(), 0)
        taken.append(at)
        mark.move(max(0, at.x()), max(0, at.y()))
        mark.raise_()
