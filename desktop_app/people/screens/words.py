"""What is kept of a person, in the words of the screen."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from desktop_app.language import catalogs, countries, dates, languages
from desktop_app.language.cases import Case
from desktop_app.language.catalogs import N_, ngettext
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.names import Gender
from desktop_app.people.rules.consents import purpose_label
from desktop_app.people.rules.doubts import Doubt, kind_words
from desktop_app.people.rules.values import Purpose, Spelling, SpellingKind

GENDERS: Final = {Gender.MALE: N_("man"), Gender.FEMALE: N_("woman")}
SPELLINGS: Final = {
    SpellingKind.PASSPORT: N_("In the passport"),
    SpellingKind.RUSSIAN: N_("In Russian"),
    SpellingKind.LOCAL: N_("In the local language"),
    SpellingKind.OTHER: N_("Another spelling"),
}
_PLURAL_SIGN: Final = ", "
_WHOLE_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")


def country_words(code: str) -> str:
    """What a country is called; its code when it has no name, "" for none."""
    return countries.name(code, catalogs.current()) if code else ""


def country_code(text: str) -> str:
    """The code of the country that a word means, the word itself when it means none."""
    return countries.code_of(text) or text


def language_words(code: str) -> str:
    """What a language is called."""
    return languages.name(code, catalogs.current()) if code else ""


def language_code(text: str) -> str:
    """The code of the language that a word means, the word itself when it means none."""
    return languages.code_of(text) or text


def gender_words(gender: Gender | None) -> str:
    """Man, woman or nothing."""
    return _(GENDERS[gender]) if gender else ""


def year_words(birth: str) -> str:
    """The year of birth alone."""
    return birth[:4]


def date_words(iso: str) -> str:
    """A date, or only its year, as people read it; "" for none."""
    if _WHOLE_DATE.fullmatch(iso):
        return dates.written(date.fromisoformat(iso), catalogs.current())
    return iso


def date_typed(iso: str) -> str:
    """A date as people type it: 04.05.1988; only a year, or what was no date when it was typed, stays as it is."""
    if _WHOLE_DATE.fullmatch(iso):
        year, month, day = iso.split("-")
        return f"{day}.{month}.{year}"
    return iso


def moment_words(at: datetime) -> str:
    """A day and a time on this machine's clock."""
    here = at.astimezone()
    return f"{date_words(here.date().isoformat())}, {here:%H:%M}"


def age_words(birth: str, today: date) -> str:
    """How old somebody is; "" when only the year is known or nothing."""
    if not _WHOLE_DATE.fullmatch(birth):
        return ""
    born = date.fromisoformat(birth)
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return ngettext("{count} year old", "{count} years old", years).format(count=years)


def spelling_label(spelling: Spelling) -> str:
    """Whose spelling it is, with the language where it says more."""
    label = _(SPELLINGS[spelling.kind])
    if spelling.language and spelling.kind is not SpellingKind.RUSSIAN:
        return f"{label} ({language_words(spelling.language)})"
    return label


def value_words(field: str, value: Any) -> str:
    """One old or new value of the history, in words; "" for nothing."""
    if isinstance(value, list):
        return joined([value_words(field, each) for each in value])
    if isinstance(value, Mapping):
        return _WORDS_OF_PARTS[field](value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return _WORDS_OF.get(field, str)(value) if value else ""


def phone_words(text: str) -> str:
    """A number in groups as its country writes it abroad: +49 221 5550147; one not understood as it stands."""
    import phonenumbers  # noqa: PLC0415  25 ms that starting the program should not cost

    try:
        number = phonenumbers.parse(text, None)
    except phonenumbers.NumberParseException:
        return text
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def joined(values: Sequence[str]) -> str:
    """Several values on one line."""
    return _PLURAL_SIGN.join(value for value in values if value)


def _spelling_words(value: Mapping[str, str]) -> str:
    spelling = Spelling(SpellingKind(value["kind"]), value["language"], value["text"])
    return f"{spelling_label(spelling)}: {spelling.text}"


def case_words(case: Case) -> str:
    """What the screen calls a case."""
    return _(_CASES[case])


def _inflection_words(value: Mapping[str, str]) -> str:
    language = f" ({language_words(value['language'])})" if value["language"] else ""
    return f"{case_words(Case(value['case']))}{language}: {value['text']}"


def _consent_words(value: Mapping[str, str]) -> str:
    given, withdrawn = date_words(value["given_on"]), date_words(value["withdrawn_on"])
    purpose = purpose_label(Purpose(value.get("purpose", Purpose.PROCESSING)))
    said = [purpose, given, value["how"], value.get("given_by", ""), value["text_version"]]
    if withdrawn:
        said.append(_("withdrawn on {date}").format(date=withdrawn))
    return " · ".join(each for each in said if each)


_CASES: Final = {
    Case.NOMINATIVE: N_("Nominative"),
    Case.GENITIVE: N_("Genitive"),
    Case.DATIVE: N_("Dative"),
    Case.ACCUSATIVE: N_("Accusative"),
    Case.LOCATIVE: N_("Locative"),
    Case.ABLATIVE: N_("Ablative"),
    Case.INSTRUMENTAL: N_("Instrumental"),
    Case.VOCATIVE: N_("Vocative"),
}
_WORDS_OF_PARTS: Final[Mapping[str, Callable[[Mapping[str, str]], str]]] = {
    "spellings": _spelling_words,
    "inflections": _inflection_words,
    "consents": _consent_words,
    "doubts": lambda value: kind_words(Doubt(value["kind"])),
}
_WORDS_OF: Final[Mapping[str, Callable[[Any], str]]] = {
    "country": country_words,
    "citizenships": country_words,
    "languages": language_words,
    "birth": date_words,
    "phones": phone_words,
    "gender": lambda value: gender_words(Gender(value)),
    "photo": lambda _value: _("a photo"),
}
