"""Spoils a file: bytes of any kind, the inside of zip archives, and what text and XML are made of."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import Final

Mutation = Callable[[bytes, random.Random], bytes]

_NUMBERS: Final = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)
_WORDS: Final = (
    b"-1", b"0", b"99999999999999999999", b"1e999", b"NaN", b"null", b"[[[[[[[[", b'{"a":' * 30, b"\x00", b"\xff\xfe",
    b'"', b"'", b"<", b"]]>", b"&a;", b"<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'>]>", b"A1048576", b"XFD1048576",
    b"../../../etc/passwd", b"=1+1", b"\r\n\r\n", b";" * 400, b"\xc9\x99" * 50, b"9" * 5000, b"[" * 3000,
)  # fmt: skip
_MOST: Final = 256 * 1024


def of_bytes(content: bytes, chance: random.Random) -> bytes:
    """Flip, cut, repeat, overwrite: one to four times."""
    spoiled = bytearray(content)
    for _time in range(chance.choice((1, 1, 2, 4))):
        at = chance.randrange(len(spoiled) + 1)
        chance.choice((_flip, _cut, _repeat, _word, _number, _break_off))(spoiled, at, chance)
    return bytes(spoiled[:_MOST])


def of_zip(content: bytes, chance: random.Random) -> bytes:
    """Spoil a member and pack anew, so that the parser within sees it; or the archive's own bytes, or its directory."""
    way = chance.random()
    if way < 0.3:
        return of_bytes(content, chance)
    if way < 0.4:
        return _lying_directory(content, chance)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
        stored = archive.infolist()[0].compress_type
    name = chance.choice(sorted(members))
    if way < 0.5:
        del members[name]
    elif way < 0.55:
        members[chance.choice(("/abs", "../up", "C:\\x", "xl\\..\\..\\y", "n" * 300))] = members[name]
    elif way < 0.6:
        members[name] = bytes(chance.randrange(1 << 20))
    else:
        members[name] = of_bytes(members[name], chance)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", stored) as archive:
        for each, inside in members.items():
            archive.writestr(each, inside)
    return made.getvalue()


def of_png(content: bytes, chance: random.Random) -> bytes:
    """Spoil a chunk and mend its checksum, so that more than the checksum is tried."""
    if chance.random() < 0.3:
        return of_bytes(content, chance)
    made, at, chunks = bytearray(content[:8]), 8, []
    while at + 12 <= len(content):
        (length,) = struct.unpack_from(">I", content, at)
        chunks.append((content[at + 4 : at + 8], content[at + 8 : at + 8 + length]))
        at += 12 + length
    victim = chance.randrange(len(chunks))
    kind, inside = chunks[victim]
    chunks[victim] = (kind, _unpacked_and_spoiled(inside, chance) if kind == b"IDAT" else of_bytes(inside, chance))
    if chance.random() < 0.1:
        chunks.insert(victim, (b"zTXt", b"a\0\0" + zlib.compress(bytes(1 << 22))))
    for kind, inside in chunks:
        made += struct.pack(">I", len(inside)) + kind + inside + struct.pack(">I", zlib.crc32(kind + inside))
    return bytes(made)


def _unpacked_and_spoiled(inside: bytes, chance: random.Random) -> bytes:
    try:
        return zlib.compress(of_bytes(zlib.decompress(inside), chance), 1)
    except zlib.error:
        return of_bytes(inside, chance)


def _lying_directory(content: bytes, chance: random.Random) -> bytes:
    """Sizes, methods, flags and offsets of the directory that are not so."""
    spoiled = bytearray(content)
    entries = [at for at in range(len(content) - 46) if content[at : at + 4] == b"PK\x01\x02"]
    if entries:
        at = chance.choice(entries)
        place, form = chance.choice(((8, "<H"), (10, "<H"), (16, "<I"), (20, "<I"), (24, "<I"), (28, "<H"), (42, "<I")))
        struct.pack_into(form, spoiled, at + place, chance.choice(_NUMBERS) & (0xFFFF if form == "<H" else 0xFFFFFFFF))
    return bytes(spoiled)


def _flip(content: bytearray, at: int, chance: random.Random) -> None:
    if at < len(content):
        content[at] ^= 1 << chance.randrange(8)


def _cut(content: bytearray, at: int, chance: random.Random) -> None:
    del content[at : at + chance.choice((1, 2, 8, 100, 2000))]


def _repeat(content: bytearray, at: int, chance: random.Random) -> None:
    content[at:at] = content[at : at + chance.choice((1, 8, 64, 512))] * chance.choice((1, 3, 60))


def _word(content: bytearray, at: int, chance: random.Random) -> None:
    word = chance.choice(_WORDS)
    content[at : at + chance.choice((0, len(word)))] = word


def _number(content: bytearray, at: int, chance: random.Random) -> None:
    size = chance.choice((1, 2, 4))
    number = chance.choice(_NUMBERS) & ((1 << 8 * size) - 1)
    content[at : at + size] = number.to_bytes(size, chance.choice(("little", "big")))


def _break_off(content: bytearray, at: int, chance: random.Random) -> None:
    if chance.random() < 0.2:
        del content[at:]
