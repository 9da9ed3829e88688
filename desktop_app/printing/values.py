"""What a paper says: plain values that the rooms above hand in."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from desktop_app.language.cases import Case
from desktop_app.language.names import Gender
from desktop_app.printing.layout import PictureData

MOST_SIGNATORIES: Final = 3


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs: name, and role in the paper's language. An empty name leaves a blank line to sign on.

    `scan` is the signature itself, printed above its line.
    """

    name: str = ""
    role: str = ""
    scan: PictureData | None = None


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What all papers of a batch have in common; texts are in the paper's language.

    `city` stands in the foot row, the `address` at the foot of letters; both may be empty. `draft` and `sample` are
    said across the page.
    """

    organisation: str
    city: str = ""
    signatories: tuple[Signatory, ...] = ()
    logo: bytes | None = None
    draft: bool = False
    sample: bool = False
    address: str = ""

    def __post_init__(self) -> None:
        if len(self.signatories) > MOST_SIGNATORIES:
            raise ValueError(f"a paper has room for {MOST_SIGNATORIES} signatories")


@dataclass(frozen=True, slots=True)
class Values:
    """What one paper says of one person.

    `name` is the stored name in formal order, `spelling` the person's own spelling in the paper's language
    where there is one. `surname`, `given` and `father` (with its oğlu, qızı or -oviç) serve the line of
    address, in the spelling that the paper is to use; an address that lacks one of its parts is left out.
    `fields` are the template's own, by name, without the date. `said` is what the bearer says of the name on the
    paper in its cases, against the rule. `code` is the text of the square that proves the
    paper, and `check` what stands below it. `photo` shows the person.
    """

    name: str
    date: dt.date
    number: str
    spelling: str = ""
    surname: str = ""
    given: str = ""
    father: str = ""
    gender: Gender | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    said: Mapping[Case, str] = field(default_factory=dict)
    code: str = ""
    check: str = ""
    photo: PictureData | None = None
