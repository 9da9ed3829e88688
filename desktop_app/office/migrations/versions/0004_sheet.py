"""When the recovery sheet was written.

Revision 0004, after 0002.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """An office of before has no sheet, and says so until it has one."""
    op.add_column("office", sa.Column("sheet_made_at", sa.Text(), nullable=True))
