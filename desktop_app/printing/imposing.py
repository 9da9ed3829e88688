"""Small papers on sheets: labels and badges laid side by side as the sheets are sold, from any place on.

A sheet is a TOML file: the paper that its cells have, how many there are, where the first begins and how far apart they
are, in millimetres.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from desktop_app.printing.layout import Item, Layout, Rule, TextLine, moved, sides
from desktop_app.printing.schema import build, read_toml

FOLDER: Final = "sheets"
_CUT, _HAIRLINE = "B8BCC2", 0.1


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of equal cells, filled row by row. `cut` draws hairlines between them."""

    name: str
    paper: str
    width: float
    height: float
    columns: int
    rows: int
    left: float
    top: float
    across: float
    down: float
    cut: bool = False

    @property
    def cells(self) -> int:
        """How many there are."""
        return self.columns * self.rows

    def corner(self, cell: int) -> tuple[float, float]:
        """The left top corner of a cell, counted from 0."""
        row, column = divmod(cell, self.columns)
        return round(self.left + column * self.across, 3), round(self.top + row * self.down, 3)

    def behind(self, cell: int) -> int:
        """The cell of the sheet's other side that lies behind this one."""
        row, column = divmod(cell, self.columns)
        return row * self.columns + self.columns - 1 - column


@dataclass(frozen=True, slots=True)
class Imposition:
    """How papers go onto sheets: from which cell on, counted from 1, and each how many times."""

    sheet: Sheet | None = None
    start: int = 1
    copies: int = 1

    def laid(self, papers: Sequence[Layout]) -> list[Layout]:
        """The pages to be printed."""
        repeated = [paper for paper in papers for _copy in range(self.copies)]
        if self.sheet:
            return list(imposed(repeated, self.sheet, self.start))
        return [page for paper in repeated for page in sides(paper)]


PLAIN: Final = Imposition()
"""Each paper once, on a page of its own."""


def sheets(templates: Path) -> dict[str, Sheet]:
    """The sheets beside the templates of a folder, by their names."""
    files = sorted((templates / FOLDER).glob("*.toml"))
    return {file.stem: build(Sheet, {**read_toml(file), "name": file.stem}, file.name) for file in files}


def imposed(papers: Sequence[Layout], sheet: Sheet, start: int = 1) -> Iterator[Layout]:
    """The papers on as many sheets as they take; the first begins at a cell, counted from 1.

    Backs of cards follow their fronts on a page that is mirrored: turned about its long edge, each lies behind its own.
    """
    together: list[tuple[int, Layout]] = []
    for place, paper in enumerate(papers, start=start - 1):
        together.append((place % sheet.cells, paper))
        if place % sheet.cells == sheet.cells - 1:
            yield from _both_sides(sheet, together)
            together = []
    if together:
        yield from _both_sides(sheet, together)


def _both_sides(sheet: Sheet, together: Sequence[tuple[int, Layout]]) -> Iterator[Layout]:
    cells = [(cell, sides(paper)) for cell, paper in together]
    for face in range(len(cells[0][1])):
        yield _filled(sheet, [(sheet.behind(cell) if face % 2 else cell, faces[face]) for cell, faces in cells])


def _filled(sheet: Sheet, together: Sequence[tuple[int, Layout]]) -> Layout:
    first = together[0][1]
    items = [item for cell, paper in together for item in _in_cell(paper, sheet, cell, first.language)]
    fonts = {use.key: use for _cell, paper in together for use in paper.fonts}
    return Layout(
        sheet.width,
        sheet.height,
        first.title,
        first.language,
        tuple(fonts[key] for key in sorted(fonts)),
        (*(_cuts(sheet) if sheet.cut else ()), *items),
    )


def _in_cell(paper: Layout, sheet: Sheet, cell: int, language: str) -> Iterator[Item]:
    """The paper's items in their cell; lines say their language where it is not that of the sheet."""
    right, down = sheet.corner(cell)
    for item in paper.items:
        placed = moved(item, right, down)
        if isinstance(placed, TextLine):
            own = placed.language or (paper.language if paper.language != language else "")
            placed = replace(placed, frame=f"{placed.frame} {cell + 1}", language=own)
        yield placed


def _cuts(sheet: Sheet) -> Iterator[Rule]:
    right, bottom = sheet.left + sheet.columns * sheet.across, sheet.top + sheet.rows * sheet.down
    for column in range(sheet.columns + 1):
        x = round(sheet.left + column * sheet.across, 3)
        yield Rule("cut", x, sheet.top, x, round(bottom, 3), _HAIRLINE, _CUT)
    for row in range(sheet.rows + 1):
        y = round(sheet.top + row * sheet.down, 3)
        yield Rule("cut", sheet.left, y, round(right, 3), y, _HAIRLINE, _CUT)
