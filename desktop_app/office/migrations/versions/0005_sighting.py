"""Who looked at which person's card on which day.

Revision 0005.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What was looked at before was not kept."""
    op.create_table(
        "sighting",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_sighting_person_id")),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_sighting_user_id")),
        sa.PrimaryKeyConstraint("person_id", "user_id", "day", name=op.f("pk_sighting")),
        sqlite_with_rowid=False,
    )
