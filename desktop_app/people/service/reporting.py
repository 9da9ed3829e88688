"""The report of an import as a sheet: every row of the list, what was found, what becomes of it."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.plans import Action, Decisions, ImportPlan, PlannedRow, RowKind, decided
from desktop_app.sheets.writing import write_xlsx

_KINDS: Final = {
    RowKind.NEW: N_("new"),
    RowKind.REPEATED: N_("already here"),
    RowKind.PROBLEM: N_("with an error"),
    RowKind.DUPLICATE: N_("may be the same person"),
}
_ACTIONS: Final = {
    Action.ADD: N_("added"),
    Action.ADD_OTHER: N_("added, as somebody else"),
    Action.LEAVE_OUT: N_("left out"),
}


def save_report(plan: ImportPlan, decisions: Decisions, path: Path) -> int:
    """Write the report of a plan under these decisions as .xlsx; gives how many rows it tells of."""
    header = (_("Row"), _("Name"), _("State"), _("What was found"), _("What becomes of it"))
    write_xlsx(path, _("Report"), header, _rows(plan, decisions))
    return len(plan.rows)


def _rows(plan: ImportPlan, decisions: Decisions) -> Iterable[Sequence[str | int]]:
    for row in plan.rows:
        now, action = decided(row, decisions)
        found = _found(now if now is row.nominative else row)
        yield (row.row, now.draft.name.formal(), _(_KINDS[row.kind]), found, _(_ACTIONS[action]))


def _found(row: PlannedRow) -> str:
    said = [f"{finding.column}: {finding.text}" if finding.column else finding.text for finding in row.findings]
    said.extend(f"{other.name}: {other.why}" for other in row.duplicates)
    if row.repeats:
        said.append(row.repeats)
    return " ".join(said)
