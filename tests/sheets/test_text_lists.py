"""Delimited text: letters, delimiters, quotes, row numbers, the apostrophe before a formula."""

import codecs
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language.errors import Refused
from desktop_app.sheets.apostrophes import put_on, take_off
from desktop_app.sheets.delimiters import sniff
from desktop_app.sheets.encodings import decode
from desktop_app.sheets.limits import LIMITS, Limits
from desktop_app.sheets.reading import read
from desktop_app.sheets.text import read_text
from desktop_app.sheets.values import Kind, Unreadable, Workbook

AZERBAIJANI = [
    "Əliyev",
    "Hüseynzadə",
    "Şıxlinski",
    "Tağıyeva",
    "Məmmədova",
    "Gəncə",
    "İbrahimov",
    "Çingiz qızı",
]
RUSSIAN = [
    "Каграманова",
    "Гаджыбайли",
    "Ёлкин",
    "Оруджова",
    "Шагин оглы",
    "Тбилиси",
    "Йусифов",
    "Алиев И. М.",
]
TURKISH = ["Yıldız", "Şahin", "Öztürk", "İbrahim", "Çağlar", "Doğan", "Güneş", "Işık", "Ağaoğlu", "Kılıç"]
GERMAN = ["Müller", "Weiß", "Jörg", "Köln", "Düsseldorf", "Ärztin", "Straße", "Öhler", "Grün"]
FRENCH = [
    "Élodie",
    "François",
    "né à Paris",
    "Hélène",
    "Noël",
    "Besançon",
    "Zoë",
    "Jérôme",
    "Benoît",
    "là-bas",
]
IN_WINDOWS = [
    (RUSSIAN, "windows-1251"),
    (TURKISH, "windows-1254"),
    (GERMAN, "windows-1252"),
    (FRENCH, "windows-1252"),
]


