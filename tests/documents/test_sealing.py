"""Papers of an office with a root bear a code that verifies; drafts, and papers of other kinds, bear none."""

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import select, text, update
from sqlalchemy import table as table_named
from sqlalchemy.exc import DatabaseError

from desktop_app.documents.authenticity import codes
from desktop_app.documents.authenticity.trust import read_trust
from desktop_app.documents.authenticity.verdicts import State, judge
from desktop_app.documents.records import DocumentRecord
from desktop_app.documents.rules.requests import Output
from desktop_app.documents.service.keys import FreshRoot
from desktop_app.language.errors import Refused
from desktop_app.office import recovery
from desktop_app.office.desk import Desk, User
from desktop_app.office.rights import NotAllowed, Role
from tests.documents.offices import AYGUN, VALI, PapersOffice, papers_office, seated, thanks
from tests.office.offices import StillClock


def code_of(office: PapersOffice, document_id: int) -> tuple[str | None, str | None]:
    """The code and the check code that a document has."""
    with office.desk.database.read() as connection:
        query = select(DocumentRecord.code, DocumentRecord.check_code).where(DocumentRecord.id == document_id)
        row = connection.execute(query).one()
    return row.code, row.check_code


def sheet_of(root: FreshRoot) -> str:
    """What the root's sheet says."""
    return " ".join(root.groups)


@pytest.fixture
def root(office: PapersOffice) -> FreshRoot:
    fresh = FreshRoot()
    office.documents.keys.found(fresh)
    return fresh


def later(office: PapersOffice, day: dt.date) -> PapersOffice:
    """The same office at another day."""
    desk = office.desk
    return seated(Desk(desk.database, desk.board, desk.user, StillClock(day)), Path("resources/templates"))


def issued(office: PapersOffice, **fields: str) -> int:
    """A letter of thanks to somebody new."""
    entered = office.documents.enter(thanks(office.add(VALI), **fields))
    return entered.ids[0]


def test_an_office_without_a_root_issues_without_codes(office: PapersOffice) -> None:
    assert office.documents.keys.state() is None
    assert code_of(office, issued(office)) == (None, None)
    with pytest.raises(Refused):
        office.documents.keys.trust_file()


def test_what_is_issued_is_signed(office: PapersOffice, root: FreshRoot) -> None:
    ids = office.documents.enter(thanks(office.add(VALI, AYGUN))).ids
    trust = read_trust(office.documents.keys.trust_file())
    for document_id, name in zip(ids, ("Əliyev Vəli Həsən oğlu", "Kərimova Aygün Rəşid qızı"), strict=True):
        code, check = code_of(office, document_id)
        assert code and check == codes.check_code(code)
        verdict = judge(code, [trust], "en")
        assert verdict.state is State.VALID
        assert verdict.claims and verdict.claims.name == name
        assert verdict.claims.serial == office.documents.register.rows([document_id])[0].number
        assert (verdict.claims.what_for, verdict.issuer) == ("mədəniyyət", "Sample Azerbaijani House")
    assert office.documents.check() == ()


def test_a_draft_is_never_signed(office: PapersOffice, root: FreshRoot) -> None:
    (person,) = office.add(VALI)
    office.documents.draft(thanks([person]), person)
    office.documents.proof(thanks([person]))
    with office.desk.database.read() as connection:
        assert connection.execute(text("SELECT count(*) FROM document")).scalar_one() == 0


def test_an_annulled_paper_is_on_the_list(office: PapersOffice, root: FreshRoot) -> None:
    document_id = issued(office)
    code, check = code_of(office, document_id)
    office.documents.register.void(document_id, "nümunə")
    trust = read_trust(office.documents.keys.trust_file())
    assert trust.annulled == {check: dt.date(2026, 11, 25)}
    assert code and judge(code, [trust]).state is State.REVOKED


def test_the_private_half_of_the_root_is_nowhere_in_the_file(office: PapersOffice, root: FreshRoot) -> None:
    issued(office)
    with office.desk.database.read() as connection:
        tables = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
        for table in tables:
            for row in connection.execute(select(text("*")).select_from(table_named(table))):
                for value in row:
                    held = value if isinstance(value, bytes) else str(value).encode()
                    assert root.key.secret not in held and root.key.secret.hex().encode() not in held


def test_a_code_stays(office: PapersOffice, root: FreshRoot) -> None:
    issued(office)
    for change in ({"code": "AZ1:"}, {"check_code": None}, {"check_code": "x"}):
        with pytest.raises(DatabaseError, match="keeps its code"), office.desk.database.write() as connection:
            connection.execute(update(DocumentRecord).values(change))


def test_a_forged_code_in_the_register_is_found(office: PapersOffice, root: FreshRoot) -> None:
    first, second = issued(office), issued(office)
    with office.desk.database.write() as connection:
        connection.execute(text("DROP TRIGGER document_code_stays"))
        connection.execute(
            text("UPDATE document SET code = (SELECT code FROM document WHERE id = :second) WHERE id = :first"),
            {"first": first, "second": second},
        )
    assert len(office.documents.check()) == 1


