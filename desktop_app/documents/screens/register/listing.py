"""The register as rows of a table."""

from array import array
from collections.abc import Mapping, Sequence

from desktop_app.documents.rules.register import state_words
from desktop_app.documents.screens.words import TONES, day_words
from desktop_app.documents.service import Register, RegisterMatching, RegisterRow
from desktop_app.gui.models.columns import Column
from desktop_app.language.catalogs import gettext as _

FIRST_PAGE = 50


class RegisterListing:
    """The rows that match, newest first."""

    def __init__(self, register: Register, matching: RegisterMatching) -> None:
        self._register, self._matching = register, matching

    def first_page(self) -> Sequence[RegisterRow]:
        """The newest."""
        return self._register.rows(self.order()[:FIRST_PAGE])

    def order(self) -> "array[int]":
        """The ids of all."""
        return self._register.order(self._matching)

    def rows(self, ids: Sequence[int]) -> Sequence[RegisterRow]:
        """These; none is ever gone."""
        return self._register.rows(ids)


class Titles:
    """What the kinds of documents are called; known a moment after the screen is."""

    def __init__(self) -> None:
        self._titles: Mapping[str, str] = {}

    def learn(self, titles: Mapping[str, str]) -> None:
        """Take the titles of all templates."""
        self._titles = titles

    def of(self, template: str) -> str:
        """The title of a kind; its name, where the program has no such template any more."""
        return self._titles.get(template, template if self._titles else "")


def columns(titles: Titles) -> tuple[Column[RegisterRow], ...]:
    """The columns of the register; the number first, for it is what a paper is asked after by."""
    return (
        Column(_("No."), lambda row: row.number, width=100),
        Column(_("Date"), lambda row: f"{row.date:%d.%m.%Y}", quiet=True, width=91),
        Column(_("Kind"), lambda row: titles.of(row.template), width=118),
        Column(_("Lang."), lambda row: row.language, quiet=True, width=44),
        Column(_("Person"), lambda row: row.name),
        Column(_("State"), lambda row: state_words(row.state), tone=lambda row: TONES[row.state], width=118),
    )


def spoken(titles: Titles, row: RegisterRow) -> str:
    """A row in one sentence, for a screen reader."""
    return ", ".join((row.number, titles.of(row.template), row.name, day_words(row.date), state_words(row.state)))
