"""The page that benchmarks of paper make: a certificate of participation, no two of which say the same."""

import datetime as dt
import io
import itertools
import random
import time
from collections.abc import Callable, Sequence
from typing import Final

from PIL import Image, ImageDraw

from desktop_app.language.names import Gender
from desktop_app.printing.composing import Composition, compose
from desktop_app.printing.rendering import render
from desktop_app.printing.templates import read_template
from desktop_app.printing.values import Letterhead, Signatory, Values
from desktop_app.system import paths

PAGES: Final = 1000
TITLE: Final = "İştirak sertifikatı"
CODE_LENGTH: Final = 291
"""Letters of a usual signed code: version 12-Q."""
_SURNAMES: Final = ("Əliyev", "Məmmədov", "Hüseynov", "Quliyev", "İsmayılov", "Ağayev", "Şıxəliyev", "Çobanov")
_GIVEN: Final = ("Vəli", "Rəşad", "Elçin", "İlham", "Orxan", "Tural", "Nicat", "Fərid", "Ülvi", "Çingiz", "Şahin")
_FATHERS: Final = ("Həsən", "Əhməd", "İbrahim", "Məhəmməd", "Yusif", "Ramiz", "Cavad", "Əbülfəz", "Çərkəz", "Gülağa")
_THEMES: Final = ("dil", "irs", "musiqi", "muğam", "ədəbiyyat", "tarix", "rəqs", "teatr", "kino", "sənət", "idman")
_OF_CODES: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


def value_sets(count: int, *, coded: bool = False) -> list[Values]:
    """Values of so many invented people; no two papers say the same, nor have the same code."""
    names = itertools.product(_SURNAMES, _GIVEN, _FATHERS, ("", "-Zadə"))
    chance, of_codes = random.Random(2026), random.Random(291)
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
                code="AZ1:" + "".join(of_codes.choices(_OF_CODES, k=CODE_LENGTH - 4)) if coded else "",
                check="7K4M-Q2ZD-9XTB" if coded else "",
            )
        )
    return made


def composed(values: list[Values], head: Letterhead) -> list[Composition]:
    """The papers laid out and proofed."""
    template = read_template(paths.resources() / "templates" / "participation.toml")
    made = [compose(template, "az", each, head) for each in values]
    if any(each.findings for each in made):
        raise AssertionError("the benchmark's papers must be without findings")
    return made


def rendered(made: Sequence[Composition]) -> bytes:
    """The papers as one file."""
    pictures = {sha256: data for each in made for sha256, data in each.pictures.items()}
    return render([each.layout for each in made], pictures, title=TITLE)


def sentence(values: Values) -> str:
    """What a paper says, for those who do not read templates."""
    return (
        f"14 noyabr 2026-cı il tarixində {values.fields['city']} şəhərində keçirilmiş "
        f"“{values.fields['event']}” tədbirində iştirak etmişdir."
    )


def letterhead() -> Letterhead:
    """The office that gives them."""
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


def seconds(work: Callable[[], object]) -> float:
    """The CPU time that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start