def test_the_turn_of_the_year_needs_no_root(office: PapersOffice, root: FreshRoot) -> None:
    in_december, in_january = issued(office, date="2027-01-10"), issued(later(office, dt.date(2027, 1, 2)))
    state = office.documents.keys.state()
    assert state and state.signs_until == dt.date(2027, 12, 31)
    trust = read_trust(later(office, dt.date(2027, 1, 3)).documents.keys.trust_file())
    for document_id in (in_december, in_january):
        code, _check = code_of(office, document_id)
        assert code and judge(code, [trust]).state is State.VALID
    assert code_of(office, issued(later(office, dt.date(2028, 1, 2)))) == (None, None)


def test_the_root_renews_for_a_year_more(office: PapersOffice, root: FreshRoot) -> None:
    old, _check = code_of(office, issued(office))
    next_year = later(office, dt.date(2027, 11, 25))
    next_year.documents.keys.renew(sheet_of(root).swapcase())
    state = next_year.documents.keys.state()
    assert state and (len(state.keys), state.signs_until) == (3, dt.date(2028, 12, 31))
    new, _check = code_of(office, issued(later(office, dt.date(2028, 2, 1))))
    trust = read_trust(next_year.documents.keys.trust_file())
    assert old and new
    assert [judge(each, [trust]).state for each in (old, new)] == [State.VALID, State.VALID]
    with office.desk.database.read() as connection:
        kept = connection.execute(text("SELECT count(private_key), count(*) FROM signing_key")).one()
    assert tuple(kept) == (2, 3)  # the key of 2026 signs no more


def test_a_withdrawn_key_makes_all_its_papers_doubtful(office: PapersOffice, root: FreshRoot) -> None:
    keys = office.documents.keys
    old, _check = code_of(office, issued(office))
    state = keys.state()
    assert state
    assert [each.papers for each in keys.holding()] == [1, 0]
    with pytest.raises(Refused, match="açarın nə üçün"):
        keys.withdraw(state.keys[0].kid, sheet_of(root), " ")
    keys.withdraw(state.keys[0].kid, sheet_of(root), "stolen")
    assert state.keys[0].kid not in [each.kid for each in keys.holding()]
    new, _check = code_of(office, issued(office))
    trust = read_trust(keys.trust_file())
    assert old and new
    assert [judge(each, [trust]).state for each in (old, new)] == [State.REVOKED, State.VALID]


def test_a_lost_root_is_replaced_and_old_papers_stay_valid(office: PapersOffice, root: FreshRoot) -> None:
    old, _check = code_of(office, issued(office))
    office.documents.keys.found(FreshRoot())
    trust = read_trust(office.documents.keys.trust_file())
    assert trust.root != root.key.public
    assert old and judge(old, [trust]).state is State.VALID
    with pytest.raises(Refused):
        office.documents.keys.renew(sheet_of(root))


@pytest.mark.parametrize("code", ["", "ABCDE", " ".join(recovery.groups_of(bytes(32)))])
def test_another_sheet_is_refused(office: PapersOffice, root: FreshRoot, code: str) -> None:
    with pytest.raises(Refused):
        office.documents.keys.renew(code)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_an_administrator_makes_keys(tmp_path: Path, role: Role) -> None:
    office = papers_office(tmp_path)
    desk = office.desk
    keys = seated(
        Desk(desk.database, desk.board, User(1, "x", role), desk.clock), Path("resources/templates")
    ).documents.keys
    for verb in (lambda: keys.found(FreshRoot()), lambda: keys.renew(""), lambda: keys.sheet(FreshRoot())):
        with pytest.raises(NotAllowed):
            verb()
    office.close()


def test_the_history_tells_of_roots(office: PapersOffice, root: FreshRoot) -> None:
    with office.desk.database.read() as connection:
        actions = connection.execute(text("SELECT action FROM audit WHERE kind = 'key'")).scalars().all()
    assert actions == ["root made"]


def test_erasing_a_person_takes_the_code_and_leaves_the_check_code(office: PapersOffice, root: FreshRoot) -> None:
    document_id = issued(office)
    with office.desk.database.write() as connection:
        connection.execute(
            text("UPDATE document SET code = NULL, layout = NULL, name = '' WHERE id = :id"), {"id": document_id}
        )
    code, check = code_of(office, document_id)
    assert code is None and check is not None


def test_a_file_with_a_code_is_written_as_before(office: PapersOffice, root: FreshRoot, tmp_path: Path) -> None:
    done = office.documents.issue(thanks(office.add(VALI)), Output.at(tmp_path / "out"))
    assert done.not_printed == ()


def test_a_paper_without_a_key_for_its_day_says_so(office: PapersOffice, root: FreshRoot) -> None:
    proof = office.documents.proof(thanks(office.add(VALI), date="2031-01-10"))
    assert [each.code for each in proof.findings if each.code == "unsigned"] == ["unsigned"]
    assert code_of(office, issued(office, date="2031-01-10")) == (None, None)
