"""Documents onto paper from the window: whole, or on forms that have ornament and logo already."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.documents.screens.issue.flow import DONE
from desktop_app.documents.screens.print_dialog import PrintDialog
from desktop_app.printing.preview import page_count
from tests.documents.screens.conftest import Staged
from tests.documents.screens.test_issue_flow import fill, flow_of, press, to_proof


def test_many_files_are_printed_at_once_whole_or_on_forms(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow)
    to_proof(flow, qtbot)
    press(flow, qtbot)
    qtbot.mouseClick(flow.done.printing, Qt.MouseButton.LeftButton)
    dialog = flow.findChild(PrintDialog)
    assert dialog is not None
    whole = dialog.page._pdf
    dialog.on_form.click()
    assert len(dialog.page._pdf) < len(whole)
    with qtbot.waitSignal(dialog.finished, timeout=15_000):
        dialog.printing.click()
    assert staged.prompts.paper is not None
    assert page_count(staged.prompts.paper.read_bytes()) == 2
    assert staged.window.said[-1].startswith("2 pages sent to ")
    assert len(list(staged.folder.iterdir())) == 2, "the files are as they were"
    assert flow.step == DONE
