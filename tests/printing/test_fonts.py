"""The gate to paper: coverage, kerning, figures, and what is refused."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.printing import fonts
from desktop_app.printing.fonts import FILES, FontChanged, checked, face, missing, runs
from desktop_app.printing.layout import FontUse, Run
from desktop_app.printing.shaping import shaped
from desktop_app.system import paths

_AZERBAIJANI = "ABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZabcçdeəfgğhxıijkqlmnoöprsştuüvyz"
_CYRILLIC = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяҒӘЈҜӨҮҺҸғәјҝөүһҹ"
_SIGNS = "0123456789№“”«»„’·–—-…!?.,:;()/& "
_COMPANIONS = ("arabic", "armenian", "georgian", "hebrew", "cjk")
_DESIGNED = [key for key in FILES if key != "other" and not key.startswith(_COMPANIONS)]


@pytest.mark.parametrize("key", _DESIGNED)
def test_designed_fonts_have_every_letter_of_our_languages(key: str) -> None:
    assert not set(_AZERBAIJANI + _CYRILLIC + _SIGNS + "₼") - face(key).letters


@pytest.mark.parametrize("key", FILES)
def test_a_font_is_known_by_the_hash_of_its_file(key: str) -> None:
    content = (paths.resources() / "fonts" / FILES[key]).read_bytes()
    assert face(key).sha256 == hashlib.sha256(content).hexdigest()
    assert checked(FontUse(key, face(key).sha256)) is face(key)


@pytest.mark.parametrize("use", [FontUse("text", "0" * 64), FontUse("fraktur", "0" * 64)])
def test_a_font_that_changed_is_refused(use: FontUse) -> None:
    with pytest.raises(FontChanged):
        checked(use)


@pytest.mark.parametrize("key", _DESIGNED)
@pytest.mark.parametrize("pair", ["AV", "To", "Və"])
def test_pairs_are_kerned(key: str, pair: str) -> None:
    apart = sum(face(key).advance(letter) for letter in pair)
    assert face(key).word(pair).width <= apart
    if pair == "AV":
        assert face(key).word(pair).width < apart
        first, second = (f"{ord(letter):04x}" for letter in pair)
        closer = apart - face(key).word(pair).width
        assert face(key).word(pair).operand == f"{first}>{closer:g}<{second}"


@pytest.mark.parametrize("key", _DESIGNED)
def test_no_pair_stands_so_far_apart_that_it_reads_as_two_words(key: str) -> None:
    """Yusifli was Yusif li for whoever searched the file."""
    used = face(key)
    for letters in (_AZERBAIJANI + "'’-", _CYRILLIC):
        for first in letters:
            for second in letters:
                apart = used.advance(first) + used.advance(second)
                assert used.word(first + second).width - apart <= 60, first + second


@pytest.mark.parametrize("key", ["text", "text-medium", "text-semibold", "text-italic", "text-medium-italic"])
def test_figures_are_lining(key: str) -> None:
    """Vollkorn's own 1 reads as a small capital I: "B1" would print "BI"."""
    capital = max(y for _kind, points in face(key).outline(face(key).glyph("I")) for y in points[1::2])
    for figure in "0123456789":
        heights = [y for _kind, points in face(key).outline(face(key).glyph(figure)) for y in points[1::2]]
        assert max(heights) > 0.9 * capital
        assert min(heights) > -0.1 * capital


def test_letters_are_never_joined() -> None:
    for word in ("sertifikat", "fəaliyyət", "effekt", "Ələsgərovffi"):
        assert face("text").word(word).letters == len(word)
        assert face("text").word(word).operand.replace(">", "<").split("<")[0][:4] == f"{ord(word[0]):04x}"


def test_a_letter_that_a_font_lacks_comes_from_another() -> None:
    assert runs("Vəli ვალი", "text") == (Run("Vəli ", "text"), Run("ვალი", "georgian"))
    assert missing("Vəli ვალი", "text") == ()


@pytest.mark.parametrize(
    "letter", ["क", "한", "\u0301", "\u200f", "\u200c", "\n", "\t", "\x00", "😀", "𠀀", "\u0675", "\ue000", "ﷺ", "ﻋ"]
)
def test_what_no_font_has_and_what_is_no_writing_is_named(letter: str) -> None:
    assert missing(f"Vəli {letter}", "text") == (letter,)


@pytest.mark.parametrize(
    "text",
    [
        "علی‌زاده لیلا",
        "نرگس قاسمووا",
        "گؤزل، ۲۰۲۶؟",
        "שלום",
        "ვალერი",
        "Արմեն",
        "Ελένη",
        "漢字かな",
        "Valeri\u0301",
        "Ə̃",
    ],
)
@pytest.mark.parametrize("key", _DESIGNED)
def test_every_script_of_ours_has_a_font(key: str, text: str) -> None:
    assert missing(text, key) == ()


@given(st.text(alphabet=_AZERBAIJANI + _CYRILLIC + _SIGNS, min_size=1))
def test_what_is_shown_spells_what_was_given(text: str) -> None:
    shown = face("text").text(text)
    codes = "".join(part for part in shown.operand.replace(">", "<").split("<")[::2])
    assert bytes.fromhex(codes).decode("utf-16-be") == text
    assert shown.letters == len(text)


@given(st.text())
def test_nothing_but_hexadecimal_and_numbers_gets_through(text: str) -> None:
    printed = "".join(letter for letter in text if not missing(letter, "text"))
    for run in runs(printed, "text"):
        assert set(fonts.face(run.font).text(run.text).operand) <= set("0123456789abcdef<>-.")
    for shown in shaped(runs(printed, "text"), False).shown:
        assert set(shown.operand) <= set("0123456789abcdef<>-.")
