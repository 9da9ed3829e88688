"""Nothing is cut off in any picture of the documents: in the least window, with large letters, with long words."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui.theme import Theme
from desktop_app.language import catalogs
from tests.gallery import scenes_designing, scenes_documents, scenes_letters
from tests.gallery.scenes import Stage
from tests.gui.fitting import assert_fits
from tests.gui.stretched import stretched_language

ROUNDS = 4
"""Turns of the event loop until pages, panes and scroll bars have agreed on their sizes."""
HARDEST = ((1.0, False), (1.0, True), (1.5, False), (1.5, True))


@pytest.fixture(params=HARDEST, ids=lambda each: f"{each[0]}{' stretched' if each[1] else ''}")
def scale(request: pytest.FixtureRequest) -> Iterator[float]:
    """A text size, with the words as they are or longer."""
    size, longer = request.param
    catalogs.use("az")
    with ExitStack() as stack:
        if longer:
            stack.enter_context(stretched_language())
        yield size


BUILDERS = (*scenes_documents.BUILDERS, *scenes_letters.BUILDERS, *scenes_designing.BUILDERS)


@pytest.mark.parametrize("build", BUILDERS, ids=lambda build: build.__name__)
def test_it_fits(build: Callable[[Stage], QWidget], scale: float, qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme.light(scale)
    theme.apply(qapp)
    widget = build(Stage(theme))
    qtbot.addWidget(widget)
    if not isinstance(widget, QDialog):
        widget.resize(1024, 640)
    widget.show()
    for _round in range(ROUNDS):
        qtbot.wait(1)
    assert_fits(widget)
