"""A draft put right, and what is wrong with it: in plain words, by field, for the form and for lists alike."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final

from desktop_app.language import azerbaijani, countries
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.births import read_birth
from desktop_app.people.rules.emails import email_problem
from desktop_app.people.rules.fields import field_label
from desktop_app.people.rules.phones import read_phones
from desktop_app.people.rules.values import Consent, Inflection, PersonDraft, Phone, Spelling, SpellingKind

LONGEST: Final = 200
LONGEST_NOTES: Final = 20_000
LINES: Final = (
    "surname", "given", "father", "patronymic", "birth_place", "city", "address", "occupation",
)  # fmt: skip
"""The fields that are one line of text."""

_KINDS: Final = tuple(SpellingKind)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about one field that staff should know; an error must be put right before the person is kept."""

    field: str
    value: str
    text: str
    error: bool = True


@dataclass(frozen=True, slots=True)
class Checked:
    """A draft as it would be kept, and what was found on the way."""

    draft: PersonDraft
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that forbid keeping it."""
        return tuple(finding for finding in self.findings if finding.error)


def checked(draft: PersonDraft, *, today: date, region: str = "") -> Checked:
    """Put a draft right; a phone without country code is one of the person's country, else of `region`."""
    findings: list[Finding] = []
    lines = {name: clean(getattr(draft, name)) for name in LINES}
    country = _country("country", draft.country, findings)
    right = replace(
        draft,
        **lines,  # type: ignore[arg-type]  # all of LINES are texts
        country=country,
        birth=_birth(draft.birth, today, findings),
        notes=clean_notes(draft.notes),
        spellings=sorted_spellings(draft.spellings),
        inflections=checked_inflections(draft.inflections),
        phones=_phones(draft.phones, country or region, findings),
        emails=_emails(draft.emails, findings),
        citizenships=_distinct(_country("citizenships", code, findings) for code in draft.citizenships),
        languages=_distinct(map(clean, draft.languages)),
        tags=_distinct(map(clean, draft.tags)),
        consents=checked_consents(draft.consents, today, findings),
    )
    if not bears_name(right.surname, right.given):
        findings.insert(0, nameless())
    findings.extend(_too_long(right))
    return Checked(right, tuple(findings))


def bears_name(surname: str, given: str) -> bool:
    """Whether there is a letter in either: dashes and question marks are no name."""
    return any(each.isalpha() for each in surname + given)


def nameless() -> Finding:
    """The finding of a person with no name at all."""
    return Finding("surname", "", _("Neither a surname nor a given name is written."))


@lru_cache(65_536)  # names and cities repeat: 50,000 people bear a few thousand
def clean(text: str) -> str:
    """One line of text: look-alike and decomposed letters put right, stray blanks and marks gone."""
    return azerbaijani.clean(text) if text else ""


def clean_notes(text: str) -> str:
    """Text of several lines, each put right."""
    return "\n".join(map(clean, text.splitlines())).strip() if text else ""


def _country(field: str, text: str, findings: list[Finding]) -> str:
    code = countries.code_of(clean(text)) if text.strip() else ""
    if code is None:
        problem = _("“{value}” is no country that Ocaq knows. Please choose one from the list.")
        findings.append(Finding(field, text, problem.format(value=text)))
    return code or ""


def _birth(text: str, today: date, findings: list[Finding]) -> str:
    birth, problem = read_birth(clean(text), today)
    if problem:
        findings.append(Finding("birth", text, problem))
    return birth


def sorted_spellings(spellings: Sequence[Spelling]) -> tuple[Spelling, ...]:
    """Spellings put right, by kind and language: the order in which a list of ours has its columns."""
    right = (Spelling(each.kind, each.language, clean(each.text)) for each in spellings)
    kept = dict.fromkeys(each for each in right if each.text)
    return tuple(sorted(kept, key=lambda each: (_KINDS.index(each.kind), each.language)))


def checked_inflections(inflections: Sequence[Inflection]) -> tuple[Inflection, ...]:
    """Forms put right, one for each language, order and case."""
    right = {(each.language, each.order, each.case): clean(each.text) for each in inflections}
    return tuple(Inflection(*key, text) for key, text in sorted(right.items()) if text)


def _phones(phones: Sequence[Phone], region: str, findings: list[Finding]) -> tuple[Phone, ...]:
    read = [phone for given in phones if (text := clean(given.text)) for phone in read_phones(text, region)]
    findings.extend(not_understood(phone) for phone in read if not phone.understood)
    return tuple(dict.fromkeys(read))


def not_understood(phone: Phone) -> Finding:
    """The finding of a phone number that is kept as it was typed."""
    text = _("“{value}” could not be read as a phone number. It is kept as it was typed.")
    return Finding("phones", phone.text, text.format(value=phone.text), error=False)


def _emails(emails: Sequence[str], findings: list[Finding]) -> tuple[str, ...]:
    right = _distinct(map(clean, emails))
    findings.extend(Finding("emails", each, problem) for each in right if (problem := email_problem(each)))
    return right


def checked_consents(consents: Sequence[Consent], today: date, findings: list[Finding]) -> tuple[Consent, ...]:
    """The consents put right; what is wrong with one goes to `findings`."""
    right = []
    for consent in consents:
        dates = []
        for typed in (consent.given_on, consent.withdrawn_on):
            iso, problem = read_birth(clean(typed), today)
            dates.append(iso)
            if problem:
                findings.append(Finding("consents", typed, problem))
        given, withdrawn = dates
        how, version = clean(consent.how), clean(consent.text_version)
        if given:
            by = clean(consent.given_by)
            right.append(
                replace(consent, given_on=given, how=how, text_version=version, withdrawn_on=withdrawn, given_by=by)
            )
        elif not consent.given_on and (how or version or withdrawn):
            findings.append(Finding("consents", how, _("When was the consent given? Please write the date.")))
    return tuple(dict.fromkeys(right))


def _too_long(draft: PersonDraft) -> Iterable[Finding]:
    for name in (*LINES, "notes"):
        most = LONGEST_NOTES if name == "notes" else LONGEST
        if len(getattr(draft, name)) > most:
            yield Finding(name, getattr(draft, name), too_long(field_label(name), most))


def too_long(title: str, most: int) -> str:
    """The finding of a text that is too long for its field."""
    return _("“{field}” has more than {most} characters. Please shorten it.").format(field=title, most=most)


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
