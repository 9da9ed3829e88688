"""Sentences filled with values: what is said, in which font, and what could not be said."""

import re
from collections.abc import Mapping
from typing import Final

from desktop_app.language import catalogs, dates, quotes, wording
from desktop_app.language.cases import Case
from desktop_app.language.wording import ByGender, Placeholder
from desktop_app.printing.findings import Code, Finding
from desktop_app.printing.layout import Run
from desktop_app.printing.setting import NO_BREAK
from desktop_app.printing.templates import Edition, Piece, Wording
from desktop_app.printing.values import Letterhead, Values

_ = catalogs.gettext

SAMPLE_MARK: Final = "NÜMUNƏ"
"""What papers of the sample office say of themselves, in every language."""
_QUOTES: Final = '“”„«»"'
_HELD_TOGETHER: Final = re.compile(
    r"(?<=\d) (?=[^\W\d])"  # a number and its noun: 24 dekabr, 72 saat
    r"|(?<=\d-c[ıiuü]) (?=il)"  # a year and its “il”
    r"|(?<=№) (?=\d)"
    r"|(?<=(?<![\w’-])[^\W\d]) (?=\w)"  # a word of one letter and the next: в Баку, a letter
)
_NAMES: Final = ("surname", "given", "given_father")
_PARTS: Final = frozenset(("title", "lead", "body", "salutation"))
"""The parts of a document."""
_STANDING: Final = frozenset(
    ("stored", "number", "date", "organisation", "org", "office_city", "seal", "mark", "check")
)
_OF_OFFICE: Final = frozenset(("title", "organisation", "org", "office_city", "seal", "mark"))
"""What all papers of a batch say alike."""
_SHORT_QUOTE: Final = re.compile(r"[“«][^”»]{1,24}[”»]")


def draft_mark(language: str) -> str:
    """What a draft says of itself."""
    return catalogs.paper(language).gettext("DRAFT")


def clean(text: str) -> str:
    """A value as it is printed: one blank between words."""
    return " ".join(text.split())


def element_wording(text: str) -> Wording:
    """What an element of a page says."""
    return tuple(Piece(part) for part in wording.parse(text))


def differs(said: Wording) -> bool:
    """Whether it says something else on each paper of a batch."""
    return any(
        isinstance(piece.part, ByGender) or (isinstance(piece.part, Placeholder) and piece.part.name not in _OF_OFFICE)
        for piece in said
    )


class Speaker:
    """Says in one language what stands on one paper."""

    def __init__(self, edition: Edition, values: Values, look: Letterhead, emphasis: Mapping[str, str]) -> None:
        self.language = edition.language
        self._edition = edition
        self._values = values
        self._look = look
        self._emphasis = emphasis
        self._fields = {field.name: field for field in edition.fields}
        self._findings: list[Finding] = []
        self._labels = catalogs.paper(edition.language)

    def findings(self) -> tuple[Finding, ...]:
        """What was wrong in all that has been said, and required values that are empty, said or not."""
        for field in self._edition.fields:
            if field.required and field.kind == "text" and not self._field(field.name):
                self._find("empty_value", _("“{field}” is empty.").format(field=field.label), field=field.name)
        if not clean(self._values.name):
            self._find("empty_value", _("The name is empty."), "name")
        if not clean(self._look.organisation):
            self._find("empty_value", _("The office has no name yet."), "organisation")
        return tuple(dict.fromkeys(self._findings))

    @property
    def surname(self) -> str:
        """The surname, as the paper spells it."""
        return clean(self._values.surname)

    def said(self, frame: str, what: Wording, font: str) -> tuple[Run, ...]:
        """What an element says, plain words in its font."""
        return _held_together(self._said(what, frame, font))

    def _said(self, wording: Wording, frame: str, font: str) -> list[Run]:
        said: list[Run] = []
        dropped = False  # a value that is empty goes with its blank
        for piece in wording:
            part = piece.part
            before = said[-1].text if said else ""
            if isinstance(part, Placeholder) and part.name in _PARTS:
                said += self._said(self._part(part.name), frame, font)
                continue
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
            said.append(Run(text, font if piece.style == "plain" else self._emphasis[piece.style]))
        if dropped and said:
            said[-1] = Run(said[-1].text.removesuffix(" "), said[-1].font)
        return said

    def _formed(self, place: Placeholder, before: str, frame: str) -> str:
        if place.name == "name":
            return self._name()
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

    def _name(self) -> str:
        """The name of the large line, in the case that the sentence gives it."""
        name = clean(self._values.spelling) or clean(self._values.name)
        return self._inflected(name, self._edition.name_case, "name")

    def _stored(self) -> str:
        """The stored name, where the large line is a spelling of the paper's language or stands in a case."""
        stored = clean(self._values.name)
        return stored if self._name() != stored else ""

    def _number(self) -> str:
        number = clean(self._values.number)
        return self._labels.gettext("No. {number}").format(number=number) if number else ""

    def _mark(self) -> str:
        """What a paper is that is not to be taken for an issued one."""
        marks = [SAMPLE_MARK] if self._look.sample else []
        marks += [draft_mark(self.language)] if self._look.draft else []
        return " · ".join(marks)

    def _part(self, name: str) -> Wording:
        """A part of the document; no line of address when the word or a part of the name is not known."""
        edition = self._edition
        if name != "salutation":
            return {"title": (Piece(edition.title),), "lead": edition.lead, "body": edition.body}[name]
        known = self._name_parts()
        named = {piece.part.name for piece in edition.address if isinstance(piece.part, Placeholder)}
        return () if any(not known.get(part, "x") for part in named) else edition.address

    def _value(self, name: str, before: str) -> str:
        if name in _STANDING:
            return self._standing(name)
        parts = self._name_parts()
        if name in parts:
            return parts[name]
        value = self._field(name)
        if before.endswith(tuple(_QUOTES)) and value[:1] in _QUOTES and value[-1:] in _QUOTES:
            value = value.strip(_QUOTES)
        return value

    def _standing(self, name: str) -> str:
        """What stands on every paper."""
        organisation = clean(self._look.organisation)
        match name:
            case "stored":
                text = self._stored()
            case "number":
                text = self._number()
            case "date":
                text = dates.official(self._values.date, self.language)
            case "organisation":
                text = organisation
            case "org":
                text = quotes.organisation(organisation, self.language)
            case "office_city":
                text = clean(self._look.city)
            case "seal":
                text = self._labels.gettext("Seal")
            case "mark":
                text = self._mark()
            case _:
                text = self._values.check
        return text

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
