"""The seal of a paper: its signed code, made where its number is given, so that no draft ever has one."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, select

from desktop_app.documents.authenticity import codes
from desktop_app.documents.authenticity.claims import HASH_BYTES, Claims, Kind
from desktop_app.documents.authenticity.codes import BLANK
from desktop_app.documents.authenticity.cose import SigningKey
from desktop_app.documents.authenticity.trust import KeyList, key_for, read_key_list
from desktop_app.documents.authenticity.wordings import text_hash
from desktop_app.documents.records import KeyListRecord, SigningKeyRecord
from desktop_app.documents.rules.findings import ProofFinding
from desktop_app.documents.rules.numbers import Number
from desktop_app.documents.rules.signed_kinds import kind_of, most_bytes_of
from desktop_app.language.catalogs import gettext as _
from desktop_app.office import audit
from desktop_app.office.engine import plain


@dataclass(frozen=True)
class Seal:
    """The `AZ1:` text that the square holds, and the twelve letters printed beneath it."""

    code: str
    check_code: str


NO_SEAL: Final = Seal("", "")


@dataclass(frozen=True)
class ToSeal:
    """What a paper says that its code says too. `text` is all that is printed, `BLANK` in its check code's place."""

    number: Number
    name: str
    what_for: str
    date: dt.date
    language: str
    text: str


class Sealer:
    """Seals papers of one kind with the keys of one office, within one transaction."""

    def __init__(
        self, kind: Kind, keys: KeyList, secrets: Mapping[bytes, SigningKey], today: dt.date, audit_head: bytes
    ) -> None:
        self._kind = kind
        self._keys = keys
        self._secrets = secrets
        self._today = today
        self._audit_head = audit_head

    def signs(self, date: dt.date) -> bool:
        """Whether there is a key for papers of this date."""
        return self._key(date) is not None

    def seal(self, paper: ToSeal) -> Seal | None:
        """The seal of a paper; None where no key is stated for its day."""
        key = self._key(paper.date)
        if key is None:
            return None
        claims = Claims(
            office=self._keys.office,
            serial=str(paper.number),
            kind=self._kind,
            name=paper.name,
            what_for=paper.what_for,
            date=paper.date,
            language=paper.language,
            text_hash=text_hash(paper.text, BLANK),
            audit_head=self._audit_head,
        )
        code = codes.code_of(claims, key, most_bytes_of(self._kind))
        return Seal(code, codes.check_code(code))

    def _key(self, date: dt.date) -> SigningKey | None:
        """Today's key; for a paper dated ahead, that of its day, since a key is believed no longer than it holds."""
        stated = key_for(self._keys.keys, max(date, self._today))
        return self._secrets.get(stated.public) if stated else None


def sealer(connection: Connection, today: dt.date, template: str) -> Sealer | None:
    """Who seals a template's papers in this transaction; None for those without a seal, and without a root."""
    kind, keys = kind_of(template), newest_list(connection)
    if kind is None or keys is None:
        return None
    head = bytes.fromhex(audit.head(plain(connection)).hash)[:HASH_BYTES]
    return Sealer(kind, keys, private_keys(connection), today, head)


def no_key(date: dt.date) -> ProofFinding:
    """The notice that papers of a date will bear no code."""
    sentence = _("There is no signing key for {year}: these documents will bear no code. Renew the keys first.")
    return ProofFinding("notice", "unsigned", sentence.format(year=date.year))


def newest_list(connection: Connection) -> KeyList | None:
    """The keys that the root stated when it was last used."""
    query = select(KeyListRecord.root, KeyListRecord.signed).order_by(KeyListRecord.id.desc()).limit(1)
    row = connection.execute(query).one_or_none()
    return read_key_list(row.signed, row.root) if row else None


def private_keys(connection: Connection) -> dict[bytes, SigningKey]:
    """The keys whose private half is here, by their public one."""
    secrets = select(SigningKeyRecord.private_key).where(SigningKeyRecord.private_key.is_not(None))
    keys = [SigningKey(secret) for secret in connection.execute(secrets).scalars() if secret is not None]
    return {key.public: key for key in keys}
