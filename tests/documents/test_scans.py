"""Scanned signatures: cut to their ink, printed where it is asked for, kept with the paper, forgotten with the last."""

import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from sqlalchemy import func, select

from desktop_app.documents.service import Signatory
from desktop_app.documents.service.templates import sample_page
from desktop_app.language.errors import Refused
from desktop_app.office.records import ChangeRecord, PictureRecord
from desktop_app.printing.layout import Picture, Rule, TextLine
from desktop_app.printing.signature_scans import inked, read_scan
from desktop_app.printing.templates import read_template
from desktop_app.printing.values import Letterhead
from desktop_app.printing.values import Signatory as Signature
from tests.documents.offices import TEMPLATES, VALI, PapersOffice, thanks
from tests.documents.scans import by_hand, scan, signature

LEYLA = Signatory("Leyla Hüseynzadə", {"az": "Sədr"})
KAMRAN = Signatory("Kamran Vəliyev", {"az": "Katib"})


def test_a_photograph_in_bad_light_is_cut_to_its_ink(tmp_path: Path) -> None:
    notes = Image.Exif()
    notes[0x010F] = "Camera of Sevinc"
    signature(shadow=True).save(tmp_path / "signature.jpg", exif=notes)
    kept = read_scan(tmp_path / "signature.jpg")
    made = Image.open(io.BytesIO(kept.content))
    assert b"Sevinc" not in kept.content
    clear, covered = made.getchannel("A").histogram()[0], made.getchannel("A").histogram()[255]
    assert clear > 0.8 * made.width * made.height  # paper in light and in shadow
    assert covered > 2000
    assert made.width < 700  # of 900: the paper around is gone
    ink = made.getpixel((0, 0))
    assert isinstance(ink, tuple)
    assert ink[2] > 2 * ink[0]  # blue, as it was written


@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA", "I;16"])
def test_empty_paper_is_no_signature(mode: str, tmp_path: Path) -> None:
    Image.new(mode, (60, 40), 65_535 if mode == "I;16" else "white").save(tmp_path / "signature.png")
    assert list(inked(str(tmp_path / "signature.png"))) == [b"empty"]


def test_what_is_no_signature_is_refused_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "signature.png").write_bytes(b"%PDF-1.7")
    with pytest.raises(Refused, match="PNG"):
        read_scan(tmp_path / "signature.png")


def test_a_scan_is_kept_once_and_goes_with_the_last_who_has_it(office: PapersOffice) -> None:
    signatories = office.documents.signatories
    first, second = replace(LEYLA, scan=scan()), replace(KAMRAN, scan=scan())
    signatories.change([first, second])
    assert signatories.signatories() == (first, second)
    signatories.change([LEYLA, second])
    assert _pictures(office) == 1
    signatories.change([LEYLA, KAMRAN])
    assert _pictures(office) == 0
    with office.desk.database.read() as connection:
        told = connection.scalars(select(ChangeRecord.fields).where(ChangeRecord.kind == "signatory")).all()
    assert scan().sha256 in told[0]
    assert max(map(len, told)) < 1000


def test_it_is_printed_only_when_asked_for_and_printed_again_alike(office: PapersOffice) -> None:
    (person,) = office.add(VALI)
    office.documents.signatories.change(by_hand([LEYLA, KAMRAN]))
    plain, signed = (
        office.documents.enter(replace(thanks([person], field=field), scans=scans)).ids[0]
        for field, scans in (("musiqi", False), ("rəqs", True))
    )
    without, before = office.documents.register.pdf(plain), office.documents.register.pdf(signed)
    office.documents.signatories.change([])
    assert office.documents.register.pdf(signed) == before
    assert _figures(without) == []
    assert _figures(before) == ["İmza: Leyla Hüseynzadə", "İmza: Kamran Vəliyev"]


def test_asked_for_where_nobody_has_one(office: PapersOffice) -> None:
    (person,) = office.add(VALI)
    office.documents.signatories.change([LEYLA])
    with pytest.raises(Refused):
        office.documents.enter(replace(thanks([person]), scans=True))


@pytest.mark.parametrize(("count", "language"), [(1, "az"), (2, "fa"), (3, "ru")])
def test_in_every_design_it_stands_on_its_line_below_the_words(count: int, language: str) -> None:
    look = Letterhead("Ocaq", signatories=(Signature("V.H.Əliyev", "", scan()),) * count)
    for template in (read_template(TEMPLATES / f"{name}.toml") for name in ("participation", "letter", "invitation")):
        for variant in template.variants:
            layout = sample_page(template, language, look, "S", dt.date(2026, 3, 21), variant=variant).layout
            scans = [item for item in layout.items if isinstance(item, Picture) and item.role == "scan"]
            lines = [item for item in layout.items if isinstance(item, Rule) and item.frame == "signature"]
            words = [item for item in layout.items if isinstance(item, TextLine) and item.frame == "body"]
            assert len(scans) == len(lines) == count
            for shown, line in zip(scans, lines, strict=True):
                assert shown.y + shown.height == pytest.approx(line.y1, abs=0.01)
                assert shown.width <= 0.6 * (line.x2 - line.x1) + 0.01
                assert shown.height <= 12
                assert shown.x + shown.width / 2 == pytest.approx((line.x1 + line.x2) / 2, abs=0.01)
                assert all(line.baseline < shown.y for line in words)


def _pictures(office: PapersOffice) -> int:
    with office.desk.database.read() as connection:
        return connection.scalar(select(func.count()).select_from(PictureRecord)) or 0


def _figures(pdf: bytes) -> list[str]:
    """The words of the figures that a PDF shows."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [
            str(each.Alt) for each in opened.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure"
        ]  # fmt: skip
