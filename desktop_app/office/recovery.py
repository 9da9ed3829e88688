"""The code of the recovery sheet: the database key itself in letters that people can copy by hand.

Thirteen groups hold the key's 256 bits as 52 letters of Crockford's base 32, four a group; a fourteenth holds the sum
of the others, letter by letter. Each group ends in a check letter, so that it is checked as soon as it is typed, and
the fourteenth tells what a group should have been that was misread. The checks find every single wrong letter, every
two letters changed about and every group in another's place. Texts about findings belong to whoever shows them.
"""

from dataclasses import dataclass
from functools import reduce
from operator import xor
from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS: Final = 14
GROUP_LETTERS: Final = 5
MARK: Final = "OCAQ-1:"
"""What the QR's text begins with, so that a scanned one tells what it is."""

_HELD: Final = GROUP_LETTERS - 1
_KEY_LETTERS: Final = (GROUPS - 1) * _HELD
_PADDING_BITS: Final = 5 * _KEY_LETTERS - 256
_FIELD: Final = 0b100101  # x^5 + x^2 + 1: letters are added and multiplied as elements of GF(32)
_WEIGHTS: Final = (2, 4, 8, 16)  # all different, and none 1, which is the check letter's own
_UNREADABLE: Final = -1

_VALUES: Final[dict[str, int]] = (
    {
        spelled: value
        for value, letter in enumerate(ALPHABET)
        for spelled in {letter, chr(ord(letter) | 0x20)}  # small letters; digits have that bit already
    }
    | dict.fromkeys("Oo", 0)
    | dict.fromkeys("IiLl", 1)
)

_Letters = tuple[int, ...]


@dataclass(frozen=True)
class Misread:
    """A group that cannot be right, counted from 1; None when all groups hold and yet contradict each other.

    `places` are the wrong letters in it, from 1, and `likely` what the group should be, where the others tell.
    """

    group: int | None
    places: tuple[int, ...] = ()
    likely: str = ""


@dataclass(frozen=True)
class Reading:
    """The database key that a typed code holds, or why it holds none."""

    key: bytes | None
    misread: tuple[Misread, ...] = ()


def groups_of(key: bytes) -> tuple[str, ...]:
    """The code of a 32-byte database key, a text for each group."""
    number = int.from_bytes(key, "big") << _PADDING_BITS
    letters = [number >> 5 * place & 31 for place in reversed(range(_KEY_LETTERS))]
    held = [tuple(letters[start : start + _HELD]) for start in range(0, _KEY_LETTERS, _HELD)]
    return tuple(_written(_checked(place, each)) for place, each in enumerate((*held, _sum(held))))


def text_of(key: bytes) -> str:
    """The whole code on one line, as the QR holds it."""
    return MARK + "-".join(groups_of(key))


def group_holds(group: int, text: str) -> bool:
    """Whether `text` can be this group, counted from 1."""
    return _holds(group - 1, _letters(text))


def split(text: str) -> tuple[str, ...]:
    """What was typed or pasted, in pieces as long as a group; the QR's mark, blanks and hyphens left out."""
    letters = "".join(letter for letter in text.rpartition(":")[2] if letter != "-" and not letter.isspace())
    return tuple(letters[start : start + GROUP_LETTERS] for start in range(0, len(letters), GROUP_LETTERS))


def same_group(key: bytes, group: int, text: str) -> bool:
    """Whether `text` is this group of a key's code, counted from 1."""
    return _letters(text) == _letters(groups_of(key)[group - 1])


def read(text: str) -> Reading:
    """The key in a code that was typed, pasted or scanned; blanks, hyphens and small letters do not matter."""
    letters = _letters(text.rpartition(":")[2])
    groups = [letters[start : start + GROUP_LETTERS] for start in range(0, len(letters), GROUP_LETTERS)]
    wrong = [place for place in range(GROUPS) if place >= len(groups) or not _holds(place, groups[place])]
    if len(letters) != GROUPS * GROUP_LETTERS:  # one letter too few or too many moves all that follow
        return Reading(None, (Misread(wrong[0] + 1 if wrong else GROUPS),))
    if len(wrong) == 1:
        return Reading(None, (_explained(wrong[0], groups),))
    if wrong:
        return Reading(None, tuple(Misread(place + 1) for place in wrong))
    held = [each[:_HELD] for each in groups[:-1]]
    number = reduce(lambda sum_, letter: sum_ << 5 | letter, (letter for each in held for letter in each), 0)
    if _sum(held) != groups[-1][:_HELD] or number % (1 << _PADDING_BITS):
        return Reading(None, (Misread(None),))
    return Reading((number >> _PADDING_BITS).to_bytes(32, "big"))


def _letters(text: str) -> _Letters:
    return tuple(_VALUES.get(letter, _UNREADABLE) for letter in text if letter != "-" and not letter.isspace())


def _written(letters: _Letters) -> str:
    return "".join(ALPHABET[letter] for letter in letters)


def _holds(place: int, letters: _Letters) -> bool:
    return len(letters) == GROUP_LETTERS and _UNREADABLE not in letters and _checked(place, letters[:_HELD]) == letters


def _checked(place: int, held: _Letters) -> _Letters:
    """A group with its check letter, which depends on the place so that groups cannot change about."""
    return (*held, reduce(xor, (_product(*each) for each in zip(held, _WEIGHTS, strict=True)), place))


def _sum(held: list[_Letters]) -> _Letters:
    return tuple(reduce(xor, column) for column in zip(*held, strict=True))


def _explained(place: int, groups: list[_Letters]) -> Misread:
    """What the one wrong group should be: the sum of all the others."""
    others = [each[:_HELD] for number, each in enumerate(groups) if number != place]
    likely = _checked(place, _sum(others))
    differing = (number for number in range(GROUP_LETTERS) if groups[place][number] != likely[number])
    return Misread(place + 1, tuple(number + 1 for number in differing), _written(likely))


def _product(one: int, other: int) -> int:
    product = 0
    while other:
        product ^= one if other & 1 else 0
        one = one << 1 ^ (_FIELD if one & 16 else 0)
        other >>= 1
    return product
