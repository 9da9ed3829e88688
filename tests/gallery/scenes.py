"""What is pictured: each scene builds one window. Add yours to `SCENES`."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from desktop_app.gui.lanes import Lanes
from desktop_app.gui.prompts import Prompts
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Theme
from tests.gallery import (
    frames,
    scenes_backups,
    scenes_checking,
    scenes_designing,
    scenes_documents,
    scenes_letters,
    scenes_office,
    scenes_people,
    scenes_photos,
    scenes_register,
    scenes_several,
    sheet,
)
from tests.gui.fakes import FakePrompts, FakeWindow, instant_lanes


@dataclass(frozen=True)
class Stage:
    """What a scene is built on."""

    theme: Theme
    lanes: Lanes = field(default_factory=instant_lanes)
    prompts: Prompts = field(default_factory=FakePrompts)

    @property
    def context(self) -> Context:
        """What a single screen is handed."""
        return Context(self.theme, self.lanes, self.prompts, FakeWindow())


@dataclass(frozen=True)
class Scene:
    """One window to look at."""

    name: str
    build: Callable[[Stage], QWidget]


SCENES = (
    Scene("widgets", sheet.widgets),
    Scene("fields", sheet.fields),
    Scene("prompt", sheet.prompt),
    Scene("crash", sheet.crash),
    Scene("frame-people", frames.people),
    Scene("frame-notices", frames.notices),
    Scene("home", frames.home),
    Scene("home-empty", frames.home_empty),
    *(Scene(name, build) for name, build in scenes_backups.BUILT.items()),
    *(Scene(name, build) for name, build in scenes_office.BUILT.items()),
    *(Scene(name, build) for name, build in scenes_people.BUILT.items()),
    *(Scene(name, build) for name, build in scenes_photos.BUILT.items()),
    *(Scene(name, build) for name, build in scenes_checking.BUILT.items()),
    *(
        Scene(f"documents-{build.__name__}".replace("_", "-"), build)
        for build in (
            *scenes_documents.BUILDERS,
            *scenes_register.BUILDERS,
            *scenes_letters.BUILDERS,
            *scenes_designing.BUILDERS,
            *scenes_several.BUILDERS,
        )
    ),
)
