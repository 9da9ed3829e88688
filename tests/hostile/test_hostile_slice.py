"""The slice of `python -m tests.hostile` that every run of the tests takes, and the files that once were faults."""

import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from desktop_app.language.errors import Refused
from desktop_app.office import keys
from desktop_app.office.logos import read_logo
from desktop_app.sheets.reading import read
from tests.hostile.feeding import spoiled
from tests.hostile.importers import importers
from tests.sheets import makers

ROOT = Path(__file__).resolve().parents[2]


def test_no_spoiled_file_gives_more_than_a_sentence() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile"], cwd=ROOT, capture_output=True, check=False, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(done.stdout.splitlines()) >= len(importers()), done.stdout


def test_a_file_of_the_series_is_the_same_again() -> None:
    assert zlib.crc32(spoiled("csv", 41)) == zlib.crc32(spoiled("csv", 41)) != zlib.crc32(spoiled("csv", 42))


def test_a_picture_of_a_hundred_thousand_pixels_a_side_is_too_large(tmp_path: Path) -> None:
    name = tmp_path / "logo.png"
    from PIL import Image  # noqa: PLC0415  this test alone

    Image.new("1", (8, 8)).save(name)
    content = bytearray(name.read_bytes())
    content[16:24] = (100_000).to_bytes(4, "big") * 2
    content[29:33] = zlib.crc32(bytes(content[12:29])).to_bytes(4, "big")
    name.write_bytes(content)
    with pytest.raises(Refused, match="40"):
        read_logo(name)


def test_a_mimetype_that_does_not_unpack_is_damage(tmp_path: Path) -> None:
    content = makers.ods(tmp_path / "list.ods", "").read_bytes()
    packed = zlib.compressobj(wbits=-15)
    body = packed.compress(b"application/vnd.oasis.opendocument.spreadsheet") + packed.flush()
    assert body in content
    (tmp_path / "list.ods").write_bytes(content.replace(body, b"\xff" * len(body)))
    with pytest.raises(Refused):
        read(tmp_path / "list.ods")


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 200_000,
        b"[]",
        b'{"format": 1, "office": "a", "schema": "b", "open_key": "AAAA", "users": []}',
        b'{"format": 1, "office": "a", "schema": "b", "open_key": null, "users": [{"user": 1e999}]}',
        b" " * 300_000,
    ],
)
def test_odd_keys_files_are_told_as_damage(content: bytes) -> None:
    with pytest.raises(keys.KeysDamaged):
        keys.from_bytes(content)


@pytest.mark.parametrize("cost", [(1, 1 << 30, 1), (1_000_000, 65_536, 1), (3, 65_536, 99), (0, 65_536, 1)])
def test_a_keys_file_that_asks_for_hours_of_work_is_damage(cost: tuple[int, int, int]) -> None:
    passes, memory, lanes = cost
    key = keys.new_key()
    made = keys.to_bytes(keys.Keys("a", "b", open_key=key).with_password(key, 1, "Gülüstan"))
    asked = made.replace(b'"passes": 3', b'"passes": %d' % passes).replace(b": 65536", b": %d" % memory)
    with pytest.raises(keys.KeysDamaged):
        keys.from_bytes(asked.replace(b'"lanes": 1', b'"lanes": %d' % lanes))
