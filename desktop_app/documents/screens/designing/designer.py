"""The designer: fields at the leading side, the page in the middle, what is chosen at the other side."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.documents.rules import designing
from desktop_app.documents.rules.designing import TemplateDraft
from desktop_app.documents.rules.edits import Edits
from desktop_app.documents.screens.designing.background import BackgroundPane
from desktop_app.documents.screens.designing.canvas import Canvas
from desktop_app.documents.screens.designing.foot import DesignerFoot
from desktop_app.documents.screens.designing.hand import Hand
from desktop_app.documents.screens.designing.keeping import Keeping
from desktop_app.documents.screens.designing.logo import LogoPane
from desktop_app.documents.screens.designing.marks import Note, notes_by_frame
from desktop_app.documents.screens.designing.offers import OfferList
from desktop_app.documents.screens.designing.pane import PagePane
from desktop_app.documents.screens.designing.properties import Properties
from desktop_app.documents.screens.designing.toolbar import Toolbar
from desktop_app.documents.screens.designing.trying import Trying, write_trial
from desktop_app.documents.screens.designing.words import field_groups, letter_words, trial_words
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.screens.words import language_words
from desktop_app.documents.service.trials import SAMPLE, Trial, Whom
from desktop_app.gui.keys import Command
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import PageHead
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.languages import runs_leftwards

NARROW: Final = 760
"""Pixels of width below which fields and properties take turns."""


class Designer(QWidget):
    """Changes one template of the office; what is half done is kept as a draft."""

    left = Signal()
    commands_changed = Signal()

    def __init__(self, context: Context, services: DocumentServices) -> None:
        super().__init__()
        self.context, self._services, theme = context, services, context.theme
        self._edits: Edits | None = None
        self._chosen = ""
        self.whom: Whom = SAMPLE
        self.leaving = Button(theme, _("All templates"), Kind.LINK, icon_name="arrow-left")
        self.discarding = Button(theme, _("Throw the draft away"), Kind.LINK)
        self.printing = Button(theme, _("Trial PDF"), icon_name="eye")
        self.saving = Button(theme, _("Save the template"), Kind.PRIMARY, icon_name="check")
        actions = (self.leaving, self.discarding, self.printing, self.saving)
        self.head = PageHead(theme, _("Template"), actions=actions)
        self.toolbar = Toolbar(theme)
        self.offers = OfferList(theme)
        self.canvas = Canvas(theme)
        self.pane = PagePane(theme, self.canvas)
        self.background = BackgroundPane(context)
        self.logo = LogoPane(context, services)
        self.properties = Properties(theme, self.background, self.logo)
        self.foot = DesignerFoot(theme)
        self.trying = Trying(context.lanes.press, self)
        self.keeping = Keeping(context, services, self)
        self.hand = Hand(self, self)
        self._assemble()
        self._connect()

    @property
    def draft(self) -> TemplateDraft:
        """The draft as it stands now."""
        if self._edits is None:
            raise RuntimeError("no template is open")
        return self._edits.present

    @property
    def language(self) -> str:
        """The language that the page is shown in."""
        return self.toolbar.language

    def open(self, number: int) -> None:
        """Open a template of the office by its id, as it was left half done when it was."""
        if self.keeping.number != number:
            self.keeping.close()
            self.keeping.open(number)

    def apply(self, draft: TemplateDraft, going_on: str = "") -> None:
        """Go on with a draft."""
        if self._edits is not None:
            self._use(self._edits.done(draft, going_on))

    def undo(self) -> None:
        """Take the last step back."""
        if self._edits is not None:
            self._use(self._edits.undone())

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._edits is not None:
            self._use(self._edits.redone())

    def choose(self, name: str, besides: frozenset[str] = frozenset()) -> None:
        """Take an element in hand, "" for none, and perhaps others with it."""
        self._chosen = name
        if self._edits is not None:
            self._edits = self._edits.rested()
        self.canvas.mark(besides | ({name} if name else frozenset()))
        self.canvas.chosen = name
        self.properties.arranging.show_count(len(self.canvas.marked))
        self._show_properties()

    def save(self) -> None:
        """Save the template; papers from now on look like this."""
        if self._edits is not None:
            self.keeping.save(self.draft)

    def discard(self) -> None:
        """Begin again with the template as it was saved."""
        former = self.draft
        self._use(Edits(self.keeping.begun()))
        self.keeping.keep_now()
        self.foot.say_nothing_kept()
        self.context.window.say(_("The draft was thrown away"), lambda: self.apply(former))

    @property
    def is_changed(self) -> bool:
        """Whether there is something to save."""
        return self._edits is not None and self.keeping.is_changed(self.draft)

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """What can be done now."""
        commands: dict[Command, Callable[[], None]] = {Command.LEAVE: self._leave, Command.SAVE: self.save}
        if self._edits is not None and self._edits.past:
            commands[Command.UNDO] = self.undo
        return commands

    def panes(self) -> Sequence[QWidget]:
        """The parts that F6 steps through."""
        return (self.offers, self.canvas, self.properties)

    def _assemble(self) -> None:
        theme = self.context.theme
        fields = QFrame()
        fields.setObjectName("surface")
        fields.setFixedWidth(theme.px(212))
        column = QVBoxLayout(fields)
        column.setContentsMargins(theme.px(10), theme.px(10), theme.px(10), 0)
        column.addWidget(Label(theme, _("Fields"), Type.HEADING))
        column.addWidget(self.offers, stretch=1)
        self._fields = fields
        self.properties.setFixedWidth(theme.px(282))
        across = QHBoxLayout()
        across.setSpacing(0)
        for part, stretch in ((fields, 0), (_hairline(), 0), (self.pane, 1), (_hairline(), 0), (self.properties, 0)):
            across.addWidget(part, stretch=stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.toolbar)
        layout.addLayout(across, stretch=1)
        layout.addWidget(self.foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is too little room for both sides, one of them is shown."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        narrow = self.width() < self.context.theme.px(NARROW)
        self.toolbar.listing.setVisible(narrow)
        listed = self.toolbar.listing.isChecked()
        self._fields.setVisible(not narrow or listed)
        self.properties.setVisible(not narrow or not listed)

    def _connect(self) -> None:
        self.leaving.clicked.connect(self._leave)
        self.discarding.clicked.connect(self.discard)
        self.printing.clicked.connect(self._write_trial)
        self.saving.clicked.connect(self.save)
        self.toolbar.undoing.clicked.connect(self.undo)
        self.toolbar.redoing.clicked.connect(self.redo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Redo), self, self.redo)
        self.toolbar.listing.toggled.connect(self._share_room)
        self.toolbar.add_asked.connect(self.hand.add)
        self.toolbar.zooming_in.clicked.connect(self.pane.zoom_in)
        self.toolbar.zooming_out.clicked.connect(self.pane.zoom_out)
        self.toolbar.fitting.clicked.connect(self.pane.fit)
        self.toolbar.language_chosen.connect(self._change_language)
        self.toolbar.whom_chosen.connect(self._change_whom)
        self.foot.lettering.clicked.connect(self._try_letters)
        self.toolbar.somebody_asked.connect(self._ask_somebody)
        self.pane.scale_changed.connect(self._rescale)
        self.pane.guide_pulled.connect(self.hand.pull_guide)
        self.pane.guide_dropped.connect(self.hand.drop_guide)
        self.offers.offered.connect(self.hand.add)
        self.canvas.element_chosen.connect(self.choose)
        self.canvas.mark_clicked.connect(self.choose)
        self.canvas.several_marked.connect(lambda: self.choose(self.canvas.chosen, self.canvas.marked))
        self.properties.element_chosen.connect(self.choose)
        self.properties.edited.connect(self.apply)
        self.properties.texts.pair_asked.connect(self._show_side_by_side)
        self.background.edited.connect(self.apply)
        self.logo.changed.connect(self._compose)
        self.foot.element_asked.connect(self.choose)
        self.trying.made.connect(self._take)
        self.trying.drawn.connect(self.canvas.show_image)
        self.trying.refused.connect(self._say_refused)
        self.keeping.opened.connect(self._begin)
        self.keeping.saved.connect(self._end_saving)
        self.keeping.kept.connect(self.foot.say_kept)
        self.saving.setEnabled(False)
        self.discarding.hide()

    def _begin(self, draft: TemplateDraft, kept_at: dt.datetime | None) -> None:
        self._chosen, self.whom = "", SAMPLE
        self.trying.forget()
        self.canvas.choose("")
        self.toolbar.offer(draft.languages, catalogs.current())
        self.offers.show_groups(field_groups(draft, self.language))
        self.foot.say_nothing_kept()
        self._use(Edits(draft))
        if kept_at is not None:
            self.foot.say_kept(kept_at)

    def _use(self, edits: Edits) -> None:
        self._edits = edits
        draft = edits.present
        if not self.canvas.marked <= {*draft.names()}:
            self._chosen = ""
            self.canvas.choose("")
            self.properties.arranging.show_count(0)
        width, height = draft.size
        self.head.set_title(self._title())
        self.head.set_quiet(_("template · {width} × {height} mm").format(width=f"{width:g}", height=f"{height:g}"))
        self.toolbar.allow(undo=bool(edits.past), redo=bool(edits.future))
        self.saving.setEnabled(self.is_changed)
        self.discarding.setVisible(self.is_changed)
        self.canvas.set_anchors(self.hand.anchors(), self.hand.rises())
        self.canvas.show_guides(self.hand.guides())
        self._show_properties()
        self._compose()
        self.keeping.keep(draft, self._title())
        self.commands_changed.emit()

    def _show_properties(self) -> None:
        if self._edits is not None:
            self.properties.show_draft(self.draft, self._chosen, self.language, mirrored=runs_leftwards(self.language))

    def _compose(self) -> None:
        """Have the page made as papers are made."""
        if self.keeping.name:
            trials, name, draft = self._services.documents.trials, self.keeping.name, self.draft
            language, whom = self.language, self.whom
            self.trying.begin(lambda: trials.page(name, draft, language, whom), self._pixels())

    def _take(self, trial: Trial, image: QImage) -> None:
        draft = self.draft
        margin = float(draft.page["paper"].get("margin", 0.0))
        self.canvas.show_page(image, trial.size, margin, trial.boxes)
        self.pane.refit()
        self.properties.show_trial(trial)
        self._show_notes([(name, Note(words)) for name, words in trial_words(draft, trial)])

    def _say_refused(self, sentence: str) -> None:
        """Say what keeps the page from being made, and where; the page before stays."""
        found = {(language, wrong): name for name, language, wrong in designing.slips(self.draft)}
        notes = [
            (name, Note(f"{language_words(language)}: {wrong}", wrong=True))
            for (language, wrong), name in found.items()
        ]
        self._show_notes(notes or [("", Note(sentence, wrong=True))])

    def _show_notes(self, notes: list[tuple[str, Note]]) -> None:
        self.canvas.show_notes(notes_by_frame(notes))
        self.foot.show_findings(
            [(name, note.words) for name, note in notes], wrong=any(note.wrong for _name, note in notes)
        )

    def _rescale(self) -> None:
        self.toolbar.say_zoom(self.pane.per_cent)
        if self._edits is not None:
            self.trying.draw(self._pixels())

    def _pixels(self) -> int:
        return max(200, round(self.draft.size[0] * self.canvas.scale * self.devicePixelRatioF()))

    def _change_language(self) -> None:
        if self._edits is not None:
            self.offers.show_groups(field_groups(self.draft, self.language))
            self._use(self._edits.rested())

    def _change_whom(self, whom: Whom) -> None:
        self.whom = whom
        self._compose()

    def _show_side_by_side(self) -> None:
        from desktop_app.documents.screens.designing.side_by_side import SideBySide  # noqa: PLC0415 - rarely asked

        if self._edits is not None:
            dialog = SideBySide(self.context.theme, self.draft, self.language, self.window())
            dialog.edited.connect(self.apply)
            dialog.open()

    def _ask_somebody(self) -> None:
        from desktop_app.documents.screens.designing.somebody import SomebodyDialog  # noqa: PLC0415 - rarely asked

        dialog = SomebodyDialog(self.context, self._services, self.window())
        dialog.person_chosen.connect(self._show_somebody)
        dialog.open()

    def _show_somebody(self, number: int) -> None:
        people = self._services.people
        self.context.lanes.reader.ask(
            lambda: people.person(number).name,
            lambda name: self.toolbar.offer_somebody(number, name.everyday()),
            owner=self,
        )

    def _try_letters(self) -> None:
        """Say whether every letter of European names can be printed in the fonts of this page."""
        trials, name, draft = self._services.documents.trials, self.keeping.name, self.draft

        def tell(found: Mapping[str, tuple[str, ...]]) -> None:
            whole, words = letter_words(draft, found)
            if whole:
                self.context.window.say(words)
            else:
                self.context.prompts.tell(_("Letters of European names"), words)

        self.context.lanes.press.ask(lambda: trials.letters(name, draft), tell, owner=self)

    def _write_trial(self) -> None:
        if self.trying.trial is not None:
            write_trial(self.context, self._services.viewer, self.trying.trial, self._title(), self)

    def _end_saving(self) -> None:
        self.foot.say_nothing_kept()
        self.context.window.say(_("The template is saved. Documents already issued stay as they are."))
        if self._edits is not None:
            self._use(self._edits)

    def _leave(self) -> None:
        if self.is_changed:
            self.context.window.say(_("Your changes are kept as a draft"))
        self.keeping.close()
        self.left.emit()

    def _title(self) -> str:
        words, language = self.draft.content, catalogs.current()
        return str(words.get(language, words[self.draft.languages[0]])["label"])


def _hairline() -> QFrame:
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedWidth(1)
    return line
