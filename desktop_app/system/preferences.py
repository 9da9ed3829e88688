"""What this machine remembers between two mornings: language, last office, text size, folders for papers."""

import tomllib
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from desktop_app.system.paths import config_folder


@dataclass(frozen=True)
class Preferences:
    """The choices of one machine.

    By the identity of an office: `papers_folders` is where its PDFs go, `backup_folders` the second place of its
    backups, `backups` how they fare (see `office.keeping`); `users` are the names of who works there, by number, and
    `last_users` who signed in last; `keychain` as whom it opens by itself (see `office.keychain`). `lock_after` is in
    minutes. `printers` has by its name how many millimetres to the right and down a printer has to be told to print.
    """

    language: str = ""
    last_office: str = ""
    appearance: str = "system"
    text_size: int = 100
    papers_folders: dict[str, str] = field(default_factory=dict)
    backup_folders: dict[str, str] = field(default_factory=dict)
    backups: dict[str, Any] = field(default_factory=dict)
    users: dict[str, dict[str, str]] = field(default_factory=dict)
    last_users: dict[str, str] = field(default_factory=dict)
    keychain: dict[str, dict[str, str]] = field(default_factory=dict)
    lock_after: int = 10
    printers: dict[str, list[float]] = field(default_factory=dict)

    def shift_of(self, printer: str) -> tuple[float, float]:
        """By how much to print further right and down on a printer; nothing for one that was never measured."""
        match self.printers.get(printer):
            case [int() | float() as right, int() | float() as down]:
                return float(right), float(down)
            case _:
                return 0.0, 0.0


class PreferencesFile:
    """Reads and writes the preferences; a file that cannot be read counts as none: nothing in it is irreplaceable."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or config_folder() / "preferences.toml"

    def read(self) -> Preferences:
        """The preferences as they were last written, defaults for what is missing or of another type."""
        try:
            stored = tomllib.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
            return Preferences()
        return Preferences(**_understood(stored))

    def change(self, **changes: Any) -> Preferences:
        """Write the preferences with these fields changed; gives them back."""
        known = self.read()
        changed = replace(known, **changes)
        if changed == known and self._path.exists():
            return known
        import tomli_w  # noqa: PLC0415  a start only reads

        from desktop_app.system.files import writing_atomically  # noqa: PLC0415  as above

        self._path.parent.mkdir(parents=True, exist_ok=True)
        with writing_atomically(self._path) as temporary:
            temporary.write_text(tomli_w.dumps(asdict(changed)), encoding="utf-8")
        return changed


def _understood(stored: dict[str, Any]) -> dict[str, Any]:
    defaults = asdict(Preferences())
    return {
        each.name: stored[each.name]
        for each in fields(Preferences)
        if isinstance(stored.get(each.name), type(defaults[each.name]))
    }
