"""First step: whom the documents are for."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.documents.screens.issue.draft import IssueDraft
from desktop_app.documents.screens.issue.step import Footing, Step
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.surfaces import ScrollPane
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.catalogs import ngettext
from desktop_app.people.screens.picker import PersonPicker
from desktop_app.people.screens.services import ListedPeople

LEAST_HEIGHT = 340
"""Where there is less, the picker scrolls as a whole."""


class WhomStep(Step):
    """Picks people; the order of choosing is the order of the numbers."""

    def __init__(self, context: Context, services: ListedPeople) -> None:
        super().__init__()
        self.picker = PersonPicker(context, services)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.picker.setMinimumHeight(context.theme.px(LEAST_HEIGHT))
        pane = ScrollPane(context.theme, margin=0)
        pane.body.setContentsMargins(0, 0, 0, 0)
        pane.body.addWidget(self.picker)
        layout.addWidget(pane)
        self.picker.chosen_changed.connect(lambda _count: self.changed.emit())

    def enter(self, draft: IssueDraft) -> None:
        """Choose those of the draft."""
        self.picker.choose(draft.person_ids)

    def gathered(self, draft: IssueDraft) -> IssueDraft | None:
        """The draft with those chosen."""
        return replace(draft, person_ids=self.picker.chosen())

    def footing(self) -> Footing:
        """How many are chosen."""
        count = len(self.picker.chosen())
        words = ngettext("{count} person chosen", "{count} people chosen", count).format(count=count)
        return Footing.going_on(words if count else _("Choose whom the documents are for"), ready=count > 0)

    def panes(self) -> Sequence[QWidget]:
        """Those of the picker."""
        return self.picker.panes()

    def reload(self) -> None:
        """Show people as they are now."""
        self.picker.reload()
