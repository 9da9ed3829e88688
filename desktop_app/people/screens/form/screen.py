"""The form of a person as a screen: opened with the draft of last time, saved, left without a question."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.gui.forms import FormFooter
from desktop_app.gui.keys import Command, shortcut_text
from desktop_app.gui.screen import Context, Place, Screen
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.reflow import SideBySide
from desktop_app.gui.widgets.surfaces import NoticeBar, PageHead, ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.service import Draft
from desktop_app.people.rules.fields import field_label
from desktop_app.people.rules.refusals import Gone, Stale, Unacceptable
from desktop_app.people.rules.values import Person, PersonDetails, PersonDraft
from desktop_app.people.screens.form.content import FORM, as_content, from_content
from desktop_app.people.screens.form.duplicates import DuplicatesCard, Unseen
from desktop_app.people.screens.form.fields import Offers, PersonFields
from desktop_app.people.screens.form.offers import read_offers, read_variants
from desktop_app.people.screens.form.preview import NamePreview
from desktop_app.people.screens.form.reconciling import reconciled
from desktop_app.people.screens.form.respelling import NameOffers
from desktop_app.people.screens.places import AREA, EDIT, NEW, merge_place
from desktop_app.people.screens.services import PeopleServices
from desktop_app.people.screens.words import moment_words, value_words

KEEP_AFTER, HUNT_AFTER = 800, 350
"""Milliseconds after typing until the draft is kept, and of rest until likely duplicates are looked for."""
ROOMY = 820
"""Width from which the foot has room for more than buttons and errors."""


@dataclass(frozen=True)
class Opened:
    """What the form opens with."""

    person: Person | None
    draft: Draft | None
    offers: Offers


class PersonFormScreen(Screen):
    """New or known, one form; what is half-typed is kept whichever way it is left."""

    def __init__(self, context: Context, services: PeopleServices) -> None:
        super().__init__()
        self._context, self._services = context, services
        self._id: int | None = None
        self._base: PersonDetails = PersonDraft()
        self._version = 0
        self._dirty = False
        self._kept_at = ""
        theme = context.theme
        self.head = PageHead(theme, "")
        self.discarding = Button(theme, _("Throw the draft away"), Kind.LINK)
        self.head.add_action(self.discarding)
        self._notices = QVBoxLayout()
        self._notice: QWidget | None = None
        self.fields = PersonFields(theme, services.clock.today)
        self.names = NameOffers(theme, self.fields)
        self.preview = NamePreview(theme)
        self.duplicates = DuplicatesCard(theme)
        self.pane = ScrollPane(theme)
        self.footer = FormFooter(theme, self.fields.form)
        self.leaving = Button(theme, _("Cancel"))
        self.saving = Button(theme, _("Save"), Kind.PRIMARY, icon_name="check")
        self._keeping = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        self._hunting = QTimer(self, singleShot=True, interval=HUNT_AFTER)
        self._assemble()
        self._connect()

    def show_place(self, place: Place) -> None:
        """A new person, or the one with the id; with the draft of last time when there is one."""
        self._id = place.ids[0] if place.view == EDIT else None
        self.setEnabled(False)
        self._context.lanes.reader.ask(self._opener(), self._open, self._miss, owner=self, replaces=f"open {id(self)}")

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Save, or leave."""
        return {Command.SAVE: self.save, Command.LEAVE: self.leave}

    def panes(self) -> Sequence[QWidget]:
        """The fields, what is beside them, the foot."""
        return (self.fields, self.duplicates, self.footer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in the foot when the draft was kept where there is room for it; the chip above says it anyway."""
        super().resizeEvent(event)
        self._say_in_foot()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is half-typed also when another area, or the end of the program, takes its place."""
        super().hideEvent(event)
        if self._dirty:
            self.keep_draft()

    def save(self) -> None:
        """Keep the person, unless something is wrong."""
        result = self.fields.checked()
        if not self.fields.show_found(result.findings):
            self.fields.form.jump()
            return
        self._stop_timers()
        self.saving.setEnabled(False)
        person_id, version, draft = self._id, self._version, result.draft
        people, drafts, pairs = self._services.people, self._services.drafts, self._services.pairs
        others = self.duplicates.others() if person_id is None else ()

        unseen = self.duplicates.unseen

        def job() -> Person:
            if person_id is None and (alike := unseen(people.likely_duplicates(draft))):
                raise Unseen(alike)
            saved = people.add(draft) if person_id is None else people.change(person_id, version, draft)
            drafts.drop(FORM, person_id)
            pairs.tell_apart(saved.id, others)
            return saved

        self._context.lanes.writer.ask(job, self._saved, self._refused, owner=self)

    def leave(self) -> None:
        """Go back to the list; what is half-typed stays as a draft."""
        place = Place(AREA, NEW if self._id is None else EDIT, () if self._id is None else (self._id,))
        if self._dirty:
            self.keep_draft()
            self._context.window.say(_("The form is kept as a draft"), lambda: self._context.window.go(place))
        self._dirty = False
        self._context.window.go(Place(AREA, "", () if self._id is None else (self._id,)))

    def keep_draft(self) -> None:
        """Keep what is typed now."""
        self._keeping.stop()
        draft = self.fields.draft()
        title = draft.name.everyday() or _("New person")
        content = {"version": self._version, "base": as_content(self._base), "typed": as_content(draft)}
        drafts, person_id, now = self._services.drafts, self._id, self._services.clock.now
        self._context.lanes.writer.ask(
            lambda: drafts.keep(FORM, person_id, title, content),
            lambda _draft: self._say_kept(f"{now().astimezone():%H:%M}"),
            owner=self,
        )

    def _assemble(self) -> None:
        theme = self._context.theme
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        column.addWidget(self.preview)
        column.addWidget(self.duplicates)
        column.addStretch(1)
        both = QWidget()
        beside = SideBySide(both, gap=theme.px(18), side=theme.px(312), least=theme.px(480))
        beside.addWidget(self.fields)
        beside.addWidget(side)
        margin = theme.px(20)
        self.pane.body.setContentsMargins(theme.px(24), 0, margin, margin)
        self.pane.body.addWidget(both)
        self.pane.body.addStretch()
        self.saving.setToolTip(shortcut_text(Command.SAVE))
        self.leaving.setToolTip(shortcut_text(Command.LEAVE))
        self.footer.add_button(self.leaving)
        self.footer.add_button(self.saving)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._notices)
        layout.addWidget(self.head)
        layout.addWidget(self.pane, stretch=1)
        layout.addWidget(self.footer)

    def _connect(self) -> None:
        self.saving.clicked.connect(self.save)
        self.leaving.clicked.connect(self.leave)
        self.discarding.clicked.connect(self._discard)
        self.duplicates.look_asked.connect(self._look_at)
        self.duplicates.other_said.connect(self._tell_apart)
        self.duplicates.merge_asked.connect(self._merge)
        self.fields.form.edited.connect(self._edited)
        self._keeping.timeout.connect(self.keep_draft)
        self._hunting.timeout.connect(self._hunt)
        self._hunting.timeout.connect(self._respell)

    def _opener(self) -> Callable[[], Opened]:
        services, person_id = self._services, self._id

        def job() -> Opened:
            person = services.people.person(person_id) if person_id is not None else None
            number = person.id if person is not None else None  # the one who stayed, of one merged away
            return Opened(person, services.drafts.draft_of(FORM, number), read_offers(services))

        return job

    def _open(self, opened: Opened) -> None:
        self.setEnabled(True)
        self.fields.offer(opened.offers)
        self._base = opened.person or PersonDraft()
        self._version = opened.person.version if opened.person else 0
        self._id = opened.person.id if opened.person else None
        self.duplicates.offer_merging(on=opened.person is not None)
        self._show(opened.draft)
        if opened.draft is not None and opened.person is not None:
            self._compare(opened.draft, opened.person)
        self.fields.surname.setFocus()
        self.pane.verticalScrollBar().setValue(0)

    def _show(self, draft: Draft | None) -> None:
        typed = from_content(draft.content["typed"]) if draft is not None else PersonDraft.of(self._base)
        self._close_notice()
        self.saving.setEnabled(True)
        name = self._base.name.everyday()
        self.head.set_title(name if self._id is not None and name else _("New person"))
        self.fields.show_details(typed)
        self.names.forget()
        self._stop_timers()
        self._dirty = False
        self.duplicates.forget()
        self.preview.show_details(typed)
        self._show_draft(moment_words(draft.updated_at) if draft is not None else "")
        self._hunt()

    def _compare(self, draft: Draft, person: Person) -> None:
        """A draft of a person whom somebody has saved since: put the two together, and say so."""
        if draft.content["version"] != person.version:
            self._reconcile(from_content(draft.content["base"]), person)

    def _reconcile(self, base: PersonDetails, person: Person) -> None:
        """Put what is typed over what somebody else has saved since `base` was read."""
        together = reconciled(base, self.fields.typed(), person)
        self._base, self._version = person, person.version
        self.fields.show_details(together.draft)
        for name in together.both:
            theirs = value_words(name, as_content(person)[name])
            text = _("Somebody else has written: {value}. Yours is kept if you save.")
            self.fields.form.row(name).show_warning(text.format(value=theirs or "–"))
        self._dirty = True
        self._say_stale(person, tuple(field_label(name) for name in together.both))

    def _say_stale(self, person: Person, both: tuple[str, ...]) -> None:
        text = _("Somebody has changed “{name}” meanwhile. Their changes are in the form now, beside yours.").format(
            name=person.name.everyday()
        )
        if both:
            text += " " + _("You both changed: {fields}. Please look at these again.").format(fields=", ".join(both))
        taking = Button(self._context.theme, _("Take theirs, drop mine"), Kind.COMPACT)
        taking.clicked.connect(self._discard)
        self._close_notice()
        self._notice = NoticeBar(self._context.theme, text, "care", actions=[taking])
        self._notices.addWidget(self._notice)

    def _close_notice(self) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def _miss(self, problem: BaseException) -> None:
        if not isinstance(problem, Gone):
            raise problem
        self.setEnabled(True)
        self._context.prompts.tell(_("This person is not here any more"), str(problem))
        self._context.window.go(Place(AREA))

    def _saved(self, person: Person) -> None:
        self._dirty = False
        self._context.window.go(Place(AREA, "", (person.id,)))
        self._context.window.say(_("Saved: {name}").format(name=person.name.everyday()))

    def _refused(self, problem: BaseException) -> None:
        self.saving.setEnabled(True)
        if isinstance(problem, Unseen):
            self._show_unseen(problem)
        elif isinstance(problem, Unacceptable):
            self.fields.show_found(problem.findings)
            self.fields.form.jump()
        elif isinstance(problem, Stale):
            self.keep_draft()
            self._take_new_state()
        else:
            raise problem

    def _show_unseen(self, problem: Unseen) -> None:
        """Who saves faster than one can look is shown the likely duplicates once; the next save keeps the person."""
        self.duplicates.show_duplicates(problem.duplicates)
        self._close_notice()
        text = _("This person may be here already. Nothing was saved yet: please look, or save once more.")
        self._notice = NoticeBar(self._context.theme, text, "care")
        self._notices.addWidget(self._notice)

    def _take_new_state(self) -> None:
        people, person_id = self._services.people, self._id
        if person_id is not None:
            base = self._base
            self._context.lanes.reader.ask(
                lambda: people.person(person_id),
                lambda person: self._reconcile(base, person),
                self._miss,
                owner=self,
            )

    def _edited(self) -> None:
        self._dirty = True
        if not self._keeping.isActive():  # begun with the first letter: who types on without a rest is kept too
            self._keeping.start()
        self._hunting.start()
        self.preview.show_details(self.fields.draft())

    def _hunt(self) -> None:
        """Look for likely duplicates of what is typed, the latest only."""
        draft = self.fields.checked().draft
        if not (draft.surname or draft.given):
            self.duplicates.show_duplicates(())
            return
        people, but = self._services.people, self._id
        self._context.lanes.errand.ask(
            lambda: people.likely_duplicates(draft, but),
            self.duplicates.show_duplicates,
            owner=self,
            replaces=f"duplicates {id(self)}",
        )

    def _respell(self) -> None:
        """Offer Azerbaijani spellings of the names that are typed."""
        typed = self.names.typed()
        self._context.lanes.reader.ask(
            lambda: read_variants(self._services, typed),
            lambda found: self.names.show_found(typed, found),
            owner=self,
            replaces=f"names {id(self)}",
        )

    def _look_at(self, person_id: int) -> None:
        self._go_from_half(Place(AREA, "", (person_id,)))

    def _merge(self, other: int) -> None:
        if self._id is not None:
            self._go_from_half(merge_place(self._id, other))

    def _go_from_half(self, place: Place) -> None:
        """Go elsewhere; what is half-typed stays as a draft."""
        if self._dirty:
            self.keep_draft()
        self._dirty = False
        self._context.window.go(place)

    def _tell_apart(self, other: int) -> None:
        """Remember it at once; of a new person once they are saved."""
        person_id, pairs, context = self._id, self._services.pairs, self._context
        if person_id is None:
            return
        lane = context.lanes.writer

        def doubt() -> None:
            lane.ask(lambda: pairs.doubt(person_id, (other,)), lambda _gone: self.duplicates.recall(other), owner=self)

        lane.ask(
            lambda: pairs.tell_apart(person_id, (other,)),
            lambda _new: context.window.say(_("Remembered: these are two people"), doubt),
            owner=self,
        )

    def _discard(self) -> None:
        """Forget the draft, and begin with what is kept."""
        self._stop_timers()
        drafts, person_id = self._services.drafts, self._id
        self._context.lanes.writer.ask(lambda: drafts.drop(FORM, person_id), lambda _gone: None, owner=self)
        self._show(None)
        self.fields.surname.setFocus()

    def _say_kept(self, time: str) -> None:
        self._show_draft(time)

    def _show_draft(self, time: str) -> None:
        self.head.chip.say(_("Draft"), "care", "pencil")
        self.head.chip.setToolTip(time)
        self._kept_at = time
        self.head.chip.setVisible(bool(time))
        self.discarding.setVisible(bool(time))
        self._say_in_foot()

    def _say_in_foot(self) -> None:
        roomy = self.width() >= self._context.theme.px(ROOMY)
        text = _("Draft kept at {time}").format(time=self._kept_at)
        self.footer.say_draft(text if self._kept_at and roomy else "")

    def _stop_timers(self) -> None:
        self._keeping.stop()
        self._hunting.stop()
