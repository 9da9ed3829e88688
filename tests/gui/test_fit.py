"""Nothing is cut off and nothing overlaps: in the least window, with large letters, with long words."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui.theme import Theme
from desktop_app.language import catalogs
from tests.gallery.scenes import SCENES, Scene, Stage
from tests.gui.fitting import assert_fits, cut_off, overlapping, sticking_out
from tests.gui.stretched import stretched, stretched_language

SIZES = ((1024, 640), (1280, 800))
ALWAYS = {("az", 1.0, 1280), ("stretched", 1.0, 1024), ("stretched", 1.5, 1024), ("ru", 1.5, 1024)}
"""What is tried in every run; the long run tries all."""
SHAPES = [
    pytest.param(
        (words, scale, size), id=f"{words}-{scale}-{size[0]}",
        marks=() if (words, scale, size[0]) in ALWAYS else pytest.mark.soak,
    )
    for words in ("az", "stretched", "ru")
    for scale in (1.0, 1.5)
    for size in SIZES
]  # fmt: skip
PASSES = 3
"""How often layouts are heard: one whose height goes by its width comes to rest in the second pass."""


@contextmanager
def spoken(words: str) -> Iterator[None]:
    """The language of the screen: Azerbaijani, longer than that, or Russian."""
    catalogs.use("ru" if words == "ru" else "az")
    with stretched_language() if words == "stretched" else nullcontext():
        yield
    catalogs.use(catalogs.DEFAULT_LANGUAGE)


@pytest.fixture
def shape(request: pytest.FixtureRequest) -> Iterator[tuple[float, tuple[int, int]]]:
    """The size of letters and that of the window, in a language."""
    words, scale, size = request.param
    with spoken(words):
        yield scale, size


@pytest.mark.parametrize("shape", SHAPES, indirect=True)
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_every_scene_fits(scene: Scene, shape: tuple[float, tuple[int, int]], qapp: QApplication, qtbot: QtBot) -> None:
    scale, size = shape
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
