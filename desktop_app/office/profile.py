"""What an office says of itself: its kind, its names in the languages it uses, the series of its numbers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused

DEFAULT_SERIES: Final = "S"
FIRST_LANGUAGE: Final = "az"
_SERIES: Final = re.compile(r"[A-ZÇƏĞİÖŞÜ]{1,4}")


class OfficeKind(StrEnum):
    """The kinds of offices that Ocaq serves, under the words of the command line."""

    HOUSE = "house"
    COUNCIL = "council"
    ASSOCIATION = "association"
    WEEKEND_SCHOOL = "weekend-school"
    KARABAKH_SCHOOL = "karabakh-school"


KIND_NAMES: Final[Mapping[OfficeKind, str]] = {
    OfficeKind.HOUSE: N_("Azerbaijani House"),
    OfficeKind.COUNCIL: N_("Coordination council"),
    OfficeKind.ASSOCIATION: N_("Association"),
    OfficeKind.WEEKEND_SCHOOL: N_("Weekend school"),
    OfficeKind.KARABAKH_SCHOOL: N_("“Qarabağ” weekend school"),
}


@dataclass(frozen=True)
class Wording:
    """The office's name and city in one language; either may be empty."""

    name: str = ""
    city: str = ""


@dataclass(frozen=True)
class Logo:
    """The office's own picture: PNG or JPEG bytes under their SHA-256."""

    sha256: str
    kind: str
    content: bytes


@dataclass(frozen=True)
class OfficeProfile:
    """The office as its papers and its window show it."""

    identity: str
    kind: OfficeKind
    country: str
    address: str
    series: str
    sample: bool
    protected: bool
    wordings: Mapping[str, Wording] = field(default_factory=dict)
    logo: Logo | None = None

    def name(self, language: str = FIRST_LANGUAGE) -> str:
        """The name in a language, else the Azerbaijani one, else the first there is."""
        names = [
            self.wordings[each].name for each in (language, FIRST_LANGUAGE, *self.wordings) if each in self.wordings
        ]
        return next((each for each in names if each), "")


@dataclass(frozen=True)
class NewOffice:
    """What the wizard asks of an office to be made."""

    kind: OfficeKind
    country: str
    wordings: Mapping[str, Wording]
    user: str
    series: str = DEFAULT_SERIES
    address: str = ""
    sample: bool = False


def checked_series(series: str) -> str:
    """The series as it may stand in numbers, or a plain refusal."""
    if not _SERIES.fullmatch(series):
        raise Refused(_("A series is one to four capital letters, such as S or KAE."))
    return series
