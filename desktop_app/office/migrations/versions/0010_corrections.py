"""Which annulled document a new one replaces.

Revision 0010.
"""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing was replaced before."""
    # a column with a reference: Alembic's add_column would rebuild the table, and that deletes rows of others
    op.execute(
        "ALTER TABLE document ADD COLUMN replaces_id INTEGER"
        " CONSTRAINT fk_document_replaces_id REFERENCES document (id)"
    )
    op.create_index(op.f("ix_document_replaces_id"), "document", ["replaces_id"], unique=True)
    op.execute("""CREATE TRIGGER document_replaces_stays BEFORE UPDATE OF replaces_id ON document
BEGIN SELECT RAISE(ABORT, 'an issued document keeps which one it replaces'); END""")
