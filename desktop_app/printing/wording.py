"""Sentences filled with values: what is said, in which font, and what could not be said."""

import re
from dataclasses import dataclass
from typing import Final

from desktop_app.language import catalogs, dates, quotes, wording
from desktop_app.language.cases import Case
from desktop_app.language.wording import ByGender, Placeholder
from desktop_app.printing.findings import Code, Finding
from desktop_app.printing.layout import Run
from desktop_app.printing.setting import NO_BREAK
from desktop_app.printing.templates import Edition, Wording
from desktop_app.printing.values import Letterhead, Values

_ = catalogs.gettext

_QUOTES: Final = '“”„«»"'
_HELD_TOGETHER: Final = re.compile(
    r"(?<=\d) (?=[^\W\d])"  # a number and its noun: 24 dekabr, 72 saat
    r"|(?<=\d-c[ıiuü]) (?=il)"  # a year and its “il”
    r"|(?<=№) (?=\d)"
    r"|(?<=(?<![\w’-])[^\W\d]) (?=\w)"  # a word of one letter and the next: в Баку, a letter
)
_NAMES: Final = ("surname", "given", "given_father")
_SHORT_QUOTE: Final = re.compile(r"[“«][^”»]{1,24}[”»]")


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
        self._edition = edition
        self._values = values
        self._look = look
        self._fields = {field.name: field for field in edition.fields}
        self._findings: list[Finding] = []

    def speech(self) -> Speech:
        """What the paper says; an empty required field is found whether or not a sentence uses it."""
        edition = self._edition
        for field in edition.fields:
            if field.required and field.kind == "text" and not self._field(field.name):
                self._find("empty_value", _("“{field}” is empty.").format(field=field.label), field=field.name)
        lead = self._said(edition.lead, "lead")
        body = self._said(edition.body, "body")
        return Speech(self._name(), lead, body, self._address(), tuple(dict.fromkeys(self._findings)))

    def _name(self) -> str:
        """The name of the large line, in the case that the sentence gives it."""
        name = clean(self._values.spelling) or clean(self._values.name)
        return self._inflected(name, self._edition.name_case, "name")

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
                text = self._formed(part, before, frame)
                dropped = dropped or not text
            elif isinstance(part, ByGender):
                text = self._word_of(part, frame)
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
        return _held_together(said)

    def _formed(self, place: Placeholder, before: str, frame: str) -> str:
        value, language = self._value(place.name, before), self._edition.language
        if place.name not in _NAMES or place.form not in tuple(Case):
            return wording.formed(value, place.form, language)
        return self._inflected(value, Case(place.form), frame)

    def _inflected(self, name: str, case: Case, frame: str) -> str:
        try:
            return wording.inflected(name, case, self._edition.language, self._values.gender)
        except wording.GenderUnknown:
            message = _("The name stands in another case here, and the gender is not known.")
            self._find("empty_value", message, frame)
            return name

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
        word = self._field("address") or "".join(
            piece.part.word(values.gender) or "" if isinstance(piece.part, ByGender) else str(piece.part)
            for piece in self._edition.word
        )
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

    def _field(self, name: str) -> str:
        return clean(self._values.fields.get(name, ""))

    def _find(self, code: Code, message: str, frame: str = "body", field: str = "") -> None:
        self._findings.append(Finding("error", code, frame, message, field))


def _held_together(said: list[Run]) -> tuple[Run, ...]:
    return tuple(Run(_unbroken(run.text), run.font) for run in said if run.text)


def _unbroken(text: str) -> str:
    held = _HELD_TOGETHER.sub(NO_BREAK, text)
    return _SHORT_QUOTE.sub(lambda quote: quote[0].replace(" ", NO_BREAK), held)
