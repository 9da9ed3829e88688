"""The designs that papers come in: a folder for each family, in it a TOML file for each paper.

What all papers of a family have in common stands in its `family.toml`, which may also say that it is `like` another
family. A file may be based on another of its family (`base`), and changes what papers in two languages need under
`[two]`. Elements name their colours, which stand under `[colours]`; a place below nought is counted from the right or
the lower edge.
"""

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from desktop_app.language import catalogs
from desktop_app.language.wording import WordingError, parse
from desktop_app.printing.design import Design
from desktop_app.printing.schema import Table, TemplateError, build, mapping, merged, read_toml

_ = catalogs.gettext

_BASED_ON_MOST: Final = 3
OWN: Final = "own"
"""The family of pages that a template brings with it."""
_FAMILY: Final = "family"
"""The file of a family that says what its papers have in common."""


@dataclass(frozen=True, slots=True, order=True)
class Variant:
    """A family and one of its papers, such as `classical` and `a4-landscape`."""

    family: str
    paper: str

    def __str__(self) -> str:
        return f"{self.family}/{self.paper}"


@dataclass(frozen=True, eq=False, slots=True)
class Families:
    """The families in a folder, as one template changes them, and the pages of its `own`.

    A design is read when it is first asked for; its texts may name what is `known`.
    """

    folder: Path
    changes: Table
    own: Table
    known: frozenset[str]
    _read: dict[tuple[Variant, bool], Design] = field(default_factory=dict)
    _shared: dict[str, Table] = field(default_factory=dict)
    _two: dict[Variant, bool] = field(default_factory=dict)

    def variants(self, families: Sequence[str], papers: Sequence[str], where: str) -> tuple[Variant, ...]:
        """Its own pages, then each of these families on each of these papers that it has, all when none is named."""
        found = [Variant(OWN, paper) for paper in self.own]
        for family in families:
            there = self._papers(family)
            found += [Variant(family, paper) for paper in papers or there if paper in there]
        for family in families:
            if not any(each.family == family for each in found):
                raise TemplateError(_("{where}: there is no family “{name}”.").format(where=where, name=family))
        if not found:
            raise TemplateError(_("{where}: “{name}” is missing.").format(where=where, name="families"))
        return tuple(found)

    def design(self, variant: Variant, *, second: bool = False) -> Design:
        """The page of a variant, for papers that speak one language or two."""
        key = variant, second
        if key not in self._read:
            changes = {} if variant.family == OWN else self.changes
            table = merged(self._table(variant.family, variant.paper), changes)
            two = table.pop("two", {})
            if second:
                if not two:
                    message = _("“{variant}” has no room for a second language.")
                    raise TemplateError(message.format(variant=variant))
                table = merged(table, two)
            where = f"{variant.family}/{variant.paper}.toml"
            self._read[key] = self._built(_counted(_painted(table, where), where), where)
        return self._read[key]

    def _built(self, table: Table, where: str) -> Design:
        design = build(Design, table, where)
        for name, look in design.texts.items():
            try:
                parse(look.text, self.known)
            except WordingError as error:
                raise TemplateError(f"{where}.{name}: {error}") from error
        return design

    def speaks_two(self, variant: Variant) -> bool:
        """Whether papers in this variant may speak a second language."""
        if variant not in self._two:
            self._two[variant] = bool(self._table(variant.family, variant.paper).get("two"))
        return self._two[variant]

    def second(self, variant: Variant) -> Table:
        """What papers in two languages change of a variant's page, as a page of one's own has it; empty for nothing."""
        changes = {} if variant.family == OWN else self.changes
        where = f"{variant.family}/{variant.paper}.toml"
        table = merged(self._table(variant.family, variant.paper), changes)
        return mapping(_counted(_painted(table, where), where).get("two", {}), where)

    def _papers(self, family: str) -> list[str]:
        """The papers of a family, and those of the one that it is like."""
        own = {each.stem for each in (self.folder / family).glob("*.toml")}
        like = self._common(family).get("like", "") if _FAMILY in own else ""
        return sorted((own - {_FAMILY}) | set(self._papers(str(like)) if like else ()))

    def _common(self, family: str) -> Table:
        """What the papers of a family have in common."""
        if family not in self._shared:
            path = self.folder / family / f"{_FAMILY}.toml"
            self._shared[family] = _read_sheet(path) if path.is_file() else {}
        return self._shared[family]

    def _table(self, family: str, paper: str, depth: int = 0) -> Table:
        """A sheet over the one that it is based on, or over what its family and the one it is like have in common."""
        if family == OWN:
            return mapping(self.own[paper], f"{OWN}.{paper}")
        if depth > _BASED_ON_MOST:
            raise TemplateError(_("{where} is based on itself.").format(where=f"{family}/{paper}.toml"))
        common, path = dict(self._common(family)), self.folder / family / f"{paper}.toml"
        like = str(common.pop("like", ""))
        own = dict(_read_sheet(path)) if path.is_file() or not like else {}
        if base := own.pop("base", ""):
            return merged(self._table(family, str(base), depth + 1), own)
        under = self._table(like, paper, depth + 1) if like and paper in self._papers(like) else {}
        return merged(under, common, own)


def _read_sheet(path: Path) -> Table:
    """The tables of a sheet, read once for all templates until the file changes: read by each, it took 0.8 s."""
    try:
        state = path.stat()
    except OSError:
        return read_toml(path)
    return _read_once(path, state.st_mtime_ns, state.st_size)


@functools.lru_cache(maxsize=256)
def _read_once(path: Path, _changed: int, _size: int) -> Table:
    return read_toml(path)


def _painted(table: Table, where: str) -> Table:
    """The table with the colours that its elements name."""
    colours = mapping(table.get("colours", {}), f"{where}.colours")

    def paint(key: str, value: object) -> object:
        if isinstance(value, Mapping):
            return {name: paint(name, each) for name, each in value.items()}
        if key == "colour":
            return colours.get(str(value), value)
        if key.endswith("colours") and isinstance(value, list):
            return [colours.get(each, each) for each in value]
        return value

    return {name: paint(name, each) for name, each in table.items() if name != "colours"}


def _counted(table: Table, where: str) -> Table:
    """The table with every place counted from the left and the upper edge."""
    paper = mapping(table.get("paper", {}), f"{where}.paper")
    sides = {"x": paper.get("width", 0), "y": paper.get("height", 0), "bottom": paper.get("height", 0)}

    def count(name: str, value: object) -> object:
        if isinstance(value, Mapping):
            return {key: count(key, each) for key, each in value.items()}
        below = name in sides and isinstance(value, int | float) and value < 0
        return sides[name] + value if below else value

    return {name: count(name, each) for name, each in table.items()}
