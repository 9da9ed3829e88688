"""Files as programs and strangers make them: workbooks, archives, compound files with other streams."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import openpyxl
import xlwt

_ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_ODS_CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.3"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="Üzvlər">{rows}</table:table>
</office:spreadsheet></office:body></office:document-content>"""
_ODS_MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest manifest:version="1.3"
 xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{type}"/>
<manifest:file-entry manifest:full-path="content.xml"
 manifest:media-type="text/xml">{key}</manifest:file-entry>
</manifest:manifest>"""


def xlsx(path: Path, cells: Mapping[str, str]) -> Path:
    """A workbook of one sheet with these cells."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for address, value in cells.items():
        sheet[address] = value
    workbook.save(path)
    return path


def xls(path: Path, cells: Mapping[tuple[int, int], object]) -> Path:
    """An old workbook of one sheet with these cells (row and column from 0)."""
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("Üzvlər")
    for (row, column), value in cells.items():
        sheet.write(row, column, value)
    workbook.save(str(path))
    return path


def ods(path: Path, rows: str, *, key: str = "") -> Path:
    """An OpenDocument sheet of these `table:table-row` elements."""
    members = {
        "mimetype": _ODS_TYPE,
        "content.xml": _ODS_CONTENT.format(rows=rows),
        "META-INF/manifest.xml": _ODS_MANIFEST.format(type=_ODS_TYPE, key=key),
    }
    return archive(path, {name: text.encode() for name, text in members.items()})


def ods_cell(kind: str, value: str, shown: str) -> str:
    """A cell; in .ods the value is an attribute and the text is only how it looks."""
    return f'<table:table-cell office:value-type="{kind}" {value}><text:p>{shown}</text:p></table:table-cell>'


def archive(path: Path, members: Mapping[str, bytes]) -> Path:
    """A zip file of these members."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return path


def with_members(path: Path, members: Mapping[str, bytes]) -> Path:
    """The same .xlsx with members added or put in the place of its own."""
    with zipfile.ZipFile(path) as packed:
        old = {name: packed.read(name) for name in packed.namelist()}
    return archive(path, old | dict(members))


def compound(path: Path, stream: str) -> Path:
    """A sound OLE file whose main stream has this name."""
    made = io.BytesIO()
    workbook = xlwt.Workbook()
    workbook.add_sheet("x").write(0, 0, "x")
    workbook.save(made)
    field = "Workbook\0".encode("utf-16-le").ljust(64, b"\0")
    assert made.getvalue().count(field) == 1
    size = (len(stream) + 1) * 2
    content = made.getvalue()
    at = content.index(field)
    entry = (stream + "\0").encode("utf-16-le").ljust(64, b"\0") + size.to_bytes(2, "little")
    path.write_bytes(content[:at] + entry + content[at + len(entry) :])
    return path
