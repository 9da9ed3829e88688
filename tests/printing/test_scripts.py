"""Every script, alone and mixed in one line: what is extracted is what is stored."""

import itertools
import unicodedata
from pathlib import Path

import icu
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.printing import bidi
from desktop_app.printing.bidi import runs_leftwards
from desktop_app.printing.clusters import clusters
from desktop_app.printing.fonts import FILES, face, missing, runs
from desktop_app.printing.layout import POINT, Run
from desktop_app.printing.setting import lines, one_line
from desktop_app.printing.shaping import shaped

from .papers import tool
from .scripts import by_pdfium, by_poppler, lines_page, pdf_of, stored

_RIGHTWARDS = (
    "Azərbaycan dili: ğ Ğ ı İ ə Ə ş ç ö ü, № 5",
    "Əli علی Vəli",
    "Vəli (علی) dedi.",
    "Adı: علی‌زاده لیلا, 2026",
    "علی‌زاده لیلا",
    "نرگس قاسمووا",
    "گؤزل تۆرک دیلی",
    "שלום עולם",
    "Ad «לא» və (אב 12) son",
    "שָׁלוֹם",
    "مُحَمَّد لا الله",
    "Ελένη Παπαδοπούλου, Ῥόδος",
    "ვალერი ალიევი და Əli",
    "Արմեն Ալիև",
    "漢字かな交じり文と Əli",
    "sertifikat effekt ffi",
    "Ələsgərova J́ana e̊ l̥ ā́",
    "ا2026ب (علی) [Əli]",
    "Алиев Вели, Ғәзәл Ҹаваншир",
)
_LEFTWARDS = (
    "این لوح افتخار به پاس خدمات ارزنده در زمینهٔ آموزش زبان",
    "مادری و پاسداری از فرهنگ آذربایجان به ایشان اهدا می‌شود.",
    "این Ocaq (برنامه) است.",
    "24 دسامبر 2026",
    "شماره: FF-2026/0010",
    "زمینهٔ آموزش زبان (Ocaq 2.0) مادری.",
    "انجمن فرهنگی آذربایجان «نار چیچه‌یی»",
    "“Nar çiçəyi” Azərbaycan Mədəniyyət Birliyi",
    "7K4M-Q2ZD-9XTB",
    "שלום, Ocaq!",
    "۱۲ نفر، ۳٫۵٪",
    "ساعت ۱۲:۳۰ تا ۱۴:۰۰، ۲۴ دسامبر",
)
_ANY = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=24)
_MIXED = st.text("aəİ12 .,:;!-/()[]«»“”%אבשجعلپیگ۱۲٣٫،؟漢か\u0301\u0651\u200c", min_size=1, max_size=24)


@pytest.mark.parametrize("read", [by_poppler, by_pdfium])
def test_lines_of_every_script_are_read_back(read: object) -> None:
    assert not missing(" ".join(_RIGHTWARDS), "text")
    assert read(pdf_of(lines_page(_RIGHTWARDS))) == stored(_RIGHTWARDS)  # type: ignore[operator]  # one of two readers


@pytest.mark.parametrize("read", [by_poppler, by_pdfium])
def test_lines_of_a_paper_that_is_read_leftwards_are_read_back(read: object) -> None:
    assert not missing(" ".join(_LEFTWARDS), "text")
    page = lines_page(_LEFTWARDS, rtl=True)
    assert read(pdf_of(page)) == stored(_LEFTWARDS)  # type: ignore[operator]  # one of two readers


@pytest.mark.parametrize("key", ["display-medium", "display-medium-italic", "text-semibold", "label"])
def test_every_family_sets_every_script(key: str) -> None:
    assert by_poppler(pdf_of(lines_page(_RIGHTWARDS, font=key))) == stored(_RIGHTWARDS)


def test_lines_do_not_spoil_each_other() -> None:
    """PDFium carries the direction of a line over to the next."""
    short = ("نرگس قاسمووا", "علی‌زاده", "Əli علی", "Latın", "(علی)")
    first = "Azərbaycan dilində uzun bir sətir burada dayanır"
    pages = [(first, *three) for three in itertools.product(short, repeat=3)]
    pdf = pdf_of(*map(lines_page, pages))
    assert by_pdfium(pdf) == stored([line for page in pages for line in page])
    assert by_poppler(pdf) == stored([line for page in pages for line in page])


@given(st.lists(_ANY | _MIXED, min_size=1, max_size=30), st.booleans())
@example(["ﷺ", "é", "a\u0308\u0301", "\u0301", "क", "１２", "0 0"], False)
@settings(max_examples=25, deadline=None)
def test_any_text_is_named_missing_or_read_back(texts: list[str], rtl: bool) -> None:
    texts = [" ".join(text.split()) for text in texts]
    texts = [text for text in texts if text and not missing(text, "text")]
    if not texts:
        return
    pdf = pdf_of(*(lines_page([text], rtl=rtl) for text in texts))
    assert by_poppler(pdf) == stored(texts)
    assert by_pdfium(pdf) == stored(texts)


