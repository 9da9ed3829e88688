"""PDFs read back with real tools: text as stored, fonts embedded, bytes that repeat themselves."""

import hashlib
import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.printing.fonts import FontChanged
from desktop_app.printing.layout import FontUse, Layout, from_json, to_json
from desktop_app.printing.rendering import Renderer, render

from .papers import KINDS, LANGUAGES, composed, extracted, letterhead, logo, printed, tool

_GOLDEN = Path(__file__).parent / "golden"
_LETTERS = (
    "ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZabcçdeəfgğhxıijkqlmnoöprsştuüvyz"
    "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяҒӘЈҜӨҮҺҸғәјҝөүһҹ"
    "ÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÐÑÒÓÔÕØÙÚÛÝÞßàáâãäåæèéêëìíîïðñòóôõøùúûýþÿĀāČčĐđĒēĢģĪīĶķĻļŁłŃńŅņŌōŒœŔŕŘřŠšŤťŪūŮůŹźŻżŽž"
)
_WORDS = st.text(alphabet=_LETTERS + "-’", min_size=1, max_size=12)
_NAMES = st.lists(_WORDS, min_size=1, max_size=4).map(" ".join)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_text_reads_as_laid_out(kind: str, language: str, tmp_path: Path) -> None:
    look = letterhead(language, logo=logo())
    text = extracted(printed(composed(kind, language, look=look)), tmp_path, "-layout")
    golden = _GOLDEN / f"{kind}-{language}.txt"
    assert _squeezed(text) == golden.read_text(encoding="utf-8")


@given(st.lists(_NAMES, min_size=1, max_size=12))
@settings(max_examples=12)
def test_names_are_extracted_as_stored(names: list[str]) -> None:
    pdf = printed(*(composed("honorary", "az", name=name, surname="") for name in names))
    with tempfile.TemporaryDirectory() as folder:
        pages = extracted(pdf, Path(folder)).split("\f")
    for name, page in zip(names, pages, strict=False):
        assert re.sub(r"\s+", "", name) in re.sub(r"\s+", "", page)
        if len(name) < 30:
            assert name in page.splitlines()


@pytest.mark.parametrize(
    "name",
    [
        "Ali <Bey> Əliyev",
        "AT&T Əliyev",
        "Əliyev (Vəli)",
        "Əli \\ ) Tj",
        "javascript:x",
        "<a href='x'>Əli</a>",
        "{org}",
    ],
)
def test_nothing_in_a_name_is_read_as_markup(name: str, tmp_path: Path) -> None:
    pdf = printed(composed("honorary", "az", name=name, surname=""))
    assert name in extracted(pdf, tmp_path).splitlines()
    assert b"/Annots" not in pdf
    assert b"/URI" not in pdf


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_font_is_an_embedded_subset(kind: str, language: str, tmp_path: Path) -> None:
    made = composed(kind, language, look=letterhead(language, draft=True), spelling="Aliyeva Aynur")
    rows = tool(printed(made), tmp_path, "pdffonts").splitlines()[2:]
    assert rows
    for row in rows:
        assert re.fullmatch(r"[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes +\d+ +0 *", row)


def test_the_same_paper_gives_the_same_bytes() -> None:
    made = composed("participation", "az", look=letterhead("az", logo=logo()))
    assert printed(made) == printed(made)
    kept = from_json(to_json(made.layout))
    assert render([kept], made.pictures, title="Sertifikatlar") == printed(made)


def test_the_same_bytes_in_every_process() -> None:
    program = (
        "import hashlib; from tests.printing.papers import composed, printed;"
        "print(hashlib.sha256(printed(composed('thanks', 'ru'))).hexdigest())"
    )
    hashes = set()
    for seed in ("1", "2"):
        surroundings = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, check=True, text=True, env=surroundings
        )
        hashes.add(done.stdout.strip())
    assert hashes == {hashlib.sha256(printed(composed("thanks", "ru"))).hexdigest()}


def test_a_page_is_the_same_alone_and_among_others() -> None:
    papers = [composed(kind, language, name=f"Əliyev {kind} {language}") for kind in KINDS for language in LANGUAGES]
    with pikepdf.open(io.BytesIO(printed(*papers))) as joint:
        assert len(joint.pages) == len(papers)
        for paper, page in zip(papers, joint.pages, strict=True):
            with pikepdf.open(io.BytesIO(printed(paper))) as alone:
                assert _content(page) == _content(alone.pages[0])
                assert page.MediaBox == alone.pages[0].MediaBox


