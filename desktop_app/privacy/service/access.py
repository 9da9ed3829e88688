"""A person's copy of all that is kept of them: one zip with data for programs, pages to read, and their papers."""

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import MetaData

from desktop_app.documents.service import DocumentService
from desktop_app.language import countries, dates, languages
from desktop_app.language.catalogs import DECLARATION_LANGUAGES, DEFAULT_LANGUAGE
from desktop_app.office import history
from desktop_app.office.desk import Desk
from desktop_app.office.rights import Right, needs
from desktop_app.office.service import OfficeService
from desktop_app.people.service import PeopleService, read_kept_photos
from desktop_app.printing.report import Section, report
from desktop_app.privacy.rules import Copy, Kept, Progress, Unwatched
from desktop_app.privacy.service import words
from desktop_app.privacy.service.collecting import collected
from desktop_app.system.files import write_atomically

FORMAT: Final = 1
EXPORTED: Final = "copied"
_NUMBERS: Final = frozenset(
    {"id", "person_id", "position", "version", "batch_id", "object_id", "import_id", "running", "merged_into_id"}
)
_SECRET: Final = frozenset({"layout", "layout_sha256", "photo", "sha256"})
"""Shown by papers and photos themselves, which lie in the zip."""
_MOVES: Final = frozenset({"merged_into", "moved"})
"""In the history of one who was merged away: numbers of rows, which the copy shows as they are now."""


class AccessService:
    """Gives a person what is kept of them."""

    def __init__(
        self, desk: Desk, metadata: MetaData, office: OfficeService, people: PeopleService, documents: DocumentService
    ) -> None:
        self._desk, self._metadata = desk, metadata
        self._office, self._people, self._documents = office, people, documents

    @needs(Right.EXPORT)
    def write(
        self, person_id: int, out: Path, *, replace: bool = False, progress: Progress | None = None
    ) -> int | None:
        """Write the zip, and say so in the person's history; gives the number of papers in it.

        Stopped, nothing is written, and it gives None. No name of a file in it holds personal data.
        """
        watch = progress or Unwatched()
        person = self._people.person(person_id)
        person_id = person.id  # of one who was merged away, all that is kept of the one who stayed
        language = next((each for each in person.languages if each in DECLARATION_LANGUAGES), DEFAULT_LANGUAGE)
        with self._desk.database.read() as connection:
            copy = collected(connection, self._metadata, person_id, language)
            photos = read_kept_photos(connection, person_id)
        papers = self._papers(copy)
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("data.json", json.dumps(self._as_json(copy), ensure_ascii=False, indent=1))
            archive.writestr(f"data-{language}.pdf", self._pages(copy))
            for place, photo in enumerate(photos, start=1):
                archive.writestr(f"photos/{place}.jpg", photo.content)
            for done, (number, document_id) in enumerate(papers.items(), start=1):
                if watch.stopped():
                    return None
                name = number.replace("/", "-")
                archive.writestr(f"documents/{name}.pdf", self._documents.register.pdf(document_id))
                watch.report(done, len(papers))
        with self._desk.database.write() as connection:
            history.record(connection, history.occasion(self._desk, EXPORTED), "person", person_id, {})
            write_atomically(out, packed.getvalue(), replace=replace)
        return len(papers)

    def _papers(self, copy: Copy) -> dict[str, int]:
        """The documents whose papers are kept, by number."""
        rows = next((part.rows for part in copy.parts if part.table == "document"), ())
        return {row["number"]: row["id"] for row in rows if row["layout"] is not None}

    def _as_json(self, copy: Copy) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "made_at": self._desk.clock.now().isoformat(),
            "office": self._office.profile().name(copy.language),
            "person": copy.person_id,
            "staff": copy.users,
            "tables": [asdict(part) for part in copy.parts],
        }

    def _pages(self, copy: Copy) -> bytes:
        from desktop_app.printing.rendering import render  # noqa: PLC0415 - ReportLab, which most starts never need

        said = words.page_words(copy.language)
        introduction = said["introduction"].format(
            office=self._office.profile().name(copy.language),
            date=dates.written(self._desk.clock.today(), copy.language),
        )
        sections = [_section(part, copy) for part in copy.parts]
        pages = report(
            said["title"], introduction, [each for each in sections if each.rows], copy.language, said["foot"]
        )
        return render(pages, {}, title=said["title"])


def _section(part: Kept, copy: Copy) -> Section:
    rows: list[tuple[str, str]] = []
    for row in part.rows:
        if rows:
            rows.append(("", ""))
        rows.extend(_shown(part, row, copy))
    return Section(part.title, tuple(rows))


def _shown(part: Kept, row: Mapping[str, Any], copy: Copy) -> Iterator[tuple[str, str]]:
    """The columns that say something, in words."""
    for column in part.columns:
        value = row[column.name]
        if column.name in _NUMBERS or column.name in _SECRET or value in (None, "", "{}"):
            continue
        if column.name in {"user_id", "voided_by"}:
            yield column.title, copy.users.get(value, "")
        elif column.name in {"fields", "field_values", "content"}:
            yield from _inner(part, value, copy.language)
        else:
            yield column.title, _in_words(column.name, str(value), copy.language)


def _inner(part: Kept, text: str, language: str) -> Iterator[tuple[str, str]]:
    """What a column of JSON holds, one line a field; of a change, the old value and the new."""
    for name, value in json.loads(text).items():
        if name not in _MOVES and value not in (None, "", [], {}):
            said = " → ".join(map(_flat, value)) if part.table == "change" else _flat(value)
            yield words.column_title(part.table, name, language), said


def _flat(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(_flat(each) for each in value.values() if each not in (None, "", [], {}))
    if isinstance(value, list):
        return "; ".join(map(_flat, value))
    return "–" if value in (None, "") else str(value)


def _in_words(column: str, text: str, language: str) -> str:
    if column == "country":
        return countries.name(text, language)
    if column in {"language", "text_language"}:
        return languages.name(text, language)
    try:
        if len(text) == len("2026-11-25"):
            return dates.written(date.fromisoformat(text), language)
        if "T" in text:
            moment = datetime.fromisoformat(text)
            return f"{dates.written(moment.date(), language)}, {moment:%H:%M}"
    except ValueError:
        return text
    return text
