"""The grammar of sentences: what it reads, and what it says about the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language.cases import Case
from desktop_app.language.names import Gender
from desktop_app.language.wording import ByCount, ByGender, Placeholder, WordingError, inflected, parse


def test_a_sentence_is_text_and_placeholders_in_order() -> None:
    assert parse("{date} tarixində {city} şəhərində") == (
        Placeholder("date"), " tarixində ", Placeholder("city"), " şəhərində",
    )  # fmt: skip


def test_a_choice_has_a_word_for_each_gender_that_it_names() -> None:
    (choice,) = parse("{m:Уважаемый|f:Уважаемая}")
    assert isinstance(choice, ByGender)
    assert [choice.word(gender) for gender in (Gender.MALE, Gender.FEMALE, None)] == [
        "Уважаемый",
        "Уважаемая",
        None,
    ]


def test_a_choice_may_have_a_word_for_unknown_gender() -> None:
    (choice,) = parse("{m:он|f:она|x:он(а)}")
    assert isinstance(choice, ByGender)
    assert choice.word(None) == "он(а)"


def test_doubled_braces_are_the_signs_themselves() -> None:
    assert parse("{{date}} {date}") == ("{date} ", Placeholder("date"))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Hörmətli {given", 10),
        ("given} bəy", 6),
        ("{given {surname}}", 1),
        ("{Given}", 1),
        ("{}", 1),
        ("{ given }", 1),
        ("{m:bəy|m:xanım}", 1),
        ("{m:bəy|xanım}", 1),
        ("{a|b|c}", 1),
        ("{|}", 1),
        ("{n:bəy}", 1),
        ("ab {given.__class__}", 4),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(text: str, place: int) -> None:
    with pytest.raises(WordingError, match=rf"\b{place}\b"):
        parse(text)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("{recipient|dative}", Placeholder("person", "dative")),
        ("{P.dat}", Placeholder("person", "dative")),
        ("{P}", Placeholder("person")),
        ("{field.acc}", Placeholder("field", "accusative")),
        ("{date|official}", Placeholder("date", "official")),
        ("{course|quoted}", Placeholder("course", "quoted")),
        ("{он|она}", ByGender((("m", "он"), ("f", "она")))),
        ("{M.|Mme}", ByGender((("m", "M."), ("f", "Mme")))),
        ("{Sehr geehrter Herr|Sehr geehrte Frau}", ByGender((("m", "Sehr geehrter Herr"), ("f", "Sehr geehrte Frau")))),
        ("{|а}", ByGender((("m", ""), ("f", "а")))),
    ],
)
def test_forms_and_the_short_ways(text: str, part: object) -> None:
    assert parse(text) == (part,)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ab {evnt}", "event"),
        ("ab {evnt|quoted}", "event"),
        ("ab {event|quotd}", "quoted"),
        ("ab {person|datve}", "dative"),
        ("ab {event|shouted}", "upper"),
        ("ab {zzz}", "event, person"),
    ],
)
def test_a_slip_is_told_with_its_place_and_what_was_meant(text: str, meant: str) -> None:
    with pytest.raises(WordingError, match=rf"\b4\b.*{meant}"):
        parse(text, {"event", "person"})


@given(st.text())
def test_any_text_with_its_braces_doubled_comes_back(text: str) -> None:
    assert parse(text.replace("{", "{{").replace("}", "}}")) == ((text,) if text else ())


@given(st.text(alphabet="{}|:mfxab "))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        parse(text)
    except WordingError as error:
        assert str(error)


def test_a_word_beside_a_number_has_the_forms_of_cldr() -> None:
    (choice,) = parse("{hours|one:час|few:часа|many:часов|other:часа}", {"hours"})
    assert isinstance(choice, ByCount)
    assert [choice.word(number, "ru") for number in (1, 3, 12)] == ["час", "часа", "часов"]


@pytest.mark.parametrize("text", ["{hours|one:час}", "{hours|one:час|xx:часа|other:часа}", "{hours|other:a|other:b}"])
def test_forms_beside_a_number_need_other_and_no_strange_names(text: str) -> None:
    with pytest.raises(WordingError, match=r"\b1\b"):
        parse(text)


def test_a_number_is_asked_of_a_field_that_is_there() -> None:
    with pytest.raises(WordingError, match="hours"):
        parse("{hous|one:hour|other:hours}", {"hours"})


@pytest.mark.parametrize(
    ("name", "language", "gender", "inflected_name"),
    [
        ("Əliyev Vəli Həsən oğlu", "az", None, "Əliyev Vəli Həsən oğlunun"),
        ("Müller Anna", "az", None, "Müller Annanın"),
        ("Алиев Вели", "az", Gender.MALE, None),
        ("Алиев Вели Гасан оглы", "ru", Gender.MALE, "Алиева Вели Гасан оглы"),
        ("Алиев Вели", "ru", None, None),
        ("Əliyev Vəli", "ru", Gender.MALE, None),
        ("Алиев Vəli", "ru", Gender.MALE, None),
        ("Әлијев Вәли", "ru", Gender.MALE, None),
        ("Алієва Лейла", "uk", Gender.FEMALE, "Алієвої Лейли"),
        ("Aliyev Vali", "de", None, "Aliyev Vali"),
    ],
)
def test_a_name_is_declined_or_told_that_it_cannot_be(
    name: str, language: str, gender: Gender | None, inflected_name: str | None
) -> None:
    assert inflected(name, Case.GENITIVE, language, gender) == inflected_name
