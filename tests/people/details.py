"""Any person that an office may keep, for tests by properties: drawn wild, then put right as the form does."""

import datetime
import string

from hypothesis import strategies as st

from desktop_app.language import countries
from desktop_app.language.cases import Case
from desktop_app.language.names import Gender, NameOrder
from desktop_app.people.rules.checks import checked
from desktop_app.people.rules.values import Consent, Inflection, PersonDraft, Phone, Spelling, SpellingKind

TODAY = datetime.date(2026, 11, 25)

_LETTERS = "ƏəĞğİıŞşÇçÖöÜüQXхАлиевЭÄß" + string.ascii_letters
_SIGNS = " '’-.,;:/=+@\"()|\\0123456789№#%&<>{}[]^~`$!?*_–—…\u00a0\u200b\u202eǝ\u0301"
line = st.text(_LETTERS + _SIGNS, max_size=20)
any_line = st.one_of(
    line, st.text(max_size=12), st.sampled_from(["=1+1", "'Ali", "-", "+994", "007", "1975", "TRUE", "ƏLİ"])
)
notes = st.lists(any_line, max_size=4).map("\n".join)
days = st.dates(datetime.date(1900, 1, 1), datetime.date(2026, 11, 1)).map(str)
births = st.one_of(st.just(""), st.integers(1900, 2026).map(str), days)
phones = st.one_of(
    st.builds(
        Phone, st.sampled_from(["+49 221 9990147", "+994 12 555 01 23", "+1 202 555 0123 ext. 5", "112", "0221 12345"])
    ),
    st.builds(Phone, any_line),
)
emails = st.builds(
    "{}@{}.org".format,
    st.text(string.ascii_letters + "1ə+'", min_size=1, max_size=8),
    st.sampled_from(["example", "aə"]),
)
spellings = st.builds(
    Spelling, st.sampled_from(SpellingKind), st.sampled_from(["", "az", "ru", "de", "kmr"]), st.one_of(any_line, line)
)
inflections = st.builds(
    Inflection,
    st.sampled_from(["", "ru", "uk"]),
    st.sampled_from(NameOrder),
    st.sampled_from(Case),
    st.one_of(any_line, line),
)
consents = st.builds(Consent, days, any_line, any_line, st.one_of(st.just(""), days))
country_codes = st.sampled_from(["", *(country.code for country in countries.all("az"))])
language_codes = st.sampled_from(["az", "ru", "de", "ka", "tlh", "kmr", "lez", "zh"])

_drafts = st.builds(
    PersonDraft,
    surname=any_line,
    given=any_line,
    father=any_line,
    patronymic=st.sampled_from(["", "oğlu", "qızı", "оглы", "OĞLU"]),
    gender=st.sampled_from([None, *Gender]),
    birth=births,
    birth_place=any_line,
    country=country_codes,
    city=any_line,
    address=any_line,
    occupation=any_line,
    notes=notes,
    spellings=st.lists(spellings, max_size=4).map(tuple),
    inflections=st.lists(inflections, max_size=3).map(tuple),
    phones=st.lists(phones, max_size=3).map(tuple),
    emails=st.lists(emails, max_size=3).map(tuple),
    citizenships=st.lists(country_codes, max_size=3).map(tuple),
    languages=st.lists(language_codes, max_size=3).map(tuple),
    tags=st.lists(any_line, max_size=3).map(tuple),
    consents=st.lists(consents, max_size=2).map(tuple),
    archived=st.booleans(),
)


def _acceptable(draft: PersonDraft) -> bool:
    return not checked(draft, today=TODAY, region="DE").errors


drafts = _drafts.filter(_acceptable)
"""Drafts that the form would let through."""
