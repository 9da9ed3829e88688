"""What the designer says of a page: marks at frames, every letter of European names."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.documents.screens.designing.words import letter_words
from desktop_app.printing.european_letters import unprintable
from tests.documents.screens.conftest import Staged
from tests.documents.screens.test_designer import middle, opened, settle, trial_of


def test_a_finding_is_said_at_its_frame_and_leads_there(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    assert designer.canvas.marks == {}
    designer.choose("name")
    designer.properties.wide.enter(90)
    designer.properties.smallest.enter(34)
    settle(designer)
    mark = designer.canvas.marks["name"]
    assert mark.isVisible()
    assert mark.toolTip() == mark.accessibleName() == designer.foot.words
    assert "does not fit" in designer.canvas.accessibleDescription()
    where = designer.canvas._on_screen(trial_of(designer).boxes["name"])
    assert 0 < where.left() - mark.geometry().right() < 10
    assert mark.geometry().center().y() == pytest.approx(where.center().y(), abs=2)
    qtbot.mouseClick(designer.canvas, Qt.MouseButton.LeftButton, pos=middle(designer, "title").toPoint())
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert designer.canvas.chosen == "name"
    designer.pane.zoom_in()
    where = designer.canvas._on_screen(trial_of(designer).boxes["name"])
    assert 0 < where.left() - mark.geometry().right() < 10, "it goes along"
    designer.undo()
    designer.undo()
    settle(designer)
    assert designer.canvas.marks == {}


def test_a_slip_is_marked_at_its_text(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    designer.choose("body")
    row = designer.properties.texts.rows["en", "wording"]
    row.words.setPlainText(row.words.toPlainText().replace("{hours}", "{hour}", 1))
    settle(designer)
    assert designer.canvas.marks["body"].toolTip() == designer.foot.words


def test_every_letter_of_european_names_is_tried(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    designer.foot.lettering.click()
    assert staged.window.said[-1].startswith("All 797 letters of European names can be printed in each of the ")
    found = unprintable(("display", "label-medium"), ("Ə", "\ue000"))
    whole, words = letter_words(designer.draft, found)
    assert (whole, words.splitlines()) == (
        False,
        [
            "1 of 797 letters cannot be printed:",
            "Noto Serif: \ue000",
            "Noto Sans, medium (Check code): \ue000",
            "Choose another font for these texts.",
        ],
    )
