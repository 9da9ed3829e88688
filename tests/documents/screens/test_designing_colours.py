"""Any colour for texts and shapes, and what is said of one that would hardly be read."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop_app.documents.rules.contrast import contrast, ground_of, least_for
from desktop_app.documents.rules.designing import TemplateDraft, coloured, colours_of
from desktop_app.documents.rules.snapping import Box
from desktop_app.printing.ornaments import KINDS, usual_colours
from tests.documents.screens.conftest import Staged
from tests.documents.screens.test_designer import opened, settle, trial_of


@pytest.mark.parametrize(
    ("ink", "ground", "ratio"),
    [("000000", "FFFFFF", 21.0), ("FFFFFF", "FFFFFF", 1.0), ("767676", "FFFFFF", 4.54)],
)
def test_contrast(ink: str, ground: str, ratio: float) -> None:
    assert contrast(ink, ground) == contrast(ground, ink) == pytest.approx(ratio, abs=0.01)


def test_what_a_text_stands_on_counts() -> None:
    art = {"panel": {"kind": "panel", "colours": ["1F3A5F"]}}
    texts = {"title": {"font": "text-bold", "size": 14.0}, "note": {"font": "text", "size": 14.0}}
    page = {"paper": {"width": 210.0, "height": 297.0}, "art": art, "texts": texts, "strokes": {"line": {}}}
    draft = TemplateDraft({"sheets": {"a4": page}})
    boxes = {"panel": Box(0, 0, 60, 297), "title": Box(10, 10, 40, 8), "note": Box(100, 10, 40, 8)}
    assert [ground_of(draft, name, boxes) for name in ("title", "note")] == ["1F3A5F", "FFFFFF"]
    assert [least_for(draft, name) for name in ("title", "note", "line")] == [3.0, 4.5, 1.5]


def test_every_ornament_tells_its_colours() -> None:
    assert {kind for kind in KINDS if not usual_colours(kind)} == {"panel"}
    assert usual_colours("picture") == ()


def test_a_mixed_colour_is_one_step_and_a_pale_one_is_told(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    designer.choose("number")
    before, pane = designer.draft, designer.properties.colours
    pane.mixing.click()
    hue, strength, light = pane.mixer.sliders
    qtbot.keyClick(hue, Qt.Key.Key_Right)
    strength.setValue(180)
    qtbot.mouseClick(light, Qt.MouseButton.LeftButton, pos=QPoint(round(light.width() * 0.9), 10))
    colour = designer.draft.look("number")["colour"]
    assert pane.mixer.code.text() == f"#{colour}"
    assert contrast(colour) < 3
    assert "hard to read on white paper" in pane.warning.text()
    settle(designer)
    light.setValue(40)
    assert (pane.warning.isHidden(), contrast(designer.draft.look("number")["colour"]) > 4.5) == (True, True)
    designer.undo()
    assert designer.draft is before
    pane.mixer.code.setText("#fafafa")
    pane.mixer.code.returnPressed.emit()
    assert designer.draft.look("number")["colour"] == "FAFAFA"
    pane.mixer.code.setText("red")
    pane.mixer.code.returnPressed.emit()
    assert pane.mixer.code.text() == "#FAFAFA"


def test_an_ornament_has_its_colours_one_by_one(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    name = next(name for name in designer.draft.names() if len(colours_of(designer.draft, name)) > 2)
    usual = colours_of(designer.draft, name)
    designer.choose(name)
    pane = designer.properties.colours
    assert pane.parts.isVisible()
    pane._group.button(1).click()
    pane.palette_choice._group.buttons()[3].click()
    assert colours_of(designer.draft, name) == (usual[0], "0F5C66", *usual[2:])
    settle(designer)
    assert name in trial_of(designer).boxes, "the page is made with them"
    assert colours_of(coloured(designer.draft, name, usual), name) == usual
