"""The objects of a PDF file, numbered here and put together by ReportLab: the same objects give the same bytes.

An object is handed over as it is to stand in the file: ReportLab's own dictionaries and streams take three times as
long, know no tags, and put no end of line before `endstream`, as PDF/A asks (6.1.7.1). Streams stand in it one by one;
all others wait and are packed together (object streams, PDF 1.5), for a tagged page has a dozen small ones that say
nearly the same as the last. A file may begin as another does: what a thousand files have in common is packed once.
"""

import struct
import zlib
from collections.abc import Mapping
from itertools import accumulate
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFFile

_VERSION: Final = (1, 7)
_ENTRY: Final = struct.Struct(">BIH")
_FREE, _PLAIN, _PACKED = range(3)
_MOST_PACKED: Final = 400
"""How many objects are packed together: a reader unpacks as many to see one."""


class Reference(int):
    """The number of an object; as text, how others point at it."""

    def __str__(self) -> str:
        return f"{int(self)} 0 R"


class Text(str):
    """Words, where plain strings are PDF's own names and numbers."""

    __slots__ = ()


def written(value: Any) -> str:
    """A value as PDF writes it."""
    match value:
        case Reference():
            found = str(value)
        case Text():
            found = f"<feff{value.encode('utf-16-be').hex()}>"
        case bytes():
            found = f"<{value.hex()}>"
        case bool():
            found = "true" if value else "false"
        case float():
            found = f"{value:g}"
        case Mapping():
            found = "<<" + " ".join(f"/{key} {written(each)}" for key, each in value.items()) + ">>"
        case list() | tuple():
            found = "[" + " ".join(map(written, value)) + "]"
        case _:
            found = str(value)
    return found


class PdfFile:
    """Takes objects and gives them numbers; what it writes depends on nothing but them."""

    def __init__(self) -> None:
        self._file = PDFFile(_VERSION)
        self._entries = [_ENTRY.pack(_FREE, 0, 65_535)]
        self._waiting: list[tuple[Reference, str]] = []

    def branch(self) -> "PdfFile":
        """Another file that begins with what this one has until now."""
        self._pack()
        other = PdfFile()
        other._file.strings[:] = [b"".join(self._file.strings)]
        other._file.offset = self._file.offset
        other._entries = list(self._entries)
        return other

    def reserve(self) -> Reference:
        """A number for an object that comes later."""
        self._entries.append(b"")
        return Reference(len(self._entries) - 1)

    def add(self, value: Any, at: Reference | None = None) -> Reference:
        """An object, under the number that was reserved for it or the next one."""
        place = self.reserve() if at is None else at
        self._waiting.append((place, value if isinstance(value, str) else written(value)))
        if len(self._waiting) >= _MOST_PACKED:
            self._pack()
        return place

    def plain(self, value: Any) -> Reference:
        """An object that stands by itself, unpacked: a signature is written into it once the file is whole."""
        place = self.reserve()
        text = value if isinstance(value, str) else written(value)
        written_at = self._file.add(b"%d 0 obj\n%s\nendobj\n" % (place, text.encode("ascii")))
        self._entries[place] = _ENTRY.pack(_PLAIN, written_at, 0)
        return place

    def stream(self, content: bytes, entries: Mapping[str, Any] = {}, *, compressed: bool = False) -> Reference:
        """A stream, packed unless it is already."""
        data = content if compressed else zlib.compress(content)
        return self.raw({"Filter": "/FlateDecode"} | dict(entries), data)

    def raw(self, entries: Mapping[str, Any], data: bytes) -> Reference:
        """A stream as it is."""
        place = self.reserve()
        head = written({**entries, "Length": len(data)})
        written_at = self._file.add(
            b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (place, head.encode("ascii"), data)
        )
        self._entries[place] = _ENTRY.pack(_PLAIN, written_at, 0)
        return place

    def finished(self, root: Reference, information: Reference, identity: bytes) -> bytes:
        """The whole file."""
        self._pack()
        begin, number = self._file.offset, len(self._entries)
        entries = zlib.compress(b"".join((*self._entries, _ENTRY.pack(_PLAIN, begin, 0))))
        self.raw(
            {
                "Type": "/XRef",
                "Size": number + 1,
                "W": [1, 4, 2],
                "Root": root,
                "Info": information,
                "ID": [identity, identity],
                "Filter": "/FlateDecode",
            },
            entries,
        )
        self._file.add(b"startxref\n%d\n%%%%EOF\n" % begin)
        return b"".join(self._file.strings)

    def _pack(self) -> None:
        """Write the objects that wait, as one stream."""
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        starts = accumulate((len(text) + 1 for _place, text in waiting), initial=0)
        head = " ".join(f"{int(place)} {start}" for (place, _text), start in zip(waiting, starts, strict=False))
        content = "\n".join([head, *(text for _place, text in waiting)])
        entries = {"Type": "/ObjStm", "N": len(waiting), "First": len(head) + 1}
        stream = self.stream(content.encode("ascii"), entries)
        for index, (place, _text) in enumerate(waiting):
            self._entries[place] = _ENTRY.pack(_PACKED, stream, index)
