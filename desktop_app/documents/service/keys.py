"""The keys that sign for an office: made when its root says so, withdrawn, told to others in a trust file."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Row, insert, select, update

from desktop_app.documents import trust_page
from desktop_app.documents.authenticity import cose
from desktop_app.documents.authenticity.claims import office_id
from desktop_app.documents.authenticity.codes import message_of
from desktop_app.documents.authenticity.cose import SigningKey, fingerprint
from desktop_app.documents.authenticity.trust import KeyList, StatedKey, Trust, key_for, read_key_list, trust_file
from desktop_app.documents.records import DocumentRecord, KeyListRecord, SigningKeyRecord
from desktop_app.documents.service.sealing import newest_list, private_keys
from desktop_app.language import catalogs
from desktop_app.language.azerbaijani import clean
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.dates.written import written
from desktop_app.language.errors import Refused
from desktop_app.office import audit, history, recovery
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.office.engine import plain
from desktop_app.office.queries import read_profile
from desktop_app.office.rights import Right, needs
from desktop_app.system.files import write_atomically

KEYS: Final = "key"
"""The kind of the office's keys in history and changes."""
MARK: Final = "OCAQ-ROOT-1:"
"""What the QR of a root sheet begins with."""


@dataclass(frozen=True)
class FreshRoot:
    """A root that is not yet anybody's: in memory only, until it is on paper and typed back in part."""

    key: SigningKey = field(default_factory=SigningKey.fresh, repr=False)

    @property
    def groups(self) -> tuple[str, ...]:
        """Its groups as they stand on the sheet."""
        return recovery.groups_of(self.key.secret)

    def says(self, group: int, text: str) -> bool:
        """Whether `text` is this group of its sheet, counted from 1."""
        return recovery.same_group(self.key.secret, group, text)


@dataclass(frozen=True)
class KeyState:
    """What an office signs with. `signs_until` is the last day for which it has a key; None when it has none."""

    root: str
    stated_on: dt.date
    keys: tuple[StatedKey, ...]
    signs_until: dt.date | None


@dataclass(frozen=True)
class HoldingKey:
    """A key that has not been withdrawn, the days for which it signs, and how many papers in force bear its code."""

    kid: bytes
    first: dt.date
    last: dt.date
    papers: int


class KeyService:
    """Makes and withdraws the keys of the office, each time with its root, which it never keeps."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def state(self) -> KeyState | None:
        """What the office signs with; None where it has no root yet."""
        trust = self.trust()
        if trust is None:
            return None
        with self._desk.database.read() as connection:
            secrets = private_keys(connection)
        here = [each for each in trust.keys.keys if each.public in secrets and each.revoked is None]
        until = max((each.last for each in here), default=None)
        return KeyState(fingerprint(trust.root), trust.keys.day, trust.keys.keys, until)

    def holding(self) -> tuple[HoldingKey, ...]:
        """The keys that could be withdrawn, oldest first. Every code is read for it: not on the thread of a window."""
        state = self.state()
        in_force = select(DocumentRecord.code).where(DocumentRecord.state != "void", DocumentRecord.code.is_not(None))
        with self._desk.database.read() as connection:
            signed = Counter(
                cose.parse(message_of(code)).kid for code in connection.execute(in_force).scalars() if code
            )
        return tuple(
            HoldingKey(each.kid, each.first, each.last, signed[each.kid])
            for each in (state.keys if state else ())
            if each.revoked is None
        )

    @needs(Right.USERS)
    def sheet(self, root: FreshRoot) -> bytes:
        """The root sheet as a PDF, made in memory."""
        from desktop_app.printing.root_sheet import RootSheet  # noqa: PLC0415 - fonts and PDF for this alone

        with self._desk.database.look() as execute:
            office = read_profile(execute, self._desk.database.path).name(catalogs.current())
        day = written(self._desk.clock.today(), catalogs.current())
        return RootSheet(office, day, root.groups, MARK + "-".join(root.groups)).pdf()

    @needs(Right.USERS)
    def write_sheet(self, root: FreshRoot, place: Path) -> None:
        """Write the root sheet to a file, on a stick or to be printed."""
        write_atomically(place, self.sheet(root), replace=True)

    @needs(Right.USERS)
    def found(self, root: FreshRoot) -> None:
        """Have this root state the keys of this year and the next. It has to be on paper by now.

        The keys that a root before it stated stay stated, so that the documents of those years stay valid.
        """
        self._state(root.key, "root made")

    @needs(Right.USERS)
    def renew(self, code: str) -> None:
        """Have the root, read from its sheet, state the keys of this year and the next, and the office's names."""
        self._state(self._known_root(code), "keys renewed")

    @needs(Right.USERS)
    def withdraw(self, kid: bytes, code: str, reason: str) -> None:
        """Have the root withdraw a key that others may have: nothing that it signed holds any more."""
        kept = clean(reason)
        if not kept:
            raise Refused(_("Please say why the key is withdrawn. Nothing was changed."))
        self._state(self._known_root(code), "key withdrawn", _Withdrawal(kid, kept))

    def trust(self) -> Trust | None:
        """The office as others may know it, its list of annulled documents as of today."""
        with self._desk.database.read() as connection:
            return live_trust(connection, self._desk.clock.today())

    def trust_file(self) -> bytes:
        """The trust file, its list of annulled documents signed now."""
        with self._desk.database.read() as connection:
            row = _newest(connection)
            if row is None:
                raise Refused(
                    _("This office does not sign its documents yet. Make its root sheet in the settings first.")
                )
            trust = _trust(connection, row, self._desk.clock.today())
            key = _list_key(trust.keys.keys, private_keys(connection))
        if key is None:
            raise Refused(_("No signing key of this office holds any more. Please renew them with the root sheet."))
        return trust_file(row.root, row.signed, key, trust)

    def export(self, place: Path, *, replace: bool = False) -> None:
        """Write the trust file; where the name ends in .html, the page that verifies codes with it inside."""
        content = self.trust_file()
        if place.suffix in trust_page.ENDINGS:
            content = trust_page.page_with(content)
        write_atomically(place, content, replace=replace)

    def _known_root(self, code: str) -> SigningKey:
        """The office's own root, read from its sheet."""
        secret = recovery.read(code).key
        if secret is None:
            raise Refused(_("These are not the groups of a root sheet. Please compare them with the paper."))
        root = SigningKey(secret)
        with self._desk.database.read() as connection:
            row = _newest(connection)
        if row is None or row.root != root.public:
            raise Refused(_("This sheet belongs to another root. Please take the newest root sheet of this office."))
        return root

    def _state(self, root: SigningKey, action: str, withdrawal: "_Withdrawal | None" = None) -> None:
        """Put the keys in order for today, have the root sign their list, and keep both."""
        occasion, today = history.occasion(self._desk, action), self._desk.clock.today()
        with self._desk.database.write() as connection:
            before = newest_list(connection)
            secrets = private_keys(connection)
            stated_before = before.keys if before else ()
            withdrawn = withdrawal.kid if withdrawal else None
            known = [_withdrawn(each, today) if each.kid == withdrawn else each for each in stated_before]
            stated = _with_years(known, secrets, today)
            profile = read_profile(plain(connection), self._desk.database.path)
            names = {language: each.name for language, each in profile.wordings.items() if each.name}
            keys = KeyList(office_id(profile.identity), names, today, tuple(stated))
            _keep(connection, keys, secrets)
            list_id = connection.execute(
                insert(KeyListRecord)
                .values(root=root.public, signed=keys.signed(root), at=occasion.at, user_id=occasion.user_id)
                .returning(KeyListRecord.id)
            ).scalar_one()
            if withdrawal:
                saved = {"key": (None, withdrawal.kid.hex()), "reason": (None, withdrawal.reason)}
                history.record(connection, occasion, KEYS, list_id, saved)
            else:
                audit.append(connection, occasion, KEYS, list_id)
        self._desk.board.publish(Changes.of(KEYS))


