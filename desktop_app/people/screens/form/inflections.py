"""The name in its cases as papers will write it: by rule while one types, by hand where the bearer says so."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import ChoiceField, TextField
from desktop_app.gui.widgets.labels import Label
from desktop_app.language.cases import Case
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.names import NameOrder
from desktop_app.people.rules.inflections import NameForm, by_rule, forms_of
from desktop_app.people.rules.values import Inflection, PersonDetails, PersonDraft
from desktop_app.people.screens.words import case_words, language_words


class InflectionsField(QWidget):
    """Closed until it is asked for, or something in it was written by hand.

    A line that was not overwritten follows the name; one that is emptied goes back to the rule.
    """

    edited = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._details: PersonDetails = PersonDraft()
        self._by_hand: dict[tuple[NameForm, Case], str] = {}
        self.opening = Button(theme, "", Kind.LINK, icon_name="chevron-right")
        self.body = QWidget()
        self.form = ChoiceField(theme)
        self.form.setAccessibleName(_("Which form of the name"))
        self.lines: dict[Case, TextField] = {}
        self._below: dict[Case, Label] = {}
        self._rows: dict[Case, QWidget] = {}
        self._assemble()
        self._say_open(opened=False)

    def values(self) -> tuple[Inflection, ...]:
        """What was written by hand."""
        return tuple(
            Inflection(form.language, form.order, case, text) for (form, case), text in self._by_hand.items() if text
        )

    def show_values(self, values: Sequence[Inflection]) -> None:
        """Show what was written by hand, open when there is any."""
        self._by_hand = {(NameForm(each.language, each.order), each.case): each.text for each in values}
        self._say_open(opened=bool(values))

    def show_name(self, details: PersonDetails) -> None:
        """Decline this name from now on."""
        self._details = details
        if self.body.isHidden():
            return
        forms = forms_of(details)
        if [self.form.itemData(row) for row in range(self.form.count())] != list(forms):
            chosen = self._chosen()
            self.form.blockSignals(True)
            self.form.offer([(_form_words(form), form) for form in forms])
            self.form.choose(chosen)
            self.form.blockSignals(False)
        self._show_lines()

    def _assemble(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.px(8))
        layout.addWidget(self.opening)
        layout.addWidget(self.body)
        inner = QVBoxLayout(self.body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(self._theme.px(10))
        hint = _("Ocaq inflects by rule. If the person writes a form otherwise, please type it here: it wins on paper.")
        inner.addWidget(Label(self._theme, hint, Type.SMALL, "text3", wrap=True))
        inner.addWidget(self.form)
        for case in dict.fromkeys((*NameForm().cases, *NameForm("ru").cases)):
            inner.addWidget(self._line(case))
        self.opening.clicked.connect(lambda: self._say_open(opened=self.body.isHidden()))
        self.form.value_changed.connect(self._show_lines)
        self.setFocusProxy(self.opening)

    def _line(self, case: Case) -> QWidget:
        row, field = QWidget(), TextField(self._theme)
        label, below = Label(self._theme, case_words(case), Type.MEDIUM), Label(self._theme, "", Type.SMALL, "text2")
        field.setAccessibleName(case_words(case))
        label.setBuddy(field)
        field.textEdited.connect(partial(self._take, case))
        field.left.connect(partial(self._leave, case))
        self.lines[case], self._below[case], self._rows[case] = field, below, row
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(4))
        for part in (label, field, below):
            column.addWidget(part)
        return row

    def _chosen(self) -> NameForm:
        form = self.form.value
        return form if isinstance(form, NameForm) else NameForm()

    def _show_lines(self) -> None:
        form = self._chosen()
        rule = by_rule(self._details, form)
        for case, field in self.lines.items():
            self._rows[case].setVisible(case in rule)
            said = self._by_hand.get((form, case))
            if not field.hasFocus() or said is None:
                field.setText(rule.get(case, "") if said is None else said)
            self._below[case].setText(_("Written by hand; by rule: {form}").format(form=rule.get(case, "")))
            self._below[case].setVisible(said is not None)

    def _take(self, case: Case, text: str) -> None:
        """Keep what is typed, unless it is what the rule says."""
        form = self._chosen()
        if text.strip() == by_rule(self._details, form).get(case, ""):
            self._by_hand.pop((form, case), None)
        else:
            self._by_hand[form, case] = text.strip()
        self._show_lines()
        self.edited.emit()

    def _leave(self, case: Case) -> None:
        """An empty line goes back to the rule."""
        form = self._chosen()
        if self._by_hand.get((form, case)) == "":
            del self._by_hand[form, case]
        self._show_lines()
        self.left.emit()

    def _say_open(self, *, opened: bool) -> None:
        self.body.setVisible(opened)
        self.opening.setText(_("Hide the cases") if opened else _("Show the cases"))
        self.opening.show_icon("chevron-down" if opened else "chevron-right")
        self.show_name(self._details)


def _form_words(form: NameForm) -> str:
    if form.language:
        return _("On a document ({language})").format(language=language_words(form.language))
    return _("In lists and on documents") if form.order is NameOrder.FORMAL else _("In everyday use")
