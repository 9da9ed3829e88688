"""The register of a year as a book: every number is in it, and each page seals those before."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from desktop_app.documents.service import DocumentService
from desktop_app.language.errors import Refused
from desktop_app.office import audit
from desktop_app.office.engine import plain
from desktop_app.office.rights import NotAllowed, Role
from desktop_app.people.rules.values import PersonDraft
from desktop_app.printing.report import page_seal
from tests.documents.offices import AYGUN, TEMPLATES, VALI, PapersOffice, papers_office, text_of, thanks, words_of


class StopsAfter:
    """Somebody who is told how far it is, and stops when so much was told."""

    def __init__(self, reports: int) -> None:
        self._reports = reports
        self.told: list[tuple[int, int]] = []

    def report(self, done: int, total: int) -> None:
        self.told.append((done, total))

    def stopped(self) -> bool:
        return len(self.told) >= self._reports


@pytest.fixture
def office(tmp_path: Path) -> Iterator[PapersOffice]:
    made = papers_office(tmp_path)
    entered = made.documents.enter(thanks(made.add(VALI, AYGUN), date="24.12.2025"))
    made.documents.register.void(entered.ids[0], "səhv tarix")
    made.documents.enter(thanks(made.add(PersonDraft(surname="Quliyev", given="Anar")), date="01.02.2026"))
    yield made
    made.close()


def test_every_number_of_the_year_is_in_it_and_none_of_another(office: PapersOffice, tmp_path: Path) -> None:
    assert office.documents.book.write(2025, tmp_path / "2025.pdf") == 2
    words = words_of((tmp_path / "2025.pdf").read_bytes(), tmp_path)
    for row in office.documents.register.listed():
        assert (row.number in words) == (row.number.startswith("S-2025/"))
    assert "səhv tarix" in words
    assert "Verilmiş sənədlərin reyestri, 2025" in words
    for row in office.documents.register.listed()[:2]:
        assert office.documents.register.document(row.id).layout_sha256 in words.replace(" ", "")


def test_each_page_bears_the_seal_of_its_lines_and_the_pages_before(office: PapersOffice, tmp_path: Path) -> None:
    people = office.add(*(PersonDraft(surname=f"Əliyev {number}", given="Vəli") for number in range(60)))
    office.documents.enter(thanks(people, date="25.12.2025"))
    office.documents.book.write(2025, tmp_path / "2025.pdf")
    pages = text_of((tmp_path / "2025.pdf").read_bytes(), tmp_path).split("\f")
    seals = [match[1] for page in pages if (match := re.search(r"· SHA-256 ((?:[0-9a-f]{8} ?){8})", page))]
    assert len(seals) == len([page for page in pages if page.strip()]) > 1
    assert len(set(seals)) == len(seals)
    assert page_seal("", ["a", "b"]) != page_seal("x", ["a", "b"])


def test_a_spreadsheet_holds_the_same(office: PapersOffice, tmp_path: Path) -> None:
    office.documents.book.write(2025, tmp_path / "2025.xlsx")
    rows = list(openpyxl.load_workbook(tmp_path / "2025.xlsx").active.iter_rows(values_only=True))  # type: ignore[union-attr]  # it has a sheet
    assert [row[0] for row in rows[1:]] == ["S-2025/0001", "S-2025/0002"]
    assert rows[1][5:7] == ("ləğv edilib", "səhv tarix")


def test_it_tells_how_far_it_is(office: PapersOffice, tmp_path: Path) -> None:
    watch = StopsAfter(4)
    assert office.documents.book.write(2025, tmp_path / "2025.pdf", progress=watch) == 2
    assert watch.told == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("reports", [0, 1, 2])
@pytest.mark.parametrize("ending", ["pdf", "xlsx"])
def test_stopped_it_leaves_no_file_and_no_word(office: PapersOffice, tmp_path: Path, reports: int, ending: str) -> None:
    place = tmp_path / f"2025.{ending}"
    with office.desk.database.read() as connection:
        before = audit.head(plain(connection))
    assert office.documents.book.write(2025, place, progress=StopsAfter(reports)) == 0
    assert not place.exists()
    with office.desk.database.read() as connection:
        assert audit.head(plain(connection)) == before


def test_stopped_it_spares_the_file_that_is_there(office: PapersOffice, tmp_path: Path) -> None:
    (tmp_path / "there.pdf").write_bytes(b"mine")
    assert office.documents.book.write(2025, tmp_path / "there.pdf", replace=True, progress=StopsAfter(1)) == 0
    assert (tmp_path / "there.pdf").read_bytes() == b"mine"


def test_what_cannot_be_written_is_refused(office: PapersOffice, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="2019"):
        office.documents.book.write(2019, tmp_path / "2019.pdf")
    with pytest.raises(Refused, match=r"\.xlsx"):
        office.documents.book.write(2025, tmp_path / "2025.doc")
    (tmp_path / "there.pdf").write_bytes(b"mine")
    with pytest.raises(Refused):
        office.documents.book.write(2025, tmp_path / "there.pdf")
    assert (tmp_path / "there.pdf").read_bytes() == b"mine"
    desk = replace(office.desk, user=replace(office.desk.user, role=Role.TEACHER))
    with pytest.raises(NotAllowed):
        DocumentService(desk, office.people, office.office, TEMPLATES).book.write(2025, tmp_path / "x.pdf")
