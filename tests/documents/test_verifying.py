"""Papers verified the ways that people have: the code's text, number and check code, a PDF, a photo."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageFilter
from sqlalchemy import update
from typer.testing import CliRunner

from desktop_app.cli.authenticity import NOT_VALID
from desktop_app.cli.commands import app as command
from desktop_app.documents.authenticity.verdicts import State
from desktop_app.documents.authenticity.wordings import text_hash
from desktop_app.documents.records import DocumentRecord
from desktop_app.documents.rules.requests import IssueRequest
from desktop_app.documents.service.keys import FreshRoot
from desktop_app.documents.service.verifying import VerifyingService
from desktop_app.language.errors import Refused
from desktop_app.printing.layout import Layout, PictureData, TextLine, from_json
from desktop_app.printing.rendering import render
from desktop_app.printing.scanning import pages_of
from tests.documents.authenticity.altering import altered
from tests.documents.offices import AYGUN, VALI, PapersOffice, thanks

REFUSED = {State.ALTERED, State.UNKNOWN_KEY, State.NOT_OURS}


@dataclass(frozen=True)
class Paper:
    """One issued paper."""

    id: int
    number: str
    code: str
    check_code: str
    layout: Layout
    pictures: dict[str, PictureData]

    def pdf(self, place: Path, *, text: tuple[str, str] = ("", "")) -> Path:
        """The page; `text` changes words on it."""
        old, new = text
        items = tuple(
            replace(each, runs=tuple(replace(run, text=run.text.replace(old, new)) for run in each.runs))
            if isinstance(each, TextLine) and old
            else each
            for each in self.layout.items
        )
        place.write_bytes(render([replace(self.layout, items=items)], self.pictures, title="x"))
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


@pytest.mark.parametrize(
    "look",
    [
        ("classical", "a4-landscape", 0), ("classical", "a5-portrait", 180), ("modern", "a4-portrait", -15),
        ("carpet-qarabag", "a4-landscape", 7), ("carpet-laser", "a4-portrait", 90), ("carpet-quba", "a5-landscape", -4),
    ],
)  # fmt: skip
def test_a_scan_of_a_whole_paper_is_read_with_blur_noise_and_turn(
    office: PapersOffice, verifying: VerifyingService, tmp_path: Path, look: tuple[str, str, int]
) -> None:
    family, size, turn = look
    office.documents.keys.found(FreshRoot())
    request = replace(thanks(office.add(VALI)), family=family, paper=size)
    pdf = office.documents.register.pdf(*office.documents.enter(request).ids)
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=300 / 72, grayscale=True).to_pil()
    scan = page.rotate(turn, Image.Resampling.BICUBIC, expand=True, fillcolor=240)
    scan = scan.filter(ImageFilter.GaussianBlur(1.2))
    scan = ImageChops.add(scan, Image.effect_noise(scan.size, 30), offset=-128)
    scan.save(tmp_path / "scan.jpg", quality=70)
    verdict = verifying.image(tmp_path / "scan.jpg")
    assert (verdict.state, verdict.claims and verdict.claims.name) == (State.VALID, "Əliyev Vəli Həsən oğlu")


@pytest.mark.parametrize(
    "count", [150, pytest.param(100_000, marks=pytest.mark.soak)], ids=["slice", "hundred thousand"]
)
def test_no_alteration_is_accepted_by_window_or_command(
    office: PapersOffice, verifying: VerifyingService, paper: Paper, tmp_path: Path, count: int
) -> None:
    """The window asks the service; the command is called as `ocaq` calls it, by one who has the trust file only."""
    office.documents.keys.export(tmp_path / "house.azt")
    chance, runner = random.Random(count), CliRunner()

    def asked(code: str) -> tuple[int, str]:
        verify = ["documents", "verify", "--json", "--trust", str(tmp_path / "house.azt"), "--code", code]
        answer = runner.invoke(command, verify)
        return answer.exit_code, json.loads(answer.stdout)["state"]

    assert asked(paper.code) == (0, "valid")
    for _time in range(count):
        code = altered(paper.code, chance)
        assert verifying.text(code).state in REFUSED
        status, state = asked(code)
        assert status == NOT_VALID
        assert State(state) in REFUSED


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
