"""Numbers have no gaps and are never given twice, whatever staff do in whatever order."""

import tempfile
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import text

from desktop_app.documents.rules.requests import Output
from desktop_app.documents.service import Register
from desktop_app.language.errors import Refused
from tests.documents.offices import PapersOffice, many, papers_office, thanks

SERIES = ("S", "KAE", "Ə")
YEARS = (2024, 2025, 2026)
PEOPLE = 4


class Numbering(RuleBasedStateMachine):
    """An office that issues, annuls, changes its series, goes back to past years, and keeps count itself."""

    @initialize()
    def open_the_office(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.office = papers_office(Path(self.folder.name))
        self.people = self.office.add(*many(PEOPLE))
        self.series = "S"
        self.given: dict[tuple[str, int], int] = defaultdict(int)
        self.void: set[str] = set()

    @rule(year=st.sampled_from(YEARS), count=st.integers(1, PEOPLE))
    def issue(self, year: int, count: int) -> None:
        request = thanks(self.people[:count], date=f"{year}-05-28")
        entered = self.office.documents.enter(request)
        expected = [self._next(year, place) for place in range(1, count + 1)]
        assert [row.number for row in entered.rows] == expected
        self.given[self.series, year] += count

    @rule(year=st.sampled_from(YEARS))
    def issue_with_one_refused(self, year: int) -> None:
        """A paper that is refused in the middle takes no number."""
        self.office.people.archive([self.people[1]])
        request = thanks(self.people[:3], date=f"{year}-05-28")
        entered = self.office.documents.enter(request, skip_refused=True)
        assert [row.number for row in entered.rows] == [self._next(year, 1), self._next(year, 2)]
        self.given[self.series, year] += 2
        self.office.people.archive([self.people[1]], archived=False)

    @rule()
    def be_refused(self) -> None:
        with pytest.raises(Refused):
            self.office.documents.enter(thanks(self.people, field=""))

    @rule(series=st.sampled_from(SERIES))
    def change_series(self, series: str) -> None:
        self.office.office.change_profile(series=series)
        self.series = series

    @precondition(lambda self: self.given)
    @rule(data=st.data())
    def annul(self, data: st.DataObject) -> None:
        series, year = data.draw(st.sampled_from(sorted(self.given)))
        running = data.draw(st.integers(1, self.given[series, year]))
        number = f"{series}-{year}/{running:04d}"
        register = self.office.documents.register
        if number in self.void:
            with pytest.raises(Refused):
                register.void(register.id_of(number), "again")
        else:
            assert register.void(register.id_of(number), "typing error").state == "void"
            self.void.add(number)

    @precondition(lambda self: self.given)
    @rule()
    def try_to_delete(self) -> None:
        with (
            pytest.raises(Exception, match="cannot be deleted"),
            self.office.desk.database.write() as connection,
        ):
            connection.execute(text("DELETE FROM document WHERE id = (SELECT max(id) FROM document)"))

    @invariant()
    def the_book_is_whole(self) -> None:
        found = {row.number: row.state for row in Register(self.office.desk).listed()}
        expected = {
            f"{series}-{year}/{running:04d}"
            for (series, year), last in self.given.items()
            for running in range(1, last + 1)
        }
        assert set(found) == expected
        assert {number for number, state in found.items() if state == "void"} == self.void

    def teardown(self) -> None:
        self.office.close()
        self.folder.cleanup()

    def _next(self, year: int, place: int) -> str:
        return f"{self.series}-{year}/{self.given[self.series, year] + place:04d}"


Numbering.TestCase.settings = settings(
    max_examples=20, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
TestNumbering = Numbering.TestCase


def test_the_number_follows_the_year_of_the_date(office: PapersOffice) -> None:
    people = office.add(*many(1))
    numbers = [
        office.documents.enter(thanks(people, date=date)).rows[0].number
        for date in ("31.12.2025", "2026-01-01", "30.12.2025", "")
    ]
    assert numbers == ["S-2025/0001", "S-2026/0001", "S-2025/0002", "S-2026/0002"]


def test_a_number_taken_meanwhile_is_left_to_whoever_took_it(office: PapersOffice, tmp_path: Path) -> None:
    """Two windows compose at once: the second finds the forecast taken and composes with what is free."""
    one, other = office.add(*many(2))

    class Interrupting:
        """Issues another paper while the first one is being composed."""

        def __init__(self) -> None:
            self.others: list[str] = []

        def report(self, done: int, total: int) -> None:
            if done == total and not self.others:
                self.others = ["issuing"]
                self.others = [row.number for row in office.documents.enter(thanks([other])).rows]

        def stopped(self) -> bool:
            return False

    meanwhile = Interrupting()
    entered = office.documents.enter(thanks([one]), progress=meanwhile)
    assert meanwhile.others == ["S-2026/0001"]
    assert [row.number for row in entered.rows] == ["S-2026/0002"]
    (paper,) = office.documents.finish(entered.ids, Output.at(tmp_path / "out"))
    assert b"%PDF" in paper.file.read_bytes()[:8]
