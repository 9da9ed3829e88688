"""The twenty test vectors of certificate-format.md: `python -m tests.documents.authenticity.vectors` writes them there.

Keys and persons are made up. Each vector is a code with the answer that every verifier has to give by the trust file.
"""

import base64
import datetime as dt
import json
from dataclasses import replace
from typing import Any, Final

from desktop_app.documents.authenticity import base45, cbor, codes
from desktop_app.documents.authenticity.cose import SigningKey
from desktop_app.documents.authenticity.trust import StatedKey, Trust
from desktop_app.documents.authenticity.verdicts import Verdict
from desktop_app.system.paths import resources
from tests.documents.authenticity.samples import CLAIMS, KEY, file_of, trust

PAGE: Final = resources() / "help" / "en" / "certificate-format.md"
_BEGIN: Final = "```json\n"
_END: Final = "\n```\n"
_WITHDRAWN: Final = SigningKey(bytes(range(64, 96)))
_STRANGER: Final = SigningKey(bytes(range(96, 128)))
_ORDER: Final = (1 << 252) + 27742317777372353535851937790883648493
_CODE: Final = codes.code_of(CLAIMS, KEY)
_ANNULLED: Final = replace(CLAIMS, serial="S-2026/0002", name="Kərimova Aygün Rəşid qızı")


def vectors() -> list[dict[str, Any]]:
    """Name, code and answer of each."""
    known, asked = knowing(), []
    for name, code, state in _cases():
        claims = codes.read_code(code)[1] if state in {"valid", "revoked", "unknown-key"} else None
        check = codes.check_code(code) if claims else None
        asked.append(
            {
                "about": name,
                "code": code,
                "state": state,
                "number": claims.serial if claims else None,
                "name": claims.name if claims else None,
                "what_for": claims.what_for if claims else None,
                "date": claims.date.isoformat() if claims else None,
                "check_code": check,
                "since": _since(known, code) if state == "revoked" else None,
            }
        )
    return asked


def answered(verdict: Verdict) -> dict[str, str | None]:
    """A verdict as vectors state it."""
    names = ("state", "number", "name", "what_for", "date", "check_code", "since")
    told = verdict.as_json()
    return {name: told[name] for name in names}


def knowing() -> Trust:
    """The office by which the vectors are judged: a key of 2026, one withdrawn, one paper annulled."""
    withdrawn = StatedKey(_WITHDRAWN.public, dt.date(2026, 1, 1), dt.date(2026, 12, 31), revoked=dt.date(2026, 8, 1))
    return trust({codes.check_code(codes.code_of(_ANNULLED, KEY)): dt.date(2026, 7, 1)}, more=(withdrawn,))


def written() -> str:
    """The block of the page."""
    content = {"trust": base64.b64encode(file_of(knowing())).decode(), "vectors": vectors()}
    return json.dumps(content, ensure_ascii=False, indent=1)


def in_page() -> Any:
    """What the page says now."""
    return json.loads(PAGE.read_text(encoding="utf-8").partition(_BEGIN)[2].partition(_END)[0])


def _since(known: Trust, code: str) -> str:
    annulled = known.annulled.get(codes.check_code(code))
    return (annulled or dt.date(2026, 8, 1)).isoformat()


def _cases() -> list[tuple[str, str, str]]:
    long = replace(CLAIMS, what_for="həftəsonu məktəbində ana dilinin tədrisi və uşaqların kitab bayramı " * 3)
    russian = replace(CLAIMS, kind=1, name="Алиев Ильхам Гейдарович", what_for="участие в форуме", language="ru")
    late, other = replace(CLAIMS, date=dt.date(2027, 1, 1)), replace(CLAIMS, name="Başqa Adam")
    parts = cbor.decode(codes.message_of(_CODE)[1:])
    return [
        ("a letter of thanks", _CODE, "valid"),
        ("a long reason, cut to fit", codes.code_of(long, KEY), "valid"),
        ("a card", codes.code_of(replace(CLAIMS, kind=8, what_for="üzv"), KEY, codes.MOST_BYTES_OF_A_CARD), "valid"),
        ("a name in Cyrillic", codes.code_of(russian, KEY), "valid"),
        ("no reason", codes.code_of(replace(CLAIMS, what_for=""), KEY), "valid"),
        ("a kind that this list does not have", codes.code_of(replace(CLAIMS, kind=77), KEY), "valid"),
        ("line ends in it, as a mail makes them", f"  {_CODE[:64]}\r\n{_CODE[64:128]}\n{_CODE[128:]}\n", "valid"),
        ("an annulled paper", codes.code_of(_ANNULLED, KEY), "revoked"),
        ("a withdrawn key", codes.code_of(CLAIMS, _WITHDRAWN), "revoked"),
        ("a key that nobody states", codes.code_of(CLAIMS, _STRANGER), "unknown-key"),
        ("another office", codes.code_of(replace(CLAIMS, office=b"else"), KEY), "unknown-key"),
        ("dated after the last day of its key", codes.code_of(late, KEY), "unknown-key"),
        ("another name under the signature", _repacked(parts, payload=other.payload()), "altered"),
        ("one bit of the signature turned", _repacked(parts, signature=_turned(parts[3])), "altered"),
        ("an unsigned header", _repacked(parts, unprotected={4: KEY.kid}), "altered"),
        ("another algorithm", _repacked(parts, protected=cbor.encode({1: -7, 4: KEY.kid})), "altered"),
        ("the order of the group added to S", _repacked(parts, signature=_surplus(parts[3])), "altered"),
        ("a length in more bytes than it needs", _long_head(parts), "altered"),
        ("surplus letters", _CODE + "0", "altered"),
        ("a code of another kind", "HC1:" + _CODE.removeprefix("AZ1:"), "not-ours"),
    ]  # fmt: skip


def _repacked(parts: list[Any], **changed: Any) -> str:
    named = dict(zip(("protected", "unprotected", "payload", "signature"), parts, strict=True)) | changed
    return codes.MARK + base45.encode(b"\xd2" + cbor.encode(list(named.values())))


def _turned(signature: bytes) -> bytes:
    return bytes([signature[0] ^ 1]) + signature[1:]


def _surplus(signature: bytes) -> bytes:
    return signature[:32] + (int.from_bytes(signature[32:], "little") + _ORDER).to_bytes(32, "little")


def _long_head(parts: list[Any]) -> str:
    pieces = [b"\x84", cbor.encode(parts[0]), b"\xa0", cbor.encode(parts[2]), b"\x59\x00\x40" + parts[3]]
    return codes.MARK + base45.encode(b"\xd2" + b"".join(pieces))


if __name__ == "__main__":
    before, _begin, rest = PAGE.read_text(encoding="utf-8").partition(_BEGIN)
    _old, _end, after = rest.partition(_END)
    PAGE.write_text(before + _BEGIN + written() + _END + after, encoding="utf-8")
