"""The way to papers that take no number: invitations in the window."""

from pytestqt.qtbot import QtBot

from desktop_app.documents.screens.issue.flow import DONE, PROOF, IssueFlow
from desktop_app.documents.screens.print_dialog import PrintDialog
from desktop_app.gui.widgets.fields import TextArea
from desktop_app.printing.preview import page_count
from tests.documents.screens.conftest import Staged
from tests.documents.screens.test_issue_flow import fill, flow_of, press

FIELDS = {"event": "Novruz", "date": "20.03.2026", "time": "18:00", "place": "Köln"}


def printed_pages(flow: IssueFlow, staged: Staged, qtbot: QtBot) -> int:
    """How many pages come onto paper when all that was made is printed at once."""
    flow.done.printing.click()
    dialog = flow.findChild(PrintDialog)
    assert dialog is not None
    with qtbot.waitSignal(dialog.finished, timeout=15_000):
        dialog.printing.click()
    assert staged.prompts.paper is not None
    return page_count(staged.prompts.paper.read_bytes())


def test_invitations_are_prepared_without_numbers(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow, "invitation", **FIELDS)
    press(flow, qtbot)
    press(flow, qtbot)
    assert flow.step == PROOF
    assert flow.primary.text() == "Prepare 2 documents for printing"
    assert flow.footer._headline.text() == "These documents take no number"
    press(flow, qtbot)
    assert flow.step == DONE
    assert flow.done._headline.text() == "2 documents are ready"
    assert flow.done._issued.accessibleName() == flow.done.table.accessibleName() == "Documents that are ready"
    assert len(list(staged.folder.glob("invitation-*.pdf"))) == 2
    assert not flow.done._numbers.isVisible()
    assert flow.footer._line.text() == "They have no number and are not in the register"
    assert staged.office.documents.register.listed() == ()


def test_who_signs_is_asked_only_where_there_is_a_place_for_it(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    for name, signed in (("thanks", True), ("label", False), ("envelope", False), ("badge", False), ("letter", True)):
        flow.template._choose(name)
        assert flow.template.signatories.isHidden() != signed, name


def test_all_of_them_are_printed_at_once(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow, "invitation", **FIELDS)
    for _step in range(3):
        press(flow, qtbot)
    assert printed_pages(flow, staged, qtbot) == 2
    assert flow.step == DONE


def test_a_letter_is_typed_in_several_lines(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow, "letter", subject="Novruz", text="One.\nTwo.")
    field = flow.template.fields.form.row("text").field
    assert isinstance(field, TextArea)
    assert field.toPlainText() == "One.\nTwo."
    press(flow, qtbot)
    assert flow.draft.fields["text"] == "One.\nTwo."
    press(flow, qtbot)
    press(flow, qtbot)
    assert [row.template for row in staged.office.documents.register.listed()] == ["letter", "letter"]
