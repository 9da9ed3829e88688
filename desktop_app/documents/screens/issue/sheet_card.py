"""How small papers go onto sheets: from the first place that is still free, and how often each is printed."""

from collections.abc import Sequence
from typing import Final

from desktop_app.documents.service import SheetRow
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _

MOST_COPIES: Final = 20


class SheetCard(Card):
    """Asks where on the first sheet to begin, and for how many copies."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("On the sheet"))
        self._sheet: SheetRow | None = None
        self._start, self._copies = ChoiceField(theme), ChoiceField(theme)
        hint = _("Places are counted from the left, row by row: a sheet that was begun is used up.")
        self._starting = FieldRow(theme, _("First free place"), self._start, hint=hint)
        grid = CardGrid(gap=theme.px(14), least=theme.px(250), columns=3)
        grid.addWidget(self._starting)
        grid.addWidget(FieldRow(theme, _("Copies of each"), self._copies))
        self.add(grid)
        self._copies.offer([(str(count), count) for count in range(1, MOST_COPIES + 1)])

    @property
    def sheet(self) -> str:
        """The sheet's name, "" where papers have pages of their own."""
        return self._sheet.name if self._sheet else ""

    @property
    def start(self) -> int:
        """The place of the first paper, counted from 1."""
        return int(str(self._start.value or 1))

    @property
    def copies(self) -> int:
        """How often each is printed."""
        return int(str(self._copies.value or 1))

    def offer(self, sheets: Sequence[SheetRow], paper: str) -> None:
        """Ask for the sheet whose places have this paper, if there is one."""
        self._sheet = next((each for each in sheets if each.paper == paper), None)
        cells = self._sheet.cells if self._sheet else 1
        wanted = min(self.start, cells)
        self._start.offer([(str(place), place) for place in range(1, cells + 1)])
        self._start.choose(wanted)
        self._starting.setVisible(self._sheet is not None)
