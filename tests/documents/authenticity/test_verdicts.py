"""The answer to a code: by the keys that are known, the papers that were annulled, and against every alteration."""

import base64
import datetime as dt
import json
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.documents.authenticity import base45, codes
from desktop_app.documents.authenticity.cbor import MalformedError
from desktop_app.documents.authenticity.claims import Claims
from desktop_app.documents.authenticity.cose import SigningKey
from desktop_app.documents.authenticity.trust import StatedKey, key_for, read_trust
from desktop_app.documents.authenticity.verdicts import State, judge
from desktop_app.documents.authenticity.wordings import text_hash
from tests.documents.authenticity import vectors
from tests.documents.authenticity.altering import altered
from tests.documents.authenticity.samples import CLAIMS, KEY, NAMES, OFFICE, ROOT, TODAY, file_of, papers, trust

CODE = codes.code_of(CLAIMS, KEY)
CHECK = codes.check_code(CODE)


def test_a_known_key_is_valid() -> None:
    verdict = judge(CODE, [trust()], "en")
    assert verdict.state is State.VALID
    assert verdict.as_json() == {
        "state": "valid",
        "number": "S-2026/0001",
        "name": "Əliyev İlham Heydər oğlu",
        "what_for": "ana dilinin tədrisi",
        "issuer": "Sample Azerbaijani House",
        "date": "2026-06-01",
        "language": "az",
        "check_code": CHECK,
        "as_of": "2026-11-25",
        "since": None,
    }


def test_an_annulled_paper_is_revoked() -> None:
    verdict = judge(CODE, [trust({CHECK: dt.date(2026, 7, 1)})])
    assert (verdict.state, verdict.since) == (State.REVOKED, dt.date(2026, 7, 1))


def test_all_papers_of_a_revoked_key_are_revoked() -> None:
    assert judge(CODE, [trust(revoked=dt.date(2026, 8, 1))]).since == dt.date(2026, 8, 1)


def test_a_key_of_another_office_is_unknown() -> None:
    assert judge(CODE, []).state is State.UNKNOWN_KEY
    assert judge(codes.code_of(CLAIMS, SigningKey.fresh()), [trust()]).state is State.UNKNOWN_KEY
    assert judge(codes.code_of(replace(CLAIMS, office=b"else"), KEY), [trust()]).state is State.UNKNOWN_KEY


def test_a_key_does_not_sign_for_later_years_than_its_own() -> None:
    assert judge(codes.code_of(replace(CLAIMS, date=dt.date(2027, 1, 1)), KEY), [trust()]).state is State.UNKNOWN_KEY
    assert judge(codes.code_of(replace(CLAIMS, date=dt.date(2019, 1, 1)), KEY), [trust()]).state is State.VALID


def test_what_is_no_code_is_not_ours() -> None:
    for text in ("", "https://example.org", "HC1:6BF", "az1:", " "):
        assert judge(text, [trust()]).state is State.NOT_OURS


def test_line_ends_of_a_mail_do_not_matter() -> None:
    wrapped = "\n".join(CODE[place : place + 64] for place in range(0, len(CODE), 64))
    assert judge(f"  {wrapped}\r\n", [trust()]).state is State.VALID


@pytest.mark.parametrize("seed", range(20))
def test_no_alteration_is_valid(seed: int) -> None:
    chance = random.Random(seed)
    for _time in range(100):
        assert judge(altered(CODE, chance), [trust()]).state in {State.ALTERED, State.UNKNOWN_KEY, State.NOT_OURS}


@pytest.mark.soak
def test_no_alteration_of_a_hundred_thousand_is_valid() -> None:
    chance = random.Random(2026)
    for _time in range(100_000):
        assert judge(altered(CODE, chance), [trust()]).state is not State.VALID


