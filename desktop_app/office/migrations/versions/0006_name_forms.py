"""What people say of the cases of their names, and who was said not to be the same person.

Revision 0006.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody had said anything of either before."""
    op.create_table(
        "person_inflection",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("name_order", sa.Text(), nullable=False),
        sa.Column("name_case", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_person_inflection_person_id")),
        sa.PrimaryKeyConstraint("person_id", "position", name=op.f("pk_person_inflection")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "other_person",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("person_id < other_id", name=op.f("ck_other_person_order")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_other_person_person_id")),
        sa.ForeignKeyConstraint(["other_id"], ["person.id"], name=op.f("fk_other_person_other_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_other_person_user_id")),
        sa.PrimaryKeyConstraint("person_id", "other_id", name=op.f("pk_other_person")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_other_person_other_id"), "other_person", ["other_id"])
