"""The check of the register finds what no button of ours could have done."""

import pytest
from sqlalchemy import text

from desktop_app.documents.service import derive, search_findings
from desktop_app.office.progress import UNWATCHED
from tests.documents.offices import PapersOffice, many, thanks


@pytest.fixture
def unguarded(office: PapersOffice) -> PapersOffice:
    """An office with three papers whose file has lost the triggers that guard the register."""
    office.documents.enter(thanks(office.add(*many(3))))
    with office.desk.database.write() as connection:
        names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
        for name in names:
            connection.execute(text(f"DROP TRIGGER {name}"))
    assert names
    return office


def change(office: PapersOffice, *statements: str) -> tuple[str, ...]:
    with office.desk.database.write() as connection:
        for statement in statements:
            connection.execute(text(statement))
    return office.documents.check()


def test_all_is_well(unguarded: PapersOffice) -> None:
    assert unguarded.documents.check() == ()


def test_a_gap_is_found(unguarded: PapersOffice) -> None:
    (finding,) = change(
        unguarded,
        "DELETE FROM document_picture WHERE document_id IN (SELECT id FROM document WHERE running = 2)",
        "DELETE FROM document WHERE running = 2",
    )
    assert "S-2026/0003" in finding


def test_a_changed_paper_is_found(unguarded: PapersOffice) -> None:
    (finding,) = change(
        unguarded,
        "UPDATE document SET layout = CAST(replace(layout, 'Vəli', 'Ali') AS BLOB) WHERE running = 2",
    )
    assert "S-2026/0002" in finding


def test_a_changed_picture_is_found(unguarded: PapersOffice) -> None:
    assert (
        len(
            change(
                unguarded,
                "UPDATE picture SET content = x'00' WHERE sha256 = (SELECT min(sha256) FROM picture)",
            )
        )
        == 1
    )


def test_search_words_out_of_step_are_told_and_made_anew(office: PapersOffice) -> None:
    office.documents.enter(thanks(office.add(*many(3))))
    with office.desk.database.write() as connection:
        connection.execute(text("UPDATE document SET search_key = ' baska' WHERE id = 2"))
    with office.desk.database.read() as connection:
        assert len(list(search_findings(connection, UNWATCHED))) == 1
    with office.desk.database.write() as connection:
        derive(connection)
        assert list(search_findings(connection, UNWATCHED)) == []
