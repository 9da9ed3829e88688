"""A duplicate is the kept page with a plate that says so, and is as genuine as the first."""

import unicodedata
from pathlib import Path

import pytest

from desktop_app.documents.authenticity.verdicts import State
from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.documents.service import RegisterRow
from desktop_app.documents.service.keys import FreshRoot
from desktop_app.language.catalogs import DRAFT_LANGUAGES, PAPER_LANGUAGES
from desktop_app.language.errors import Refused
from desktop_app.printing.duplicates import without_mark
from desktop_app.printing.labels import Labels
from tests.documents.offices import VALI, PapersOffice, thanks, words_of


@pytest.fixture
def issued(office: PapersOffice, tmp_path: Path) -> RegisterRow:
    (row,) = office.documents.enter(thanks(office.add(VALI))).rows
    office.documents.finish([row.id], Output(tmp_path / "papers", joint=False))
    return row


def test_it_says_so_and_the_history_too(office: PapersOffice, issued: RegisterRow, tmp_path: Path) -> None:
    first = office.documents.register.pdf(issued.id)
    (made,) = office.documents.duplicates.write([issued.id], Output(tmp_path / "lost", joint=False))
    assert "Dublikat" in made.file.name
    words = words_of(made.file.read_bytes(), tmp_path)
    assert f"Dublikat · {office.desk.clock.today():%d.%m.%Y}" in words
    assert "Dublikat" not in words_of(first, tmp_path)
    assert office.documents.register.history(issued.id)[0].action == "duplicated"
    assert office.documents.register.pdf(issued.id) == first


@pytest.mark.parametrize("language", [*PAPER_LANGUAGES, *DRAFT_LANGUAGES])
def test_it_is_as_genuine_as_the_first(office: PapersOffice, tmp_path: Path, language: str) -> None:
    office.documents.keys.found(FreshRoot())
    people = office.add(VALI)
    made = office.documents.issue(
        IssueRequest("thanks", language, people, {"field": "x"}), Output(tmp_path, joint=False)
    )
    (copy,) = office.documents.duplicates.write([made.issued[0].id], Output(tmp_path, joint=False))
    seen = "".join(each for each in words_of(copy.file.read_bytes(), tmp_path) if unicodedata.category(each) != "Cf")
    assert f"{Labels(language).duplicate} ·" in seen
    (verdict,) = office.documents.verifying.pdf(copy.file)
    assert verdict.state is State.VALID


def test_only_its_own_mark_is_left_out_of_what_was_signed() -> None:
    assert without_mark("Ad\nDublikat · 26.11.2026") == "Ad"
    assert without_mark("Dublikat · 26.11.2026\nAd") == "Dublikat·26.11.2026Ad"
    assert without_mark("Ad\nDublikat") == "AdDublikat"


def test_only_what_is_in_force_is_duplicated(office: PapersOffice, issued: RegisterRow, tmp_path: Path) -> None:
    (waiting,) = office.documents.enter(thanks(office.add(VALI), field="idman")).rows
    office.documents.register.void(issued.id, "səhv")
    for row in (waiting, issued):
        with pytest.raises(Refused, match=row.number):
            office.documents.duplicates.write([row.id], Output(tmp_path / "lost", joint=False))
