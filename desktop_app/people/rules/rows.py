"""A row of a list read as a person, with what was put right and what is wrong."""

import datetime
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

from desktop_app.language import azerbaijani, names
from desktop_app.language.casing import is_all_capitals, title_of_capitals
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.dates import Order
from desktop_app.people.rules.births import as_text, is_blank, read_date_cell
from desktop_app.people.rules.cells import LITERAL_TAKERS, TAKERS, HalfRead, Taken, letters_changed
from desktop_app.people.rules.checks import (
    LONGEST,
    bears_name,
    checked_inflections,
    clean,
    nameless,
    not_understood,
    sorted_spellings,
    too_long,
)
from desktop_app.people.rules.consents import purpose_read
from desktop_app.people.rules.fields import Target
from desktop_app.people.rules.inflected_names import Bare, bare_name
from desktop_app.people.rules.phones import read_phones
from desktop_app.people.rules.plans import CellFinding, Column, Customs, Layout, Level, Options
from desktop_app.people.rules.values import Consent, PersonDraft, Purpose

Cells = tuple[Any, ...]
_DATES: Final = frozenset({"birth", "consent_given", "consent_withdrawn"})
_DASHES: Final = frozenset("-–—")
"""Written where there is nothing to write."""
_UNLIKE: Final = frozenset({"phones", "emails", "spellings", "inflections", "full_name", "address", "notes"})
"""Columns whose values hardly repeat: they would only drive names and cities out of the cache."""
_CONSENT: Final = {
    "consent_given": "given_on",
    "consent_how": "how",
    "consent_text": "text_version",
    "consent_withdrawn": "withdrawn_on",
    "consent_purpose": "purpose",
    "consent_language": "text_language",
    "consent_by": "given_by",
}
_in_capitals: Final = lru_cache(65_536)(is_all_capitals)  # names repeat: 50,000 people bear a few thousand
_bare_name: Final = lru_cache(65_536)(bare_name)
_NAMES: Final = ("surname", "given", "father")
_NAMED: Final = frozenset({"full_name", "surname", "given"})


