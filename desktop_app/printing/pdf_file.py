"""The objects of a PDF file, which ReportLab numbers and writes: the same objects give the same bytes.

An object is handed over as it is to stand in the file. ReportLab's own dictionaries and streams are not used: they take
three times as long, know no tags, and put no end of line before `endstream`, as PDF/A asks (6.1.7.1).
"""

import zlib
from collections.abc import Mapping, Sequence
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

_VERSION: Final = (1, 7)


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


class _Written(PDFObject):
    """An object as it stands in the file."""

    content: bytes = b"null"

    def format(self, _document: PDFDocument) -> bytes:
        """What ReportLab puts between `obj` and `endobj`."""
        return self.content


class _Document(PDFDocument):
    """ReportLab's document of objects that are numbered already, without those that it brings of itself."""

    def __init__(self, objects: Sequence[PDFObject]) -> None:
        super().__init__(invariant=1, pdfVersion=_VERSION)
        names = [f"R{number}" for number in range(1, len(objects) + 1)]
        for name, each in zip(names, objects, strict=True):
            each.__InternalName__ = name  # type: ignore[attr-defined]  # what ReportLab knows its objects by
        self.objectcounter = len(names)
        self.numberToId = dict(enumerate(names, start=1))
        self.idToObject = dict(zip(names, objects, strict=True))
        self.idToObjectNumberAndVersion = {name: (number, 0) for number, name in self.numberToId.items()}

    def written(self, catalog: PDFObject, information: PDFObject, identity: bytes) -> bytes:
        """The whole file under this identity."""
        self.Catalog = catalog
        self.info = information  # type: ignore[assignment]  # its own would state a date
        self._ID = f"[<{identity.hex()}> <{identity.hex()}>]".encode("ascii")
        made: bytes = self.format()
        return made


class PdfFile:
    """Takes objects and gives them numbers; what it writes depends on nothing but them."""

    def __init__(self) -> None:
        self._objects: list[_Written] = []

    def reserve(self) -> Reference:
        """A number for an object that comes later."""
        self._objects.append(_Written())
        return Reference(len(self._objects))

    def add(self, value: Any, at: Reference | None = None) -> Reference:
        """An object, under the number that was reserved for it or the next one."""
        place = at or self.reserve()
        text = value if isinstance(value, str) else written(value)
        self._objects[place - 1].content = text.encode("ascii")
        return place

    def stream(self, content: bytes, entries: Mapping[str, Any] = {}, *, compressed: bool = False) -> Reference:
        """A stream, packed unless it is already."""
        data = content if compressed else zlib.compress(content)
        return self.raw({"Filter": "/FlateDecode"} | dict(entries), data)

    def raw(self, entries: Mapping[str, Any], data: bytes) -> Reference:
        """A stream as it is."""
        place = self.reserve()
        head = written({**entries, "Length": len(data)}).encode("ascii")
        self._objects[place - 1].content = head + b"\nstream\n" + data + b"\nendstream"
        return place

    def finished(self, root: Reference, information: Reference, identity: bytes) -> bytes:
        """The whole file."""
        return _Document(self._objects).written(self._objects[root - 1], self._objects[information - 1], identity)
