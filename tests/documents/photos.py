"""Invented photos: a drawn head, as a camera would have taken it."""

import functools
import io
import tempfile
from pathlib import Path

from PIL import Image, ImageDraw

from desktop_app.people.service.photos import cut_out, read_photo
from desktop_app.printing.layout import PictureData

ORIENTATION = 0x0112
PLACE = 0x8825


def portrait(tone: int = 0, size: tuple[int, int] = (900, 1200)) -> Image.Image:
    """Head and shoulders before a wall; each tone is somebody else."""
    width, height = size
    picture = Image.new("RGB", size, (206, 214 - tone % 40, 222))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((0.1 * width, 0.66 * height, 0.9 * width, 1.3 * height), fill=(40 + 30 * (tone % 4), 62, 96))
    draw.ellipse((0.3 * width, 0.2 * height, 0.7 * width, 0.66 * height), fill=(222 - 9 * tone % 60, 180, 150))
    draw.pieslice((0.28 * width, 0.16 * height, 0.72 * width, 0.6 * height), 180, 360, fill=(52, 40, 34))
    return picture


def taken(folder: Path, picture: Image.Image, *, turned: bool = False) -> Path:
    """A file as a camera writes it, with the place where it was taken; `turned`, lying on its side."""
    notes = Image.Exif()
    notes[PLACE] = {1: "N", 2: (52.0, 31.0, 12.0)}
    if turned:
        picture = picture.transpose(Image.Transpose.ROTATE_90)
        notes[ORIENTATION] = 6
    file = folder / "photo.jpg"
    picture.save(file, "JPEG", exif=notes, comment=b"by nobody", quality=92)
    return file


@functools.cache
def photo(tone: int = 0) -> PictureData:
    """The same as an office keeps it."""
    with tempfile.TemporaryDirectory() as folder:
        return cut_out(read_photo(taken(Path(folder), portrait(tone))))


def opened(data: PictureData) -> Image.Image:
    """A photo as pixels."""
    return Image.open(io.BytesIO(data.content))
