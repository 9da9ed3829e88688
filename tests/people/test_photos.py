"""A person's photo: read from whatever a camera wrote, cut, kept, changed, taken back, given out, erased."""

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from sqlalchemy import func, select

from desktop_app.bootstrap import Services
from desktop_app.language.errors import Refused
from desktop_app.language.names import Gender
from desktop_app.office.desk import User
from desktop_app.office.records import PictureRecord
from desktop_app.office.rights import NotAllowed, Role
from desktop_app.people.records import PhotoRecord
from desktop_app.people.rules.values import PersonDraft
from desktop_app.people.service.photos import HEIGHT, WIDTH, Cut, cut_out, middle, read_photo
from desktop_app.printing.layout import PictureData
from tests.documents.photos import opened, photo, portrait, taken
from tests.office.offices import new_office

VALI = PersonDraft(surname="Əliyev", given="Vəli", gender=Gender.MALE)
AUDITOR = User(1, "Yoxlayan", Role.AUDITOR)
AYGUN = PersonDraft(surname="Əliyeva", given="Aygün", gender=Gender.FEMALE)


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    made = Services(new_office(tmp_path))
    yield made
    made.close()


def pictures(services: Services) -> int:
    """How many pictures lie in the office."""
    with services.desk.database.read() as connection:
        return connection.scalar(select(func.count()).select_from(PictureRecord)) or 0


@pytest.mark.parametrize(("mode", "ending"), [("RGB", "jpg"), ("RGBA", "png")])
def test_the_largest_photo_that_is_told_of_can_be_read(tmp_path: Path, mode: str, ending: str) -> None:
    whole = Image.new(mode, (7300, 5470))  # 39.9 megapixels, as telephones have them
    whole.getexif()[0x0112] = 6  # lying on its side: to turn it takes a second one
    whole.save(tmp_path / f"photo.{ending}", exif=whole.getexif())
    shown = opened(read_photo(tmp_path / f"photo.{ending}"))
    assert shown.width < shown.height


@pytest.mark.parametrize("turned", [False, True], ids=["upright", "on its side"])
def test_the_camera_s_notes_are_left_out_and_its_turn_is_kept(tmp_path: Path, turned: bool) -> None:
    whole = read_photo(taken(tmp_path, portrait(), turned=turned))
    shown = opened(whole)
    assert shown.size == (900, 1200), "upright, whichever way it was held"
    hair, wall = shown.getpixel((450, 260)), shown.getpixel((450, 60))
    assert isinstance(hair, tuple)
    assert isinstance(wall, tuple)
    assert sum(hair) < 250 < sum(wall)
    for kept in (whole, cut_out(whole)):
        assert not opened(kept).getexif()
        assert b"by nobody" not in kept.content
        assert b"GPS" not in kept.content


def test_a_photo_is_small_and_of_one_shape(tmp_path: Path) -> None:
    whole = read_photo(taken(tmp_path, portrait(size=(4000, 3000))))
    assert max(opened(whole).size) == 1600
    cut = cut_out(whole)
    assert opened(cut).size == (WIDTH, HEIGHT)
    assert len(cut.content) < 150_000
    small = cut_out(read_photo(taken(tmp_path, portrait(size=(200, 300)))))
    assert opened(small).size == (200, 253), "a small one is not blown up"


def test_what_is_cut_out_is_what_lay_in_the_frame(tmp_path: Path) -> None:
    whole = read_photo(taken(tmp_path, portrait()))
    left = opened(cut_out(whole, Cut(0, 0, 300))).getpixel((10, 10))
    face = opened(cut_out(whole, Cut(360, 500, 180))).getpixel((90, 100))
    assert isinstance(left, tuple)
    assert isinstance(face, tuple)
    assert abs(left[0] - 206) < 8
    assert face[0] > face[2] + 30, "skin, not wall"


@given(st.integers(50, 5000), st.integers(50, 5000))
def test_the_middle_lies_within_the_picture(width: int, height: int) -> None:
    cut = middle(width, height)
    assert cut.left >= -1e-6
    assert cut.top >= -1e-6
    assert cut.left + cut.width <= width + 1e-6
    assert cut.top + cut.height <= height + 1e-6
    assert abs(cut.width - width) < 1e-6 or abs(cut.height - height) < 1e-6, "as much as there is"


def test_the_middle_of_any_picture_can_be_cut_out(tmp_path: Path) -> None:
    for size in ((342, 433), (151, 700), (700, 211)):
        cut_out(read_photo(taken(tmp_path, portrait(size=size))))


@pytest.mark.parametrize("content", [b"", b"no picture", b"\xff\xd8\xff\xe0 half a JPEG"])
def test_what_is_no_picture_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.jpg").write_bytes(content)
    with pytest.raises(Refused):
        read_photo(tmp_path / "x.jpg")


def test_a_tiny_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        cut_out(read_photo(taken(tmp_path, portrait(size=(100, 120)))))


