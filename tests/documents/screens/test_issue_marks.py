"""Choosing a finding shows the page that it is about, and where on it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop_app.documents.screens.issue.findings_model import Entry
from desktop_app.documents.screens.issue.flow import IssueFlow
from desktop_app.documents.screens.page_preview import Marks, PagePreview
from desktop_app.documents.service import Signatory
from desktop_app.printing.places import Place as Spot
from tests.documents.offices import VALI
from tests.documents.screens.conftest import Staged
from tests.documents.screens.test_issue_flow import UNPRINTABLE, fill, flow_of, press, to_proof

TOO_LONG = replace(VALI, surname="Məmmədhəsənzadə" * 4, given="Əbdülrəhman" * 5)


def entries(flow: IssueFlow) -> list[Entry]:
    """The findings in sight."""
    return [line for line in flow.proof.model._lines if isinstance(line, Entry) and line.finding is not None]


@pytest.mark.parametrize("draft", [UNPRINTABLE, TOO_LONG], ids=["letter", "length"])
def test_an_error_in_a_name_rings_the_name(draft: object, staged: Staged, qtbot: QtBot) -> None:
    bad = staged.office.add(draft)  # type: ignore[arg-type]  # the ids of parametrize want an object
    flow = flow_of(staged, qtbot, (*staged.ids, *bad))
    fill(flow)
    to_proof(flow, qtbot)
    (mark,) = flow.proof.page.marks
    assert 0.3 < mark.top < 0.55, "where the name stands"
    assert flow.proof.page._marks.ink == "error"
    qtbot.mouseClick(flow.proof.next, Qt.MouseButton.LeftButton)
    assert flow.proof.page.marks == (), "the next person's page has nothing to mend"


def test_a_borrowed_role_is_ringed_on_a_page_in_that_language(staged: Staged, qtbot: QtBot) -> None:
    both = (
        Signatory("N. Əhmədova", {"az": "Rəhbər", "ru": "Руководитель"}),
        Signatory("E. Məmmədov", {"az": "Evin sədri"}),
    )
    staged.office.documents.signatories.change(both)
    flow = flow_of(staged, qtbot)
    fill(flow, field="your work")
    press(flow, qtbot)
    flow.language._choose("own")
    press(flow, qtbot)
    found = next(each for each in entries(flow) if each.finding is not None and each.finding.code == "role")
    flow.proof.list.choose(found)
    assert flow.proof._name.full_text == "Kərimova Aygün Rəşid qızı", "hers is the Russian paper"
    (mark,) = flow.proof.page.marks
    assert mark.left > 0.3, "the second signature's, not the first's"
    assert flow.proof.page._marks.ink == "warn"


def test_a_mark_is_painted_where_it_is_said_to_be(staged: Staged, qtbot: QtBot) -> None:
    page = PagePreview(staged.context, "page", margin=0)
    qtbot.addWidget(page)
    page.resize(594, 420)
    page.show()
    pdf = staged.office.documents.sample("participation", "az")
    page.show_page(pdf)
    plain = page.grab().toImage()
    page.show_page(pdf, Marks((Spot(0.25, 0.4, 0.5, 0.2),)))
    marked = page.grab().toImage()
    assert QColor(plain.pixel(20, 200)) == QColor(marked.pixel(20, 200))
    assert QColor(plain.pixel(160, 245)) != QColor(marked.pixel(160, 245))
    page.show_page(pdf)
    assert page.grab().toImage() == plain
