"""The way to papers never holds the window up: real lanes, a hundred people, a heart on the window's thread."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.documents.screens.issue.flow import DONE, LANGUAGE, PROOF, IssueFlow
from desktop_app.documents.screens.page_preview import PagePreview
from desktop_app.documents.screens.places import issue_place
from desktop_app.documents.screens.screen import DocumentsScreen
from desktop_app.gui.lanes import Lanes
from desktop_app.language import languages
from tests.documents.offices import many
from tests.documents.screens.conftest import Staged
from tests.gui.heart import Heart

PEOPLE = 100
STANDSTILL = 0.5
"""Seconds: making the step of language takes half of it on a slow machine; what this finds is work that belongs on a
lane, and what holds the interpreter while it is on one."""
WALKS = 4
"""Whatever else runs on the machine may hold one walk up; what we do ourselves holds up every one."""
REST, SLOW = 200, 60_000


class Windows(QObject):
    """Hears of every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
        """Keep what comes up as a window."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.fixture
def busy(staged: Staged, qapp: QApplication) -> Iterator[Staged]:
    """The office with a hundred people more, and lanes that are threads."""
    lanes = Lanes.start(qapp)
    ids = staged.office.add(*many(PEOPLE))
    yield replace(staged, context=replace(staged.context, lanes=lanes), ids=ids)
    lanes.close()
    lanes.writer.deliver()  # type: ignore[attr-defined]  # the lane that runs, not what a screen needs of one


def begun(busy: Staged, qtbot: QtBot) -> IssueFlow:
    """The flow for all of them, its templates painted."""
    return opened(busy.screen(qtbot), busy.ids, qtbot)


def opened(screen: DocumentsScreen, ids: Sequence[int], qtbot: QtBot) -> IssueFlow:
    """The flow on a screen that is there."""
    screen.show_place(issue_place(ids))
    flow = screen.flow
    assert flow is not None
    qtbot.waitUntil(lambda: bool(flow.template._cards), timeout=SLOW)
    pages = [card.page for card in flow.template._cards.values()]
    qtbot.waitUntil(lambda: not any(page.image.isNull() for page in pages), timeout=SLOW)
    return flow


def walk(screen: DocumentsScreen, ids: Sequence[int], qtbot: QtBot, *, joint: bool) -> None:
    """From the templates to the last page."""
    flow = opened(screen, ids, qtbot)
    flow.template._choose("thanks")
    flow.template.fields.fill({"field": "mədəniyyət"})
    flow.go_on()
    assert flow.step == LANGUAGE
    flow.language.files.choices.choose(int(joint))
    flow.go_on()
    assert flow.step == PROOF
    qtbot.waitUntil(flow.primary.isEnabled, timeout=SLOW)
    qtbot.waitUntil(lambda: not flow.proof.page.image.isNull(), timeout=SLOW)
    flow.go_on()
    qtbot.waitUntil(lambda: flow.step == DONE and not flow.is_running, timeout=SLOW)
    assert flow.done.outcome is not None
    assert flow.done.outcome.waiting == ()


def test_no_step_holds_the_window_up(busy: Staged, qtbot: QtBot) -> None:
    worst = []
    for number in range(WALKS):
        screen = busy.screen(qtbot)
        qtbot.wait(REST)
        heart = Heart(screen)
        heart.start()
        walk(screen, busy.ids, qtbot, joint=number % 2 == 1)
        heart.stop()
        worst.append(heart.longest)
        if heart.longest < STANDSTILL:
            return
    pytest.fail(f"the window stood still for {min(worst) * 1000:.0f} ms")


def test_no_part_comes_up_as_a_window_of_its_own(staged: Staged, qtbot: QtBot, qapp: QApplication) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    flow = staged.screen(qtbot, issue_place(staged.ids)).flow
    assert flow is not None
    flow.template._choose("thanks")
    flow.template.fields.fill({"field": "mədəniyyət"})
    for _step in range(3):
        flow.go_on()
    qapp.removeEventFilter(windows)
    assert flow.step == DONE
    assert [each for each in windows.shown if not each.startswith("DocumentsScreen")] == []


def test_what_languages_are_called_is_read_beside_the_window(busy: Staged, qtbot: QtBot) -> None:
    languages._names.cache_clear()
    begun(busy, qtbot)
    assert languages._names.cache_info().currsize, "reading them at the language step takes 65 ms"


class FinePreview(PagePreview):
    """A page on a screen with small pixels."""

    ratio = 1.0

    def devicePixelRatioF(self) -> float:  # noqa: N802 - Qt calls it so
        """How many there are to a pixel of ours."""
        return self.ratio


def test_a_page_has_as_many_pixels_as_its_screen(staged: Staged, qtbot: QtBot) -> None:
    page = FinePreview(staged.context, "page", margin=0, follows_width=True, width=226)
    qtbot.addWidget(page)
    page.resize(226, page.heightForWidth(226))
    page.show()
    page.show_page(staged.office.documents.sample("participation", "az"))
    assert page.image.width() == 226
    page.ratio = 2.0
    QApplication.sendEvent(page, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert page.image.width() == 452
