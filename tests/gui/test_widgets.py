"""The parts: what they say to screen readers, what they keep of the theme, forms, prompts, crash, Qt's words."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QEnterEvent, QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui import icons
from desktop_app.gui.crash import CrashCatcher, report, show_problem
from desktop_app.gui.dialogs import PromptDialog
from desktop_app.gui.forms import FieldFinding, Form, FormFooter
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.tokens import DARK, LIGHT, Tokens, with_high_contrast
from desktop_app.gui.translator import QT_WORDS, ScreenTranslator
from desktop_app.gui.widgets.chips import FilterChips, FilterOption
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow, TextField
from desktop_app.gui.widgets.labels import ElidedLabel, initials
from desktop_app.gui.widgets.rows import RowLook
from desktop_app.gui.widgets.steps import StepBar
from desktop_app.gui.widgets.suggesting import KeyedCompleter, SearchedChoice, SuggestingField
from desktop_app.gui.widgets.toast import Toast
from desktop_app.language.errors import Refused
from desktop_app.system.paths import resources
from tests.gui.fakes import FakePrompts, activate

LONG = "Məhəmmədhəsənzadə Əbdülrəhman Nəsrullah oğlu"
TEXT_ON_GROUNDS = (
    ("text", "canvas", 7.0),
    ("text", "surface", 7.0),
    ("text", "select", 7.0),
    ("text2", "surface", 4.5),
    ("text2", "sunken", 4.5),
    ("text3", "surface", 4.5),
    ("on_accent", "accent", 4.5),
    ("accent_text", "surface", 4.5),
    ("teal_text", "teal_soft", 4.5),
    ("warn", "warn_soft", 4.5),
    ("error", "error_soft", 4.5),
    ("error", "surface", 4.5),
    ("edge", "surface", 3.0),
    ("teal", "surface", 3.0),
    ("on_toast", "toast", 7.0),
    ("toast_link", "toast", 4.5),
)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    made = Theme.light()
    made.apply(qapp)
    return made


@pytest.mark.parametrize("tokens", [LIGHT, DARK, with_high_contrast(LIGHT), with_high_contrast(DARK)])
@pytest.mark.parametrize(("ink", "ground", "least"), TEXT_ON_GROUNDS)
def test_words_can_be_read_on_their_grounds(tokens: Tokens, ink: str, ground: str, least: float) -> None:
    assert _contrast(tokens.color(ink), tokens.color(ground)) >= least


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_initials_can_be_read(tokens: Tokens) -> None:
    assert all(_contrast(ink, ground) >= 4.5 for ground, ink in tokens.avatars)


def test_every_letter_of_the_office_is_in_the_font(theme: Theme) -> None:
    metrics = theme.metrics(Type.BODY)
    assert all(metrics.inFontUcs4(ord(letter)) for letter in "əƏğĞıİşŞçÇöÖüÜЖжӘәҮүҺһ№“”–·→")


def test_an_icon_follows_the_theme(theme: Theme) -> None:
    icon = icons.icon(theme, "home", "text")
    before = icon.pixmap(QSize(20, 20)).toImage()
    theme.use(DARK)
    assert icon.pixmap(QSize(20, 20)).toImage() != before


def test_a_copied_icon_lives_on(theme: Theme) -> None:
    copy = QIcon(icons.icon(theme, "home"))
    copy.addPixmap(icons.pixmap(theme, "plus", "text", 16))
    assert copy.pixmap(QSize(16, 16)).size() == QSize(16, 16)


def test_only_what_points_along_the_line_is_mirrored() -> None:
    shipped = {file.stem for file in (resources() / "icons" / "tabler").glob("*.svg")}
    assert shipped >= icons.MIRRORED
    assert not icons.MIRRORED & {"check", "clock", "search", "refresh"}


def test_a_long_name_is_shortened_in_the_middle(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel(theme, LONG)
    qtbot.addWidget(label)
    label.resize(160, 20)
    label.show()
    assert label.text().startswith("Məhəm")
    assert label.text().endswith("oğlu")
    assert label.toolTip() == LONG == label.accessibleName()
    label.resize(1_000, 20)
    assert label.text() == LONG
    assert label.toolTip() == ""


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Əliyeva Aygün Rauf qızı", "AƏ"), ("İbrahimov Orxan", "Oİ"), ("Rauf", "R"), ("", ""), ("  ", " ")],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name).strip() == letters.strip()


def test_a_row_is_one_sentence() -> None:
    look = RowLook("Əliyeva Aygün", "üzv 0147 · Köln", "yeni", "done")
    assert look.spoken == "Əliyeva Aygün, üzv 0147, Köln, yeni"


def test_a_field_is_called_as_its_label(theme: Theme, qtbot: QtBot) -> None:
    row = FieldRow(theme, "Soyad", TextField(theme), required=True)
    qtbot.addWidget(row)
    row.show_error("Soyadı yazın")
    interface = QAccessible.queryAccessibleInterface(row.field)
    assert interface.text(QAccessible.Text.Name).startswith("Soyad, ")
    assert interface.text(QAccessible.Text.Description) == "Soyadı yazın"


def test_a_form_checks_what_is_left_and_jumps_to_what_is_wrong(theme: Theme, qtbot: QtBot) -> None:
    window, form = QWidget(), Form()
    qtbot.addWidget(window)
    surname = form.add("surname", FieldRow(theme, "Soyad", TextField(theme)), _needed)
    gender = form.add("gender", FieldRow(theme, "Cins", ChoiceField(theme, [("qadın", "f"), ("kişi", "m")])))
    footer = FormFooter(theme, form)
    for part in (surname, gender, footer):
        part.setParent(window)
    window.show()
    assert surname.finding == ""
    surname.field.setFocus()
    QTest.keyClicks(surname.field, "x")
    QTest.keyClick(surname.field, Qt.Key.Key_Backspace)
    activate(window, qtbot)
    gender.field.setFocus()
    form.check("surname")
    assert surname.finding == "Soyadı yazın"
    assert not form.check_all()
    form.jump()
    assert window.focusWidget() is surname.field
    form.fill({"surname": "Əliyeva", "gender": "m"})
    assert form.check_all()
    assert form.values() == {"surname": "Əliyeva", "gender": "m"}


def test_filling_a_form_is_not_typing(theme: Theme, qtbot: QtBot) -> None:
    form, typed = Form(), list[int]()
    row = form.add("name", FieldRow(theme, "Ad", TextField(theme)))
    qtbot.addWidget(row)
    form.edited.connect(lambda: typed.append(1))
    form.fill({"name": "Aygün"})
    assert typed == []
    QTest.keyClicks(row.field, "x")
    assert typed == [1]


def test_rows_that_pop_up_are_high_enough_to_be_hit(theme: Theme, qtbot: QtBot) -> None:
    chosen, suggesting = SearchedChoice(theme, [("Almaniya", "DE"), ("İsveç", "SE")]), SuggestingField(theme)
    suggesting.suggestions.offer(["Köln"])
    for field in (chosen, suggesting):
        qtbot.addWidget(field)
        completer = field.completer()
        assert isinstance(completer, KeyedCompleter)
        popup = completer.popup()
        assert popup is not None
        completer.setCompletionPrefix("")
        assert popup.sizeHintForRow(0) >= 28
    assert chosen.view().sizeHintForRow(0) >= 28


def test_a_finding_marks_the_lines_of_a_field_of_several(theme: Theme, qtbot: QtBot) -> None:
    several = QWidget()
    line = TextField(theme, parent=several)
    row = FieldRow(theme, "E-mail", several)
    qtbot.addWidget(row)
    row.show_error("There is no @.")
    assert line.property("finding") == "error"
    row.show_error("")
    assert line.property("finding") == ""


def test_a_warning_keeps_nobody_from_saving(theme: Theme, qtbot: QtBot) -> None:
    form = Form()
    check = FieldFinding("Ünvanın sonu yarımçıqdır", warning=True)
    row = form.add("email", FieldRow(theme, "E-poçt", TextField(theme, "a@b")), lambda _value: check)
    qtbot.addWidget(row)
    assert form.check_all()


def test_chips_keep_the_one_that_is_on(theme: Theme, qtbot: QtBot) -> None:
    chips = FilterChips(theme, [FilterOption("all", "Hamısı", 2), FilterOption("gone", "Arxiv", 1)])
    qtbot.addWidget(chips)
    assert chips.key == "all"
    chips.choose("gone")
    chips.offer([FilterOption("all", "Hamısı", 3), FilterOption("gone", "Arxiv", 2)])
    assert chips.key == "gone"
    chips.offer([FilterOption("all", "Hamısı", 3)])
    assert chips.key == "all"


def test_steps_say_where_one_is(theme: Theme, qtbot: QtBot) -> None:
    steps = StepBar(theme, ("Fayl", "Sütunlar"))
    qtbot.addWidget(steps)
    steps.go_to(1)
    assert "2" in steps.accessibleName()
    assert "Sütunlar" in steps.accessibleName()


def test_a_toast_stays_while_it_is_looked_at(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    toast = Toast(theme, window, motion=False)
    toast._timer.setInterval(20)
    toast.say("2 şəxs birləşdirildi")
    place = QPointF(1, 1)
    QCoreApplication.sendEvent(toast, QEnterEvent(place, place, place))
    qtbot.wait(60)
    assert toast.isVisible()
    QCoreApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_a_question_that_destroys_is_answered_no_by_enter(theme: Theme, qtbot: QtBot) -> None:
    dialog = PromptDialog(
        theme, "“K-2026/0098” ləğv edilsin?", "Nömrə təkrar verilməyəcək.", "Ləğv et", destructive=True
    )
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.width() == 480
    default = next(button for button in dialog.findChildren(QPushButton) if button.isDefault())
    assert default.text() != "Ləğv et"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == 0
    assert not dialog.isVisible()


def test_qts_own_words_come_from_the_catalog(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop_app.gui.translator._", lambda word: f"<{word}>")
    translator = ScreenTranslator()
    qapp.installTranslator(translator)
    try:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "<Cancel>"
        assert QCoreApplication.translate("Anywhere", "Not in the catalog") == "Not in the catalog"
    finally:
        qapp.removeTranslator(translator)
    assert "Cancel" in QT_WORDS


def test_a_report_holds_no_values() -> None:
    secret = "Əliyeva Aygün"
    try:
        try:
            int(secret)
        except ValueError as inner:
            raise KeyError(secret) from inner
    except KeyError as problem:
        text = report(problem)
    assert secret not in text
    assert "builtins.KeyError" in text
    assert "builtins.ValueError" in text
    assert "test_widgets.py" in text


def test_a_refusal_is_said_plainly(theme: Theme, qtbot: QtBot) -> None:
    prompts = FakePrompts()
    catcher = CrashCatcher(lambda problem: show_problem(problem, theme, prompts, None))
    catcher._hook(Refused, Refused("Disk doludur. Heç nə dəyişmədi."), None)
    qtbot.waitUntil(lambda: bool(prompts.told))
    assert prompts.told[0].endswith("Disk doludur. Heç nə dəyişmədi.")


def _needed(value: object) -> FieldFinding | None:
    return None if value else FieldFinding("Soyadı yazın")


def _contrast(one: str, other: str) -> float:
    """The contrast of two colours by WCAG 2."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
