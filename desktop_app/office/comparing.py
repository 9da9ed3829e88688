"""Whether two open files hold the same office: as many rows in each table, and the same values where one looks."""

from typing import Any, Final

SAMPLES: Final = 12
"""Rows of a table that are looked at value by value, spread over it, the first and the last among them."""


def rows(connection: Any) -> dict[str, int]:
    """How many rows each table has."""
    named = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return {name: _count(connection, name) for (name,) in named if not name.startswith("sqlite_")}


def same(office: Any, copy: Any) -> bool:
    """Whether the copy has every table of the office, with as many rows and the same sample of them."""
    counted = rows(office)
    return rows(copy) == counted and all(
        _sample(office, table, count) == _sample(copy, table, count) for table, count in counted.items()
    )


def _count(connection: Any, table: str) -> int:
    return int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608 - names of tables


def _sample(connection: Any, table: str, count: int) -> list[Any]:
    places = sorted({number * (count - 1) // (SAMPLES - 1) for number in range(SAMPLES)}) if count else []
    one = f'SELECT * FROM "{table}" LIMIT 1 OFFSET ?'  # noqa: S608 - as above; a copy keeps the order of its rows
    return [connection.execute(one, (place,)).fetchone() for place in places]
