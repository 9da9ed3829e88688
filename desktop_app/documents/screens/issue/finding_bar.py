"""The finding at hand: what is wrong, what to do, and the ways there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.documents.rules.findings import ProofFinding
from desktop_app.documents.screens.issue.fixes import Fix, advice, verb
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.gui.widgets.surfaces import IconLabel


class FindingBar(QFrame):
    """Words and buttons below the page."""

    fix_asked = Signal(object)
    """A `Fix`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._icon = IconLabel(theme, "alert-circle", "error")
        self._headline = Label(theme, "", Type.STRONG, wrap=True)
        self._line = Label(theme, "", Type.SMALL, "text2", wrap=True)
        self.buttons = {fix: Button(theme, verb(fix), Kind.COMPACT) for fix in Fix}
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self._headline)
        words.addWidget(self._line)
        words.addStretch()
        bar = QWidget()
        flow = FlowLayout(bar, gap=theme.px(8), trailing=True)
        for fix, button in self.buttons.items():
            flow.addWidget(button)
            button.clicked.connect(lambda _checked=False, chosen=fix: self.fix_asked.emit(chosen))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(14), theme.px(8), theme.px(12), theme.px(8))
        layout.setSpacing(theme.px(10))
        layout.addWidget(self._icon)
        layout.addLayout(words, stretch=3)
        layout.addWidget(bar, stretch=2)
        self.setMinimumHeight(theme.px(56))
        self.hide()

    def show_finding(self, finding: ProofFinding | None) -> None:
        """Show a finding; None shows nothing."""
        self.setVisible(finding is not None)
        if finding is None:
            return
        wrong = finding.severity == "error"
        self._icon.show_icon("alert-circle" if wrong else "alert-triangle", "error" if wrong else "warn")
        told = advice(finding)
        self._headline.setText(finding.message)
        self._line.setText(told.line)
        for fix, button in self.buttons.items():
            button.setVisible(fix in told.fixes)
        self.setAccessibleName(f"{finding.message} {told.line}")
