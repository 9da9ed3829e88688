"""Photos of people.

Revision 0012.
"""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody had one before."""
    # a column with a reference: Alembic's add_column would rebuild the table, and that deletes rows of others
    op.execute("ALTER TABLE person ADD COLUMN photo TEXT CONSTRAINT fk_person_photo REFERENCES picture (sha256)")
    op.execute(
        "CREATE TABLE person_photo (person_id INTEGER NOT NULL, sha256 TEXT NOT NULL, "
        "CONSTRAINT pk_person_photo PRIMARY KEY (person_id, sha256), "
        "CONSTRAINT fk_person_photo_person_id FOREIGN KEY(person_id) REFERENCES person (id), "
        "CONSTRAINT fk_person_photo_sha256 FOREIGN KEY(sha256) REFERENCES picture (sha256)) WITHOUT ROWID"
    )
