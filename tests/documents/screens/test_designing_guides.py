"""Guides of a page: pulled out of a ruler, typed, rested on, removed, taken back, kept with the template."""

from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from desktop_app.documents.rules.guides import guides_of
from desktop_app.documents.rules.guides import mirrored as seen_mirrored
from desktop_app.documents.rules.snapping import Box, Guide, snapped
from tests.documents.screens.conftest import Staged
from tests.documents.screens.test_designer import opened, point, settle, trial_of


def test_an_element_rests_on_a_guide() -> None:
    snap = snapped(Box(10.2, 50, 30, 8), (), (210, 297), 0, 1, guides=(Guide("x", 11), Guide("y", 57.5)))
    assert (round(snap.right, 1), round(snap.down, 1)) == (0.8, -0.5)
    assert set(snap.guides) == {Guide("x", 11), Guide("y", 57.5)}
    assert seen_mirrored(Guide("x", 10), 210) == Guide("x", 200)


def test_a_guide_is_pulled_typed_kept_and_removed(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    before, ruler = designer.draft, designer.pane._down
    to = ruler.mapFromGlobal(designer.canvas.mapToGlobal(point(designer, 42.2, 100))).toPoint()
    qtbot.mousePress(ruler, Qt.MouseButton.LeftButton, pos=QPoint(5, 50))
    qtbot.mouseMove(ruler, to)
    assert designer.canvas._drawn_guide == Guide("x", 42)
    qtbot.mouseRelease(ruler, Qt.MouseButton.LeftButton, pos=to)
    assert guides_of(designer.draft) == (Guide("x", 42),)
    settle(designer)
    assert "number" in trial_of(designer).boxes, "the page is made as before"
    pane = designer.properties.guides
    pane.level.click()
    (_upright, level) = guides_of(designer.draft)
    pane.fields[level].enter(33.5)
    assert guides_of(designer.draft) == (Guide("x", 42), Guide("y", 33.5))
    designer.save()
    kept = staged.office.documents.designs.numbered(designer.keeping.number).content
    assert next(iter(kept["sheets"].values()))["guides"] == {"x": [42.0], "y": [33.5]}
    pane.removing[Guide("x", 42)].click()
    assert designer.canvas._own_guides == (Guide("y", 33.5),)
    for _step in range(4):
        designer.undo()
    assert designer.draft is before
    beside = QPointF(5, 60).toPoint()
    qtbot.mousePress(ruler, Qt.MouseButton.LeftButton, pos=beside)
    qtbot.mouseRelease(ruler, Qt.MouseButton.LeftButton, pos=beside)
    assert designer.draft is before, "what is let go beside the page is gone"
