"""The objects of a PDF file and how they are written: small, whole and the same every time.

Objects that are no streams are packed together (object streams of PDF 1.5): the structure of a batch is ten
thousand small dictionaries that say nearly the same.
"""

import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

_HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_TOGETHER: Final = 500
"""How many objects share a stream: readers unpack the whole of it for one."""


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

    def __init__(self, *, packed: bool = True) -> None:
        self._packed = packed
        self._objects: list[str | bytes] = []

    def reserve(self) -> Reference:
        """A number for an object that comes later."""
        self._objects.append("")
        return Reference(len(self._objects))

    def add(self, value: Any, at: Reference | None = None) -> Reference:
        """An object, under the number that was reserved for it or the next one."""
        place = at or self.reserve()
        self._objects[place - 1] = value if isinstance(value, str) else written(value)
        return place

    def stream(self, content: bytes, entries: Mapping[str, Any] = {}, *, compressed: bool = False) -> Reference:
        """A stream, packed unless it is already."""
        data = content if compressed else zlib.compress(content)
        return self.raw({"Filter": "/FlateDecode"} | dict(entries), data)

    def raw(self, entries: Mapping[str, Any], data: bytes) -> Reference:
        """A stream as it is."""
        place = self.reserve()
        head = written({**entries, "Length": len(data)}).encode("ascii")
        self._objects[place - 1] = head + b"\nstream\n" + data + b"\nendstream"
        return place

    def finished(self, root: Reference, information: Reference, identity: bytes) -> bytes:
        """The whole file."""
        trailer = {"Root": root, "Info": information, "ID": [identity, identity]}
        return self._with_streams(trailer) if self._packed else self._with_table(trailer)

    def _with_table(self, trailer: Mapping[str, Any]) -> bytes:
        """As PDF 1.4 had it: for validators that know no other."""
        parts, places = _placed(enumerate(self._objects, start=1))
        start = sum(map(len, parts))
        count = len(self._objects) + 1
        table = "".join(f"{place:010} 00000 n \n" for _number, place in places)
        end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n{written({'Size': count, **trailer})}\n"
        return b"".join((*parts, end.encode("ascii"), _ending(start)))

    def _with_streams(self, trailer: Mapping[str, Any]) -> bytes:
        small = [(number, each) for number, each in enumerate(self._objects, start=1) if isinstance(each, str)]
        streams = [(number, each) for number, each in enumerate(self._objects, start=1) if isinstance(each, bytes)]
        entries: dict[int, tuple[int, int, int]] = {}
        number = len(self._objects)
        for start in range(0, len(small), _TOGETHER):
            number += 1
            together = small[start : start + _TOGETHER]
            entries |= {each: (2, number, index) for index, (each, _content) in enumerate(together)}
            streams.append((number, _object_stream(together)))
        parts, places = _placed(streams)
        start = sum(map(len, parts))
        number += 1
        entries |= {each: (1, place, 0) for each, place in places} | {number: (1, start, 0), 0: (0, 0, 65535)}
        table = b"".join(
            kind.to_bytes(1, "big") + first.to_bytes(4, "big") + second.to_bytes(2, "big")
            for _each, (kind, first, second) in sorted(entries.items())
        )
        head = {"Type": "/XRef", "Size": number + 1, "W": [1, 4, 2], **trailer}
        return b"".join((*parts, b"%d 0 obj\n" % number, _flat_stream(head, table), b"\nendobj\n", _ending(start)))


def _placed(objects: Iterable[tuple[int, str | bytes]]) -> tuple[list[bytes], list[tuple[int, int]]]:
    """The objects after the header, and where each begins."""
    parts, places = [_HEADER], []
    length = len(_HEADER)
    for number, content in objects:
        places.append((number, length))
        data = content.encode("ascii") if isinstance(content, str) else content
        parts.append(b"%d 0 obj\n" % number + data + b"\nendobj\n")
        length += len(parts[-1])
    return parts, places


def _object_stream(objects: Sequence[tuple[int, str]]) -> bytes:
    offsets, length = [], 0
    for number, content in objects:
        offsets.append(f"{number} {length}")
        length += len(content) + 1
    head = " ".join(offsets) + "\n"
    body = head + "\n".join(content for _number, content in objects)
    return _flat_stream({"Type": "/ObjStm", "N": len(objects), "First": len(head)}, body.encode("ascii"))


def _flat_stream(entries: Mapping[str, Any], content: bytes) -> bytes:
    data = zlib.compress(content)
    head = written({**entries, "Filter": "/FlateDecode", "Length": len(data)}).encode("ascii")
    return head + b"\nstream\n" + data + b"\nendstream"


def _ending(start: int) -> bytes:
    return b"startxref\n%d\n%%%%EOF\n" % start
