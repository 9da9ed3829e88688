"""Papers that are not registered: proofed and printed as others are, without a number and without a trace."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from desktop_app.documents.rules.progress import Unwatched
from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.documents.service import NotIssued
from tests.documents.offices import AYGUN, VALI, PapersOffice, papers_office, words_of

FIELDS = {"event": "Novruz axşamı", "date": "20.03.2026", "time": "18:00", "place": "Azərbaycan Evi, Köln"}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[PapersOffice]:
    made = papers_office(tmp_path / "office")
    yield made
    made.close()


def invitation(people: tuple[int, ...], **fields: str) -> IssueRequest:
    return IssueRequest("invitation", "az", people, {**FIELDS, **fields})


def test_the_proof_forecasts_no_number(office: PapersOffice) -> None:
    proof = office.documents.proof(invitation(office.add(VALI, AYGUN)))
    assert (proof.checked, len(proof.ready), proof.first_number, proof.last_number) == (2, 2, "", "")
    assert proof.findings == ()


def test_a_file_for_each_and_nothing_in_the_register(office: PapersOffice, tmp_path: Path) -> None:
    people = office.add(VALI, AYGUN)
    issued = office.documents.issue(invitation(people), Output(tmp_path / "out", joint=False))
    assert [each.person_id for each in issued.issued] == list(people)
    assert [each.file.name for each in issued.issued] == [
        "invitation-Eliyev-Veli-Hesen-oglu.pdf",
        "invitation-Kerimova-Aygun-Resid-qizi.pdf",
    ]
    words = words_of(issued.issued[0].file.read_bytes(), tmp_path)
    assert "Hörmətli Vəli bəy!" in words
    assert "Sizi “Novruz axşamı” tədbirinə dəvət edirik." in words
    assert "20 mart 2026-cı il · 18:00" in words
    assert "№" not in words
    for each in issued.issued:
        with pikepdf.open(each.file) as pdf:
            assert pdf.docinfo["/Title"] == each.file.stem
    assert office.documents.register.listed() == ()
    assert issued.as_json()["issued"][0]["number"] is None
    assert issued.as_text().splitlines()[0] == str(issued.issued[0].file)


def test_all_in_one_file(office: PapersOffice, tmp_path: Path) -> None:
    office.documents.issue(invitation(office.add(VALI, AYGUN)), Output.at(tmp_path / "all.pdf"))
    words = words_of((tmp_path / "all.pdf").read_bytes(), tmp_path)
    assert "Vəli bəy" in words
    assert "Aygün xanım" in words


def test_an_error_stops_all_unless_it_is_skipped(office: PapersOffice, tmp_path: Path) -> None:
    people = office.add(VALI, replace(AYGUN, surname="김"))
    with pytest.raises(NotIssued, match="김"):
        office.documents.loose(invitation(people))
    output = Output(tmp_path / "out", joint=False)
    stopped = office.documents.issue(invitation(people), output)
    assert (stopped.stopped, stopped.issued) == (True, ())
    skipped = office.documents.issue(invitation(people), output, skip_refused=True)
    assert [each.person_id for each in skipped.issued] == [people[0]]
    assert [each.person_id for each in skipped.refused] == [people[1]]


def test_the_draft_says_that_it_is_one(office: PapersOffice, tmp_path: Path) -> None:
    (person,) = office.add(VALI)
    draft = office.documents.draft(invitation((person,)), person)
    assert "QARALAMA" in words_of(draft.pdf, tmp_path)


def test_stopped_while_composing_nothing_is_made(office: PapersOffice) -> None:
    class Stopped(Unwatched):
        def stopped(self) -> bool:
            return True

    assert office.documents.loose(invitation(office.add(VALI)), progress=Stopped()).rows == ()


def test_they_cannot_be_entered(office: PapersOffice) -> None:
    with pytest.raises(ValueError, match="invitation"):
        office.documents.enter(invitation(office.add(VALI)))
    assert office.documents.register.listed() == ()


def test_a_copy_that_an_office_makes_stays_unregistered(office: PapersOffice) -> None:
    own = office.documents.designs.copy(office.documents.template("invitation"), "Bizim dəvətnamə")
    assert office.documents.template(own.name).registered is False
