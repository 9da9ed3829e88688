"""How a name that is being typed may be written: asked of the office's own people and of well-known names."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, func, select

from desktop_app.language.azerbaijani import clean
from desktop_app.office.desk import Desk
from desktop_app.people.records import PersonRecord, TermRecord
from desktop_app.people.rules.variants import NamePart, Variant, WellKnown, of_both, sounds_of, variants

_COLUMNS: Final = {
    NamePart.SURNAME: (PersonRecord.surname,),
    NamePart.GIVEN: (PersonRecord.given, PersonRecord.father),
    NamePart.FATHER: (PersonRecord.father, PersonRecord.given),
}
"""Where each part of a name is found: given names are fathers' names too."""


class NameService:
    """Spellings of names. `folder` holds the well-known ones."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self._desk, self._folder = desk, folder

    def variants(self, typed: Mapping[NamePart, str]) -> dict[NamePart, tuple[Variant, ...]]:
        """Other spellings of each part that was typed."""
        with self._desk.database.read() as connection:
            return {part: self._variants(connection, part, text) for part, text in typed.items()}

    def _variants(self, connection: Connection, part: NamePart, text: str) -> tuple[Variant, ...]:
        known = self._well_known[part]
        if known.knows(clean(text)):
            return ()
        return variants(text, _borne(connection, part, sounds_of(text)), known)

    @cached_property
    def _well_known(self) -> Mapping[NamePart, WellKnown]:
        listed = tomllib.loads((self._folder / "az.toml").read_text(encoding="utf-8"))
        men, women = listed["men"].split(), listed["women"].split()
        return {
            NamePart.SURNAME: WellKnown([*of_both(listed["surnames"].split()), *listed["unchanging"].split()]),
            NamePart.GIVEN: WellKnown([*men, *women]),
            NamePart.FATHER: WellKnown(men),
        }


def _borne(connection: Connection, part: NamePart, keys: Sequence[str]) -> dict[str, int]:
    """The names of those among whose search words these are, and how many bear each."""
    terms = [key.split()[0] for key in keys]
    if not terms:
        return {}
    bearers = select(TermRecord.person_id).where(TermRecord.term.in_(terms))
    found: dict[str, int] = {}
    for column in _COLUMNS[part]:
        number = func.count()
        rows = select(column, number).where(PersonRecord.id.in_(bearers), column != "").group_by(column)
        for name, count in connection.execute(rows):
            found[name] = found.get(name, 0) + count
    return found
