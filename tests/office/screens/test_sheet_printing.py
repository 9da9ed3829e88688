"""The recovery sheet onto paper: from memory, remembered once it went to a printer, and not when it did not."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.gui import paper
from desktop_app.language.errors import Refused
from desktop_app.office.desk import Desk
from desktop_app.office.recovery_sheet import RecoverySheetService
from desktop_app.office.screens.settings.sheet_card import SheetCard
from desktop_app.office.screens.wizard.sheet_page import SheetPage
from desktop_app.printing.preview import page_count
from tests.office.screens.conftest import Around
from tests.office.screens.test_wizard import Shown


def test_the_recovery_sheet_is_printed_from_memory(around: Around, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    service = RecoverySheetService(desk)
    card = SheetCard(around.context, service)
    qtbot.addWidget(card)
    around.prompts.confirms = False
    card.printing.click()
    assert service.made_at() is None, "its user thought better of it"
    assert card.printing.isEnabled()
    around.prompts.confirms = True
    card.printing.click()
    assert "Last written on 25 November 2026" in card.words.text()
    assert around.window.said
    printed = around.prompts.paper
    assert printed is not None
    assert page_count(printed.read_bytes()) == 1
    assert not list(tmp_path.rglob("*.pdf")), "nothing of it stays"


def test_a_printer_that_does_not_answer_leaves_the_sheet_unmade(
    around: Around, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_printing: object) -> int:
        raise Refused("The printer is off.")

    card = SheetCard(around.context, RecoverySheetService(desk))
    qtbot.addWidget(card)
    monkeypatch.setattr(paper, "print_pages", refuse)
    card.printing.click()
    assert around.prompts.told == ["The recovery sheet was not printed: The printer is off."]
    assert "no recovery sheet yet" in card.words.text()


def test_the_wizard_asks_for_two_groups_of_what_is_being_printed(around: Around, qtbot: QtBot) -> None:
    shown = Shown(around, qtbot)
    shown.wizard.office_made()
    page = shown.page
    assert isinstance(page, SheetPage)
    with qtbot.waitSignal(shown.wizard.sheet_print_asked):
        page.printing.click()
    shown.wizard.sheet_printed(lambda group, text: text == str(group))
    assert shown.at is page.form.row(str(page.groups[0])).field
    page.form.fill({str(group): "abcd" for group in page.groups})
    shown.wizard._on.click()
    assert shown.page is page
    page.form.fill({str(group): str(group) for group in page.groups})
    shown.wizard._on.click()
    assert shown.page is not page
