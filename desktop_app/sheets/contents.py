"""What a packed file really is, asked of its own directory before any parser sees it. Runs in the child."""

import struct
import zipfile
import zlib
from pathlib import Path

from desktop_app.sheets.limits import Limits
from desktop_app.sheets.values import Kind, Reason, Unreadable

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_SMALL = 4096
"""Below this a member is no bomb: a few hundred blanks pack better than any ratio allows."""


def kind_of(path: Path, limits: Limits) -> Kind:
    """The kind of a zip or OLE file that has passed the limits of its directory."""
    with path.open("rb") as file:
        if file.read(len(OLE)) == OLE:
            return _kind_of_ole(path.read_bytes())
    try:
        with zipfile.ZipFile(path) as archive:
            check_directory(archive.infolist(), limits)
            return _kind_of_zip(archive)
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        ValueError,
    ) as error:
        raise Unreadable(Reason.DAMAGED) from error


def check_directory(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Refuse an archive that would unpack to more than a list of people ever needs, or outside itself."""
    if len(members) > limits.entries or sum(member.file_size for member in members) > limits.unpacked_bytes:
        raise Unreadable(Reason.TOO_LARGE)
    for member in members:
        if member.file_size > max(_SMALL, member.compress_size * limits.ratio):
            raise Unreadable(Reason.TOO_LARGE)
        name = member.filename.replace("\\", "/")
        if name.startswith("/") or name[1:2] == ":" or ".." in name.split("/"):
            raise Unreadable(Reason.DAMAGED)


def _kind_of_zip(archive: zipfile.ZipFile) -> Kind:
    names = set(archive.namelist())
    if "xl/workbook.xml" in names:
        return Kind.XLSX
    if "mimetype" in names and "content.xml" in names and archive.read("mimetype").startswith(_ODS_TYPE):
        return Kind.ODS
    raise Unreadable(Reason.NOT_A_SPREADSHEET)


def _kind_of_ole(content: bytes) -> Kind:
    """Streams of an OLE file are told by their names; Excel puts a protected .xlsx into one of them."""
    if _stream_name("EncryptedPackage") in content:
        raise Unreadable(Reason.PASSWORD)
    if _stream_name("Workbook") in content or _stream_name("Book") in content:
        return Kind.XLS
    raise Unreadable(Reason.NOT_A_SPREADSHEET)


def _stream_name(name: str) -> bytes:
    """A stream's name as a directory entry holds it: UTF-16, and nothing after it."""
    return (name + "\0").encode("utf-16-le")
