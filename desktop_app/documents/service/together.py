"""Several documents for each person in one job: a certificate and a badge, a letter and its envelope."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from desktop_app.documents import press
from desktop_app.documents.press import Paper, PrintJob
from desktop_app.documents.rules.findings import Proof, ProofFinding
from desktop_app.documents.rules.progress import Progress, Unwatched
from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.documents.service.documents import DocumentService, Judged
from desktop_app.documents.service.register import RegisterRow
from desktop_app.documents.service.results import Entered, Issued, IssuedPaper, Loose, LoosePaper, NotIssued
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.printing.layout import PictureData

if TYPE_CHECKING:
    from desktop_app.printing.signing import SignWith

_DATES: Final = frozenset(("date", "day"))


@dataclass(frozen=True)
class Joined:
    """The papers of a job, one person's after the other's, ready for the press.

    `rows` and the papers of the `job` are numbered from 1; `numbered` says which of them is which document of the
    register. `refused` are the errors of those left out, `notices` what is to be known of all.
    """

    rows: tuple[RegisterRow | LoosePaper, ...]
    job: PrintJob
    numbered: Mapping[int, int]
    refused: tuple[ProofFinding, ...]
    notices: tuple[ProofFinding, ...] = ()

    def registered(self, ids: Sequence[int]) -> list[int]:
        """Those of these papers that are in the register, as it counts them."""
        return [self.numbered[each] for each in ids if each in self.numbered]


def requests_for(documents: DocumentService, asked: IssueRequest, templates: Sequence[str]) -> tuple[IssueRequest, ...]:
    """What is asked, of each of these templates, with the fields that it has; `letter.date` is that of one template.

    A field that none has is refused, and so is a date that would mean one thing in one template, another in the next.
    """
    known = {name: {each.name: each for each in documents.template(name).editions[0].fields} for name in templates}
    keys = {key for name, fields in known.items() for field in fields for key in _ways(name, field)}
    if unknown := [key for key in asked.fields if key not in keys]:
        sentence = _("None of these templates has a field “{name}”.")
        raise Refused(sentence.format(name=unknown[0]))
    requests = []
    meant: dict[str, str] = {}
    for name, fields in known.items():
        own = {}
        for field, each in fields.items():
            shared, alone = _ways(name, field)
            if alone in asked.fields:
                own[field] = asked.fields[alone]
            elif shared in asked.fields:
                own[field] = asked.fields[shared]
                if each.kind in _DATES and meant.setdefault(field, each.label) != each.label:
                    sentence = _("“{name}” means different days in these templates. Please say each: {example}=…")
                    raise Refused(sentence.format(name=field, example=alone))
        requests.append(replace(asked, template=name, fields=own))
    return tuple(requests)


def _ways(template: str, field: str) -> tuple[str, str]:
    """How a field is called: for all templates that have it, and for this one alone."""
    return field, f"{template}.{field}"


class Together:
    """Proofs and issues the papers of several requests for the same people as one job."""

    def __init__(self, documents: DocumentService) -> None:
        self._documents = documents

    def proof(self, requests: Sequence[IssueRequest], progress: Progress | None = None) -> Proof:
        """What is found in all papers, each finding with its template; `ready` has a person once for each paper."""
        proofs: list[Proof] = []
        for each, part in zip(requests, _parts(requests, progress), strict=True):
            before = sum(len(one.ready) for one in proofs if one.last_number)
            found = self._documents.proof(each, part, after=before)
            about = tuple(replace(finding, template=each.template) for finding in found.findings)
            proofs.append(replace(found, findings=about))
        numbered = [each for each in proofs if each.last_number and each.ready]
        return Proof(
            sum(each.checked for each in proofs),
            tuple(person for each in proofs for person in each.ready),
            tuple(finding for each in proofs for finding in each.findings),
            numbered[0].first_number if numbered else "",
            numbered[-1].last_number if numbered else "",
        )

    def enter(
        self, requests: Sequence[IssueRequest], *, skip_refused: bool = False, progress: Progress | None = None
    ) -> Joined:
        """Compose all papers, then number those that take a number; stopped while composing, nothing is numbered.

        An error in any paper of any request stops all (`NotIssued`), unless such papers are to be skipped.
        """
        if any(each.sheet or each.copies > 1 for each in requests):
            raise Refused(_("Sheets and copies are for one kind of document at a time."))
        watch, judged = progress or Unwatched(), list[Judged]()
        for each, part in zip(requests, _parts(requests, watch), strict=True):
            before = sum(len(one.ready) for one in judged if one.first)
            judged.append(self._documents.judge(each, part, after=before))
        refused = _distinct(each.refused for each in judged)
        if refused and not skip_refused:
            raise NotIssued(refused)
        made = () if watch.stopped() else self._documents.make(*judged)
        ordered, pictures = _by_person([self._papers(each) for each in made], requests[0].person_ids)
        return Joined(
            tuple(replace(each.row, id=place) for place, each in ordered.items()),
            PrintJob(tuple(replace(each.paper, id=place) for place, each in ordered.items()), pictures),
            {place: each.row.id for place, each in ordered.items() if isinstance(each.row, RegisterRow)},
            refused,
            _distinct(each.notices for each in judged),
        )

    def issue(
        self,
        requests: Sequence[IssueRequest],
        output: Output,
        *,
        skip_refused: bool = False,
        progress: Progress | None = None,
        sign_with: "SignWith | None" = None,
    ) -> Issued:
        """Enter all and print all: in one file person by person, or a file each."""
        press.make_room(output)
        signer = press.signer_of(sign_with)  # refused here, before anything has a number
        try:
            joined = self.enter(requests, skip_refused=skip_refused, progress=progress)
        except NotIssued as found:
            return Issued(None, (), found.findings, stopped=True)
        rows = {each.id: each for each in joined.rows}

        def mark(ids: Sequence[int]) -> None:
            self._documents.mark_issued(joined.registered(ids))

        done = press.print_out(joined.job, output, progress or Unwatched(), signer, mark=mark)
        papers = tuple(IssuedPaper(each.id, rows[each.id].number, rows[each.id].person_id, each.file) for each in done)
        waiting = joined.registered([each for each in rows if each not in {paper.id for paper in papers}])
        return Issued(None, papers, joined.refused, tuple(waiting), notices=joined.notices)

    def _papers(self, made: Entered | Loose) -> "_Papers":
        """The papers of one request with their rows, and what they show."""
        job = made.job if isinstance(made, Loose) else self._documents.register.print_job(made.ids)
        papers = {each.id: each for each in job.papers}
        return [_Made(row, papers[row.id]) for row in made.rows], job.pictures


@dataclass(frozen=True)
class _Made:
    """A paper on its way to the press, and its row."""

    row: RegisterRow | LoosePaper
    paper: Paper


_Papers = tuple[list[_Made], Mapping[str, PictureData]]


def _by_person(made: Sequence[_Papers], people: Sequence[int]) -> tuple[Mapping[int, _Made], Mapping[str, PictureData]]:
    """One person's papers after the other's by their places in the job, from 1; and what they all show."""
    turn = {person: index for index, person in enumerate(people)}
    together = [each for papers, _shown in made for each in papers]
    together.sort(key=lambda each: turn.get(each.row.person_id or 0, len(turn)))  # stable: templates keep their order
    pictures = {sha256: data for _papers, shown in made for sha256, data in shown.items()}
    return dict(enumerate(together, start=1)), pictures


class _Part(Progress):
    """The part of a whole that one request is."""

    def __init__(self, whole: Progress, before: int, total: int) -> None:
        self._whole, self._before, self._total = whole, before, total

    def report(self, done: int, total: int) -> None:  # noqa: ARG002 - of the part
        """So many of the whole are done."""
        self._whole.report(self._before + done, self._total)

    def stopped(self) -> bool:
        """As the whole is."""
        return self._whole.stopped()


def _parts(requests: Sequence[IssueRequest], whole: Progress | None) -> list[_Part]:
    counts = [len(each.person_ids) for each in requests]
    return [_Part(whole or Unwatched(), sum(counts[:place]), sum(counts)) for place in range(len(counts))]


def _distinct(found: Iterable[Sequence[ProofFinding]]) -> tuple[ProofFinding, ...]:
    return tuple(dict.fromkeys(finding for each in found for finding in each))
