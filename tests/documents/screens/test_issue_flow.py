"""The way from people to papers, walked as staff walk it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.documents.screens.issue.findings_model import Head
from desktop_app.documents.screens.issue.fixes import Fix
from desktop_app.documents.screens.issue.flow import DONE, LANGUAGE, PROOF, TEMPLATE, WHOM, IssueFlow
from desktop_app.documents.screens.places import issue_place
from desktop_app.documents.screens.print_dialog import PrintDialog
from desktop_app.gui.keys import Command
from desktop_app.gui.screen import Place
from desktop_app.people.rules.values import PersonDraft
from tests.documents.offices import NAMELESS_GENDER, words_of
from tests.documents.screens.conftest import Staged

UNPRINTABLE = PersonDraft(surname="김", given="Mei")


def flow_of(staged: Staged, qtbot: QtBot, ids: tuple[int, ...] | None = None) -> IssueFlow:
    """The flow, begun for these people."""
    screen = staged.screen(qtbot, issue_place(staged.ids if ids is None else ids))
    assert screen.flow is not None
    return screen.flow


def fill(flow: IssueFlow, template: str = "thanks", **fields: str) -> None:
    """Choose a template and type its fields."""
    flow.template._choose(template)
    flow.template.fields.fill(fields or {"field": "mədəniyyət"})


def press(flow: IssueFlow, qtbot: QtBot) -> None:
    """The primary button."""
    qtbot.mouseClick(flow.primary, Qt.MouseButton.LeftButton)


def to_proof(flow: IssueFlow, qtbot: QtBot, language: str = "az", *, joint: bool = False) -> None:
    """From the template step to the proof."""
    press(flow, qtbot)
    assert flow.step == LANGUAGE
    flow.language._choose(language)
    flow.language.files.choices.choose(int(joint))
    press(flow, qtbot)
    assert flow.step == PROOF


def test_nobody_chosen_goes_nowhere(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot, ())
    assert flow.step == WHOM
    assert not flow.primary.isEnabled()
    flow.whom.picker.choose(staged.ids)
    assert flow.footer._headline.text() == "2 people chosen"
    press(flow, qtbot)
    assert flow.step == TEMPLATE


def test_people_given_by_another_screen_are_chosen_already(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    assert flow.step == TEMPLATE
    flow.go_back()
    assert flow.whom.picker.chosen() == staged.ids


def test_each_template_shows_a_page_of_its_samples(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    assert set(flow.template._cards) == {each.name for each in staged.office.documents.templates()}
    assert {"completion", "honorary", "participation", "thanks"} <= set(flow.template._cards)
    assert not any(card.page.image.isNull() for card in flow.template._cards.values())


def test_fields_are_asked_for_before_going_on(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow, "participation", event="Novruz", date="31.02.2026")
    press(flow, qtbot)
    assert flow.step == TEMPLATE
    wrong = {row.label.text(): row.finding for row in flow.template.fields.form.wrong()}
    assert set(wrong) == {"City where it was held", "Date when it was held"}
    assert "28" in wrong["Date when it was held"]


def test_what_was_typed_stays_when_another_template_is_looked_at(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow, field="mədəniyyət")
    flow.template._choose("participation")
    flow.template._choose("honorary")
    assert flow.template.fields.values()["field"] == "mədəniyyət"


def test_files_each_in_the_folder_of_the_office(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow)
    to_proof(flow, qtbot)
    assert flow.primary.text() == "Issue 2 ready documents"
    assert flow.footer._headline.text() == "Numbers are given only now: S-2026/0001 – 0002"
    assert staged.office.documents.register.listed() == ()
    press(flow, qtbot)
    assert flow.step == DONE
    rows = staged.office.documents.register.listed()
    assert [row.state for row in rows] == ["issued", "issued"]
    assert len(list(staged.folder.iterdir())) == 2
    assert flow.done._headline.text() == "2 documents issued"
    assert flow.done._numbers.text() == "S-2026/0001 – 0002"
    assert not flow.done.opening.isVisible(), "which of two files would it open?"


def test_one_joint_file_is_opened_printed_and_shown(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow)
    to_proof(flow, qtbot, joint=True)
    assert flow.footer._line.text() == "2 documents · in Azerbaijani · one PDF"
    press(flow, qtbot)
    (file,) = staged.folder.iterdir()
    assert file.name == "S-2026-0001-0002-thanks.pdf"
    for button in (flow.done.opening, flow.done.printing, flow.done.showing):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert staged.viewer.opened == [file]
    assert staged.viewer.shown == [file]
    assert flow.findChild(PrintDialog) is not None


def test_a_file_is_opened_from_its_row(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow)
    to_proof(flow, qtbot)
    press(flow, qtbot)
    flow.done.table.setFocus()
    qtbot.keyClick(flow.done.table, Qt.Key.Key_Return)
    assert [file.name[:11] for file in staged.viewer.opened] == ["S-2026-0001"]


def test_each_in_their_own_language_with_words_in_it(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow, field="your work")
    press(flow, qtbot)
    flow.language._choose("own")
    assert list(flow.language.texts._fields) == [("az", "field"), ("ru", "field")]
    flow.language.texts.fill({"ru": {"field": "вклад в развитие школы"}, "az": {"field": "ana dilinin tədrisi"}})
    press(flow, qtbot)
    press(flow, qtbot)
    az, ru = staged.office.documents.register.listed()
    assert (az.language, ru.language) == ("az", "ru")
    assert "ana dilinin tədrisi" in words_of(staged.office.documents.register.pdf(az.id), tmp_path)
    assert "вклад в развитие школы" in words_of(staged.office.documents.register.pdf(ru.id), tmp_path)


def test_errors_keep_only_their_own_papers_back(staged: Staged, qtbot: QtBot) -> None:
    bad = staged.office.add(UNPRINTABLE)
    flow = flow_of(staged, qtbot, (*staged.ids, *bad))
    fill(flow)
    to_proof(flow, qtbot)
    heads = [line for line in flow.proof.model._lines if isinstance(line, Head)]
    assert [(head.title, head.count) for head in heads] == [("Letter that cannot be printed", 1), ("Ready", 2)]
    assert flow.proof._name.full_text == "김 Mei"
    assert flow.jumping.text() == "Mend 1 error"
    assert flow.primary.text() == "Issue 2 ready documents"
    press(flow, qtbot)
    assert len(staged.office.documents.register.listed()) == 2
    assert flow.done.outcome is not None
    assert [each.name for each in flow.done.outcome.refused] == ["김 Mei"]
    assert flow.done._refused.isVisible()


def test_a_finding_leads_to_the_person_and_is_gone_when_mended(staged: Staged, qtbot: QtBot) -> None:
    (bad,) = staged.office.add(UNPRINTABLE)
    flow = flow_of(staged, qtbot, (*staged.ids, bad))
    fill(flow)
    to_proof(flow, qtbot)
    qtbot.mouseClick(flow.proof.bar.buttons[Fix.EDIT_PERSON], Qt.MouseButton.LeftButton)
    assert staged.window.went == [Place("people", "edit", (bad,))]
    person = staged.office.people.person(bad)
    staged.office.people.change(bad, person.version, NAMELESS_GENDER)
    assert flow.primary.text() == "Issue 3 ready documents"
    assert not flow.jumping.isVisible()


def test_a_person_can_be_left_out(staged: Staged, qtbot: QtBot) -> None:
    bad = staged.office.add(UNPRINTABLE)
    flow = flow_of(staged, qtbot, (*bad, *staged.ids))
    fill(flow)
    to_proof(flow, qtbot)
    qtbot.mouseClick(flow.proof.bar.buttons[Fix.LEAVE_OUT], Qt.MouseButton.LeftButton)
    assert flow.primary.text() == "Issue 2 ready documents"
    heads = [line.title for line in flow.proof.model._lines if isinstance(line, Head)]
    assert heads == ["All are ready"]
    press(flow, qtbot)
    assert len(staged.office.documents.register.listed()) == 2


def test_words_that_are_wrong_lead_back_to_their_field(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow, field="김")
    to_proof(flow, qtbot)
    assert not flow.primary.isEnabled()
    qtbot.mouseClick(flow.proof.bar.buttons[Fix.EDIT_WORDS], Qt.MouseButton.LeftButton)
    assert flow.step == TEMPLATE
    assert flow.template.fields.values()["field"] == "김"


def test_pages_are_turned_by_key(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow)
    to_proof(flow, qtbot)
    assert flow.proof._place.text() == "1 / 2"
    qtbot.keyClick(flow.proof.list, Qt.Key.Key_Down)
    assert (flow.proof._place.text(), flow.proof._name.full_text) == ("2 / 2", "Kərimova Aygün Rəşid qızı")
    qtbot.mouseClick(flow.proof.next, Qt.MouseButton.LeftButton)
    assert flow.proof._place.text() == "1 / 2"


def test_heads_fold_by_key(staged: Staged, qtbot: QtBot) -> None:
    bad = staged.office.add(UNPRINTABLE)
    flow = flow_of(staged, qtbot, (*staged.ids, *bad))
    fill(flow)
    to_proof(flow, qtbot)
    model, listed = flow.proof.model, flow.proof.list
    assert model.rowCount() == 3
    listed.setCurrentIndex(model.index(2, 0))
    qtbot.keyClick(listed, Qt.Key.Key_Right)
    assert model.rowCount() == 5
    qtbot.keyClick(listed, Qt.Key.Key_Left)
    assert model.rowCount() == 3


def test_the_preview_is_a_draft_without_a_number(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow)
    to_proof(flow, qtbot)
    words = words_of(flow.proof.page._pdf, tmp_path)
    assert "QARALAMA" in words
    assert "S-2026/····" in words
    assert not list(staged.folder.parent.glob("papers/*"))


def test_esc_leaves_and_what_was_chosen_is_still_there(staged: Staged, qtbot: QtBot) -> None:
    screen = staged.screen(qtbot, issue_place(staged.ids))
    flow = screen.flow
    assert flow is not None
    fill(flow, field="idman")
    press(flow, qtbot)
    screen.commands()[Command.LEAVE]()
    assert staged.window.went == [Place("documents")]
    screen.show_place(Place("documents"))
    assert screen.takes_search
    screen.show_place(issue_place(()))
    assert not screen.takes_search
    assert flow.step == LANGUAGE
    screen.commands()[Command.BACK]()
    assert flow.step == TEMPLATE
    assert flow.template.fields.values()["field"] == "idman"


def test_going_back_and_on_again_changes_nothing(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow, field="idman")
    to_proof(flow, qtbot, "ru", joint=True)
    before = flow.draft
    for _step in range(3):
        qtbot.mouseClick(flow.back_button, Qt.MouseButton.LeftButton)
    assert flow.step == WHOM
    for _step in range(3):
        press(flow, qtbot)
    assert flow.step == PROOF
    assert flow.draft == before


def test_the_folder_is_chosen_once_and_kept(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow)
    press(flow, qtbot)
    staged.prompts.path = tmp_path / "elsewhere"
    qtbot.mouseClick(flow.language.files.changing, Qt.MouseButton.LeftButton)
    press(flow, qtbot)
    press(flow, qtbot)
    assert len(list((tmp_path / "elsewhere").iterdir())) == 2
    assert staged.services.folder.path == tmp_path / "elsewhere"


def test_a_folder_that_cannot_be_made_gives_no_number(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    staged.services.folder.choose(tmp_path / "file" / "below")
    flow = flow_of(staged, qtbot)
    fill(flow)
    to_proof(flow, qtbot)
    with qtbot.capture_exceptions() as caught:
        flow.go_on()
    assert ["cannot be made here" in str(problem) for _kind, problem, _where in caught] == [True]
    assert staged.office.documents.register.listed() == ()
    assert flow.step == PROOF
    assert not flow.is_running


def test_issuing_again_warns_of_what_they_have(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow)
    to_proof(flow, qtbot)
    press(flow, qtbot)
    press(flow, qtbot)
    assert flow.step == WHOM
    flow.begin(staged.ids)
    fill(flow)
    to_proof(flow, qtbot)
    heads = [(line.title, line.count) for line in flow.proof.model._lines if isinstance(line, Head)]
    assert heads == [("Please look at this", 2), ("Ready", 2)]
    assert "S-2026/0001" in flow.proof.bar._headline.text()


def test_the_whole_way_by_keyboard(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot, staged.ids[:1])
    fill(flow)
    with qtbot.waitActive(flow):
        flow.activateWindow()
    for step in (LANGUAGE, PROOF, DONE):
        qtbot.keyClick(flow, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert flow.step == step
    assert [row.number for row in staged.office.documents.register.listed()] == ["S-2026/0001"]


def press_key(qtbot: QtBot, key: Qt.Key, *, going_on: bool = False) -> None:
    """Press a key where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None, "nothing has the keyboard"
    modifier = Qt.KeyboardModifier.ControlModifier if going_on else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(focused, key, modifier)


def test_every_choice_is_made_by_keyboard(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot, ())
    with qtbot.waitActive(flow):
        flow.activateWindow()
    flow.begin(())
    qtbot.keyClicks(QApplication.focusWidget(), "eliyev")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        press_key(qtbot, key)
    assert flow.whom.picker.chosen() == staged.ids[:1]
    press_key(qtbot, Qt.Key.Key_Return, going_on=True)
    thanks = flow.template._cards["thanks"]
    for _card in flow.template._cards:
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the keyboard"
        if focused is thanks:
            break
        press_key(qtbot, Qt.Key.Key_Down if focused.y() < thanks.y() else Qt.Key.Key_Right)
    press_key(qtbot, Qt.Key.Key_Space)
    assert thanks.isChecked()
    press_key(qtbot, Qt.Key.Key_Return, going_on=True)
    assert QApplication.focusWidget() is flow.template.fields.form.row("field").field, "it is empty and must not be"
    qtbot.keyClicks(QApplication.focusWidget(), "school")
    press_key(qtbot, Qt.Key.Key_Return, going_on=True)
    assert QApplication.focusWidget() is flow.language._cards["az"]
    press_key(qtbot, Qt.Key.Key_Right)
    assert flow.language._cards["en"].isChecked()
    for step in (PROOF, DONE):
        press_key(qtbot, Qt.Key.Key_Return, going_on=True)
        assert flow.step == step
    (row,) = staged.office.documents.register.listed()
    assert (row.language, row.state) == ("en", "issued")
    press_key(qtbot, Qt.Key.Key_Space)
    assert staged.viewer.opened == list(staged.folder.iterdir())


def test_no_step_is_made_before_it_is_gone_to(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    made = [name for name in ("whom", "template", "language", "proof", "done") if name in vars(flow)]
    assert made == ["template"], "all at once would hold the window up for a third of a second"


def test_hours_and_school_year_are_judged_as_they_are_typed(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow, "completion", course="Azerbaijani", school="Karabakh", hours="seventy", period="2025/2027")
    press(flow, qtbot)
    assert flow.step == TEMPLATE
    wrong = {row.label.text(): row.finding for row in flow.template.fields.form.wrong()}
    assert set(wrong) == {"Number of lesson hours", "School year"}
    assert "seventy" in wrong["Number of lesson hours"]
    fill(flow, "completion", course="Azerbaijani", school="Karabakh", hours="72", period="2025")
    press(flow, qtbot)
    assert flow.step == LANGUAGE


def test_a_language_that_no_native_speaker_has_read_says_so(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow)
    press(flow, qtbot)
    assert flow.step == LANGUAGE
    said = {language: card._line.text() for language, card in flow.language._cards.items()}
    assert {language for language, line in said.items() if "native speaker" in line} == {"ka", "fa", "ar", "he"}
