"""The photo of a person: read from a file of whatever size, cut to the shape of passports, kept, changed, removed."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import MetaData, delete, insert, select

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import history
from desktop_app.office.bulk import table_of
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.office.rights import Right, needs
from desktop_app.office.service import keep_picture
from desktop_app.office.sharing import drop_unused
from desktop_app.people.records import PhotoRecord
from desktop_app.people.rules.differences import differences
from desktop_app.people.rules.values import Person
from desktop_app.people.service import reading, writing
from desktop_app.printing.layout import PictureData
from desktop_app.printing.picture_files import FIT, made_of, no_picture, worked
from desktop_app.system.confined import Confined

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_SIDE: Final = 1600
HEIGHT: Final = 760
"""Pixels of a photo that is kept: 28.5 mm at more dots than any printer of cards has."""
WIDTH: Final = 600
LEAST_WIDTH: Final = 150
_QUALITY: Final = 88
_ABOVE: Final = 0.4
"""Faces are in the upper half: of what is too high, so much is cut off above."""


@dataclass(frozen=True)
class Cut:
    """What of a picture becomes the photo: its left top corner and its width, in pixels; the shape is given."""

    left: float
    top: float
    width: float

    @property
    def height(self) -> float:
        """By the shape of a photo."""
        return self.width * HEIGHT / WIDTH


def middle(width: float, height: float) -> Cut:
    """The largest cut of a picture of this size: its middle, of one that is too high rather its upper part."""
    widest = min(width, height * WIDTH / HEIGHT)
    return Cut((width - widest) / 2, (height - widest * HEIGHT / WIDTH) * _ABOVE, widest)


def read_photo(path: Path, reader: Confined | None = None) -> PictureData:
    """The picture in a PNG or JPEG file, upright, its longest side at most 1,600 pixels, without the camera's notes."""
    outcome, content = worked(fitted, path, reader=reader)
    if outcome != FIT:
        raise no_picture()
    return PictureData("jpeg", content)


def cut_out(picture: PictureData, cut: Cut | None = None) -> PictureData:
    """The photo that a picture which `read_photo` gave makes, cut so; from its middle, when not told."""
    from PIL import Image  # noqa: PLC0415 - only when a picture is chosen

    with Image.open(io.BytesIO(picture.content), formats=("JPEG",)) as whole:
        cut = cut or middle(*whole.size)
        if cut.width < LEAST_WIDTH:
            raise Refused(_("This picture is too small for a photo. Please choose a larger one."))
        right, bottom = min(cut.left + cut.width, whole.width), min(cut.top + cut.height, whole.height)
        box = (max(0.0, cut.left), max(0.0, cut.top), right, bottom)  # rounding may lead beyond the edge
        scale = min(1.0, WIDTH / cut.width)
        size = (round(cut.width * scale), round(cut.height * scale))
        return PictureData("jpeg", _as_jpeg(whole.resize(size, Image.Resampling.LANCZOS, box=box)))


def fitted(path: str) -> Iterator[bytes]:
    """What became of the picture, and its new content; runs in the process of its own."""
    return made_of(path, _small)


def _small(picture: "Image") -> Iterator[bytes]:
    from PIL import Image  # noqa: PLC0415 - as above

    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    white = Image.new("RGB", picture.size, "white")
    white.paste(picture, mask=picture.getchannel("A") if picture.mode == "RGBA" else None)
    yield FIT
    yield _as_jpeg(white, quality=95)


def _as_jpeg(picture: "Image", quality: int = _QUALITY) -> bytes:
    from PIL import Image  # noqa: PLC0415 - as above

    bare = Image.frombytes("RGB", picture.size, picture.tobytes())  # Pillow would write a comment and a profile again
    content = io.BytesIO()
    bare.save(content, "JPEG", quality=quality, optimize=True)
    return content.getvalue()


class PhotoService:
    """The photos of people, one each. One that is replaced stays for undo; removing the photo takes all of them away.

    `metadata` declares every table of the office: those of upper areas point at pictures too.
    """

    def __init__(self, desk: Desk, metadata: MetaData) -> None:
        self._desk, self._metadata = desk, metadata

    def photo(self, number: int) -> PictureData | None:
        """The photo of a person, if there is one."""
        with self._desk.database.read() as connection:
            return reading.read_photos(connection, (number,)).get(number)

    @needs(Right.PEOPLE)
    def change(self, number: int, photo: PictureData | None) -> Person:
        """Let this photo, which `cut_out` gave, show a person; none removes it for good, and all there were before."""
        with self._desk.database.write() as connection:
            old = reading.existing(connection, number)
            sha256 = keep_picture(connection, photo.kind, photo.content) if photo else ""
            changed = differences(old, new := replace(old, photo=sha256))
            if changed:
                occasion = history.occasion(self._desk, "changed")
                writing.change_person(connection, old, new, occasion.at)
                history.record(connection, occasion, writing.KIND, number, changed)
            table = table_of(PhotoRecord)
            known = select(table.c.sha256).where(table.c.person_id == number, table.c.sha256 == sha256)
            if sha256 and connection.scalar(known) is None:
                connection.execute(insert(table).values(person_id=number, sha256=sha256))
            if not sha256:
                connection.execute(delete(table).where(table.c.person_id == number))
                drop_unused(connection, self._metadata)
            person = reading.existing(connection, number)
        if changed:
            self._desk.board.publish(Changes.of(writing.KIND, ids=(number,)))
        return person
