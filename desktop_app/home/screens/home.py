"""The first page: who is greeted, what waits, where to begin, how many there are."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.keys import Command, shortcut_text
from desktop_app.gui.screen import Context, Place, Screen
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Avatar, ElidedLabel, Label
from desktop_app.gui.widgets.ornament import Ornament
from desktop_app.gui.widgets.reflow import FlowLayout, SideBySide
from desktop_app.gui.widgets.surfaces import Card, IconLabel, PageHead, ScrollPane
from desktop_app.home.rules import HomeSource, HomeView, Recent, Work
from desktop_app.language.catalogs import gettext as _


@dataclass(frozen=True)
class QuickStart:
    """A way into the work: its command has the key, where there is one."""

    command: Command | None
    label: str
    icon: str
    place: Place


class HomeScreen(Screen):
    """Shows a `HomeView` and leads from it."""

    kinds = frozenset({"person", "document", "draft", "office"})

    def __init__(self, context: Context, source: HomeSource, starts: Sequence[QuickStart]) -> None:
        super().__init__()
        self._context, self._source, self._starts = context, source, tuple(starts)
        self._primary = Button(context.theme, "", Kind.PRIMARY)
        self._primary.clicked.connect(self._do_first)
        self._pane = ScrollPane(context.theme, margin=24)
        self._shown: QWidget | None = None
        self._first: QuickStart | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(PageHead(context.theme, _("Home"), actions=(self._primary,)))
        layout.addWidget(self._pane, stretch=1)
        self._primary.hide()

    def show_place(self, _place: Place) -> None:
        """Look anew: the day may have changed."""
        self.reload(())

    def reload(self, _ids: Sequence[int]) -> None:
        """Look anew."""
        self._context.lanes.errand.ask(self._source.view, self._show, owner=self, replaces="home")

    def _show(self, view: HomeView) -> None:
        self._offer_first(view)
        page = _Page(self._context.theme, view, self._starts)
        page.asked.connect(self._context.window.go)
        if self._shown is not None:
            self._pane.body.removeWidget(self._shown)
            self._shown.deleteLater()
        self._pane.body.addWidget(page)
        self._shown = page

    def _offer_first(self, view: HomeView) -> None:
        """The one primary: bring in a list while there is nobody, issue a document afterwards."""
        wanted = Command.IMPORT if view.empty_office else Command.ISSUE
        self._first = next((start for start in self._starts if start.command is wanted), None)
        self._primary.setVisible(self._first is not None)
        if self._first is not None:
            self._primary.setText(self._first.label)
            self._primary.show_icon(self._first.icon)

    def _do_first(self) -> None:
        if self._first is not None:
            self._context.window.go(self._first.place)


class _Page(QWidget):
    """One view, laid out."""

    asked = Signal(object)

    def __init__(self, theme: Theme, view: HomeView, starts: Sequence[QuickStart]) -> None:
        super().__init__()
        self._theme = theme
        main, side = QWidget(), QWidget()
        self._fill(main, (self._work(view), self._counts(view), self._recent(view)))
        self._fill(side, (self._quick_start(starts),))
        columns = SideBySide(gap=theme.px(16), side=theme.px(300), least=theme.px(520))
        columns.addWidget(main)
        columns.addWidget(side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(14))
        layout.addWidget(_Band(theme, view))
        layout.addLayout(columns)
        layout.addStretch()

    def _fill(self, column: QWidget, parts: Sequence[QWidget | None]) -> None:
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.px(14))
        for part in parts:
            if part is not None:
                layout.addWidget(part)
        layout.addStretch()

    def _work(self, view: HomeView) -> QWidget:
        card = Card(self._theme, _("To do today"))
        if not view.work:
            card.add(_line(self._theme, "circle-check", "teal", _("Everything is in its place today")))
            return card
        card.add_to_head(Label(self._theme, str(len(view.work)), Type.SMALL_MEDIUM, "text2"))
        for work in view.work:
            card.add(self._work_row(work))
        return card

    def _work_row(self, work: Work) -> QWidget:
        row = QWidget()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(self._theme, work.title, Type.MEDIUM))
        words.addWidget(ElidedLabel(self._theme, work.line, Type.SMALL, "text2"))
        button = Button(self._theme, work.verb, Kind.COMPACT)
        button.setAccessibleName(f"{work.verb}: {work.title}")
        button.clicked.connect(lambda: self.asked.emit(Place(work.area, work.view, work.ids)))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, self._theme.px(4), 0, self._theme.px(4))
        layout.setSpacing(self._theme.px(14))
        layout.addWidget(_Tile(self._theme, work.icon))
        layout.addLayout(words, stretch=1)
        layout.addWidget(button)
        return row

    def _counts(self, view: HomeView) -> QWidget | None:
        if not view.counts:
            return None
        card = Card(self._theme)
        flow = FlowLayout(gap=self._theme.px(56))
        for count in view.counts:
            figure = QWidget()
            layout = QVBoxLayout(figure)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
            layout.addWidget(Label(self._theme, str(count.number), Type.TITLE))
            layout.addWidget(Label(self._theme, count.label, Type.SMALL, "text2"))
            flow.addWidget(figure)
        card.add(flow)
        return card

    def _recent(self, view: HomeView) -> QWidget | None:
        if not view.recent:
            return None
        card = Card(self._theme)
        flow = FlowLayout(gap=self._theme.px(28))
        flow.addWidget(Label(self._theme, _("Recently changed"), Type.BODY, "text2"))
        for person in view.recent:
            flow.addWidget(self._recent_person(person))
        card.add(flow)
        return card

    def _recent_person(self, person: Recent) -> QWidget:
        chip = _PersonChip(self._theme, person)
        chip.opened.connect(lambda: self.asked.emit(Place("people", "person", (person.id,))))
        return chip

    def _quick_start(self, starts: Sequence[QuickStart]) -> QWidget | None:
        if not starts:
            return None
        card = Card(self._theme, _("Begin"))
        for start in starts:
            row = QHBoxLayout()
            button = Button(self._theme, start.label, Kind.QUIET, icon_name=start.icon, icon_ink="accent_text")
            button.clicked.connect(lambda _checked=False, place=start.place: self.asked.emit(place))
            row.addWidget(button, stretch=1)
            if start.command is not None:
                row.addWidget(Label(self._theme, shortcut_text(start.command), Type.SMALL, "text2"))
            card.add(row)
        return card


class _Band(QFrame):
    """The greeting and the date, with the ornament at the trailing end."""

    def __init__(self, theme: Theme, view: HomeView) -> None:
        super().__init__()
        self.setObjectName("band")
        ornament = Ornament(theme, cell=5)
        ornament.setMaximumWidth(theme.px(290))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(ElidedLabel(theme, view.greeting, Type.DISPLAY, "accent_text"))
        words.addWidget(ElidedLabel(theme, view.date_line, Type.BODY, "text2"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        layout.setSpacing(theme.px(16))
        layout.addLayout(words, stretch=3)
        layout.addWidget(ornament, stretch=1)


class _Tile(QFrame):
    """An icon on a soft square."""

    def __init__(self, theme: Theme, icon_name: str) -> None:
        super().__init__()
        self.setObjectName("softTile")
        self.setFixedSize(theme.size(38))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(IconLabel(theme, icon_name, "accent_text", 20), alignment=Qt.AlignmentFlag.AlignCenter)


class _PersonChip(QWidget):
    """A person to go back to, by click or Enter."""

    opened = Signal()

    def __init__(self, theme: Theme, person: Recent) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(f"{person.name}, {person.line}" if person.line else person.name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(theme, person.name, Type.SMALL_MEDIUM))
        words.addWidget(ElidedLabel(theme, person.line, Type.SMALL, "text2"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(9))
        layout.addWidget(Avatar(theme, person.name, seed=person.id, side=32))
        layout.addLayout(words)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Go there."""
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)


def _line(theme: Theme, icon_name: str, ink: str, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(10))
    row.addWidget(IconLabel(theme, icon_name, ink))
    row.addWidget(Label(theme, text, Type.BODY, "text2", wrap=True), stretch=1)
    return row
