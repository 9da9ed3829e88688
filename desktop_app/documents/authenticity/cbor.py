"""The small part of CBOR (RFC 8949) that codes and trust files use, in its one deterministic form.

Whole numbers, byte strings, texts, lists and maps; nothing else is understood. What is read must be exactly what
`encode` would write: shortest heads, definite lengths, map keys in order and none twice, nothing left over. So two
different strings of bytes never say the same, and nothing can hide in one that a verifier accepts.
"""

from typing import Any, Final

MOST_BYTES: Final = 1024 * 1024
MOST_DEPTH: Final = 6
_UINT, _NEGATIVE, _BYTES, _TEXT, _LIST, _MAP = range(6)


class MalformedError(ValueError):
    """The bytes are not in the one form that is allowed."""


def encode(value: Any) -> bytes:
    """The one form of a value."""
    if isinstance(value, bool):
        raise TypeError("codes hold no truth values")
    if isinstance(value, int):
        return _head(_UINT, value) if value >= 0 else _head(_NEGATIVE, -1 - value)
    if isinstance(value, bytes):
        return _head(_BYTES, len(value)) + value
    if isinstance(value, str):
        text = value.encode()
        return _head(_TEXT, len(text)) + text
    if isinstance(value, (list, tuple)):
        return _head(_LIST, len(value)) + b"".join(encode(each) for each in value)
    if isinstance(value, dict):
        pairs = sorted((encode(key), encode(each)) for key, each in value.items())
        return _head(_MAP, len(value)) + b"".join(key + each for key, each in pairs)
    raise TypeError(f"codes hold no {type(value).__name__}")


def decode(content: bytes) -> Any:
    """The value that `encode` made these bytes of; lists come as lists."""
    if len(content) > MOST_BYTES:
        raise MalformedError("too long")
    reader = _Reader(content)
    value = reader.value(MOST_DEPTH)
    if reader.place != len(content):
        raise MalformedError("something follows the end")
    return value


def _head(kind: int, number: int) -> bytes:
    if number < 24:
        return bytes([kind << 5 | number])
    for extra, length in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if number < 1 << 8 * length:
            return bytes([kind << 5 | extra]) + number.to_bytes(length, "big")
    raise OverflowError("codes hold no number of more than 64 bits")


class _Reader:
    """Reads one value after the other from its place."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.place = 0

    def value(self, depth: int) -> Any:
        """The next value, nested at most so deep."""
        if depth == 0:
            raise MalformedError("nested too deep")
        kind, number = self._read_head()
        if kind == _UINT:
            return number
        if kind == _NEGATIVE:
            return -1 - number
        if kind == _BYTES:
            return self._taken(number)
        if kind == _TEXT:
            return self._text(number)
        if kind == _LIST:
            return [self.value(depth - 1) for _place in range(self._possible(number))]
        if kind == _MAP:
            return self._map(self._possible(number), depth - 1)
        raise MalformedError("a kind of value that codes do not hold")

    def _map(self, count: int, depth: int) -> dict[Any, Any]:
        found: dict[Any, Any] = {}
        last = b""
        for _place in range(count):
            start = self.place
            key = self.value(depth)
            spelled = self._content[start : self.place]
            if not isinstance(key, (int, str, bytes)) or spelled <= last:
                raise MalformedError("keys out of order")
            found[key], last = self.value(depth), spelled
        return found

    def _text(self, length: int) -> str:
        try:
            return self._taken(length).decode()
        except UnicodeDecodeError as error:
            raise MalformedError("not UTF-8") from error

    def _read_head(self) -> tuple[int, int]:
        first = self._taken(1)[0]
        kind, short = first >> 5, first & 31
        if short < 24:
            return kind, short
        if short > 27:
            raise MalformedError("a length that is not told")
        length = 1 << short - 24
        number = int.from_bytes(self._taken(length), "big")
        if number < (24 if length == 1 else 1 << 4 * length):
            raise MalformedError("a number longer than it need be")
        return kind, number

    def _possible(self, count: int) -> int:
        """How many values follow: no more than there are bytes left for."""
        if count > len(self._content) - self.place:
            raise MalformedError("cut off")
        return count

    def _taken(self, length: int) -> bytes:
        end = self.place + length
        if end > len(self._content):
            raise MalformedError("cut off")
        taken, self.place = self._content[self.place : end], end
        return taken