def test_a_file_is_the_same_whatever_was_rendered_before_it() -> None:
    """Letters of papers before it, and fonts and art made ready for them, leave nothing in a file."""
    made = [
        composed("honorary", "az", name=name, look=letterhead("az", logo=logo()))
        for name in ("Əli", "Щука Жанна", "ვალი", "Éa علی", "Zöhrə")
    ]
    renderer = Renderer({sha256: data for each in made for sha256, data in each.pictures.items()})
    for each in (*made, *made):
        assert renderer.pdf([each.layout], title="Sertifikatlar") == printed(each)


def test_files_of_a_batch_have_the_same_fonts() -> None:
    """So they are made ready once."""
    found = []
    for name in ("Əliyev Vəli", "Quliyeva Cəmilə"):
        with pikepdf.open(io.BytesIO(printed(composed("honorary", "az", name=name)))) as pdf:
            fonts = dict(pdf.pages[0].Resources.Font)
            found.append({name: (str(font.BaseFont), font.ToUnicode.read_bytes()) for name, font in fonts.items()})
    assert found[0] == found[1]


def test_an_empty_page_is_a_page(tmp_path: Path) -> None:
    pdf = render([Layout(100, 50, "x", "az", (), ())] * 2, {}, title="x")
    assert _is_clean(pdf, tmp_path)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert [_content(page) for page in opened.pages] == [b"", b""]


def test_what_pages_say_alike_is_in_the_file_once() -> None:
    papers = [composed("honorary", "az", name=f"Əliyev {name}") for name in ("Vəli", "Əli", "Elçin")]
    with pikepdf.open(io.BytesIO(printed(*papers))) as pdf:
        pages = [{each.objgen for each in page.Contents} for page in pdf.pages]
        shared = set.intersection(*pages)
        assert len(shared) >= 2
        assert [len(each - shared) for each in pages] == [1, 1, 1]


def test_art_is_in_the_file_once() -> None:
    papers = [composed("honorary", "az", look=letterhead("az", logo=logo()), name=f"Əliyev {n}") for n in range(30)]
    one, all_of_them = len(printed(papers[0])), len(printed(*papers))
    assert all_of_them < one + 30 * 3_500
    assert printed(*papers).count(b"/Subtype /Image") == 2  # the logo and its transparency


@pytest.mark.parametrize(
    ("mode", "kind"),
    [(mode, "PNG") for mode in ("RGBA", "RGB", "L", "P", "LA")] + [(mode, "JPEG") for mode in ("RGB", "L", "CMYK")],
)
def test_logos_of_every_kind_are_shown(mode: str, kind: str, tmp_path: Path) -> None:
    pdf = printed(composed("honorary", "az", look=letterhead("az", logo=logo(mode, kind))))
    rows = tool(pdf, tmp_path, "pdfimages", "-list").splitlines()[2:]
    assert [row.split()[2] for row in rows].count("image") == 1
    assert _is_clean(pdf, tmp_path)


def test_the_file_tells_title_and_language_and_nothing_more() -> None:
    with pikepdf.open(io.BytesIO(printed(composed("thanks", "ru")))) as pdf:
        assert {key: str(value) for key, value in pdf.docinfo.items()} == {
            "/Title": "Sertifikatlar",
            "/Producer": "Ocaq",
        }
        assert str(pdf.Root.Lang) == "ru"
        said = pdf.Root.Metadata.read_bytes().decode()
        assert "Sertifikatlar" in said
        assert "Date" not in said
        assert "Aynur" not in said
        assert b"Aynur" not in printed(composed("thanks", "ru"))


@pytest.mark.parametrize("kind", KINDS)
def test_files_are_sound(kind: str, tmp_path: Path) -> None:
    assert _is_clean(printed(*(composed(kind, language, spelling="ვალი") for language in LANGUAGES)), tmp_path)


def test_a_font_that_changed_prints_nothing() -> None:
    made = composed("honorary", "az")
    content = to_json(made.layout).replace(made.layout.fonts[0].sha256.encode(), b"0" * 64)
    assert from_json(content).fonts[0] == FontUse(made.layout.fonts[0].key, "0" * 64)
    with pytest.raises(FontChanged):
        render([from_json(content)], made.pictures, title="")


def _content(page: pikepdf.Page) -> bytes:
    """What a page shows, from all its streams."""
    return pikepdf.unparse_content_stream(pikepdf.parse_content_stream(page))


def _squeezed(text: str) -> str:
    """Lines that say something, their blanks kept to two: where words stand is the layout's matter."""
    lines = (re.sub(r" {2,}", "  ", line).strip() for line in text.replace("\f", "").splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def _is_clean(pdf: bytes, folder: Path) -> bool:
    file = folder / "sound.pdf"
    file.write_bytes(pdf)
    with pikepdf.open(file) as opened:
        return not opened.check_pdf_syntax()
