"""Several documents for each person in one job, in the window."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.documents.screens.issue.done_step import DOCUMENT, NUMBER
from desktop_app.documents.screens.issue.findings_model import READY, Entry, Head
from desktop_app.documents.screens.issue.flow import DONE, LANGUAGE, PROOF, TEMPLATE, IssueFlow
from desktop_app.people.rules.values import PersonDraft
from desktop_app.printing.preview import page_count
from tests.documents.offices import words_of
from tests.documents.screens.conftest import Staged
from tests.documents.screens.test_issue_flow import fill, flow_of, press, to_proof
from tests.documents.screens.test_issue_loose import printed_pages

FIELDS = {"field": "idman", "event": "Novruz", "role": "Katib"}


def also(flow: IssueFlow, *names: str) -> None:
    """Tick further documents, as a click on their boxes does."""
    flow.template.also.revealer.click()
    for name in names:
        flow.template.also._boxes[name][1].click()


def begun(staged: Staged, qtbot: QtBot, ids: tuple[int, ...] | None = None) -> IssueFlow:
    """A letter of thanks and a badge for each, filled in."""
    flow = flow_of(staged, qtbot, ids)
    fill(flow, "thanks", field="idman")
    also(flow, "badge")
    flow.template.fields.fill(FIELDS)
    return flow


def test_the_fields_of_all_are_asked_once(staged: Staged, qtbot: QtBot) -> None:
    flow = begun(staged, qtbot)
    asked = list(flow.template.fields.values())
    assert {"field", "event", "role"} <= set(asked)
    assert len(asked) == len(set(asked))
    assert flow.template.sheet.isHidden(), "sheets are for one kind of document at a time"
    assert flow.footer._headline.text() == "Letter of thanks + Name badge"
    press(flow, qtbot)
    thanks, badge = flow.draft.requests()
    assert (thanks.template, badge.template) == ("thanks", "badge")
    assert "event" not in thanks.fields
    assert "field" not in badge.fields
    assert (badge.sheet, badge.copies) == ("", 1)


def test_another_first_document_leaves_the_others_chosen(staged: Staged, qtbot: QtBot) -> None:
    flow = begun(staged, qtbot)
    flow.template._choose("honorary")
    assert [each.name for each in flow.template.also.templates] == ["badge"]
    flow.template._choose("badge")
    assert flow.template.also.templates == ()
    press(flow, qtbot)
    assert flow.step == LANGUAGE
    flow.go_back()
    assert flow.step == TEMPLATE


def test_what_was_chosen_is_there_when_one_comes_back(staged: Staged, qtbot: QtBot) -> None:
    flow = begun(staged, qtbot)
    press(flow, qtbot)
    flow.go_back()
    assert [each.name for each in flow.template.also.templates] == ["badge"]
    assert flow.template.fields.values()["role"] == "Katib"


def test_each_gets_one_of_each_in_one_file(staged: Staged, qtbot: QtBot) -> None:
    flow = begun(staged, qtbot)
    to_proof(flow, qtbot, joint=True)
    assert flow.primary.text() == "Issue 4 ready documents"
    assert flow.footer._headline.text() == "Numbers are given only now: S-2026/0001 – 0002"
    press(flow, qtbot)
    assert flow.step == DONE
    rows = staged.office.documents.register.listed()
    assert sorted((row.number, row.template, row.state) for row in rows) == [
        ("S-2026/0001", "thanks", "issued"),
        ("S-2026/0002", "thanks", "issued"),
    ]
    outcome = flow.done.outcome
    assert outcome is not None
    assert outcome.only_file is not None
    assert outcome.waiting == ()
    words = words_of(outcome.only_file.read_bytes(), staged.folder)
    places = [words.index("0001"), words.index("Katib"), words.index("0002"), words.rindex("Katib")]
    assert places == sorted(places), "one person's papers after the other's"
    assert page_count(outcome.only_file.read_bytes()) == 4
    assert flow.done._headline.text() == "4 documents issued"
    assert flow.done._numbers.text() == "S-2026/0001 – 0002"
    assert not flow.done.table.isColumnHidden(DOCUMENT)
    assert not flow.done.table.isColumnHidden(NUMBER)
    assert flow.done.model.index(1, DOCUMENT).data() == "Name badge"
    assert staged.office.documents.check() == ()


def test_the_pages_are_turned_person_by_person(staged: Staged, qtbot: QtBot) -> None:
    flow = begun(staged, qtbot)
    to_proof(flow, qtbot)
    seen = []
    for _turn in range(4):
        seen.append((flow.proof._place.text(), flow.proof._name.text().partition(" · ")[2]))
        qtbot.mouseClick(flow.proof.next, Qt.MouseButton.LeftButton)
    titles = ("Letter of thanks", "Name badge")
    assert seen == [(f"{page + 1} / 4", titles[page % 2]) for page in range(4)]
    assert flow.proof._place.text() == "1 / 4"


def test_a_finding_leads_to_the_paper_that_it_is_about(staged: Staged, qtbot: QtBot) -> None:
    (unprintable,) = staged.office.add(PersonDraft(surname="김", given="Mei"))
    flow = begun(staged, qtbot, (*staged.ids, unprintable))
    to_proof(flow, qtbot)
    assert flow.primary.text() == "Issue 4 ready documents"
    (badge,) = [each for each in flow.proof.errors if each.finding and each.finding.template == "badge"]
    flow.proof.list.choose(badge)
    assert flow.proof._name.text().endswith("Name badge")
    assert flow.proof._place.text() == "6 / 6"
    assert isinstance(flow.proof.model.of_paper(unprintable, "thanks"), Entry)
    flow.proof._leave_out(unprintable)
    assert flow.step == PROOF
    assert flow.proof.errors == ()
    assert flow.proof._place.text().endswith("/ 4")


def test_all_of_them_are_printed_at_once(staged: Staged, qtbot: QtBot) -> None:
    flow = begun(staged, qtbot)
    to_proof(flow, qtbot)
    press(flow, qtbot)
    assert len(list(staged.folder.glob("*.pdf"))) == 4
    assert printed_pages(flow, staged, qtbot) == 4


def test_the_dates_of_a_letter_and_of_an_event_are_two(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow, "letter", subject="Novruz", text="Salam.", date="01.03.2026")
    also(flow, "invitation")
    label = flow.template.fields.form.row("invitation.date").label.text()
    assert label.startswith("Invitation: ")
    flow.template.fields.fill({"event": "Novruz", "invitation.date": "20.03.2026", "time": "18:00", "place": "Köln"})
    press(flow, qtbot)
    letter, invitation = flow.draft.requests()
    assert (letter.fields["date"], invitation.fields["date"]) == ("01.03.2026", "20.03.2026")


def test_one_who_adds_a_person_finds_the_documents_still_chosen(staged: Staged, qtbot: QtBot) -> None:
    flow = begun(staged, qtbot)
    flow.go_back()
    press(flow, qtbot)
    assert [each.name for each in flow.template.also.templates] == ["badge"]
    assert flow.template.sheet.isHidden()
    assert flow.footer._headline.text() == "Letter of thanks + Name badge"


def test_two_documents_of_one_person_may_go_into_one_file(staged: Staged, qtbot: QtBot) -> None:
    flow = begun(staged, qtbot, staged.ids[:1])
    press(flow, qtbot)
    assert not flow.language.files.choices.isHidden()


def test_labels_are_for_sheets_and_no_further_document(staged: Staged, qtbot: QtBot) -> None:
    flow = begun(staged, qtbot)
    assert "label" not in flow.template.also._boxes
    flow.template._choose("label")
    assert flow.template.also.isHidden()
    assert flow.footer._headline.text() == "Address label"


def test_whose_papers_are_not_all_ready_is_not_called_ready(staged: Staged, qtbot: QtBot) -> None:
    flow = begun(staged, qtbot)
    flow.template.fields.fill({"role": "Uzun vəzifə " * 30})
    to_proof(flow, qtbot)
    assert flow.primary.text() == "Issue 2 ready documents"
    heads = {line.key: line.count for line in flow.proof.model._lines if isinstance(line, Head)}
    assert heads[READY] == 0
