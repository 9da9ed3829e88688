"""Find as you type: one person under all spellings, in the order of the alphabet, whatever drives the search."""

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from desktop_app.language import azerbaijani
from desktop_app.language.folding import prefix_keys, readings, search_key
from desktop_app.office import audit
from desktop_app.office.desk import Desk
from desktop_app.people.rules.values import Matching, Person, PersonDraft
from desktop_app.people.service import PeopleService, search, writing
from tests.benchmarks.search import spellings
from tests.office.offices import new_office
from tests.samples.people import sample_people

CROWD = 900


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """An office of invented people, some of them archived, which no test changes."""
    desk = new_office(tmp_path_factory.mktemp("crowd"))
    new = writing.NewPeople(audit.Occasion(desk.clock.now(), 1, "imported"), 1)
    for person in sample_people(CROWD):
        new.add(person)
    with desk.database.write() as connection:
        new.write(connection)
    PeopleService(desk).archive(range(7, CROWD, 50))
    yield desk
    desk.database.close()


@pytest.fixture(scope="module")
def everybody(crowd: Desk) -> list[Person]:
    """All of them in the order that Python gives by the same keys."""
    people = PeopleService(crowd).people(range(1, CROWD + 1))
    return sorted(people, key=lambda person: (azerbaijani.sort_key(person.name.formal()), person.id))


@pytest.fixture(params=["driven", "walked"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways through the same searches: by the rarest word, and by walking people in order."""
    if request.param == "walked":
        monkeypatch.setattr(search, "COMMON", 0)


def _finds(folder: Path, person: PersonDraft, typed: str) -> bool:
    """Whether what is typed finds the one person of an office."""
    desk = new_office(folder)
    people = PeopleService(desk)
    kept = people.add(person)
    found = list(people.order(Matching(text=typed)))
    desk.database.close()
    return found == [kept.id]


@pytest.mark.parametrize("typed", ["eliyev", "Алиев", "ALIYEV", "Әлијев", "Əliyev", "Alijew", "əli", "Ал"])
def test_one_person_under_all_spellings(tmp_path: Path, typed: str) -> None:
    assert _finds(tmp_path, PersonDraft(surname="Əliyev", given="Xəyal"), typed)


@pytest.mark.parametrize(
    "typed",
    [
        "sixeliyev",
        "SIXELIYEV",
        "shikhaliyev",
        "Şıxəliyev",
        "cingiz",
        "çingiz",
        "chingiz",
        "s\u0327ıxəliyev",
        "Şıx\u200bəl",
    ],
)
def test_letters_that_a_keyboard_does_not_have(tmp_path: Path, typed: str) -> None:
    assert _finds(tmp_path, PersonDraft(surname="Şıxəliyev", given="Çingiz"), typed)


@pytest.mark.usefixtures("way")
def test_every_prefix_finds_what_it_should_in_order(crowd: Desk, everybody: list[Person]) -> None:
    people = PeopleService(crowd)
    chance = random.Random(5)
    for person in chance.sample(everybody, 3):
        for word in (person.surname, person.given):
            for spelt in spellings(word):
                for end in range(1, len(spelt) + 1):
                    assert_as_told(people, everybody, spelt[:end])


@pytest.mark.usefixtures("way")
def test_several_words_in_any_order(crowd: Desk, everybody: list[Person]) -> None:
    people = PeopleService(crowd)
    chance = random.Random(6)
    for one, other in zip(chance.sample(everybody, 8), chance.sample(everybody, 8), strict=True):
        assert_as_told(people, everybody, f"{one.surname} {one.given[:2]}")
        assert_as_told(people, everybody, f"{one.given[:1]} {one.surname[:1]}")
        assert_as_told(people, everybody, f"{one.given} {other.surname[:3]}")
        assert_as_told(people, everybody, f"{one.surname} {one.given} {one.father} {one.patronymic[:2]}")


@pytest.mark.parametrize("typed", ["%", "_", "a%", "'; DROP TABLE person; --", "-", "\\", "xyzxyz", "\x00", "ə" * 500])
def test_odd_texts(crowd: Desk, everybody: list[Person], typed: str) -> None:
    assert_as_told(PeopleService(crowd), everybody, typed)


def test_archived_people_are_found_where_they_are_looked_for(crowd: Desk, everybody: list[Person]) -> None:
    people = PeopleService(crowd)
    for archived in (True, None):
        expected = [each.id for each in everybody if fits(each, "a") and archived in {None, each.archived}]
        assert list(people.order(Matching(text="a", archived=archived))) == expected


@pytest.mark.parametrize("text", ["", "a", "Qu", "Vəli", "al m"])
def test_pages_make_up_the_order(crowd: Desk, text: str) -> None:
    people = PeopleService(crowd)
    matching = Matching(text=text)
    ids = list(people.order(matching))
    paged: list[int] = []
    page = people.page(matching, limit=37)
    paged.extend(row.id for row in page.rows)
    while page.next:
        page = people.page(matching, page.next, limit=37)
        paged.extend(row.id for row in page.rows)
    assert paged == ids
    assert people.count(matching) == len(ids)
    assert [row.id for row in people.rows(ids) if row] == ids


def test_the_jump_to_a_letter(crowd: Desk, everybody: list[Person]) -> None:
    people = PeopleService(crowd)
    seen = [person for person in everybody if not person.archived]
    for letter in "ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ":
        place = people.position(letter)
        key = azerbaijani.sort_key(letter)
        assert all(azerbaijani.sort_key(person.name.formal()) < key for person in seen[:place])
        assert all(azerbaijani.sort_key(person.name.formal()) >= key for person in seen[place : place + 1])


def assert_as_told(people: PeopleService, everybody: list[Person], typed: str) -> None:
    expected = [person.id for person in everybody if fits(person, typed) and not person.archived]
    assert list(people.order(Matching(text=typed))) == expected, typed
    assert [row.id for row in people.page(Matching(text=typed), limit=20).rows] == expected[:20], typed


def fits(person: Person, typed: str) -> bool:
    """Whether each word begins a word of the person, said as plainly as it can be."""
    words = [prefixes for word in typed.replace("-", " ").split() if (prefixes := prefix_keys(word))]
    return all(any(key.startswith(prefixes) for key in keys_of(person)) for prefixes in words)


@cache
def keys_of(person: Person) -> tuple[str, ...]:
    """The keys of all words of a person."""
    names = [person.surname, person.given, person.father, person.patronymic]
    names += [name.translate(str.maketrans("şŞçÇ", "sScC")) for name in names[:3]]
    read = [key for name in names[:3] for word in name.split() for key in readings(word, bare=False)]
    return tuple(search_key(" ".join([*names, *(spelling.text for spelling in person.spellings)])).split() + read)
