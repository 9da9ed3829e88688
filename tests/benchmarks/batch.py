"""`batch`: 1,000 value sets to PDF bytes, proof included, against the same pages drawn plainly by ReportLab.

The floor is what a careful person writes in an afternoon: a canvas, TrueType subsets, compressed pages,
everything drawn on every page (a border of 306 operators, the logo, title, name, a sentence wrapped with
`simpleSplit`, number, date, place, two signatures and the place of the seal). It proofs nothing and kerns nothing.
No two pages of either side share a name, a sentence or a number. Fonts are read, and ten pages made, before time is
taken on either side.
"""

import datetime as dt
import io
import itertools
import random
import statistics
import time
from collections.abc import Callable
from math import cos, pi, sin
from typing import Any, Final

from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from desktop_app.language.names import Gender
from desktop_app.printing.composing import compose
from desktop_app.printing.fonts import FILES
from desktop_app.printing.rendering import render
from desktop_app.printing.templates import read_template
from desktop_app.printing.values import Letterhead, Signatory, Values
from desktop_app.system import paths

PAGES: Final = 1000
ROUNDS: Final = 3
BUDGET: Final = 0.30
_POINT: Final = 72 / 25.4
_SURNAMES: Final = ("Əliyev", "Məmmədov", "Hüseynov", "Quliyev", "İsmayılov", "Ağayev", "Şıxəliyev", "Çobanov")
_GIVEN: Final = ("Vəli", "Rəşad", "Elçin", "İlham", "Orxan", "Tural", "Nicat", "Fərid", "Ülvi", "Çingiz", "Şahin")
_FATHERS: Final = ("Həsən", "Əhməd", "İbrahim", "Məhəmməd", "Yusif", "Ramiz", "Cavad", "Əbülfəz", "Çərkəz", "Gülağa")
_THEMES: Final = ("dil", "irs", "musiqi", "muğam", "ədəbiyyat", "tarix", "rəqs", "teatr", "kino", "sənət", "idman")


def run() -> dict[str, object]:
    """The median ratio of CPU time, ours to the floor's, both sides in turn."""
    values = value_sets(PAGES)
    letterhead = _letterhead()
    _read_plain_fonts()
    ours(values[:10], letterhead)
    floor(values[:10], letterhead)
    rounds = [
        (_seconds(lambda: ours(values, letterhead)), _seconds(lambda: floor(values, letterhead))) for _ in range(ROUNDS)
    ]
    return {
        "ratio": round(statistics.median(mine / plain for mine, plain in rounds), 3),
        "budget": BUDGET,
        "detail": {
            "pages": PAGES,
            "ours_ms_per_page": round(1000 * statistics.median(mine for mine, _plain in rounds) / PAGES, 3),
            "floor_ms_per_page": round(1000 * statistics.median(plain for _mine, plain in rounds) / PAGES, 3),
            "ours_bytes_per_page": len(ours(values, letterhead)) // PAGES,
            "floor_bytes_per_page": len(floor(values, letterhead)) // PAGES,
        },
    }


def value_sets(count: int) -> list[Values]:
    """Values of so many invented people; no two papers say the same."""
    names = itertools.product(_SURNAMES, _GIVEN, _FATHERS, ("", "-Zadə"))
    chance = random.Random(2026)
    made = []
    for index, (surname, given, father, more) in zip(range(count), names, strict=False):
        themes = " və ".join(chance.sample(_THEMES, 3))
        made.append(
            Values(
                name=f"{surname}{more} {given} {father} oğlu",
                surname=surname + more,
                given=given,
                father=f"{father} oğlu",
                gender=Gender.MALE,
                date=dt.date(2026, 11, 14),
                number=f"S-2026/{index + 1:04}",
                fields={
                    "event": f"Diaspor gənclərinin {index + 1}-ci görüşü: {themes} mövzusunda",
                    "city": "Frankfurt",
                },
            )
        )
    return made


def ours(values: list[Values], letterhead: Letterhead) -> bytes:
    """The batch as Ocaq makes it: each paper composed and proofed, then all rendered."""
    template = read_template(paths.resources() / "templates" / "participation.toml")
    composed = [compose(template, "az", each, letterhead) for each in values]
    if any(each.findings for each in composed):
        raise AssertionError("the benchmark's papers must be without findings")
    return render([each.layout for each in composed], composed[0].pictures, title="İştirak sertifikatı")


