"""What makes papers checkable: the keys that sign them, the lists that the office's root signed, the codes of papers.

Revision 0008.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Papers issued before have no code, and an office starts without a root."""
    op.create_table(
        "key_list",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("root", sa.LargeBinary(), nullable=False),
        sa.Column("signed", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_key_list_user_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_list")),
    )
    op.create_table(
        "signing_key",
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("private_key", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("public_key", name=op.f("pk_signing_key")),
        sqlite_with_rowid=False,
    )
    op.add_column("document", sa.Column("code", sa.Text(), nullable=True))
    op.add_column("document", sa.Column("check_code", sa.Text(), nullable=True))
    op.execute("""CREATE TRIGGER document_code_stays BEFORE UPDATE OF code, check_code ON document
WHEN NEW.check_code IS NOT OLD.check_code OR (NEW.code IS NOT OLD.code AND NEW.code IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'an issued paper keeps its code'); END""")
    op.execute("""CREATE TRIGGER key_list_stays BEFORE DELETE ON key_list
BEGIN SELECT RAISE(ABORT, 'a list that the root signed cannot be deleted'); END""")
    op.execute("""CREATE TRIGGER key_list_stays_as_it_is BEFORE UPDATE OF id, root, signed ON key_list
BEGIN SELECT RAISE(ABORT, 'a list that the root signed cannot be changed'); END""")
