"""A row of a checked list in words: who stands in the file, what was found, what will be done."""

from collections.abc import Mapping
from typing import Final

from desktop_app.gui.widgets.labels import Tone
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.plans import Action, Level, PlannedRow, RowKind
from desktop_app.people.screens.words import date_typed

ACTIONS: Final[Mapping[Action, str]] = {
    Action.ADD: N_("Add as a new person"),
    Action.ADD_OTHER: N_("Somebody else: add"),
    Action.LEAVE_OUT: N_("Leave this row out"),
}
Two = tuple[str, str]
"""A line, and a quieter one below it."""


def person_words(row: PlannedRow) -> Two:
    """The name in the file, and what tells the person from others."""
    draft = row.draft
    said = (date_typed(draft.birth), draft.city)
    return draft.name.formal() or _("(empty)"), " · ".join(each for each in said if each)


def finding_words(row: PlannedRow) -> Two:
    """What was found, the worst first; "" when there is nothing to say."""
    if row.kind is RowKind.DUPLICATE:
        return _("May be the same person"), row.duplicates[0].why if row.duplicates else ""
    if row.kind is RowKind.REPEATED:
        return _("Already here"), row.repeats
    found = sorted(row.findings, key=lambda finding: tuple(Level).index(finding.level))
    if not found:
        return "", ""
    first = found[0]
    where = _("Column “{column}”").format(column=first.column) if first.column else ""
    return first.text, " · ".join(each for each in (where, first.value) if each)


def there_words(row: PlannedRow) -> Two:
    """Who is there already, and how many more."""
    if not row.duplicates:
        return "–", ""
    more = len(row.duplicates) - 1
    return row.duplicates[0].name, _("and {count} more").format(count=more) if more else ""


def action_words(row: PlannedRow, action: Action) -> str:
    """What will be done with a row."""
    if action is Action.ADD and row.of_level(Level.ERROR):
        return _("Add without this value")
    return _(ACTIONS[action])


def case_words(*, taken: bool) -> str:
    """What can be done with a name that seems to stand in a case."""
    return _("Leave the name as in the list") if taken else _("Take the nominative")


def finding_icon(row: PlannedRow) -> tuple[str, str]:
    """The icon and its ink for what was found; "" for nothing."""
    if row.kind is RowKind.DUPLICATE:
        return "users", "warn"
    if row.kind is RowKind.PROBLEM:
        return "alert-circle", "error"
    if row.kind is RowKind.REPEATED:
        return "copy", "text2"
    if any(finding.level is Level.WARNING for finding in row.findings):
        return "alert-triangle", "warn"
    return ("sparkles", "teal") if row.findings else ("", "text2")


def tone_of(row: PlannedRow, action: Action) -> Tone:
    """How the decision is marked."""
    if row.kind is RowKind.DUPLICATE:
        return "care"
    return "plain" if action is Action.LEAVE_OUT else "done"