class RowReader:
    """Reads the rows of one sheet, which writes dates and genders by its customs."""

    def __init__(self, layout: Layout, options: Options, today: datetime.date, customs: Customs) -> None:
        takers = LITERAL_TAKERS if layout.literal else TAKERS
        self._literal = layout.literal
        self._region = options.region
        self._today = today
        self._customs = customs
        mapped = [(column, column.target) for column in layout.columns if column.target]
        self._steps = [
            (column.index, column, target, takers.get(target.field), _cleaner(target.field))
            for column, target in mapped
        ]
        self._ordinals = _ordinals(mapped)
        self._has_patronymics = any(target.field == "patronymic" for _column, target in mapped)
        self._name = next((column.title for column, target in mapped if target.field in _NAMED), "")

    def is_data(self, cells: Cells) -> bool:
        """Whether anything stands in a column that is for something."""
        return any(not is_blank(cells[index]) for index, *_rest in self._steps)

    def read(self, cells: Cells) -> tuple[PersonDraft, tuple[CellFinding, ...]]:
        """The person of a row, without the values that errors speak of, and the findings."""
        person = HalfRead(self._customs)
        for index, column, target, take, put_right in self._steps:
            cell = cells[index]
            if cell is None or (cell in _DASHES and not self._literal):
                continue
            if target.field in _DATES:
                text = self._date(person, column, cell)
            else:
                raw = cell if type(cell) is str else as_text(cell)
                text = put_right(raw)
                if text is not raw and letters_changed(raw, text):
                    _say_of_letters(person, column, raw, text)
            if len(text) > LONGEST and target.field != "notes":
                person.find(column, text, too_long(column.title, LONGEST))
                continue
            if not text:
                continue
            if take is not None:
                take(person, Taken(column, target, raw, text))
            elif target.field == "birth":
                person.values["birth"] = text
            else:
                person.consents.setdefault(self._ordinals[index], {})[_CONSENT[target.field]] = text
        return self._finished(person)

    def _date(self, person: HalfRead, column: Column, cell: Any) -> str:
        order = self._customs.orders.get(column.index, Order.DAY_FIRST)
        text, problem = read_date_cell(cell, self._today, order)
        if problem and column.target == Target("birth"):
            person.find(column, as_text(cell), problem)
        elif problem:  # a column of consents often says only yes
            dateless = _("“{value}” is no date of a consent. It was put into the notes.")
            person.put_into_notes(column, as_text(cell), dateless)
        return text

    def _finished(self, person: HalfRead) -> tuple[PersonDraft, tuple[CellFinding, ...]]:
        values = person.values
        if person.phones:
            self._read_phones(person, values.get("country") or self._region)
        if not self._literal:
            self._settle_name(person)
        surname, given = values.get("surname", ""), values.get("given", "")
        if not bears_name(surname, given):
            values["surname"] = values["given"] = ""
            person.findings.append(CellFinding(self._name, f"{surname} {given}".strip(), nameless().text))
        several: dict[str, Any] = {name: tuple(dict.fromkeys(found)) for name, found in person.several.items()}
        if "spellings" in several:
            several["spellings"] = sorted_spellings(several["spellings"])
        if "inflections" in several:
            several["inflections"] = checked_inflections(several["inflections"])
        if person.consents:
            several["consents"] = tuple(_consent(parts) for parts in person.consents.values() if "given_on" in parts)
        return PersonDraft(**values, **several), tuple(person.findings)

    def _read_phones(self, person: HalfRead, region: str) -> None:
        for column, text in person.phones:
            for phone in read_phones(text, region):
                person.add("phones", phone)
                if not phone.understood:
                    person.find(column, phone.text, not_understood(phone).text, Level.WARNING)

    def _settle_name(self, person: HalfRead) -> None:
        """Capitals, oğlu or qızı, gender: what the parts of a name tell of one another."""
        values = person.values
        in_capitals = [part for part in _NAMES if part in values and _in_capitals(values[part])]
        if in_capitals:
            self._take_out_of_capitals(person, in_capitals)
        self._ask_of_case(person)
        father = values.get("father", "")
        if not values.get("gender"):
            values["gender"] = names.gender_of(father, values.get("patronymic", ""))
        if father and not values.get("patronymic") and not self._has_patronymics:
            values["patronymic"] = names.patronymic_for(values["gender"], father)

    def _ask_of_case(self, person: HalfRead) -> None:
        """A name copied out of a letter may stand in a case: said, and left to whoever brings the list in."""
        surname, given = person.values.get("surname", ""), person.values.get("given", "")
        bare = _bare_name(surname, given)
        if bare is not None:
            came = f"{surname} {given}".strip()
            person.findings.append(CellFinding(self._name, came, _asked_of_case(bare), Level.WARNING))

    def in_nominative(
        self, draft: PersonDraft, findings: Sequence[CellFinding]
    ) -> tuple[PersonDraft, tuple[CellFinding, ...]] | None:
        """What was read of a row whose name seems to stand in a case, without that case; None for any other row."""
        bare = None if self._literal else _bare_name(draft.surname, draft.given)
        if bare is None:
            return None
        asked = _asked_of_case(bare)
        said = _("Taken in the nominative; in the list it is “{name}”.")
        came = f"{draft.surname} {draft.given}".strip()
        taken = CellFinding(self._name, "", said.format(name=came), Level.NOTE)
        others = (finding for finding in findings if finding.text != asked)
        return replace(draft, surname=bare.surname, given=bare.given), (taken, *others)

    def _take_out_of_capitals(self, person: HalfRead, parts: Sequence[str]) -> None:
        """All parts at once: one Ə among them tells that I is ı in each."""
        values = person.values
        together = "|".join(values[part] for part in parts)
        for part, text in zip(parts, title_of_capitals(together).split("|"), strict=True):
            values[part] = text
        values["patronymic"] = azerbaijani.lower(values.get("patronymic", ""))
        said = _("A name in capitals is written “{name}”.").format(name=" ".join(values[part] for part in parts))
        finding = CellFinding(self._name, together.replace("|", " "), said, Level.WARNING)
        person.findings.append(finding)


def _asked_of_case(bare: Bare) -> str:
    said = _("This name seems to be inflected already; its nominative would be “{name}”.")
    return said.format(name=f"{bare.surname} {bare.given}".strip())


def _cleaner(field: str) -> Callable[[str], str]:
    """What puts the texts of a column right: remembered where they repeat."""
    return azerbaijani.clean if field in _UNLIKE else clean


def _say_of_letters(person: HalfRead, column: Column, raw: str, text: str) -> None:
    said = _("Letters were put right: “{text}”").format(text=text)
    person.find(column, raw, said, Level.NOTE)


def _consent(parts: Mapping[str, str]) -> Consent:
    return Consent(
        parts["given_on"],
        parts.get("how", ""),
        parts.get("text_version", ""),
        parts.get("withdrawn_on", ""),
        purpose_read(parts.get("purpose", "")) or Purpose.PROCESSING,
        parts.get("text_language", ""),
        parts.get("given_by", ""),
    )


def _ordinals(columns: Sequence[tuple[Column, Target]]) -> dict[int, int]:
    """The how-manieth of its kind each column is: the second "consent given on" goes with the second "how"."""
    seen: Counter[str] = Counter()
    ordinals: dict[int, int] = {}
    for column, target in columns:
        ordinals[column.index] = seen[target.field]
        seen[target.field] += 1
    return ordinals
