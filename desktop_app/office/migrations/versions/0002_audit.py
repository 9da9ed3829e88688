"""The audit chain, the keys of its digests, and users who leave.

Revision 0002, after 0001.
"""

import hashlib
import json
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the chain, which only grows; what was changed before goes under its first row."""
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=True),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("object_id", sa.Integer(), nullable=True),
        sa.Column("objects", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("prev_hash", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_audit_user_id")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
    )
    op.create_index(op.f("ix_audit_kind_object_id"), "audit", ["kind", "object_id"], unique=False)
    op.create_index(op.f("ix_audit_user_id"), "audit", ["user_id"], unique=False)
    op.create_table(
        "digest_key",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("object_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "object_id", name=op.f("pk_digest_key")),
        sqlite_with_rowid=False,
    )
    # a column with a reference: Alembic's add_column would rebuild the table, and that deletes rows of others
    op.execute("ALTER TABLE change ADD COLUMN audit_seq INTEGER CONSTRAINT fk_change_audit_seq REFERENCES audit (seq)")
    op.create_index(op.f("ix_change_audit_seq"), "change", ["audit_seq"], unique=False)
    op.add_column("user_account", sa.Column("removed_at", sa.Text(), nullable=True))
    op.add_column("document", sa.Column("audit_head", sa.Text(), nullable=True))
    _start()
    op.execute("""CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'a row of the audit chain cannot be deleted'); END""")
    op.execute("""CREATE TRIGGER audit_stays_as_it_is BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'a row of the audit chain cannot be changed'); END""")
    op.execute("""CREATE TRIGGER audit_grows_at_its_end BEFORE INSERT ON audit
WHEN NEW.seq IS NOT (SELECT max(seq) + 1 FROM audit)
  OR NEW.prev_hash IS NOT (SELECT hash FROM audit ORDER BY seq DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'the audit chain grows only at its end'); END""")
    op.execute("""CREATE TRIGGER document_head_stays BEFORE UPDATE OF audit_head ON document
BEGIN SELECT RAISE(ABORT, 'a row of the register keeps its audit head'); END""")


def _start() -> None:
    """The first row: a digest of which changes there were, without what they tell of people."""
    connection = op.get_bind()
    earlier = hashlib.sha256()
    columns = "id, at, user_id, kind, object_id, action"
    for row in connection.exec_driver_sql(f"SELECT {columns} FROM change ORDER BY id"):  # noqa: S608 - our own names
        earlier.update(json.dumps(list(row), ensure_ascii=False).encode())
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    row = [1, at, None, "started", "audit", None, 0, None, earlier.hexdigest(), "0" * 64]
    digest = hashlib.sha256(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()
    names = "seq, at, user_id, action, kind, object_id, objects, before, after, prev_hash, hash".split(", ")
    table = sa.table("audit", *(sa.column(name) for name in names))
    connection.execute(sa.insert(table).values(dict(zip(names, [*row, digest], strict=True))))
    op.execute("UPDATE change SET audit_seq = 1")
