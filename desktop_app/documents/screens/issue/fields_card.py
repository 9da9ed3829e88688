"""What a template asks for, as a form."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.documents.rules.dates import parse_date
from desktop_app.documents.rules.fields import kind_problem
from desktop_app.documents.screens.issue.date_field import DateField
from desktop_app.documents.service import FieldRow as AskedField
from desktop_app.gui.clearing import clear
from desktop_app.gui.forms import Check, FieldFinding, Form
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.fields import FieldRow, TextArea, TextField
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language import dates
from desktop_app.language.catalogs import gettext as _

DATE, DAY, TEXT, PARAGRAPHS = "date", "day", "text", "paragraphs"
WORDS = frozenset((TEXT, PARAGRAPHS))
"""Kinds that are written in the language of the document."""
LINES = 7
"""How many lines of a letter are seen at once."""


class FieldsCard(Card):
    """The fields of one template; what was typed stays, by the field's name, when another one is chosen."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("What the document says"))
        self._look = theme
        self._typed: dict[str, str] = {}
        self.form = Form(self)
        self._grid = CardGrid(gap=theme.px(14), least=theme.px(250), columns=3)
        self._wide = QVBoxLayout()
        self.add(self._grid)
        self.add(self._wide)

    def ask(self, fields: Sequence[AskedField]) -> None:
        """Ask for these fields instead."""
        self._typed |= self.values()
        for layout in (self._grid, self._wide):
            clear(layout)
        self.form.deleteLater()
        self.form = Form(self)
        for each in fields:
            row = self.form.add(each.name, _row(self._look, each), _check(each))
            (self._wide if each.kind == PARAGRAPHS else self._grid).addWidget(row)
        self.form.fill({each.name: self._typed.get(each.name, "") for each in fields})
        self.form.edited.connect(self.edited)

    def fill(self, values: Mapping[str, str]) -> None:
        """Put these values in."""
        self._typed |= values
        self.form.fill(values)

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        for name in [*self.form.values()][:1]:
            self.form.row(name).field.setFocus()

    def values(self) -> dict[str, str]:
        """What is typed."""
        return {name: str(value).strip() for name, value in self.form.values().items()}


def label_and_hint(asked: AskedField) -> tuple[str, str]:
    """A field's question, and below it what its label says in brackets, else its sample."""
    label, _open, more = asked.label.partition(" (")
    hint = more.removesuffix(")") if more else _("For example: {sample}").format(sample=asked.sample)
    return label, hint


def _row(theme: Theme, asked: AskedField) -> FieldRow:
    label, hint = label_and_hint(asked)
    if asked.kind == PARAGRAPHS:
        return FieldRow(theme, label, TextArea(theme, lines=LINES), required=asked.required, hint=hint)
    if asked.kind not in (DATE, DAY):
        return FieldRow(theme, label, TextField(theme), required=asked.required, hint=hint)
    if asked.kind == DATE and not asked.required:
        hint = _("Today, when left empty. For example: {sample}").format(sample=asked.sample)
    return FieldRow(theme, label, DateField(theme), required=asked.required, hint=hint)


def _check(asked: AskedField) -> Check | None:
    if asked.kind == DATE:
        return lambda value: _date_finding(str(value).strip(), required=asked.required)
    if asked.required or asked.kind not in WORDS:
        return lambda value: _finding(str(value).strip(), asked)
    return None


def _finding(text: str, asked: AskedField) -> FieldFinding | None:
    if not text:
        return FieldFinding(_("The document needs these words.")) if asked.required else None
    problem = kind_problem(text, asked.kind)
    return FieldFinding(problem) if problem else None


def _date_finding(text: str, *, required: bool) -> FieldFinding | None:
    if not text:
        return FieldFinding(_("The document needs its date, for example 24.12.2025.")) if required else None
    if parse_date(text) is None:
        return FieldFinding(dates.read(text).problem or _("Please write the date as 24.12.2025."))
    return None
