"""What was done in an office, and to what kind of thing, in words of its staff."""

from collections.abc import Mapping
from typing import Final

from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _

_DONE: Final[Mapping[tuple[str, str], str]] = {
    ("audit", "started"): N_("The history begins"),
    ("office", "created"): N_("The office was made"),
    ("office", "changed"): N_("The office’s data changed"),
    ("office", "backed up"): N_("Backup made"),
    ("office", "sheet made"): N_("Recovery sheet written"),
    ("office", "restored"): N_("Backup restored"),
    ("signatory", "changed"): N_("Signatories changed"),
    ("user", "created"): N_("User added"),
    ("user", "changed"): N_("Role changed"),
    ("user", "removed"): N_("User removed"),
    ("user", "password changed"): N_("Password changed"),
    ("user", "password reset"): N_("Password reset"),
    ("user", "recovered"): N_("Opened with the recovery sheet"),
    ("person", "created"): N_("Person added"),
    ("person", "imported"): N_("People added"),
    ("person", "changed"): N_("Person changed"),
    ("person", "deleted"): N_("Person deleted"),
    ("person", "restored"): N_("Person brought back"),
    ("person", "archived"): N_("Person archived"),
    ("person", "unarchived"): N_("Person out of the archive again"),
    ("person", "merged"): N_("Two people merged into one"),
    ("person", "parted"): N_("Merge taken back"),
    ("person", "told apart"): N_("Said not to be the same person"),
    ("person", "name said right"): N_("Name said to be right"),
    ("person", "name in doubt again"): N_("Name no longer said to be right"),
    ("person", "in doubt again"): N_("No longer said to be somebody else"),
    ("person", "exported"): N_("List exported"),
    ("person", "copied"): N_("Copy of the data given"),
    ("person", "erased"): N_("Person erased"),
    ("import", "imported"): N_("List imported"),
    ("import", "import undone"): N_("Import taken back"),
    ("template", "created"): N_("Template added"),
    ("template", "changed"): N_("Template changed"),
    ("template", "removed"): N_("Template removed"),
    ("template", "restored"): N_("Template brought back"),
    ("template", "brought in"): N_("Template brought in from a file"),
    ("batch", "issued"): N_("Documents issued"),
    ("register", "written"): N_("Register of a year written"),
    ("document", "printed"): N_("Document printed"),
    ("document", "voided"): N_("Document annulled"),
    ("document", "duplicated"): N_("Duplicate made"),
    ("key", "root made"): N_("Root sheet made"),
    ("key", "keys renewed"): N_("Signing keys renewed"),
    ("key", "key withdrawn"): N_("Signing key withdrawn"),
}
_KINDS: Final[Mapping[str, str]] = {
    "person": N_("People"),
    "import": N_("Imports"),
    "batch": N_("Documents issued"),
    "document": N_("Documents"),
    "template": N_("Templates"),
    "register": N_("Register"),
    "office": N_("Office"),
    "signatory": N_("Signatories"),
    "key": N_("Signing keys"),
    "user": N_("Users"),
    "audit": N_("History"),
}


def done_words(kind: str, action: str) -> str:
    """What was done."""
    return _(_DONE[kind, action]) if (kind, action) in _DONE else action


def kind_words(kind: str) -> str:
    """What things of a kind are called together."""
    return _(_KINDS[kind]) if kind in _KINDS else kind
