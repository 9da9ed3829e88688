"""Nothing is cut off and nothing overlaps: in the least window, with large letters, with long words."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui.theme import Theme
from desktop_app.language import catalogs
from tests.gallery.scenes import SCENES, Scene, Stage
from tests.gui.fitting import assert_fits, cut_off, overlapping, sticking_out
from tests.gui.stretched import stretched, stretched_language

SIZES = ((1024, 640), (1280, 800))
PASSES = 3
"""How often layouts are heard: one whose height goes by its width comes to rest in the second pass."""


@pytest.fixture(params=["az", "stretched", "ru"])
def words(request: pytest.FixtureRequest) -> Iterator[str]:
    """The language of the screen: Azerbaijani, longer than that, or Russian."""
    catalogs.use("ru" if request.param == "ru" else "az")
    with ExitStack() as stack:
        if request.param == "stretched":
            stack.enter_context(stretched_language())
        yield request.param
    catalogs.use(catalogs.DEFAULT_LANGUAGE)


@pytest.mark.usefixtures("words")
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_scene_fits(scene: Scene, scale: float, size: tuple[int, int], qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme.light(scale)
    theme.apply(qapp)
    widget = scene.build(Stage(theme))
    qtbot.addWidget(widget)
    if not isinstance(widget, QDialog):
        widget.resize(*size)
    widget.show()
    for _ in range(PASSES):
        qtbot.wait(1)
    assert_fits(widget)


def test_the_walker_sees_what_is_wrong(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel("A rather long line of words", window)
    label.setGeometry(0, 0, 20, 20)
    button = QPushButton("Over it", window)
    button.setGeometry(10, 0, 200, 40)
    window.resize(100, 100)
    window.show()
    assert len(list(cut_off(window))) == 1
    assert len(list(overlapping(window))) == 1
    assert len(list(sticking_out(window))) == 1


def test_the_walker_lets_good_windows_pass(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QHBoxLayout(window)
    layout.addWidget(QLabel("Name"))
    layout.addWidget(QPushButton("Save"))
    window.show()
    assert_fits(window)


def test_stretched_words_keep_their_placeholders() -> None:
    assert "{count}" in stretched("{count} nəfər")
    assert len(stretched("Yadda saxla")) == len("Yadda saxla") + 4
