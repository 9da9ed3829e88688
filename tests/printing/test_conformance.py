"""Files that are kept and read aloud: what PDF/A-2a and PDF/UA-1 ask for, checked object by object."""

import io
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pikepdf
import pytest

from desktop_app.printing.layout import Layout, Picture, PictureData
from desktop_app.printing.rendering import render
from desktop_app.printing.setting import one_line

from .papers import KINDS, LANGUAGES, composed, letterhead, logo, tool
from .scripts import lines_page

_TITLE = "Sınaq & <şəhadətnamə>"
_JARS = Path("/usr/share/java")
_A2_ONLY = re.compile(
    r"CIDSet entry is missing|part must be 1|Invalid version of the ICCProfile|cross reference streams are not allowed"
)
"""What PDF/A-1, which knows PDF 1.4, asks for or forbids and PDF/A-2, which knows 1.7, does not."""


def _pdf(*, mode: str = "RGBA") -> bytes:
    """Papers of every kind and language, and lines of every script in both directions."""
    made = [
        composed(kind, language, look=letterhead(language, logo=logo(mode), draft=True), spelling="Əliyeva علی ვალი")
        for kind in KINDS
        for language in LANGUAGES
    ]
    pictures: dict[str, PictureData] = {}
    for each in made:
        pictures.update(each.pictures)
    more = [lines_page(["Əli علی", "漢字 J́"]), lines_page(["این Ocaq است.", "علی"], rtl=True)]
    return render([*(each.layout for each in made), *more], pictures, title=_TITLE)


@pytest.fixture(scope="module")
def pdf() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(_pdf())) as opened:
        yield opened


