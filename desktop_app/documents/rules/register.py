"""What the register shows: its rows, one document whole, and what a search may ask for."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _

State = Literal["issued", "not printed", "void"]
STATES: Final[tuple[State, ...]] = get_args(State)
_WORDS: Final[Mapping[State, str]] = {
    "issued": N_("in force"),
    "not printed": N_("not printed"),
    "void": N_("annulled"),
}


def state_words(state: State) -> str:
    """What a document's state is called."""
    return _(_WORDS[state])


@dataclass(frozen=True)
class RegisterMatching:
    """Which rows of the register: those whose number or name matches `text`, and each other criterion."""

    text: str = ""
    state: State | None = None
    year: int | None = None
    template: str | None = None
    language: str | None = None
    person_id: int | None = None
    batch_id: int | None = None


@dataclass(frozen=True)
class RegisterRow:
    """One line of the register; of a correction, the numbers that it `replaces` or is `replaced_by`."""

    id: int
    number: str
    state: State
    template: str
    language: str
    name: str
    date: dt.date
    person_id: int | None
    batch_id: int
    replaces: str | None = None
    replaced_by: str | None = None

    def as_json(self) -> dict[str, str]:
        """The row as the command line prints it."""
        links = {"replaces": self.replaces, "replaced_by": self.replaced_by}
        return {
            "number": self.number,
            "state": self.state,
            "template": self.template,
            "language": self.language,
            "name": self.name,
            "date": self.date.isoformat(),
            **{name: number for name, number in links.items() if number},
        }


@dataclass(frozen=True)
class Document:
    """One document with all that the register knows of it.

    `spelling` is the large name where it was not the stored one, `fields` is what staff typed. The paper of
    an `erased` one is no longer kept: its person's data were erased. Signed ones have a `code` and a
    `check_code`. `family` and `paper` are its design, `second` its second language and what was typed for it; all are
    empty where it was issued by a program that did not keep them.
    """

    row: RegisterRow
    spelling: str
    fields: Mapping[str, str]
    layout_sha256: str
    erased: bool
    issued_at: dt.datetime
    issued_by: str
    void_reason: str | None
    voided_at: dt.datetime | None
    voided_by: str | None
    code: str | None
    check_code: str | None
    family: str = ""
    paper: str = ""
    second: str = ""
    second_fields: Mapping[str, str] = field(default_factory=dict)
