"""The audit chain (yoxlama izi): one row for each thing done in the office, each bound to the row before it.

A row tells when, who, what and to which object, and holds digests of what was there before and after. The digests of
one object are keyed by a random key of its own: once the key is destroyed (`forget`) they tell nothing any more about
the person, and the chain still holds. Whoever keeps a head elsewhere (a backup, a page of the register) can tell that
the end of the chain was cut off; the chain alone cannot.
"""

import hashlib
import hmac
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, delete, insert, select

from desktop_app.language.catalogs import gettext as _
from desktop_app.office.bulk import as_text, insert_rows
from desktop_app.office.engine import Execute
from desktop_app.office.records import AuditRecord, DigestKeyRecord

NO_HASH: Final = "0" * 64
_KEY_BYTES: Final = 32
_CHUNK: Final = 500
_READ_AT_ONCE: Final = 5_000
_COLUMNS: Final = "seq, at, user_id, action, kind, object_id, objects, before, after, prev_hash, hash"


@dataclass(frozen=True)
class Head:
    """The end of the chain at some moment; as text, "17:5f0c...", for manifests, registers and codes."""

    seq: int
    hash: str

    def __str__(self) -> str:
        """Number and hash of the last row."""
        return f"{self.seq}:{self.hash}"

    @classmethod
    def parse(cls, text: str) -> "Head":
        """The head that a text tells; ValueError when it tells none."""
        seq, _colon, digest = text.partition(":")
        if len(digest) != len(NO_HASH):
            raise ValueError("not a head of an audit chain")
        return cls(int(seq), digest)


@dataclass(frozen=True)
class Occasion:
    """Who does something, when, and what the history calls it."""

    at: datetime
    user_id: int
    action: str


@dataclass(frozen=True)
class Digests:
    """What was there before and after, as keyed digests, None where there was nothing; of how many objects."""

    objects: int = 0
    before: str | None = None
    after: str | None = None


NOTHING: Final = Digests()


def head(execute: Execute) -> Head:
    """The last row of the chain; on any connection, so that a backup can be asked as the office is."""
    ((seq, digest),) = execute("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")
    return Head(int(seq), str(digest))


def append(
    connection: Connection, occasion: Occasion, kind: str, object_id: int | None, digests: Digests = NOTHING
) -> int:
    """Write one row at the end of the chain, in the transaction that does the thing; gives its number."""
    last = head(lambda sql: list(connection.exec_driver_sql(sql).all()))
    row = (
        last.seq + 1, as_text(occasion.at), occasion.user_id, occasion.action, kind, object_id,
        digests.objects, digests.before, digests.after, last.hash,
    )  # fmt: skip
    values = dict(zip(_COLUMNS.split(", "), (*row, _hash(row)), strict=True))
    connection.execute(insert(AuditRecord).values({**values, "at": occasion.at}))
    return last.seq + 1


def digests_of(connection: Connection, kind: str, saves: Sequence[tuple[int, str]]) -> Digests:
    """The digests of objects, each given by number and the text of its changed fields (old and new values)."""
    return _digests(saves, _keys(connection, kind, [number for number, _text in saves]))


def forget(connection: Connection, kind: str, ids: Iterable[int]) -> None:
    """Destroy the keys of objects: no digest about them can be compared with anything any more."""
    for some in _chunks(list(ids)):
        connection.execute(
            delete(DigestKeyRecord).where(DigestKeyRecord.kind == kind, DigestKeyRecord.object_id.in_(some))
        )


def verify(execute: Execute, known: Head | None = None) -> tuple[str, ...]:
    """What is wrong with the chain, in sentences: rows changed, removed, put elsewhere, and, when a head that was
    kept elsewhere is given, rows cut off at the end. Nothing, when all is well.
    """
    expected, previous = 1, NO_HASH
    at_known: str | None = None
    for row in _rows(execute):
        seq, claimed, own = int(row[0]), str(row[9]), str(row[10])
        if seq != expected:
            return (_("Rows {first} to {last} of the history are missing.").format(first=expected, last=seq - 1),)
        if claimed != previous or own != _hash(row[:10]):
            return (_("Row {row} of the history is not as it was written.").format(row=seq),)
        if known is not None and seq == known.seq:
            at_known = own
        expected, previous = seq + 1, own
    if known is not None and at_known is None:
        return (
            _("The end of the history is missing: it had {known} rows and has {rows}.").format(
                known=known.seq, rows=expected - 1
            ),
        )
    if known is not None and at_known != known.hash:
        return (_("The history is another one than it was: row {row} differs.").format(row=known.seq),)
    return _unlike(execute)


