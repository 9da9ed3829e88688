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
TIGHTEST = ("stretched", 1.5, (1024, 640))
USUAL = ("az", 1.0, (1280, 800))
SHAPES = [(words, scale, size) for words in ("az", "stretched", "ru") for scale in (1.0, 1.5) for size in SIZES]


def is_always_tried(place: int, shape: tuple[str, float, tuple[int, int]]) -> bool:
    """Whether a scene is tried in a shape in every run too: in the tightest, and by turns in one of the others."""
    others = [each for each in SHAPES if each != TIGHTEST]
    return shape == TIGHTEST or shape == (USUAL if place % 2 else others[place // 2 % len(others)])


CASES = [
    pytest.param(
        scene, (words, scale, size), id=f"{scene.name}-{words}-{scale}-{size[0]}",
        marks=() if is_always_tried(place, (words, scale, size)) else pytest.mark.soak,
    )
    for place, scene in enumerate(SCENES)
    for words, scale, size in SHAPES
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


@pytest.mark.parametrize(("scene", "shape"), CASES, indirect=["shape"])
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
