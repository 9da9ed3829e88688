"""A picture that somebody gave, shown within a size."""

from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QDropEvent, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.gui.theme import Theme


class PictureView(QLabel):
    """Shows the content of a PNG or JPEG file, `wide` by `high` at most; on `paper` its ground is white in the dark."""

    def __init__(
        self, theme: Theme, wide: int, high: int, *, paper: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._room = QSize(theme.px(wide), theme.px(high))
        self._paper = paper
        self.hide()

    def show_picture(self, content: bytes | None) -> bool:
        """Show this one, or none; gives whether there is one to be seen."""
        picture = QPixmap()
        there = bool(content and picture.loadFromData(content))
        if there:
            self.setPixmap(self._fitted(picture))
            self.setFixedSize(self._room)
        self.setVisible(there)
        return there

    def _fitted(self, picture: QPixmap) -> QPixmap:
        ratio = self.devicePixelRatioF()
        room = self._room * ratio
        inner = room * 0.88 if self._paper else room
        shown = picture.scaled(inner, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        if self._paper:
            sheet = QPixmap(room)
            sheet.fill(Qt.GlobalColor.white)
            painter = QPainter(sheet)
            between = (room - shown.size()) / 2
            painter.drawPixmap(QPoint(between.width(), between.height()), shown)
            painter.end()
            shown = sheet
        shown.setDevicePixelRatio(ratio)
        return shown


def dropped_file(event: QDropEvent) -> Path | None:
    """The one file of this computer that is being dropped, if it is one."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
