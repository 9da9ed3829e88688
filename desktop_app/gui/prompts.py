"""The one way to ask the user something; screens are handed it, tests hand them a fake."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from desktop_app.gui.theme import Theme
from desktop_app.language.catalogs import gettext as _
from desktop_app.system.preferences import Preferences

if TYPE_CHECKING:
    from desktop_app.gui.dialogs import PromptDialog
    from desktop_app.gui.paper import ChosenPrinter


@dataclass(frozen=True)
class FileKind:
    """A kind of file that a dialog offers: what people call it, and its endings without the dot."""

    label: str
    endings: tuple[str, ...]


def picture_files() -> FileKind:
    """The pictures that the program reads, whatever they are for."""
    return FileKind(_("Pictures"), ("png", "jpg", "jpeg"))


class Watched(Protocol):
    """Work behind the window whose user sees how far it is, once it takes more than a second."""

    def show_progress(self, done: int, total: int) -> None:
        """So many of so many are done."""
        ...

    def end(self) -> None:
        """The work is over, or has failed."""
        ...


class Prompts(Protocol):
    """What a screen may ask."""

    def confirm(self, title: str, text: str, verb: str, *, destructive: bool = False) -> bool:
        """Whether to do what cannot be undone; the title names the thing, `verb` is the button."""
        ...

    def choose(self, title: str, text: str, options: Sequence[str], verb: str) -> int | None:
        """Which of these, or none."""
        ...

    def ask_text(self, title: str, text: str, label: str, verb: str, *, destructive: bool = False) -> str | None:
        """A line of text that is needed, such as a reason; None when the user thinks better of it."""
        ...

    def choose_open_file(self, title: str, kinds: Sequence[FileKind], folder: Path | None = None) -> Path | None:
        """A file that is there."""
        ...

    def choose_save_file(
        self, title: str, name: str, kinds: Sequence[FileKind], folder: Path | None = None
    ) -> Path | None:
        """Where to write a file; the system's own dialog has asked about replacing."""
        ...

    def choose_folder(self, title: str, folder: Path | None = None) -> Path | None:
        """A folder that is there."""
        ...

    def choose_printer(self, title: str, pages: int) -> "ChosenPrinter | None":
        """The printer for so many pages, with copies, pages and sides; None when the user thinks better of it."""
        ...

    def watch(self, what: str, stop: Callable[[], None]) -> Watched:
        """Show how far a piece of work is, with a button that stops it."""
        ...

    def tell(self, title: str, text: str) -> None:
        """Say what could not be done, what was kept and what to do next."""
        ...


class DialogPrompts:
    """Asks with dialogs over the window that `window` gives."""

    def __init__(
        self, theme: Theme, window: Callable[[], QWidget | None], preferences: Callable[[], Preferences]
    ) -> None:
        self._theme = theme
        self._preferences = preferences
        self._window = window

    def confirm(self, title: str, text: str, verb: str, *, destructive: bool = False) -> bool:
        """Ask; leaving by Esc or closing is the safe answer, which is also the one Enter gives."""
        return self._ask(self._dialog(title, text, verb, destructive=destructive))

    def choose(self, title: str, text: str, options: Sequence[str], verb: str) -> int | None:
        """Ask for one of a few; the first is chosen until the user chooses otherwise."""
        from desktop_app.gui.widgets.choices import Choices  # noqa: PLC0415 - a start asks nothing

        dialog = self._dialog(title, text, verb)
        choices = Choices(self._theme, options, title)
        dialog.put(choices)
        return choices.chosen if self._ask(dialog) else None

    def ask_text(self, title: str, text: str, label: str, verb: str, *, destructive: bool = False) -> str | None:
        """Ask for a line; the button waits until there is one."""
        from desktop_app.gui.widgets.fields import FieldRow, TextField  # noqa: PLC0415 - a start asks nothing

        dialog = self._dialog(title, text, verb, destructive=destructive)
        field = TextField(self._theme)
        dialog.put(FieldRow(self._theme, label, field, required=True))
        dialog.accepting.setEnabled(False)
        field.textChanged.connect(lambda typed: dialog.accepting.setEnabled(bool(typed.strip())))
        field.setFocus()
        return field.text().strip() if self._ask(dialog) else None

    def choose_open_file(self, title: str, kinds: Sequence[FileKind], folder: Path | None = None) -> Path | None:
        """Ask with the system's dialog."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - a start asks nothing

        chosen, _kind = QFileDialog.getOpenFileName(self._window(), title, str(folder or ""), _filters(kinds))
        return Path(chosen) if chosen else None

    def choose_save_file(
        self, title: str, name: str, kinds: Sequence[FileKind], folder: Path | None = None
    ) -> Path | None:
        """Ask with the system's dialog; the ending of the first kind is added when none was typed."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - a start asks nothing

        start = str((folder or Path()) / name)
        chosen, _kind = QFileDialog.getSaveFileName(self._window(), title, start, _filters(kinds))
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix or not kinds else path.with_suffix(f".{kinds[0].endings[0]}")

    def choose_folder(self, title: str, folder: Path | None = None) -> Path | None:
        """Ask with the system's dialog."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - a start asks nothing

        chosen = QFileDialog.getExistingDirectory(self._window(), title, str(folder or ""))
        return Path(chosen) if chosen else None

    def choose_printer(self, title: str, pages: int) -> "ChosenPrinter | None":
        """Ask with the system's dialog; how the printer prints askew is what this machine remembers of it."""
        from desktop_app.gui.paper import ChosenPrinter, choose_printer  # noqa: PLC0415 - a start asks nothing

        device = choose_printer(title, pages, self._window())
        if device is None:
            return None
        return ChosenPrinter(device, self._preferences().shift_of(device.printerName()))

    def watch(self, what: str, stop: Callable[[], None]) -> Watched:
        """Show a bar over the window."""
        from desktop_app.gui.watching import WatchDialog  # noqa: PLC0415 - a start asks nothing

        return WatchDialog(self._theme, what, stop, self._window())

    def tell(self, title: str, text: str) -> None:
        """Say it, with one button to go on."""
        self._ask(self._dialog(title, text, _("Close"), asking=False))

    def _dialog(
        self, title: str, text: str, verb: str, *, destructive: bool = False, asking: bool = True
    ) -> "PromptDialog":
        from desktop_app.gui.dialogs import PromptDialog  # noqa: PLC0415 - a start asks nothing

        return PromptDialog(
            self._theme, title, text, verb, destructive=destructive, asking=asking, parent=self._window()
        )

    def _ask(self, dialog: "PromptDialog") -> bool:
        try:
            return dialog.exec() == dialog.DialogCode.Accepted
        finally:
            dialog.deleteLater()


def _filters(kinds: Sequence[FileKind]) -> str:
    return ";;".join("{} ({})".format(kind.label, " ".join(f"*.{ending}" for ending in kind.endings)) for kind in kinds)
