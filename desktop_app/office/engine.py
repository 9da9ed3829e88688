"""The office's database: one encrypted SQLite file behind one writing and a few reading connections.

All that is particular to SQLite stays here; tables and queries keep to what PostgreSQL does too. SQLAlchemy takes
longer to import than the first page takes to read, so it comes with the first `read` or `write`; `look` goes without.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext, suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import quote

import sqlcipher3.dbapi2 as sqlcipher

from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from desktop_app.office.locks import Share

LEAST_SQLITE: Final = (3, 51, 3)  # before it a reset of the write-ahead log can corrupt a file
APPLICATION_ID: Final = 0x4F434151  # "OCAQ"

_TURNS: Final = 6
"""How many times the busy timeout of 5 s is waited for the right to write."""
_EVERY_CONNECTION: Final = (
    "PRAGMA busy_timeout=5000",
    "PRAGMA synchronous=FULL",  # NORMAL lost acknowledged commits in simulated power cuts
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA mmap_size=0",
)
_MACOS: Final = ("PRAGMA fullfsync=ON", "PRAGMA checkpoint_fullfsync=ON")
_FAULTS: Final = ("locked", "disk is full", "disk I/O", "unable to open", "readonly")  # of the disk, in SQLite's words

T = TypeVar("T")
Execute = Callable[[str], list[Any]]
"""Executes one plain statement and gives its rows."""


class Locked(Refused):
    """The office is locked: its key is not at hand."""


class Damaged(Refused):
    """The file is there, the key fits or should, and yet it cannot be read as an office."""


def connect(path: Path, key: bytes) -> Any:
    """A raw connection to an encrypted file, which must be there. `key` is the 32-byte database key, given raw."""
    if sqlcipher.sqlite_version_info < LEAST_SQLITE:
        raise RuntimeError(f"SQLite {sqlcipher.sqlite_version} is too old to keep an office safely")
    address = f"file://{quote('/' + path.absolute().as_posix().removeprefix('/'))}?mode=rw"  # never makes an empty one
    try:
        connection = sqlcipher.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    except sqlcipher.OperationalError as error:
        raise told(error) from error
    connection.execute("PRAGMA cipher_log_level=NONE")  # a wrong key would print to stderr
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    return connection


def asked(path: Path, key: bytes, question: Callable[[Any], T]) -> T:
    """The answer of a file that nobody need have open to a question put to a raw connection; any fault is told."""
    with closing(connect(path, key)) as connection:
        try:
            return question(connection)
        except sqlcipher.DatabaseError as error:
            raise told(error) from error


def salt(path: Path) -> str:
    """The random start of an encrypted file, kept by every change and every copy that SQLite makes; needs no key.

    SQLite itself is asked: whoever else opened and closed the file would drop the locks that this process has on it.
    """
    return asked(path, bytes(32), lambda connection: str(connection.execute("PRAGMA cipher_salt").fetchone()[0]))


class OfficeDatabase:
    """The open office file. `write` and `read` give connections of SQLAlchemy Core for one transaction each."""

    def __init__(self, path: Path, key: bytes, share: "Share | None" = None) -> None:
        self.path = path
        self.key = key
        self._share = share
        self._refusal: str | None = None
        self._readers: list[Any] = []
        self._engines: tuple[Engine, Engine] | None = None
        self._starting = Lock()

    @contextmanager
    def write(self) -> "Iterator[Connection]":
        """One transaction on the one writing connection: committed at the end, undone by an exception."""
        if self._refusal is not None:
            raise Refused(self._refusal)
        writer, _reader = self._started()
        with plainly_told(), writer.begin() as connection:
            yield connection

    def refuse_writing(self, sentence: str | None) -> None:
        """Refuse every `write` with this sentence from now on; None lets them be again."""
        self._refusal = sentence

    def protect(self) -> None:
        """Write nothing from now on: the file is damaged, and each write could make it worse."""
        self.refuse_writing(
            _("The office file is damaged, so nothing is written to it any more. Please restore the last backup.")
        )

    @contextmanager
    def read(self) -> "Iterator[Connection]":
        """One snapshot of the office, for reading only."""
        _writer, reader = self._started()
        with plainly_told(), reader.begin() as connection:
            yield connection

    @contextmanager
    def look(self) -> "Iterator[Execute]":
        """One snapshot for a few plain statements; gives what executes one and returns its rows."""
        connection = self._prepared(self.key, writing=False)
        try:
            with _told_in_words():
                connection.execute("BEGIN")
                yield lambda sql: connection.execute(sql).fetchall()
        finally:
            self._readers.remove(connection)
            connection.close()

    @contextmanager
    def outside_transaction(self) -> Iterator[Any]:
        """The writing connection, raw, for what SQLite does only outside a transaction (VACUUM INTO, checkpoints)."""
        writer, _reader = self._started()
        fairy = writer.raw_connection()
        try:
            with _told_in_words():
                yield fairy.driver_connection
        finally:
            fairy.close()

    def stop_reading(self) -> None:
        """Break off what is being read just now, so that closing need not wait for a long check."""
        for connection in tuple(self._readers):
            with suppress(sqlcipher.ProgrammingError):  # closed meanwhile: it reads no more
                connection.interrupt()

    def lock(self) -> None:
        """Close every connection and forget the key: until `unlock` nothing can be read or written.

        The share in the office stays: what is locked is still in use.
        """
        self._disconnect()
        self.key = b""

    def unlock(self, key: bytes) -> None:
        """Work again, with the key that `lock` forgot."""
        self.key = key

    @property
    def locked(self) -> bool:
        """Whether the key is forgotten."""
        return not self.key

    def close(self) -> None:
        """Close every connection; the write-ahead log goes into the file as the last one leaves."""
        self._disconnect()
        if self._share is not None:
            self._share.release()

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else has the office open meanwhile: refused while somebody has."""
        with self._share.alone() if self._share is not None else nullcontext():
            yield

    def _disconnect(self) -> None:
        if self._engines is not None:
            writer, reader = self._engines
            reader.dispose()
            writer.dispose()
            self._engines = None
            self._readers.clear()

    def _started(self) -> "tuple[Engine, Engine]":
        """The writing engine and the reading one, made by whichever lane comes first."""
        with self._starting:
            if self._engines is None:
                self._engines = (
                    _engine(lambda: self._prepared(self.key, writing=True), "BEGIN IMMEDIATE", connections=1),
                    _engine(lambda: self._prepared(self.key, writing=False), "BEGIN", connections=2),
                )
        return self._engines

    def _prepared(self, key: bytes, *, writing: bool) -> Any:
        if not key:
            raise Locked(_("The office is locked. Please open it with your password first."))
        connection = connect(self.path, key)
        try:
            for pragma in _EVERY_CONNECTION + (_MACOS if sys.platform == "darwin" else ()):
                connection.execute(pragma)
            connection.execute("PRAGMA journal_mode=WAL" if writing else "PRAGMA query_only=ON")
            if not writing:
                connection.execute("PRAGMA cache_size=-65536")  # 64 MiB: find as you type over 200,000 people in 7 ms
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if not writing:
                self._readers.append(connection)
        except sqlcipher.DatabaseError as error:
            connection.close()
            raise told(error) from error
        return connection


