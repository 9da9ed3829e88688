"""Every template in every language as page images: `python -m tests.gallery.papers [--out DIR] [--width PIXELS]`.

Each is printed for somebody with a short name, a long one, and one that is spelled otherwise in the language of the
paper, in its usual design; and for the long name in every design, on every paper, in one language and in two.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from desktop_app.documents import press
from desktop_app.documents.press import PrintJob
from desktop_app.documents.rules import designing
from desktop_app.documents.rules.designing import TemplateDraft
from desktop_app.documents.rules.requests import IssueRequest
from desktop_app.documents.service import Signatory
from desktop_app.documents.service.templates import TemplateRow
from desktop_app.language.names import Gender
from desktop_app.people.rules.values import PersonDraft, Spelling, SpellingKind
from desktop_app.printing.preview import page_image
from tests.documents.backgrounds import background
from tests.documents.offices import PapersOffice, papers_office
from tests.documents.scans import by_hand

PEOPLE = {
    "short": PersonDraft(surname="Əli", given="Ay", gender=Gender.FEMALE),
    "long": PersonDraft(
        surname="Məmmədzadə-Qəhrəmanova",
        given="Xanımzər Məhəmmədhüseyn",
        father="Əbülfəz",
        patronymic="qızı",
        gender=Gender.FEMALE,
    ),
    "spelled": PersonDraft(
        surname="Əliyev",
        given="Vəli",
        father="Həsən",
        patronymic="oğlu",
        gender=Gender.MALE,
        spellings=(
            Spelling(SpellingKind.RUSSIAN, "ru", "Алиев Вели Гасан оглы"),
            Spelling(SpellingKind.LOCAL, "en", "Veli Aliyev"),
        ),
    ),
}
SIGNING = (
    Signatory("N. Əhmədova", {"az": "Məktəbin rəhbəri", "en": "Head of the school", "ru": "Руководитель школы"}),
    Signatory("E. Məmmədov", {"az": "Evin sədri", "en": "Chair of the House", "ru": "Председатель дома"}),
)


@dataclass(frozen=True)
class Sheet:
    """One issued paper: what it is, and its PDF."""

    name: str
    pdf: bytes


def sheets(folder: Path) -> Iterator[Sheet]:
    """The papers of an invented office in `folder`, as they are in its register."""
    office = papers_office(folder)
    try:
        office.documents.signatories.change(by_hand(SIGNING))
        people = dict(zip(PEOPLE, office.add(*PEOPLE.values()), strict=True))
        for template in office.documents.templates():
            for language in template.languages:
                fields = {each.name: each.samples[language] for each in template.fields if each.required}
                request = IssueRequest(template.name, language, tuple(people.values()), fields)
                yield from _issued(office, request, tuple(people))
            yield from _in_every_design(office, template, people["spelled"])
        yield from _on_own_paper(office, people["long"])
    finally:
        office.close()


def _in_every_design(office: PapersOffice, row: TemplateRow, person: int) -> Iterator[Sheet]:
    """One person's paper in each design: signed and in Azerbaijani, and with Russian beside it."""
    fields = {each.name: each.samples["az"] for each in row.fields if each.required}
    in_russian = {"ru": {each.name: each.samples["ru"] for each in row.fields if each.required}}
    template = office.documents.template(row.name)
    for variant in template.variants:
        for second in ("", "ru"):
            request = IssueRequest(
                row.name, "az", (person,), fields,
                fields_in=in_russian if second else {}, family=variant.family, paper=variant.paper, second=second,
                scans=not second,
            )  # fmt: skip
            yield from _issued(office, request, (f"{variant.family}.{variant.paper}{second and f'.and-{second}'}",))


def _on_own_paper(office: PapersOffice, person: int) -> Iterator[Sheet]:
    """A template of the office over its own paper, without the ornaments and with them."""
    designs = office.documents.designs
    own = designs.copy(office.documents.template("completion"))
    put = designing.background_put(TemplateDraft(own.content, own.pictures), background())
    fields = {each.name: each.sample for each in office.documents.template("completion").edition("az").fields}
    for name, shown in (("own-paper", False), ("own-paper-with-art", True)):
        draft = designing.background_with_art(put, shown)
        own = designs.save(own.name, own.version, draft.content, draft.pictures)
        request = IssueRequest(own.name, "az", (person,), fields, scans=True)
        yield from _issued(office, request, (name,))


def write(folder: Path, width: int) -> Iterator[Path]:
    """Each sheet as a PNG `width` pixels wide."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        for sheet in sheets(Path(made)):
            wide, high, pixels = page_image(sheet.pdf, 0, width)
            file = folder / f"{sheet.name}.png"
            Image.frombytes("RGB", (wide, high), pixels).save(file)
            yield file


def _issued(office: PapersOffice, request: IssueRequest, names: tuple[str, ...]) -> Iterator[Sheet]:
    if not office.documents.template(request.template).registered:
        loose = office.documents.loose(request)
        for paper, name in zip(loose.job.papers, names, strict=True):
            pdf = press.rendered(PrintJob((paper,), loose.job.pictures))
            yield Sheet(f"paper-{request.template}.{request.language}.{name}", pdf)
        return
    entered = office.documents.enter(request)
    for row, name in zip(entered.rows, names, strict=True):
        yield Sheet(f"paper-{request.template}.{request.language}.{name}", office.documents.register.pdf(row.id))


def main(arguments: list[str]) -> int:
    """Write them all."""
    parser = argparse.ArgumentParser(prog="python -m tests.gallery.papers", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("gallery"))
    parser.add_argument("--width", type=int, default=1600)
    asked = parser.parse_args(arguments)
    for file in write(asked.out, asked.width):
        print(file)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
