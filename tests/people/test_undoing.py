"""A saved change is taken back out of the history: only what still is as it left it, and by the ordinary rules."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import bootstrap
from desktop_app.language.errors import Refused
from desktop_app.language.names import Gender
from desktop_app.office.history import as_text
from desktop_app.office.rights import NotAllowed, Role
from desktop_app.people.rules.differences import differences
from desktop_app.people.rules.fields import field_label
from desktop_app.people.rules.refusals import Unacceptable
from desktop_app.people.rules.undoing import put_back
from desktop_app.people.rules.values import Consent, Person, PersonDraft, Phone, Purpose, Spelling, SpellingKind
from tests.privacy.people import Services, services

__all__ = ["services"]

WHOLE = PersonDraft(
    surname="Əliyeva",
    given="Aygün",
    gender=Gender.FEMALE,
    birth="1988-05-04",
    country="DE",
    city="Köln",
    phones=(Phone("+492215550147", understood=True),),
    spellings=(Spelling(SpellingKind.RUSSIAN, "ru", "Алиева Айгюн"),),
    consents=(Consent("2026-01-02", "imza", purpose=Purpose.NEWSLETTER),),
    tags=("şura",),
    languages=("az",),
)
OTHER = PersonDraft(surname="Əliyeva-Kraus", given="Aygün", country="AT", city="Vyana", emails=("a@example.org",))


def save(services: Services, person: Person, **fields: Any) -> tuple[Person, int]:
    """A change as the form saves it, and its number in the history."""
    changed = services.people.change(person.id, person.version, replace(PersonDraft.of(person), **fields))
    return changed, services.past.order()[0]


def possible(services: Services, seq: int) -> bool:
    return services.past.prospect(services.past.rows((seq,))[0]).possible


def test_everything_a_save_changed_is_put_back(services: Services) -> None:
    person = services.people.add(WHOLE)
    services.people.change(person.id, person.version, OTHER)
    seq = services.past.order()[0]
    assert services.past.undo(seq) == ""
    assert PersonDraft.of(services.people.person(person.id)) == PersonDraft.of(person)
    assert services.past.page(limit=1)[0].action == "changed"
    assert services.past.verify() == ()
    assert not possible(services, seq)
    with pytest.raises(Refused):
        services.past.undo(seq)


def test_what_changed_since_is_left_alone_and_named(services: Services) -> None:
    person, seq = save(services, services.people.add(WHOLE), city="Bonn", occupation="həkim")
    save(services, person, city="Essen")
    row = services.past.rows((seq,))[0]
    assert services.past.prospect(row).possible
    assert field_label("city") in services.past.prospect(row).left
    assert field_label("city") in services.past.undo(seq)
    now = services.people.person(person.id)
    assert (now.city, now.occupation) == ("Essen", "")


def test_the_undoing_is_undone(services: Services) -> None:
    person, seq = save(services, services.people.add(WHOLE), city="Bonn")
    services.past.undo(seq)
    services.past.undo(services.past.order()[0])
    assert services.people.person(person.id).city == "Bonn"


def test_of_somebody_deleted_or_erased_it_is_not_offered(services: Services) -> None:
    person, seq = save(services, services.people.add(WHOLE), city="Bonn")
    services.people.delete([person.id])
    deletion = services.past.order()[0]
    assert not possible(services, seq)
    assert services.past.undo(deletion) == ""
    assert possible(services, seq)
    with pytest.raises(Refused):
        services.past.undo(deletion)
    services.erasures.erase(person.id)
    assert not possible(services, seq)
    assert not possible(services, deletion)
    for each in (seq, deletion):
        with pytest.raises(Refused):
            services.past.undo(each)


def test_what_would_not_be_accepted_is_refused_in_words(services: Services) -> None:
    person, first = save(services, services.people.add(replace(WHOLE, surname="")), surname="Kraus")
    save(services, person, given="")
    with pytest.raises(Unacceptable):
        services.past.undo(first)
    assert services.people.person(person.id).surname == "Kraus"


def test_what_has_no_way_back_says_so(services: Services) -> None:
    with pytest.raises(Refused):
        services.past.undo(1)
    with pytest.raises(Refused):
        services.past.undo(10_000)


def test_an_auditor_looks_and_takes_nothing_back(services: Services) -> None:
    _person, seq = save(services, services.people.add(WHOLE), city="Bonn")
    desk = services.desk
    auditor = bootstrap.Services(replace(desk, user=replace(desk.user, role=Role.AUDITOR)))
    assert not possible(auditor, seq)
    with pytest.raises(NotAllowed):
        auditor.past.undo(seq)


PEOPLE = st.builds(
    replace,
    st.sampled_from((WHOLE, OTHER)),
    city=st.sampled_from(("", "Köln", "Bonn")),
    gender=st.sampled_from((None, Gender.MALE)),
    consents=st.sampled_from(((), WHOLE.consents)),
    spellings=st.sampled_from(((), WHOLE.spellings)),
)


@given(old=PEOPLE, new=PEOPLE, now=PEOPLE)
def test_each_field_gets_its_old_value_or_keeps_its_own(old: PersonDraft, new: PersonDraft, now: PersonDraft) -> None:
    saved = {name: (before, after) for name, (before, after) in json.loads(as_text(differences(old, new))).items()}
    back = put_back(now, saved)
    assert sorted((*back.fields, *back.left)) == sorted(saved)
    for name in back.left:
        assert getattr(now, name) != getattr(new, name)
    for name in back.fields:
        assert getattr(now, name) == getattr(new, name)
    wanted = {name: getattr(old, name) for name in back.fields}
    assert [each.text for each in back.draft.phones] == [each.text for each in replace(now, **wanted).phones]
    assert replace(back.draft, phones=()) == replace(now, **wanted, phones=()) if "phones" not in wanted else True
