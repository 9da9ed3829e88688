"""What happens when the program itself is wrong: said plainly, with a report that carries no one's data."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

import desktop_app
from desktop_app.gui.prompts import Prompts
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused


class CrashCatcher(QObject):
    """Catches what nobody else caught, on whatever thread, and has it shown on the window's."""

    _caught = Signal(object)

    def __init__(self, show: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shows = show
        self._showing = False
        self._caught.connect(self._show)

    def install(self) -> None:
        """Catch from now on."""
        sys.excepthook = self._hook
        threading.excepthook = lambda details: self._hook(details.exc_type, details.exc_value, details.exc_traceback)

    def uninstall(self) -> None:
        """Give Python its own hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _hook(self, kind: type[BaseException], problem: BaseException | None, trace: TracebackType | None) -> None:
        if problem is None or issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem or kind(), trace)
        else:
            self._caught.emit(problem)

    def _show(self, problem: BaseException) -> None:
        if self._showing:
            return  # a fault while the last one is on screen tells nothing new
        self._showing = True
        try:
            self._shows(problem)
        finally:
            self._showing = False


class CrashDialog(QDialog):
    """Says that it was the program's fault, what is safe, and offers the report to copy."""

    def __init__(self, theme: Theme, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Ocaq made a mistake"))
        self.setMinimumWidth(theme.px(560))
        self._report = QPlainTextEdit(report)
        self._report.setReadOnly(True)
        self._report.setAccessibleName(_("Report"))
        copying = Button(theme, _("Copy the report"), Kind.PLAIN, icon_name="copy")
        copying.clicked.connect(self._copy)
        closing = Button(theme, _("Go on working"), Kind.PRIMARY)
        closing.clicked.connect(self.accept)
        closing.setDefault(True)
        pad = theme.px(20)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(pad, pad, pad, pad)
        layout.setSpacing(theme.px(12))
        layout.addWidget(Label(theme, _("Ocaq made a mistake"), Type.HEADING, wrap=True))
        layout.addWidget(
            Label(
                theme,
                _(
                    "This is a fault of the program, not yours. What was saved before is kept. "
                    "The report below holds no names and no data; please send it to whoever looks after Ocaq."
                ),
                Type.BODY,
                "text2",
                wrap=True,
            )
        )
        layout.addWidget(self._report)
        buttons = QHBoxLayout()
        buttons.addWidget(copying)
        buttons.addStretch()
        buttons.addWidget(closing)
        layout.addLayout(buttons)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())


def show_problem(problem: BaseException, theme: Theme, prompts: Prompts, window: QWidget | None) -> None:
    """Say a refusal in its own sentence; for a bug, show the crash dialog."""
    if isinstance(problem, Refused):
        prompts.tell(_("This could not be done"), str(problem))
        return
    dialog = CrashDialog(theme, report(problem), window)
    dialog.exec()
    dialog.deleteLater()


def report(problem: BaseException) -> str:
    """Where it went wrong: kinds of error and lines of code, never a message, for that may hold a name."""
    import platform  # noqa: PLC0415 - a start that goes well needs neither
    import traceback  # noqa: PLC0415 - the same

    versions = f"Ocaq {desktop_app.__version__}, Python {platform.python_version()}, PySide6 {PySide6.__version__}"
    lines = [versions, f"{platform.system()} {platform.release()}"]
    current: BaseException | None = problem
    while current is not None:
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}")
        lines += [
            f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(current.__traceback__)
        ]
        current = current.__cause__ or current.__context__
    return "\n".join(lines)


def _place(filename: str) -> str:
    """A file without the folders before the package: they may hold the user's name."""
    return "/".join(Path(filename).parts[-3:])
