"""One backup in the list: when it was made, what it holds, where it lies."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.cards import CardButton
from desktop_app.gui.widgets.labels import ElidedLabel, Label
from desktop_app.gui.widgets.surfaces import IconLabel
from desktop_app.language import catalogs
from desktop_app.language.dates.spoken import moment
from desktop_app.office.amounts import holds_line
from desktop_app.office.found import FoundBackup


class BackupButton(CardButton):
    """A backup to choose."""

    def __init__(self, theme: Theme, found: FoundBackup, parent: QWidget | None = None) -> None:
        title = title_of(found)
        super().__init__(theme, title, pad=12, parent=parent)
        holds = holds_line(found.manifest.people, found.manifest.documents, found.manifest.changed_at)
        self.setAccessibleDescription(holds)
        place = ElidedLabel(theme, str(found.place), Type.SMALL, "text2")
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (Label(theme, title, Type.STRONG, wrap=True), Label(theme, holds, wrap=True), place):
            words.addWidget(label)
        shown = QWidget()
        row = QHBoxLayout(shown)
        row.setContentsMargins(theme.px(4), 0, theme.px(2), 0)
        row.setSpacing(theme.px(14))
        row.addWidget(IconLabel(theme, "shield-check", "teal", 24))
        row.addLayout(words, stretch=1)
        row.addWidget(IconLabel(theme, "arrow-right", "text3", 20))
        self.put(shown)


def title_of(found: FoundBackup) -> str:
    """The name of the office's file and the moment of the backup."""
    stem = found.place.name.partition(".")[0].rpartition("-")[0] or found.place.stem
    return f"{stem} · {moment(found.manifest.made_at, catalogs.current())}"
