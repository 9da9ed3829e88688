"""Forms: fields under names, checked when left, and a foot that counts what is wrong and jumps there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow, TextArea, TextField
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.suggesting import SearchedChoice
from desktop_app.gui.widgets.surfaces import FlowFooter
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext


@dataclass(frozen=True)
class FieldFinding:
    """What is wrong with a field and what to do; a warning keeps nobody from saving."""

    text: str
    warning: bool = False


Check = Callable[[object], FieldFinding | None]


class Form(QObject):
    """The fields of a form under their names."""

    edited = Signal()
    """Something was typed or chosen: time to keep the draft."""
    findings_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, FieldRow] = {}
        self._checks: dict[str, Check] = {}
        self._filling = False

    def add(self, name: str, row: FieldRow, check: Check | None = None) -> FieldRow:
        """Take a field under `name`; `check` looks at its value when it is left."""
        self._rows[name] = row
        if check is not None:
            self._checks[name] = check
        self._listen(name, row.field)
        return row

    def row(self, name: str) -> FieldRow:
        """The row of a field."""
        return self._rows[name]

    def value(self, name: str) -> object:
        """What stands in a field."""
        return read_field(self._rows[name].field)

    def values(self) -> dict[str, object]:
        """What stands in all fields."""
        return {name: read_field(row.field) for name, row in self._rows.items()}

    def fill(self, values: Mapping[str, object]) -> None:
        """Put these values in, without taking that for typing."""
        self._filling = True
        try:
            for name, value in values.items():
                if name in self._rows:
                    write_field(self._rows[name].field, value)
        finally:
            self._filling = False

    def check(self, name: str) -> None:
        """Look at one field and say below it what there is to say."""
        check = self._checks.get(name)
        if check is not None:
            self._show(name, check(self.value(name)))
            self.findings_changed.emit()

    def check_all(self) -> bool:
        """Look at every field; whether nothing is wrong."""
        for name in self._checks:
            self._show(name, self._checks[name](self.value(name)))
        self.findings_changed.emit()
        return not self.wrong()

    def show_findings(self, findings: Mapping[str, str]) -> None:
        """Say below these fields what the service refused."""
        for name, text in findings.items():
            self._show(name, FieldFinding(text))
        self.findings_changed.emit()

    def wrong(self) -> list[FieldRow]:
        """The rows in which something is wrong, from top to bottom."""
        return [row for row in self._rows.values() if row.finding]

    def jump(self) -> None:
        """Put the cursor into the first field in which something is wrong, and bring it into sight."""
        for row in self.wrong()[:1]:
            row.field.setFocus()
            pane = _scrolled_in(row)
            if pane is not None:
                pane.ensureWidgetVisible(row)

    def _show(self, name: str, finding: FieldFinding | None) -> None:
        row = self._rows[name]
        if finding is None:
            row.show_error("")
        elif finding.warning:
            row.show_warning(finding.text)
        else:
            row.show_error(finding.text)

    def _listen(self, name: str, field: QWidget) -> None:
        if isinstance(field, TextField | TextArea):
            field.textChanged.connect(self._tell_edited)
            field.left.connect(lambda: self.check(name))
        elif isinstance(field, ChoiceField):
            field.value_changed.connect(self._tell_edited)
            field.value_changed.connect(lambda: None if self._filling else self.check(name))
        elif isinstance(field, QCheckBox):
            field.toggled.connect(self._tell_edited)
        if isinstance(field, SearchedChoice):
            field.left.connect(lambda: self.check(name))

    def _tell_edited(self) -> None:
        if not self._filling:
            self.edited.emit()


class FormFooter(FlowFooter):
    """The foot of a form: how many fields are to be mended, a link to the first, when the draft was kept."""

    def __init__(self, theme: Theme, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._form = form
        self._jump = Button(theme, _("Go to the field"), Kind.LINK)
        self._jump.clicked.connect(form.jump)
        self._draft = Label(theme, "", Type.SMALL, "text2")
        self.add_beside_words(self._jump)
        self.add_beside_words(self._draft)
        form.findings_changed.connect(self.count)
        self.count()

    def say_draft(self, text: str) -> None:
        """Say when what is half-typed was kept."""
        self._draft.setText(text)

    def count(self) -> None:
        """Count what is wrong."""
        wrong = self._form.wrong()
        self._jump.setVisible(bool(wrong))
        if wrong:
            headline = ngettext("{count} field needs mending", "{count} fields need mending", len(wrong))
            names = ", ".join(row.label.text() for row in wrong[:3])
            self.say(headline.format(count=len(wrong)), names, icon_name="alert-circle", ink="error")
        else:
            self.say("")


def read_field(field: QWidget) -> object:
    """What stands in a field."""
    if isinstance(field, QLineEdit):
        return field.text()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    if isinstance(field, QComboBox):
        return field.currentData()
    if isinstance(field, QCheckBox):
        return field.isChecked()
    raise TypeError(type(field).__name__)


def write_field(field: QWidget, value: object) -> None:
    """Put a value into a field; None empties one for text."""
    if isinstance(field, QLineEdit):
        field.setText(str(value if value is not None else ""))
    elif isinstance(field, QPlainTextEdit):
        field.setPlainText(str(value if value is not None else ""))
    elif isinstance(field, ChoiceField):
        field.choose(value)
    elif isinstance(field, QCheckBox):
        field.setChecked(bool(value))
    else:
        raise TypeError(type(field).__name__)


def _scrolled_in(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent
