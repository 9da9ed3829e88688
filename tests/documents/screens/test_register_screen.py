"""The register as staff work with it: look, find, open, annul, finish what was not printed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.documents.rules.requests import Output
from desktop_app.documents.screens.print_dialog import PrintDialog
from desktop_app.documents.screens.register.correct_dialog import CorrectDialog
from desktop_app.documents.screens.register.view import RegisterView
from desktop_app.gui.keys import Command
from desktop_app.gui.models.columns import ROW
from desktop_app.gui.screen import Place
from desktop_app.gui.widgets.buttons import Button
from tests.documents.offices import many, thanks
from tests.documents.screens.conftest import Staged


def numbers(view: RegisterView) -> list[str]:
    """The numbers in sight, from the top."""
    return [view.model.index(row, 0).data() for row in range(view.model.rowCount())]


def issue(staged: Staged, **more: str) -> tuple[int, ...]:
    """Thanks to both, in files."""
    issued = staged.office.documents.issue(thanks(staged.ids, **more), Output(staged.folder, joint=False))
    return tuple(each.id for each in issued.issued)


def test_an_office_without_documents_says_so_and_how_to_begin(staged: Staged, qtbot: QtBot) -> None:
    view = staged.screen(qtbot).register
    assert view._body.currentIndex() == 1
    assert not view.issuing.isVisible()


def test_the_newest_is_on_top_and_shown(staged: Staged, qtbot: QtBot) -> None:
    issue(staged)
    view = staged.screen(qtbot).register
    assert numbers(view) == ["S-2026/0002", "S-2026/0001"]
    assert view.head.quiet.full_text == "2 documents"
    assert view.detail.number.text() == "S-2026/0002"
    assert view.detail.name.full_text == "Kərimova Aygün Rəşid qızı"
    assert view.detail.chip.text == "in force"
    assert not view.detail.page.image.isNull()


def test_the_page_beside_it_is_drawn_from_the_very_bytes(staged: Staged, qtbot: QtBot) -> None:
    first, _second = issue(staged)
    screen = staged.screen(qtbot, Place("documents", "document", (first,)))
    assert screen.register.detail.page._pdf == staged.office.documents.register.pdf(first)


def test_opening_takes_the_file_that_is_there(staged: Staged, qtbot: QtBot) -> None:
    issue(staged)
    there = sorted(staged.folder.iterdir())
    view = staged.screen(qtbot).register
    qtbot.mouseClick(view.detail.opening, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.detail.showing, Qt.MouseButton.LeftButton)
    assert staged.viewer.opened == [there[1]]
    assert staged.viewer.shown == [there[1]]
    assert sorted(staged.folder.iterdir()) == there


def test_opening_writes_the_file_again_where_it_is_gone(staged: Staged, qtbot: QtBot) -> None:
    _first, second = issue(staged)
    for file in staged.folder.iterdir():
        file.unlink()
    view = staged.screen(qtbot).register
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    (opened,) = staged.viewer.opened
    assert opened.read_bytes() == staged.office.documents.register.pdf(second)


def test_a_document_is_printed_again(staged: Staged, qtbot: QtBot) -> None:
    issue(staged)
    screen = staged.screen(qtbot)
    screen.commands()[Command.PRINT]()
    dialog = screen.findChild(PrintDialog)
    assert dialog is not None
    staged.prompts.confirms = False
    dialog.printing.click()
    assert not staged.window.said, "its user thought better of it"
    staged.prompts.confirms = True
    with qtbot.waitSignal(dialog.finished, timeout=15_000):
        dialog.printing.click()
    (said,) = staged.window.said
    assert said.startswith("1 page sent to ")


def test_without_a_viewer_the_file_is_named(staged: Staged, qtbot: QtBot) -> None:
    issue(staged)
    screen = staged.screen(qtbot)
    staged.viewer.able = False
    qtbot.mouseClick(screen.register.detail.opening, Qt.MouseButton.LeftButton)
    (told,) = staged.prompts.told
    assert "S-2026-0002" in told
    assert str(staged.folder) in told


def test_annulling_asks_for_the_reason_and_strikes_the_row(staged: Staged, qtbot: QtBot) -> None:
    issue(staged)
    view = staged.screen(qtbot).register
    staged.prompts.text = "Ad səhv yazılıb"
    qtbot.mouseClick(view.detail.voiding, Qt.MouseButton.LeftButton)
    assert staged.prompts.asked == ["Annul “S-2026/0002”?"]
    qtbot.waitUntil(lambda: view.model.index(0, 0).data(ROW).state == "void")
    assert view.detail.chip.text == "annulled"
    assert not view.detail.opening.isVisible()
    assert not view.detail.voiding.isVisible()
    assert staged.window.said == ["“S-2026/0002” has been annulled"]
    assert Command.DELETE not in view.commands()


def test_thinking_better_of_it_annuls_nothing(staged: Staged, qtbot: QtBot) -> None:
    issue(staged)
    screen = staged.screen(qtbot)
    staged.prompts.text = None
    screen.commands()[Command.DELETE]()
    assert {row.state for row in staged.office.documents.register.listed()} == {"issued"}


def test_what_was_not_printed_is_finished_with_its_batch(staged: Staged, qtbot: QtBot) -> None:
    issue(staged)
    entered = staged.office.documents.enter(thanks(staged.ids, field="idman"))
    view = staged.screen(qtbot).register
    assert view.detail.finishing.text() == "Finish printing (2)"
    qtbot.mouseClick(view.detail.finishing, Qt.MouseButton.LeftButton)
    states = {row.id: row.state for row in staged.office.documents.register.listed()}
    assert [states[each] for each in entered.ids] == ["issued", "issued"]
    assert len(list(staged.folder.iterdir())) == 4
    qtbot.waitUntil(lambda: view.detail.chip.text == "in force")
    assert not view.detail.progress.isVisible()
    assert staged.window.said == ["2 documents printed"]


def test_home_leads_to_the_very_batch_that_broke_off(staged: Staged, qtbot: QtBot) -> None:
    entered = staged.office.documents.enter(thanks(staged.ids, field="idman"))
    staged.office.documents.finish(entered.ids[:1], Output(staged.folder, joint=False))
    issue(staged)
    view = staged.screen(qtbot, Place("documents", "batch", (entered.batch_id or 0,))).register
    assert numbers(view) == [row.number for row in reversed(entered.rows)]
    assert view.detail.number.text() == entered.rows[1].number
    assert view.detail.finishing.text() == "Finish printing"
    qtbot.mouseClick(view.detail.finishing, Qt.MouseButton.LeftButton)
    assert {row.state for row in staged.office.documents.register.listed()} == {"issued"}
    qtbot.mouseClick(view.filters.only, Qt.MouseButton.LeftButton)
    assert view.model.rowCount() == 4


def test_searching_finds_numbers_and_names(staged: Staged, qtbot: QtBot) -> None:
    issue(staged)
    screen = staged.screen(qtbot)
    screen.search("kerimova")
    assert numbers(screen.register) == ["S-2026/0002"]
    screen.search("0001")
    assert numbers(screen.register) == ["S-2026/0001"]
    screen.search("nobody")
    assert numbers(screen.register) == []
    assert screen.register._body.currentIndex() == 0, "a search that finds nothing is not an empty register"
    screen.search("")
    assert len(numbers(screen.register)) == 2


def test_filters_narrow_together_and_are_cleared_together(staged: Staged, qtbot: QtBot) -> None:
    first, _second = issue(staged)
    issue(staged, field="idman", date="24.12.2025")
    staged.office.documents.register.void(first, "səhv")
    view = staged.screen(qtbot).register
    view.filters.years.choose(2026)
    assert numbers(view) == ["S-2026/0002", "S-2026/0001"]
    qtbot.mouseClick(view.filters.states._chips["void"], Qt.MouseButton.LeftButton)
    assert numbers(view) == ["S-2026/0001"]
    view.filters.kinds.choose("honorary")
    assert numbers(view) == []
    qtbot.mouseClick(view.clearing, Qt.MouseButton.LeftButton)
    assert len(numbers(view)) == 4


def test_a_person_s_documents_alone_and_everybody_s_again(staged: Staged, qtbot: QtBot) -> None:
    issue(staged)
    screen = staged.screen(qtbot, Place("documents", "person", staged.ids[:1]))
    assert numbers(screen.register) == ["S-2026/0001"]
    assert screen.register.filters.only.text() == "Əliyev Vəli Həsən oğlu"
    qtbot.mouseClick(screen.register.filters.only, Qt.MouseButton.LeftButton)
    assert len(numbers(screen.register)) == 2


def test_the_row_at_hand_stays_while_others_are_issued(staged: Staged, qtbot: QtBot) -> None:
    first, _second = issue(staged)
    view = staged.screen(qtbot, Place("documents", "document", (first,))).register
    assert view.detail.number.text() == "S-2026/0001"
    issue(staged, field="idman")
    assert len(numbers(view)) == 4
    assert view.detail.number.text() == "S-2026/0001"
    assert view.table.currentIndex().data() == "S-2026/0001"


def test_the_detail_leads_to_the_person(staged: Staged, qtbot: QtBot) -> None:
    issue(staged)
    view = staged.screen(qtbot).register
    qtbot.mouseClick(view.detail.leading, Qt.MouseButton.LeftButton)
    assert staged.window.went == [Place("people", "", (staged.ids[1],))]


def test_a_long_series_is_never_shortened(staged: Staged, qtbot: QtBot) -> None:
    staged.office.office.change_profile(series="ÇŞĞW")
    issue(staged)
    table = staged.screen(qtbot).register.table
    assert table.columnWidth(0) > table.fontMetrics().horizontalAdvance("ÇŞĞW-2026/0001")


def test_a_register_of_many_is_counted_whole(staged: Staged, qtbot: QtBot) -> None:
    ids = staged.office.add(*many(120))
    staged.office.documents.enter(thanks(ids))
    view = staged.screen(qtbot).register
    assert view.model.rowCount() == 120
    assert view.head.quiet.full_text == "120 documents"


def test_a_reader_hears_a_row_as_one_sentence(staged: Staged, qtbot: QtBot) -> None:
    issue(staged)
    view = staged.screen(qtbot).register
    said = view.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "S-2026/0001, Letter of thanks, Əliyev Vəli Həsən oğlu, 25 November 2026, in force"


def test_a_correction_takes_the_place_of_the_wrong_one_and_is_printed(staged: Staged, qtbot: QtBot) -> None:
    issue(staged)
    view = staged.screen(qtbot).register
    qtbot.mouseClick(view.detail.correcting, Qt.MouseButton.LeftButton)
    dialog = view.findChild(CorrectDialog) or view.window().findChild(CorrectDialog)
    assert dialog is not None
    assert dialog.fields.values()["field"] == "mədəniyyət"
    qtbot.mouseClick(dialog.correcting, Qt.MouseButton.LeftButton)
    assert dialog.reason.finding == "Please say what was wrong."
    dialog.fields.fill({"field": "idman"})
    dialog.reason.field.setText("sahə səhv idi")  # type: ignore[attr-defined]  # a line to type in
    qtbot.mouseClick(dialog.correcting, Qt.MouseButton.LeftButton)
    assert numbers(view) == ["S-2026/0003", "S-2026/0002", "S-2026/0001"]
    assert view.detail.number.text() == "S-2026/0003"
    rows = {row.number: row for row in staged.office.documents.register.listed()}
    assert rows["S-2026/0003"].state == "issued"
    assert rows["S-2026/0002"].replaced_by == "S-2026/0003"
    link = next(each for each in view.detail.findChildren(Button) if each.accessibleName() == "Replaces: S-2026/0002")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert view.detail.number.text() == "S-2026/0002"


def test_a_correction_that_cannot_be_says_why_and_changes_nothing(staged: Staged, qtbot: QtBot) -> None:
    issue(staged)
    view = staged.screen(qtbot).register
    qtbot.mouseClick(view.detail.correcting, Qt.MouseButton.LeftButton)
    dialog = view.window().findChild(CorrectDialog)
    assert dialog is not None
    dialog.fields.fill({"field": "x" * 3000})
    dialog.reason.field.setText("sahə səhv idi")  # type: ignore[attr-defined]  # a line to type in
    qtbot.mouseClick(dialog.correcting, Qt.MouseButton.LeftButton)
    assert dialog.words.text().startswith("Nothing was changed.\n")
    assert dialog.correcting.isEnabled()
    assert len(staged.office.documents.register.listed()) == 2
    dialog.reject()


def test_a_duplicate_is_written_offered_to_the_printer_and_remembered(staged: Staged, qtbot: QtBot) -> None:
    issue(staged)
    screen = staged.screen(qtbot)
    view = screen.register
    qtbot.mouseClick(view.detail.duplicating, Qt.MouseButton.LeftButton)
    assert screen.findChild(PrintDialog) is not None
    assert [each.name for each in staged.folder.iterdir() if "Duplicate" in each.name]
    row = view.detail.row
    assert row is not None
    assert staged.office.documents.register.history(row.id)[0].action == "duplicated"
    qtbot.waitUntil(
        lambda: any("Duplicate made" in each.accessibleName() for each in view.detail.findChildren(QWidget))
    )
