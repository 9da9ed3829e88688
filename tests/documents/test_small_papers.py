"""Labels, envelopes and badges from an office: whose address is known gets one, on the sheet that is there."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.documents.service import NotIssued
from desktop_app.language.errors import Refused
from tests.documents.offices import AYGUN, VALI, PapersOffice, words_of

HOME = replace(VALI, address="Lindenstraße 12", city="10115 Berlin", country="DE")
ABROAD = replace(AYGUN, address="Rue des Tilleuls 3", city="75001 Paris", country="FR")


def request(office: PapersOffice, template: str = "label", **more: Any) -> IssueRequest:
    return replace(IssueRequest(template, "az", office.add(HOME, ABROAD)), **more)


def test_labels_on_their_sheet(office: PapersOffice, tmp_path: Path) -> None:
    asked = request(office, sheet="L7160", start=20, copies=2)
    made = office.documents.issue(asked, Output.at(tmp_path / "labels.pdf"))
    assert len(made.issued) == 2
    words = words_of((tmp_path / "labels.pdf").read_bytes(), tmp_path)
    assert words.count("Lindenstraße 12") == 2
    assert words.count("75001 Paris") == words.count("FRANSA") == 2
    assert "ALMANİYA" not in words, "the office itself is there"
    assert office.documents.register.listed() == ()


def test_who_has_no_address_is_found_and_may_be_left_out(office: PapersOffice, tmp_path: Path) -> None:
    people = office.add(HOME, AYGUN)
    asked = IssueRequest("envelope", "az", people)
    with pytest.raises(NotIssued) as found:
        office.documents.loose(asked)
    assert [(each.person_id, each.code) for each in found.value.findings] == [(people[1], "empty_value")]
    loose = office.documents.loose(asked, skip_refused=True)
    assert [row.person_id for row in loose.rows] == [people[0]]


@pytest.mark.parametrize("paper", ["dl", "dl-window", "c5"])
def test_envelopes(office: PapersOffice, tmp_path: Path, paper: str) -> None:
    office.documents.issue(request(office, "envelope", paper=paper), Output.at(tmp_path / "e.pdf"))
    words = words_of((tmp_path / "e.pdf").read_bytes(), tmp_path)
    assert "Kərimova Aygün Rəşid qızı Rue des Tilleuls 3 75001 Paris FRANSA" in words
    assert office.office.profile().name("az") in words


@pytest.mark.parametrize(
    "more",
    [{"sheet": "L9999"}, {"sheet": "badges-a4"}, {"sheet": "L7160", "start": 22}, {"copies": 0}],
    ids=["unknown", "of badges", "no such place", "no copy"],
)
def test_what_a_sheet_has_not_is_refused(office: PapersOffice, more: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        office.documents.loose(request(office, **more))


def test_sheets_go_into_one_file(office: PapersOffice, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"OUT\.pdf"):
        office.documents.issue(request(office, sheet="L7160"), Output.at(tmp_path / "folder"))


def test_a_certificate_keeps_no_address(office: PapersOffice) -> None:
    (row,) = office.documents.enter(IssueRequest("thanks", "az", office.add(HOME), {"field": "idman"})).rows
    assert "postal" not in office.documents.register.document(row.id).fields


def test_a_registered_paper_is_printed_as_often_as_asked(office: PapersOffice, tmp_path: Path) -> None:
    asked = IssueRequest("thanks", "az", office.add(VALI), {"field": "idman"}, copies=3)
    office.documents.issue(asked, Output.at(tmp_path / "three.pdf"))
    assert words_of((tmp_path / "three.pdf").read_bytes(), tmp_path).count("S-2026/0001") == 3
    assert len(office.documents.register.listed()) == 1
