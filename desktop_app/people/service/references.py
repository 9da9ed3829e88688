"""What points at a person goes over to another, and comes back: found by walking what the tables declare.

What moved is noted as plain values that JSON holds, by table: the keys of rows that only point at somebody else now,
or, where the person is in the key, the rows that went and those that came in their place.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, MetaData, Table, func, or_, select

Moved = Mapping[str, Mapping[str, list[Any]]]
_Row = list[Any]


def move(connection: Connection, metadata: MetaData, other: int, kept: int) -> Moved:
    """Let all rows that move with a merge point at `kept` in place of `other`; gives what has moved."""
    moved: dict[str, Mapping[str, list[Any]]] = {}
    for table, columns in moving(metadata):
        how = _move_keys if _in_key(table, columns) else _point_anew
        if done := how(connection, table, columns, other, kept):
            moved[table.name] = done
    return moved


def move_back(connection: Connection, metadata: MetaData, moved: Moved, other: int, kept: int) -> None:
    """Let what has moved from `other` to `kept` be as it was, but for what was erased since."""
    for table, columns in moving(metadata):
        log = moved.get(table.name, {})
        if "rows" in log:
            (column,) = columns
            _point(connection, table, column, log["rows"], old=kept, new=other)
        for row in log.get("came", ()):
            _delete(connection, table, row)
        for row in log.get("went", ()):
            if _people_are_there(connection, metadata, table, columns, row):
                _insert(connection, table, row)


def count(connection: Connection, metadata: MetaData, person: int) -> dict[str, int]:
    """How many rows of each table would move with this person; tables without any are left out."""
    found = {}
    for table, columns in moving(metadata):
        pointing = or_(*(table.c[name] == person for name in columns))
        found[table.name] = connection.scalar(select(func.count()).select_from(table).where(pointing)) or 0
    return {name: number for name, number in found.items() if number}


def moving(metadata: MetaData) -> Iterator[tuple[Table, list[str]]]:
    """Each table with its columns that move."""
    for table in metadata.sorted_tables:
        columns = [column.name for column in table.columns if column.info.get("on_merge") == "move"]
        if columns:
            yield table, columns


def _in_key(table: Table, columns: Sequence[str]) -> bool:
    return any(table.c[name].primary_key for name in columns)


def _point_anew(
    connection: Connection, table: Table, columns: Sequence[str], other: int, kept: int
) -> Mapping[str, list[Any]]:
    (column,) = columns
    (key,) = table.primary_key.columns
    rows = list(connection.scalars(select(key).where(table.c[column] == other).order_by(key)))
    _point(connection, table, column, rows, old=other, new=kept)
    return {"rows": rows} if rows else {}


def _point(connection: Connection, table: Table, column: str, rows: Sequence[int], *, old: int, new: int) -> None:
    """Row by row: a person has few, and any number of them fits."""
    (key,) = table.primary_key.columns
    sql = f"UPDATE {table.name} SET {column} = ? WHERE {key.name} = ? AND {column} = ?"  # noqa: S608 - names of tables of ours
    if rows:
        connection.exec_driver_sql(sql, [(new, row, old) for row in rows])


def _move_keys(
    connection: Connection, table: Table, columns: Sequence[str], other: int, kept: int
) -> Mapping[str, list[Any]]:
    pointing = " OR ".join(f"{name} = ?" for name in columns)
    sql = f"SELECT * FROM {table.name} WHERE {pointing}"  # noqa: S608 - names of tables of ours
    went = [list(row) for row in connection.exec_driver_sql(sql, (other,) * len(columns))]
    came = []
    for row in went:
        _delete(connection, table, row)
        new = _pointing_at(table, columns, row, other, kept)
        if new is not None and _insert(connection, table, new):
            came.append(new)
    return {"went": went, "came": came} if went else {}


def _pointing_at(table: Table, columns: Sequence[str], row: _Row, other: int, kept: int) -> _Row | None:
    """The row with `kept` in the place of `other`; None for a pair that has become one person with itself."""
    places = [list(table.columns.keys()).index(name) for name in columns]
    people = sorted(kept if row[place] == other else row[place] for place in places)
    if len(set(people)) < len(people):
        return None
    new = list(row)
    for place, person in zip(places, people, strict=True):
        new[place] = person
    return new


def _people_are_there(
    connection: Connection, metadata: MetaData, table: Table, columns: Sequence[str], row: _Row
) -> bool:
    values = dict(zip(table.columns.keys(), row, strict=True))
    people = {values[name] for name in columns}
    person = metadata.tables["person"]
    return connection.scalar(select(func.count()).where(person.c.id.in_(people))) == len(people)


def _insert(connection: Connection, table: Table, row: _Row) -> bool:
    """Whether the row was not there before."""
    places = ", ".join("?" * len(row))
    sql = f"INSERT INTO {table.name} VALUES ({places}) ON CONFLICT DO NOTHING"  # noqa: S608 - names of tables of ours
    return connection.exec_driver_sql(sql, tuple(row)).rowcount == 1


def _delete(connection: Connection, table: Table, row: _Row) -> None:
    values = dict(zip(table.columns.keys(), row, strict=True))
    keys = [column.name for column in table.primary_key.columns]
    sql = f"DELETE FROM {table.name} WHERE {' AND '.join(f'{key} = ?' for key in keys)}"  # noqa: S608 - names of tables of ours
    connection.exec_driver_sql(sql, tuple(values[key] for key in keys))
