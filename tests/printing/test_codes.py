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
        assert bool(mask.ImageMask)
        assert (int(mask.Width), int(mask.Height)) == (65, 65)
        assert len(mask.read_raw_bytes()) < 700
        assert "/ColorSpace" not in mask


def test_a_code_is_read_at_the_printer_s_resolution() -> None:
    made = paper()
    assert read(render([made.layout], made.pictures, title="x"), made.layout) == [CODE]
    kept = from_json(to_json(made.layout))
    assert read(render([kept], made.pictures, title="x"), kept) == [CODE]


@pytest.mark.parametrize("text", ["A", "AZ1:6BF+70", CODE])
def test_every_row_has_its_bytes_and_the_corners_are_those_of_a_code(text: str) -> None:
    made = codes.qr(text)
    count = made.width - 2 * codes.QUIET
    length = -(-count // 8)
    rows = [made.rows[start : start + length] for start in range(0, len(made.rows), length)]
    bits = [format(int.from_bytes(row), f"0{8 * length}b") for row in rows]
    assert len(bits) == count
    assert all(row[count:] == "0" * (8 * length - count) for row in bits)
    assert bits[0][:8] == bits[0][:count][:-9:-1] == bits[-1][:8] == "11111110"


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
    count = made.width - 2 * codes.QUIET
    path = " ".join(
        f"M {x} {y} L {x + 1} {y} L {x + 1} {y + 1} L {x} {y + 1} Z"
        for row in range(count)
        for column in range(count)
        if made.rows[row * -(-count // 8) + column // 8] >> (7 - column % 8) & 1
        for x, y in [(column + codes.QUIET, row + codes.QUIET)]
    )
    drawn: PictureData = Drawing(made.width, made.width, (Shape(path, fill="000000"),)).picture()
    page = Layout(60, 60, "x", "az", (), (Picture("code", drawn.sha256, 10, 10, 40, 40, "code"),))
    assert read(render([page], {drawn.sha256: drawn}, title="x"), page) == [CODE]
