"""The register finds, shows and annuls, and lets nothing be deleted or rewritten."""

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app.documents.rules.requests import Output
from desktop_app.documents.service import RegisterMatching
from desktop_app.language.errors import Refused
from tests.documents.offices import AYGUN, NAMELESS_GENDER, VALI, PapersOffice, many, thanks


@pytest.fixture
def three(office: PapersOffice, tmp_path: Path) -> tuple[int, ...]:
    """Papers of three people: two issued in 2026, one of 2025 that is not printed."""
    vali, aygun, deniz = office.add(VALI, AYGUN, NAMELESS_GENDER)
    office.documents.issue(thanks([vali]), Output.at(tmp_path / "a.pdf"))
    office.documents.issue(thanks([aygun], language="ru", field="поддержку"), Output.at(tmp_path / "b.pdf"))
    office.documents.enter(thanks([deniz], date="24.12.2025"))
    return vali, aygun, deniz


SECOND_ROW_OF_A_NUMBER = (
    "INSERT INTO document SELECT id + 100, batch_id, series, year, running, 'X', template, language, date,"
    " person_id, name, search_key, field_values, layout, layout_sha256, state, void_reason, voided_at,"
    " voided_by FROM document"
)
ERASE = (
    "UPDATE document SET person_id = NULL, name = '', search_key = '', field_values = '{}', layout = NULL"
    " WHERE id = :id"
)


def numbers(office: PapersOffice, **matching: object) -> list[str]:
    register = office.documents.register
    return [row.number for row in register.rows(register.order(RegisterMatching(**matching)))]  # type: ignore[arg-type]  # names of criteria are given by the tests


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("matching", "expected"),
    [
        ({}, ["S-2025/0001", "S-2026/0002", "S-2026/0001"]),
        ({"state": "issued"}, ["S-2026/0002", "S-2026/0001"]),
        ({"state": "not printed"}, ["S-2025/0001"]),
        ({"year": 2025}, ["S-2025/0001"]),
        ({"language": "ru"}, ["S-2026/0002"]),
        ({"template": "thanks", "year": 2026}, ["S-2026/0002", "S-2026/0001"]),
        ({"template": "honorary"}, []),
        ({"text": "2026/0001"}, ["S-2026/0001"]),
        ({"text": "s-2026/"}, ["S-2026/0002", "S-2026/0001"]),
        ({"text": "eliyev"}, ["S-2026/0001"]),
        ({"text": "Али вели"}, ["S-2026/0001"]),
        ({"text": "kerimova"}, ["S-2026/0002"]),
        ({"text": "Керимова Рашид"}, ["S-2026/0002"]),
        ({"text": "veli kerimova"}, []),
        ({"text": "100%"}, []),
        ({"text": "…"}, []),
    ],
)
def test_documents_are_found(office: PapersOffice, matching: dict[str, object], expected: list[str]) -> None:
    assert numbers(office, **matching) == expected


def test_the_book_lists_in_its_own_order(office: PapersOffice, three: tuple[int, ...]) -> None:
    rows = office.documents.register.listed()
    assert [row.as_json() for row in rows[:2]] == [
        {
            "number": "S-2025/0001",
            "state": "not printed",
            "template": "thanks",
            "language": "az",
            "name": "Nur Deniz",
            "date": "2025-12-24",
        },
        {
            "number": "S-2026/0001",
            "state": "issued",
            "template": "thanks",
            "language": "az",
            "name": "Əliyev Vəli Həsən oğlu",
            "date": "2026-11-25",
        },
    ]
    assert office.documents.register.years() == (2026, 2025)
    assert [row.number for row in office.documents.register.of_person(three[0])] == ["S-2026/0001"]


