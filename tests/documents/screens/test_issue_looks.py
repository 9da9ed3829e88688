"""Designs, papers and a second language, chosen on the way to papers."""

from pypdfium2 import PdfDocument
from pytestqt.qtbot import QtBot

from desktop_app.documents.screens.issue.flow import DONE, LANGUAGE, PROOF
from tests.documents.offices import words_of
from tests.documents.screens.conftest import Staged
from tests.documents.screens.test_issue_flow import fill, flow_of, press


def test_a_design_a_paper_and_a_second_language_are_chosen(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow, "honorary", field="mədəniyyət")
    look = flow.template.look
    assert look.isVisible()
    before = flow.template._cards["honorary"].page.image
    look.design.choose("classical")
    look.paper.choose("a4-portrait")
    qtbot.waitUntil(lambda: flow.template._cards["honorary"].page.image != before)
    press(flow, qtbot)
    assert flow.step == LANGUAGE
    flow.language._choose("az")
    assert flow.language.second.isVisible()
    flow.language.second.field.choose("ru")
    flow.language.texts.fill({"ru": {"field": "вклад в культуру"}})
    press(flow, qtbot)
    assert flow.step == PROOF
    assert flow.draft.requests()[0].second == "ru"
    press(flow, qtbot)
    assert flow.step == DONE
    row = staged.office.documents.register.listed()[0]
    pdf = staged.office.documents.register.pdf(row.id)
    words = words_of(pdf, staged.folder)
    assert "FƏXRİ FƏRMAN" in words
    assert "ПОЧЁТНАЯ ГРАМОТА" in words
    assert "вклад в культуру" in words
    page = PdfDocument(pdf)[0]
    assert page.get_width() < page.get_height()


def test_a_design_without_room_offers_no_second_language(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow)
    flow.template.look.design.choose("modern")
    variant = flow.template.look.variant
    assert variant is not None
    press(flow, qtbot)
    assert flow.language.second.isVisible() == variant.two
    assert bool(flow.draft.requests()[0].second) is False
