"""The paper that an invented office has had printed: a band at one side, butas in two corners."""

import functools
import tempfile
from pathlib import Path

from desktop_app.printing import ornaments
from desktop_app.printing.backgrounds import covering
from desktop_app.printing.design import Art
from desktop_app.printing.layout import Layout, Picture, PictureData
from desktop_app.printing.rendering import render

WIDE, HIGH = 210.0, 297.0


def own_pdf(wide: float = WIDE, high: float = HIGH) -> bytes:
    """A page of this size."""
    buta = ornaments.drawn(Art("buta-outline"), 56, 56)
    band = ornaments.drawn(Art("flag-bars"), 5.3, high - 20)
    shown = (
        (band, (10.0, 10.0, 5.3, high - 20)),
        (buta, (wide - 66, 10.0, 56.0, 56.0)),
        (buta, (wide - 66, high - 66, 56.0, 56.0)),
    )
    items = tuple(Picture("art", art.sha256, *place, "ornament") for art, place in shown)
    return render([Layout(wide, high, "Fon", "az", (), items)], {band.sha256: band, buta.sha256: buta}, title="Fon")


@functools.cache
def background(wide: float = WIDE, high: float = HIGH) -> PictureData:
    """The same as a template keeps it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "own.pdf"
        file.write_bytes(own_pdf(wide, high))
        return PictureData("png", list(covering(str(file), wide, high))[1])
