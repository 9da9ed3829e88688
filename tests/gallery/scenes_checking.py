"""The check of the list: pairs, names in doubt, nothing to be found, and a look that takes its time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.bootstrap import Services
from desktop_app.gui.screen import Place
from desktop_app.language.names import Gender
from desktop_app.people.rules.values import PersonDraft
from desktop_app.people.screens.checking.screen import CheckScreen
from tests.gallery.scenes_people import AYGUN, PEOPLE, in_frame, office

if TYPE_CHECKING:
    from tests.gallery.scenes import Stage

_CHECK, _NAMES = Place("people", "check"), Place("people", "check names")
_TWICE = (
    replace(AYGUN, surname="Aliyeva", given="Aygun", father="", patronymic="", city="Bonn", spellings=(), tags=()),
    replace(PEOPLE[9], surname="Mammadov", given="Elchin", father="", patronymic="", city="", birth="1981"),
    replace(PEOPLE[3], surname="Quliyeva", phones=(), birth="1990-10-02"),
    replace(PEOPLE[7], given="Ismail", father="Həsən", patronymic="oğlu", tags=("Valideyn",)),
)
_DOUBTFUL = (
    PersonDraft(surname="SƏFƏROVA", given="ÜLVİYYƏ", gender=Gender.FEMALE),
    PersonDraft(surname="Vəli", given="Əliyev", father="Həsən oğlu", gender=Gender.MALE),
    PersonDraft(surname="Kərimova", given="Səbinə", gender=Gender.MALE),
    PersonDraft(surname="Əliyevə", given="Vəliyə"),
    PersonDraft(surname="Əliyev-Sadıq", given="Murad", gender=Gender.MALE),
    PersonDraft(surname="Hüseynov", given="R.", gender=Gender.MALE),
    PersonDraft(surname="Quliyev (Köln)", given="Anar", gender=Gender.MALE),
)


def twice(stage: Stage) -> QWidget:
    """Pairs, the first of them beside the list."""
    return in_frame(stage, _office("check", *PEOPLE, AYGUN, *_TWICE), _CHECK)


def names(stage: Stage) -> QWidget:
    """Names in doubt, one of them with ways to mend it."""
    frame = in_frame(stage, _office("names", *PEOPLE, *_DOUBTFUL), _NAMES)
    pane = _screen(frame).names
    chosen = next(each for each in pane.found or () if each.name.surname == "Vəli")
    pane.list.choose(chosen.id)
    return frame


def some_names(stage: Stage) -> QWidget:
    """Names in doubt among some who were chosen."""
    services = _office("names", *PEOPLE, *_DOUBTFUL)
    ids = tuple(row.id for row in services.people.page().rows)
    return in_frame(stage, services, Place("people", "check names", ids))


def nothing(stage: Stage) -> QWidget:
    """A list in good order."""
    return in_frame(stage, _office("good", *PEOPLE), _CHECK)


def looking(stage: Stage) -> QWidget:
    """A look that takes its time, over what was found before."""
    frame = twice(stage)
    working = _screen(frame).twice.working
    working.begin("Siyahıda iki dəfə olanlar axtarılır", "Axtarış heç nəyi dəyişmir.")
    working.show_progress(84_000, 200_000)
    working.show()
    return frame


def _office(name: str, *people: PersonDraft) -> Services:
    services = Services(office(name))
    if not services.people.count():
        for draft in people:
            services.people.add(draft)
    return services


def _screen(frame: QWidget) -> CheckScreen:
    return next(iter(frame.findChildren(CheckScreen)))


BUILT: Mapping[str, Callable[[Stage], QWidget]] = {
    "check-twice": twice,
    "check-names": names,
    "check-some-names": some_names,
    "check-nothing": nothing,
    "check-looking": looking,
}
