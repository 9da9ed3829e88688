"""Backgrounds out of an office's own files: painted once, below everything, kept with template and paper."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from desktop_app.documents.rules import designing
from desktop_app.documents.rules.designing import TemplateDraft
from desktop_app.documents.rules.requests import IssueRequest
from desktop_app.documents.service.designs import OwnTemplate
from desktop_app.documents.service.templates import sample_values
from desktop_app.language.errors import Refused
from desktop_app.printing.backgrounds import covering, read_background
from desktop_app.printing.composing import compose
from desktop_app.printing.layout import Layout, Picture, PictureData
from desktop_app.printing.rendering import render
from desktop_app.printing.schema import TemplateError
from desktop_app.printing.values import Letterhead
from desktop_app.system.confined import Confined
from tests.documents.backgrounds import HIGH, WIDE, background, own_pdf
from tests.documents.offices import VALI, PapersOffice


def with_background(office: PapersOffice, *, art: bool = False) -> OwnTemplate:
    """A template of the office over its own paper."""
    own = office.documents.designs.copy(office.documents.template("completion"))
    draft = designing.background_put(TemplateDraft(own.content, own.pictures), background())
    draft = designing.background_with_art(draft, art)
    return office.documents.designs.save(own.name, own.version, draft.content, draft.pictures)


def pages(office: PapersOffice, name: str, count: int) -> tuple[list[Layout], dict[str, PictureData]]:
    """So many papers of a template, each of somebody else."""
    template = office.documents.template(name)
    values = sample_values(template, "az", "S-2026/0001", office.desk.clock.today())
    made = [compose(template, "az", replace(values, name=f"Əliyev {at}"), Letterhead("Ocaq")) for at in range(count)]
    return [each.layout for each in made], {sha: data for each in made for sha, data in each.pictures.items()}


def test_the_first_page_of_a_pdf_covers_a_sheet_in_300_dots_an_inch(tmp_path: Path) -> None:
    (tmp_path / "own.pdf").write_bytes(own_pdf())
    picture = read_background(tmp_path / "own.pdf", WIDE, HIGH)
    with Image.open(io.BytesIO(picture.content)) as opened:
        assert (picture.kind, opened.mode, opened.size) == ("png", "RGB", (2480, 3508))


def test_a_picture_keeps_its_middle_and_is_not_stretched(tmp_path: Path) -> None:
    drawn = Image.new("RGBA", (900, 300), (0, 0, 0, 0))
    drawn.paste("red", (0, 0, 200, 300))
    drawn.paste("blue", (425, 125, 475, 175))
    drawn.save(tmp_path / "wide.png")
    _outcome, content = covering(str(tmp_path / "wide.png"), 297, 210)
    with Image.open(io.BytesIO(content)) as opened:
        made = opened.convert("RGB")
    assert made.width / made.height == pytest.approx(297 / 210, abs=0.01)
    assert made.getpixel((2, 2)) == (255, 255, 255)  # what was clear is paper; the red third is cut off
    square = made.point(lambda value: 255 * (value < 128)).getchannel("R").getbbox()
    assert square is not None
    assert square[2] - square[0] == pytest.approx(square[3] - square[1], abs=2)


@pytest.mark.parametrize("size", [(2000, 1000), (14_400, 14_400)])
def test_a_page_of_any_size_stays_within_bounds(size: tuple[int, int], tmp_path: Path) -> None:
    made = pikepdf.new()
    made.add_blank_page(page_size=size)
    made.save(tmp_path / "own.pdf")
    outcome, content = covering(str(tmp_path / "own.pdf"), 841, 594)
    assert outcome == b"png"
    with Image.open(io.BytesIO(content)) as opened:
        assert opened.width * opened.height <= 12_100_000


def test_a_photograph_is_kept_small(tmp_path: Path) -> None:
    Image.effect_noise((1200, 850), 90).convert("RGB").save(tmp_path / "photo.png")
    outcome, content = covering(str(tmp_path / "photo.png"), 297, 210)
    assert (outcome, content[:2]) == (b"fit", b"\xff\xd8")
    assert len(content) < 3_000_000


def _locked() -> bytes:
    made, content = pikepdf.new(), io.BytesIO()
    made.add_blank_page()
    made.save(content, encryption=pikepdf.Encryption(owner="Gülüstan", user="Gülüstan"))
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "outcome"),
    [
        (own_pdf(HIGH, WIDE), b"other shape"),
        (_locked(), b"locked"),
        (own_pdf()[:400], b"no picture"),
        (b"%PDF-1.7\n%%EOF", b"no picture"),
        (b"<svg/>", b"no picture"),
        (b"", b"no picture"),
    ],
)
def test_what_is_no_background_is_known_as_such(content: bytes, outcome: bytes, tmp_path: Path) -> None:
    (tmp_path / "own.pdf").write_bytes(content)
    assert list(covering(str(tmp_path / "own.pdf"), WIDE, HIGH)) == [outcome]


def test_it_is_refused_in_words_of_its_own(tmp_path: Path) -> None:
    said = set()
    with Confined() as reader:
        for content in (own_pdf(HIGH, WIDE), _locked(), b"<svg/>"):
            (tmp_path / "own.pdf").write_bytes(content)
            with pytest.raises(Refused) as refused:
                read_background(tmp_path / "own.pdf", WIDE, HIGH, reader)
            said.add(str(refused.value))
    assert len(said) == 3


def test_a_hundred_pages_have_it_once_below_everything(office: PapersOffice) -> None:
    layouts, pictures = pages(office, with_background(office).name, 100)
    content = render(layouts, pictures, title="Sertifikatlar")
    assert content.count(b"/Subtype /Image") == 1
    assert content == render(layouts, pictures, title="Sertifikatlar")
    with pikepdf.open(io.BytesIO(content)) as pdf:
        image = next(
            each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        )
        assert (str(image.ColorSpace), int(image.Width), "/SMask" in image) == ("/DeviceRGB", 2480, False)
        for page in (pdf.pages[0], pdf.pages[99]):
            mark, _save, place, shown = list(pikepdf.parse_content_stream(page))[:4]
            assert (str(mark.operator), str(mark.operands[0]), str(shown.operator)) == ("BMC", "/Artifact", "Do")
            wide, _b, _c, high, x, y = (float(each) for each in place.operands)
            assert (wide, high, x, y) == pytest.approx((595.28, 841.89, 0, 0), abs=0.01)


def test_it_takes_the_place_of_the_ornaments_unless_they_are_wanted_too(office: PapersOffice) -> None:
    def art(*, shown: bool) -> list[str]:
        (layout,), _pictures = pages(office, with_background(office, art=shown).name, 1)
        return [each.frame for each in layout.items if isinstance(each, Picture) and each.frame != "seal"]

    assert art(shown=False) == ["background"]
    assert art(shown=True)[0] == "background"
    assert len(art(shown=True)) > 2


def test_a_draft_has_no_hold_on_what_is_covered_and_forgets_what_is_not_shown(office: PapersOffice) -> None:
    own = office.documents.designs.copy(office.documents.template("completion"))
    plain = TemplateDraft(own.content, own.pictures)
    put = designing.background_put(plain, background())
    assert set(plain.names()) - set(put.names()) == set(plain.page["art"])
    assert set(designing.background_with_art(put, True).names()) == set(plain.names())
    other = designing.background_put(put, PictureData("jpeg", b"other"))
    assert [each.content for each in other.pictures.values()] == [b"other"]
    left = designing.background_removed(put)
    assert (left.content, left.pictures) == (plain.content, {})


def test_it_goes_with_the_template_to_another_office(office: PapersOffice, tmp_path: Path) -> None:
    documents, file = office.documents, tmp_path / "ours.ocaq-template"
    own = with_background(office)
    documents.designs.export(documents.template(own.name), own.content, file)
    brought = documents.designs.bring_in(file)
    assert brought.pictures == own.pictures == {background().sha256: background()}
    assert pages(office, brought.name, 1)[0] == pages(office, own.name, 1)[0]


def test_what_was_issued_over_it_stays_as_it_was(office: PapersOffice) -> None:
    documents, own = office.documents, with_background(office)
    (person,) = office.add(VALI)
    fields: dict[str, Any] = {each.name: each.sample for each in documents.template(own.name).edition("az").fields}
    (number,) = documents.enter(IssueRequest(own.name, "az", (person,), fields)).ids
    before = documents.register.pdf(number)
    draft = designing.background_removed(TemplateDraft(own.content, own.pictures))
    documents.designs.save(own.name, own.version, draft.content, draft.pictures)
    office.documents.designs.remove(own.name)
    assert documents.register.pdf(number) == before


def test_one_that_is_lost_is_said(office: PapersOffice) -> None:
    own = with_background(office)
    office.documents.designs.save(own.name, own.version, own.content, {})
    with pytest.raises(TemplateError):
        pages(office, own.name, 1)
