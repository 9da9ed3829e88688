"""The screens of people over a real office: lanes that answer at once, prompts and window that are fakes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.bootstrap import Services
from desktop_app.gui.keys import Command
from desktop_app.gui.lanes import Lanes
from desktop_app.gui.screen import Context, Offer, Panel, Place
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.labels import Label
from desktop_app.language import catalogs
from desktop_app.language.names import Gender
from desktop_app.office.desk import Desk
from desktop_app.people.rules.values import Consent, PersonDraft, Phone, Spelling, SpellingKind
from desktop_app.people.screens.area import PeopleArea
from desktop_app.people.screens.services import PeopleServices
from desktop_app.people.screens.slots import PersonSlots
from tests.gui.fakes import FakePrompts, FakeWindow, instant_lanes
from tests.office.offices import new_office

PEOPLE = Place("people")
VALI = PersonDraft(
    surname="Əliyev", given="Vəli", father="Həsən", patronymic="oğlu", gender=Gender.MALE, birth="1975-02-03",
    city="Köln", country="DE", tags=("Müəllim",), languages=("az", "de"),
    consents=(Consent("2019-03-14", "signed sheet"),),
)  # fmt: skip
AYGUN = PersonDraft(
    surname="Əliyeva", given="Aygün", father="Rauf", patronymic="qızı", gender=Gender.FEMALE, birth="1988-05-04",
    city="Bonn", country="DE", phones=(Phone("+492215550147"),), emails=("aygun@posta.example",),
    spellings=(
        Spelling(SpellingKind.PASSPORT, "", "ALIYEVA AYGUN"),
        Spelling(SpellingKind.RUSSIAN, "ru", "Алиева Айгюн"),
    ),
)  # fmt: skip
RZAYEV = PersonDraft(surname="Rzayev", given="Tural", birth="1999", city="Bonn", consents=(Consent("2020-01-01"),))


@dataclass(frozen=True)
class Staged:
    """An office with three people, and all that a screen over it is handed."""

    desk: Desk
    services: PeopleServices
    context: Context
    prompts: FakePrompts
    window: FakeWindow
    ids: tuple[int, ...]
    folder: Path
    areas: list[PeopleArea] = field(default_factory=list)
    """Those that were made, kept: as in the window, none is gone while a lane works for it."""

    def area(self, qtbot: QtBot, place: Place = PEOPLE, lanes: Lanes | None = None) -> PeopleArea:
        """The area at a place; changes reload it as the window would have it do."""
        issuing = Offer(Command.ISSUE, "Issue", "certificate", lambda ids: Place("documents", "issue", tuple(ids)))
        panel = Panel("documents", "Documents", lambda context, person: Label(context.theme, f"papers of {person}"))
        context = self.context if lanes is None else Context(self.context.theme, lanes, self.prompts, self.window)
        area = PeopleArea(context, self.services, PersonSlots((panel,), (issuing,)))
        qtbot.addWidget(area)
        self.areas.append(area)
        if lanes is None:
            self.desk.board.subscribe(lambda changes: area.reload(changes.ids))
        area.resize(1060, 700)
        area.show()
        area.show_place(place)
        return area


@pytest.fixture
def staged(qapp: QApplication, tmp_path: Path) -> Iterator[Staged]:
    """An office with Vəli, Aygün and Tural in it."""
    catalogs.use("en")
    theme = Theme.light()
    theme.apply(qapp)
    desk = new_office(tmp_path)
    services = Services(desk)
    ids = tuple(services.people.add(draft).id for draft in (VALI, AYGUN, RZAYEV))
    prompts, window = FakePrompts(), FakeWindow()
    context = Context(theme, instant_lanes(), prompts, window)
    yield Staged(desk, services, context, prompts, window, ids, tmp_path)
    desk.database.close()
    catalogs.use("az")
