"""Codes of papers: what is written is read, by us and by others; nothing else is."""

import datetime as dt
import unicodedata
from dataclasses import replace
from typing import Any

import cbor2
import cwt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.documents.authenticity import base45, cbor, codes, cose
from desktop_app.documents.authenticity.cbor import MalformedError
from desktop_app.documents.authenticity.claims import Claims, day_of_number
from desktop_app.documents.authenticity.cose import SigningKey
from tests.documents.authenticity.samples import CLAIMS, KEY, papers

numbers = st.integers(-(1 << 64), (1 << 64) - 1)
plain = st.recursive(
    numbers | st.binary(max_size=40) | st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.integers(0, 99) | st.text(max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(papers)
def test_what_is_signed_is_read_back(paper: Claims) -> None:
    code = codes.code_of(paper, KEY, 10_000)
    if len(code) <= 1000:
        signed, claims = codes.read_code(code)
        assert signed.holds(KEY.public)
        name, what_for = (unicodedata.normalize("NFC", each) for each in (paper.name, paper.what_for))
        assert claims == replace(paper, name=name, what_for=what_for)


@given(papers, st.sampled_from([codes.MOST_BYTES, codes.MOST_BYTES_OF_A_CARD]))
def test_every_code_fits_its_square(paper: Claims, most: int) -> None:
    code = codes.code_of(paper, KEY, most)
    assert len(codes.message_of(code)) <= most
    assert len(code) <= (426 if most == codes.MOST_BYTES else 296)
    signed, claims = codes.read_code(code)
    assert signed.holds(KEY.public)
    whole = unicodedata.normalize("NFC", paper.what_for)
    assert claims.what_for == whole or not claims.what_for or claims.what_for.endswith("…")


def test_a_long_reason_is_cut_between_words_and_the_name_stays() -> None:
    paper = replace(CLAIMS, what_for="həftəsonu məktəbində ana dilinin tədrisi " * 6)
    _signed, claims = codes.read_code(codes.code_of(paper, KEY))
    assert claims.name == paper.name
    assert (
        claims.what_for.endswith("tədrisi…")
        or claims.what_for.removesuffix("…").rpartition(" ")[2] in paper.what_for.split()
    )
    used = len(codes.message_of(codes.code_of(paper, KEY)))
    assert codes.MOST_BYTES - 20 < used <= codes.MOST_BYTES


@given(plain)
def test_our_cbor_is_that_of_others(value: Any) -> None:
    written = cbor.encode(value)
    assert cbor2.loads(written) == cbor.decode(written) == value
    assert cbor2.dumps(value, canonical=True) == written or _has_mixed_keys(value)


def _has_mixed_keys(value: Any) -> bool:
    """RFC 7049, which that library follows, sorts keys of several kinds by their length first."""
    if isinstance(value, dict):
        return len({type(key) for key in value}) > 1 or any(map(_has_mixed_keys, value.values()))
    return isinstance(value, list) and any(map(_has_mixed_keys, value))


@given(st.binary(max_size=60))
def test_one_value_has_one_spelling(content: bytes) -> None:
    try:
        value = cbor.decode(content)
    except MalformedError:
        return
    assert cbor.encode(value) == content


@pytest.mark.parametrize(
    "spelling",
    [
        "1817",  # 23 in two bytes
        "190017",
        "1b0000000000000017",
        "a202000100",  # keys out of order
        "a201000100",  # a key twice
        "9f01ff",  # no length
        "5f4101ff",
        "0000",  # something follows
        "f5", "f6", "f90000", "c001", "d81d00",  # truth, nothing, a float, tags
        "62c328",  # not UTF-8
        "63eda080",  # half a pair
        "9affffffff", "5bffffffffffffffff", "bb7fffffffffffffff",  # promises
        "81818181818100",  # deep
        "a1f500", "a1a000",  # odd keys
        "", "18", "41", "81", "a1", "a101",  # cut off
    ],
)  # fmt: skip
def test_any_other_spelling_is_refused(spelling: str) -> None:
    with pytest.raises(MalformedError):
        cbor.decode(bytes.fromhex(spelling))


def test_base45_is_that_of_its_standard() -> None:
    assert base45.encode(b"AB") == "BB8"
    assert base45.encode(b"Hello!!") == "%69 VD92EX0"
    assert base45.encode(b"base-45") == "UJCLQE7W581"
    assert base45.decode("QED8WEX0") == b"ietf!"


@given(st.text(base45.ALPHABET + "aə", max_size=12))
def test_base45_has_no_second_spelling(text: str) -> None:
    try:
        content = base45.decode(text)
    except MalformedError:
        return
    assert base45.encode(content) == text


def test_another_implementation_verifies_our_codes() -> None:
    message = codes.message_of(codes.code_of(CLAIMS, KEY))
    key = cwt.COSEKey.new({1: 1, -1: 6, 3: -8, 2: KEY.kid, -2: KEY.public})
    assert cbor2.loads(cwt.COSE.new().decode(message, key))[4] == CLAIMS.name
    other = cwt.COSEKey.new({1: 1, -1: 6, 3: -8, 2: KEY.kid, -2: SigningKey.fresh().public})
    with pytest.raises(cwt.VerifyError):
        cwt.COSE.new().decode(message, other)


def test_what_was_signed_for_one_purpose_does_not_hold_for_another() -> None:
    signed = cose.parse(KEY.sign(b"x", b"ocaq list"))
    assert signed.holds(KEY.public, b"ocaq list")
    assert not signed.holds(KEY.public)


@pytest.mark.parametrize(
    ("protected", "unprotected", "signature_bytes"),
    [
        ({1: -7, 4: KEY.kid}, {}, 64),
        ({1: -8}, {}, 64),
        ({1: -8, 4: KEY.kid[:3]}, {}, 64),
        ({1: -8, 4: "abcd"}, {}, 64),
        ({1: -8, 4: KEY.kid, 3: 0}, {}, 64),
        ({1: -8, 4: KEY.kid}, {4: b"abcd"}, 64),
        ({1: -8, 4: KEY.kid}, {}, 63),
    ],
)
def test_another_header_is_refused(
    protected: dict[int, Any], unprotected: dict[int, Any], signature_bytes: int
) -> None:
    parts = [cbor.encode(protected), unprotected, CLAIMS.payload(), bytes(signature_bytes)]
    with pytest.raises(MalformedError):
        cose.parse(b"\xd2" + cbor.encode(parts))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (1, b"abc"), (1, "abcd"), (2, ""), (2, 5), (3, -1), (3, "3"), (4, ""), (5, 0), (6, 20260230), (6, 2026),
        (6, "x"), (7, ""), (7, "AZ"), (7, b"az"), (8, b"1"), (9, b""), (10, 1),
    ],
)  # fmt: skip
def test_a_payload_with_a_wrong_field_is_refused(field: int, value: Any) -> None:
    fields = cbor.decode(CLAIMS.payload()) | {field: value}
    with pytest.raises(MalformedError):
        codes.read_code(codes.MARK + base45.encode(KEY.sign(cbor.encode(fields))))


@pytest.mark.parametrize("number", [0, -1, 20261301, 20260229, 10**12, None, "20260101"])
def test_what_is_no_day_is_refused(number: object) -> None:
    with pytest.raises(MalformedError):
        day_of_number(number)


def test_a_day_is_read() -> None:
    assert day_of_number(20240229) == dt.date(2024, 2, 29)


@given(papers)
def test_a_check_code_is_read_however_it_is_typed(paper: Claims) -> None:
    check = codes.check_code(codes.code_of(paper, KEY))
    assert len(check) == 14
    typed = check.replace("0", "o").replace("1", "l")
    for each in (
        typed,
        typed.swapcase(),
        f" {typed.replace('-', ' ')} ",
        typed.replace("-", "–"),
        typed.replace("l", "ı"),
    ):
        assert codes.read_check_code(each) == check


@pytest.mark.parametrize("text", ["", "ABCD-EFGH-JKM", "ABCD-EFGH-JKMNP", "ABCD-EFGU-JKMN", "ABCD-EFGƏ-JKMN"])
def test_what_is_no_check_code_is_none(text: str) -> None:
    assert codes.read_check_code(text) is None
