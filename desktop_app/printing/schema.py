"""Tables of a TOML file become frozen dataclasses; what is missing, unknown or wrong is said plainly."""

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from types import UnionType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from desktop_app.language import catalogs
from desktop_app.language.errors import Refused

_ = catalogs.gettext

Table = Mapping[str, Any]
_T = TypeVar("_T")


class TemplateError(Refused):
    """A template's file is not as it should be; says where."""


def read_toml(path: Path) -> Table:
    """The tables of a file."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise TemplateError(_("{where} is not there.").format(where=path.name)) from error
    except (ValueError, RecursionError) as error:
        raise TemplateError(_("{where} cannot be read: {reason}").format(where=path.name, reason=error)) from error


def build(kind: type[_T], table: object, where: str) -> _T:
    """A dataclass from the table at `where`; its fields may be dicts, tuples and dataclasses in turn."""
    entries = mapping(table, where)
    hints = get_type_hints(kind)
    known = {field.name: field for field in fields(kind)}  # type: ignore[arg-type]  # every kind here is a dataclass
    for name in entries:
        if name not in known:
            raise TemplateError(_("{where}: “{name}” is not known here.").format(where=where, name=name))
    for name, field in known.items():
        if name not in entries and field.default is field.default_factory is MISSING:
            raise TemplateError(_("{where}: “{name}” is missing.").format(where=where, name=name))
    return kind(**{name: _value(hints[name], value, f"{where}.{name}") for name, value in entries.items()})


def table_of(value: object) -> dict[str, Any]:
    """The table that `build` reads as this dataclass; what stands as by default is left out."""
    table: dict[str, Any] = {}
    for each in fields(value):  # type: ignore[arg-type]  # a dataclass, as callers have it
        own = getattr(value, each.name)
        usual = each.default if each.default_factory is MISSING else each.default_factory()
        if own is not None and own != usual:
            table[each.name] = _plain(own)
    return table


def mapping(value: object, where: str) -> Table:
    """The value, if it is a table."""
    if not isinstance(value, Mapping):
        raise TemplateError(_("{where} must be a table.").format(where=where))
    return value


def merged(base: Table, *changes: Table) -> dict[str, Any]:
    """A table with the changes of others laid over it, table by table."""
    result = dict(base)
    for change in changes:
        for name, value in change.items():
            old = result.get(name)
            both = isinstance(old, Mapping) and isinstance(value, Mapping)
            result[name] = merged(old, value) if both else value  # type: ignore[arg-type]  # both are tables
    return result


def _plain(value: object) -> object:
    if is_dataclass(value):
        return table_of(value)
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    return list(map(_plain, value)) if isinstance(value, tuple) else value


def _value(hint: Any, value: object, where: str) -> object:
    if isinstance(hint, UnionType):
        hint = get_args(hint)[0]  # what may be left out: where it is there, it is not None
    if hint is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if get_origin(hint) is Literal and value in get_args(hint):
        return value
    if is_dataclass(hint):
        return build(hint, value, where)  # type: ignore[arg-type]  # a class, as hints are
    if get_origin(hint) is Mapping:
        return {
            name: _value(get_args(hint)[1], each, f"{where}.{name}") for name, each in mapping(value, where).items()
        }
    if get_origin(hint) is tuple and isinstance(value, list):
        return tuple(_value(get_args(hint)[0], each, where) for each in value)
    if isinstance(hint, type) and isinstance(value, hint):
        return value
    raise TemplateError(_("{where}: “{value}” is not what belongs here.").format(where=where, value=value))
