"""Is this paper genuine: the answer to a code, a number with its check code, a PDF, a photo."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Row, select

from desktop_app.documents.authenticity import codes, wordings
from desktop_app.documents.authenticity.cbor import MOST_BYTES
from desktop_app.documents.authenticity.claims import HASH_BYTES, Claims, Kind
from desktop_app.documents.authenticity.trust import Trust, read_trust
from desktop_app.documents.authenticity.verdicts import NOT_OURS, State, Verdict, judge
from desktop_app.documents.records import DocumentRecord
from desktop_app.documents.rules.signed_kinds import kind_of
from desktop_app.documents.service.keys import live_trust
from desktop_app.documents.trust_page import trust_file_in
from desktop_app.language import azerbaijani, catalogs
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.desk import Desk
from desktop_app.printing.duplicates import without_mark
from desktop_app.printing.scanning import Seen, Unreadable, UnreadableError, pages_of, picture_of

_BETTER_TO_WORSE: Final = (State.VALID, State.NOT_OURS, State.UNKNOWN_KEY, State.REVOKED, State.ALTERED)
_PAPER: Final = select(
    DocumentRecord.number, DocumentRecord.template, DocumentRecord.date, DocumentRecord.language, DocumentRecord.code,
    DocumentRecord.check_code, DocumentRecord.voided_at,
)  # fmt: skip
_COMPARED: Final = frozenset({State.VALID, State.REVOKED})
_FILE_BYTES: Final = 2 * MOST_BYTES  # of a trust file, or of a page with one in it


class VerifyingService:
    """Verifies papers: those of the office at the desk, if there is one, and those of offices with a trust file."""

    def __init__(self, desk: Desk | None = None, known: Sequence[Trust] = ()) -> None:
        self._desk = desk
        self._known = tuple(known)

    def knowing(self, trust_file: Path) -> "VerifyingService":
        """The same, and it also knows the office of this trust file."""
        return VerifyingService(self._desk, (*self._known, read_trust_file(trust_file)))

    def text(self, text: str) -> Verdict:
        """The answer to the text of a code; to a number and its check code, where that is what was typed."""
        if not codes.looks_like_code(text):
            number, check = _number_and_check(text)
            if check is not None:
                return self.number(number, check)
        return judge(text, self._trusts(), catalogs.current())

    def number(self, number: str, check: str) -> Verdict:
        """The answer to a number and its check code: only the register that gave it can confirm them."""
        code = codes.read_check_code(check)
        if code is None:
            raise Refused(_("A check code has twelve letters and digits: XXXX-XXXX-XXXX."))
        with_code = Verdict(State.UNKNOWN_KEY, None, code)
        if self._desk is None:
            return with_code
        with self._desk.database.read() as connection:
            row = connection.execute(_PAPER.where(DocumentRecord.number.in_(_spellings(number)))).first()
            trust = live_trust(connection, self._desk.clock.today())
        if row is None or row.check_code is None:
            return with_code
        if row.check_code != code:
            return Verdict(State.ALTERED, None, code)
        if row.code is not None and trust is not None:
            return judge(row.code, [trust], catalogs.current())
        return _of_erased(row, code, trust)

    def pdf(self, path: Path) -> tuple[Verdict, ...]:
        """The answer to each page of a PDF that bears a code; one "not ours" where none does."""
        try:
            pages = pages_of(path)
        except UnreadableError as error:
            raise _unreadable(path, error) from error
        found = [verdict for page in pages for verdict in self._of_page(page)]
        return tuple(found) or (NOT_OURS,)

    def image(self, path: Path) -> Verdict:
        """The answer to a photo or a scan, PNG or JPEG; the worst one, where it shows several codes."""
        try:
            seen = picture_of(path)
        except UnreadableError as error:
            raise _unreadable(path, error) from error
        return worst(self._of_page(seen) or [NOT_OURS])

    def _of_page(self, page: Seen) -> list[Verdict]:
        trusts = self._trusts()
        read = dict.fromkeys(code for code in page.codes if codes.looks_like_code(code))
        verdicts = [judge(code, trusts, catalogs.current()) for code in read]
        cards = [each for each in verdicts if each.claims is not None and each.claims.kind == Kind.CARD]
        if len(cards) == len(verdicts) > 1:
            return _compared_on_sheet(verdicts, page.words)
        return [_compared(each, page.words) for each in verdicts]

    def _trusts(self) -> tuple[Trust, ...]:
        """Our own office as it stands now, then the others."""
        if self._desk is None:
            return self._known
        with self._desk.database.read() as connection:
            own = live_trust(connection, self._desk.clock.today())
        return (own, *self._known) if own else self._known


def worst(verdicts: Sequence[Verdict]) -> Verdict:
    """The answer that counts, where there are several."""
    return max(verdicts, key=lambda each: _BETTER_TO_WORSE.index(each.state))


def read_trust_file(path: Path) -> Trust:
    """The office that a trust file, or a page with one in it, makes known."""
    try:
        with path.open("rb") as file:
            content = file.read(_FILE_BYTES + 1)
        return read_trust(trust_file_in(content))
    except OSError as error:
        raise Refused(_("“{file}” cannot be read. Please check the name and the folder.").format(file=path)) from error
    except ValueError as error:
        sentence = _("“{file}” is not a trust file, or it was altered. Please get it anew from its office.")
        raise Refused(sentence.format(file=path.name)) from error


def _number_and_check(text: str) -> tuple[str, str | None]:
    """The number and the check code that a text holds, where it holds both."""
    number, _blank, rest = text.strip().partition(" ")
    return number, codes.read_check_code(rest)


def _spellings(number: str) -> tuple[str, str]:
    """A number as it was typed, and in capitals."""
    return number.strip(), azerbaijani.upper(number.strip())


def _compared_on_sheet(verdicts: Sequence[Verdict], words: str | None) -> list[Verdict]:
    """Of cards on a sheet of ours each must have its own words, and nothing else may stand on it."""
    if words is None:
        return list(verdicts)
    signed = {each.check_code: each.claims.text_hash for each in verdicts if each.claims is not None}
    same = wordings.hashes_within(words, signed)
    return [
        each if each.state not in _COMPARED or each.check_code in same else replace(each, state=State.ALTERED)
        for each in verdicts
    ]


def _compared(verdict: Verdict, words: str | None) -> Verdict:
    """A page of ours whose words are not those that were signed was altered, whatever its code says."""
    if words is None or verdict.claims is None or verdict.state not in _COMPARED:
        return verdict
    hashes = (wordings.text_hash(each, verdict.check_code) for each in (words, without_mark(words)))
    same = verdict.claims.text_hash in hashes
    return verdict if same else replace(verdict, state=State.ALTERED)


def _of_erased(row: Row[*tuple[Any, ...]], check_code: str, trust: Trust | None) -> Verdict:
    """The answer to a paper whose person's data were erased: its number holds, and no name is told any more."""
    office, kind = trust.keys.office if trust else b"", kind_of(row.template) or Kind.DOCUMENT
    unknown = bytes(HASH_BYTES)
    claims = Claims(office, row.number, kind, "", "", row.date, row.language, unknown, unknown)
    since = row.voided_at.date() if row.voided_at else None
    state = State.REVOKED if since else State.VALID
    issuer = trust.issuer(catalogs.current()) if trust else ""
    return Verdict(state, claims, check_code, issuer, trust.as_of if trust else None, since)


_REASONS: Final = {
    Unreadable.NO_FILE: N_("“{file}” cannot be read. Please check the name and the folder."),
    Unreadable.NO_PICTURE: N_("“{file}” is not a file of this kind that can be read."),
    Unreadable.TOO_LARGE: N_("“{file}” is too large to be looked at. Please take a smaller part of it."),
}


def _unreadable(path: Path, error: UnreadableError) -> Refused:
    return Refused(_(_REASONS[error.reason]).format(file=path.name))
