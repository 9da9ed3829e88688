"""The texts of a page in two languages side by side."""

from pytestqt.qtbot import QtBot

from desktop_app.documents.screens.designing.side_by_side import SideBySide
from tests.documents.screens.conftest import Staged
from tests.documents.screens.test_designer import opened


def test_both_languages_are_typed_side_by_side(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    before = designer.draft
    designer.choose("title")
    designer.properties.texts.pairing.click()
    (dialog,) = designer.window().findChildren(SideBySide)
    assert (dialog.first, dialog.choice.value) == ("az", "en")
    dialog.choice.choose("de")
    rows = {(said[1], language): row for (said, language), row in dialog.rows.items() if said[1]}
    assert len(rows) == len([said for said, _language in dialog.rows if said[1]]), "each part once"
    assert ("declined", "az") in rows
    assert ("declined", "de") not in rows
    rows["title", "az"].words.setPlainText("ŞƏHADƏT")
    rows["title", "de"].words.setPlainText("URKUNDE")
    assert designer.draft.part("title", "az") == "ŞƏHADƏT"
    assert designer.draft.part("title", "de") == "URKUNDE"
    row = rows["wording", "de"]
    row.words.setPlainText("{person} {nothing}")
    assert "nothing" in row._problem.text()
    assert designer.canvas.chosen == "title"
    dialog.closing.click()
    for _step in range(3):
        designer.undo()
    assert designer.draft is before