@given(st.text("abəĞאבجعلپ١٢۳12 ،,.:+-%$()[]«»<>{}\u05b0\u064b/!", max_size=20), st.booleans())
@settings(max_examples=400)
def test_directions_are_those_of_icu(text: str, rtl: bool) -> None:
    if not any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text) or "\u05b0" in text:
        return  # ICU spares itself the work for plain lines, and lets marks behind brackets be
    theirs = icu.Bidi()
    kept = icu.UnicodeString(text)  # ICU does not keep it alive
    theirs.setPara(kept, int(rtl))
    marks = [place for place, letter in enumerate(text) if letter == "\u064b"]
    found = bidi.levels(text, rtl=rtl)
    pairs = [
        (mine, level)
        for place, (mine, level) in enumerate(zip(found, theirs.getLevels(), strict=True))
        if place not in marks
    ]
    assert all(mine == level for mine, level in pairs)


@given(st.text("abאבج12 ()", max_size=20), st.booleans())
def test_spans_cover_the_line_once(text: str, rtl: bool) -> None:
    places = [place for span in bidi.spans(text, rtl=rtl) for place in range(span.start, span.end)]
    assert sorted(places) == list(range(len(text)))


def test_marks_never_leave_their_letters() -> None:
    assert clusters("e\u0301la\u0308\u0323 n") == ["e\u0301", "l", "a\u0308\u0323", " ", "n"]
    for run in runs("Vale\u0301ri J\u0301\u0325", "text"):
        assert not unicodedata.combining(run.text[0])


def test_arabic_letters_join_and_lam_takes_alef() -> None:
    word = shaped(runs("سلام", "text"), False)
    apart = sum(shaped(runs(letter, "text"), False).width for letter in "سلام")
    assert word.width < apart * 0.9
    assert len({glyph.code for _font, glyph in word.forms}) == len(word.forms)


def test_widths_are_those_on_paper() -> None:
    """The ink of a line ends where its width says, in the picture that PDFium draws of it."""
    import pypdfium2  # noqa: PLC0415  # only this test draws

    for text in ("نرگس قاسمووا", "漢字漢字漢字", "שלום עולם", "J́ánó e̊ñd"):
        line = one_line(text, "text")
        document = pypdfium2.PdfDocument(pdf_of(lines_page([text], size=40)))
        picture = document[0].render(scale=1, grayscale=True).to_pil()
        left, _top, right, _bottom = picture.point(lambda value: 255 * (value < 128)).getbbox()
        assert abs((right - left) * POINT - line.width(40)) < 4


def test_chinese_breaks_between_letters_and_keeps_signs() -> None:
    text = "漢字漢字漢字、漢字漢字漢字。" * 4
    found = lines([Run(text, "text")], 60, 14)
    assert "".join(run.text for line in found for run in line.runs) == text
    assert len(found) > 2
    for line in found:
        assert line.width(14) <= 60.01
        assert line.runs[0].text[0] not in "、。"


@given(
    st.lists(st.sampled_from(["Əli", "علی", "שלום", "2026", "(لیلا)", "漢字", "و"]), min_size=1, max_size=20),
    st.booleans(),
)
def test_words_of_all_scripts_are_all_on_the_lines(words: list[str], rtl: bool) -> None:
    found = lines([Run(" ".join(words), "text")], 40, 14, rtl=rtl)
    said = " ".join("".join(run.text for run in line.runs) for line in found)
    assert said.replace(" ", "") == "".join(words)
    leftwards = rtl and any(runs_leftwards(letter) for letter in "".join(words))
    assert all(line.rtl is leftwards for line in found)


def test_tracking_leaves_joined_letters_alone() -> None:
    joined, latin = one_line("علی", "text"), one_line("Əli", "text")
    assert joined.width(20, 0.1) == joined.width(20)
    assert latin.width(20, 0.1) > latin.width(20)


def test_files_are_sound_and_repeat_themselves(tmp_path: Path) -> None:
    pdf = pdf_of(lines_page(_RIGHTWARDS), lines_page(_LEFTWARDS, rtl=True))
    assert pdf == pdf_of(lines_page(_RIGHTWARDS), lines_page(_LEFTWARDS, rtl=True))
    assert "No syntax or stream encoding errors" in tool(pdf, tmp_path, "qpdf", "--check")
    assert len(pdf) < 200_000


@pytest.mark.parametrize("key", FILES)
def test_every_file_has_ink_to_start_with(key: str) -> None:
    assert face(key).start.number
