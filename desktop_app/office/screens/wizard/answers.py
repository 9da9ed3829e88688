"""What the wizard was told, finished and unfinished."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from desktop_app.office.profile import NewOffice


@dataclass(frozen=True)
class Answers:
    """The office to be made, and the password of its administrator; None for an office without."""

    office: NewOffice
    password: str | None


class FirstWork(Enum):
    """What to do first in a new office."""

    IMPORT = "import"
    PERSON = "person"
    HOME = "home"


@dataclass(frozen=True)
class WizardState:
    """Where one is and what stands in the fields of each page, to build it anew with."""

    step: int
    pages: tuple[Mapping[str, object], ...]
