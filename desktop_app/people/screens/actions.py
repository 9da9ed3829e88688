"""What is done to chosen people, from the list and from a person's page: put away, delete, export."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from desktop_app.gui.prompts import FileKind
from desktop_app.gui.screen import Context, Place
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.people.screens.places import AREA, CHECK_NAMES, merge_place
from desktop_app.people.screens.services import PeopleServices

Ids = Sequence[int]


class PeopleActions(QObject):
    """Each is done on the writing lane, said at the foot of the window, and can be taken back there."""

    def __init__(self, context: Context, services: PeopleServices, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._services = context, services

    def delete(self, ids: Ids) -> None:
        """Delete these people."""
        people = self._services.people
        self._write(lambda: people.delete(ids), self._say_deleted)

    def archive(self, ids: Ids, *, archived: bool = True) -> None:
        """Put these people into the archive, or take them out."""
        people = self._services.people
        said = self._say_archived if archived else self._say_unarchived
        self._write(lambda: people.archive(ids, archived=archived), said)

    def merge(self, ids: Ids) -> None:
        """Lead to where two people are merged into one."""
        first, second = ids
        self._context.window.go(merge_place(first, second))

    def tell_apart(self, first: int, second: int, told: Callable[[], None] = lambda: None) -> None:
        """Remember that two are not the same person; `told` is done once that is kept."""
        pairs, window = self._services.pairs, self._context.window

        def say(_new: tuple[int, ...]) -> None:
            told()
            window.say(_("Remembered: these are two people"), lambda: self._write(doubt, lambda _gone: None))

        def doubt() -> tuple[int, ...]:
            return pairs.doubt(first, (second,))

        self._write(lambda: pairs.tell_apart(first, (second,)), say)

    def check(self, ids: Ids) -> None:
        """Lead to where the names of these people are checked."""
        self._context.window.go(Place(AREA, CHECK_NAMES, tuple(ids)))

    def export(self, ids: Ids) -> None:
        """Write these people into a file that the user names."""
        kinds = (FileKind(_("Excel workbook"), ("xlsx",)), FileKind(_("CSV table"), ("csv",)))
        path = self._context.prompts.choose_save_file(_("Export the list"), f"{_('people')}.xlsx", kinds)
        if path is None:
            return
        exports, chosen = self._services.exports, tuple(ids)
        self._context.lanes.errand.ask(
            lambda: exports.export(path, only=chosen, replace=True),
            lambda count: self._say_exported(count, path),
            owner=self,
        )

    def _write(self, job: Callable[[], tuple[int, ...]], done: Callable[[tuple[int, ...]], None]) -> None:
        self._context.lanes.writer.ask(job, done, owner=self)

    def _say_deleted(self, ids: tuple[int, ...]) -> None:
        people = self._services.people
        text = ngettext("{count} person deleted", "{count} people deleted", len(ids))
        self._say(text, ids, lambda: people.restore(ids), self._say_back)

    def _say_back(self, ids: tuple[int, ...]) -> None:
        """Show who is back: the list has long been on somebody else."""
        text = ngettext("{count} person is back", "{count} people are back", len(ids))
        self._context.window.say(text.format(count=len(ids)))
        if len(ids) == 1:
            self._context.window.go(Place(AREA, "", ids))

    def _say_archived(self, ids: tuple[int, ...]) -> None:
        people = self._services.people
        text = ngettext("{count} person put into the archive", "{count} people put into the archive", len(ids))
        self._say(text, ids, lambda: people.archive(ids, archived=False))

    def _say_unarchived(self, ids: tuple[int, ...]) -> None:
        people = self._services.people
        text = ngettext("{count} person taken out of the archive", "{count} people taken out of the archive", len(ids))
        self._say(text, ids, lambda: people.archive(ids))

    def _say(
        self,
        text: str,
        ids: tuple[int, ...],
        back: Callable[[], tuple[int, ...]],
        done: Callable[[tuple[int, ...]], None] = lambda _ids: None,
    ) -> None:
        if ids:
            self._context.window.say(text.format(count=len(ids)), lambda: self._write(back, done))

    def _say_exported(self, count: int, path: Path) -> None:
        text = ngettext("{count} person written to {file}", "{count} people written to {file}", count)
        self._context.window.say(text.format(count=count, file=path.name))
