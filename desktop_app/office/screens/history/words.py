"""What was done, in pictures and counts; and what upper areas know of their own things."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop_app.language.catalogs import ngettext
from desktop_app.office.past import PastRow, SaveRow

_ICONS: Final[Mapping[tuple[str, str], str]] = {
    ("audit", "started"): "history",
    ("office", "created"): "building-community",
    ("office", "changed"): "building-community",
    ("office", "backed up"): "shield-check",
    ("office", "sheet made"): "shield-check",
    ("office", "restored"): "history",
    ("signatory", "changed"): "signature",
    ("register", "written"): "certificate",
    ("template", "created"): "certificate",
    ("template", "changed"): "certificate",
    ("template", "removed"): "trash",
    ("template", "restored"): "arrow-back-up",
    ("template", "brought in"): "certificate",
    ("user", "created"): "user-plus",
    ("user", "changed"): "user-edit",
    ("user", "removed"): "user",
    ("user", "password changed"): "lock",
    ("user", "password reset"): "lock",
    ("user", "recovered"): "lock-open",
    ("person", "created"): "user-plus",
    ("person", "imported"): "table-import",
    ("person", "changed"): "pencil",
    ("person", "deleted"): "trash",
    ("person", "restored"): "arrow-back-up",
    ("person", "archived"): "archive",
    ("person", "unarchived"): "archive-off",
    ("person", "merged"): "users-group",
    ("person", "parted"): "arrow-back-up",
    ("person", "told apart"): "users",
    ("person", "name said right"): "circle-check",
    ("person", "name in doubt again"): "circle-check",
    ("person", "in doubt again"): "users",
    ("person", "exported"): "table-export",
    ("person", "copied"): "download",
    ("person", "erased"): "trash",
    ("import", "imported"): "table-import",
    ("import", "import undone"): "arrow-back-up",
    ("batch", "issued"): "certificate",
    ("document", "printed"): "printer",
    ("document", "voided"): "ban",
    ("document", "duplicated"): "copy",
    ("key", "root made"): "shield-check",
    ("key", "keys renewed"): "shield-check",
    ("key", "key withdrawn"): "shield-exclamation",
}


@dataclass(frozen=True)
class Areas:
    """What upper areas tell the screen of their things; all but `saved` is called on lanes."""

    find_people: Callable[[str], Sequence[int]] = lambda _text: ()
    names: Mapping[str, Callable[[Sequence[int]], Mapping[int, str]]] = field(default_factory=dict)
    """By kind: what its objects are called."""
    saved: Mapping[str, Callable[[SaveRow], Sequence[tuple[str, str]]]] = field(default_factory=dict)
    """By kind: the fields of a save and what changed in them, in words."""


def done_icon(row: PastRow) -> str:
    """The picture of what was done."""
    return _ICONS.get((row.kind, row.action), "history")


def count_words(row: PastRow) -> str:
    """To how many it was done, where that is more than one."""
    return ngettext("{count} record", "{count} records", row.objects).format(count=row.objects)


def change_words(save: SaveRow) -> Sequence[tuple[str, str]]:
    """The fields of a save whose area has no better words."""
    return [(name, f"{_shown(old)} → {_shown(new)}") for name, (old, new) in save.fields.items()]


def _shown(value: object) -> str:
    return "–" if value in (None, "", []) else str(value)
