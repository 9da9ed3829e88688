"""What was done, in words; and what upper areas know of their own things."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop_app.language.catalogs import N_, ngettext
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.past import PastRow, SaveRow

_DONE: Final[Mapping[tuple[str, str], tuple[str, str]]] = {
    ("audit", "started"): (N_("The history begins"), "history"),
    ("office", "created"): (N_("The office was made"), "building-community"),
    ("office", "changed"): (N_("The office’s data changed"), "building-community"),
    ("office", "backed up"): (N_("Backup made"), "shield-check"),
    ("office", "sheet made"): (N_("Recovery sheet written"), "shield-check"),
    ("office", "restored"): (N_("Backup restored"), "history"),
    ("signatory", "changed"): (N_("Signatories changed"), "signature"),
    ("user", "created"): (N_("User added"), "user-plus"),
    ("user", "changed"): (N_("Role changed"), "user-edit"),
    ("user", "removed"): (N_("User removed"), "user"),
    ("user", "password changed"): (N_("Password changed"), "lock"),
    ("user", "password reset"): (N_("Password reset"), "lock"),
    ("user", "recovered"): (N_("Opened with the recovery sheet"), "lock-open"),
    ("person", "created"): (N_("Person added"), "user-plus"),
    ("person", "imported"): (N_("People added"), "table-import"),
    ("person", "changed"): (N_("Person changed"), "pencil"),
    ("person", "deleted"): (N_("Person deleted"), "trash"),
    ("person", "restored"): (N_("Person brought back"), "arrow-back-up"),
    ("person", "archived"): (N_("Person archived"), "archive"),
    ("person", "unarchived"): (N_("Person out of the archive again"), "archive-off"),
    ("person", "exported"): (N_("List exported"), "table-export"),
    ("person", "copied"): (N_("Copy of the data given"), "download"),
    ("person", "erased"): (N_("Person erased"), "trash"),
    ("import", "imported"): (N_("List imported"), "table-import"),
    ("import", "import undone"): (N_("Import taken back"), "arrow-back-up"),
    ("batch", "issued"): (N_("Documents issued"), "certificate"),
    ("document", "printed"): (N_("Document printed"), "printer"),
    ("document", "voided"): (N_("Document annulled"), "ban"),
}
_KINDS: Final[Mapping[str, str]] = {
    "person": N_("People"),
    "import": N_("Imports"),
    "batch": N_("Documents issued"),
    "document": N_("Documents"),
    "office": N_("Office"),
    "signatory": N_("Signatories"),
    "user": N_("Users"),
    "audit": N_("History"),
}


@dataclass(frozen=True)
class Areas:
    """What upper areas tell the screen of their things; all but `saved` is called on lanes."""

    find_people: Callable[[str], Sequence[int]] = lambda _text: ()
    names: Mapping[str, Callable[[Sequence[int]], Mapping[int, str]]] = field(default_factory=dict)
    """By kind: what its objects are called."""
    saved: Mapping[str, Callable[[SaveRow], Sequence[tuple[str, str]]]] = field(default_factory=dict)
    """By kind: the fields of a save and what changed in them, in words."""


def done_words(row: PastRow) -> str:
    """What was done."""
    known = _DONE.get((row.kind, row.action))
    return _(known[0]) if known else row.action


def done_icon(row: PastRow) -> str:
    """Its picture."""
    known = _DONE.get((row.kind, row.action))
    return known[1] if known else "history"


def kind_words(kind: str) -> str:
    """What things of a kind are called together."""
    return _(_KINDS[kind]) if kind in _KINDS else kind


def count_words(row: PastRow) -> str:
    """To how many it was done, where that is more than one."""
    return ngettext("{count} record", "{count} records", row.objects).format(count=row.objects)


def change_words(save: SaveRow) -> Sequence[tuple[str, str]]:
    """The fields of a save whose area has no better words."""
    return [(name, f"{_shown(old)} → {_shown(new)}") for name, (old, new) in save.fields.items()]


def _shown(value: object) -> str:
    return "–" if value in (None, "", []) else str(value)
