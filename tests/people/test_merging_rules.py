"""What becomes of two people as one: nothing that either says is lost, whoever they are."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language.cases import Case
from desktop_app.language.folding import search_key
from desktop_app.language.names import NameOrder
from desktop_app.people.rules.checks import checked
from desktop_app.people.rules.merging import differing, gained, merged
from desktop_app.people.rules.values import (
    DETAILS,
    SEVERAL,
    Consent,
    Inflection,
    PersonDetails,
    PersonDraft,
    Purpose,
    Spelling,
    SpellingKind,
)
from desktop_app.people.service.terms import terms_of
from tests.people.details import TODAY, drafts

people = drafts.map(lambda draft: checked(draft, today=TODAY, region="DE").draft)
fields = st.frozensets(st.sampled_from(DETAILS))
ALI = PersonDraft(surname="Əliyev", given="Vəli", father="Həsən", patronymic="oğlu")


@given(people, people, fields)
def test_of_several_values_none_is_lost_and_none_repeated(
    kept: PersonDetails, other: PersonDetails, chosen: frozenset[str]
) -> None:
    one = merged(kept, other, chosen)
    for name in SEVERAL - {"consents", "inflections"}:
        values = getattr(one, name)
        assert set(values) >= {*getattr(kept, name), *getattr(other, name)}
        assert len(values) == len(set(values))
    given_to = {(each.purpose, each.given_on, each.how, each.given_by) for each in one.consents}
    for each in (*kept.consents, *other.consents):
        assert (each.purpose, each.given_on, each.how, each.given_by) in given_to


@given(people, people, fields)
def test_what_only_one_says_is_taken_and_what_differs_is_of_the_right_one(
    kept: PersonDetails, other: PersonDetails, chosen: frozenset[str]
) -> None:
    one = merged(kept, other, chosen)
    for name in set(DETAILS) - SEVERAL - {"patronymic", "notes", "archived"}:
        values = {getattr(kept, name), getattr(other, name)} - {"", None}
        if name in differing(kept, other):
            assert getattr(one, name) == getattr(other if name in chosen else kept, name)
        elif len(values) == 1:
            assert values == {getattr(one, name)}
        else:
            assert getattr(one, name) in {*values, "", None}
    assert (one.father, one.patronymic) in {(each.father, each.patronymic) for each in (kept, other)}
    assert kept.notes in one.notes
    assert other.notes in one.notes


@given(people, people, fields)
def test_search_still_finds_either_name(kept: PersonDetails, other: PersonDetails, chosen: frozenset[str]) -> None:
    terms = set(terms_of(merged(kept, other, chosen)))
    for each in (kept, other):
        assert set(search_key(each.name.formal()).split()) <= terms


@given(people, people)
def test_merged_again_nothing_more_comes(kept: PersonDetails, other: PersonDetails) -> None:
    kept, other = replace(kept, consents=()), replace(other, consents=())  # a withdrawal speaks of the other's alone
    one = merged(kept, other)
    assert merged(one, other) == replace(one, archived=one.archived and other.archived)
    assert gained(one, other) == {}
    assert merged(kept, kept) == PersonDraft.of(kept)


def test_a_year_and_a_day_in_it_do_not_contradict_each_other() -> None:
    year, day = replace(ALI, birth="1975"), replace(ALI, birth="1975-02-03")
    assert differing(year, day) == differing(day, year) == ()
    assert merged(year, day).birth == merged(day, year).birth == "1975-02-03"
    assert differing(day, replace(ALI, birth="1976")) == ("birth",)


def test_the_word_after_the_fathers_name_goes_with_it() -> None:
    other = replace(ALI, father="Həsənoviç", patronymic="")
    assert differing(ALI, other) == ("father",)
    assert merged(ALI, other, {"father"}).patronymic == ""
    assert merged(replace(ALI, father="", patronymic=""), other).father == "Həsənoviç"


def test_a_withdrawal_holds_for_what_was_given_before_it() -> None:
    withdrawn = Consent("2020-01-01", withdrawn_on="2024-05-01", purpose=Purpose.NEWSLETTER)
    before, after = (Consent(day, purpose=Purpose.NEWSLETTER) for day in ("2021-01-01", "2025-01-01"))
    one = merged(replace(ALI, consents=(withdrawn,)), replace(ALI, consents=(before,)))
    assert one.consent_to(Purpose.NEWSLETTER) is None
    one = merged(replace(ALI, consents=(before, after)), replace(ALI, consents=(withdrawn,)))
    assert one.consent_to(Purpose.NEWSLETTER) == after


def test_a_name_keeps_the_cases_that_its_bearer_says_and_no_other_names_do() -> None:
    def dative(text: str, language: str = "") -> Inflection:
        return Inflection(language, NameOrder.FORMAL, Case.DATIVE, text)

    russian = Spelling(SpellingKind.RUSSIAN, "ru", "Алиев Вели")
    kept = replace(ALI, inflections=(dative("Əliyev Vəli Həsən oğluna"),))
    same = replace(ALI, spellings=(russian,), inflections=(dative("anders"), dative("Алиеву Вели", "ru")))
    assert merged(kept, same).inflections == (*kept.inflections, dative("Алиеву Вели", "ru"))
    other = PersonDraft(surname="Aliyev", given="Vali", inflections=(dative("Aliyev Valiye"),))
    assert merged(kept, other).inflections == kept.inflections
    assert merged(kept, other, {"surname", "given"}).inflections == ()


def test_who_is_at_work_in_the_office_does_not_go_into_the_archive() -> None:
    assert not merged(replace(ALI, archived=True), ALI).archived
    assert not merged(ALI, replace(ALI, archived=True)).archived
    assert merged(replace(ALI, archived=True), replace(ALI, archived=True)).archived
