"""Small papers stand on their sheets to a tenth of a millimetre, from the place asked for, and say what they said."""

import re
import subprocess
from pathlib import Path

import pytest

from desktop_app.printing.composing import compose
from desktop_app.printing.families import Variant
from desktop_app.printing.imposing import Imposition, Sheet, sheets
from desktop_app.printing.layout import POINT, Layout, TextLine
from desktop_app.printing.rendering import render
from desktop_app.printing.templates import read_template
from desktop_app.system import paths

from .papers import extracted, letterhead, templates, values

SHEETS = sheets(paths.resources() / "templates")
POSTAL = "Lindenstraße 12\n10115 Berlin"


def label(name: str, paper: str = "l7160", language: str = "az") -> Layout:
    said = values("label", "az", name=name, surname=name.split(maxsplit=1)[0], fields={"postal": POSTAL})
    made = compose(templates()["label"], language, said, letterhead("az"), variant=Variant("label", paper))
    assert made.findings == ()
    return made.layout


def words_at(pdf: bytes, folder: Path) -> list[tuple[int, str, float, float]]:
    """Each word with its page, and its left edge and lower edge in millimetres."""
    (folder / "a.pdf").write_bytes(pdf)
    said = subprocess.run(
        ["pdftotext", "-bbox", folder / "a.pdf", "-"], capture_output=True, check=True
    ).stdout.decode()
    found, page = [], 0
    for line in said.splitlines():
        page += "<page " in line
        if word := re.search(r'xMin="([\d.]+)" yMin="[\d.]+" xMax="[\d.]+" yMax="([\d.]+)">(.*)</word>', line):
            found.append((page, word[3], float(word[1]) * POINT, float(word[2]) * POINT))
    return found


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_holds_its_cells_and_they_their_paper(name: str) -> None:
    sheet = SHEETS[name]
    right, bottom = sheet.corner(sheet.cells - 1)
    papers = {
        each.paper: template.design(each).paper for template in templates().values() for each in template.variants
    }
    cell = papers[sheet.paper]
    assert right + cell.width <= sheet.width - sheet.left + 0.01
    assert bottom + cell.height / cell.faces <= sheet.height
    assert cell.width <= sheet.across + 0.01
    assert cell.height / cell.faces <= sheet.down + 0.01


@pytest.mark.parametrize("name", ["l7160", "l7163", "5160"])
def test_every_cell_stands_where_the_sheet_has_it(name: str, tmp_path: Path) -> None:
    sheet, start = SHEETS[name], 3
    papers = [label(f"Ad{index} Soyad", sheet.paper) for index in range(sheet.cells)]
    pages = Imposition(sheet, start).laid(papers)
    assert len(pages) == 2
    alone = {line.text.split()[0]: line for paper in papers for line in paper.items if isinstance(line, TextLine)}
    seen = [each for each in words_at(render(pages, {}, title="x"), tmp_path) if each[1].startswith("Ad")]
    assert len(seen) == sheet.cells
    for index, (page, word, x, _y) in enumerate(seen):
        place = index + start - 1
        left, _top = sheet.corner(place % sheet.cells)
        assert page == 1 + place // sheet.cells
        assert word == f"Ad{index}"
        assert x == pytest.approx(left + alone[word].x, abs=0.1)
    rows = [y for _page, _word, _x, y in seen[: sheet.columns * 2 : sheet.columns]]
    assert rows[1] - rows[0] == pytest.approx(sheet.down, abs=0.1)


def test_what_is_said_on_labels_is_what_is_stored(tmp_path: Path) -> None:
    names = ["Əliyev Vəli", "Məmmədhəsənzadə-Şirinbəyli Əbdülrəhman", "Алиев Вели", "علی‌اف ولی"]
    papers = [label(name) for name in names]
    text = extracted(render(Imposition(SHEETS["l7160"]).laid(papers), {}, title="x"), tmp_path)
    plain = "".join(each for each in text if each.isalnum())
    for name in names:
        assert "".join(each for each in name if each.isalnum()) in plain


def test_copies_come_one_after_the_other() -> None:
    one, two = label("Bir Ad"), label("İki Ad")
    assert Imposition(copies=2).laid([one, two]) == [one, one, two, two]
    (sheet,) = Imposition(SHEETS["l7160"], copies=3).laid([one])
    assert [line.text for line in sheet.items if isinstance(line, TextLine)].count("Bir Ad") == 3


def test_a_label_in_another_language_says_so_on_its_sheet() -> None:
    (sheet,) = Imposition(SHEETS["l7160"]).laid([label("Bir Ad"), label("Zwei Namen", language="de")])
    languages = {line.text: line.language for line in sheet.items if isinstance(line, TextLine)}
    assert (languages["Bir Ad"], languages["Zwei Namen"]) == ("", "de")


def test_a_foreign_address_on_a_page_read_from_the_right_is_read_from_the_left() -> None:
    paper = label("علی‌اف ولی", language="fa")
    read = {line.text: line.rtl for line in paper.items if isinstance(line, TextLine)}
    assert read == {"علی‌اف ولی": True, "Lindenstraße 12": False, "10115 Berlin": False}


def test_cells_are_counted_row_by_row() -> None:
    sheet = Sheet("x", "x", 100, 100, 2, 3, 5, 7, 40, 30)
    assert [sheet.corner(cell) for cell in (0, 1, 2)] == [(5, 7), (45, 7), (5, 37)]
    assert sheet.cells == 6


def test_templates_of_small_papers_are_not_registered() -> None:
    for name in ("label", "badge", "envelope"):
        assert not read_template(paths.resources() / "templates" / f"{name}.toml").registered
