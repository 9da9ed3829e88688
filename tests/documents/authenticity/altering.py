"""Alterations of valid codes, as chance and as those who know the format would make them."""

import random
from collections.abc import Callable
from typing import Any, Final

from desktop_app.documents.authenticity import base45, cbor, codes


def altered(code: str, chance: random.Random) -> str:
    """The code changed in one of many ways, but never into itself."""
    while (other := chance.choice(_WAYS)(code, chance)) == code or codes.tidy(other) == codes.tidy(code):
        pass
    return other


def _letter(code: str, chance: random.Random) -> str:
    place = chance.randrange(len(code))
    return code[:place] + chance.choice(base45.ALPHABET) + code[place + 1 :]


def _cut(code: str, chance: random.Random) -> str:
    return code[: chance.randrange(len(code))]


def _surplus(code: str, chance: random.Random) -> str:
    return code + "".join(chance.choice(base45.ALPHABET) for _place in range(chance.randint(1, 6)))


def _swapped(code: str, chance: random.Random) -> str:
    one = chance.randrange(len(code) - 1)
    return code[:one] + code[one + 1] + code[one] + code[one + 2 :]


def _bits(code: str, chance: random.Random) -> str:
    message = bytearray(codes.message_of(code))
    for _time in range(chance.randint(1, 4)):
        message[chance.randrange(len(message))] ^= 1 << chance.randrange(8)
    return codes.MARK + base45.encode(bytes(message))


def _bytes_put_in(code: str, chance: random.Random) -> str:
    message = codes.message_of(code)
    place = chance.randrange(len(message))
    return codes.MARK + base45.encode(message[:place] + chance.randbytes(chance.randint(1, 3)) + message[place:])


def _unsigned_header(code: str, chance: random.Random) -> str:
    protected, _none, payload, signature = _parts(code)
    return _code([protected, {chance.choice([1, 4, 33]): chance.randbytes(4)}, payload, signature])


def _other_algorithm(code: str, chance: random.Random) -> str:
    protected, unprotected, payload, signature = _parts(code)
    headers = cbor.decode(protected) | {1: chance.choice([-7, -37, -47, 0, 5])}
    return _code([cbor.encode(headers), unprotected, payload, signature])


def _other_key(code: str, chance: random.Random) -> str:
    protected, unprotected, payload, signature = _parts(code)
    headers = cbor.decode(protected) | {4: chance.randbytes(4)}
    return _code([cbor.encode(headers), unprotected, payload, signature])


def _other_field(code: str, chance: random.Random) -> str:
    protected, unprotected, payload, signature = _parts(code)
    fields = cbor.decode(payload)
    fields |= chance.choice(
        [{2: "S-2026/0002"}, {4: "Başqa Adam"}, {5: "başqa iş"}, {6: 20250101}, {7: "en"}, {3: 4}, {10: 1}]
    )
    return _code([protected, unprotected, cbor.encode(fields), signature])


def _long_head(code: str, chance: random.Random) -> str:
    """The same message with the length of its payload, or of its signature, in more bytes than it needs."""
    protected, _none, payload, signature = _parts(code)
    pieces = [b"\x84", cbor.encode(protected), b"\xa0", cbor.encode(payload), cbor.encode(signature)]
    which = chance.choice([3, 4])
    content = payload if which == 3 else signature
    pieces[which] = b"\x59" + len(content).to_bytes(2, "big") + content
    return codes.MARK + base45.encode(b"\xd2" + b"".join(pieces))


def _turned_map(code: str, _chance: random.Random) -> str:
    """The same fields in another order."""
    protected, unprotected, payload, signature = _parts(code)
    pairs = [cbor.encode(key) + cbor.encode(value) for key, value in reversed(cbor.decode(payload).items())]
    return _code([protected, unprotected, bytes([0xA0 | len(pairs)]) + b"".join(pairs), signature])


def _untagged(code: str, _chance: random.Random) -> str:
    return codes.MARK + base45.encode(codes.message_of(code)[1:])


def _nulled(code: str, chance: random.Random) -> str:
    protected, unprotected, payload, signature = _parts(code)
    zeros = chance.choice([bytes(64), bytes([1]) + bytes(63), signature[:32] + bytes(32), bytes(32) + signature[32:]])
    return _code([protected, unprotected, payload, zeros])


def _parts(code: str) -> list[Any]:
    parts: list[Any] = cbor.decode(codes.message_of(code)[1:])
    return parts


def _code(parts: list[Any]) -> str:
    return codes.MARK + base45.encode(b"\xd2" + cbor.encode(parts))


_WAYS: Final[tuple[Callable[[str, random.Random], str], ...]] = (
    _letter, _letter, _cut, _surplus, _swapped, _bits, _bits, _bytes_put_in, _unsigned_header, _other_algorithm,
    _other_key, _other_field, _long_head, _turned_map, _untagged, _nulled,
)  # fmt: skip
