"""Making documents: which there are, the proof, the numbers, the files."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from sqlalchemy import Connection, bindparam, update

from desktop_app.documents import press
from desktop_app.documents.records import DocumentRecord
from desktop_app.documents.rules.findings import Proof, ProofFinding
from desktop_app.documents.rules.numbers import Number, draft_number
from desktop_app.documents.rules.progress import Progress, Unwatched
from desktop_app.documents.rules.requests import Correction, IssueRequest, Output
from desktop_app.documents.rules.values import ValueSource
from desktop_app.documents.service.checking import code_findings, register_findings
from desktop_app.documents.service.correcting import annul, corrected, why
from desktop_app.documents.service.designs import DesignService
from desktop_app.documents.service.duplicating import DuplicateService
from desktop_app.documents.service.keys import KeyService
from desktop_app.documents.service.letterheads import letterhead
from desktop_app.documents.service.numbering import earlier_documents, insert_batch, next_number
from desktop_app.documents.service.papers import Checked, Checker, loose_papers, new_document
from desktop_app.documents.service.preparing import Preparation, chosen_variant, prepare
from desktop_app.documents.service.reading import read_rows
from desktop_app.documents.service.recipients import People, recipients, with_photos
from desktop_app.documents.service.register import DOCUMENT, Register
from desktop_app.documents.service.results import Draft, Entered, Issued, IssuedPaper, Loose, NotIssued
from desktop_app.documents.service.sealing import no_key, sealer
from desktop_app.documents.service.signatories import SignatoryService
from desktop_app.documents.service.templates import TemplateRow, TemplateShelf, sample_pdf
from desktop_app.documents.service.trials import TrialService
from desktop_app.documents.service.verifying import VerifyingService
from desktop_app.documents.service.yearbook import YearBook
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office import history
from desktop_app.office.changes import Changes
from desktop_app.office.desk import Desk
from desktop_app.office.rights import Right, needs, require
from desktop_app.office.service import OfficeService
from desktop_app.printing.imposing import PLAIN, Imposition
from desktop_app.printing.places import places
from desktop_app.printing.templates import Template

if TYPE_CHECKING:
    from desktop_app.printing.signing import FileSigner, SignWith


@dataclass(frozen=True)
class Judged:
    """Papers that have been composed under the numbers they would have from `first` on; None where they take none."""

    preparation: Preparation
    checker: Checker
    first: Number | None
    ready: tuple[Checked, ...]
    refused: tuple[ProofFinding, ...]
    notices: tuple[ProofFinding, ...]
    imposition: Imposition
    correction: Correction | None


class DocumentService:
    """Makes the office's documents. `register` holds those made, `signatories` who signs the next ones.

    `designs` are the templates that the office drew itself, `trials` the pages of those that are being changed, `keys`
    those that sign, `verifying` says whether a paper is genuine, `book` writes the register of a year, `duplicates`
    makes second copies of what was lost.
    """

    def __init__(
        self,
        desk: Desk,
        people: People,
        office: OfficeService,
        templates_folder: Path,
        sources: Sequence[ValueSource] = (),
    ) -> None:
        self.register = Register(desk)
        self.signatories = SignatoryService(desk)
        self.designs = DesignService(desk, templates_folder)
        self.keys = KeyService(desk)
        self.verifying = VerifyingService(desk)
        self.book = YearBook(desk, self._titles)
        self.duplicates = DuplicateService(desk, self.register)
        self._desk = desk
        self._people = people
        self._office = office
        self.trials = TrialService(desk, people, office, self.signatories, self.designs)
        self._shelf = TemplateShelf(templates_folder, self.designs)
        self._sources = tuple(sources)

    def templates(self) -> tuple[TemplateRow, ...]:
        """The kinds of documents there are, in words of the screen language."""
        return self._shelf.rows()

    def template(self, name: str) -> Template:
        """One of them."""
        return self._shelf.template(name)

    def sample(self, template: str, language: str, family: str = "", paper: str = "") -> bytes:
        """A template's page with its own samples, in its usual variant or this one, as a PDF marked as a draft."""
        profile = self._office.profile()
        head, _notices = letterhead(profile, self.signatories.signatories(), language)
        chosen, today = self._shelf.template(template), self._desk.clock.today()
        variant = chosen_variant(chosen, family, paper)
        return sample_pdf(chosen, language, replace(head, draft=True), profile.series, today, variant=variant)

    def correction(
        self,
        document_id: int,
        fields: Mapping[str, str],
        reason: str,
        fields_in: Mapping[str, Mapping[str, str]] | None = None,
    ) -> IssueRequest:
        """The request that, once it is entered, annuls a document and issues a right one in its place."""
        document = self.register.document(document_id)
        return corrected(document, self.template(document.row.template), fields, reason, fields_in)

    def proof(self, request: IssueRequest, progress: Progress | None = None, *, after: int = 0) -> Proof:
        """Compose every paper and say what is found; nothing is numbered, nothing is kept.

        `after` is how many numbers are taken before by what is issued together with these.
        """
        preparation, checker = self._prepared(request)
        first = self._forecast(preparation, after)
        findings: list[ProofFinding] = [*preparation.absent, *preparation.notices]
        ready: list[int] = []
        checked = 0
        for each in self._composed(preparation, checker, first, progress or Unwatched()):
            checked += 1
            findings.extend(each.findings)
            if each.ready:
                ready.append(each.paper.recipient.id)
        last = first and first.after(max(len(ready) - 1, 0))
        return Proof(checked, tuple(ready), tuple(findings), str(first or ""), str(last or ""))

    def draft(self, request: IssueRequest, person_id: int) -> Draft:
        """One person's paper of a request, marked as a draft, with dots in its number's place."""
        preparation, checker = self._prepared(replace(request, person_ids=(person_id,)))
        if preparation.absent:
            raise NotIssued(preparation.absent)
        registered = preparation.template.registered
        number = draft_number(preparation.series, preparation.date.year) if registered else ""
        paper = preparation.papers[0]
        composition = checker.checked(paper, number, draft=True).composition
        pdf = press.drawn([composition.layout], composition.pictures, title=number or preparation.template.name)
        return Draft(pdf, places(composition.layout, composition.design))

    @needs(Right.ISSUE)
    def enter(self, request: IssueRequest, *, skip_refused: bool = False, progress: Progress | None = None) -> Entered:
        """Proof the papers again and give those without errors their numbers and rows, in one transaction.

        They count as not printed until their files are safe. An error in any paper stops all (`NotIssued`),
        unless the refused ones are to be skipped. Stopped while composing, nothing is numbered. What a correction
        replaces is annulled in the same transaction.
        """
        correction = request.correction and self._allowed(request.correction)
        judged = self.judge(replace(request, correction=correction), progress)
        if judged.refused and not skip_refused:
            raise NotIssued(judged.refused)
        if judged.first is None:
            raise ValueError(f"papers of “{judged.preparation.template.name}” take no number")
        (entered,) = self.make(judged)
        return cast("Entered", entered)  # as all that takes a number

    @needs(Right.ISSUE)
    def loose(self, request: IssueRequest, *, skip_refused: bool = False, progress: Progress | None = None) -> Loose:
        """Proof papers that are not registered and make them ready for the press; nothing of them is kept.

        Errors are dealt with as those of papers that are to be entered.
        """
        judged = self.judge(request, progress)
        if judged.refused and not skip_refused:
            raise NotIssued(judged.refused)
        return self._loosened(judged)

    def judge(self, request: IssueRequest, progress: Progress | None = None, *, after: int = 0) -> Judged:
        """Compose all papers of a request, for `make`; `after` as for a proof. Stopped, none of them is ready."""
        watch = progress or Unwatched()
        imposition = self._shelf.imposition(request)
        preparation, checker = self._prepared(request)
        first = self._forecast(preparation, after)
        composed = tuple(self._composed(preparation, checker, first, watch))
        found = [finding for each in composed for finding in each.findings]
        refused = (*preparation.absent, *(each for each in found if each.severity == "error"))
        notices = (*preparation.notices, *(each for each in found if each.severity == "notice"))
        ready = () if watch.stopped() else tuple(each for each in composed if each.ready)
        return Judged(preparation, checker, first, ready, refused, notices, imposition, request.correction)

    @needs(Right.ISSUE)
    def make(self, *judged: Judged) -> tuple[Entered | Loose, ...]:
        """Number the papers that are ready, all in one transaction; those without a number are ready for the press."""
        if any(each.correction for each in judged):
            require(self._desk, Right.VOID)
        numbered: dict[int, tuple[int, tuple[int, ...]]] = {}
        if any(each.first and each.ready for each in judged):
            with self._desk.database.write() as connection:
                for place, each in enumerate(judged):
                    if each.first and each.ready:
                        numbered[place] = self._numbered(each, connection)
            self._desk.board.publish(Changes.of(DOCUMENT))
        return tuple(
            self._loosened(each) if each.first is None else self._entered(each, *numbered.get(place, (None, ())))
            for place, each in enumerate(judged)
        )

    @needs(Right.ISSUE)
    def finish(
        self,
        ids: Sequence[int],
        output: Output,
        progress: Progress | None = None,
        *,
        sign_with: "SignWith | FileSigner | None" = None,
        imposition: Imposition = PLAIN,
    ) -> tuple[IssuedPaper, ...]:
        """Print numbered documents into files; those not printed before are then issued. Gives those done."""
        watch = progress or Unwatched()
        press.make_room(output)
        rows = {row.id: row for row in self.register.printable(ids)}
        if watch.stopped() or not rows:
            return ()
        job = replace(self.register.print_job(tuple(rows)), imposition=imposition)
        done = press.print_out(job, output, watch, sign_with, mark=self.mark_issued)
        return tuple(IssuedPaper(each.id, rows[each.id].number, rows[each.id].person_id, each.file) for each in done)

    @needs(Right.ISSUE)
    def mark_issued(self, ids: Sequence[int]) -> None:
        """Say of documents that their files are safe; for whoever sent a `print_job` to a press."""
        if not ids:
            return
        with self._desk.database.write() as connection:
            waiting = {row.id for row in read_rows(connection, ids) if row.state == "not printed"}
            connection.execute(
                update(DocumentRecord)
                .where(DocumentRecord.state == "not printed")
                .where(DocumentRecord.id == bindparam("document_id"))
                .values(state="issued"),
                [{"document_id": each} for each in ids],
            )
            saves: list[history.Save] = [
                (each, {"state": ("not printed", "issued")} if each in waiting else {}) for each in ids
            ]
            history.record_all(connection, history.occasion(self._desk, "printed"), DOCUMENT, saves)
        self._desk.board.publish(Changes.of(DOCUMENT, ids=tuple(ids)))

    @needs(Right.ISSUE)
    def issue(
        self,
        request: IssueRequest,
        output: Output,
        *,
        skip_refused: bool = False,
        progress: Progress | None = None,
        sign_with: "SignWith | None" = None,
    ) -> Issued:
        """Enter the papers of a request and print them, signed if so wanted: the whole way, for the command line."""
        press.make_room(output)
        signer = press.signer_of(sign_with)  # refused here, before anything has a number
        if request.sheet and not output.joint:
            raise Refused(_("What goes onto sheets together goes into one file. Please name it: OUT.pdf."))
        try:
            if not self._shelf.template(request.template).registered:
                loose = self.loose(request, skip_refused=skip_refused, progress=progress)
                return self._printed_loose(loose, output, progress, signer)
            entered = self.enter(request, skip_refused=skip_refused, progress=progress)
        except NotIssued as found:
            return Issued(None, (), found.findings, stopped=True)
        done = (
            ()
            if not entered.ids
            else self.finish(entered.ids, output, progress, sign_with=signer, imposition=entered.imposition)
        )
        safe = {each.id for each in done}
        not_printed = tuple(each for each in entered.ids if each not in safe)
        return Issued(entered.batch_id, done, entered.refused, not_printed, notices=entered.notices)

    def check(self) -> tuple[str, ...]:
        """What is wrong with the register, in sentences; nothing, when all is well."""
        with self._desk.database.read() as connection:
            return (*register_findings(connection), *code_findings(connection))

    @staticmethod
    def _printed_loose(loose: Loose, output: Output, progress: Progress | None, signer: "FileSigner | None") -> Issued:
        rows = {row.id: row for row in loose.rows}
        done = press.print_out(loose.job, output, progress or Unwatched(), signer)
        papers = tuple(IssuedPaper(each.id, "", rows[each.id].person_id, each.file) for each in done)
        return Issued(None, papers, loose.refused, notices=loose.notices)

    def _titles(self) -> Mapping[str, str]:
        return {row.name: row.title for row in self.templates()}

    def _prepared(self, request: IssueRequest) -> tuple[Preparation, Checker]:
        if sheet := self._shelf.imposition(request).sheet:
            request = replace(request, paper=sheet.paper)
        template = self._shelf.template(request.template)
        there, absent = recipients(self._people, request.person_ids)
        if template.has_photo:
            there = with_photos(self._desk, there)
        preparation = prepare(
            request,
            template,
            there,
            profile=self._office.profile(),
            signatories=self.signatories.signatories(),
            sources=self._sources,
            today=self._desk.clock.today(),
        )
        with self._desk.database.read() as connection:
            seals = sealer(connection, self._desk.clock.today(), template.kind)
        unsigned = (no_key(preparation.date),) if seals and not seals.signs(preparation.date) else ()
        preparation = replace(preparation, absent=absent, notices=(*preparation.notices, *unsigned))
        sealed = seals is not None and not unsigned
        earlier = self._earlier(preparation, request.correction)
        return preparation, Checker(preparation, earlier, archived_too=request.archived, sealed=sealed)

    def _earlier(self, preparation: Preparation, correction: Correction | None) -> Mapping[int, str]:
        occasion = preparation.occasion
        if occasion is None:
            return {}
        ids = [each.recipient.id for each in preparation.papers]
        with self._desk.database.read() as connection:
            return earlier_documents(
                connection, preparation.template.name, occasion, ids, but=correction.document_id if correction else None
            )

    def _entered(self, judged: Judged, batch_id: int | None, ids: tuple[int, ...]) -> Entered:
        rows = self.register.rows(ids) if ids else ()
        return Entered(batch_id, rows, judged.refused, judged.notices, judged.imposition)

    @staticmethod
    def _loosened(judged: Judged) -> Loose:
        return loose_papers(judged.ready, judged.preparation, judged.imposition, judged.refused, judged.notices)

    def _forecast(self, preparation: Preparation, after: int) -> Number | None:
        """The number that the first paper will have, if nobody issues anything meanwhile; None where none is taken."""
        if not preparation.template.registered:
            return None
        with self._desk.database.read() as connection:
            return next_number(connection, preparation.series, preparation.date.year).after(after)

    def _composed(
        self, preparation: Preparation, checker: Checker, first: Number | None, watch: Progress
    ) -> Iterator[Checked]:
        """Each paper in turn, under the number it would have; one with an error uses none up."""
        number = first
        for done, paper in enumerate(preparation.papers, start=1):
            checked = checker.checked(paper, str(number or ""))
            yield checked
            number = number and number.after(1 if checked.ready else 0)
            watch.report(done, len(preparation.papers))
            if watch.stopped():
                return

    def _allowed(self, correction: Correction) -> Correction:
        """A correction with its reason as it is kept, for who may annul."""
        require(self._desk, Right.VOID)
        return replace(correction, reason=why(correction.reason))

    def _numbered(self, judged: Judged, connection: Connection) -> tuple[int, tuple[int, ...]]:
        preparation, checker, ready = judged.preparation, judged.checker, judged.ready
        correction = judged.correction
        first = next_number(connection, preparation.series, preparation.date.year)
        if first != judged.first:  # somebody else issued meanwhile: the numbers are others now
            ready = tuple(checker.checked(each.paper, str(first.after(place))) for place, each in enumerate(ready))
        if seals := sealer(connection, self._desk.clock.today(), preparation.template.kind):
            ready = tuple(checker.sealed(each, first.after(place), seals) for place, each in enumerate(ready))
        replaced = correction.document_id if correction else None
        documents = [new_document(each, preparation, first.after(place), replaced) for place, each in enumerate(ready)]
        if correction:
            annul(connection, history.occasion(self._desk, "voided"), correction.document_id, correction.reason)
        return insert_batch(connection, documents, history.occasion(self._desk, "issued"))
