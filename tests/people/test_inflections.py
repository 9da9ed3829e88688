"""What a person says of the own name wins over the rule, is kept, and goes every way the person's data go."""

from dataclasses import replace

import pytest

from desktop_app.language import wording
from desktop_app.language.cases import Case
from desktop_app.language.names import Gender, NameOrder
from desktop_app.office.desk import Desk
from desktop_app.people.rules.differences import differences
from desktop_app.people.rules.inflections import NameForm, by_rule, forms_of, inflected, said_on_paper
from desktop_app.people.rules.undoing import put_back
from desktop_app.people.rules.values import Inflection, PersonDraft, Spelling, SpellingKind
from desktop_app.people.service import PeopleService

SAID = Inflection("", NameOrder.FORMAL, Case.DATIVE, "Çavuşoğlu Vəliya")
RUSSIAN = Spelling(SpellingKind.RUSSIAN, "ru", "Алиев Вели Гасан оглы")


def test_by_rule_in_five_cases() -> None:
    draft = PersonDraft(surname="Əliyev", given="Vəli", father="Həsən", patronymic="oğlu")
    assert list(by_rule(draft, NameForm()).values()) == [
        "Əliyev Vəli Həsən oğlunun",
        "Əliyev Vəli Həsən oğluna",
        "Əliyev Vəli Həsən oğlunu",
        "Əliyev Vəli Həsən oğlunda",
        "Əliyev Vəli Həsən oğlundan",
    ]


def test_a_russian_form_needs_spelling_and_gender() -> None:
    draft = PersonDraft(surname="Əliyev", spellings=(RUSSIAN,))
    assert NameForm("ru") not in forms_of(draft)
    draft = PersonDraft(surname="Əliyev", gender=Gender.MALE, spellings=(RUSSIAN,))
    assert forms_of(draft)[-1] == NameForm("ru")
    assert inflected(draft, Case.DATIVE, NameForm("ru")) == "Алиеву Вели Гасан оглы"


def test_what_is_said_wins_in_its_own_form_only() -> None:
    said = Inflection("ru", NameOrder.FORMAL, Case.DATIVE, "Алиев Вели")
    draft = PersonDraft(
        surname="Çavuşoğlu", given="Vəli", gender=Gender.MALE, spellings=(RUSSIAN,), inflections=(SAID, said)
    )
    assert draft.name.inflected(Case.DATIVE) == SAID.text
    assert draft.name.inflected(Case.DATIVE, NameOrder.EVERYDAY) == "Vəli Çavuşoğluna"
    assert inflected(draft, Case.DATIVE) == SAID.text
    assert inflected(draft, Case.GENITIVE) == "Çavuşoğlu Vəlinin"
    assert inflected(draft, Case.DATIVE, NameForm("ru")) == "Алиев Вели"


def test_papers_in_a_language_take_what_is_said_of_the_name_on_them() -> None:
    said = Inflection("ru", NameOrder.FORMAL, Case.GENITIVE, "Чавушоглу Вели-бека")
    draft = PersonDraft(surname="Çavuşoğlu", given="Vəli", inflections=(SAID, said))
    assert said_on_paper(draft, "az") == {Case.DATIVE: SAID.text}
    assert said_on_paper(draft, "ru") == {}, "without a spelling the paper bears the name itself, which is no Russian"
    spelled = replace(draft, spellings=(RUSSIAN,))
    assert said_on_paper(spelled, "ru") == {Case.GENITIVE: said.text}
    cyrillic = PersonDraft(
        surname="Алиев", given="Вели", inflections=(Inflection("", NameOrder.FORMAL, Case.DATIVE, "Алиеву Вели-беку"),)
    )
    assert said_on_paper(cyrillic, "ru") == {Case.DATIVE: "Алиеву Вели-беку"}
    assert said_on_paper(cyrillic, "az") == said_on_paper(cyrillic, "uk") == {}


@pytest.mark.parametrize("case", [Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE])
def test_the_form_on_the_persons_page_is_the_one_on_paper(case: Case) -> None:
    spelled = PersonDraft(
        surname="Əliyeva",
        given="Leyla",
        father="Həsən",
        patronymic="qızı",
        gender=Gender.FEMALE,
        spellings=(
            Spelling(SpellingKind.RUSSIAN, "ru", "Алиева Лейла Гасан кызы"),
            Spelling(SpellingKind.LOCAL, "uk", "Алієва Лейла"),
        ),
    )
    for form in (NameForm(), NameForm("ru"), NameForm("uk")):
        name = {"": spelled.name.formal(), "ru": "Алиева Лейла Гасан кызы", "uk": "Алієва Лейла"}[form.language]
        on_paper = wording.inflected(name, case, form.language or "az", Gender.FEMALE)
        assert inflected(spelled, case, form) == on_paper


def test_it_is_kept_changed_and_put_back(desk: Desk) -> None:
    people = PeopleService(desk)
    person = people.add(PersonDraft(surname="Çavuşoğlu", given="Vəli", inflections=(SAID,)))
    assert person.inflections == (SAID,)
    changed = people.change(person.id, person.version, PersonDraft(surname="Çavuşoğlu", given="Vəli"))
    assert changed.inflections == ()
    history = people.history(person.id)
    assert history[0].fields["inflections"][0] == [
        {"language": "", "order": "formal", "case": "dative", "text": SAID.text}
    ]


def test_a_change_of_it_is_taken_back() -> None:
    before, after = PersonDraft(surname="Çavuşoğlu", inflections=(SAID,)), PersonDraft(surname="Çavuşoğlu")
    assert put_back(after, differences(before, after)).draft == before
