"""The register of one year as a book: pages to be printed and signed, or a list for a spreadsheet program."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, select

from desktop_app.documents.records import DocumentRecord
from desktop_app.documents.rules.progress import Progress, Unwatched
from desktop_app.documents.rules.register import state_words
from desktop_app.documents.service.duplicating import duplicates_of
from desktop_app.documents.service.reading import LINKS
from desktop_app.language import azerbaijani, catalogs, dates, languages
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import audit, history
from desktop_app.office.desk import Desk
from desktop_app.office.engine import plain
from desktop_app.office.queries import read_profile
from desktop_app.office.rights import Right, needs
from desktop_app.printing.report import Section, grouped, report
from desktop_app.sheets.writing import write_xlsx
from desktop_app.system.files import write_atomically

Titles = Callable[[], Mapping[str, str]]
KIND: Final = "register"
"""What the audit chain calls a book that was written."""
_ROW: Final = select(
    DocumentRecord.series,
    DocumentRecord.number,
    DocumentRecord.date,
    DocumentRecord.template,
    DocumentRecord.language,
    DocumentRecord.name,
    DocumentRecord.state,
    DocumentRecord.void_reason,
    DocumentRecord.check_code,
    DocumentRecord.layout_sha256,
    DocumentRecord.id,
    *LINKS,
).order_by(DocumentRecord.series, DocumentRecord.running)


@dataclass(frozen=True)
class Entry:
    """One number of the book, in words of the screen."""

    series: str
    number: str
    date: str
    title: str
    language: str
    name: str
    state: str
    reason: str
    replaces: str
    replaced_by: str
    duplicates: str
    check: str
    sha256: str


class YearBook:
    """Writes the register of a year; `titles` gives what a template is called."""

    def __init__(self, desk: Desk, titles: Titles) -> None:
        self._desk, self._titles = desk, titles

    @needs(Right.EXPORT)
    def write(self, year: int, place: Path, *, replace: bool = False, progress: Progress | None = None) -> int:
        """The book as .pdf or .xlsx, told by the name; gives how many numbers it has.

        Stopped before the file is begun, it gives 0 and leaves nothing, neither a file nor a word in the history.
        """
        watch = progress or Unwatched()
        ending = azerbaijani.lower(place.suffix)
        if ending not in {".pdf", ".xlsx"}:
            raise Refused(_("The register can be saved as .pdf or .xlsx. Please choose a name that ends so."))
        with self._desk.database.read() as connection:
            entries = tuple(self._entries(connection, year, watch))
            head = audit.head(plain(connection))
            office = read_profile(plain(connection), self._desk.database.path).name(catalogs.current())
        if watch.stopped():
            return 0
        if not entries:
            raise Refused(_("No document has a number of the year {year}.").format(year=year))
        if ending == ".xlsx":
            write_xlsx(place, str(year), _header(), map(_cells, entries), replace=replace)
        else:
            book = self._pdf(year, office, entries, str(head))
            if watch.stopped():
                return 0
            write_atomically(place, book, replace=replace)
        with self._desk.database.write() as connection:
            audit.append(connection, history.occasion(self._desk, "written"), KIND, None, audit.Digests(len(entries)))
        watch.report(len(entries) + 1, len(entries) + 1)
        return len(entries)

    def _entries(self, connection: Connection, year: int, watch: Progress) -> Iterator[Entry]:
        """Every number of the year, until it is stopped."""
        titles, spoken = self._titles(), catalogs.current()
        duplicates = duplicates_of(connection, year)
        rows = connection.execute(_ROW.where(DocumentRecord.year == year)).all()
        for done, row in enumerate(rows, 1):
            if watch.stopped():
                return
            yield Entry(
                series=row.series,
                number=row.number,
                date=dates.written(row.date, spoken),
                title=titles.get(row.template, row.template),
                language=languages.name(row.language, spoken),
                name=row.name,
                state=state_words(row.state),
                reason=row.void_reason or "",
                replaces=row.replaces or "",
                replaced_by=row.replaced_by or "",
                duplicates=", ".join(dates.written(day, spoken) for day in duplicates.get(row.id, ())),
                check=row.check_code or "",
                sha256=row.layout_sha256,
            )
            watch.report(done, len(rows) + 1)  # the file itself is the last step

    def _pdf(self, year: int, office: str, entries: Sequence[Entry], head: str) -> bytes:
        from desktop_app.printing.rendering import render  # noqa: PLC0415 - ReportLab, which most starts never need

        title = _("Register of documents issued, {year}").format(year=year)
        introduction = _(
            "{office}. Numbers: {count}. Written on {date}. The history of the office stood at {head} then. Each page "
            "bears the fingerprint of what stands on it and of the pages before."
        ).format(
            office=office,
            count=len(entries),
            date=dates.written(self._desk.clock.today(), catalogs.current()),
            head=head,
        )
        sections = [
            Section(series, tuple((each.number, _line(each)) for each in entries if each.series == series))
            for series in dict.fromkeys(each.series for each in entries)
        ]
        foot = _("Page {page} of {pages}")
        return render(report(title, introduction, sections, catalogs.current(), foot, sealed=True), {}, title=title)


def _line(entry: Entry) -> str:
    said = [entry.date, f"{entry.title} ({entry.language})", entry.name or _("The name was erased"), entry.state]
    said += [entry.reason] if entry.reason else []
    said += [_("replaces {number}").format(number=entry.replaces)] if entry.replaces else []
    said += [_("replaced by {number}").format(number=entry.replaced_by)] if entry.replaced_by else []
    said += [_("duplicates: {dates}").format(dates=entry.duplicates)] if entry.duplicates else []
    said += [entry.check] if entry.check else []
    return " · ".join(said) + f"\nSHA-256 {grouped(entry.sha256)}"


def _header() -> tuple[str, ...]:
    return (
        _("Number"),
        _("Date"),
        _("Document"),
        _("Language"),
        _("Name"),
        _("State"),
        _("Why annulled"),
        _("Replaces"),
        _("Replaced by"),
        _("Duplicates"),
        _("Check code"),
        _("Fingerprint of the page"),
    )


def _cells(entry: Entry) -> tuple[str, ...]:
    return (
        entry.number,
        entry.date,
        entry.title,
        entry.language,
        entry.name,
        entry.state,
        entry.reason,
        entry.replaces,
        entry.replaced_by,
        entry.duplicates,
        entry.check,
        entry.sha256,
    )
