"""Paints every scene in every variant into PNG files: `python -m tests.gallery [--only NAME] [--out DIR]`."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog

from desktop_app.gui.theme import Theme, load_fonts
from desktop_app.language import catalogs
from desktop_app.system.paths import resources
from tests.gallery.scenes import SCENES, Scene, Stage
from tests.gui.stretched import stretched_language
from tests.own_home import own_home


@dataclass(frozen=True)
class Variant:
    """How a scene is painted."""

    name: str
    dark: bool = False
    language: str = "az"
    size: tuple[int, int] = (1280, 800)
    scale: float = 1.0
    long_words: bool = False
    right_to_left: bool = False


VARIANTS = (
    Variant("az-light"),
    Variant("az-dark", dark=True),
    Variant("en-light", language="en"),
    Variant("ru-light", language="ru"),
    Variant("tr-light", language="tr"),
    Variant("tr-150", language="tr", size=(1024, 640), scale=1.5),
    Variant("az-1024", size=(1024, 640)),
    Variant("az-150", size=(1024, 640), scale=1.5),
    Variant("long", size=(1024, 640), long_words=True),
    Variant("rtl", right_to_left=True),
)


TURNS = 3
"""Until layouts inside each other have agreed on their heights."""


def main(arguments: list[str]) -> int:
    """Paint what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    parser.add_argument("--only", default="", help="scenes whose name begins so")
    parser.add_argument("--variant", default="", help="variants whose name begins so")
    parser.add_argument("--out", type=Path, default=Path("gallery"))
    asked = parser.parse_args(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(_log)
    app = QApplication([])
    load_fonts(resources() / "fonts")
    for scene in SCENES:
        if scene.name.startswith(asked.only):
            for file in _paint(app, scene, asked.variant, asked.out):
                print(file)
    return 0


def _paint(app: QApplication, scene: Scene, variant_name: str, folder: Path) -> Iterator[Path]:
    for variant in VARIANTS:
        if not variant.name.startswith(variant_name):
            continue
        with ExitStack() as stack:
            if variant.long_words:
                stack.enter_context(stretched_language())
            file = folder / f"{scene.name}.{variant.name}.png"
            _paint_one(app, scene, variant, file)
            yield file


def _paint_one(app: QApplication, scene: Scene, variant: Variant, file: Path) -> None:
    catalogs.use(variant.language)
    theme = Theme.dark(variant.scale) if variant.dark else Theme.light(variant.scale)
    theme.apply(app)
    direction = Qt.LayoutDirection.RightToLeft if variant.right_to_left else Qt.LayoutDirection.LeftToRight
    app.setLayoutDirection(direction)
    widget = scene.build(Stage(theme))
    if not isinstance(widget, QDialog):
        widget.resize(*variant.size)
    widget.show()
    for _turn in range(TURNS):
        app.processEvents()
    widget.grab().save(str(file))
    widget.close()
    widget.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _log(_kind: QtMsgType, _where: QMessageLogContext, message: str | None) -> None:
    if message and "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


if __name__ == "__main__":
    with own_home():
        sys.exit(main(sys.argv[1:]))