def written(folder: Path, content: str | bytes, encoding: str = "utf-8", name: str = "list.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return path


def rows(workbook: Workbook) -> list[list[object]]:
    return [list(row) for row in workbook.sheets[0].rows]


@pytest.mark.parametrize(("names", "encoding"), IN_WINDOWS)
@given(data=st.data())
def test_letters_of_windows_are_told_apart(names: list[str], encoding: str, data: st.DataObject) -> None:
    some = data.draw(st.lists(st.sampled_from(names), min_size=4, max_size=60))
    if encoding == "windows-1254":
        some.append("Yıldız")
    text = "Name;Phone;E-mail\r\n" + "".join(f"{name};+49 30 1234;uzv@example.org\r\n" for name in some)
    decoded, told = decode(text.encode(encoding))
    assert decoded == text
    assert told == encoding or text.isascii()


def test_letters_that_come_late_in_a_long_list_are_told(tmp_path: Path) -> None:
    text = "name;city\n" + "Ali;Berlin\n" * 40_000 + "Каграманова;Тбилиси\n"
    assert read(written(tmp_path, text, "windows-1251")).encoding == "windows-1251"


@given(st.lists(st.sampled_from(AZERBAIJANI + RUSSIAN + TURKISH + GERMAN + FRENCH), min_size=1))
def test_every_unicode_file_keeps_every_letter(names: list[str]) -> None:
    text = "ad;şəhər\n" + "".join(f"{name};Bakı 1\n" for name in names)
    for content in (
        text.encode(),
        codecs.BOM_UTF8 + text.encode(),
        text.encode("utf-16"),
        codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
        text.encode("utf-16-le"),
        text.encode("utf-16-be"),
    ):
        assert decode(content)[0] == text


def test_a_chosen_encoding_takes_the_place_of_the_guess(tmp_path: Path) -> None:
    path = written(tmp_path, "nafn;staður\nÞór;Ýmir\n", "windows-1252")
    assert rows(read(path))[1] == ["Şór", "İmir"]
    assert rows(read(path, encoding="windows-1252"))[1] == ["Þór", "Ýmir"]


def test_letters_that_cannot_be_made_out_are_refused_and_not_guessed(tmp_path: Path) -> None:
    broken = "ad;qeyd\nƏliyev;Məmmədova Şəhla\n".encode() + b"Q\xfeliyev;x\n"
    with pytest.raises(Refused, match="CSV UTF-8"):
        read(written(tmp_path, broken))
    with pytest.raises(Refused, match="CSV UTF-8"):
        read(written(tmp_path, "Əliyev"), encoding="ascii")


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_delimiter_is_told_by_how_evenly_it_divides(tmp_path: Path, delimiter: str) -> None:
    lines = [
        "Members of the association, 2025",
        "",
        delimiter.join(["Name", "City", "Phone", "Note"]),
        *(delimiter.join([f"Əli {n}", "Köln", "+49 30 1", '"yes; no, maybe | tab"']) for n in range(5)),
        delimiter.join(["Total: 5", "", "", ""]),
    ]
    workbook = read(written(tmp_path, "\n".join(lines), name="list.txt"))
    assert workbook.delimiter == delimiter
    assert workbook.kind is Kind.TEXT
    assert rows(workbook)[3] == ["Əli 0", "Köln", "+49 30 1", "yes; no, maybe | tab"]


def test_commas_inside_texts_do_not_win_over_semicolons() -> None:
    assert sniff("Ad;Ünvan\nƏli;Köln, Ring 5, 3\nVəli;Bonn, Markt 1, 2\nLeyla;Ulm, Gasse 3, 1\n") == ";"


def test_one_column_needs_no_delimiter(tmp_path: Path) -> None:
    assert rows(read(written(tmp_path, "Ad\nƏli\nVəli\n"))) == [["Ad"], ["Əli"], ["Vəli"]]


def test_names_with_commas_in_one_column_stay_whole(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text("Soyadı, adı, atasının adı\nƏliyev Vəli\nQuliyeva Aygün\nBabayev Anar\n", encoding="utf-8")
    (sheet,) = read(path).sheets
    assert sheet.rows[:2] == (("Soyadı, adı, atasının adı",), ("Əliyev Vəli",))


def test_the_sep_line_of_excel_is_obeyed_and_is_no_row(tmp_path: Path) -> None:
    workbook = read(written(tmp_path, "sep=|\r\nad|a;b;c\r\nƏli|1;2;3\r\n"))
    assert workbook.delimiter == "|"
    assert rows(workbook) == [["ad", "a;b;c"], ["Əli", "1;2;3"]]


def test_rows_keep_the_numbers_that_excel_shows(tmp_path: Path) -> None:
    sheet = read(written(tmp_path, 'ad;qeyd\r\n\r\nƏli;"bir\r\niki ""üç"""\r\nVəli\r\n;;;x\r\n')).sheets[0]
    assert sheet.first_row == 1
    assert sheet.rows == (
        ("ad", "qeyd", None, None),
        (None, None, None, None),
        ("Əli", 'bir\r\niki "üç"', None, None),
        ("Vəli", None, None, None),
        (None, None, None, "x"),
    )


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_line_ending(tmp_path: Path, ending: str) -> None:
    assert rows(read(written(tmp_path, ending.join(["a;b", "1;2", "3;4"])))) == [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
    ]


def test_a_quotation_mark_that_is_never_closed_is_refused_with_its_row(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"In row 3 of “list\.csv”"):
        read(written(tmp_path, 'ad;qeyd\nƏli;bir\nVəli;"iki\nLeyla;üç\n'))
    with pytest.raises(Refused, match="In row 2 "):
        read(written(tmp_path, 'ad;qeyd\nVəli;"' + "x;y\n" * 50_000))


def test_quotation_marks_inside_a_text_are_only_marks(tmp_path: Path) -> None:
    assert rows(read(written(tmp_path, 'ad;qeyd\nƏli "Baba";5" disk\n')))[1] == ['Əli "Baba"', '5" disk']


def test_texts_stay_as_they_stand(tmp_path: Path) -> None:
    path = written(tmp_path, "ad;tel;qeyd\n Əli ;00994501112233;01.02\n")
    assert rows(read(path))[1] == [" Əli ", "00994501112233", "01.02"]


@given(st.text(alphabet=st.sampled_from("'=+-@\t\ra9"), max_size=5))
def test_the_apostrophe_comes_off_as_it_went_on(text: str) -> None:
    assert take_off(put_on(text)) == text
    assert not put_on(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_other_apostrophes_stay(tmp_path: Path) -> None:
    assert rows(read(written(tmp_path, "a;b\n'+994501112233;'Abd\n")))[1] == ["+994501112233", "'Abd"]


@given(st.binary(max_size=400))
def test_any_bytes_are_a_list_or_are_refused(content: bytes) -> None:
    with suppress(Unreadable):
        workbook = read_text(content, name="x", encoding=None, limits=LIMITS)
        assert len({len(row) for row in workbook.sheets[0].rows}) == 1


def test_nothing_is_cut_off_in_silence(tmp_path: Path) -> None:
    path = written(tmp_path, "a;b;c\n" * 5)
    assert len(read(path, limits=Limits(rows=5)).sheets[0].rows) == 5
    for limits, said in (
        (Limits(rows=4), "more than 4 rows"),
        (Limits(columns=2), "more than 2 columns"),
        (Limits(cells=14), "too large"),
        (Limits(file_bytes=29), "too large"),
    ):
        with pytest.raises(Refused, match=said):
            read(path, limits=limits)
