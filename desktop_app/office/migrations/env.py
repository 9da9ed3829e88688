"""Where Alembic starts: the connection and the metadata are handed in, so that no record is imported here."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy.types import TypeDecorator


def plain_type(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Scripts name the types of SQLAlchemy only: one of ours may change, a released script may not."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{type(item.impl_instance).__name__}()"
    return False


config = context.config
context.configure(
    connection=config.attributes["connection"],
    target_metadata=config.attributes["metadata"],
    render_item=plain_type,
)
with context.begin_transaction():
    context.run_migrations()
