"""Papers of invented people, and what real tools read in their PDFs."""

import datetime as dt
import functools
import io
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PIL import Image

from desktop_app.language.names import Gender
from desktop_app.printing.composing import Composition, compose
from desktop_app.printing.families import Variant
from desktop_app.printing.layout import Layout, PictureData, TextLine
from desktop_app.printing.rendering import render
from desktop_app.printing.templates import Template, all_templates
from desktop_app.printing.values import Letterhead, Signatory, Values
from desktop_app.system import paths

LANGUAGES = ("az", "en", "ru")
KINDS = ("completion", "diploma", "honorary", "participation", "thanks")
LOOSE = ("invitation",)
"""Those that take no number."""
LETTERS = ("letter",)
"""Those with a number and no code."""
CARDS = ("card",)
"""Those with a front and a back."""
SMALL = frozenset(("label", "badge", "envelope"))
"""Papers of a few words, on sheets or by themselves."""
CLASSICAL = Variant("classical", "a4-landscape")
LONGEST_NAME = "Məmmədzadə-Qəhrəmanova Xanımzər Məhəmmədhüseyn Əbülfəz qızı"
_ORGANISATIONS = {
    "az": "“Nar çiçəyi” Azərbaycan Mədəniyyət Birliyi",
    "en": "“Nar çiçəyi” Azerbaijani Cultural Union",
    "ru": "Азербайджанское культурное объединение «Нар чичеи»",
}
_SIGNATORIES = {
    "az": (Signatory("Kamran Vəliyev", "Birliyin sədri"), Signatory("Leyla Hüseynzadə", "Tədbirin rəhbəri")),
    "en": (
        Signatory("Kamran Valiyev", "Chair of the Union"),
        Signatory("Leyla Huseynzade", "Board member"),
    ),
    "ru": (Signatory("Кямран Велиев", "Председатель"), Signatory("Лейла Гусейнзаде", "Член правления")),
}


@functools.cache
def templates() -> dict[str, Template]:
    """The templates that ship with Ocaq, by name."""
    return {template.name: template for template in all_templates(paths.resources() / "templates")}


def letterhead(language: str, **changes: Any) -> Letterhead:
    """The letterhead of an invented union."""
    known: dict[str, Any] = {
        "organisation": _ORGANISATIONS[language],
        "city": "Берлин" if language == "ru" else "Berlin",
        "signatories": _SIGNATORIES[language],
    }
    return Letterhead(**known | changes)


def values(kind: str, language: str, **changes: Any) -> Values:
    """What a paper says of Aynur, with the template's own samples in its fields."""
    fields = {
        field.name: field.sample
        for field in templates()[kind].edition(language).fields
        if field.required and field.kind != "date"
    }
    known: dict[str, Any] = {
        "name": "Əliyeva Aynur Rəşid qızı",
        "surname": "Əliyeva",
        "given": "Aynur",
        "father": "Rəşid qızı",
        "gender": Gender.FEMALE,
        "date": dt.date(2026, 11, 14),
        "number": "S-2026/0147",
        "fields": fields,
    }
    return Values(**known | changes)


def composed(
    kind: str, language: str, *, look: Letterhead | None = None, variant: Variant = CLASSICAL, **changes: Any
) -> Composition:
    """A paper of this kind, changed as said; in the classical family unless told."""
    said = values(kind, language, **changes)
    return compose(templates()[kind], language, said, look or letterhead(language), variant=variant)


def lines(layout: Layout, frame: str) -> list[TextLine]:
    """The lines of a frame, from the top."""
    found = [item for item in layout.items if isinstance(item, TextLine) and item.frame == frame]
    return sorted(found, key=lambda line: line.baseline)


def words(layout: Layout, frame: str) -> str:
    """What a frame says."""
    return " ".join(line.text for line in lines(layout, frame))


def printed(*compositions: Composition) -> bytes:
    """One PDF of these papers."""
    pictures: dict[str, PictureData] = {}
    for each in compositions:
        pictures.update(each.pictures)
    return render([each.layout for each in compositions], pictures, title="Sertifikatlar")


def tool(pdf: bytes, folder: Path, program: str, *options: str, after: Sequence[str] = ()) -> str:
    """What a program of poppler says about a PDF."""
    file = folder / "paper.pdf"
    file.write_bytes(pdf)
    done = subprocess.run([program, *options, str(file), *after], capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def extracted(pdf: bytes, folder: Path, *options: str) -> str:
    """The text that pdftotext reads."""
    return tool(pdf, folder, "pdftotext", "-enc", "UTF-8", *options, after=("-",))


def logo(mode: str = "RGBA", kind: str = "PNG", size: tuple[int, int] = (200, 100)) -> bytes:
    """A small picture."""
    made = io.BytesIO()
    Image.new(mode, size, 120 if mode == "L" else "teal").save(made, kind)
    return made.getvalue()
