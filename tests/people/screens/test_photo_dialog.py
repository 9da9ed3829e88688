"""The photo dialog over a real office: chosen, cut by keys, kept, taken back, removed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.gui.screen import Place
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.cropping import CropView, Frame
from desktop_app.people.screens.detail import PersonDetail
from desktop_app.people.screens.form.screen import PersonFormScreen
from desktop_app.people.screens.photo_dialog import PhotoDialog
from desktop_app.people.service.photos import HEIGHT, WIDTH
from tests.documents.photos import opened, photo, portrait, taken
from tests.people.screens.conftest import Staged


def detail_of(staged: Staged) -> PersonDetail:
    found = staged.areas[0].findChild(PersonDetail)
    assert isinstance(found, PersonDetail)
    return found


def dialog_of(staged: Staged, qtbot: QtBot) -> PhotoDialog:
    """The dialog as a click on the face of the first person opens it."""
    staged.area(qtbot)
    detail = detail_of(staged)
    detail.show_person(staged.ids[0])
    detail.head.face.click()
    (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, PhotoDialog)]
    qtbot.addWidget(dialog)
    return dialog


def choose(staged: Staged, dialog: PhotoDialog, folder: Path) -> None:
    staged.prompts.path = taken(folder, portrait())
    dialog.choosing.click()


def kept(staged: Staged) -> bytes | None:
    found = staged.services.photos.photo(staged.ids[0])
    return found.content if found else None


def test_a_photo_is_chosen_and_kept(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(staged, qtbot)
    assert not dialog.keeping.isEnabled()
    assert dialog.removing.isHidden()
    choose(staged, dialog, tmp_path)
    assert dialog.keeping.isEnabled()
    dialog.keeping.click()
    found = staged.services.photos.photo(staged.ids[0])
    assert found
    assert opened(found).size == (WIDTH, HEIGHT)
    face = detail_of(staged).head.face
    assert face.has_photo
    assert staged.window.said[-1] == "The photo is kept."
    assert staged.window.undo
    staged.window.undo()
    assert kept(staged) is None
    assert not face.has_photo


def test_the_frame_is_moved_and_sized_by_keys(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(staged, qtbot)
    choose(staged, dialog, tmp_path)
    whole = dialog.cropping.frame
    assert (whole.width, whole.left) == (900, 0)
    for key in (Qt.Key.Key_Minus, Qt.Key.Key_Minus, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(dialog.cropping, key)
    frame = dialog.cropping.frame
    assert frame.width < whole.width
    assert frame.left > 0
    assert frame.top > whole.top
    dialog.larger.click()
    assert dialog.cropping.frame.width > frame.width


def test_a_photo_is_dropped(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(staged, qtbot)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(taken(tmp_path, portrait())))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, left, none))
    assert dialog.keeping.isEnabled()


def test_what_is_no_picture_is_said_in_the_dialog(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_of(staged, qtbot)
    (tmp_path / "x.jpg").write_bytes(b"nothing")
    staged.prompts.path = tmp_path / "x.jpg"
    dialog.choosing.click()
    assert "PNG" in dialog.words.text()
    assert not dialog.keeping.isEnabled()


def test_a_photo_is_removed_and_comes_back(staged: Staged, qtbot: QtBot) -> None:
    staged.services.photos.change(staged.ids[0], photo(1))
    dialog = dialog_of(staged, qtbot)
    dialog.removing.click()
    assert kept(staged) is None
    assert staged.window.undo
    staged.window.undo()
    assert kept(staged) == photo(1).content


@pytest.mark.parametrize("beyond", [Frame(-500, -500, 400), Frame(5000, 5000, 400), Frame(0, 0, 9000)])
def test_the_frame_stays_within_the_picture(qtbot: QtBot, beyond: Frame) -> None:
    view = CropView(Theme.light(), HEIGHT / WIDTH, 150)
    qtbot.addWidget(view)
    view.show_picture(photo(1).content, beyond)
    frame = view.frame
    assert frame.left >= 0
    assert frame.top >= 0
    assert frame.left + frame.width <= WIDTH
    assert frame.top + frame.width * HEIGHT / WIDTH <= HEIGHT + 1e-6
    for _turn in range(60):
        view.grow(0.8)
    assert view.frame.width == 150


def test_saving_the_form_leaves_the_photo(staged: Staged, qtbot: QtBot) -> None:
    staged.services.photos.change(staged.ids[0], photo(1))
    area = staged.area(qtbot, Place("people", "edit", (staged.ids[0],)))
    form = area.findChild(PersonFormScreen)
    assert isinstance(form, PersonFormScreen)
    qtbot.keyClicks(form.fields.city, "Bonn")
    form.save()
    assert staged.services.people.person(staged.ids[0]).city.endswith("Bonn")
    assert kept(staged) == photo(1).content
