"""What the proof found, as lines of a list: a head for each kind, below it the people concerned."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.documents.rules.findings import Proof, ProofFinding
from desktop_app.gui.widgets.labels import Tone
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
READY: Final = "ready"
NOTICES: Final = "notices"
KINDS: Final[Mapping[str, str]] = {
    "overflow": N_("Does not fit"),
    "empty_value": N_("Empty field"),
    "missing_glyph": N_("Letter that cannot be printed"),
    "bad_picture": N_("Picture that cannot be printed"),
    "archived": N_("Archived"),
    "draft_wording": N_("Draft of a sentence"),
}


@dataclass(frozen=True)
class Head:
    """A kind: its findings can be folded away below it."""

    key: str
    title: str
    icon: str
    tone: Tone
    count: int
    open: bool


@dataclass(frozen=True)
class Entry:
    """One person's finding, or a person whose paper is ready; without a person it is about all."""

    title: str
    line: str = ""
    person_id: int | None = None
    finding: ProofFinding | None = None

    def may_concern(self, template: str) -> bool:
        """Whether it is about papers of this template, as far as it says."""
        return self.finding is None or self.finding.template in {"", template}


Line = Head | Entry


@dataclass(frozen=True)
class Group:
    """A kind with what belongs to it."""

    key: str
    title: str
    icon: str
    tone: Tone
    entries: tuple[Entry, ...]


def groups(proof: Proof, names: Mapping[int, str]) -> tuple[Group, ...]:
    """The errors by kind, then all notices together, at last those that are ready."""
    found = [
        Group(
            each.code,
            _(KINDS[each.code]) if each.code in KINDS else _("Cannot be issued"),
            "alert-circle",
            "wrong",
            tuple(_entry(finding) for finding in each.findings),
        )
        for each in proof.groups()
        if each.severity == "error"
    ]
    notices = tuple(_entry(each) for each in proof.findings if each.severity == "notice")
    if notices:
        found.append(Group(NOTICES, _("Please look at this"), "alert-triangle", "care", notices))
    refused = {each.person_id for each in proof.refused}  # one of whose papers is ready is not
    whole = dict.fromkeys(each for each in proof.ready if each not in refused)
    ready = tuple(Entry(names.get(each, ""), person_id=each) for each in whole)
    title = _("Ready") if found else _("All are ready")
    return (*found, Group(READY, title, "circle-check", "done", ready))


def _entry(finding: ProofFinding) -> Entry:
    return Entry(finding.name or _("All documents"), finding.message, finding.person_id, finding)


class FindingsModel(QAbstractListModel):
    """The lines in sight: heads, and the entries of those that are open."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] = ()
        self._closed: set[str] = {READY}
        self._lines: tuple[Line, ...] = ()

    def show(self, found: Sequence[Group]) -> None:
        """Show these groups; one that stands alone is open."""
        self._groups = tuple(found)
        self._closed = {READY} if len(self._groups) > 1 else set()
        self._lay()

    def fold(self, key: str, *, closed: bool) -> None:
        """Fold the entries of a kind away, or show them."""
        if closed != (key in self._closed):
            self._closed ^= {key}
            self._lay()

    def line(self, row: int) -> Line | None:
        """What stands at a place."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def place_of(self, wanted: Line) -> int:
        """Where a line stands; -1 when it is folded away."""
        return self._lines.index(wanted) if wanted in self._lines else -1

    def head_place(self, key: str) -> int:
        """Where the head of a kind stands."""
        return next((row for row, line in enumerate(self._lines) if isinstance(line, Head) and line.key == key), -1)

    def errors(self) -> tuple[Entry, ...]:
        """The entries that stop a paper, folded away or not."""
        return tuple(
            entry
            for group in self._groups
            for entry in group.entries
            if entry.finding is not None and entry.finding.severity == "error"
        )

    def of_paper(self, person_id: int, template: str) -> Entry | None:
        """The first entry in sight about a person's paper of a template."""
        about = (line for line in self._lines if isinstance(line, Entry) and line.person_id == person_id)
        return next((each for each in about if each.may_concern(template)), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many lines are in sight."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A line, and how it is said."""
        line = self.line(index.row())
        if line is None:
            return None
        if role == LINE:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, Entry):
            return "\n".join(part for part in (line.title, line.line) if part)
        return None

    def _lay(self) -> None:
        self.beginResetModel()
        lines: list[Line] = []
        for group in self._groups:
            is_open = group.key not in self._closed
            lines.append(Head(group.key, group.title, group.icon, group.tone, len(group.entries), is_open))
            if is_open:
                lines.extend(group.entries)
        self._lines = tuple(lines)
        self.endResetModel()


def _spoken(line: Line) -> str:
    if isinstance(line, Head):
        state = _("open") if line.open else _("closed")
        return f"{line.title}, {line.count}, {state}"
    return ", ".join(part for part in (line.title, line.line) if part)
