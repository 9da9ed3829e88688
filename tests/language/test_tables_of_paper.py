"""What each language of paper has in its tables: marks, numbers, plurals, forms of address, blanks; all eleven."""

from decimal import Decimal

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language import addresses, number_forms, plurals, quotes, spacing
from desktop_app.language.cases import Case
from desktop_app.language.catalogs import DRAFT_LANGUAGES, PAPER_LANGUAGES
from desktop_app.language.names import Gender

LANGUAGES = (*PAPER_LANGUAGES, *DRAFT_LANGUAGES)
NB = spacing.NO_BREAK


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_are_written_as_in_cldr(language: str) -> None:
    symbols = Locale.parse(language).number_symbols
    latin = symbols.get("latn", symbols)
    form = number_forms.FORMS[language]
    assert form.decimal == latin["decimal"]
    assert form.group == latin["group"].replace("\u202f", NB), "the fonts of paper have no narrow blank"


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("az", "1.234.567"),
        ("en", "1,234,567"),
        ("ru", f"1{NB}234{NB}567"),
        ("fr", f"1{NB}234{NB}567"),
        ("xx", "1,234,567"),
    ],
)
def test_thousands(language: str, written: str) -> None:
    assert number_forms.written(1_234_567, language) == written


def test_fractions() -> None:
    assert [number_forms.written(Decimal("1.5"), language) for language in ("az", "en", "uk")] == ["1,5", "1.5", "1,5"]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("72", 72), (" 72 ", 72), ("1 250", 1250), ("1\u00a0250", 1250), ("1,5", Decimal("1.5")),
        ("1.250", None), ("1 25", None), ("", None), ("yetmiş", None), ("-5", None), ("7 2", None), ("٧٢", 72),
    ],
)  # fmt: skip
def test_typed_numbers(typed: str, number: int | Decimal | None) -> None:
    assert number_forms.read(typed) == number


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from(["ru", "fr", "uk", "ka"]))
def test_what_is_written_with_blanks_is_read_again(number: int, language: str) -> None:
    assert number_forms.read(number_forms.written(number, language)) == number


@given(st.text())
def test_any_text_is_a_number_or_none(text: str) -> None:
    assert number_forms.read(text) is None or any(sign.isdigit() for sign in text)


HOURS = {"one": "час", "few": "часа", "many": "часов", "other": "часа (дроби)"}


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (1, "час"),
        (2, "часа"),
        (5, "часов"),
        (11, "часов"),
        (21, "час"),
        (112, "часов"),
        (0, "часов"),
        (Decimal("1.5"), "часа (дроби)"),
    ],
)
def test_russian_hours(number: int | Decimal, word: str) -> None:
    assert plurals.plural(number, HOURS, "ru") == word


@pytest.mark.parametrize(
    ("language", "categories"),
    [
        ("az", "other one other other other"), ("en", "other one other other other"),
        ("tr", "other one other other other"),
        ("de", "other one other other other"), ("fr", "one one other other other"), ("ru", "many one few many many"),
        ("uk", "many one few many many"), ("ka", "other one other other other"), ("fa", "one one other other other"),
        ("ar", "zero one two few many"), ("he", "other one two other other"), ("xx", "other one other other other"),
    ],
)  # fmt: skip
def test_categories_of_each_language(language: str, categories: str) -> None:
    assert [plurals.category(number, language) for number in (0, 1, 2, 5, 11)] == categories.split()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_that_is_not_there_is_other(language: str) -> None:
    assert {plurals.plural(number, {"other": "saat"}, language) for number in range(120)} == {"saat"}


@pytest.mark.parametrize(
    ("language", "case", "words"),
    [
        ("de", Case.NOMINATIVE, ("Herr", "Frau", "")),
        ("de", Case.DATIVE, ("Herrn", "Frau", "")),
        ("fr", Case.NOMINATIVE, ("M.", "Mme", "")),
        ("tr", Case.NOMINATIVE, ("Sayın", "Sayın", "Sayın")),
        ("ru", Case.DATIVE, ("господину", "госпоже", "")),
        ("fa", Case.NOMINATIVE, ("آقای", "خانم", "")),
        ("xx", Case.NOMINATIVE, ("", "", "")),
    ],
)
def test_titles_before_a_name(language: str, case: Case, words: tuple[str, str, str]) -> None:
    genders = (Gender.MALE, Gender.FEMALE, None)
    assert tuple(addresses.title(language, gender, case) for gender in genders) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_addresses_men_and_women_and_guesses_nothing(language: str) -> None:
    man, woman, unknown = (addresses.opening(language, gender) for gender in (Gender.MALE, Gender.FEMALE, None))
    assert man
    assert woman
    assert unknown == (man if man == woman else "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_marks_of_its_own_and_knows_them_again(language: str) -> None:
    marked = quotes.quoted("Ocaq", language)
    assert marked.strip() != "Ocaq"
    assert quotes.quoted(marked, language) == marked


def test_a_hebrew_abbreviation_is_no_quotation() -> None:
    assert quotes.quoted("בי״ס ברלין", "he") == "״בי״ס ברלין״"
    assert quotes.quoted("״בי״ס ברלין״", "he") == "״בי״ס ברלין״"


@pytest.mark.parametrize(
    ("typed", "spaced"),
    [
        ("Novruz: fête", f"Novruz{NB}: fête"),
        ("Novruz : fête", f"Novruz{NB}: fête"),
        ("Bravo!", f"Bravo{NB}!"),
        ("Quoi ?!", f"Quoi{NB}?!"),
        ("«Ocaq»", f"«{NB}Ocaq{NB}»"),
        ("« Ocaq »", f"«{NB}Ocaq{NB}»"),
        ("à 12:30", "à 12:30"),
        ("https://ocaq.az", "https://ocaq.az"),
        ("un ; deux", f"un{NB}; deux"),
        ("", ""),
    ],
)
def test_french_blanks(typed: str, spaced: str) -> None:
    assert spacing.spaced(typed, "fr") == spaced
    assert spacing.spaced(spaced, "fr") == spaced
    assert spacing.spaced(typed, "az") == typed


@pytest.mark.parametrize(
    ("language", "text", "held"),
    [
        ("az", "24 dekabr 2025-ci il", "24_dekabr 2025-ci_il"),
        ("az", "72 dərs saatı", "72_dərs saatı"),
        ("az", "V. H. Əliyev", "V._H._Əliyev"),
        ("az", "hörmətli Vəli bəy gəldi", "hörmətli Vəli_bəy gəldi"),
        ("ru", "в Баку и Гяндже", "в_Баку и_Гяндже"),
        ("ru", "№ 5", "№_5"),
        ("de", "am 1. Januar bei Herrn Müller", "am 1._Januar bei Herrn_Müller"),
        ("fr", "de M. Aliyev le 1er janvier", "de M._Aliyev le 1er_janvier"),
        ("en", "by Mr Aliyev", "by Mr_Aliyev"),
        ("tr", "Sayın Aliyev", "Sayın_Aliyev"),
        ("az", "“Nar çiçəyi” birliyi", "“Nar_çiçəyi” birliyi"),
    ],
)
def test_where_a_line_never_breaks(language: str, text: str, held: str) -> None:
    assert spacing.held(text, language) == held.replace("_", NB)


@given(st.text(), st.sampled_from(LANGUAGES))
def test_holding_changes_only_blanks(text: str, language: str) -> None:
    assert spacing.held(text, language).replace(NB, " ") == text.replace(NB, " ")
