"""Which rows speak of a person, found by walking what the tables declare: a table to come is found by itself.

The walk begins at the table that `person_reference` columns point at, follows foreign keys against their direction,
and the numbers without a foreign key that `object_reference` declares.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Column, ColumnElement, MetaData, Table, and_, case, null, or_, select

Fate = Literal["delete", "blank", "keep"]


@dataclass(frozen=True)
class Belonging:
    """Rows of one table that speak of a person, and what an erasure does to them."""

    table: Table
    rows: ColumnElement[bool]
    fate: Fate
    pointer: Column[Any] | None = None
    """The column that leads to the person, where it does so directly."""

    def blanked(self) -> dict[str, Any]:
        """What stands in the place of the person's values in rows that stay."""
        personal = [column for column in self.table.columns if tells(column) and not column.primary_key]
        values = {column.name: _blank(column) for column in personal if column is not self.pointer}
        if self.fate == "keep":
            values = {}
        if self.pointer is not None and self.pointer.nullable:
            values[self.pointer.name] = null()
        return values


def people_table(metadata: MetaData) -> Table:
    """The table of people: what `person_reference` columns point at."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            if "on_merge" in column.info:
                return next(iter(column.foreign_keys)).column.table
    raise LookupError("no column points at people")


def belongings(metadata: MetaData, person_id: int) -> list[Belonging]:
    """All that speaks of this person and of those merged into them: who points before whom they point at, they last."""
    people = people_table(metadata)
    person = Belonging(people, or_(people.c.id == person_id, people.c.merged_into_id == person_id), "delete")
    return list(_walked(metadata, person, (people.name,)))


def tells(column: Column[Any]) -> bool:
    """Whether a column tells of a person."""
    return bool(column.info.get("data_class", "none") != "none")


def _walked(metadata: MetaData, of: Belonging, path: tuple[str, ...]) -> Iterator[Belonging]:
    """Those that point at `of`, then `of` itself; a table that is on the way already is not walked again."""
    for table in metadata.sorted_tables:
        if table.name not in path:
            for child in _pointing(table, of):
                yield from _walked(metadata, child, (*path, table.name))
    yield of


def _pointing(table: Table, of: Belonging) -> Iterator[Belonging]:
    for column in table.columns:
        for key in column.foreign_keys:
            if key.column.table is of.table:
                by_itself: Fate = "delete" if of.fate == "delete" else "keep"
                fate: Fate = column.info.get("on_erase", by_itself)
                pointer = column if of.fate == "delete" else None
                yield Belonging(table, column.in_(select(key.column).where(of.rows)), fate, pointer)
        kind = column.info.get("kind_column")
        if kind is not None:
            number = next(iter(of.table.primary_key.columns))
            rows = and_(table.c[kind] == of.table.name, column.in_(select(number).where(of.rows)))
            follows: Fate = "delete" if of.fate == "delete" else "blank"
            yield Belonging(table, rows, column.info.get("on_erase", follows))


def _blank(column: Column[Any]) -> Any:
    if "when_erased" in column.info:
        return case((column.is_(None), None), else_=column.info["when_erased"])
    return null() if column.nullable else ""