def _unlike(execute: Execute) -> tuple[str, ...]:
    """Saves whose old and new values are not those that were written; people whose key is destroyed are left out."""
    keys = {(kind, number): key for kind, number, key in execute("SELECT kind, object_id, key FROM digest_key")}
    found = []
    digests = {
        seq: Digests(objects, before, after)
        for seq, objects, before, after in execute(
            "SELECT seq, objects, before, after FROM audit"
            " WHERE seq IN (SELECT audit_seq FROM change) AND after IS NOT NULL AND seq > 1"
        )
    }
    for seq, kind, saves in _saves(execute):
        kept = {number: keys[kind, number] for number, _text in saves if (kind, number) in keys}
        whole = seq in digests and digests[seq].objects == len(saves) == len(kept)
        if whole and _digests(saves, kept) != digests[seq]:
            found.append(_("What row {row} of the history tells is not what was written.").format(row=seq))
    return tuple(found)


def _saves(execute: Execute) -> Iterator[tuple[int, str, list[tuple[int, str]]]]:
    last, gathered, of_kind = None, [], ""
    after = 0
    while rows := execute(
        "SELECT id, audit_seq, kind, object_id, fields FROM change"  # noqa: S608 - our own numbers
        f" WHERE id > {after} AND audit_seq > 1 ORDER BY id LIMIT {_READ_AT_ONCE}"
    ):
        for change_id, seq, kind, number, fields in rows:
            if seq != last and last is not None:
                yield last, of_kind, gathered
                gathered = []
            last, of_kind, after = seq, kind, change_id
            gathered.append((number, fields))
    if last is not None:
        yield last, of_kind, gathered


def _rows(execute: Execute) -> Iterator[Sequence[Any]]:
    after = 0
    while rows := execute(f"SELECT {_COLUMNS} FROM audit WHERE seq > {after} ORDER BY seq LIMIT {_READ_AT_ONCE}"):  # noqa: S608 - as above
        yield from rows
        after = int(rows[-1][0])


def _digests(saves: Sequence[tuple[int, str]], keys: dict[int, bytes]) -> Digests:
    """One object: what was before and what is after. Several: one digest over theirs, old and new values at once."""
    if not saves:
        return NOTHING
    if len(saves) == 1:
        ((number, text),) = saves
        fields = json.loads(text)
        if not fields:
            return Digests(1)
        before, after = ({name: pair[place] for name, pair in fields.items()} for place in (0, 1))
        return Digests(1, _keyed(keys[number], before).hex(), _keyed(keys[number], after).hex())
    together = hashlib.sha256()
    for number, text in saves:
        together.update(hmac.digest(keys[number], text.encode(), "sha256"))
    return Digests(len(saves), None, together.hexdigest())


def _keyed(key: bytes, values: object) -> bytes:
    return hmac.digest(key, json.dumps(values, ensure_ascii=False, sort_keys=True).encode(), "sha256")


def _keys(connection: Connection, kind: str, ids: Sequence[int]) -> dict[int, bytes]:
    """The keys of objects; one that has none yet gets one."""
    keys: dict[int, bytes] = {}
    for some in _chunks(ids):
        query = select(DigestKeyRecord.object_id, DigestKeyRecord.key)
        found = connection.execute(query.where(DigestKeyRecord.kind == kind, DigestKeyRecord.object_id.in_(some)))
        keys |= {number: key for number, key in found}  # noqa: C416 - rows are no pairs to dict()
    missing = [number for number in dict.fromkeys(ids) if number not in keys]
    chance = os.urandom(_KEY_BYTES * len(missing))
    fresh = {number: chance[place * _KEY_BYTES : (place + 1) * _KEY_BYTES] for place, number in enumerate(missing)}
    insert_rows(connection, DigestKeyRecord, [(kind, number, key) for number, key in fresh.items()])
    return keys | fresh


def _hash(row: Sequence[object]) -> str:
    return hashlib.sha256(json.dumps(list(row), ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def _chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))
