"""A root, a key of 2026, an office and a paper for tests: secrets of counted bytes, a made-up person."""

import datetime as dt
from typing import Final

from hypothesis import strategies as st

from desktop_app.documents.authenticity.claims import Claims
from desktop_app.documents.authenticity.cose import SigningKey
from desktop_app.documents.authenticity.trust import KeyList, StatedKey, Trust, trust_file

ROOT: Final = SigningKey(bytes(range(32)))
KEY: Final = SigningKey(bytes(range(32, 64)))
OFFICE: Final = bytes.fromhex("0a1b2c3d")
TODAY: Final = dt.date(2026, 11, 25)
NAMES: Final = {"az": "Nümunə Azərbaycan Evi", "en": "Sample Azerbaijani House"}
CLAIMS: Final = Claims(
    office=OFFICE,
    serial="S-2026/0001",
    kind=3,
    name="Əliyev İlham Heydər oğlu",
    what_for="ana dilinin tədrisi",
    date=dt.date(2026, 6, 1),
    language="az",
    text_hash=bytes(range(8)),
    audit_head=bytes(range(8, 16)),
)
texts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=120)
papers = st.builds(
    Claims,
    office=st.binary(min_size=4, max_size=4),
    serial=st.from_regex(r"[A-ZƏİ]{1,4}-20[0-9]{2}/[0-9]{4,6}", fullmatch=True),
    kind=st.integers(0, 9),
    name=texts.filter(str.strip),
    what_for=texts,
    date=st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)),
    language=st.sampled_from(["az", "en", "ru", "az-Cyrl"]),
    text_hash=st.binary(min_size=8, max_size=8),
    audit_head=st.binary(min_size=8, max_size=8),
)


def key_list(*, revoked: dt.date | None = None, more: tuple[StatedKey, ...] = ()) -> KeyList:
    """The root's list with the key of 2026."""
    stated = StatedKey(KEY.public, dt.date(2026, 1, 1), dt.date(2026, 12, 31), revoked)
    return KeyList(OFFICE, NAMES, TODAY, (stated, *more))


def trust(
    annulled: dict[str, dt.date] | None = None,
    *,
    revoked: dt.date | None = None,
    more: tuple[StatedKey, ...] = (),
) -> Trust:
    """The office as a verifier knows it."""
    return Trust(ROOT.public, key_list(revoked=revoked, more=more), TODAY, annulled or {})


def file_of(known: Trust, *, root: SigningKey = ROOT, key: SigningKey = KEY) -> bytes:
    """Its trust file."""
    return trust_file(root.public, known.keys.signed(root), key, known)
