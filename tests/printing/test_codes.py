"""The code on paper: one bit a module, read at the printer's resolution, told to those who do not see it."""

import io

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from desktop_app.printing import codes
from desktop_app.printing.composing import Composition, compose
from desktop_app.printing.drawing import Drawing, Shape
from desktop_app.printing.layout import Layout, Picture, PictureData, from_json, to_json
from desktop_app.printing.preview import page_image
from desktop_app.printing.rendering import render

from .papers import CLASSICAL, letterhead, templates, values

CODE = "AZ1:" + "6BF+70790T9WJWG.FKY*4GO0" * 12
CHECK = "7K4M-Q2ZD-9XTB"
_INCH = 25.4


def paper(language: str = "az") -> Composition:
    said = values("honorary", language, code=CODE, check=CHECK)
    return compose(templates()["honorary"], language, said, letterhead(language), variant=CLASSICAL)


def read(pdf: bytes, layout: Layout) -> list[str]:
    """What a reader finds on the first page at 300 dots an inch."""
    width, height, pixels = page_image(pdf, 0, round(layout.width_mm / _INCH * 300))
    return [found.text for found in zxingcpp.read_barcodes(Image.frombytes("RGB", (width, height), pixels))]


def test_a_code_is_a_mask_of_one_bit_a_module() -> None:
    made = paper()
    with pikepdf.open(io.BytesIO(render([made.layout], made.pictures, title="x"))) as pdf:
        shown = pdf.pages[0].Resources.XObject
        (mask,) = [each for each in dict(shown).values() if each.Subtype == "/Image"]
        side = 65 + 2 * codes.QUIET
        assert (bool(mask.ImageMask), int(mask.BitsPerComponent)) == (True, 1)
        assert (int(mask.Width), int(mask.Height)) == (side, side)
        assert len(mask.read_raw_bytes()) < 700
        assert "/ColorSpace" not in mask


def test_a_code_is_read_at_the_printer_s_resolution() -> None:
    made = paper()
    assert read(render([made.layout], made.pictures, title="x"), made.layout) == [CODE]
    kept = from_json(to_json(made.layout))
    assert read(render([kept], made.pictures, title="x"), kept) == [CODE]


@pytest.mark.parametrize("text", ["A", "AZ1:6BF+70", CODE])
def test_the_border_is_white_and_every_row_has_its_bytes(text: str) -> None:
    made = codes.qr(text)
    rows = [int.from_bytes(made.rows[start : start + length]) for length in [-(-made.width // 8)] for start in
            range(0, len(made.rows), length)]  # fmt: skip
    assert len(rows) == made.width
    dark = {row for row, bits in enumerate(rows) if bits}
    assert (min(dark), max(dark)) == (codes.QUIET, made.width - codes.QUIET - 1)
    spare = -made.width % 8
    assert all(bits % 2 ** (spare + codes.QUIET) == 0 for bits in rows)
    assert max(bits.bit_length() for bits in rows) == made.width + spare - codes.QUIET


def test_a_code_is_told_by_number_and_check() -> None:
    made = paper()
    with pikepdf.open(io.BytesIO(render([made.layout], made.pictures, title="x"))) as pdf:
        (section,) = list(pdf.Root.StructTreeRoot.K.K)
        (figure,) = [each for each in section.K if each.S == "/Figure"]
        assert str(figure.Alt).startswith("QR: ")
        assert CHECK in str(figure.Alt)


def test_a_code_that_was_kept_as_a_drawing_is_shown_still() -> None:
    """As pages were laid out before codes were bitmaps."""
    made = codes.qr(CODE)
    length = -(-made.width // 8)
    path = " ".join(
        f"M {x} {y} L {x + 1} {y} L {x + 1} {y + 1} L {x} {y + 1} Z"
        for y in range(made.width)
        for x in range(made.width)
        if made.rows[y * length + x // 8] >> (7 - x % 8) & 1
    )
    drawn: PictureData = Drawing(made.width, made.width, (Shape(path, fill="000000"),)).picture()
    page = Layout(60, 60, "x", "az", (), (Picture("code", drawn.sha256, 10, 10, 40, 40, "code"),))
    assert read(render([page], {drawn.sha256: drawn}, title="x"), page) == [CODE]
