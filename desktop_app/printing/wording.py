"""Sentences filled with values: what is said, in which font, and what could not be said."""

from dataclasses import dataclass
from typing import Final

from desktop_app.language import addresses, catalogs, dates, number_forms, quotes, spacing, wording
from desktop_app.language.cases import Case
from desktop_app.language.wording import ByCount, ByGender, Placeholder
from desktop_app.printing.findings import Code, Finding
from desktop_app.printing.layout import Run
from desktop_app.printing.templates import Edition, Wording
from desktop_app.printing.values import Letterhead, Values

_ = catalogs.gettext

_QUOTES: Final = '“”„«»״"'
_NAMES: Final = ("surname", "given", "given_father")
_CASES: Final = frozenset(case.value for case in Case)


@dataclass(frozen=True, slots=True)
class Speech:
    """The sentences of one paper."""

    name: str
    lead: tuple[Run, ...]
    body: tuple[Run, ...]
    address: tuple[Run, ...]
    findings: tuple[Finding, ...]


def clean(text: str) -> str:
    """A value as it is printed: one blank between words."""
    return " ".join(text.split())


class Speaker:
    """Fills the sentences of an edition with the values of one paper."""

    def __init__(self, edition: Edition, values: Values, look: Letterhead) -> None:
        self._edition = _for_name(edition, values)
        self._values = values
        self._look = look
        self._fields = {field.name: field for field in edition.fields}
        self._findings: list[Finding] = []

    def speech(self) -> Speech:
        """What the paper says; an empty required field is found whether or not a sentence uses it."""
        edition = self._edition
        for field in edition.fields:
            if field.required and field.kind != "date" and not self._field(field.name):
                self._find("empty_value", _("“{field}” is empty.").format(field=field.label), field=field.name)
        lead = self._said(edition.lead, "lead")
        body = self._said(edition.body, "body")
        return Speech(self._name(), lead, body, self._address(), tuple(dict.fromkeys(self._findings)))

    def _name(self) -> str:
        """The name of the large line, in the case that the sentence gives it."""
        name = _name_in(self._edition, self._values)
        if name is None:
            message = _(
                "The name stands in another case here, and it is not known how to decline it. Fill in the person’s "
                "gender, or write the form on the person’s page."
            )
            self._find("empty_value", message, "name")
        return name or _name_on_paper(self._values)

    def _address(self) -> tuple[Run, ...]:
        """The line of address; none when the word or a part of the name is not known."""
        parts = {piece.part.name for piece in self._edition.address if isinstance(piece.part, Placeholder)}
        known = self._name_parts()
        if any(not known.get(part, "x") for part in parts):
            return ()
        return self._said(self._edition.address, "address")

    def _said(self, wording: Wording, frame: str) -> tuple[Run, ...]:
        said: list[Run] = []
        dropped = False  # a value that is empty goes with its blank
        for piece in wording:
            part = piece.part
            before = said[-1].text if said else ""
            if isinstance(part, Placeholder):
                text = self._formed(part, before)
                dropped = dropped or not text
            elif isinstance(part, ByGender):
                text = self._word_of(part, frame)
                dropped = dropped or not text
            elif isinstance(part, ByCount):
                text = self._beside_number(part)
                dropped = dropped or not text
            else:
                text = part.removeprefix(".") if before.endswith(".") else part
                if dropped and text.startswith(" "):
                    text = text.removeprefix(" ") if not before or before.endswith(" ") else text
                elif dropped and said:
                    said[-1] = Run(before.removesuffix(" "), said[-1].font)
            if not text:
                continue
            dropped = False
            said.append(Run(text, self._edition.design.emphasis[piece.style]))
        if dropped and said:
            said[-1] = Run(said[-1].text.removesuffix(" "), said[-1].font)
        return _held_together(said, self._edition.language)

    def _formed(self, place: Placeholder, before: str) -> str:
        language, gender = self._edition.language, self._values.gender
        case = Case(place.form) if place.form in _CASES else Case.NOMINATIVE
        if place.name == "honorific":
            return addresses.title(language, gender, case)
        value = self._value(place.name, before)
        if place.name in _NAMES and place.form in _CASES:
            return wording.inflected(value, case, language, gender) or value
        return wording.formed(value, place.form, language)

    def _value(self, name: str, before: str) -> str:
        parts = self._name_parts()
        if name in parts:
            return parts[name]
        if name == "org":
            return quotes.organisation(clean(self._look.organisation), self._edition.language)
        if name == "date":
            return dates.official(self._values.date, self._edition.language)
        value = self._field(name)
        if before.endswith(tuple(_QUOTES)) and value[:1] in _QUOTES and value[-1:] in _QUOTES:
            value = value.strip(_QUOTES)
        return value

    def _name_parts(self) -> dict[str, str]:
        values = self._values
        word = self._field("address") or addresses.opening(self._edition.language, values.gender)
        given = clean(values.given)
        both = clean(f"{given} {values.father}") if given else ""
        return {"surname": clean(values.surname), "given": given, "given_father": both, "word": word}

    def _word_of(self, choice: ByGender, frame: str) -> str:
        word = choice.word(self._values.gender)
        if word is None:
            self._find(
                "empty_value",
                _("The sentence differs for men and women, and the gender is not known."),
                frame,
            )
        return word or ""

    def _beside_number(self, choice: ByCount) -> str:
        number = number_forms.read(clean(self._values.fields.get(choice.name, "")))
        return "" if number is None else choice.word(number, self._edition.language)

    def _field(self, name: str) -> str:
        """A field as the paper's language writes it."""
        text, language = clean(self._values.fields.get(name, "")), self._edition.language
        kind = self._fields[name].kind if name in self._fields else "text"
        if kind == "number":
            return wording.formed(text, "number", language)
        if kind == "school_year":
            year = dates.read_school_year(text)
            return text if year is None else dates.school_years(year, language)
        return spacing.spaced(text, language)

    def _find(self, code: Code, message: str, frame: str = "body", field: str = "") -> None:
        self._findings.append(Finding("error", code, frame, message, field))


def _for_name(edition: Edition, values: Values) -> Edition:
    """The edition whose sentence the name fits: the one that declines it, where it can be declined."""
    other = edition.declined
    return other if other and _name_in(other, values) is not None else edition


def _name_in(edition: Edition, values: Values) -> str | None:
    """The name in the case that the sentence gives it, as its bearer says it or by rule; None where neither tells."""
    said = values.said.get(edition.name_case)
    return said or wording.inflected(_name_on_paper(values), edition.name_case, edition.language, values.gender)


def _name_on_paper(values: Values) -> str:
    return clean(values.spelling) or clean(values.name)


def _held_together(said: list[Run], language: str) -> tuple[Run, ...]:
    """Blanks that must not break become no-break spaces, whichever runs they stand in."""
    together = spacing.held("".join(run.text for run in said), language)
    found, place = [], 0
    for run in said:
        found.append(Run(together[place : place + len(run.text)], run.font))
        place += len(run.text)
    return tuple(run for run in found if run.text)
