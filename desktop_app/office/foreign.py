"""What other processes do in the open office, told apart from what nobody shows: who looked at whom, a VACUUM."""

from dataclasses import dataclass
from typing import Final

from desktop_app.office.engine import OfficeDatabase

_WORK: Final = """SELECT (SELECT max(seq) FROM audit), (SELECT count(*) FROM erasure),
 (SELECT count(*) FROM draft), (SELECT max(updated_at) FROM draft)"""
"""All that any screen shows is in the audit chain, but half-typed forms and who was erased again."""


@dataclass(frozen=True)
class Foreign:
    """How an office stands: `version` moves with whatever others write, `work` with what anybody does in it."""

    version: int
    work: tuple[object, ...]

    def goes_beyond(self, former: "Foreign") -> bool:
        """Whether others have done something since."""
        return self.version != former.version and self.work != former.work


def look_for_foreign(database: OfficeDatabase) -> Foreign:
    """How the office stands now, both of one moment."""
    with database.outside_transaction() as connection:  # the writing connection counts what others commit
        connection.execute("BEGIN")
        try:
            work = tuple(connection.execute(_WORK).fetchone())
            return Foreign(int(connection.execute("PRAGMA data_version").fetchone()[0]), work)
        finally:
            connection.execute("ROLLBACK")
