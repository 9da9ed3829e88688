"""Signed files are valid for others' programs, stay what they were, and no other key, date or byte is accepted."""

import datetime as dt
import io
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

from desktop_app.printing.rendering import Renderer
from desktop_app.printing.signing import FileSigner, SignWith, UnusableKey

from .certificates import NOW, PASSWORD, p12
from .papers import composed, extracted, tool

CHOSEN = SignWith(p12(), PASSWORD, NOW)


def signed(count: int = 1, chosen: SignWith = CHOSEN) -> bytes:
    papers = [composed("thanks", "az") for _page in range(count)]
    pictures = {sha256: picture for paper in papers for sha256, picture in paper.pictures.items()}
    return Renderer(pictures, FileSigner(chosen)).pdf([paper.layout for paper in papers], title="S-2026/0001")


@pytest.mark.parametrize("kind", ["rsa", "ec"])
@pytest.mark.parametrize("count", [1, 3])
def test_pdfsig_and_pyhanko_say_that_it_is_valid(kind: str, count: int, tmp_path: Path) -> None:
    file = signed(count, replace(CHOSEN, content=p12(kind)))
    said = tool(file, tmp_path, "pdfsig", "-nocert")
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said
    (signature,) = PdfFileReader(io.BytesIO(file)).embedded_signatures
    status = validate_pdf_signature(signature, ValidationContext(trust_roots=[signature.signer_cert], moment=NOW))
    assert status.bottom_line
    assert status.coverage is SignatureCoverageLevel.ENTIRE_FILE


def test_any_altered_byte_is_found(tmp_path: Path) -> None:
    file = bytearray(signed())
    for place in (200, len(file) // 2, len(file) - 30):
        changed = bytearray(file)
        changed[place] ^= 1
        (tmp_path / "a.pdf").write_bytes(changed)
        said = subprocess.run(["pdfsig", "-nocert", tmp_path / "a.pdf"], capture_output=True, check=False)
        assert b"Signature is Valid" not in said.stdout


def test_it_says_the_same_as_without(tmp_path: Path) -> None:
    paper = composed("thanks", "az")
    plain = Renderer(paper.pictures).pdf([paper.layout], title="S-2026/0001")
    assert extracted(signed(), tmp_path) == extracted(plain, tmp_path)
    assert signed() == signed()


def test_the_field_is_invisible_and_in_the_tree() -> None:
    """PDF/A-2 6.3 asks for a printed annotation, PDF/UA-1 7.18 for a form element, a name and the order of the tree."""
    with pikepdf.open(io.BytesIO(signed(2))) as file:
        (field,) = file.Root.AcroForm.Fields
        assert file.Root.AcroForm.SigFlags == 3
        assert [float(each) for each in field.Rect] == [0, 0, 0, 0]
        assert int(field.F) == 132
        assert str(field.TU) == "İmza"
        page = file.pages[0]
        assert page.Annots[0].objgen == field.objgen
        assert page.Tabs == "/S"
        assert "/Annots" not in file.pages[1]
        numbers: dict[int, pikepdf.Object] = {}
        for leaf in file.Root.StructTreeRoot.ParentTree.Kids:
            pairs = list(leaf.Nums)
            numbers.update(zip(map(int, pairs[::2]), pairs[1::2], strict=True))
        form = numbers[int(field.StructParent)]
        assert form.S == "/Form"
        assert form.K.Obj.objgen == field.objgen
        assert int(file.Root.StructTreeRoot.ParentTreeNextKey) == len(numbers)


@pytest.mark.parametrize(
    "chosen",
    [
        replace(CHOSEN, password="another"),
        replace(CHOSEN, content=b"no file of keys"),
        replace(CHOSEN, content=p12("ed")),
        replace(CHOSEN, content=p12("weak")),
        replace(CHOSEN, content=p12("koblitz")),
        replace(CHOSEN, content=p12(signs=False)),
        replace(CHOSEN, at=NOW + dt.timedelta(days=400)),
        replace(CHOSEN, at=NOW - dt.timedelta(days=2)),
    ],
    ids=["password", "no file", "no such key", "weak", "no such curve", "no such use", "over", "not yet"],
)
def test_what_cannot_sign_is_refused_in_words(chosen: SignWith) -> None:
    with pytest.raises(UnusableKey) as refused:
        FileSigner(chosen)
    assert PASSWORD not in str(refused.value)
    assert PASSWORD not in repr(chosen)
