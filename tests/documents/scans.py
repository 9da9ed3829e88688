"""Invented signatures, as a scanner or a camera would have them."""

import functools
import math
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

from desktop_app.documents.service import Signatory
from desktop_app.printing.layout import PictureData
from desktop_app.printing.signature_scans import inked

PAPER, INK = (250, 248, 244), (24, 44, 118)


def signature(stroke: int = 1, *, shadow: bool = False) -> Image.Image:
    """Waves of ink on paper; with a shadow over it, as a photograph has."""
    picture = Image.new("RGB", (900, 450), PAPER)
    places = [
        (
            150 + step * 0.6,
            220 + 80 * math.sin(step / 60 + stroke) * math.exp(-step / 700) + 36 * math.sin(step / (11 + 5 * stroke)),
        )
        for step in range(1000)
    ]
    ImageDraw.Draw(picture).line(places, fill=INK, width=7, joint="curve")
    if shadow:
        light = Image.linear_gradient("L").resize(picture.size).point(lambda grey: 110 + grey // 2)
        picture = ImageChops.multiply(picture, Image.merge("RGB", [light] * 3))
    return picture


@functools.cache
def scan(stroke: int = 1) -> PictureData:
    """The same as an office keeps it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "signature.png"
        signature(stroke).save(file)
        return PictureData("png", list(inked(str(file)))[1])


def by_hand(signatories: Sequence[Signatory]) -> tuple[Signatory, ...]:
    """The same people, each with a scanned signature."""
    return tuple(replace(each, scan=scan(stroke)) for stroke, each in enumerate(signatories, start=1))
