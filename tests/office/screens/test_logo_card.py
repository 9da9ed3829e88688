"""A logo: read from real pictures, refused in plain words, kept in the office, removed from it."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.language.errors import Refused
from desktop_app.office.desk import Desk
from desktop_app.office.logos import LONGEST_SIDE, read_logo
from desktop_app.office.screens.settings.logo_card import LogoCard
from desktop_app.office.service import OfficeService
from tests.office.screens.conftest import Around

ORIENTATION = 0x0112
TURNED_RIGHT = 6  # the camera was held upright: the picture is to be turned a quarter to the right


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def test_a_png_keeps_what_can_be_seen_through(tmp_path: Path) -> None:
    Image.new("RGBA", (40, 20), (154, 31, 69, 0)).save(tmp_path / "logo.png")
    read = opened(read_logo(tmp_path / "logo.png"))
    assert (read.format, read.mode, read.size) == ("PNG", "RGBA", (40, 20))
    assert read.getpixel((5, 5)) == (154, 31, 69, 0)


def test_sixteen_bits_of_grey_keep_their_shade(tmp_path: Path) -> None:
    Image.new("I;16", (40, 20), 30_000).save(tmp_path / "logo.png")
    read = opened(read_logo(tmp_path / "logo.png"))
    assert read.convert("RGB").getpixel((5, 5)) == (117, 117, 117)


def test_a_photograph_is_turned_upright_and_forgets_where_it_was_taken(tmp_path: Path) -> None:
    picture = Image.new("RGB", (40, 20), "white")
    picture.paste("red", (0, 0, 20, 20))
    notes = Image.Exif()
    notes[ORIENTATION] = TURNED_RIGHT
    notes[0x010F] = "Camera of Sevinc"
    picture.save(tmp_path / "logo.jpg", exif=notes)
    content = read_logo(tmp_path / "logo.jpg")
    read = opened(content)
    assert read.size == (20, 40)
    top, foot = read.getpixel((10, 5)), read.getpixel((10, 35))
    assert isinstance(top, tuple)
    assert isinstance(foot, tuple)
    assert top[1] < 90 < foot[1]  # red above, white below
    assert not read.getexif()
    assert b"Sevinc" not in content


def test_a_large_picture_is_made_smaller(tmp_path: Path) -> None:
    Image.new("L", (4000, 1000)).save(tmp_path / "logo.png")
    assert opened(read_logo(tmp_path / "logo.png")).size == (LONGEST_SIDE, LONGEST_SIDE // 4)


def test_forty_one_megapixels_are_refused(tmp_path: Path) -> None:
    Image.new("1", (8200, 5000)).save(tmp_path / "logo.png")
    with pytest.raises(Refused, match="40 megapixels"):
        read_logo(tmp_path / "logo.png")


@pytest.mark.parametrize("content", [b"", b"Ocaq is no picture.", b"\x89PNG\r\n\x1a\n", b"GIF89a\x01\x00\x01\x00"])
def test_what_is_no_picture_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(content)
    with pytest.raises(Refused, match="PNG or JPEG"):
        read_logo(tmp_path / "logo.png")


def test_a_picture_cut_short_is_refused(tmp_path: Path) -> None:
    Image.effect_noise((200, 200), 50).save(tmp_path / "whole.jpg")
    content = (tmp_path / "whole.jpg").read_bytes()
    (tmp_path / "cut.jpg").write_bytes(content[: len(content) // 2])
    with pytest.raises(Refused, match="PNG or JPEG"):
        read_logo(tmp_path / "cut.jpg")


def test_a_picture_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        read_logo(tmp_path / "gone.png")


@pytest.fixture
def office(desk: Desk) -> OfficeService:
    return OfficeService(desk)


@pytest.fixture
def card(around: Around, office: OfficeService, qtbot: QtBot) -> LogoCard:
    made = LogoCard(around.context, office)
    made.show_profile(office.profile())
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    Image.new("RGB", (300, 200), "#9A1F45").save(tmp_path / "loqo.jpg")
    return tmp_path / "loqo.jpg"


def test_a_logo_is_chosen_seen_and_removed(
    card: LogoCard, around: Around, office: OfficeService, picture: Path
) -> None:
    assert not card._picture.isVisible()
    around.prompts.path = picture
    card.choosing.click()
    kept = office.profile().logo
    assert kept is not None
    assert opened(kept.content).size == (300, 200)
    assert card._picture.isVisible()
    assert card._picture.pixmap().width() == card._picture.width()
    card.removing.click()
    assert office.profile().logo is None
    assert not card._picture.isVisible()
    assert len(around.window.said) == 2


def test_a_text_file_is_refused_and_the_logo_stays(
    card: LogoCard, around: Around, office: OfficeService, picture: Path, tmp_path: Path
) -> None:
    around.prompts.path = picture
    card.choosing.click()
    (tmp_path / "notes.png").write_text("no picture")
    around.prompts.path = tmp_path / "notes.png"
    card.choosing.click()
    assert "PNG or JPEG" in around.prompts.told[0]
    assert office.profile().logo is not None


def test_a_picture_can_be_dropped(card: LogoCard, office: OfficeService, picture: Path) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(picture))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), copy, dragged, left, none)
    QApplication.sendEvent(card, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(card, QDropEvent(QPointF(5, 5), copy, dragged, left, none))
    assert office.profile().logo is not None


def test_an_address_on_the_internet_is_not_taken(card: LogoCard) -> None:
    dragged = QMimeData()
    dragged.setUrls([QUrl("https://example.org/logo.png")])
    entering = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    entering.ignore()
    QApplication.sendEvent(card, entering)
    assert not entering.isAccepted()