def _elements(element: Any) -> Iterator[Any]:
    """The structure below an element, in the order of reading."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            yield kid
            yield from _elements(kid)


def _marks(page: Any) -> Iterator[tuple[str, list[tuple[str, int | None]]]]:
    """Each operator of a page that shows something, and what it is marked with."""
    around: list[tuple[str, int | None]] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands, name = list(instruction.operands), str(instruction.operator)
        if name == "BMC":
            around.append((str(operands[0]), None))
        elif name == "BDC":
            number = operands[1].get("/MCID")
            around.append((str(operands[0]), None if number is None else int(number)))
        elif name == "EMC":
            around.pop()
        elif name in ("TJ", "Do", "S", "f", "B"):
            yield name, list(around)
    assert not around


def test_the_catalog_says_what_the_file_is(pdf: pikepdf.Pdf) -> None:
    root = pdf.Root
    assert bool(root.MarkInfo.Marked)
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    assert str(root.Lang) == "az"
    (intent,) = list(root.OutputIntents)
    profile = intent.DestOutputProfile.read_bytes()
    assert (str(intent.S), profile[36:40], profile[16:20]) == ("/GTS_PDFA1", b"acsp", b"RGB ")
    assert int.from_bytes(profile[:4], "big") == len(profile)
    assert not {"/OpenAction", "/AA", "/Names", "/AcroForm", "/OCProperties"} & set(root.keys())


def test_metadata_are_xml_and_agree_with_the_rest(pdf: pikepdf.Pdf) -> None:
    stream = pdf.Root.Metadata
    assert "/Filter" not in stream
    tree = ElementTree.fromstring(stream.read_bytes())  # noqa: S314 - our own
    said = {element.tag.split("}")[1]: element.text for element in tree.iter() if (element.text or "").strip()}
    assert (said["conformance"], said["Producer"]) == ("A", "Ocaq")
    parts = {element.tag: element.text for element in tree.iter() if element.tag.endswith("}part")}
    assert parts == {
        "{http://www.aiim.org/pdfa/ns/id/}part": "2",
        "{http://www.aiim.org/pdfua/ns/id/}part": "1",
    }
    assert said["li"] == _TITLE == str(pdf.docinfo.Title)


def test_everything_shown_is_read_or_an_artifact(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        for _operator, around in _marks(page):
            numbered = [tag for tag, number in around if number is not None]
            assert len(numbered) == 1 or around == [("/Artifact", None)]


def test_the_tree_holds_every_mark_once_and_leads_back(pdf: pikepdf.Pdf) -> None:
    (leaf,) = list(pdf.Root.StructTreeRoot.ParentTree.Kids)
    numbers = list(leaf.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    elements = [each for each in _elements(pdf.Root.StructTreeRoot) if "/Pg" in each]
    for page in pdf.pages:
        marked = {number for _operator, around in _marks(page) for _tag, number in around if number is not None}
        tags = {number: tag for _operator, around in _marks(page) for tag, number in around if number is not None}
        mine = [each for each in elements if each.Pg.objgen == page.obj.objgen]
        assert [int(each.K) for each in mine] == sorted(marked)
        assert all(tags[int(each.K)] == str(each.S) for each in mine)
        assert [each.objgen for each in parents[int(page.obj.StructParents)]] == [each.objgen for each in mine]


def test_structure_is_of_standard_types_and_begins_with_a_heading(pdf: pikepdf.Pdf) -> None:
    types = [str(each.S) for each in _elements(pdf.Root.StructTreeRoot)]
    assert set(types) == {"/Document", "/Sect", "/H1", "/P", "/Figure"}
    assert types.count("/H1") == len(KINDS) * len(LANGUAGES)
    assert all(each.get("/P") is not None for each in _elements(pdf.Root.StructTreeRoot))


def test_figures_have_words(pdf: pikepdf.Pdf) -> None:
    figures = [each for each in _elements(pdf.Root.StructTreeRoot) if each.S == "/Figure"]
    assert len(figures) == len(KINDS) * len(LANGUAGES)
    assert "Mədəniyyət Birliyi" in str(figures[0].Alt)
    assert all(str(each.Alt) for each in figures)


def test_lines_of_a_sentence_are_one_paragraph(pdf: pikepdf.Pdf) -> None:
    """What is read aloud does not stop where a line ends."""
    page = pdf.pages[0]
    paragraphs = [around[0] for operator, around in _marks(page) if operator == "TJ"]
    assert len(set(paragraphs)) < len(paragraphs)


def test_what_letters_cannot_say_the_structure_says(pdf: pikepdf.Pdf) -> None:
    said = [str(each.ActualText) for each in _elements(pdf.Root.StructTreeRoot) if "/ActualText" in each]
    assert "Əliyeva علی ვალი" in said
    assert "این Ocaq است. علی" in said


def test_fonts_are_embedded_with_a_way_back_to_letters(pdf: pikepdf.Pdf) -> None:
    fonts = pdf.pages[0].Resources.Font
    assert len(fonts) > 5
    for font in dict(fonts).values():
        (descendant,) = list(font.DescendantFonts)
        assert re.match("/[A-Z]{6}[+]", str(font.BaseFont))
        assert descendant.FontDescriptor.FontFile2.read_bytes()
        assert descendant.CIDToGIDMap.read_bytes()
        mapped = re.findall(rb"> <([0-9A-Fa-f]+)>\n", font.ToUnicode.read_bytes())
        assert mapped
        assert not {b"0000", b"feff", b"fffe"} & {each.lower() for each in mapped}


def test_bytes_are_as_the_standard_has_them(tmp_path: Path) -> None:
    content = _pdf()
    assert content == _pdf()
    assert re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4}[^\n]*\n", content)
    assert content.endswith(b"%%EOF\n")
    assert content.count(b"stream\n") == 2 * content.count(b"\nendstream\n")
    assert not re.search(rb"/(URI|JavaScript|Launch|Encrypt|Annots|Helvetica)\b", content)
    assert "No syntax or stream encoding errors" in tool(content, tmp_path, "qpdf", "--check")
    assert re.search(rb"/ID \[<([0-9a-f]{32})> <\1>\]", content)


def test_a_line_in_another_language_says_so() -> None:
    line = one_line("Dear friends", "text").at("line", 20, 20, 14, "20242C", language="en")
    own = one_line("Dostlar", "text").at("line", 20, 30, 14, "20242C", language="az")
    page = Layout(100, 50, "x", "az", (), (line, own))
    with pikepdf.open(io.BytesIO(render([page], {}, title="x"))) as opened:
        _document, _section, first, second = _elements(opened.Root.StructTreeRoot)
        assert str(first.Lang) == "en"
        assert "/Lang" not in second


def test_a_picture_with_words_is_a_figure_and_one_without_an_ornament() -> None:
    made = composed("honorary", "az")
    code = next(iter(made.pictures))
    shown = [
        Picture("code", code, 10, 10, 20, 20, "mark", "Doğrulama kodu"),
        Picture("mark", code, 40, 10, 20, 20, "mark"),
    ]
    with pikepdf.open(
        io.BytesIO(render([Layout(100, 50, "x", "az", (), tuple(shown))], made.pictures, title="x"))
    ) as pdf:
        _document, _section, figure = _elements(pdf.Root.StructTreeRoot)
        assert (figure.S, str(figure.Alt)) == ("/Figure", "Doğrulama kodu")


@pytest.mark.skipif(
    not (_JARS / "preflight.jar").exists() or not shutil.which("java"),
    reason="needs Java and Debian's libpdfbox2-java, libactivation-java, libjaxb-api-java",
)
def test_preflight_finds_nothing_that_holds_for_pdf_a_2(tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(_pdf(mode="RGB"))
    jars = [str(jar) for jar in sorted(_JARS.glob("*.jar")) if "slf4j" not in jar.name]
    command = ["java", "-cp", ":".join([*jars, str(_JARS / "slf4j-nop.jar")])]
    done = subprocess.run(
        [*command, "org.apache.pdfbox.preflight.Validator_A1b", str(file)], capture_output=True, text=True, check=False
    )
    found = [line for line in done.stdout.splitlines() if re.match(r"\d", line)]
    assert found, done.stderr
    assert [line for line in found if not _A2_ONLY.search(line)] == []
