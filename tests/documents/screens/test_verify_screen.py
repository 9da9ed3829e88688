"""Whether a document is genuine, asked on its screen; and the keys in the settings."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.documents.screens.keys import KeysCard
from desktop_app.documents.screens.keys.renew_dialog import RenewDialog
from desktop_app.documents.screens.keys.root_dialog import RootDialog
from desktop_app.documents.screens.keys.withdraw_dialog import WithdrawDialog
from desktop_app.documents.screens.verify import AnswerCard, VerifyView
from desktop_app.documents.service.keys import FreshRoot
from desktop_app.documents.trust_page import trust_file_in
from desktop_app.gui.screen import Place
from tests.documents.offices import thanks
from tests.documents.screens.conftest import Staged

VERIFY = Place("documents", "verify")


def signed(staged: Staged) -> str:
    """The code of a letter of thanks."""
    staged.office.documents.keys.found(FreshRoot())
    (document_id,) = staged.office.documents.enter(thanks(staged.ids[:1])).ids
    return staged.office.documents.register.document(document_id).code or ""


def shown_in(view: VerifyView) -> list[AnswerCard]:
    return [each for each in view.answer.findChildren(AnswerCard) if each.isVisible()]


def said(answer: AnswerCard) -> str:
    return "\n".join(label.text() for label in answer.findChildren(QLabel))


def test_a_scanner_types_the_code_and_enter(staged: Staged, qtbot: QtBot) -> None:
    code = signed(staged)
    view = staged.screen(qtbot, VERIFY).verify
    QTest.keyClicks(view.code, code)
    QTest.keyClick(view.code, Qt.Key.Key_Return)
    (answer,) = view.answer.findChildren(AnswerCard)
    assert answer.accessibleName().startswith("Genuine")
    assert "Əliyev Vəli Həsən oğlu" in said(answer)
    QTest.keyClicks(view.code, code[:-1])  # the next scan replaces the last one
    QTest.keyClick(view.code, Qt.Key.Key_Return)
    assert view.code.toPlainText() == code[:-1]
    qtbot.waitUntil(lambda: len(shown_in(view)) == 1 and shown_in(view) != [answer])
    (answer,) = shown_in(view)
    assert answer.accessibleName().startswith("Altered")
    assert "Əliyev" not in said(answer)


def test_a_file_that_cannot_be_read_is_said_so(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    view = staged.screen(qtbot, VERIFY).verify
    (tmp_path / "x.png").write_bytes(b"no")
    staged.prompts.path = tmp_path / "x.png"
    view.choosing.click()
    assert "x.png" in "".join(label.text() for label in view.answer.findChildren(QLabel))


def test_the_register_leads_there_and_back(staged: Staged, qtbot: QtBot) -> None:
    screen = staged.screen(qtbot)
    screen.register.verifying.click()
    screen.show_place(VERIFY)
    screen.verify.leaving.click()
    assert staged.window.went == [VERIFY, Place("documents")]


def test_a_root_is_made_once_it_is_on_paper(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = RootDialog(staged.context, staged.services, None)
    qtbot.addWidget(dialog)
    assert not dialog.starting.isEnabled()
    staged.prompts.path = tmp_path / "root.pdf"
    dialog.saving.click()
    assert (tmp_path / "root.pdf").read_bytes().startswith(b"%PDF")
    dialog.starting.click()  # nothing typed yet
    assert staged.office.documents.keys.state() is None
    for group, field in zip(dialog.groups, dialog.fields, strict=True):
        field.setText(dialog.root.groups[group - 1])
    dialog.starting.click()
    assert staged.office.documents.keys.state() is not None


def test_the_root_is_read_from_its_sheet(staged: Staged, qtbot: QtBot) -> None:
    root = FreshRoot()
    staged.office.documents.keys.found(root)
    dialog = RenewDialog(staged.context, staged.services, None)
    qtbot.addWidget(dialog)
    wrong = FreshRoot()
    for groups, said_wrong in ((wrong.groups, True), (root.groups, False)):
        for field, group in zip(dialog.groups.fields, groups, strict=True):
            field.setText(group)
        dialog.words.hide()
        dialog.renewing.click()
        assert dialog.words.isHidden() != said_wrong
    assert dialog.result() == dialog.DialogCode.Accepted


def test_a_key_is_withdrawn_once_all_is_said(staged: Staged, qtbot: QtBot) -> None:
    root, keys = FreshRoot(), staged.office.documents.keys
    keys.found(root)
    staged.office.documents.enter(thanks(staged.ids))
    card = KeysCard(staged.context, staged.services)
    qtbot.addWidget(card)
    card.withdrawing.click()
    (dialog,) = card.window().findChildren(WithdrawDialog)
    assert dialog.meaning.text().startswith("2 documents that are in force")
    assert not dialog.withdrawing.isEnabled()
    dialog.understood.click()
    dialog.withdrawing.click()  # nobody said why
    assert len(keys.holding()) == 2
    dialog.reason.setText("the computer was stolen")
    for field, group in zip(dialog.groups.fields, root.groups, strict=True):
        field.setText(group)
    kid = dialog.key.value
    dialog.withdrawing.click()
    assert dialog.result() == dialog.DialogCode.Accepted
    state = keys.state()
    assert state and [each.kid for each in state.keys if each.revoked] == [kid]
    assert staged.window.said == ["The key was withdrawn. Give others the new trust file."]


def test_the_page_is_saved_from_the_settings(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    card = KeysCard(staged.context, staged.services)
    qtbot.addWidget(card)
    assert card.page.isHidden() and not card.starting.isHidden()
    code = signed(staged)
    card.reload()
    assert card.starting.isHidden() and not card.page.isHidden()
    staged.prompts.path = tmp_path / "verify.html"
    card.page.click()
    assert trust_file_in((tmp_path / "verify.html").read_bytes()) != (tmp_path / "verify.html").read_bytes()
    assert code not in (tmp_path / "verify.html").read_text(encoding="utf-8")
