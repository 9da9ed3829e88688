"""What consent and erasure need: who gave a consent and to which text in which language, and tombstones.

Revision 0003.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of consents anew with two columns more, and the table of erasures."""
    op.create_table(
        "consent_anew",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Text(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("text_version", sa.Text(), nullable=False),
        sa.Column("withdrawn_on", sa.Text(), nullable=False),
        sa.Column("text_language", sa.Text(), nullable=False),
        sa.Column("given_by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_consent_person_id")),
        sa.PrimaryKeyConstraint("person_id", "position", name=op.f("pk_consent")),
        sqlite_with_rowid=False,
    )
    op.execute("""INSERT INTO consent_anew
SELECT person_id, position, purpose, given_on, how, text_version, withdrawn_on, '', '' FROM consent""")
    op.drop_table("consent")
    op.rename_table("consent_anew", "consent")
    op.create_table(
        "erasure",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_erasure_user_id")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_erasure")),
    )
    op.create_index(op.f("ix_erasure_person_id"), "erasure", ["person_id"], unique=False)
