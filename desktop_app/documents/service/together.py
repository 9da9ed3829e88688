"""Several documents for each person in one job: a certificate and a badge, a letter and its envelope."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from desktop_app.documents import press
from desktop_app.documents.press import Paper, PrintJob
from desktop_app.documents.rules.findings import Proof, ProofFinding
from desktop_app.documents.rules.progress import Progress, Unwatched
from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.documents.service.register import Register
from desktop_app.documents.service.results import Entered, Issued, IssuedPaper, Loose
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.printing.layout import PictureData
from desktop_app.printing.templates import Template

if TYPE_CHECKING:
    from desktop_app.printing.signing import FileSigner, SignWith


class Documents(Protocol):
    """What is needed of the service of documents."""

    register: Register

    def template(self, name: str) -> Template:
        """A template."""
        ...

    def proof(self, request: IssueRequest, progress: Progress | None = None) -> Proof:
        """What is found in the papers of a request."""
        ...

    def enter(self, request: IssueRequest, *, skip_refused: bool = False, progress: Progress | None = None) -> Entered:
        """Number them."""
        ...

    def loose(self, request: IssueRequest, *, skip_refused: bool = False, progress: Progress | None = None) -> Loose:
        """Make those that take no number."""
        ...

    def mark_issued(self, ids: Sequence[int]) -> None:
        """Say that files are safe."""
        ...


@dataclass(frozen=True)
class _Made:
    """A paper on its way to the press: whose it is, and its id in the register, where it has one."""

    paper: Paper
    person_id: int | None
    registered: int | None


def requests_for(documents: Documents, asked: IssueRequest, templates: Sequence[str]) -> tuple[IssueRequest, ...]:
    """What is asked, of each of these templates, with the fields that it has; one that none has is refused."""
    known = {name: {each.name for each in documents.template(name).editions[0].fields} for name in templates}
    unknown = [each for each in asked.fields if not any(each in names for names in known.values())]
    if unknown:
        sentence = _("None of these templates has a field “{name}”.")
        raise Refused(sentence.format(name=unknown[0]))
    return tuple(
        replace(asked, template=name, fields={field: text for field, text in asked.fields.items() if field in fields})
        for name, fields in known.items()
    )


class Together:
    """Issues the papers of several requests for the same people as one job."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents

    def issue(
        self,
        requests: Sequence[IssueRequest],
        output: Output,
        *,
        skip_refused: bool = False,
        progress: Progress | None = None,
        sign_with: "SignWith | None" = None,
    ) -> Issued:
        """Proof all, number all, print all: in one file person by person, or a file each.

        An error in any paper of any request keeps everything from being numbered, unless such papers are skipped.
        """
        press.make_room(output)
        signer = press.signer_of(sign_with)  # refused here, before anything has a number
        if any(each.sheet or each.copies > 1 for each in requests):
            raise Refused(_("Sheets and copies are for one kind of document at a time."))
        found = [finding for each in requests for finding in self._documents.proof(each).findings]
        errors = tuple(each for each in found if each.severity == "error")
        notices = tuple(each for each in found if each.severity == "notice")
        if errors and not skip_refused:
            return Issued(None, (), errors, stopped=True)
        refused = list(errors)
        made = [self._made(each, refused) for each in requests]
        pictures = {sha256: data for _papers, shown in made for sha256, data in shown.items()}
        ordered = _by_person([papers for papers, _shown in made], requests[0].person_ids)
        done = self._printed(ordered, pictures, output, progress or Unwatched(), signer)
        safe = {each.id for each in done}
        waiting = tuple(each.registered for each in ordered if each.registered and each.paper.id not in safe)
        return Issued(None, done, _distinct(refused), waiting, notices=_distinct(notices))

    def _made(
        self, request: IssueRequest, refused: list[ProofFinding]
    ) -> tuple[list[_Made], Mapping[str, PictureData]]:
        """The papers of a request, numbered where they take a number, and what they show; tells who is left out."""
        documents = self._documents
        if not documents.template(request.template).registered:
            loose = documents.loose(request, skip_refused=True)
            refused += loose.refused
            whose = {row.id: row.person_id for row in loose.rows}
            return [_Made(each, whose[each.id], None) for each in loose.job.papers], loose.job.pictures
        entered = documents.enter(request, skip_refused=True)
        refused += entered.refused
        if not entered.ids:
            return [], {}
        job, people = documents.register.print_job(entered.ids), {row.id: row.person_id for row in entered.rows}
        return [_Made(each, people[each.id], each.id) for each in job.papers], job.pictures

    def _printed(
        self,
        made: Sequence[_Made],
        pictures: Mapping[str, PictureData],
        output: Output,
        watch: Progress,
        signer: "FileSigner | None",
    ) -> tuple[IssuedPaper, ...]:
        """Print them in this order; those that are registered are marked as their files are safe."""
        by_id = {each.paper.id: each for each in made}

        def mark(ids: Sequence[int]) -> None:
            self._documents.mark_issued([number for each in ids if (number := by_id[each].registered)])

        job = PrintJob(tuple(each.paper for each in made), pictures)
        done = press.print_out(job, output, watch, signer, mark=mark)
        return tuple(
            IssuedPaper(each.id, by_id[each.id].paper.number, by_id[each.id].person_id, each.file) for each in done
        )


def _by_person(made: Sequence[Sequence[_Made]], people: Sequence[int]) -> list[_Made]:
    """One person's papers after the other's; each gets an id of its own in the job."""
    place = {person: index for index, person in enumerate(people)}
    together = [each for papers in made for each in papers]
    together.sort(key=lambda each: place.get(each.person_id or 0, len(place)))  # stable: templates keep their order
    return [replace(each, paper=replace(each.paper, id=index)) for index, each in enumerate(together, start=1)]


def _distinct(findings: Sequence[ProofFinding]) -> tuple[ProofFinding, ...]:
    return tuple(dict.fromkeys(findings))
