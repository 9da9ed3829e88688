"""Two people who may be one, side by side: merged, or said not to be the same."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.gui.clearing import clear
from desktop_app.gui.keys import Command, shortcut_text
from desktop_app.gui.screen import Context, Place, Screen
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import SideBySide
from desktop_app.gui.widgets.surfaces import Card, FlowFooter, NoticeBar, PageHead, ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.people.rules.refusals import Gone, Stale
from desktop_app.people.rules.undoing import left_words
from desktop_app.people.rules.values import Person
from desktop_app.people.screens.actions import PeopleActions
from desktop_app.people.screens.form.preview import NamePreview
from desktop_app.people.screens.merge.choice import LEFT
from desktop_app.people.screens.merge.comparing import Comparison
from desktop_app.people.screens.places import AREA
from desktop_app.people.screens.services import PeopleServices

if TYPE_CHECKING:  # the screen is there before the database
    from desktop_app.people.service.merging import MergeProspect


class MergeScreen(Screen):
    """Nothing happens until a button is pressed, and what then happens can be taken back."""

    def __init__(self, context: Context, services: PeopleServices) -> None:
        super().__init__()
        self._context, self._services = context, services
        self._actions = PeopleActions(context, services, self)
        self._ids: tuple[int, ...] = ()
        self.comparison: Comparison | None = None
        theme = context.theme
        self.head = PageHead(theme, _("Merge into one person"))
        self._notices = QVBoxLayout()
        self._comparing = QVBoxLayout()
        self.preview = NamePreview(theme)
        self.going = Card(theme, _("What goes with them"), ground="note", icon_name="folder")
        self._going = QVBoxLayout()
        self.pane = ScrollPane(theme)
        self.footer = FlowFooter(theme)
        self.leaving = Button(theme, _("Cancel"))
        self.parting = Button(theme, _("Not the same person"))
        self.merging = Button(theme, _("Merge"), Kind.PRIMARY, icon_name="check")
        self._assemble()
        self._connect()

    def show_place(self, place: Place) -> None:
        """The two people with the ids; the first stays unless the other is chosen."""
        self._ids = place.ids
        self._clear_notice()
        self._read()

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Merge, or leave."""
        return {Command.SAVE: self.merge, Command.LEAVE: self._context.window.back}

    def panes(self) -> Sequence[QWidget]:
        """The two people, the foot."""
        return (self.pane, self.footer)

    def merge(self) -> None:
        """Make one of the two, as chosen."""
        if self.comparison is None:
            return
        kept, other = self.comparison.kept_and_other()
        merges, chosen = self._services.merges, self.comparison.chosen()
        self.setEnabled(False)
        self._context.lanes.writer.ask(
            lambda: merges.merge(kept, other, chosen),
            lambda one: self._merged(one, other.id),
            self._refused,
            owner=self,
        )

    def tell_apart(self) -> None:
        """Remember that these are two people."""
        first, second = self._ids
        self._actions.tell_apart(first, second, told=self._context.window.back)

    def _assemble(self) -> None:
        theme = self._context.theme
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        column.addWidget(self.preview)
        self._going.setSpacing(theme.px(6))
        self.going.add(self._going)
        column.addWidget(self.going)
        column.addStretch(1)
        both, main = QWidget(), QWidget()
        main.setLayout(self._comparing)
        self._comparing.setContentsMargins(0, 0, 0, 0)
        beside = SideBySide(both, gap=theme.px(18), side=theme.px(312), least=theme.px(480))
        beside.addWidget(main)
        beside.addWidget(side)
        margin = theme.px(20)
        self.pane.body.setContentsMargins(theme.px(24), 0, margin, margin)
        self.pane.body.addWidget(both)
        self.pane.body.addStretch()
        self.footer.say(_("Nothing has been merged yet"), _("It can be taken back at once, or later in the History."))
        self.merging.setToolTip(shortcut_text(Command.SAVE))
        self.leaving.setToolTip(shortcut_text(Command.LEAVE))
        for button in (self.leaving, self.parting, self.merging):
            self.footer.add_button(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._notices)
        layout.addWidget(self.head)
        layout.addWidget(self.pane, stretch=1)
        layout.addWidget(self.footer)

    def _connect(self) -> None:
        self.leaving.clicked.connect(self._context.window.back)
        self.parting.clicked.connect(self.tell_apart)
        self.merging.clicked.connect(self.merge)

    def _read(self) -> None:
        merges, (first, second) = self._services.merges, self._ids
        self.setEnabled(False)
        self._context.lanes.reader.ask(
            lambda: merges.prospect(first, second), self._show, self._miss, owner=self, replaces=f"merge {id(self)}"
        )

    def _show(self, prospect: "MergeProspect") -> None:
        self.setEnabled(True)
        self.comparison = comparison = Comparison(self._context.theme, (prospect.first, prospect.second))
        comparison.changed.connect(lambda: self._show_outcome(comparison, prospect))
        clear(self._comparing)
        self._comparing.addWidget(comparison)
        self.parting.setVisible(not prospect.told_apart)
        if prospect.told_apart:
            self._notice(_("It was said of these two that they are not the same person."))
        self._show_outcome(comparison, prospect)
        comparison.staying.sides[LEFT].radio.setFocus()

    def _show_outcome(self, comparison: Comparison, prospect: "MergeProspect") -> None:
        """The name that both would have, and what would go over."""
        self.preview.show_details(comparison.draft())
        clear(self._going)
        lines = _going_words(comparison, prospect)
        for line in lines:
            self._going.addWidget(Label(self._context.theme, line, Type.BODY, wrap=True))
        self.going.setVisible(bool(lines))

    def _merged(self, one: Person, other: int) -> None:
        self.setEnabled(True)
        self.comparison = None
        self._context.window.go(Place(AREA, "", (one.id,)))
        said = _("Merged into one person: {name}").format(name=one.name.everyday())
        self._context.window.say(said, lambda: self._part(other))

    def _part(self, other: int) -> None:
        merges = self._services.merges
        self._context.lanes.writer.ask(lambda: merges.undo(other), self._say_parted, owner=self)

    def _say_parted(self, left: Sequence[str]) -> None:
        said = (_("The merge has been taken back: they are two people again"), left_words(left))
        self._context.window.say(". ".join(each for each in said if each))

    def _refused(self, problem: BaseException) -> None:
        self.setEnabled(True)
        if not isinstance(problem, Stale):
            raise problem
        self._notice(str(problem))
        self._read()

    def _miss(self, problem: BaseException) -> None:
        self.setEnabled(True)
        if not isinstance(problem, Gone):
            raise problem
        self._context.prompts.tell(_("This person is not here any more"), str(problem))
        self._context.window.go(Place(AREA))

    def _notice(self, text: str) -> None:
        self._clear_notice()
        self._notices.addWidget(NoticeBar(self._context.theme, text, "care"))

    def _clear_notice(self) -> None:
        clear(self._notices)


def _going_words(comparison: Comparison, prospect: "MergeProspect") -> list[str]:
    """What goes over to the one who stays, beside the fields."""
    kept, other = comparison.kept_and_other()
    documents = prospect.moves[other.id].get("document", 0)
    consents = len(set(comparison.draft().consents) - set(kept.consents))
    lines = []
    if documents:
        text = ngettext("{count} issued document", "{count} issued documents", documents)
        lines.append(text.format(count=documents))
    if consents:
        lines.append(ngettext("{count} consent", "{count} consents", consents).format(count=consents))
    return lines
