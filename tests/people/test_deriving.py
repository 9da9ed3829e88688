"""What is derived from people is told when it is out of step, and made anew on a copy."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app import bootstrap
from desktop_app.bootstrap import Services, mending
from desktop_app.language import catalogs
from desktop_app.language.errors import Refused
from desktop_app.office.doctor import CheckReport
from desktop_app.people.rules.values import Matching, PersonDraft
from tests.office.offices import SAMPLE_OFFICE, StillClock

BREAKS = (
    "UPDATE person SET sort_key = x'00' WHERE id = 1",
    "UPDATE person SET terms = ' baska' WHERE id = 2",
    "DELETE FROM person_term WHERE person_id = 1",
    "INSERT INTO person_term VALUES ('baska', x'00', 2)",
    "UPDATE person_term SET term = 'baska' WHERE person_id = 2 AND term LIKE 'r%'",
    "INSERT INTO picture VALUES ('abc', 'png', x'00')",
)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    catalogs.use("en")
    made = bootstrap.create_services(tmp_path / "office.ocaq", SAMPLE_OFFICE, None, StillClock())
    for surname in ("Əliyev", "Rzayev", "Çələbi"):
        made.people.add(PersonDraft(surname=surname, given="Vəli"))
    made.people.archive([made.people.add(PersonDraft(surname="Arxiv", given="Vəli")).id])
    made.people.delete([made.people.add(PersonDraft(surname="Silinmiş", given="Vəli")).id])
    yield made
    made.close()
    catalogs.use("az")


def broken(services: Services, sql: str) -> CheckReport:
    with services.desk.database.write() as connection:
        connection.execute(text(sql))
    return services.check()


def test_an_office_in_step_has_no_findings(services: Services) -> None:
    assert services.check() == CheckReport(())


@pytest.mark.parametrize("sql", BREAKS)
def test_whatever_is_out_of_step_is_told_and_repaired(services: Services, sql: str) -> None:
    before = services.people.people(range(1, 6))
    report = broken(services, sql)
    assert len(report.findings) == 1
    assert "repair" in report.findings[0]
    assert report.derived
    assert not report.damaged
    services.close()
    mended = bootstrap.repaired(services.desk)
    try:
        assert mended.check().ok
        assert mended.people.people(range(1, 6)) == before
        assert mended.people.count(Matching(text="rzayev")) == 1
        assert mended.people.count(Matching(text="baska")) == 0
        names = [row.surname for row in mended.people.page().rows]
        assert names == ["Çələbi", "Əliyev", "Rzayev"]
    finally:
        mended.close()


def test_a_look_at_the_start_leaves_the_slow_part_out(services: Services) -> None:
    broken(services, BREAKS[0])
    assert services.check(deep=False).ok


def test_a_stopped_check_says_so(services: Services) -> None:
    class Stopping:
        def report(self, done: int, total: int) -> None: ...

        def stopped(self) -> bool:
            return True

    assert services.check(Stopping()) == CheckReport((), stopped=True)


def test_what_cannot_be_repaired_is_left_as_it_is(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    broken(services, BREAKS[2])
    services.close()
    before = services.desk.database.path.read_bytes()
    monkeypatch.setattr(mending, "_derive", lambda _services: None)
    with pytest.raises(Refused, match="left as it is"):
        bootstrap.repaired(services.desk)
    assert services.desk.database.path.read_bytes() == before
    assert not list(services.desk.database.path.parent.glob(".ocaq-*"))


def test_a_protected_office_can_be_read_and_not_written(services: Services) -> None:
    services.desk.database.protect()
    assert services.people.count() == 3
    with pytest.raises(Refused, match="damaged"):
        services.people.add(PersonDraft(surname="Yeni"))


def old(services: Services) -> None:
    """As an office is whose words of search were made by the rules of a former version."""
    with services.desk.database.write() as connection:
        connection.execute(text("PRAGMA user_version=0"))
        connection.execute(text("UPDATE person SET terms = ' baska', sort_key = CAST(id AS BLOB)"))
        connection.execute(text("DELETE FROM person_term"))
        connection.execute(text("INSERT INTO person_term SELECT 'baska', sort_key, id FROM person WHERE id < 4"))


def test_a_new_office_follows_the_rules_of_today(services: Services) -> None:
    assert not services.is_search_old()


def test_words_of_former_rules_are_made_anew_in_steps(services: Services) -> None:
    old(services)
    assert services.is_search_old()
    assert list(services.renew_search()) == [(1, 1)]
    assert services.check().ok
    assert not services.is_search_old()
    assert services.people.count(Matching(text="rzayev")) == 1


def test_a_renewal_that_was_broken_off_is_begun_again(services: Services) -> None:
    old(services)
    next(services.renew_search())
    assert services.is_search_old()


def test_a_backup_knows_the_rules_too(services: Services, tmp_path: Path) -> None:
    place = services.backups.back_up_to(tmp_path / "backups")
    bootstrap.restore(place, tmp_path / "other.ocaq", None)
    other = bootstrap.open_services(tmp_path / "other.ocaq", None)
    assert not other.is_search_old()
    other.close()
