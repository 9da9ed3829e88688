"""The same search on PostgreSQL, for headquarters: Debian's own server, skipped where there is none."""

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine

from desktop_app.language import azerbaijani
from desktop_app.office.bulk import table_of
from desktop_app.office.columns import Base
from desktop_app.people.records import PersonRecord, TermRecord
from desktop_app.people.rules.values import DETAILS, Matching, PersonDraft
from desktop_app.people.service import search
from desktop_app.people.service.terms import as_column, order_of, terms_of
from tests.samples.people import sample_people

PEOPLE = 400
PROGRAMS = Path("/usr/lib/postgresql/15/bin")
pytestmark = pytest.mark.skipif(
    not PROGRAMS.exists() or shutil.which("runuser") is None or not hasattr(os, "geteuid") or os.geteuid() != 0,
    reason="needs Debian's PostgreSQL 15 and a root who can become its user",
)


@pytest.fixture(scope="module")
def postgres() -> Iterator[Connection]:
    """A connection to a server of this test's own, with the tables of people and some invented ones."""
    with server() as address:
        engine = create_engine(address)
        with engine.begin() as connection:
            people = [
                table for table in Base.metadata.sorted_tables if table.name.startswith(("person", "people_", "user_"))
            ]
            others = [Base.metadata.tables[name] for name in ("consent", "picture")]
            Base.metadata.create_all(connection, tables=[*people, *others])
            add(connection, list(sample_people(PEOPLE)))
            yield connection
        engine.dispose()


@contextlib.contextmanager
def server() -> Iterator[str]:
    """A server in a folder of its own, spoken to through a socket there; gives its address."""
    folder = Path(tempfile.mkdtemp(prefix="ocaq-pg-"))
    shutil.chown(folder, "postgres", "postgres")
    data = folder / "data"
    try:
        run("initdb", "--pgdata", str(data), "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
        run("pg_ctl", "start", "--wait", "--pgdata", str(data), "--log", str(folder / "log"), "--options", options)
        try:
            yield f"postgresql+psycopg://postgres@/postgres?host={folder}"
        finally:
            run("pg_ctl", "stop", "--mode=immediate", "--pgdata", str(data))
    finally:
        shutil.rmtree(folder)


def run(program: str, *arguments: str) -> None:
    """Run one of PostgreSQL's programs as its user, for it refuses root."""
    command = ["runuser", "-u", "postgres", "--", str(PROGRAMS / program), *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, cwd="/")


def add(connection: Connection, people: list[PersonDraft]) -> None:
    """The rows that an office would have of them, as far as search reads them."""
    person, term = table_of(PersonRecord), table_of(TermRecord)
    own = [column.name for column in person.columns if column.name in DETAILS and column.name != "photo"]
    persons, terms = [], []
    for number, details in enumerate(people, start=1):
        order, keys = order_of(details), terms_of(details)
        row = {"id": number, "version": 1, "created_at": datetime.now(UTC), "sort_key": order, "terms": as_column(keys)}
        persons.append(row | {name: getattr(details, name) for name in own})
        terms += [{"term": key, "sort_key": order, "person_id": number} for key in keys]
    connection.execute(person.insert(), persons)
    connection.execute(term.insert(), terms)


@pytest.mark.parametrize("common", [search.COMMON, 3])
@pytest.mark.parametrize(
    "text", ["", "a", "al", "Алиев", "Qu", "mammad", "a m", "Vəli Əl", "əliyev r oğ", "xyzt", "%", "hü"]
)
def test_the_same_people_in_the_same_order(
    postgres: Connection, monkeypatch: pytest.MonkeyPatch, text: str, common: int
) -> None:
    monkeypatch.setattr(search, "COMMON", common)
    everybody = list(sample_people(PEOPLE))
    found = search.found(postgres, Matching(text=text), limit=PEOPLE)
    keys = [azerbaijani.sort_key(everybody[place.id - 1].name.formal()) for place in found]
    assert keys == sorted(keys) == [bytes(place.sort_key) for place in found]
    monkeypatch.setattr(search, "COMMON", 0)
    assert sorted(place.id for place in search.found(postgres, Matching(text=text))) == sorted(
        place.id for place in found
    )
    some = search.found(postgres, Matching(text=text), limit=5)
    assert [place.id for place in some] == [place.id for place in found[:5]]
    if some:
        after = search.found(postgres, Matching(text=text), after=some[-1], limit=5)
        assert [place.id for place in after] == [place.id for place in found[5:10]]


def test_filters(postgres: Connection) -> None:
    everybody = list(sample_people(PEOPLE))
    in_berlin = {number for number, person in enumerate(everybody, start=1) if person.city == "Berlin"}
    assert set(search.found_ids(postgres, Matching(city="Berlin"))) == in_berlin
    assert search.counted(postgres, Matching(without_consent=True)) == PEOPLE
    assert search.preceding(postgres, Matching(), azerbaijani.sort_key("Əliyev")) > 0
