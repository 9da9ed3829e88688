"""The proof names person and reason before anything has a number; notices only tell."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.documents.rules.requests import OWN_LANGUAGE, IssueRequest, Output
from desktop_app.documents.service import NotIssued, Signatory
from desktop_app.language.errors import Refused
from desktop_app.office.profile import NewOffice, OfficeKind, Wording
from desktop_app.people.rules.values import PersonDraft
from tests.documents.offices import (
    AYGUN,
    NAMELESS_GENDER,
    VALI,
    PapersOffice,
    many,
    papers_office,
    thanks,
    words_of,
)

LONGEST = PersonDraft(surname=" ".join(["Məhəmmədhəsənzadə"] * 10), given="Əbdülrəhman")
FOREIGN = PersonDraft(surname="김", given="소룡")


def codes(office: PapersOffice, request: IssueRequest) -> list[tuple[str, str, str]]:
    return [(each.severity, each.code, each.name) for each in office.documents.proof(request).findings]


def test_a_sound_request_has_no_findings(office: PapersOffice) -> None:
    people = office.add(VALI, AYGUN)
    proof = office.documents.proof(thanks(people))
    assert (proof.checked, proof.ready, proof.findings) == (2, people, ())
    assert (proof.first_number, proof.last_number) == ("S-2026/0001", "S-2026/0002")
    assert office.documents.register.listed() == ()


def test_findings_name_person_and_reason(office: PapersOffice) -> None:
    people = office.add(VALI, FOREIGN, LONGEST)
    proof = office.documents.proof(thanks(people))
    assert proof.ready == people[:1]
    assert {(each.code, each.name) for each in proof.refused} >= {("missing_glyph", "김 소룡")}
    assert any(each.person_id == people[2] and each.code == "overflow" for each in proof.refused)
    assert all(each.message for each in proof.findings)


def test_one_error_stops_all(office: PapersOffice, tmp_path: Path) -> None:
    people = office.add(VALI, FOREIGN, AYGUN)
    with pytest.raises(NotIssued, match="김 소룡") as stopped:
        office.documents.enter(thanks(people))
    assert [each.person_id for each in stopped.value.findings] == [people[1]]
    issued = office.documents.issue(thanks(people), Output.at(tmp_path / "out.pdf"))
    assert issued.stopped
    assert issued.as_text() == str(stopped.value)
    assert office.documents.register.listed() == ()
    assert not (tmp_path / "out.pdf").exists()


def test_refused_ones_can_be_skipped(office: PapersOffice, tmp_path: Path) -> None:
    people = office.add(VALI, FOREIGN, AYGUN)
    issued = office.documents.issue(thanks(people), Output.at(tmp_path / "out.pdf"), skip_refused=True)
    assert [(each.number, each.person_id) for each in issued.issued] == [
        ("S-2026/0001", people[0]),
        ("S-2026/0002", people[2]),
    ]
    (refused,) = issued.as_json()["refused"]
    assert refused["person"] == people[1]
    assert str(refused["problem"]).startswith("김 소룡: ")


def test_who_is_not_there_is_refused_alone(office: PapersOffice, tmp_path: Path) -> None:
    (vali,) = office.add(VALI)
    request = thanks((4711, vali))
    proof = office.documents.proof(request)
    assert (proof.ready, [each.person_id for each in proof.refused]) == ((vali,), [4711])
    issued = office.documents.issue(request, Output.at(tmp_path / "out.pdf"), skip_refused=True)
    assert [each.person_id for each in issued.issued] == [vali]
    with pytest.raises(Refused, match="4711"):
        office.documents.draft(request, 4711)


def test_nobody_ready_is_no_file_and_no_number(office: PapersOffice, tmp_path: Path) -> None:
    issued = office.documents.issue(thanks(office.add(FOREIGN)), Output.at(tmp_path / "out.pdf"), skip_refused=True)
    assert issued.issued == ()
    assert not (tmp_path / "out.pdf").exists()


def test_an_empty_field_is_an_error_of_each_paper(office: PapersOffice) -> None:
    people = office.add(VALI, AYGUN)
    assert codes(office, thanks(people, field="  ")) == [
        ("error", "empty_value", "Əliyev Vəli Həsən oğlu"),
        ("error", "empty_value", "Kərimova Aygün Rəşid qızı"),
    ]


def test_an_unknown_field_names_those_there_are(office: PapersOffice) -> None:
    people = office.add(VALI)
    with pytest.raises(Refused, match="course") as refused:
        office.documents.proof(thanks(people, course="B1"))
    assert "field" in str(refused.value)
    assert "date" in str(refused.value)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"template": "passport"}, "thanks"),
        ({"language": "hy"}, "ru"),
        ({"person_ids": (4711,)}, "4711"),
        ({"person_ids": ()}, "Heç kim"),
        ({"fields": {"field": "x", "date": "31.02.2026"}}, "31.02.2026"),
    ],
)
def test_a_request_that_cannot_be_meant_is_refused(office: PapersOffice, change: dict[str, object], named: str) -> None:
    request = replace(thanks(office.add(VALI)), **change)  # type: ignore[arg-type]  # fields of the request by name
    with pytest.raises(Refused, match=named):
        office.documents.enter(request)


def test_participation_asks_for_its_date_others_take_today(office: PapersOffice) -> None:
    people = office.add(VALI)
    fields = {"event": "Novruz", "city": "Köln"}
    with pytest.raises(Refused, match=r"24\.12\.2025"):
        office.documents.proof(IssueRequest("participation", "az", people, fields))
    entered = office.documents.enter(IssueRequest("participation", "az", people, {**fields, "date": "2025-03-20"}))
    assert entered.rows[0].number == "S-2025/0001"
    assert office.documents.enter(thanks(people)).rows[0].date.isoformat() == "2026-11-25"


def test_archived_people_have_papers_only_when_asked(office: PapersOffice) -> None:
    people = office.add(VALI)
    office.people.archive(people)
    assert codes(office, thanks(people)) == [("error", "archived", "Əliyev Vəli Həsən oğlu")]
    assert codes(office, replace(thanks(people), archived=True)) == []


def test_a_second_paper_for_the_same_is_a_notice(office: PapersOffice) -> None:
    people = office.add(VALI, AYGUN)
    office.documents.enter(thanks(people[:1], field="Mədəniyyət"))
    office.documents.enter(thanks(people[1:], field="idman"))
    proof = office.documents.proof(thanks(people, field="mədəniyyət"))
    (notice,) = proof.findings
    assert (notice.severity, notice.code, notice.person_id) == ("notice", "repeated", people[0])
    assert "S-2026/0001" in notice.message
    assert proof.ready == people
    office.documents.register.void(office.documents.register.id_of("S-2026/0001"), "typing error")
    assert codes(office, thanks(people, field="mədəniyyət")) == []


def test_a_missing_wording_is_a_notice_once_and_takes_the_azerbaijani_text(
    office: PapersOffice, tmp_path: Path
) -> None:
    office.documents.signatories.change([Signatory("Leyla Hüseynzadə", {"az": "Sədr", "en": "Chair"})])
    people = office.add(VALI, AYGUN)
    request = thanks(people, language="ru", field="поддержку")
    assert codes(office, request) == [
        ("notice", "office_name", ""),
        ("notice", "office_city", ""),
        ("notice", "role", ""),
    ]
    words = words_of(office.documents.draft(request, people[0]).pdf, tmp_path)
    assert "Nümunə Azərbaycan Evi" in words
    assert "Sədr" in words
    assert codes(office, thanks(people, language="en", field="support")) == []


def test_no_signatory_city_or_logo_is_nothing_to_speak_of(tmp_path: Path) -> None:
    bare = NewOffice(kind=OfficeKind.HOUSE, country="DE", wordings={"az": Wording("Bir Ev")}, user="İşçi")
    office = papers_office(tmp_path, office=bare)
    assert codes(office, thanks(office.add(VALI))) == []
    office.close()


def test_each_gets_a_paper_in_their_own_first_language(office: PapersOffice) -> None:
    people = office.add(VALI, AYGUN, NAMELESS_GENDER)
    entered = office.documents.enter(thanks(people, language=OWN_LANGUAGE))
    assert [row.language for row in entered.rows] == ["az", "ru", "de"]


def test_a_person_chosen_twice_gets_one_paper(office: PapersOffice) -> None:
    (vali,) = office.add(VALI)
    assert len(office.documents.enter(thanks([vali, vali])).rows) == 1


def test_the_preview_is_marked_a_draft_with_dots_for_its_number(office: PapersOffice, tmp_path: Path) -> None:
    (vali,) = office.add(VALI)
    words = words_of(office.documents.draft(thanks([vali]), vali).pdf, tmp_path)
    assert "S-2026/····" in words
    assert office.documents.register.listed() == ()


def test_findings_are_grouped_by_kind_errors_first(office: PapersOffice) -> None:
    people = office.add(VALI, FOREIGN, *many(2))
    office.documents.enter(thanks(people[:1]))
    office.people.archive(people[2:])
    groups = office.documents.proof(thanks(people)).groups()
    assert [(group.severity, group.code, len(group.findings)) for group in groups] == [
        ("error", "missing_glyph", 1),
        ("error", "archived", 2),
        ("notice", "repeated", 1),
    ]
