"""Who may be the person that is being typed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Avatar, Label
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.values import Duplicate

MOST = 3


class Unseen(Exception):  # noqa: N818 -- no error: a pause before saving
    """A new person may be somebody whom whoever saves has not been shown yet."""

    def __init__(self, duplicates: Sequence[Duplicate]) -> None:
        super().__init__()
        self.duplicates = tuple(duplicates)


class DuplicatesCard(Card):
    """Hidden while there is nobody; whoever is said to be somebody else does not come back."""

    look_asked = Signal(int)
    other_said = Signal(int)
    merge_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, _("This person may be here already"), icon_name="users-group", icon_ink="warn", parent=parent
        )
        self._others: set[int] = set()
        self._seen: set[int] = set()
        self._rows: list[QWidget] = []
        self._merges = False
        self.hide()

    def show_duplicates(self, duplicates: Sequence[Duplicate]) -> None:
        """Show the first of these."""
        self._seen.update(each.id for each in duplicates if each.id is not None)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        shown = [each for each in duplicates if each.id is not None and each.id not in self._others][:MOST]
        self._rows = [self._row(each) for each in shown]
        for row in self._rows:
            self.add(row)
        self.setVisible(bool(shown))

    def offer_merging(self, *, on: bool) -> None:
        """Whether whoever is shown can be merged with the person on the form: one who is kept already."""
        self._merges = on

    def others(self) -> tuple[int, ...]:
        """Those who were said to be somebody else."""
        return tuple(sorted(self._others))

    def unseen(self, duplicates: Sequence[Duplicate]) -> tuple[Duplicate, ...]:
        """Those of these who were never shown here."""
        return tuple(each for each in duplicates if each.id not in self._seen)

    def recall(self, person: int) -> None:
        """Somebody may be the one after all: shown when next looked for."""
        self._others.discard(person)

    def forget(self) -> None:
        """Another person is being typed."""
        self._others.clear()
        self._seen.clear()
        self.show_duplicates(())

    def _row(self, duplicate: Duplicate) -> QWidget:
        theme = self._theme
        row, bar = QWidget(), QWidget()
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(Label(theme, duplicate.name, Type.MEDIUM, wrap=True))
        words.addWidget(Label(theme, duplicate.why, Type.SMALL, "text2", wrap=True))
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(Avatar(theme, duplicate.name, seed=duplicate.id or 0))
        head.addLayout(words, stretch=1)
        looking = Button(theme, _("Look at this person"), Kind.COMPACT)
        looking.clicked.connect(lambda: self.look_asked.emit(duplicate.id))
        other = Button(theme, _("Somebody else"), Kind.QUIET)
        other.clicked.connect(lambda: self._dismiss(row, duplicate.id))
        flow = FlowLayout(bar, gap=theme.px(8))
        flow.addWidget(looking)
        if self._merges:
            merging = Button(theme, _("Merge"), Kind.COMPACT)
            merging.clicked.connect(lambda: self.merge_asked.emit(duplicate.id))
            flow.addWidget(merging)
        flow.addWidget(other)
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addLayout(head)
        layout.addWidget(bar)
        return row

    def _dismiss(self, row: QWidget, person: int | None) -> None:
        if person is not None:
            self._others.add(person)
            self.other_said.emit(person)
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        self.setVisible(bool(self._rows))
