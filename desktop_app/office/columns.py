"""The ground that every table stands on: names of constraints, classes of data, instants."""

from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import Dialect, MetaData, Text
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

DataClass = Literal["none", "personal", "sensitive"]
OnMerge = Literal["move", "keep_both"]
OnErase = Literal["delete", "blank", "keep"]


class Base(DeclarativeBase):
    """The parent of every record; constraints get the same names on every database."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def data(data_class: DataClass, *, when_erased: str | None = None, derived: bool = False) -> dict[str, Any]:
    """The `info` of a column: how much of a person it tells. Export, erasure and logs go by it.

    `when_erased` is what stands in its place in a row that stays when its person is erased; without it NULL where
    the column takes that, else an empty text. What is `derived` from other columns is left out of a copy of the data.
    """
    said = {"when_erased": when_erased, "derived": derived or None}
    return {"data_class": data_class} | {name: value for name, value in said.items() if value is not None}


def person_reference(*, on_merge: OnMerge, on_erase: OnErase, data_class: DataClass = "personal") -> dict[str, Any]:
    """The `info` of a column that points at a person: what becomes of its row when the person is merged or erased.

    Merged into another, the row "move"s to the one who stays, or both keep theirs ("keep_both"). A table whose key
    holds two people who move is one of pairs without order, the lower number first.
    """
    return {"data_class": data_class, "on_merge": on_merge, "on_erase": on_erase}


def part_of(*, on_erase: OnErase) -> dict[str, Any]:
    """The `info` of a column that points at what belongs to a person: what becomes of its row with an erasure."""
    return {"data_class": "none", "on_erase": on_erase}


def object_reference(
    kind_column: str, data_class: DataClass = "none", *, on_erase: OnErase | None = None
) -> dict[str, Any]:
    """The `info` of a number that has no foreign key: it is the id of a row in the table that `kind_column` names.

    Without `on_erase` its row goes when that row goes, and is blanked where that row stays without its values.
    """
    return {"data_class": data_class, "kind_column": kind_column} | ({"on_erase": on_erase} if on_erase else {})


class Instant(TypeDecorator[datetime]):
    """An aware moment, kept as UTC text that sorts by time on every database."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's call
        """To text; a moment without its zone is refused, since nobody could say when it was."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's call
        """Back to an aware moment in UTC."""
        return datetime.fromisoformat(value) if value is not None else None
