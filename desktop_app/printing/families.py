"""The designs that papers come in: a folder for each family, in it a TOML file for each paper.

A file may be based on another of its family (`base`), and changes what papers in two languages need under `[two]`.
"""

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

    def variants(self, families: Sequence[str], papers: Sequence[str], where: str) -> tuple[Variant, ...]:
        """Its own pages, then each of these families on each of these papers that it has, all when none is named."""
        found = [Variant(OWN, paper) for paper in self.own]
        found += [
            Variant(family, paper)
            for family in families
            for paper in papers or sorted(each.stem for each in (self.folder / family).glob("*.toml"))
            if (self.folder / family / f"{paper}.toml").is_file()
        ]
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
            self._read[key] = self._built(table, f"{variant.family}/{variant.paper}.toml")
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
        return bool(self._table(variant.family, variant.paper).get("two"))

    def _table(self, family: str, paper: str, depth: int = 0) -> Mapping[str, object]:
        path = self.folder / family / f"{paper}.toml"
        if family == OWN:
            return mapping(self.own[paper], f"{OWN}.{paper}")
        table = dict(read_toml(path))
        base = table.pop("base", "")
        if not base:
            return mapping(table, path.name)
        if depth == _BASED_ON_MOST:
            raise TemplateError(_("{where} is based on itself.").format(where=path.name))
        return merged(self._table(family, str(base), depth + 1), table)
