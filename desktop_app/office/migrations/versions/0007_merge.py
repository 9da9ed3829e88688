"""Into whom a person was merged, and that an issued document only ever goes from one who is there to another.

Revision 0007.
"""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody was merged before. A document without its person was erased, and stays so."""
    # a column with a reference: Alembic's add_column would rebuild the table, and that deletes rows of others
    op.execute(
        "ALTER TABLE person ADD COLUMN merged_into_id INTEGER CONSTRAINT fk_person_merged_into_id REFERENCES person (id)"
    )
    op.create_index(op.f("ix_person_merged_into_id"), "person", ["merged_into_id"], unique=False)
    op.execute("""CREATE TRIGGER document_person_stays BEFORE UPDATE OF person_id ON document
WHEN NEW.person_id IS NOT OLD.person_id AND CASE
  WHEN NEW.person_id IS NULL THEN NEW.layout IS NOT NULL
  ELSE OLD.person_id IS NULL OR NOT EXISTS (SELECT 1 FROM person WHERE id = NEW.person_id AND deleted_at IS NULL)
END
BEGIN SELECT RAISE(ABORT, 'an issued document keeps its person'); END""")