def test_a_document_tells_all(office: PapersOffice, three: tuple[int, ...]) -> None:
    register = office.documents.register
    found = register.document(register.id_of("S-2026/0002"))
    assert found.row.person_id == three[1]
    assert found.spelling == "Керимова Айгюн Рашид гызы"
    assert found.fields["field"] == "поддержку"
    assert found.issued_by == "Nümunə İşçi"
    assert found.issued_at.tzinfo is not None
    assert found.row.date == dt.date(2026, 11, 25)
    assert len(found.layout_sha256) == 64
    assert not found.erased
    assert found.voided_at is None


@pytest.mark.usefixtures("three")
def test_annulling_keeps_the_row_and_says_why_who_and_when(office: PapersOffice) -> None:
    register = office.documents.register
    changes: list[object] = []
    office.desk.board.subscribe(changes.append)
    paper = register.pdf(register.id_of("S-2026/0001"))
    assert register.void(register.id_of(" S-2026/0001 "), "  wrong   name ").state == "void"
    found = register.document(register.id_of("S-2026/0001"))
    assert (found.void_reason, found.voided_by) == ("wrong name", "Nümunə İşçi")
    assert register.history(found.row.id)[0].action == "voided"
    assert register.pdf(found.row.id) == paper
    assert len(changes) == 1


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("number", "reason"), [("S-2026/0001", " "), ("S-2026/0009", "why"), ("", "why"), ("S-2026/1", "why")]
)
def test_annulling_needs_a_number_and_a_reason(office: PapersOffice, number: str, reason: str) -> None:
    with pytest.raises(Refused):
        office.documents.register.void(office.documents.register.id_of(number), reason)
    assert {row.state for row in office.documents.register.listed()} == {"issued", "not printed"}


@pytest.mark.usefixtures("three")
def test_an_annulled_number_is_neither_annulled_again_nor_printed(office: PapersOffice, tmp_path: Path) -> None:
    register = office.documents.register
    register.void(register.id_of("S-2025/0001"), "not needed")
    with pytest.raises(Refused, match="S-2025/0001"):
        register.void(register.id_of("S-2025/0001"), "not needed")
    with pytest.raises(Refused, match="S-2025/0001"):
        office.documents.finish([register.id_of("S-2025/0001")], Output.at(tmp_path / "late.pdf"))
    assert not (tmp_path / "late.pdf").exists()


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM document",
        "UPDATE document SET number = 'S-2026/0007' WHERE running = 1",
        "UPDATE document SET running = running + 10",
        "UPDATE document SET date = '2020-01-01'",
        "UPDATE document SET name = 'Another'",
        "UPDATE document SET layout = x'00'",
        "UPDATE document SET field_values = '{}'",
        "UPDATE document SET layout_sha256 = ''",
        "UPDATE document SET state = 'not printed' WHERE state = 'issued'",
        "UPDATE document SET state = 'lost'",
        "UPDATE document SET state = 'void'",
        SECOND_ROW_OF_A_NUMBER,
    ],
)
def test_the_file_itself_refuses_to_change_what_was_issued(office: PapersOffice, statement: str) -> None:
    before = office.documents.register.listed()
    with (
        pytest.raises(Exception, match=r"register|issued|void|CHECK|UNIQUE"),
        office.desk.database.write() as connection,
    ):
        connection.execute(text(statement))
    assert office.documents.register.listed() == before


@pytest.mark.usefixtures("three")
def test_a_person_can_be_erased_from_the_paper_but_not_the_number(office: PapersOffice) -> None:
    register = office.documents.register
    document_id = register.id_of("S-2026/0001")
    with office.desk.database.write() as connection:
        connection.execute(text(ERASE), {"id": document_id})
    found = register.document(document_id)
    assert (found.row.number, found.row.name, found.erased) == ("S-2026/0001", "", True)
    with pytest.raises(Refused):
        register.pdf(document_id)


def test_a_long_list_is_fetched_in_windows(office: PapersOffice) -> None:
    people = office.add(*many(30))
    office.documents.enter(thanks(people))
    order = office.documents.register.order()
    rows = office.documents.register.rows(order[10:20])
    assert [row.number for row in rows] == [f"S-2026/{running:04d}" for running in range(20, 10, -1)]
