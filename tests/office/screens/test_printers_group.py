"""A printer is measured once: its page has two lines where they should be, and what was typed is the other way."""

import re
import subprocess
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.gui.print_run import WhatWasPrinted
from desktop_app.gui.widgets.buttons import Button
from desktop_app.language import catalogs
from desktop_app.office.screens.settings.printers_group import EDGE, PrintersGroup
from desktop_app.printing.measuring_page import measuring_page
from tests.office.screens.conftest import Around


@pytest.fixture
def kept() -> dict[str, list[float]]:
    return {"Canon": [1.0, 0.0]}


@pytest.fixture
def group(around: Around, kept: dict[str, list[float]], qtbot: QtBot) -> PrintersGroup:
    def keep(shifts: dict[str, list[float]]) -> None:
        kept.clear()
        kept.update(shifts)

    made = PrintersGroup(around.context, lambda: dict(kept), keep)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_page_goes_to_the_printer_as_it_is(group: PrintersGroup, around: Around) -> None:
    assert not group.across.isVisible()
    group.printing.click()
    assert around.prompts.paper is not None
    assert around.prompts.paper.stat().st_size > 1000
    around.prompts.confirms = False
    group.printing.click()
    assert group.printing.isEnabled()


def test_what_is_measured_is_moved_the_other_way(
    group: PrintersGroup, around: Around, kept: dict[str, list[float]]
) -> None:
    group._end(WhatWasPrinted(1, "HP", whole=True))
    assert group.across.isVisible()
    group.across.field.setText("51,5")  # type: ignore[attr-defined]  # a line to type in
    group.down.field.setText("49.2 mm")  # type: ignore[attr-defined]  # as above
    group.keeping.click()
    assert kept == {"Canon": [1.0, 0.0], "HP": [-1.5, 0.8]}
    assert not group.across.isVisible()
    assert around.window.said[-1] == "“HP” has been measured"


@pytest.mark.parametrize("typed", ["", "five", "150", "39"])
def test_what_no_ruler_says_is_asked_again(group: PrintersGroup, kept: dict[str, list[float]], typed: str) -> None:
    group._end(WhatWasPrinted(1, "HP", whole=True))
    group.across.field.setText(typed)  # type: ignore[attr-defined]  # a line to type in
    group.down.field.setText("50")  # type: ignore[attr-defined]  # as above
    group.keeping.click()
    assert group.across.finding
    assert kept == {"Canon": [1.0, 0.0]}


def test_a_printer_is_forgotten(group: PrintersGroup, kept: dict[str, list[float]]) -> None:
    (forgetting,) = (each for each in group.findChildren(Button) if each.text() == "Forget")
    assert forgetting.accessibleName() == "Forget: Canon: +1 mm to the right, +0 mm down"
    forgetting.click()
    assert kept == {}


@pytest.mark.parametrize("language", catalogs.SCREEN_LANGUAGES)
def test_the_page_says_what_to_do_in_every_language(language: str, tmp_path: Path) -> None:
    catalogs.use(language)
    (tmp_path / "page.pdf").write_bytes(measuring_page(EDGE))
    text = subprocess.run(["pdftotext", tmp_path / "page.pdf", "-"], capture_output=True, check=True).stdout.decode()
    assert catalogs.gettext("Page to measure a printer by") in " ".join(text.split())
    assert re.search(r"50\s*(mm|мм)", text)
    catalogs.use(catalogs.DEFAULT_LANGUAGE)
