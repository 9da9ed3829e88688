"""What is asked before a backup takes the place of an office that holds far more."""

from desktop_app.language.catalogs import gettext as _
from desktop_app.office.amounts import Present, holds_line
from desktop_app.office.found import FoundBackup
from desktop_app.office.manifest import Manifest
from desktop_app.office.screens.restore.card import title_of


def smaller_title(found: FoundBackup) -> str:
    """Which backup it is, and that it holds far less."""
    return _("Restore “{backup}”, which holds far less?").format(backup=title_of(found))


def smaller_words(manifest: Manifest, there: Present, name: str) -> str:
    """Both counts and dates, and what becomes of the office `name` that lies there."""
    return _(
        "The office that lies here now holds: {there}.\n"
        "The backup holds only: {backup}.\n"
        "If it is not the one that you look for, choose a fuller one. The office “{name}” is kept beside it under "
        "another name, and automatic backups pause until you have them go on."
    ).format(
        there=holds_line(there.people, there.documents, there.changed_at),
        backup=holds_line(manifest.people, manifest.documents, manifest.changed_at),
        name=name,
    )
