"""The photo of a person: on the page, being chosen, being cut."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.bootstrap import Services
from desktop_app.gui.screen import Place
from desktop_app.people.screens.photo_dialog import PhotoDialog
from tests.documents.photos import photo, portrait, taken
from tests.gallery.scenes_people import AYGUN, PEOPLE, in_frame, office
from tests.gui.fakes import FakePrompts

if TYPE_CHECKING:
    from tests.gallery.scenes import Stage


def page(stage: Stage) -> QWidget:
    """A person who has one."""
    return in_frame(stage, *_photographed())


def choosing(stage: Stage) -> QWidget:
    """Nobody has chosen one yet."""
    services = Services(office("unphotographed"))
    return PhotoDialog(stage.context, services.photos, services.people.add(PEOPLE[0]), None)


def there(stage: Stage) -> QWidget:
    """One is there: it may be changed or removed."""
    services, place = _photographed()
    person = services.people.person(place.ids[0])
    return PhotoDialog(stage.context, services.photos, person, services.photos.photo(person.id))


def cutting(stage: Stage) -> QWidget:
    """A picture that is too wide, its middle in the frame."""
    services, place = _photographed()
    prompts = FakePrompts(path=taken(Path(tempfile.mkdtemp()), portrait(2, (1400, 1000))))
    context = replace(stage.context, prompts=prompts)
    dialog = PhotoDialog(context, services.photos, services.people.person(place.ids[0]), None)
    dialog.choosing.click()
    return dialog


@lru_cache(1)
def _photographed() -> tuple[Services, Place]:
    services = Services(office("photographed"))
    for draft in PEOPLE:
        services.people.add(draft)
    person = services.people.add(AYGUN)
    services.photos.change(person.id, photo(1))
    return services, Place("people", "", (person.id,))


BUILT: Mapping[str, Callable[[Stage], QWidget]] = {
    "people-photo": page,
    "people-photo-choosing": choosing,
    "people-photo-there": there,
    "people-photo-cutting": cutting,
}
