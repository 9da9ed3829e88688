"""What a careful person writes in an afternoon: a ReportLab canvas, TrueType subsets, everything drawn on every page.

A border of 306 operators, the logo, title, name, a sentence wrapped with `simpleSplit`, number, date, place, two
signatures, the place of the seal and, where there is one, the code as zxing-cpp paints it. It proofs nothing, kerns
nothing and tags nothing.
"""

import functools
import io
from math import cos, pi, sin
from typing import Any, Final

import zxingcpp
from PIL import Image
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from desktop_app.printing.fonts import FILES
from desktop_app.printing.values import Letterhead, Values
from desktop_app.system import paths
from tests.benchmarks.certificates import TITLE, sentence

POINT: Final = 72 / 25.4
_WIDTH, _HEIGHT = 297 * POINT, 210 * POINT
_FONTS: Final = ("display-medium", "display-medium-italic", "text", "text-semibold", "label")


def drawn(values: list[Values], head: Letterhead) -> bytes:
    """The pages in one file."""
    _read_fonts()
    made = io.BytesIO()
    canvas = Canvas(
        made,
        pagesize=(_WIDTH, _HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName="text",  # type: ignore[arg-type]  # a name, whatever its stubs say
    )
    canvas.setTitle(TITLE)
    logo = ImageReader(io.BytesIO(head.logo or b""))
    for each in values:
        _page(canvas, each, head, logo)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


@functools.cache
def _read_fonts() -> None:
    for key in _FONTS:
        pdfmetrics.registerFont(TTFont(key, str(paths.resources() / "fonts" / FILES[key])))


def _page(canvas: Any, values: Values, head: Letterhead, logo: Any) -> None:
    canvas.setLineWidth(0.34)
    canvas.setStrokeColorRGB(0.69, 0.54, 0.24)
    _border(canvas)
    middle = 148.5 * POINT
    canvas.drawImage(logo, middle - 24, (210 - 47) * POINT, 48, 48, mask="auto")
    canvas.setFillColorRGB(0.12, 0.23, 0.37)
    canvas.setFont("text-semibold", 11.5)
    canvas.drawCentredString(middle, (210 - 54) * POINT, head.organisation)
    canvas.setFont("display-medium", 34)
    canvas.drawCentredString(middle, (210 - 75) * POINT, "İŞTİRAK SERTİFİKATI")
    canvas.setFillColorRGB(0.13, 0.14, 0.17)
    canvas.setFont("display-medium-italic", 30)
    canvas.drawCentredString(middle, (210 - 102) * POINT, values.name)
    canvas.line(middle - 227, (210 - 107.5) * POINT, middle + 227, (210 - 107.5) * POINT)
    canvas.setFont("text", 14.5)
    for row, text in enumerate(simpleSplit(sentence(values), "text", 14.5, 150 * POINT)):
        canvas.drawCentredString(middle, (210 - 118) * POINT - row * 21.5, text)
    canvas.setFont("label", 9)
    for row, text in enumerate((f"№ {values.number}", "14 noyabr 2026-cı il", head.city)):
        canvas.drawString(34 * POINT, 50 * POINT - row * 13.6, text)
    for signatory, x in zip(head.signatories, (104.5 * POINT, 192.5 * POINT), strict=True):
        canvas.line(x - 62, 50 * POINT, x + 62, 50 * POINT)
        canvas.setFont("text-semibold", 10.5)
        canvas.drawCentredString(x, 45.1 * POINT, signatory.name)
        canvas.setFont("text", 9)
        canvas.drawCentredString(x, 40.8 * POINT, signatory.role)
    canvas.setFont("label", 9)
    canvas.drawCentredString(middle, 50 * POINT, "M.Y.")
    if values.code:
        side = 26 * POINT
        canvas.drawImage(ImageReader(_painted(values.code)), 237 * POINT, 30 * POINT, side, side)
        canvas.drawCentredString(250 * POINT, 26 * POINT, values.check)


def _painted(code: str) -> Image.Image:
    made = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    shades: Any = memoryview(zxingcpp.write_barcode_to_image(made, scale=1))
    return Image.frombytes("L", shades.shape[::-1], shades.tobytes())


def _border(canvas: Any) -> None:
    for wave in waves():
        path = canvas.beginPath()
        for step, (x, y) in enumerate(wave):
            (path.lineTo if step else path.moveTo)(x, y)
        canvas.drawPath(path)


def waves() -> list[list[tuple[float, float]]]:
    """Two waves around the page, 306 operators in all; the points of each in points of type."""
    found = []
    for phase in (0.0, pi):
        wave = []
        for step in range(151):
            turn = 2 * pi * step / 150
            swing = 1 + 0.03 * sin(25 * turn + phase)
            across, up = 0.94 * swing * _square(cos(turn)), 0.92 * swing * _square(sin(turn))
            wave.append((_WIDTH / 2 * (1 + across), _HEIGHT / 2 * (1 + up)))
        found.append(wave)
    return found


def _square(value: float) -> float:
    return max(-0.98, min(0.98, 1.5 * value))
