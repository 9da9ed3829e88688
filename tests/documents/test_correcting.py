"""A wrong document is annulled and a right one takes its place, in one step, and each names the other."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.documents.service import NotIssued, RegisterRow
from desktop_app.language.errors import Refused
from desktop_app.office.rights import NotAllowed, Role
from tests.documents.offices import AYGUN, VALI, PapersOffice, seated, thanks, words_of


@pytest.fixture
def wrong(office: PapersOffice) -> RegisterRow:
    (row,) = office.documents.enter(thanks(office.add(VALI), date="24.12.2025")).rows
    return row


def correct(office: PapersOffice, row: RegisterRow, reason: str = "səhv söz", **fields: str) -> RegisterRow:
    (made,) = office.documents.enter(office.documents.correction(row.id, fields, reason)).rows
    return made


def test_both_numbers_name_each_other(office: PapersOffice, wrong: RegisterRow, tmp_path: Path) -> None:
    right = correct(office, wrong, field="idman")
    old, new = (office.documents.register.document(each.id) for each in (wrong, right))
    assert (old.row.state, old.void_reason, old.row.replaced_by) == ("void", "səhv söz", right.number)
    assert (new.row.state, new.row.replaces, new.row.replaced_by) == ("not printed", wrong.number, None)
    assert new.fields == {**old.fields, "field": "idman"}
    assert "idman" in words_of(office.documents.register.pdf(right.id), tmp_path)
    assert office.documents.check() == ()
    assert [each.as_json().get("replaces") for each in office.documents.register.listed()] == [None, wrong.number]


def test_the_look_and_the_second_language_stay(office: PapersOffice, tmp_path: Path) -> None:
    request = IssueRequest(
        "thanks", "az", office.add(VALI), {"field": "musiqi"}, fields_in={"de": {"field": "Musik"}},
        family="carpet-quba", paper="a5-portrait", second="de",
    )  # fmt: skip
    (wrong,) = office.documents.enter(request).rows
    again = office.documents.correction(wrong.id, {"field": "idman"}, "səhv", {"de": {"field": "Sport"}})
    assert (again.family, again.paper, again.second, again.language) == ("carpet-quba", "a5-portrait", "de", "az")
    (right,) = office.documents.enter(again).rows
    words = words_of(office.documents.register.pdf(right.id), tmp_path)
    assert "idman" in words
    assert "Sport" in words
    assert "Musik" not in words


def test_a_name_put_right_is_on_the_new_paper(office: PapersOffice, wrong: RegisterRow, tmp_path: Path) -> None:
    person = office.people.person(wrong.person_id or 0)
    office.people.change(person.id, person.version, replace(VALI, given="Vaqif"))
    right = correct(office, wrong)
    assert "Vaqif" in right.name
    assert "Vaqif" in words_of(office.documents.register.pdf(right.id), tmp_path)


def test_nothing_changes_when_the_right_one_cannot_be_issued(office: PapersOffice, wrong: RegisterRow) -> None:
    with pytest.raises(NotIssued):
        correct(office, wrong, field="x" * 3000)
    with pytest.raises(Refused):
        correct(office, wrong, reason="  ")
    with pytest.raises(Refused):
        correct(office, wrong, colour="red")
    assert [row.state for row in office.documents.register.listed()] == ["not printed"]


def test_what_is_annulled_is_not_corrected(office: PapersOffice, wrong: RegisterRow) -> None:
    correct(office, wrong)
    with pytest.raises(Refused, match=wrong.number):
        correct(office, wrong)
    assert len(office.documents.register.listed()) == 2


def test_a_repeated_paper_is_not_found_in_the_one_replaced(office: PapersOffice, wrong: RegisterRow) -> None:
    request = office.documents.correction(wrong.id, {}, "səhv")
    assert office.documents.proof(request).findings == ()


def test_the_file_keeps_what_replaces_what(office: PapersOffice, wrong: RegisterRow) -> None:
    right = correct(office, wrong)
    with pytest.raises(IntegrityError, match="keeps which one"), office.desk.database.write() as connection:
        connection.execute(text("UPDATE document SET replaces_id = NULL WHERE id = :id"), {"id": right.id})


def test_who_may_not_annul_may_not_correct(office: PapersOffice, wrong: RegisterRow) -> None:
    request = office.documents.correction(wrong.id, {}, "səhv")
    teacher = seated(replace(office.desk, user=replace(office.desk.user, role=Role.TEACHER)))
    with pytest.raises(NotAllowed):
        teacher.documents.enter(request)


def test_the_book_of_the_year_has_both_and_the_duplicates(
    office: PapersOffice, wrong: RegisterRow, tmp_path: Path
) -> None:
    right = correct(office, wrong)
    office.documents.finish([right.id], Output(tmp_path, joint=False))
    office.documents.duplicates.write([right.id], Output(tmp_path, joint=False))
    office.documents.enter(thanks(office.add(AYGUN), date="25.12.2025"))
    office.documents.book.write(2025, tmp_path / "2025.xlsx")
    rows = list(openpyxl.load_workbook(tmp_path / "2025.xlsx").active.iter_rows(values_only=True))  # type: ignore[union-attr]  # it has a sheet
    links = [row[7:10] for row in rows[1:]]
    assert links[0] == (None, right.number, None)
    assert links[1][0] == wrong.number
    assert links[1][2]
    assert links[2] == (None, None, None)
    office.documents.book.write(2025, tmp_path / "2025.pdf")
    words = words_of((tmp_path / "2025.pdf").read_bytes(), tmp_path)
    assert f"əvəz edir: {wrong.number}" in words
