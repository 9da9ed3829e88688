"""Keeps for a person that their card stood open: long enough to be read, not in passing."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.gui.screen import Context
from desktop_app.language.errors import Refused
from desktop_app.people.screens.services import PeopleServices

LONG_ENOUGH = 1_000
"""Milliseconds that a card stands open before somebody counts as having looked at it."""


class Onlooker(QTimer):
    """Begun anew with each person who comes into sight."""

    def __init__(self, context: Context, services: PeopleServices, parent: QWidget) -> None:
        super().__init__(parent, singleShot=True, interval=LONG_ENOUGH)
        self._context, self._services = context, services
        self._person_id: int | None = None
        self.timeout.connect(self._note)

    def look_at(self, person_id: int | None) -> None:
        """This person is in sight from now on; None: nobody is."""
        self._person_id = person_id
        if person_id is None:
            self.stop()
        else:
            self.start()

    def _note(self) -> None:
        person_id, services = self._person_id, self._services
        if person_id is not None:
            lane = self._context.lanes.writer
            lane.ask(lambda: services.sightings.note(person_id), lambda _done: None, self._leave, owner=self)

    def _leave(self, problem: BaseException) -> None:
        """An office that is read only, or a disk that is full, keeps nobody from reading."""
        if not isinstance(problem, Refused):
            raise problem
