"""What staff ask for: these people, this template, this language, these fields."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

_PDF: Final = re.compile(r"\.pdf", re.IGNORECASE)
OWN_LANGUAGE: Final = "own"
"""In a language's place: each person's own first language that the template has."""


@dataclass(frozen=True)
class Correction:
    """The document that a new one replaces, and why it is annulled."""

    document_id: int
    reason: str


@dataclass(frozen=True)
class IssueRequest:
    """Papers to be made. `fields` are the template's own, as typed; `archived` lets in archived people.

    Where papers are in several languages, `fields_in` may give a field its text in one of them. `family` is the design
    and `paper` the sheet ("a5", "a4-portrait"), the template's usual ones when empty; `second` is a language that the
    papers speak besides their own. On a `sheet` of cells the first paper goes to cell `start`, counted from 1, and each
    is printed in so many `copies`. With `scans` the scanned signatures of those who sign are printed. A `correction`
    annuls the document that the one paper of the request replaces.
    """

    template: str
    language: str
    person_ids: tuple[int, ...]
    fields: Mapping[str, str] = field(default_factory=dict)
    archived: bool = False
    fields_in: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    family: str = ""
    paper: str = ""
    second: str = ""
    correction: Correction | None = None
    sheet: str = ""
    start: int = 1
    copies: int = 1
    scans: bool = False


@dataclass(frozen=True)
class Output:
    """Where the papers go: into one joint PDF at `path`, or one file each in the folder `path`.

    In a folder nothing is ever overwritten: a paper whose name is taken gets the next free one. A joint file
    that exists is refused, unless it is to be replaced. `on_form` is for paper that is printed already:
    without ornament and logo.
    """

    path: Path
    joint: bool
    replace: bool = False
    on_form: bool = False

    @classmethod
    def at(cls, path: Path, *, replace: bool = False, on_form: bool = False) -> "Output":
        """One joint PDF where the path ends in .pdf, a folder otherwise."""
        return cls(path, bool(_PDF.fullmatch(path.suffix)), replace, on_form)


def own_language(languages: tuple[str, ...], offered: tuple[str, ...]) -> str:
    """A person's own first language among those offered, else Azerbaijani, else the first one offered."""
    return next(each for each in (*languages, "az", *offered) if each in offered)