@dataclass(frozen=True)
class _Withdrawal:
    """Which key is withdrawn, and why."""

    kid: bytes
    reason: str


def live_trust(connection: Connection, today: dt.date) -> Trust | None:
    """The office as it stands now; None where it has no root yet."""
    row = _newest(connection)
    return _trust(connection, row, today) if row else None


def _newest(connection: Connection) -> Row[bytes, bytes] | None:
    query = select(KeyListRecord.root, KeyListRecord.signed).order_by(KeyListRecord.id.desc()).limit(1)
    return connection.execute(query).one_or_none()


def _trust(connection: Connection, row: Row[bytes, bytes], today: dt.date) -> Trust:
    annulled = connection.execute(
        select(DocumentRecord.check_code, DocumentRecord.voided_at).where(
            DocumentRecord.state == "void", DocumentRecord.check_code.is_not(None)
        )
    )
    days = {check: at.date() for check, at in annulled if check and at}
    return Trust(row.root, read_key_list(row.signed, row.root), today, days)


def _with_years(keys: Sequence[StatedKey], secrets: dict[bytes, SigningKey], today: dt.date) -> list[StatedKey]:
    """The keys with one for the rest of this year and one for the next, where those are missing."""
    stated = list(keys)
    for first in (today, dt.date(today.year + 1, 1, 1)):
        holding = key_for(stated, first)
        if holding is None or holding.public not in secrets:
            fresh = SigningKey.fresh()
            secrets[fresh.public] = fresh
            stated.append(StatedKey(fresh.public, first, dt.date(first.year, 12, 31)))
    return stated


def _withdrawn(key: StatedKey, today: dt.date) -> StatedKey:
    return replace(key, revoked=key.revoked or today)


def _keep(connection: Connection, keys: KeyList, secrets: Mapping[bytes, SigningKey]) -> None:
    """Keep the private halves that may still sign, and destroy the others."""
    signing = {each.public for each in keys.keys if each.revoked is None and each.last >= keys.day}
    known = set(connection.execute(select(SigningKeyRecord.public_key)).scalars())
    fresh = [{"public_key": each, "private_key": secrets[each].secret} for each in signing - known if each in secrets]
    if fresh:
        connection.execute(insert(SigningKeyRecord), fresh)
    connection.execute(
        update(SigningKeyRecord).where(SigningKeyRecord.public_key.not_in(signing)).values(private_key=None)
    )


def _list_key(keys: Sequence[StatedKey], secrets: Mapping[bytes, SigningKey]) -> SigningKey | None:
    """Which key signs the list of annulled documents: the oldest one here, which is this year's."""
    here = sorted(
        (each for each in keys if each.revoked is None and each.public in secrets), key=lambda each: each.first
    )
    return secrets[here[0].public] if here else None
