"""Documents that an office can issue: their titles, sentences and fields, read from TOML files.

A template has an edition for each of its languages, and a variant for each design and paper that it may be printed
in. Its sentence is cut where `{person}` stands: what comes before is the line above the name, what comes after begins
the body.
"""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal

from desktop_app.language import catalogs
from desktop_app.language.cases import Case
from desktop_app.language.wording import Part, Placeholder, WordingError, parse
from desktop_app.printing.design import Design
from desktop_app.printing.families import Families, Variant
from desktop_app.printing.layout import Pictures
from desktop_app.printing.schema import Table, TemplateError, build, mapping, read_toml

_ = catalogs.gettext

Style = Literal["plain", "italic", "strong"]
Kind = Literal["text", "paragraphs", "date", "number", "school_year", "postal", "day"]
PERSON: Final = "person"
"""The placeholder where the name stands: the sentence is cut there."""

ALWAYS_THERE: Final = frozenset((PERSON, "org", "date", "surname", "given", "given_father", "word", "honorific"))
"""What every sentence may name besides the fields of its template."""

PLACES: Final = frozenset(
    (
        "title",
        "heading",
        "lead",
        "name",
        "name_head",
        "name_rest",
        "stored",
        "salutation",
        "body",
        "organisation",
        "office_city",
        "office_address",
        "number",
        "seal",
    )
) | {"mark", "check"}
"""What the elements of a page may name besides: the parts of the document, and what the office and the register say."""


@dataclass(frozen=True, slots=True)
class Field:
    """What is asked for before a paper can be made. The label says the form wanted; the sample shows it.

    The document's own date is of the kind "date", any other one a "day". One whose kind is "postal" is not asked: it is
    where the person's letters go.
    """

    name: str
    kind: Kind
    required: bool
    label: str
    sample: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence, and how it is set."""

    part: Part
    style: Style = "plain"


Wording = tuple[Piece, ...]


@dataclass(frozen=True, eq=False, slots=True)
class Edition:
    """A template in one language. `title` stands on paper, `label` in lists.

    `name_case` is the case in which the sentence has the name. `declined` is the same edition with a sentence that
    declines the name: it is said in place of this one where the name can be put in that case. A `draft` has not been
    read by a native speaker. `texts` are what elements of the page say here, by
    their names, where that is not what the design has there.
    """

    language: str
    title: str
    label: str
    fields: tuple[Field, ...]
    lead: Wording
    name_case: Case
    body: Wording
    address: Wording
    texts: Mapping[str, str] = field(default_factory=dict)
    draft: bool = False
    declined: "Edition | None" = None


@dataclass(frozen=True, eq=False, slots=True)
class Template:
    """One kind of document; `variants` has the designs and papers that it may be printed in, the usual one first.

    `kind` is the document that it is a form of: its own name, but for a template that an office made of another.
    Papers that are not `registered`, such as invitations, take no number and are not kept.
    """

    name: str
    kind: str
    editions: tuple[Edition, ...]
    variants: tuple[Variant, ...]
    families: Families
    pictures: Pictures = field(default_factory=dict)
    registered: bool = True

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that it is offered in, Azerbaijani first."""
        return tuple(edition.language for edition in self.editions)

    @property
    def finished(self) -> tuple[str, ...]:
        """Those that nobody need read again; a paper in a person's own language is in one of these."""
        return tuple(language for language in self.languages if language not in self.drafts)

    @property
    def drafts(self) -> frozenset[str]:
        """Those of its languages that no native speaker has read yet."""
        return frozenset(edition.language for edition in self.editions if edition.draft)

    @property
    def has_address(self) -> bool:
        """Whether its papers say where a person's letters go."""
        return any(field.kind == "postal" for field in self.editions[0].fields)

    @property
    def has_photo(self) -> bool:
        """Whether its papers show the person."""
        return self.design().photo is not None

    def edition(self, language: str) -> Edition:
        """The template in a language that it has; a KeyError otherwise."""
        return {edition.language: edition for edition in self.editions}[language]

    def design(self, variant: Variant | None = None, *, second: bool = False) -> Design:
        """The page in a variant, the usual one without; `second`, for papers that speak two languages."""
        return self.families.design(variant or self.variants[0], second=second)


@dataclass(frozen=True, slots=True)
class _FieldRow:
    name: str
    kind: Kind
    required: bool = True


@dataclass(frozen=True, slots=True)
class _FieldWords:
    label: str
    sample: str


@dataclass(frozen=True, slots=True)
class _EditionRow:
    title: str
    label: str
    wording: str
    declined: str = ""
    draft: bool = False
    address: str = ""
    italic: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)


def all_templates(folder: Path) -> tuple[Template, ...]:
    """The templates of a folder, by their files' names; the families lie in its folder `families`.

    The same ones as long as no file of the folder changes.
    """
    files = sorted(folder.rglob("*.toml"))
    return _templates(folder, tuple((each, each.stat().st_mtime_ns, each.stat().st_size) for each in files))


