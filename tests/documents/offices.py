"""An office with people in it that makes real documents into real files."""

import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.documents.rules.requests import IssueRequest
from desktop_app.documents.service import DocumentService
from desktop_app.language.names import Gender
from desktop_app.office import door
from desktop_app.office.desk import Desk
from desktop_app.office.profile import NewOffice
from desktop_app.office.service import DraftService, OfficeService
from desktop_app.people.rules.values import PersonDraft, PersonRow, Spelling, SpellingKind
from desktop_app.people.service import PeopleService
from desktop_app.system import paths
from tests.office.offices import SAMPLE_OFFICE, StillClock, new_office

TEMPLATES = paths.resources() / "templates"
VALI = PersonDraft(surname="Əliyev", given="Vəli", father="Həsən", patronymic="oğlu", gender=Gender.MALE)
AYGUN = PersonDraft(
    surname="Kərimova",
    given="Aygün",
    father="Rəşid",
    patronymic="qızı",
    gender=Gender.FEMALE,
    languages=("ru", "az"),
    spellings=(Spelling(SpellingKind.RUSSIAN, "ru", "Керимова Айгюн Рашид гызы"),),
)
NAMELESS_GENDER = PersonDraft(surname="Nur", given="Deniz", languages=("de", "en"))


@dataclass(frozen=True)
class PapersOffice:
    """The services of one office, as bootstrap would hand them out."""

    desk: Desk
    office: OfficeService
    people: PeopleService
    documents: DocumentService
    drafts: DraftService

    def add(self, *drafts: PersonDraft) -> tuple[int, ...]:
        """Bring people in; gives their ids."""
        return tuple(self.people.add(each).id for each in drafts)

    def first_people(self, limit: int) -> Sequence[PersonRow]:
        """The first of everybody."""
        return self.people.page(limit=limit).rows

    def close(self) -> None:
        """Leave the office."""
        self.desk.database.close()


def papers_office(
    folder: Path,
    *,
    office: NewOffice = SAMPLE_OFFICE,
    clock: StillClock | None = None,
    templates: Path = TEMPLATES,
) -> PapersOffice:
    """A new office."""
    return seated(new_office(folder, office=office, clock=clock), templates)


def opened(path: Path, templates: Path = TEMPLATES) -> PapersOffice:
    """An office that is there, opened anew."""
    return seated(door.open_office(path, None, StillClock()), templates)


def seated(desk: Desk, templates: Path = TEMPLATES) -> PapersOffice:
    """The services at a desk."""
    office, people = OfficeService(desk), PeopleService(desk)
    return PapersOffice(desk, office, people, DocumentService(desk, people, office, templates), DraftService(desk))


def thanks(ids: Iterable[int], *, language: str = "az", field: str = "mədəniyyət", **fields: str) -> IssueRequest:
    """Letters of thanks to these people."""
    return IssueRequest("thanks", language, tuple(ids), {"field": field, **fields})


def many(count: int) -> list[PersonDraft]:
    """So many different people."""
    return [
        PersonDraft(surname=f"Əliyev{_letters(place)}", given="Vəli", father="Həsən", patronymic="oğlu")
        for place in range(count)
    ]


def text_of(pdf: bytes, folder: Path) -> str:
    """What pdftotext reads, with its line breaks."""
    file = folder / "read.pdf"
    file.write_bytes(pdf)
    read = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True)
    return read.stdout.decode()


def words_of(pdf: bytes, folder: Path) -> str:
    """What pdftotext reads, lines and blanks folded into single blanks."""
    return " ".join(text_of(pdf, folder).split())


def _letters(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in str(number))
