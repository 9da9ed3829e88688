"""Templates of the office's own: copied from those there are, changed, taken away, given to others as one file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import tomli_w
from sqlalchemy import Connection, delete, func, insert, select, update

from desktop_app.documents.records import TemplatePictureRecord, TemplateRecord
from desktop_app.documents.rules.template_files import TemplateFile, packed, tried, unpacked
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import history
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.office.records import PictureRecord
from desktop_app.office.rights import Right, needs
from desktop_app.office.service import keep_picture
from desktop_app.printing.layout import PictureData, PictureKind, Pictures
from desktop_app.printing.schema import Table, TemplateError, read_toml, table_of
from desktop_app.printing.templates import Template, template_of
from desktop_app.system.confined import BrokenOffError, Confined
from desktop_app.system.files import write_atomically

KIND: Final = "template"
"""The kind of templates in history and changes."""
_MOST_BYTES: Final = 16_000_000


@dataclass(frozen=True)
class OwnTemplate:
    """A template of the office as it is kept: the tables of its file, and the pictures that it shows."""

    id: int
    name: str
    version: int
    content: Table
    pictures: Pictures = field(default_factory=dict)


class DesignService:
    """Keeps the office's own templates. What was issued by one stays as it was, whatever becomes of the template."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self._desk, self._folder = desk, folder

    def templates(self) -> tuple[Template, ...]:
        """Those in use, by name; one that this version of the program cannot read is left out."""
        with self._desk.database.read() as connection:
            kept = [_read(connection, row) for row in connection.execute(_ROWS.where(_IN_USE)).all()]
        found = []
        for each in kept:
            try:
                found.append(self.understood(each.name, each.content, each.pictures))
            except TemplateError:
                continue  # written by a newer version; the others are none the worse for it
        return tuple(found)

    def understood(self, name: str, content: Table, pictures: Pictures) -> Template:
        """The template that these tables say, every page of it; refused in plain words where they say none."""
        template = template_of(name, content, self._folder / "families", where=name, pictures=pictures)
        for variant in template.variants:
            for second in (False, True) if template.families.speaks_two(variant) else (False,):
                template.design(variant, second=second)
        return template

    def own(self, name: str) -> OwnTemplate:
        """One of the office's own, to be changed."""
        with self._desk.database.read() as connection:
            return _existing(connection, name)

    def numbered(self, number: int) -> OwnTemplate:
        """The same by its id, as places and drafts of forms know it."""
        with self._desk.database.read() as connection:
            name = connection.scalar(select(TemplateRecord.name).where(TemplateRecord.id == number))
            return _existing(connection, name or "")

    @needs(Right.OFFICE)
    def copy(self, template: Template, title: str = "") -> OwnTemplate:
        """A copy of a template, its usual page its own from now on, called `title` in every language where given."""
        content = self._copied(template, title)
        with self._desk.database.write() as connection:
            name = _free_name(connection, template.kind)
            made = self._insert(connection, name, content, template.pictures, "created")
        self._desk.board.publish(Changes.of(KIND))
        return made

    @needs(Right.OFFICE)
    def save(self, name: str, version: int, content: Table, pictures: Pictures) -> OwnTemplate:
        """Keep it changed; refused when somebody else changed it since `version`, or when no paper could be made."""
        self.understood(name, content, pictures)
        with self._desk.database.write() as connection:
            before = _existing(connection, name)
            if before.version != version:
                raise Refused(_("Somebody has changed this template meanwhile. Your changes were not saved."))
            connection.execute(
                update(TemplateRecord)
                .where(TemplateRecord.id == before.id)
                .values(content=tomli_w.dumps(content), version=version + 1)
            )
            _link(connection, before.id, pictures)
            history.record(connection, history.occasion(self._desk, "changed"), KIND, before.id, {})
        self._desk.board.publish(Changes.of(KIND))
        return OwnTemplate(before.id, name, version + 1, content, pictures)

    @needs(Right.OFFICE)
    def remove(self, name: str) -> None:
        """Take it out of the choice; papers made by it stay, and it can be brought back."""
        self._mark(name, "removed")

    @needs(Right.OFFICE)
    def bring_back(self, name: str) -> None:
        """Have one that was removed in the choice again."""
        self._mark(name, "restored")

    def export(self, template: Template, content: Table, place: Path, *, replace: bool = False) -> None:
        """Write a template with its pictures as one file, for other offices."""
        write_atomically(place, packed(TemplateFile(template.name, content, template.pictures)), replace=replace)

    @needs(Right.OFFICE)
    def bring_in(self, file: Path) -> OwnTemplate:
        """Take a template out of such a file; its name gets a number when the office has one of that name."""
        read = read_template_file(file)
        self.understood(read.name, read.content, read.pictures)
        with self._desk.database.write() as connection:
            name = _free_name(connection, str(read.content.get("kind", read.name)))
            made = self._insert(connection, name, read.content, read.pictures, "brought in")
        self._desk.board.publish(Changes.of(KIND))
        return made

    def content(self, template: Template) -> Table:
        """The tables of a template, built in or the office's own."""
        file = self._folder / f"{template.name}.toml"
        return read_toml(file) if file.is_file() else self.own(template.name).content

    def _copied(self, template: Template, title: str) -> Table:
        content: dict[str, Any] = {**self.content(template), "kind": template.kind, "families": [], "papers": []}
        content.pop("design", None)
        usual = template.variants[0]
        page, second = table_of(template.design(usual)), template.families.second(usual)
        content["sheets"] = {usual.paper: {**page, "two": second} if second else page}
        for edition in template.editions:
            if title:
                content[edition.language] = {**content[edition.language], "label": title}
        return content

    def _insert(
        self, connection: Connection, name: str, content: Table, pictures: Pictures, action: str
    ) -> OwnTemplate:
        number = connection.execute(
            insert(TemplateRecord)
            .values(name=name, content=tomli_w.dumps(content), version=1)
            .returning(TemplateRecord.id)
        ).scalar_one()
        _link(connection, number, pictures)
        history.record(connection, history.occasion(self._desk, action), KIND, number, {})
        return OwnTemplate(number, name, 1, content, pictures)

    def _mark(self, name: str, action: str) -> None:
        occasion = history.occasion(self._desk, action)
        with self._desk.database.write() as connection:
            before = _existing(connection, name, in_use=action == "removed")
            at = occasion.at if action == "removed" else None
            connection.execute(update(TemplateRecord).where(TemplateRecord.id == before.id).values(removed_at=at))
            history.record(connection, occasion, KIND, before.id, {})
        self._desk.board.publish(Changes.of(KIND))


