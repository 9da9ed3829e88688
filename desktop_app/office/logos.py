"""A picture from a file, made fit to be a logo: small, upright, without the camera's notes."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.printing.picture_files import FIT, made_of, no_picture, worked
from desktop_app.system.confined import Confined

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_SIDE: Final = 1600


def read_logo(path: Path, reader: Confined | None = None) -> bytes:
    """The picture as PNG, its longest side at most 1,600 pixels, turned as it was taken, its metadata left out."""
    outcome, content = worked(fitted, path, reader=reader)
    if outcome != FIT:
        raise no_picture()
    return content


def fitted(path: str) -> Iterator[bytes]:
    """What became of the picture, and its new content; runs in the process of its own."""
    return made_of(path, _small)


def _small(picture: "Image") -> Iterator[bytes]:
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    content = io.BytesIO()
    picture.save(content, "PNG", optimize=True)
    yield FIT
    yield content.getvalue()
