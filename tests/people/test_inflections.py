"""What a person says of the own name wins over the rule, is kept, and goes every way the person's data go."""

from desktop_app.language.cases import Case
from desktop_app.language.names import Gender, NameOrder
from desktop_app.office.desk import Desk
from desktop_app.people.rules.inflections import NameForm, by_rule, forms_of, inflected
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