def read_template_file(file: Path, reader: Confined | None = None) -> TemplateFile:
    """What is in the file of a template; its pictures are opened in `reader` before anything here meets them."""
    if file.stat().st_size > _MOST_BYTES:
        raise Refused(_("This file is too large to be a template."))
    read = unpacked(file.read_bytes())
    process = reader or Confined()
    kinds: dict[str, PictureKind] = {}
    try:
        for said in process.work(tried, str(file)):
            kind, sha256 = said.decode().split()
            kinds[sha256] = "png" if kind == "png" else "jpeg"
    except BrokenOffError:
        kinds = {}
    finally:
        if reader is None:
            process.close()
    if kinds.keys() != read.pictures.keys():
        raise Refused(_("A picture in this template cannot be read. Nothing was changed."))
    pictures = {sha256: replace(data, kind=kinds[sha256]) for sha256, data in read.pictures.items()}
    return replace(read, pictures=pictures)


_ROWS: Final = select(TemplateRecord.id, TemplateRecord.name, TemplateRecord.version, TemplateRecord.content)
_IN_USE: Final = TemplateRecord.removed_at.is_(None)


def _existing(connection: Connection, name: str, *, in_use: bool = True) -> OwnTemplate:
    wanted = _IN_USE if in_use else TemplateRecord.removed_at.is_not(None)
    row = connection.execute(_ROWS.where(TemplateRecord.name == name, wanted)).one_or_none()
    if row is None:
        raise Refused(_("There is no template “{name}” of this office.").format(name=name))
    return _read(connection, row)


def _read(connection: Connection, row: Any) -> OwnTemplate:
    shown = connection.execute(
        select(PictureRecord.sha256, PictureRecord.kind, PictureRecord.content)
        .join(TemplatePictureRecord, TemplatePictureRecord.sha256 == PictureRecord.sha256)
        .where(TemplatePictureRecord.template_id == row.id)
    )
    pictures = {each.sha256: PictureData(each.kind, each.content) for each in shown}
    return OwnTemplate(row.id, row.name, row.version, tomllib.loads(row.content), pictures)


def _free_name(connection: Connection, kind: str) -> str:
    """The kind and the next number that no template has had."""
    count = connection.scalar(select(func.count()).select_from(TemplateRecord)) or 0
    return f"{kind}-{count + 1}"


def _link(connection: Connection, number: int, pictures: Mapping[str, PictureData]) -> None:
    connection.execute(delete(TemplatePictureRecord).where(TemplatePictureRecord.template_id == number))
    for data in pictures.values():
        sha256 = keep_picture(connection, data.kind, data.content)
        connection.execute(insert(TemplatePictureRecord).values(template_id=number, sha256=sha256))
