"""Correcting a document: what it says is shown to be put right; then the old one is annulled and a new one issued."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.documents.screens.issue.fields_card import WORDS, FieldsCard
from desktop_app.documents.screens.words import language_words
from desktop_app.documents.service import Document, DocumentService, FieldRow, NotIssued
from desktop_app.gui.dialogs import FormDialog
from desktop_app.gui.forms import FieldFinding, Form
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets import fields
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _

REASON = "reason"


class CorrectDialog(FormDialog):
    """The words of one document, and why it is corrected."""

    corrected = Signal(object)
    """What was `Entered`: the new document, which is to be printed."""

    def __init__(
        self,
        context: Context,
        documents: DocumentService,
        document: Document,
        asked: Sequence[FieldRow],
        parent: QWidget | None,
    ) -> None:
        title = _("Correct “{number}”").format(number=document.row.number)
        super().__init__(context.theme, title, (680, 620), parent)
        self._context, self._documents, self._document = context, documents, document
        theme = context.theme
        self.fields = FieldsCard(theme)
        self.fields.ask(asked)
        self.fields.fill(document.fields)
        self.second = FieldsCard(theme)
        self.second.ask([each for each in asked if each.kind in WORDS and document.second])
        self.second.fill(document.second_fields)
        self._why = Form(self)
        reason = fields.FieldRow(
            theme,
            _("What was wrong"),
            fields.TextField(theme),
            required=True,
            hint=_("It stays in the register. For example: the date was wrong"),
        )
        self.reason = self._why.add(REASON, reason, _missing)
        self.correcting = Button(theme, _("Annul and issue anew"), Kind.PRIMARY, icon_name="certificate")
        self._assemble()
        self.correcting.clicked.connect(self._correct)

    def _assemble(self) -> None:
        theme, row = self._context.theme, self._document.row
        said = _(
            "“{number}” is annulled, and a document with a new number takes its place; the register shows both. The "
            "name is printed as it stands in the list of people now: correct it there first, if it was wrong."
        ).format(number=row.number)
        name, meaning = (
            Label(theme, row.name, Type.MEDIUM, wrap=True),
            Label(theme, said, Type.BODY, "text2", wrap=True),
        )
        second: list[QWidget] = []
        if self._document.second:
            language = language_words(self._document.second)
            second = [Label(theme, _("In {language}").format(language=language), Type.MEDIUM), self.second]
        why = Card(theme, "")
        why.add(self.reason)
        pane = self.scrolled(name, meaning, self.fields, *second, why, self.words)
        self.lay_out(pane, verb=self.correcting)
        self.fields.focus_first()

    def _correct(self) -> None:
        for form in (self.fields.form, self.second.form, self._why):
            if not form.check_all():
                form.jump()
                return
        document, documents = self._document, self._documents
        typed, reason = self.fields.values(), str(self._why.value(REASON))
        in_second = {document.second: self.second.values()} if document.second else None
        self.correcting.setEnabled(False)
        self._context.lanes.writer.ask(
            lambda: documents.enter(documents.correction(document.row.id, typed, reason, in_second)),
            self._end,
            self._fail,
            owner=self,
        )

    def _end(self, entered: object) -> None:
        self.corrected.emit(entered)
        self.accept()

    def _fail(self, error: BaseException) -> None:
        self.show_refusal(error)
        self.correcting.setEnabled(True)
        said = [each.message for each in error.findings] if isinstance(error, NotIssued) else [str(error)]
        self.words.setText("\n".join([_("Nothing was changed."), *said]))


def _missing(value: object) -> FieldFinding | None:
    return None if str(value).strip() else FieldFinding(_("Please say what was wrong."))