def test_no_single_bit_may_turn() -> None:
    message = codes.message_of(CODE)
    for bit in range(8 * len(message)):
        turned = bytearray(message)
        turned[bit // 8] ^= 1 << bit % 8
        assert judge(codes.MARK + base45.encode(bytes(turned)), [trust()]).state is not State.VALID


def test_a_signature_has_no_second_spelling() -> None:
    """S + L verifies too where a verifier does not insist on S < L."""
    message = codes.message_of(CODE)
    order = (1 << 252) + 27742317777372353535851937790883648493
    scalar = int.from_bytes(message[-32:], "little") + order
    forged = message[:-32] + scalar.to_bytes(32, "little")
    assert judge(codes.MARK + base45.encode(forged), [trust()]).state is State.ALTERED


def test_a_trust_file_is_read_back() -> None:
    known = trust({CHECK: TODAY}, revoked=None)
    assert read_trust(file_of(known)) == known


@given(st.data())
def test_an_altered_trust_file_is_refused(data: st.DataObject) -> None:
    content = bytearray(file_of(trust({CHECK: TODAY})))
    content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(MalformedError):
        read_trust(bytes(content))


def test_a_trust_file_of_foreign_keys_is_refused() -> None:
    other = SigningKey.fresh()
    with pytest.raises(MalformedError):
        read_trust(file_of(trust(), root=other).replace(other.public, ROOT.public))
    with pytest.raises(MalformedError):
        read_trust(file_of(trust(), key=other))


def test_a_revoked_key_signs_no_list() -> None:
    spare = SigningKey.fresh()
    more = (StatedKey(spare.public, dt.date(2026, 8, 1), dt.date(2026, 12, 31)),)
    known = trust(revoked=dt.date(2026, 8, 1), more=more)
    with pytest.raises(MalformedError):
        read_trust(file_of(known))
    assert read_trust(file_of(known, key=spare)) == known


def test_the_newest_key_of_the_day_signs() -> None:
    old = StatedKey(b"o" * 32, dt.date(2026, 1, 1), dt.date(2026, 12, 31), revoked=dt.date(2026, 8, 1))
    new = StatedKey(b"n" * 32, dt.date(2026, 8, 1), dt.date(2026, 12, 31))
    later = StatedKey(b"l" * 32, dt.date(2027, 1, 1), dt.date(2027, 12, 31))
    assert key_for((old, new, later), TODAY) == new
    assert key_for((old, new, later), dt.date(2027, 1, 1)) == later
    assert key_for((old, new, later), dt.date(2028, 1, 1)) is None


def test_the_issuer_is_named_in_the_reader_s_language() -> None:
    assert [trust().issuer(each) for each in ("az", "en", "ru")] == [NAMES["az"], NAMES["en"], NAMES["az"]]
    assert trust().keys.office == OFFICE


def test_the_hash_of_words_forgives_what_programs_differ_in() -> None:
    one = text_hash("Əliyev Vəli Həsən oğlu\nS-2026/0001")
    assert one == text_hash(
        "E\u0301".replace("E\u0301", "Əliyev") + "\u200fVəli  Həsən\tog\u0306lu S-2026/\u00ad0001\x0c"
    )
    assert one == text_hash("Əliyev Vəli Həsən oğlu S-2026/0001 ABCD-EFGH-JKMN", "ABCD-EFGH-JKMN")
    assert one != text_hash("Əliyev Veli Həsən oğlu S-2026/0001")


@given(papers)
def test_every_paper_of_a_known_office_is_valid(paper: Claims) -> None:
    here = replace(paper, office=OFFICE, date=min(paper.date, dt.date(2026, 12, 31)))
    assert judge(codes.code_of(here, KEY), [trust()]).state is State.VALID


def test_the_page_of_the_format_has_twenty_vectors_that_hold() -> None:
    page = vectors.in_page()
    assert page == json.loads(vectors.written())
    assert len(page["vectors"]) == 20
    known = read_trust(base64.b64decode(page["trust"]))
    for vector in page["vectors"]:
        wanted = {name: value for name, value in vector.items() if name not in ("about", "code")}
        assert vectors.answered(judge(vector["code"], [known])) == wanted, vector["about"]