def floor(values: list[Values], letterhead: Letterhead) -> bytes:
    """The same pages, drawn plainly."""
    made = io.BytesIO()
    size = (297 * _POINT, 210 * _POINT)
    canvas = Canvas(made, pagesize=size, pageCompression=1, invariant=1, initialFontName="text")  # type: ignore[arg-type]  # a name, whatever its stubs say
    canvas.setTitle("İştirak sertifikatı")
    logo = ImageReader(io.BytesIO(letterhead.logo or b""))
    for each in values:
        _plain_page(canvas, each, letterhead, logo)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def _read_plain_fonts() -> None:
    folder = paths.resources() / "fonts"
    for key in ("display-medium", "display-medium-italic", "text", "text-semibold", "label"):
        pdfmetrics.registerFont(TTFont(key, str(folder / FILES[key])))


def _plain_page(canvas: Any, values: Values, letterhead: Letterhead, logo: Any) -> None:
    _plain_border(canvas)
    middle = 148.5 * _POINT
    canvas.drawImage(logo, middle - 24, (210 - 47) * _POINT, 48, 48, mask="auto")
    canvas.setFillColorRGB(0.12, 0.23, 0.37)
    canvas.setFont("text-semibold", 11.5)
    canvas.drawCentredString(middle, (210 - 54) * _POINT, letterhead.organisation)
    canvas.setFont("display-medium", 34)
    canvas.drawCentredString(middle, (210 - 75) * _POINT, "İŞTİRAK SERTİFİKATI")
    canvas.setFillColorRGB(0.13, 0.14, 0.17)
    canvas.setFont("display-medium-italic", 30)
    canvas.drawCentredString(middle, (210 - 102) * _POINT, values.name)
    canvas.line(middle - 227, (210 - 107.5) * _POINT, middle + 227, (210 - 107.5) * _POINT)
    sentence = (
        f"14 noyabr 2026-cı il tarixində {values.fields['city']} şəhərində keçirilmiş "
        f"“{values.fields['event']}” tədbirində iştirak etmişdir."
    )
    canvas.setFont("text", 14.5)
    for row, text in enumerate(simpleSplit(sentence, "text", 14.5, 150 * _POINT)):
        canvas.drawCentredString(middle, (210 - 118) * _POINT - row * 21.5, text)
    canvas.setFont("label", 9)
    for row, text in enumerate((f"№ {values.number}", "14 noyabr 2026-cı il", letterhead.city)):
        canvas.drawString(34 * _POINT, 50 * _POINT - row * 13.6, text)
    for signatory, x in zip(letterhead.signatories, (104.5 * _POINT, 192.5 * _POINT), strict=True):
        canvas.line(x - 62, 50 * _POINT, x + 62, 50 * _POINT)
        canvas.setFont("text-semibold", 10.5)
        canvas.drawCentredString(x, 45.1 * _POINT, signatory.name)
        canvas.setFont("text", 9)
        canvas.drawCentredString(x, 40.8 * _POINT, signatory.role)
    canvas.setFont("label", 9)
    canvas.drawCentredString(middle, 50 * _POINT, "M.Y.")


def _plain_border(canvas: Any) -> None:
    """Two waves around the page, 306 operators in all."""
    canvas.setLineWidth(0.34)
    canvas.setStrokeColorRGB(0.69, 0.54, 0.24)
    width, height = 297 * _POINT, 210 * _POINT
    for phase in (0.0, pi):
        path = canvas.beginPath()
        for step in range(151):
            turn = 2 * pi * step / 150
            wave = 1 + 0.03 * sin(25 * turn + phase)
            x, y = (
                width / 2 * (1 + 0.94 * wave * _square(cos(turn))),
                height / 2 * (1 + 0.92 * wave * _square(sin(turn))),
            )
            (path.lineTo if step else path.moveTo)(x, y)
        canvas.drawPath(path)


def _square(value: float) -> float:
    return max(-0.98, min(0.98, 1.5 * value))


def _letterhead() -> Letterhead:
    signatories = (
        Signatory("Kamran Vəliyev", "Birliyin sədri"),
        Signatory("Leyla Hüseynzadə", "Tədbirin rəhbəri"),
    )
    return Letterhead("“Nar çiçəyi” Azərbaycan Mədəniyyət Birliyi", "Berlin", signatories, _logo())


def _logo() -> bytes:
    image = Image.new("RGB", (200, 200), "white")
    ImageDraw.Draw(image).ellipse((4, 4, 196, 196), outline="#1F3A5F", width=6)
    made = io.BytesIO()
    image.save(made, "PNG")
    return made.getvalue()


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
