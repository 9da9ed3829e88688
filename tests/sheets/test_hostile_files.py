"""Broken, locked, lying and greedy files: one plain sentence, no child left behind, no memory taken."""

import multiprocessing
import os
import struct
import time
import zipfile
from pathlib import Path

import pytest

from desktop_app.language.errors import Refused
from desktop_app.sheets.limits import LIMITS, MIB, Limits
from desktop_app.sheets.reading import read
from tests.sheets import makers

LIST = {"A1": "ad", "B1": "şəhər", "A2": "Əli", "B2": "Bakı"}


def refused(path: Path, said: str, limits: Limits = LIMITS) -> None:
    start = time.monotonic()
    with pytest.raises(Refused, match=said) as refusal:
        read(path, limits=limits)
    sentence = str(refusal.value)
    assert path.name in sentence
    assert str(path.parent) not in sentence
    assert "{" not in sentence
    assert time.monotonic() - start < 20
    assert not multiprocessing.active_children()


def test_no_file(tmp_path: Path) -> None:
    refused(tmp_path / "list.xlsx", "not there any more")


def test_a_folder(tmp_path: Path) -> None:
    refused(tmp_path, "is a folder")


@pytest.mark.parametrize("content", [b"", b"\n\r\n ;;\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_nothing_in_it(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    if content == b"\n\r\n ;;\n":
        assert read(path).sheets[0].rows[2] == (" ", None, None)
    else:
        refused(path, "is empty")


def test_a_workbook_of_empty_sheets(tmp_path: Path) -> None:
    refused(makers.xlsx(tmp_path / "list.xlsx", {}), "is empty")


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n" + bytes(range(256)) * 20,
        b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n",
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256)) * 20,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 20,
        b"\x1f\x8b\x08" + bytes(range(1, 256)) * 20,
        b"{\\rtf1\\ansi a;b;c}",
        b"<html><table><tr><td>Ali</td></tr></table></html>",
        b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>',
        b"SQLite format 3\x00" + bytes(100),
        bytes(5_000),
    ],
)
def test_other_kinds_of_files(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    refused(path, "is not a spreadsheet")


def test_a_letter_is_no_list(tmp_path: Path) -> None:
    members = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"}
    refused(makers.archive(tmp_path / "list.xlsx", members), "is not a spreadsheet")
    refused(makers.compound(tmp_path / "list.xls", "WordDocument"), "is not a spreadsheet")


def test_a_password_on_xlsx(tmp_path: Path) -> None:
    refused(makers.compound(tmp_path / "list.xlsx", "EncryptedPackage"), "protected by a password")


def test_a_password_on_xls(tmp_path: Path) -> None:
    path = makers.xls(tmp_path / "list.xls", {(0, 0): "Əli"})
    content = path.read_bytes()
    harmless, file_pass = b"\xe1\x00\x02\x00\xb0\x04", b"\x2f\x00\x02\x00\x01\x00"
    assert harmless in content
    path.write_bytes(content.replace(harmless, file_pass, 1))
    refused(path, "protected by a password")


def test_a_password_on_ods(tmp_path: Path) -> None:
    refused(makers.ods(tmp_path / "list.ods", "", key="<manifest:encryption-data/>"), "protected by a password")


def test_every_piece_of_a_file_that_broke_off(tmp_path: Path) -> None:
    for path in (
        makers.xlsx(tmp_path / "list.xlsx", LIST),
        makers.xls(tmp_path / "list.xls", {(0, 0): "Əli"}),
    ):
        content = path.read_bytes()
        for part in (9, 100, len(content) // 2):
            path.write_bytes(content[:part])
            refused(path, "damaged|not a spreadsheet")


def test_no_bit_that_flips_gives_more_than_a_sentence(tmp_path: Path) -> None:
    content = makers.xlsx(tmp_path / "list.xlsx", LIST).read_bytes()
    path = tmp_path / "flipped.xlsx"
    for at in range(0, len(content), len(content) // 25):
        path.write_bytes(content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :])
        try:
            read(path)
        except Refused as refusal:
            assert "flipped.xlsx" in str(refusal)  # some flips are harmless


def test_a_bomb_by_its_directory(tmp_path: Path) -> None:
    path = makers.xlsx(tmp_path / "list.xlsx", LIST)
    refused(makers.with_members(path, {"xl/media/a.bin": bytes(65 * MIB)}), "too large")


def test_a_bomb_by_its_ratio(tmp_path: Path) -> None:
    path = makers.xlsx(tmp_path / "list.xlsx", LIST)
    refused(makers.with_members(path, {"xl/media/a.bin": bytes(4 * MIB)}), "too large")


def test_a_thousand_members(tmp_path: Path) -> None:
    path = makers.xlsx(tmp_path / "list.xlsx", LIST)
    refused(makers.with_members(path, {f"xl/{n}.xml": b"" for n in range(1_001)}), "too large")


@pytest.mark.parametrize("name", ["/etc/passwd", "../list.xml", "xl/../../list.xml", "C:\\list.xml", "..\\list.xml"])
def test_members_that_point_outside(tmp_path: Path, name: str) -> None:
    path = makers.xlsx(tmp_path / "list.xlsx", LIST)
    refused(makers.with_members(path, {name: b""}), "damaged")


def test_a_directory_that_lies_about_sizes(tmp_path: Path) -> None:
    """Says 1,000 bytes, unpacks to 300 MiB: memory and time of the child bound what the zip does not."""
    path = makers.xlsx(tmp_path / "list.xlsx", LIST)
    member = "xl/sharedStrings.xml"
    start = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>'
    makers.with_members(path, {member: start + b"A" * (300 * MIB)})
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as packed:
        info = packed.getinfo(member)
        struct.pack_into("<I", content, info.header_offset + 22, 1_000)
        entry = content.rindex(member.encode()) - 46
        struct.pack_into("<I", content, entry + 24, 1_000)
    path.write_bytes(content)
    refused(path, "too large|damaged", Limits(ratio=2_000))


def test_two_cells_at_the_corners_of_the_sheet(tmp_path: Path) -> None:
    refused(makers.xlsx(tmp_path / "list.xlsx", {"A1": "ad", "XFD1048576": "x"}), "too large|too many|more than")


def test_rows_and_columns_beyond_the_bounds(tmp_path: Path) -> None:
    refused(makers.xlsx(tmp_path / "list.xlsx", {"A1": "ad", "A1048576": "x"}), "more than 250 000 rows")
    refused(makers.xlsx(tmp_path / "list.xlsx", {"A1": "ad", "XFD1": "x"}), "more than 300 columns")
    refused(makers.xlsx(tmp_path / "list.xlsx", {"A1": "ad", "J10": "x"}), "too large", Limits(cells=99))


def test_an_ods_that_repeats_a_cell_over_the_whole_sheet(tmp_path: Path) -> None:
    cell = makers.ods_cell("string", 'table:number-columns-repeated="16384"', "x")
    rows = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    refused(makers.ods(tmp_path / "list.ods", rows), "too large|more than")


def test_a_child_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    path = makers.xlsx(tmp_path / "list.xlsx", LIST)
    refused(path, "took longer than 0 seconds", Limits(seconds=0.01))


@pytest.mark.skipif(os.name == "nt", reason="Windows bounds no memory of a process; the job object is untested here")
def test_a_child_that_wants_too_much_memory_ends_alone(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415  only POSIX has it

    path = makers.xlsx(tmp_path / "list.xlsx", {f"A{n}": "x" * 30_000 + str(n) for n in range(1, 2_000)})
    before = resource.getrlimit(resource.RLIMIT_AS)
    refused(path, "too large", Limits(memory_bytes=120 * MIB))
    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_a_small_file_that_says_one_text_in_every_row(tmp_path: Path) -> None:
    path = makers.xlsx(tmp_path / "list.xlsx", {f"A{n}": "x" * 1_000 for n in range(1, 500)})
    refused(path, "too large", Limits(heard_bytes=400_000))