@functools.lru_cache(maxsize=4)
def _templates(folder: Path, _state: tuple[tuple[Path, int, int], ...]) -> tuple[Template, ...]:
    return tuple(read_template(path) for path in sorted(folder.glob("*.toml")))


def read_template(path: Path) -> Template:
    """The template in a file."""
    return template_of(path.stem, read_toml(path), path.parent / "families", where=path.name)


def template_of(
    name: str, content: Table, families: Path, *, where: str, pictures: Pictures = MappingProxyType({})
) -> Template:
    """The template that a file's tables say; `sheets` in it are pages of its own, shown with `pictures` of its own."""
    table = dict(content)
    kind = str(table.pop("kind", name))
    registered = bool(table.pop("registered", True))
    own = mapping(table.pop("sheets", {}), f"{where}.sheets")
    rows = tuple(build(_FieldRow, row, f"{where}.fields") for row in table.pop("fields", ()))
    for row in rows:
        if row.name in PLACES:
            raise TemplateError(_("{where}: a field cannot be called “{name}”.").format(where=where, name=row.name))
    known = ALWAYS_THERE | PLACES | {row.name for row in rows}
    shelf = Families(families, mapping(table.pop("design", {}), f"{where}.design"), own, known)
    variants = shelf.variants(table.pop("families", ()), table.pop("papers", ()), where)
    editions = tuple(
        _edition(language, mapping(words, f"{where}.{language}"), rows, f"{where}.{language}")
        for language, words in table.items()
    )
    if not editions:
        raise TemplateError(_("{where} has no language.").format(where=where))
    return Template(name, kind, editions, variants, shelf, pictures, registered)


def _edition(language: str, words: Table, rows: tuple[_FieldRow, ...], where: str) -> Edition:
    entries: dict[str, Any] = dict(words)
    labels = mapping(entries.pop("fields", {}), f"{where}.fields")
    row = build(_EditionRow, entries, where)
    known = ALWAYS_THERE | {each.name for each in rows}
    lead, case, body = _cut(_wording(row.wording, row, known, where), where)
    for text in row.texts.values():
        _wording(text, row, known | PLACES, where)
    edition = Edition(
        language=language,
        title=row.title,
        label=row.label,
        fields=tuple(_field(each, labels, where) for each in rows),
        lead=lead,
        name_case=case,
        body=body,
        address=_wording(row.address, row, known, where),
        texts=row.texts,
        draft=row.draft,
    )
    if not row.declined:
        return edition
    lead, case, body = _cut(_wording(row.declined, row, known, where), where)
    return replace(edition, declined=replace(edition, lead=lead, name_case=case, body=body))


def _field(row: _FieldRow, labels: Table, where: str) -> Field:
    words = build(_FieldWords, labels.get(row.name, {}), f"{where}.fields.{row.name}")
    return Field(row.name, row.kind, row.required, words.label, words.sample)


def _wording(text: str, row: _EditionRow, known: frozenset[str], where: str) -> Wording:
    """The parts of a sentence; the stretches that the edition lists as italic or strong are set so."""
    styles: dict[str, Style] = {}
    styles.update(dict.fromkeys(row.italic, "italic"))
    styles.update(dict.fromkeys(row.strong, "strong"))
    stretches = re.split("(" + "|".join(map(re.escape, styles)) + ")", text) if styles else [text]
    try:
        parse(text, known)
        return tuple(
            Piece(part, styles.get(stretch, "plain")) for stretch in stretches for part in parse(stretch, known)
        )
    except WordingError as error:
        raise TemplateError(f"{where}: {error}") from error


def _cut(wording: Wording, where: str) -> tuple[Wording, Case, Wording]:
    places = [index for index, piece in enumerate(wording) if _is_person(piece)]
    forms = {piece.part.form for piece in wording if isinstance(piece.part, Placeholder) and piece.part.name == PERSON}
    if len(places) != 1 or not forms <= {None, *(case.value for case in Case)}:
        raise TemplateError(_("{where}: the sentence must have “{{person}}” once.").format(where=where))
    name = wording[places[0]].part
    case = Case(name.form or Case.NOMINATIVE) if isinstance(name, Placeholder) else Case.NOMINATIVE
    return _trimmed(wording[: places[0]]), case, _trimmed(wording[places[0] + 1 :])


def _is_person(piece: Piece) -> bool:
    return isinstance(piece.part, Placeholder) and piece.part.name == PERSON


def _trimmed(wording: Wording) -> Wording:
    """Without the blanks, and the full stop, that joined it to the name."""
    pieces = list(wording)
    if pieces and isinstance(pieces[0].part, str):
        pieces[0] = Piece(pieces[0].part.lstrip(" .,"), pieces[0].style)
    if pieces and isinstance(pieces[-1].part, str):
        pieces[-1] = Piece(pieces[-1].part.rstrip(), pieces[-1].style)
    return tuple(piece for piece in pieces if piece.part != "")
