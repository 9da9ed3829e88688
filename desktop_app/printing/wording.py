"""Sentences filled with values: what is said, in which font, and what could not be said."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from desktop_app.language import addresses, catalogs, dates, number_forms, quotes, spacing, wording
from desktop_app.language.cases import Case
from desktop_app.language.spacing import NO_BREAK
from desktop_app.language.wording import ByCount, ByGender, Placeholder
from desktop_app.printing.design import Text
from desktop_app.printing.findings import Code, Finding
from desktop_app.printing.layout import Run
from desktop_app.printing.setting import PARAGRAPH
from desktop_app.printing.templates import Edition, Piece, Wording
from desktop_app.printing.values import Letterhead, Values

_ = catalogs.gettext

SAMPLE_MARK: Final = "NÜMUNƏ"
"""What papers of the sample office say of themselves, in every language."""
_QUOTES: Final = '“”„«»״"'
_NAMES: Final = ("surname", "given", "given_father")
_HEADS: Final = ("name_head", "name_rest")
_PARTS: Final = frozenset(("title", "heading", "lead", "body", "salutation"))
"""The parts of a document."""
_STANDING: Final = frozenset(
    ("stored", "number", "date", "organisation", "org", "office_city", "office_address", "seal", "mark", "check")
)
_OF_OFFICE: Final = frozenset(
    ("title", "heading", "organisation", "org", "office_city", "office_address", "seal", "mark")
)
"""What all papers of a batch say alike."""
_CASES: Final = frozenset(case.value for case in Case)


def draft_mark(language: str) -> str:
    """What a draft says of itself."""
    return catalogs.paper(language).gettext("DRAFT")


def paragraphs(text: str) -> list[str]:
    """The lines of a text that say something, each with its blanks put right."""
    return [tidy for line in text.splitlines() if (tidy := clean(line))]


@lru_cache(1024)  # each value is asked for several times
def clean(text: str) -> str:
    """A value as it is printed: one blank between words."""
    return " ".join(text.split())


def element_wording(text: str) -> Wording:
    """What an element of a page says."""
    return tuple(Piece(part) for part in wording.parse(text))


def differs(said: Wording) -> bool:
    """Whether it says something else on each paper of a batch."""
    return any(
        isinstance(piece.part, ByGender | ByCount)
        or (isinstance(piece.part, Placeholder) and piece.part.name not in _OF_OFFICE)
        for piece in said
    )


Said = Mapping[str, tuple[Run, ...]]


def said_once(looks: Mapping[str, Text], said: Said) -> Said:
    """What the elements of a page say, but nothing in the second language that the first has said."""
    if not any(looks[name].second and runs for name, runs in said.items()):
        return said
    first = {_plain(runs) for name, runs in said.items() if not looks[name].second}
    return {name: () if looks[name].second and _plain(runs) in first else runs for name, runs in said.items()}


def _plain(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs).replace(NO_BREAK, " ")


class Speaker:
    """Says in one language what stands on one paper."""

    def __init__(self, edition: Edition, values: Values, look: Letterhead, emphasis: Mapping[str, str]) -> None:
        self.language = edition.language
        self._edition = _for_name(edition, values)
        self._values = values
        self._look = look
        self._emphasis = emphasis
        self._fields = {field.name: field for field in edition.fields}
        self._findings: list[Finding] = []
        self._labels = catalogs.paper(edition.language)

    def findings(self) -> tuple[Finding, ...]:
        """What was wrong in all that has been said, and required values that are empty, said or not."""
        for field in self._edition.fields:
            if field.kind == "postal" and not self._field(field.name):
                self._find("empty_value", _("It is not known where this person’s letters go: there is no address."))
            elif field.required and field.kind != "date" and not self._field(field.name):
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
        return _held_together(self._said(what, frame, font), self.language)

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
            said.append(Run(text, font if piece.style == "plain" else self._emphasis[piece.style]))
        if dropped and said:
            said[-1] = Run(said[-1].text.removesuffix(" "), said[-1].font)
        return said

    def _formed(self, place: Placeholder, before: str) -> str:
        language, gender = self.language, self._values.gender
        case = Case(place.form) if place.form in _CASES else Case.NOMINATIVE
        if place.name == "name":
            return self._name()
        if place.name == "honorific":
            return addresses.title(language, gender, case)
        value = self._value(place.name, before)
        if place.name in _NAMES and place.form in _CASES:
            return wording.inflected(value, case, language, gender) or value
        return wording.formed(value, place.form, language)

    def _name(self) -> str:
        """The name of the large line, in the case that the sentence gives it."""
        name = _name_in(self._edition, self._values)
        if name is None:
            message = _(
                "The name stands in another case here, and it is not known how to decline it. Fill in the person’s "
                "gender, or write the form on the person’s page."
            )
            self._find("empty_value", message, "name")
        return name or name_on_paper(self._values)

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
            title, heading = (Piece(edition.title),), (Piece(edition.label),)
            return {"title": title, "heading": heading, "lead": edition.lead, "body": edition.body}[name]
        known = self._name_parts()
        named = {piece.part.name for piece in edition.address if isinstance(piece.part, Placeholder)}
        return () if any(not known.get(part, "x") for part in named) else edition.address

    def _value(self, name: str, before: str) -> str:
        if name in _STANDING:
            return self._standing(name)
        parts = self._name_parts()
        if name in parts:
            return parts[name]
        if name in _HEADS:
            return self._headed()[_HEADS.index(name)]
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
            case "office_address":
                text = ", ".join(paragraphs(self._look.address))
            case "seal":
                text = self._labels.gettext("Seal")
            case "mark":
                text = self._mark()
            case _:
                text = self._values.check
        return text

    def _name_parts(self) -> dict[str, str]:
        values = self._values
        word = self._field("address") or addresses.opening(self.language, values.gender)
        given = clean(values.given)
        both = clean(f"{given} {values.father}") if given else ""
        return {"surname": clean(values.surname), "given": given, "given_father": both, "word": word}

    def _headed(self) -> tuple[str, str]:
        """The surname and the rest of the name; all of it in the first, where it is not known which is which."""
        parts, name = self._name_parts(), name_on_paper(self._values)
        head, rest = parts["surname"], parts["given_father"]
        whole = sorted(name.split()) == sorted(f"{head} {rest}".split())
        return (head, rest) if head and rest and whole else (name, "")

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
        return "" if number is None else choice.word(number, self.language)

    def _field(self, name: str) -> str:
        """A field as the paper's language writes it."""
        typed, language = self._values.fields.get(name, ""), self.language
        kind = self._fields[name].kind if name in self._fields else "text"
        if kind in {"paragraphs", "postal"}:
            return PARAGRAPH.join(spacing.spaced(text, language) for text in paragraphs(typed))
        text = clean(typed)
        if kind == "day":
            day = dates.read(text).value
            return text if day is None else dates.numeric(day)
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
    return said or wording.inflected(name_on_paper(values), edition.name_case, edition.language, values.gender)


def name_on_paper(values: Values) -> str:
    """The name as the large line has it, where no sentence declines it."""
    return clean(values.spelling) or clean(values.name)


def _held_together(said: list[Run], language: str) -> tuple[Run, ...]:
    """Blanks that must not break become no-break spaces, whichever runs they stand in."""
    if not said:
        return ()
    if len(said) == 1:
        return (Run(spacing.held(said[0].text, language), said[0].font),)
    together = spacing.held("".join(run.text for run in said), language)
    found, place = [], 0
    for run in said:
        found.append(Run(together[place : place + len(run.text)], run.font))
        place += len(run.text)
    return tuple(run for run in found if run.text)
