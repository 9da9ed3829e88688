"""The designer over a real office: pulled, nudged, typed, taken back, saved; what is half done is kept."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.documents.rules.design_drafts import FORM
from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.documents.screens.designing.canvas import FIELD_MIME
from desktop_app.documents.screens.designing.designer import Designer
from desktop_app.documents.screens.places import template_place
from desktop_app.documents.service.trials import LONGEST, Trial
from desktop_app.gui.keys import Command
from desktop_app.gui.screen import Place
from desktop_app.language.errors import Refused
from tests.documents.backgrounds import own_pdf
from tests.documents.offices import words_of
from tests.documents.screens.conftest import Staged


def trial_of(designer: Designer) -> Trial:
    """What the page shows now."""
    assert designer.trying.trial is not None
    return designer.trying.trial


def opened(staged: Staged, qtbot: QtBot, template: str = "completion") -> Designer:
    documents = staged.office.documents
    own = documents.designs.copy(documents.template(template), "Ours")
    designer = staged.screen(qtbot, template_place(own.id)).designer
    settle(designer)
    return designer


def settle(designer: Designer) -> None:
    """What the page waits for, done at once."""
    designer.trying._rest.stop()
    designer.trying._compose()


def point(designer: Designer, x: float, y: float) -> QPointF:
    return designer.canvas.origin() + QPointF(x, y) * designer.canvas.scale


def pull(designer: Designer, qtbot: QtBot, start: QPointF, end: QPointF) -> None:
    canvas, left = designer.canvas, Qt.MouseButton.LeftButton
    qtbot.mousePress(canvas, left, pos=start.toPoint())
    qtbot.mouseMove(canvas, ((start + end) / 2).toPoint())
    qtbot.mouseMove(canvas, end.toPoint())
    qtbot.mouseRelease(canvas, left, pos=end.toPoint())


def middle(designer: Designer, name: str) -> QPointF:
    box = trial_of(designer).boxes[name]
    return point(designer, box.left + box.width / 2, box.top + box.height / 2)


def test_the_real_page_is_shown_with_what_stands_on_it(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    assert not designer.canvas._image.isNull()
    assert {"name", "title", "signatures"} <= set(trial_of(designer).boxes)
    assert designer.head.title.full_text == "Ours"
    assert designer.foot.words == "Everything fits, and every letter can be printed"
    assert not designer.saving.isEnabled()


def test_a_click_takes_the_name_in_hand(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    qtbot.mouseClick(designer.canvas, Qt.MouseButton.LeftButton, pos=middle(designer, "name").toPoint())
    assert designer.canvas.chosen == "name"
    assert designer.properties.elements.currentText() == "Name of the person"
    assert designer.properties.type_size.number == 28
    assert "mm from the left" in designer.canvas.accessibleDescription()


def test_a_pull_moves_what_stands_by_itself(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    before = designer.draft.look("number")
    start = middle(designer, "number")
    pull(designer, qtbot, start, start + QPointF(20, -30) * designer.canvas.scale)
    after = designer.draft.look("number")
    reach = 8 / designer.canvas.scale
    assert after["x"] - before["x"] == pytest.approx(20, abs=reach)
    assert after["y"] - before["y"] == pytest.approx(-30, abs=reach)
    designer.undo()
    assert designer.draft.look("number") == before
    designer.redo()
    assert designer.draft.look("number") == after


def test_a_handle_widens(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    designer.choose("name")
    box = trial_of(designer).boxes["name"]
    edge = point(designer, box.left + box.width, box.top + box.height / 2)
    pull(designer, qtbot, edge, edge - QPointF(30, 0) * designer.canvas.scale)
    assert designer.draft.look("name")["width"] == pytest.approx(box.width - 60, abs=3)


def test_arrow_keys_nudge_and_are_taken_back_as_one(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    y = designer.draft.look("number")["y"]
    designer.choose("number")
    qtbot.keyClick(designer.canvas, Qt.Key.Key_Down)
    qtbot.keyClick(designer.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert designer.draft.look("number")["y"] == pytest.approx(y + 5.5)
    assert set(designer.commands()) >= {Command.UNDO, Command.SAVE, Command.LEAVE}
    designer.commands()[Command.UNDO]()
    assert designer.draft.look("number")["y"] == y


def test_delete_takes_it_off_the_page(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    designer.choose("divider")
    qtbot.keyClick(designer.canvas, Qt.Key.Key_Delete)
    settle(designer)
    assert "divider" not in trial_of(designer).boxes
    assert designer.canvas.chosen == ""


def test_a_field_is_let_go_over_the_page(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    data = QMimeData()
    data.setData(FIELD_MIME, b"course")
    event = QDropEvent(
        point(designer, 100, 190), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    designer.canvas.dropEvent(event)
    settle(designer)
    assert designer.canvas.chosen == "course-1"
    box = trial_of(designer).boxes["course-1"]
    assert box.left + box.width / 2 == pytest.approx(100, abs=0.5)
    assert box.baseline == pytest.approx(190, abs=0.5)


def test_a_picture_and_a_line_come_from_the_bar(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    designer = opened(staged, qtbot)
    Image.new("RGB", (90, 30), "teal").save(tmp_path / "stamp.png")
    staged.prompts.path = tmp_path / "stamp.png"
    designer.toolbar.picturing.click()
    designer.toolbar.drawing.click()
    settle(designer)
    box = trial_of(designer).boxes["picture-1"]
    assert box.width / box.height == pytest.approx(3, abs=0.01)
    assert "line-1" in trial_of(designer).boxes
    designer.save()
    assert len(staged.office.documents.designs.numbered(designer.keeping.number).pictures) == 1


def test_typed_words_are_kept_for_their_language(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    designer = opened(staged, qtbot)
    designer.choose("title")
    rows = designer.properties.texts.rows
    for text in ("ŞƏHADƏT", "ŞƏHADƏTNAMƏ"):
        rows["az", "title"].words.setPlainText(text)
    assert designer.draft.part("title", "az") == "ŞƏHADƏTNAMƏ"
    assert designer.draft.part("title", "de") == "ABSCHLUSSZERTIFIKAT"
    designer.undo()
    assert designer.draft.part("title", "az") == "SERTİFİKAT"


def test_the_sentence_that_papers_say_is_the_one_that_is_changed(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    designer = opened(staged, qtbot)
    designer.toolbar._languages.choose("az")
    designer.choose("body")
    rows = designer.properties.texts.rows
    assert {part for language, part in rows if language == "az"} == {"declined", "wording"}
    rows["az", "declined"].words.setPlainText("Bu sənəd {person|dative} bizim tərəfimizdən verilir.")
    settle(designer)
    assert "bizim tərəfimizdən verilir" in words_of(trial_of(designer).pdf, tmp_path)
    designer.choose("name")
    assert designer.properties.form.value == "dative"
    designer.properties.form.choose("genitive")
    settle(designer)
    assert "Əliyev Vəli Həsən oğlunun" in words_of(trial_of(designer).pdf, tmp_path)


def test_a_slip_is_said_where_it_is_and_the_page_stays(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    before = designer.trying.trial
    designer.choose("body")
    row = designer.properties.texts.rows["en", "wording"]
    row.words.setPlainText(row.words.toPlainText().replace("{hours}", "{hour}", 1))
    settle(designer)
    assert designer.foot.words.startswith("English: Character ")
    assert "“hours”" in row._problem.text()
    assert designer.trying.trial is before
    with pytest.raises(Refused):
        designer.save()


def test_a_name_with_too_little_room_is_found(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    designer.choose("name")
    designer.properties.wide.enter(90)
    designer.properties.smallest.enter(34)
    settle(designer)
    assert "Name of the person" in designer.foot.words
    designer.choose("")
    designer.foot.leading.click()
    assert designer.canvas.chosen == "name"
    assert "does not fit" in designer.properties._fits.text()


def test_the_longest_name_and_somebody_real(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    designer = opened(staged, qtbot)
    designer.toolbar._whom.choose(LONGEST)
    settle(designer)
    assert trial_of(designer).sizes["name"] < 36
    designer._show_somebody(staged.ids[1])
    settle(designer)
    assert "Kərimova Aygün" in words_of(trial_of(designer).pdf, tmp_path)


def test_measures_are_typed(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    designer.choose("number")
    settle(designer)
    properties = designer.properties
    properties.left.setText("50,5")
    properties.left.returnPressed.emit()
    settle(designer)
    assert trial_of(designer).boxes["number"].left == pytest.approx(50.5, abs=0.1)
    properties.left.setText("nothing")
    properties.left.returnPressed.emit()
    assert properties.left.number == 50.5
    properties.colours.palette_choice._group.buttons()[2].click()
    assert designer.draft.look("number")["colour"] == "8E1F2F"
    properties.font_choice.choose("text-semibold")
    assert designer.draft.look("number")["font"] == "text-semibold"
    properties.aligning.align_chosen.emit("end")
    settle(designer)
    assert trial_of(designer).boxes["number"].left == pytest.approx(50.5, abs=0.1)


def test_papers_look_as_saved(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    designer = opened(staged, qtbot, "honorary")
    designer.choose("title")
    designer.properties.texts.rows["az", "title"].words.setPlainText("BİZİM FƏRMAN")
    designer.save()
    assert not designer.is_changed
    assert "saved" in staged.window.said[-1]
    own = next(each for each in staged.office.documents.templates() if each.own)
    request = IssueRequest(own.name, "az", staged.ids[:1], {"field": "mədəniyyət"})
    staged.office.documents.issue(request, Output.at(tmp_path / "out.pdf"))
    assert "BİZİM FƏRMAN" in words_of((tmp_path / "out.pdf").read_bytes(), tmp_path)


def test_what_is_half_done_is_there_again(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    number = designer.keeping.number
    designer.choose("number")
    qtbot.keyClick(designer.canvas, Qt.Key.Key_Down)
    designer.keeping.keep_now()
    y = designer.draft.look("number")["y"]
    again = staged.screen(qtbot, template_place(number)).designer
    assert again.draft.look("number")["y"] == y
    assert again.is_changed
    again.discarding.click()
    assert not again.is_changed
    assert staged.office.drafts.draft_of(FORM, number) is None
    assert staged.window.undo is not None
    staged.window.undo()
    assert again.draft.look("number")["y"] == y


def test_leaving_keeps_what_is_half_done(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    number = designer.keeping.number
    designer.commands()[Command.LEAVE]()
    assert staged.office.drafts.draft_of(FORM, number) is None
    designer.open(number)
    designer.choose("divider")
    designer.properties.removing.click()
    designer.leaving.click()
    assert "draft" in staged.window.said[-1]
    assert staged.window.went[-1] == Place("documents", "templates")
    designer.open(number)
    assert "divider" not in designer.draft.names()


def test_what_somebody_else_saved_meanwhile_stays(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    designs = staged.office.documents.designs
    own = designs.numbered(designer.keeping.number)
    designs.save(own.name, own.version, {**own.content, "az": {**own.content["az"], "label": "Theirs"}}, {})
    designer.choose("divider")
    designer.properties.removing.click()
    with pytest.raises(Refused, match="meanwhile"):
        designer.save()
    designer.keeping.keep_now()
    assert designs.own(own.name).content["az"]["label"] == "Theirs"
    assert designer.is_changed


def test_the_trial_is_a_pdf_marked_as_a_draft(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    designer = opened(staged, qtbot)
    staged.prompts.path = tmp_path / "trial.pdf"
    designer.printing.click()
    assert (tmp_path / "trial.pdf").read_bytes().startswith(b"%PDF")
    assert staged.viewer.opened == [tmp_path / "trial.pdf"]


def test_the_shelf_leads_to_the_designer_and_back(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    screen = staged.screen(qtbot, Place("documents", "templates"))
    shelf = screen.shelf
    assert set(shelf.cards) == {each.name for each in staged.office.documents.templates()}
    shelf.cards["thanks"].changing.click()
    (place,) = staged.window.went
    own = staged.office.documents.designs.numbered(place.ids[0])
    assert place == template_place(own.id)
    assert own.name in shelf.cards
    staged.prompts.path = tmp_path / "ours.ocaq-template"
    shelf.cards[own.name].exporting.click()
    assert staged.prompts.path.is_file()
    shelf.cards[own.name].removing.click()
    assert own.name not in shelf.cards
    assert staged.window.undo is not None
    staged.window.undo()
    assert own.name in shelf.cards
    shelf.bringing.click()
    assert sum(card.row.own for card in shelf.cards.values()) == 2


def test_who_may_not_change_the_office_sees_no_templates(staged: Staged, qtbot: QtBot) -> None:
    assert not staged.screen(qtbot).register.templates.isHidden()
    barred = staged.context.__class__(
        staged.context.theme, staged.context.lanes, staged.prompts, staged.window, lambda _right: False
    )
    screen = type(staged)(
        staged.office, staged.services, barred, staged.viewer, staged.prompts, staged.window, staged.ids, staged.folder
    ).screen(qtbot)
    assert screen.register.templates.isHidden()


def test_in_a_narrow_window_fields_and_properties_take_turns(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    assert designer.toolbar.listing.isHidden()
    designer.window().resize(700, 600)
    assert designer._fields.isHidden()
    assert not designer.properties.isHidden()
    designer.toolbar.listing.click()
    assert not designer._fields.isHidden()
    assert designer.properties.isHidden()


def test_everything_has_a_name_to_be_read_out(staged: Staged, qtbot: QtBot) -> None:
    designer = opened(staged, qtbot)
    designer.choose("name")
    focusable = [
        each for each in designer.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisibleTo(designer)
    ]  # fmt: skip
    buttons = [each.text() for each in focusable if isinstance(each, QAbstractButton)]
    assert buttons
    nameless = [
        each for each in focusable
        if not each.accessibleName() and not (isinstance(each, QAbstractButton) and each.text())
        and each.objectName() != "qt_scrollarea_viewport"
    ]  # fmt: skip
    assert [type(each).__name__ for each in nameless] == []


def test_a_background_is_chosen_seen_taken_back_and_removed(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    designer = opened(staged, qtbot)
    pane, before = designer.background, designer.draft
    assert pane.isVisible()
    assert pane.removing.isHidden()
    staged.prompts.path = tmp_path / "own.pdf"
    staged.prompts.path.write_text("no PDF")
    pane.choosing.click()
    assert (designer.draft, len(staged.prompts.told)) == (before, 1)
    staged.prompts.path.write_bytes(own_pdf())
    pane.choosing.click()
    settle(designer)
    assert (pane.with_art.isVisible(), pane.with_art.isChecked()) == (True, False)
    assert "frame" not in trial_of(designer).boxes
    pane.with_art.click()
    settle(designer)
    assert "frame" in trial_of(designer).boxes
    designer.save()
    assert staged.office.documents.designs.own(designer.keeping.name).pictures
    pane.removing.click()
    assert designer.draft.content == before.content
    designer.undo()
    assert pane.with_art.isChecked()
    designer.choose("name")
    assert not pane.isVisible()
