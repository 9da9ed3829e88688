"""What every step of the way is to the flow around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.documents.screens.issue.draft import IssueDraft
from desktop_app.language.catalogs import gettext as _


@dataclass(frozen=True)
class Footing:
    """What the foot says at a step: what has not happened yet, and the one button that goes on."""

    headline: str
    line: str = ""
    verb: str = ""
    ready: bool = True
    icon_name: str = "info-circle"

    @classmethod
    def going_on(cls, headline: str, *, ready: bool) -> "Footing":
        """The foot of a step before the last: nothing is numbered yet."""
        return cls(headline, _("Nothing has a number yet"), _("Continue"), ready)


class Step(QWidget):
    """One step: is given the draft, and gives it back with its own part filled."""

    changed = Signal()
    """What the foot says, or whether one can go on, has changed."""

    def enter(self, draft: IssueDraft) -> None:
        """Show the step for this draft."""
        raise NotImplementedError

    def gathered(self, draft: IssueDraft) -> IssueDraft | None:
        """The draft with this step's part; None when something is to be mended first, which is then in sight."""
        return draft

    def footing(self) -> Footing:
        """What the foot says now."""
        raise NotImplementedError

    def panes(self) -> Sequence[QWidget]:
        """The parts that F6 steps through; the first has the keyboard when the step is shown."""
        return (self,)

    def reload(self) -> None:
        """Look anew after people, signatories or the office have changed."""
