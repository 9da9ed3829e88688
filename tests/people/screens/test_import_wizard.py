"""The import in the window: from a file to the people and back, with a decision for each row."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui.keys import Command
from desktop_app.gui.lanes import Lanes
from desktop_app.gui.screen import Place
from desktop_app.people.rules.fields import Target
from desktop_app.people.rules.plans import Action, PlannedRow
from desktop_app.people.rules.values import PersonDraft
from desktop_app.people.screens.import_wizard.deciding import Deciding, Sight
from desktop_app.people.screens.import_wizard.plan_table import ACTION, FINDING, IN_FILE
from desktop_app.people.screens.import_wizard.wizard import CHECK, COLUMNS, FILE, RESULT, ImportWizard
from tests.people.screens.conftest import Staged

ROWS = (
    "Soyad;Ad;Ata adı;Doğum tarixi;Şəhər;E-poçt",
    "Quliyev;Rauf;;03.02.1980;Köln;",  # 2: new
    "Aliyeva;Aygun;;04.05.1988;Bonn;",  # 3: may be Aygün
    "Bayramov;Xəyal;;31.02.1990;Essen;",  # 4: no such day
    ";;;;Bonn;",  # 5: no name
    "Kərimli;Aysel;;1990;Bonn;aysel@posta",  # 6: half an address
    "Quliyev;Rauf;;03.02.1980;Köln;",  # 7: as 2
    "SƏFƏROVA;ÜLVİYYƏ;;22.08.1993;Bonn;",  # 8: out of capitals, and proof that the day stands first
)


@pytest.fixture
def list_file(tmp_path: Path) -> Path:
    path = tmp_path / "members.csv"
    path.write_text("\n".join(ROWS), encoding="utf-8")
    return path


def wizard(staged: Staged, qtbot: QtBot, lanes: Lanes | None = None) -> ImportWizard:
    area = staged.area(qtbot, Place("people", "import"), lanes)
    found = area.findChild(ImportWizard)
    assert isinstance(found, ImportWizard)
    return found


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def deciding(made: ImportWizard) -> Deciding:
    assert made.check.deciding is not None
    return made.check.deciding


def row(made: ImportWizard, number: int) -> PlannedRow:
    return next(each for each in deciding(made).plan.rows if each.row == number)


def be_on(made: ImportWizard, number: int) -> None:
    made.check.look_at(Sight.ALL)
    rows = [each.row for each in deciding(made).plan.rows]
    made.check.table.selectRow(rows.index(number))


def test_the_whole_way_and_back(list_file: Path, staged: Staged, qtbot: QtBot) -> None:
    made = wizard(staged, qtbot)
    assert made.steps.current == FILE
    staged.prompts.path = list_file
    made.file.zone.choosing.click()
    assert made.steps.current == COLUMNS
    made.going_on.click()
    assert made.steps.current == CHECK
    assert made.head.quiet.full_text == "members.csv · 7 rows · 6 columns"
    assert made.going_on.text() == "Import 3 rows"
    assert staged.services.people.count() == 3, "nothing has been written yet"
    made.going_on.click()
    assert made.steps.current == RESULT
    assert "3 people were added" in words(made.result)
    assert "1 row was already here" in words(made.result)
    assert "3 rows with errors left out" in words(made.result)
    assert staged.services.people.count() == 6
    made.going_on.click()
    assert staged.window.went[-1].view == "imported"
    made.result.undoing.click()
    assert staged.services.people.count() == 3
    assert "3 people were taken back" in words(made.result)
    assert made.result.undoing.isHidden()


def test_the_people_of_an_import_are_a_filter(list_file: Path, staged: Staged, qtbot: QtBot) -> None:
    imported = staged.services.imports.carry_out(staged.services.imports.plan_file(list_file))
    area = staged.area(qtbot, Place("people", "imported", (imported.import_id,)))
    assert area._people.model.rowCount() == 3
    button = next(each for each in area.findChildren(QPushButton) if each.text() == "this import")
    button.click()
    assert area._people.model.rowCount() == 6


def test_tiles_and_chips_choose_what_is_seen(list_file: Path, staged: Staged, qtbot: QtBot) -> None:
    made = wizard(staged, qtbot)
    made.open(list_file)
    made.going_on.click()
    counts = {sight: deciding(made).count(sight) for sight in Sight}
    assert (counts[Sight.NEW], counts[Sight.DUPLICATE], counts[Sight.PROBLEM], counts[Sight.REPEATED]) == (2, 1, 3, 1)
    made.check.tiles[Sight.PROBLEM].click()
    assert made.check.table.model().rowCount() == 3
    assert made.check.chips.key == "problem"
    assert made.check.tiles[Sight.PROBLEM].isChecked()
    made.check.look_at(Sight.MENDED)
    assert made.check.table.model().rowCount() == 1


def test_a_wrong_value_is_put_right_where_it_stands(list_file: Path, staged: Staged, qtbot: QtBot) -> None:
    made = wizard(staged, qtbot)
    made.open(list_file)
    made.going_on.click()
    be_on(made, 4)
    assert made.check.mending.isVisible()
    (field,) = made.check.mending.fields().values()
    assert field.text() == "31.02.1990"
    field.setText("28.02.1990")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not made.check.mending.isVisible()
    assert made.going_on.text() == "Import 4 rows"
    assert deciding(made).count(Sight.PROBLEM) == 2
    assert made.check.tiles[Sight.PROBLEM].accessibleName().startswith("2 ")
    row = made.check.table.current_state()
    assert row is not None
    assert made.check.table.two_lines(row[0], FINDING)[0] == "Put right"
    be_on(made, 5)
    assert len(made.check.mending.fields()) == 2, "both names are offered"
    next(iter(made.check.mending.fields().values())).setText("Həsənova")
    made.check.mending.reading.click()
    made.going_on.click()
    births = {person.surname: person.birth for person in staged.services.people.people(range(1, 20))}
    assert births["Bayramov"] == "1990-02-28"
    assert births["Həsənova"] == ""


def test_a_row_is_added_without_its_wrong_value_or_left_out(list_file: Path, staged: Staged, qtbot: QtBot) -> None:
    made = wizard(staged, qtbot)
    made.open(list_file)
    made.going_on.click()
    be_on(made, 6)
    made.check.mending.without.click()
    assert deciding(made).action(row(made, 6)) is Action.ADD
    menu = made.check.table.menu_of(made.check.table.model().index(1, 4))
    assert menu is not None
    assert [each.text() for each in menu.actions()] == [
        "Add as a new person", "Somebody else: add", "Leave this row out",
    ]  # fmt: skip
    menu.actions()[2].trigger()
    assert deciding(made).action(row(made, 3)) is Action.LEAVE_OUT
    made.going_on.click()
    people = staged.services.people.people(range(1, 20))
    assert "Kərimli" in {person.surname for person in people}
    assert "Aliyeva" not in {person.surname for person in people}
    assert "1 row left out by you" in words(made.result)


def test_all_doubtful_rows_at_once(list_file: Path, staged: Staged, qtbot: QtBot) -> None:
    made = wizard(staged, qtbot)
    made.open(list_file)
    made.going_on.click()
    made.check.look_at(Sight.DUPLICATE)
    made.check.for_all.click()
    assert made.going_on.text() == "Import 2 rows"
    made.check.look_at(Sight.PROBLEM)
    made.check.for_all.click()
    assert made.going_on.text() == "Import 4 rows", "the row without a name still cannot be added"


def test_columns_can_be_corrected_and_one_must_hold_a_name(list_file: Path, staged: Staged, qtbot: QtBot) -> None:
    made = wizard(staged, qtbot)
    made.open(list_file)
    for column in (0, 1):
        made.columns.field_of(column).choose(None)
    assert not made.going_on.isEnabled()
    made.columns.field_of(1).choose(Target("surname"))
    assert made.going_on.isEnabled()
    made.going_on.click()
    assert row(made, 2).draft.surname == "Rauf"


def test_dates_that_can_be_read_in_two_ways_are_asked_about(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "dates.csv"
    path.write_text("Soyad;Ad;Doğum tarixi\nQuliyev;Rauf;03/04/1985\n", encoding="utf-8")
    made = wizard(staged, qtbot)
    made.open(path)
    made.going_on.click()
    assert made.check.question is not None
    assert not made.going_on.isEnabled()
    made._answer_order(2, True)
    assert made.check.question is None
    assert row(made, 2).draft.birth == "1985-03-04"
    assert made.going_on.isEnabled()


def test_several_sheets_are_asked_about(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for name, surname in (("2024", "Quliyev"), ("2025", "Kərimli")):
        sheet = book.create_sheet(name)
        sheet.append(["Soyad", "Ad"])
        sheet.append([surname, "Rauf"])
    del book["Sheet"]
    path = tmp_path / "two.xlsx"
    book.save(path)
    made = wizard(staged, qtbot)
    made.open(path)
    assert made.columns.sheet.isVisible()
    made.columns.sheet.choose("2025")
    made.columns.sheet_chosen.emit("2025")
    made.going_on.click()
    assert row(made, 2).draft.surname == "Kərimli"


def test_a_file_that_is_none_is_said_where_it_was_chosen(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "empty.xlsx"
    path.write_bytes(b"")
    made = wizard(staged, qtbot)
    made.open(path)
    assert made.steps.current == FILE
    assert "Please choose another file" in words(made.file)


def test_people_who_changed_since_the_check_stop_it(list_file: Path, staged: Staged, qtbot: QtBot) -> None:
    made = wizard(staged, qtbot)
    made.open(list_file)
    made.going_on.click()
    staged.services.people.add(PersonDraft(surname="Yeni"))
    made.going_on.click()
    assert made.steps.current == CHECK
    assert len(staged.prompts.told) == 1
    assert staged.services.people.count() == 4


def test_report_and_rows_left_out_are_saved(list_file: Path, staged: Staged, qtbot: QtBot) -> None:
    made = wizard(staged, qtbot)
    made.open(list_file)
    made.going_on.click()
    staged.prompts.path = staged.folder / "report.xlsx"
    made.commands()[Command.SAVE]()
    report = openpyxl.load_workbook(staged.prompts.path).active
    assert report is not None
    assert [cell.value for cell in report["E"]][1:] == [
        "added", "added", "left out", "left out", "left out", "left out", "added",
    ]  # fmt: skip
    made.going_on.click()
    staged.prompts.path = staged.folder / "mend.xlsx"
    made.result.saving.click()
    left = openpyxl.load_workbook(staged.prompts.path).active
    assert left is not None
    assert left.max_row == 4
    assert staged.window.said[-1] == "Saved: mend.xlsx"


def test_on_real_lanes_a_list_comes_in(list_file: Path, staged: Staged, qtbot: QtBot) -> None:
    lanes = Lanes.start(staged.context.theme)
    try:
        made = wizard(staged, qtbot, lanes)
        made.open(list_file)
        assert not made._stack.isEnabled()
        qtbot.waitUntil(lambda: made.steps.current == COLUMNS, timeout=20_000)
        made.going_on.click()
        qtbot.waitUntil(lambda: made.steps.current == CHECK, timeout=20_000)
        made.going_on.click()
        qtbot.waitUntil(lambda: made.steps.current == RESULT, timeout=20_000)
        assert staged.services.people.count() == 6
    finally:
        lanes.close()


def test_stopping_the_reading_leaves_the_first_step(list_file: Path, staged: Staged, qtbot: QtBot) -> None:
    lanes = Lanes.start(staged.context.theme)
    try:
        made = wizard(staged, qtbot, lanes)
        made.open(list_file)
        made.working.stop_asked.emit()
        assert made._stack.isEnabled()
        qtbot.wait(300)
        assert made.steps.current == FILE
    finally:
        lanes.close()


INFLECTED = (
    "Soyad;Ad;Doğum tarixi",
    "Əliyevə;Vəliyə;1975",  # 2: may be Vəli, once in the nominative
    "Rəhimovanın;Aygünün;1990",  # 3: new
    "Quliyev;Rauf;1980",  # 4: in no case
)


@pytest.fixture
def inflected(staged: Staged, qtbot: QtBot, tmp_path: Path) -> ImportWizard:
    """A list copied out of a letter, checked."""
    path = tmp_path / "letter.csv"
    path.write_text("\n".join(INFLECTED), encoding="utf-8")
    made = wizard(staged, qtbot)
    made.open(path)
    made.going_on.click()
    return made


def name_of(made: ImportWizard, number: int) -> str:
    return deciding(made).shown(row(made, number)).draft.name.formal()


def test_a_name_in_a_case_is_put_into_the_nominative_by_one_click_and_back(inflected: ImportWizard) -> None:
    made = inflected
    be_on(made, 3)
    assert name_of(made, 3) == "Rəhimovanın Aygünün", "nothing by itself"
    assert made.check.case.isVisible()
    assert "Rəhimova Aygün" in words(made.check.case)
    made.check.case.button.click()
    assert name_of(made, 3) == "Rəhimova Aygün"
    now = row(made, 3)
    assert made.check.table.two_lines(now, IN_FILE)[0] == "Rəhimova Aygün"
    assert "Rəhimovanın Aygünün" in made.check.table.two_lines(now, FINDING)[0]
    made.check.case.button.click()
    assert name_of(made, 3) == "Rəhimovanın Aygünün"
    assert "seems to be inflected" in made.check.table.two_lines(now, FINDING)[0]
    be_on(made, 4)
    assert not made.check.case.isVisible()


def test_all_names_in_a_case_at_once_and_back(inflected: ImportWizard) -> None:
    made = inflected
    made.check.look_at(Sight.INFLECTED)
    assert made.check.table.model().rowCount() == 2
    assert made.check.for_all.text() == "Take the nominative of all"
    made.check.for_all.click()
    assert [name_of(made, number) for number in (2, 3, 4)] == ["Əliyev Vəli", "Rəhimova Aygün", "Quliyev Rauf"]
    assert deciding(made).count(Sight.INFLECTED) == 2, "they stay to be seen"
    assert deciding(made).count(Sight.DUPLICATE) == 1, "Vəli is held against the office"
    made.check.for_all.click()
    assert [name_of(made, number) for number in (2, 3)] == ["Əliyevə Vəliyə", "Rəhimovanın Aygünün"]
    assert deciding(made).decisions == {}


def test_the_menu_of_a_row_offers_the_nominative_too(inflected: ImportWizard) -> None:
    made = inflected
    made.check.look_at(Sight.ALL)
    for text, name in (
        ("Take the nominative", "Rəhimova Aygün"),
        ("Leave the name as in the list", "Rəhimovanın Aygünün"),
    ):
        menu = made.check.table.menu_of(made.check.table.model().index(1, 4))
        assert menu is not None
        next(each for each in menu.actions() if each.text() == text).trigger()
        assert name_of(made, 3) == name


def test_the_nominative_comes_in_and_the_same_list_adds_nobody_again(
    inflected: ImportWizard, staged: Staged, tmp_path: Path
) -> None:
    made = inflected
    made.check.look_at(Sight.INFLECTED)
    made.check.for_all.click()
    be_on(made, 2)
    menu = made.check.table.menu_of(made.check.table.currentIndex())
    assert menu is not None
    next(each for each in menu.actions() if each.text() == "Somebody else: add").trigger()
    assert made.check.table.two_lines(row(made, 2), ACTION)[0] == "Somebody else: add"
    staged.prompts.path = tmp_path / "report.xlsx"
    made.commands()[Command.SAVE]()
    report = openpyxl.load_workbook(staged.prompts.path).active
    assert report is not None
    assert [cell.value for cell in report["B"]][1:] == ["Əliyev Vəli", "Rəhimova Aygün", "Quliyev Rauf"]
    assert [cell.value for cell in report["E"]][1:] == ["added, as somebody else", "added", "added"]
    made.going_on.click()
    assert "may have been here before" not in words(made.result)
    people = staged.services.people
    new = next(each for each in people.people(range(4, 9)) if each.surname == "Əliyev")
    assert people.likely_duplicates(new, new.id) == ()
    again = staged.services.imports.plan_file(tmp_path / "letter.csv")
    assert again.report().added == 0
