"""Several documents for each person in one job: proofed together, numbered, printed person by person."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.documents.rules.progress import Progress
from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.documents.service.numbering import insert_batch
from desktop_app.documents.service.together import Together, requests_for
from desktop_app.language.errors import Refused
from desktop_app.people.rules.values import PersonDraft
from tests.documents.offices import AYGUN, VALI, PapersOffice, many, words_of

FIELDS = {"field": "idman", "event": "Novruz", "role": "Katib"}
TEMPLATES = ("thanks", "badge", "honorary")
UNPRINTABLE = PersonDraft(surname="한글", given="Vəli")


def asked(office: PapersOffice, *people: PersonDraft) -> tuple[IssueRequest, ...]:
    base = IssueRequest("thanks", "az", office.add(*people), FIELDS)
    return requests_for(office.documents, base, TEMPLATES)


def states(office: PapersOffice) -> list[tuple[str, str, str]]:
    rows = sorted(office.documents.register.listed(), key=lambda row: row.number)
    return [(row.number, row.template, row.state) for row in rows]


def test_each_gets_one_of_each(office: PapersOffice, tmp_path: Path) -> None:
    issued = Together(office.documents).issue(asked(office, VALI, AYGUN), Output.at(tmp_path / "all.pdf"))
    assert [each.number for each in issued.issued] == [
        "S-2026/0001", "", "S-2026/0003",
        "S-2026/0002", "", "S-2026/0004",
    ]  # fmt: skip
    assert states(office) == [
        ("S-2026/0001", "thanks", "issued"), ("S-2026/0002", "thanks", "issued"),
        ("S-2026/0003", "honorary", "issued"), ("S-2026/0004", "honorary", "issued"),
    ]  # fmt: skip
    words = words_of((tmp_path / "all.pdf").read_bytes(), tmp_path)
    places = [words.index(each) for each in ("0001", "Katib", "0003", "0002", "0004")]
    assert places == sorted(places), "one person's papers after the other's"
    assert office.documents.check() == ()


def test_a_file_each(office: PapersOffice, tmp_path: Path) -> None:
    issued = Together(office.documents).issue(asked(office, VALI), Output.at(tmp_path / "out"))
    assert len({each.file for each in issued.issued}) == 3
    assert all(each.file.is_file() for each in issued.issued)


def test_an_error_in_one_keeps_all_from_being_numbered(office: PapersOffice, tmp_path: Path) -> None:
    requests = asked(office, VALI, UNPRINTABLE)
    issued = Together(office.documents).issue(requests, Output.at(tmp_path / "all.pdf"))
    assert issued.stopped
    assert {each.code for each in issued.refused} == {"missing_glyph"}
    assert states(office) == []
    assert not (tmp_path / "all.pdf").exists()
    skipped = Together(office.documents).issue(requests, Output.at(tmp_path / "all.pdf"), skip_refused=True)
    assert [each.number for each in skipped.issued] == ["S-2026/0001", "", "S-2026/0002"]


def test_fields_go_to_the_templates_that_have_them(office: PapersOffice) -> None:
    thanks, badge, honorary = asked(office, VALI)
    assert set(thanks.fields) == set(honorary.fields) == {"field"}
    assert set(badge.fields) == {"event", "role"}
    base = IssueRequest("thanks", "az", thanks.person_ids, {"nothing": "x"})
    with pytest.raises(Refused, match="nothing"):
        requests_for(office.documents, base, TEMPLATES)


def test_a_date_that_means_two_things_is_said_for_each(office: PapersOffice) -> None:
    both = ("letter", "invitation")
    base = IssueRequest("letter", "az", office.add(VALI), {"subject": "x", "text": "y", "date": "01.03.2026"})
    with pytest.raises(Refused, match=r"invitation\.date"):
        requests_for(office.documents, base, both)
    said = {**base.fields, "invitation.date": "20.03.2026", "event": "Novruz"}
    letter, invitation = requests_for(office.documents, replace(base, fields=said), both)
    assert (letter.fields["date"], invitation.fields["date"]) == ("01.03.2026", "20.03.2026")
    assert set(letter.fields) == {"subject", "text", "date"}


class StopsAfter(Progress):
    """Somebody who stops after so many reports: one for each paper composed, then one for each printed."""

    def __init__(self, reports: int) -> None:
        self._reports = reports
        self.told: list[tuple[int, int]] = []

    def report(self, done: int, total: int) -> None:
        self.told.append((done, total))

    def stopped(self) -> bool:
        return len(self.told) >= self._reports


def test_stopped_it_can_be_finished(office: PapersOffice, tmp_path: Path) -> None:
    requests = asked(office, *many(3))
    stopping = StopsAfter(9 + 4)
    issued = Together(office.documents).issue(requests, Output.at(tmp_path / "out"), progress=stopping)
    assert stopping.told[:9] == [(done, 9) for done in range(1, 10)]
    assert len(issued.issued) == 4
    waiting = [row.id for row in office.documents.register.listed() if row.state == "not printed"]
    assert sorted(issued.not_printed) == sorted(waiting)
    assert len(waiting) == 3
    assert len(office.documents.finish(waiting, Output.at(tmp_path / "out"))) == 3
    assert {state for _number, _template, state in states(office)} == {"issued"}


def test_stopped_while_composing_nothing_is_numbered(office: PapersOffice, tmp_path: Path) -> None:
    requests = asked(office, *many(3))
    issued = Together(office.documents).issue(requests, Output.at(tmp_path / "out"), progress=StopsAfter(8))
    assert (issued.issued, issued.not_printed) == ((), ())
    assert states(office) == []


def test_what_fails_at_the_second_kind_numbers_nothing(office: PapersOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    told = list[int]()

    def failing(*values: Any) -> Any:
        told.append(1)
        if len(told) == 2:
            raise OSError("the disk is full")
        return insert_batch(*values)

    monkeypatch.setattr("desktop_app.documents.service.documents.insert_batch", failing)
    with pytest.raises(OSError, match="full"):
        Together(office.documents).enter(asked(office, VALI))
    assert len(told) == 2
    assert states(office) == []
    assert office.documents.check() == ()


def test_the_proof_of_a_job_counts_its_numbers_on(office: PapersOffice) -> None:
    requests = asked(office, VALI, UNPRINTABLE, AYGUN)
    proof = Together(office.documents).proof(requests)
    vali, unprintable, aygun = requests[0].person_ids
    assert (proof.first_number, proof.last_number) == ("S-2026/0001", "S-2026/0004")
    assert (proof.checked, proof.ready) == (9, (vali, aygun) * 3)
    assert {(each.person_id, each.template) for each in proof.refused} == {(unprintable, name) for name in TEMPLATES}
    joined = Together(office.documents).enter(requests, skip_refused=True)
    assert sorted(row.number for row in joined.rows if row.number) == [f"S-2026/000{each}" for each in (1, 2, 3, 4)]
    assert office.documents.check() == ()


def test_sheets_are_for_one_kind(office: PapersOffice, tmp_path: Path) -> None:
    requests = tuple(IssueRequest(name, "az", (1,), {}, copies=2) for name in ("badge", "label"))
    with pytest.raises(Refused):
        Together(office.documents).issue(requests, Output.at(tmp_path / "x.pdf"))