def plain(connection: "Connection") -> Execute:
    """What executes plain statements in a transaction of SQLAlchemy's."""
    return lambda sql: list(connection.exec_driver_sql(sql).all())


def integrity_findings(connection: Any) -> list[str]:
    """What SQLite's own full check says is wrong with a file: nothing, when all is well."""
    connection.execute("PRAGMA cache_size=-65536")  # a closed copy too: references of 200,000 people in 2 s, not 8
    try:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check").fetchall() if row[0] != "ok"]
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlcipher.OperationalError:
        raise  # interrupted: the window is closing
    except sqlcipher.DatabaseError as error:
        return [str(error)]
    return found + [_orphan(*each) for each in orphans]


def _orphan(table: str, row: int | None, parent: str, _constraint: int) -> str:
    return _("row {row} of “{table}” belongs to one of “{parent}” that is not there").format(
        row=row, table=table, parent=parent
    )


def told(error: Exception) -> Refused:
    """What to say to the user of an error that SQLite raised."""
    words = str(getattr(error, "orig", error))  # without the statement and its values
    if "locked" in words:
        return Refused(_("Another program is writing to this office just now. Nothing was changed. Please try again."))
    if "disk is full" in words:
        return Refused(_("The disk is full. Nothing was changed in the office. Free some space and try again."))
    if "readonly" in words or "unable to open" in words:
        return Refused(_("Nothing can be written beside the office file: file or folder is protected."))
    if "disk I/O" in words:
        return Refused(
            _("The disk of the office does not answer, or it is full. Nothing was changed. Please try again.")
        )
    return damaged()


def _is_of_the_world(error: BaseException | None) -> bool:
    """Whether disk or file are at fault: a bare error is raised for a damaged page, and only then."""
    return type(error) is sqlcipher.DatabaseError or any(fault in str(error) for fault in _FAULTS)


def damaged() -> Damaged:
    """What to say of a file that is there and holds no office that can be read."""
    return Damaged(
        _("The office file cannot be read. It was left as it is. Restore the last backup: your work in it is safe.")
    )


@contextmanager
def _told_in_words() -> Iterator[None]:
    """Faults of disk and file on a raw connection become sentences for its user; faults of ours stay what they are."""
    try:
        yield
    except sqlcipher.DatabaseError as error:
        if _is_of_the_world(error):
            raise told(error) from error
        raise


@contextmanager
def plainly_told() -> Iterator[None]:
    """The same on a connection of SQLAlchemy's, and on the raw one within it."""
    from sqlalchemy.exc import DatabaseError  # noqa: PLC0415 - see above

    try:
        with _told_in_words():
            yield
    except DatabaseError as error:
        if _is_of_the_world(error.orig):
            raise told(error) from error
        raise


def _engine(creator: Callable[[], Any], begin: str, *, connections: int) -> "Engine":
    from sqlalchemy import create_engine, event  # noqa: PLC0415 - see above
    from sqlalchemy.pool import QueuePool  # noqa: PLC0415 - see above

    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=creator,
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0 if connections == 1 else 4,
    )
    event.listen(engine, "begin", lambda connection: _begin(connection, begin))
    return engine


def _begin(connection: "Connection", begin: str) -> None:
    """Begin a transaction when writers beside us let it: SQLite's own wait has no queue, and may pass somebody over."""
    from sqlalchemy.exc import OperationalError  # noqa: PLC0415 - see above

    for turns_left in reversed(range(_TURNS)):
        try:
            connection.exec_driver_sql(begin)
        except OperationalError as error:
            if "locked" not in str(error.orig) or not turns_left:
                raise
        else:
            return