def test_a_picture_with_clear_parts_gets_white_ones(tmp_path: Path) -> None:
    Image.new("RGBA", (300, 400), (0, 0, 0, 0)).save(tmp_path / "clear.png")
    assert opened(cut_out(read_photo(tmp_path / "clear.png"))).getpixel((100, 100)) == (255, 255, 255)


def test_a_photo_is_kept_changed_and_removed(services: Services) -> None:
    person = services.people.add(VALI)
    with_one = services.photos.change(person.id, photo(1))
    assert (with_one.photo, with_one.version) == (photo(1).sha256, person.version + 1)
    assert services.photos.photo(person.id) == photo(1)
    services.photos.change(person.id, photo(1))
    assert services.people.person(person.id).version == with_one.version, "the same again is no change"
    services.photos.change(person.id, photo(2))
    assert services.photos.photo(person.id) == photo(2)
    gone = services.photos.change(person.id, None)
    assert (gone.photo, services.photos.photo(person.id)) == ("", None)
    assert pictures(services) == 0, "removed for good, with those before it"
    assert services.check().findings == ()


def test_a_change_in_the_form_leaves_the_photo(services: Services) -> None:
    person = services.photos.change(services.people.add(VALI).id, photo())
    changed = services.people.change(person.id, person.version, replace(PersonDraft.of(person), city="Bonn"))
    assert changed.photo == photo().sha256


def test_a_change_of_photo_is_taken_back_from_the_history(services: Services) -> None:
    person = services.people.add(VALI).id
    services.photos.change(person, photo(1))
    services.photos.change(person, photo(2))
    newest = services.past.page()[0]
    services.past.undo(newest.id)
    assert services.photos.photo(person) == photo(1), "the former one was still there"


def test_a_photo_that_is_gone_is_not_brought_back_by_undo(services: Services) -> None:
    person, other = services.people.add(VALI).id, services.people.add(AYGUN)
    other = services.photos.change(other.id, photo(1))
    services.merges.merge(services.people.person(person), other)
    services.photos.change(person, photo(2))
    change = services.past.page()[0]
    services.merges.undo(other.id)
    services.erasures.erase(other.id)
    with pytest.raises(Refused, match=r"Heç nə geri alınmadı.*Fotoşəkil"):
        services.past.undo(change.id)
    assert services.photos.photo(person) == photo(2), "the one of somebody erased is nobody's to bring back"
    assert services.check().findings == ()


def test_two_who_are_one_have_one_photo_and_part_with_their_own(services: Services) -> None:
    kept, other = services.people.add(VALI), services.people.add(AYGUN)
    other = services.photos.change(other.id, photo(1))
    merged = services.merges.merge(kept, other)
    assert services.photos.photo(merged.id) == photo(1), "the one photo there was"
    services.merges.undo(other.id)
    assert services.photos.photo(kept.id) is None
    assert services.photos.photo(other.id) == photo(1)
    kept = services.photos.change(kept.id, photo(2))
    assert services.merges.merge(kept, services.people.person(other.id)).photo == photo(2).sha256


def test_erasure_leaves_no_photo_of_the_person(services: Services) -> None:
    one, two = services.people.add(VALI).id, services.people.add(AYGUN).id
    for each in (1, 2):
        services.photos.change(one, photo(each))
    services.photos.change(two, photo(2))
    services.erasures.erase(one)
    assert pictures(services) == 1, "the former one went, what somebody else has stayed"
    assert services.photos.photo(two) == photo(2)
    with services.desk.database.read() as connection:
        assert connection.scalars(select(PhotoRecord.person_id)).all() == [two]
    assert services.check().findings == ()


def test_whoever_asks_gets_the_photos_there_are_and_were(services: Services, tmp_path: Path) -> None:
    person = services.people.add(VALI).id
    for each in (1, 2):
        services.photos.change(person, photo(each))
    services.access.write(person, tmp_path / "copy.zip")
    with zipfile.ZipFile(tmp_path / "copy.zip") as copy:
        names = [each for each in copy.namelist() if each.startswith("photos/")]
        found = {PictureData("jpeg", copy.read(each)) for each in names}
        tables = {each["table"] for each in json.loads(copy.read("data.json"))["tables"]}
    assert found == {photo(1), photo(2)}
    assert names == ["photos/1.jpg", "photos/2.jpg"]
    assert "person_photo" in tables


def test_who_may_not_change_people_may_not_change_photos(services: Services) -> None:
    person = services.people.add(VALI).id
    with pytest.raises(NotAllowed):
        Services(replace(services.desk, user=AUDITOR)).photos.change(person, photo())


def test_the_photo_is_the_same_bytes_each_time() -> None:
    first = Image.open(io.BytesIO(photo(3).content))
    assert first.format == "JPEG"
    assert (
        cut_out(PictureData("jpeg", photo(3).content)).content == cut_out(PictureData("jpeg", photo(3).content)).content
    )
