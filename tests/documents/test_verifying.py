"""Papers verified the ways that people have: the code's text, number and check code, a PDF, a photo."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageFilter
from sqlalchemy import update

from desktop_app.documents.authenticity.verdicts import State
from desktop_app.documents.authenticity.wordings import text_hash
from desktop_app.documents.records import DocumentRecord
from desktop_app.documents.rules.requests import IssueRequest
from desktop_app.documents.service.keys import FreshRoot
from desktop_app.documents.service.verifying import VerifyingService
from desktop_app.language.errors import Refused
from desktop_app.printing import codes
from desktop_app.printing.layout import Layout, Picture, PictureData, Run, TextLine, from_json
from desktop_app.printing.rendering import render
from desktop_app.printing.scanning import pages_of
from tests.documents.offices import AYGUN, VALI, PapersOffice, thanks


@dataclass(frozen=True)
class Paper:
    """One issued paper: its page as it would be with its code on it."""

    id: int
    number: str
    code: str
    check_code: str
    layout: Layout
    pictures: dict[str, PictureData]

    def pdf(self, place: Path, *, text: tuple[str, str] = ("", "")) -> Path:
        """The page with square and check code; `text` changes words on it."""
        square = codes.qr(self.code).picture()
        old, new = text
        items = tuple(
            replace(each, runs=tuple(replace(run, text=run.text.replace(old, new)) for run in each.runs))
            if isinstance(each, TextLine) and old
            else each
            for each in self.layout.items
        )
        font = next(each.runs[0].font for each in items if isinstance(each, TextLine))
        marks = (
            Picture("code", square.sha256, 34, 34, 30, 30, "mark"),
            TextLine("check", 34, 68, 30, (Run(self.check_code, font),), 7, "000000"),
        )
        layout = replace(self.layout, items=(*items, *marks))
        place.write_bytes(render([layout], {**self.pictures, square.sha256: square}, title="x"))
        return place


@pytest.fixture
def paper(office: PapersOffice) -> Iterator[Paper]:
    office.documents.keys.found(FreshRoot())
    (document_id,) = office.documents.enter(thanks(office.add(VALI))).ids
    job = office.documents.register.print_job([document_id])
    with office.desk.database.read() as connection:
        row = connection.execute(DocumentRecord.__table__.select().where(DocumentRecord.id == document_id)).one()
    yield Paper(document_id, row.number, row.code, row.check_code, from_json(job.papers[0].layout), dict(job.pictures))


@pytest.fixture
def verifying(office: PapersOffice) -> VerifyingService:
    return office.documents.verifying


def square_of(code: str, scale: int = 4) -> Image.Image:
    barcode = zxingcpp.create_barcode(code, zxingcpp.BarcodeFormat.QRCode, ec_level="Q")
    shades = memoryview(zxingcpp.write_barcode_to_image(barcode, scale=scale))
    height, width = shades.shape or ()
    return Image.frombytes("L", (width, height), shades.tobytes())


def test_the_text_of_the_code(verifying: VerifyingService, paper: Paper) -> None:
    assert verifying.text(paper.code).state is State.VALID
    assert verifying.text(paper.code[:-1]).state is State.ALTERED
    assert verifying.text("hello").state is State.NOT_OURS


def test_number_and_check_code(office: PapersOffice, verifying: VerifyingService, paper: Paper) -> None:
    typed = paper.check_code.replace("-", " ").swapcase()
    assert verifying.text(f"{paper.number} {typed}").state is State.VALID
    assert verifying.number(paper.number.swapcase(), typed).claims == verifying.text(paper.code).claims
    assert verifying.number(paper.number, "0000-0000-0000").state is State.ALTERED
    assert verifying.number("S-2026/0999", typed).state is State.UNKNOWN_KEY
    assert VerifyingService().number(paper.number, typed).state is State.UNKNOWN_KEY
    with pytest.raises(Refused):
        verifying.number(paper.number, "0000-0000")
    office.documents.register.void(paper.id, "nümunə")
    assert verifying.number(paper.number, typed).state is State.REVOKED


def test_an_erased_person_s_paper_is_confirmed_without_a_name(
    office: PapersOffice, verifying: VerifyingService, paper: Paper
) -> None:
    with office.desk.database.write() as connection:
        connection.execute(update(DocumentRecord).values(code=None, layout=None, name="", field_values="{}"))
    verdict = verifying.number(paper.number, paper.check_code)
    assert verdict.state is State.VALID
    assert verdict.claims and (verdict.claims.name, verdict.claims.serial) == ("", paper.number)


def test_a_pdf_is_genuine_with_the_words_that_were_signed(
    verifying: VerifyingService, paper: Paper, tmp_path: Path
) -> None:
    (verdict,) = verifying.pdf(paper.pdf(tmp_path / "a.pdf"))
    assert verdict.state is State.VALID
    (verdict,) = verifying.pdf(paper.pdf(tmp_path / "b.pdf", text=("mədəniyyət", "mədəniyyat")))
    assert verdict.state is State.ALTERED


def test_a_pdf_without_a_code_is_not_ours(office: PapersOffice, verifying: VerifyingService, tmp_path: Path) -> None:
    (document_id,) = office.documents.enter(thanks(office.add(VALI))).ids
    (tmp_path / "a.pdf").write_bytes(office.documents.register.pdf(document_id))
    assert [each.state for each in verifying.pdf(tmp_path / "a.pdf")] == [State.NOT_OURS]


@pytest.mark.parametrize("name", ["no.pdf", "broken.pdf"])
def test_what_is_no_pdf_is_refused(verifying: VerifyingService, tmp_path: Path, name: str) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nno")
    with pytest.raises(Refused, match=name):
        verifying.pdf(tmp_path / name)


@pytest.mark.parametrize("name", ["no.png", "broken.png", "huge.png"])
def test_what_is_no_picture_is_refused(verifying: VerifyingService, tmp_path: Path, name: str) -> None:
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nno")
    Image.new("1", (9000, 9000)).save(tmp_path / "huge.png")
    with pytest.raises(Refused, match=name):
        verifying.image(tmp_path / name)


def test_a_photo_is_read_with_blur_noise_and_turn(verifying: VerifyingService, paper: Paper, tmp_path: Path) -> None:
    chance = random.Random(3)
    for turn in (0, 7, -15, 90):
        shot = square_of(paper.code)
        page = Image.new("L", (1200, 1200), 235)
        page.paste(shot, ((1200 - shot.width) // 2, (1200 - shot.height) // 2))
        page = page.rotate(turn, Image.Resampling.BICUBIC, fillcolor=235).filter(ImageFilter.GaussianBlur(0.8))
        page.frombytes(bytes(max(0, min(255, shade + chance.randint(-25, 25))) for shade in page.tobytes()))
        page.convert("RGB").save(tmp_path / "photo.jpg", quality=80)
        assert verifying.image(tmp_path / "photo.jpg").state is State.VALID


def test_another_office_knows_it_by_the_trust_file(office: PapersOffice, paper: Paper, tmp_path: Path) -> None:
    assert VerifyingService().text(paper.code).state is State.UNKNOWN_KEY
    office.documents.keys.export(tmp_path / "house.azt")
    elsewhere = VerifyingService().knowing(tmp_path / "house.azt")
    assert elsewhere.text(paper.code).state is State.VALID
    office.documents.register.void(paper.id, "nümunə")
    assert elsewhere.text(paper.code).state is State.VALID  # by its older list
    office.documents.keys.export(tmp_path / "house.azt", replace=True)
    assert VerifyingService().knowing(tmp_path / "house.azt").text(paper.code).state is State.REVOKED


def test_what_is_no_trust_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.azt").write_bytes(b"no")
    for name in ("a.azt", "none.azt"):
        with pytest.raises(Refused, match=name):
            VerifyingService().knowing(tmp_path / name)


@pytest.mark.parametrize("language", ["az", "en", "ru"])
@pytest.mark.parametrize("template", ["participation", "thanks", "honorary"])
def test_what_is_signed_of_a_page_is_read_back_from_its_pdf(
    office: PapersOffice, tmp_path: Path, template: str, language: str
) -> None:
    """Word for word: the hash of a code holds for the words that PDFium takes out of the paper."""
    fields = {"event": "Novruz şənliyi", "city": "Köln"} if template == "participation" else {"field": "xatirə-gecə"}
    request = IssueRequest(template, language, office.add(VALI, AYGUN), {**fields, "date": "2026-03-21"})
    for document_id in office.documents.enter(request).ids:
        (tmp_path / "a.pdf").write_bytes(office.documents.register.pdf(document_id))
        job = office.documents.register.print_job([document_id])
        (page,) = pages_of(tmp_path / "a.pdf")
        assert text_hash(page.words or "") == text_hash(from_json(job.papers[0].layout).text)
        assert page.codes == ()
