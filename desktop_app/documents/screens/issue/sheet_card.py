"""How small papers go onto sheets: from the first place that is still free, and how often each is printed."""

from typing import Final

from desktop_app.documents.service import SheetRow, TemplateRow
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _

MOST_COPIES: Final = 20
SHEETS: Final = "sheets"
PAGES: Final = "pages"


class SheetCard(Card):
    """Asks whether papers go onto sheets, where on the first one to begin, and for how many copies."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("On the sheet"))
        self._sheet: SheetRow | None = None
        self._way, self._start, self._copies = ChoiceField(theme), ChoiceField(theme), ChoiceField(theme)
        hint = _("Places are counted from the left, row by row: a sheet that was begun is used up.")
        self._choosing = FieldRow(theme, _("How they are printed"), self._way)
        self._starting = FieldRow(theme, _("First free place"), self._start, hint=hint)
        self._copying = FieldRow(theme, _("Copies of each"), self._copies)
        self._turning = Label(
            theme,
            _("Fronts and backs are on pages of their own: print on both sides, turned over the long edge."),
            Type.SMALL,
            "text2",
            wrap=True,
        )
        grid = CardGrid(gap=theme.px(14), least=theme.px(250), columns=3)
        for row in (self._choosing, self._starting, self._copying):
            grid.addWidget(row)
        self.add(grid)
        self.add(self._turning)
        self._copies.offer([(str(count), count) for count in range(1, MOST_COPIES + 1)])
        self._way.value_changed.connect(self._show_way)

    @property
    def sheet(self) -> str:
        """The sheet's name, "" where papers have pages of their own."""
        return self._sheet.name if self._sheet and self._on_sheets else ""

    @property
    def start(self) -> int:
        """The place of the first paper, counted from 1."""
        return int(str(self._start.value or 1)) if self._on_sheets else 1

    @property
    def copies(self) -> int:
        """How often each is printed."""
        return int(str(self._copies.value or 1))

    def offer(self, template: TemplateRow, paper: str) -> None:
        """Ask for the sheet whose places have this paper, if there is one; what is registered has no copies."""
        self._sheet = next((each for each in template.sheets if each.paper == paper), None)
        cells = self._sheet.cells if self._sheet else 1
        wanted = min(int(str(self._start.value or 1)), cells)
        self._start.offer([(str(place), place) for place in range(1, cells + 1)])
        self._start.choose(wanted)
        self._way.offer([
            (_("{count} on a sheet, to be cut").format(count=cells), SHEETS),
            (_("Each on a page of its own size, for a card printer"), PAGES),
        ])  # fmt: skip
        self._way.choose(SHEETS)
        self._copying.setVisible(not template.registered)
        if template.registered:
            self._copies.choose(1)
        self._choosing.setVisible(self._sheet is not None and self._sheet.cut)
        self._show_way()

    @property
    def _on_sheets(self) -> bool:
        return self._sheet is not None and (not self._sheet.cut or self._way.value == SHEETS)

    def _show_way(self) -> None:
        self._starting.setVisible(self._on_sheets)
        self._turning.setVisible(self._sheet is not None and self._sheet.two_sided and self._on_sheets)
