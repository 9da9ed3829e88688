"""Several elements of a page at once, and the way through it with the keyboard."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from tests.documents.screens.conftest import Staged
from tests.documents.screens.test_designer import middle, opened, point, pull, settle, trial_of


def test_several_move_and_line_up_each_as_one_step(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    before = designer.draft
    qtbot.mouseClick(designer.canvas, Qt.MouseButton.LeftButton, pos=middle(designer, "number").toPoint())
    qtbot.mouseClick(
        designer.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier,
        middle(designer, "date").toPoint(),
    )  # fmt: skip
    assert designer.canvas.marked == {"number", "date"}
    qtbot.keyClick(designer.canvas, Qt.Key.Key_Up)
    for name in ("number", "date"):
        assert designer.draft.look(name)["y"] == pytest.approx(before.look(name)["y"] - 0.5)
    designer.undo()
    assert designer.draft is before
    designer.properties.arranging.buttons["left"].click()
    settle(designer)
    boxes = trial_of(designer).boxes
    assert boxes["number"].left == pytest.approx(boxes["date"].left, abs=0.1)
    designer.undo()
    assert designer.draft is before
    qtbot.keyClick(designer.canvas, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert designer.canvas.marked > {"number", "date", "title"}
    designer.hand.add("line")
    designer.choose("number", frozenset(("line-1",)))
    designer.undo()
    assert designer.canvas.marked == set()


def test_tab_goes_through_the_page_and_leaves_it(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    seen = []
    while designer.canvas.focusNextPrevChild(True) and designer.canvas.chosen not in seen:
        seen.append(designer.canvas.chosen)
    assert {"title", "name", "signatures"} <= set(seen)


def test_a_click_leaves_one_of_several_and_a_pull_moves_all(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    designer.choose("number", frozenset(("date",)))
    before, start = designer.draft, middle(designer, "date")
    pull(designer, qtbot, start, start - QPointF(0, 20) * designer.canvas.scale)
    for name in ("number", "date"):
        assert designer.draft.look(name)["y"] < before.look(name)["y"] - 10
    assert designer.canvas.marked == {"number", "date"}
    settle(designer)
    qtbot.mouseClick(designer.canvas, Qt.MouseButton.LeftButton, pos=middle(designer, "date").toPoint())
    assert designer.canvas.marked == {"date"}
    assert designer.properties.elements.value == "date"
    assert designer.properties.arranging.isHidden()


def test_a_band_chooses_what_it_touches(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    boxes = trial_of(designer).boxes
    around = [boxes[name] for name in ("number", "date")]
    left, top = min(box.left for box in around) - 3, min(box.top for box in around) - 1
    end = point(designer, left + 6, max(box.bottom for box in around) - 1)
    pull(designer, qtbot, point(designer, left, top), end)
    assert designer.canvas.marked >= {"number", "date"}
    assert "title" not in designer.canvas.marked
    assert designer.canvas._band is None
    assert designer.properties.arranging.isVisible()
    before = designer.draft
    qtbot.mouseClick(designer.canvas, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert designer.canvas.marked == set()
    assert designer.draft is before


def test_handles_above_and_below_change_the_height(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    designer.choose("title")
    before = designer.draft.look("title")["size"]
    box = trial_of(designer).boxes["title"]
    start = point(designer, box.left + box.width / 2, box.bottom)
    pull(designer, qtbot, start, start + QPointF(0, box.height / 2) * designer.canvas.scale)
    assert designer.draft.look("title")["size"] == pytest.approx(1.5 * before, abs=3)
    designer.undo()
    assert designer.draft.look("title")["size"] == before
    designer.choose("divider")
    settle(designer)
    box, look = trial_of(designer).boxes["divider"], designer.draft.look("divider")
    designer.properties.high.enter(round(2 * box.height, 2))
    after = designer.draft.look("divider")
    assert after["height"] == pytest.approx(2 * look["height"], abs=0.2)
    assert after["width"] == look["width"]
    designer.choose("signatures")
    assert not designer.properties.high.isEnabled()
