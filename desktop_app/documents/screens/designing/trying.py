"""Composes the page of a draft once its changes rest, as papers are composed, and has it drawn from the very bytes."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from desktop_app.documents.screens.viewer import Viewer
from desktop_app.documents.service.trials import Trial
from desktop_app.gui.lanes import Asking
from desktop_app.gui.prompts import FileKind
from desktop_app.gui.screen import Context
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.printing.preview import page_image
from desktop_app.system.files import write_atomically

REST: Final = 120
"""Milliseconds of rest after which the page is composed anew."""


class Trying(QObject):
    """The newest page wins; one that cannot be made leaves the page before."""

    made = Signal(object, QImage)
    """A `Trial`, and its page drawn."""
    drawn = Signal(QImage)
    """The same page in another size."""
    refused = Signal(str)

    def __init__(self, press: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._press = press
        self._job: Callable[[], Trial] | None = None
        self._wide = 0
        self.trial: Trial | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._compose)

    def begin(self, job: Callable[[], Trial], wide: int) -> None:
        """Compose anew once nothing more changes for a moment; the page is drawn `wide` pixels."""
        self._job, self._wide = job, wide
        self._rest.start()

    def draw(self, wide: int) -> None:
        """Draw the page that there is in another size."""
        trial, self._wide = self.trial, wide
        if trial is not None:
            self._press.ask(
                lambda: page_image(trial.pdf, 0, wide),
                lambda picture: self.drawn.emit(_image(picture)),
                owner=self,
                replaces=f"size {id(self)}",
            )

    def forget(self) -> None:
        """Another template comes."""
        self.trial = None

    def _compose(self) -> None:
        job, wide = self._job, self._wide
        if job is None:
            return

        def made() -> tuple[Trial, tuple[int, int, bytes]]:
            trial = job()
            return trial, page_image(trial.pdf, 0, wide)

        self._press.ask(made, self._take, self._fail, owner=self, replaces=f"trial {id(self)}")

    def _take(self, answer: tuple[Trial, tuple[int, int, bytes]]) -> None:
        self.trial, picture = answer
        self.made.emit(self.trial, _image(picture))

    def _fail(self, problem: BaseException) -> None:
        if not isinstance(problem, Refused):
            raise problem
        self.refused.emit(str(problem))


def _image(picture: tuple[int, int, bytes]) -> QImage:
    width, height, content = picture
    return QImage(content, width, height, width * 3, QImage.Format.Format_RGB888).copy()


def write_trial(context: Context, viewer: Viewer, trial: Trial, title: str, owner: QWidget) -> None:
    """Write the page as a PDF of its own, marked as a draft, and show it."""
    kinds = (FileKind("PDF", ("pdf",)),)
    file = context.prompts.choose_save_file(_("Where to write the trial PDF"), f"{title}.pdf", kinds)
    if file is None:
        return

    def write() -> Path:
        write_atomically(file, trial.pdf, replace=True)
        return file

    def show(written: Path) -> None:
        viewer.open(written)

    context.lanes.press.ask(write, show, owner=owner)
