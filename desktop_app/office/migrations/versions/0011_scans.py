"""Scanned signatures of those who sign.

Revision 0011.
"""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody had one before."""
    # a column with a reference: Alembic's add_column would rebuild the table, and that deletes rows of others
    op.execute("ALTER TABLE signatory ADD COLUMN scan TEXT CONSTRAINT fk_signatory_scan REFERENCES picture (sha256)")
