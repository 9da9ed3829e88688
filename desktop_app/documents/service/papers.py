"""Composing the papers of a request one after the other, and what is found on the way."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from desktop_app.documents.authenticity.codes import BLANK
from desktop_app.documents.press import Paper, PrintJob
from desktop_app.documents.rules.file_names import document_stem
from desktop_app.documents.rules.findings import ProofFinding
from desktop_app.documents.rules.numbers import Number
from desktop_app.documents.rules.values import Recipient
from desktop_app.documents.service.deriving import search_key
from desktop_app.documents.service.numbering import NewDocument
from desktop_app.documents.service.preparing import PaperToBe, Preparation
from desktop_app.documents.service.results import Loose, LoosePaper
from desktop_app.documents.service.sealing import NO_SEAL, Seal, Sealer, ToSeal
from desktop_app.language.catalogs import gettext as _
from desktop_app.printing.imposing import Imposition
from desktop_app.printing.layout import Layout, PictureData, face_at, sides, to_json
from desktop_app.printing.values import Values

if TYPE_CHECKING:
    from desktop_app.printing.composing import Composition


@dataclass(frozen=True)
class Checked:
    """One paper composed with a number, and its findings; without an error it may be issued."""

    paper: PaperToBe
    values: Values
    composition: "Composition"
    findings: tuple[ProofFinding, ...]
    seal: Seal | None = None

    @property
    def ready(self) -> bool:
        """Whether nothing stops it."""
        return not any(each.severity == "error" for each in self.findings)


class Checker:
    """Composes and judges papers. `earlier` names the documents that people already have for the same.

    Papers that will be `sealed` keep the place of their check code until they are.
    """

    def __init__(
        self, preparation: Preparation, earlier: Mapping[int, str], *, archived_too: bool, sealed: bool = False
    ) -> None:
        self._preparation = preparation
        self._earlier = earlier
        self._archived_too = archived_too
        self._drafts = {language: replace(look, draft=True) for language, look in preparation.letterheads.items()}
        self._unsealed = Seal("", BLANK) if sealed else NO_SEAL

    def checked(self, paper: PaperToBe, number: str, *, draft: bool = False, seal: Seal | None = None) -> Checked:
        """The paper with this number and seal, composed and judged; a draft says so across its page."""
        from desktop_app.printing.composing import Words, compose  # noqa: PLC0415 - 30 ms that the start need not wait

        shown = seal or self._unsealed
        preparation = self._preparation
        values = replace(paper.values, number=number, code=shown.code, check=shown.check_code)
        looks = self._drafts if draft else preparation.letterheads
        second = None
        if paper.second:
            other = replace(paper.second, number=number)
            second = Words(preparation.second, other, looks[preparation.second])
        composition = compose(
            preparation.template,
            paper.language,
            values,
            looks[paper.language],
            variant=preparation.variant,
            second=second,
        )
        findings = (*self._own(paper.recipient), *_found(composition, paper.recipient))
        return Checked(paper, values, composition, findings, seal if seal != NO_SEAL else None)

    def sealed(self, checked: Checked, number: Number, sealer: Sealer) -> Checked:
        """The same paper with the seal that its number and words ask for; without one, where no key holds."""
        seal = sealer.seal(_to_seal(checked, self._preparation, number)) or NO_SEAL
        return self.checked(checked.paper, str(number), seal=seal)

    def _own(self, recipient: Recipient) -> Iterator[ProofFinding]:
        if recipient.archived and not self._archived_too:
            message = _("This person is archived.")
            yield ProofFinding("error", "archived", message, recipient.id, recipient.formal_name)
        if recipient.id in self._earlier:
            message = _("Already has one for this: {number}").format(number=self._earlier[recipient.id])
            yield ProofFinding("notice", "repeated", message, recipient.id, recipient.formal_name)


def _found(composition: "Composition", recipient: Recipient) -> Iterator[ProofFinding]:
    for each in composition.findings:
        yield ProofFinding(
            each.severity, each.code, each.message, recipient.id, recipient.formal_name, each.frame, each.field
        )


def new_document(
    checked: Checked, preparation: Preparation, number: Number, replaces: int | None = None
) -> NewDocument:
    """The register's row of a paper that has been composed with its number."""
    recipient, language = checked.paper.recipient, checked.paper.language
    layout = to_json(checked.composition.layout)
    said = asdict(replace(checked.values, photo=None))
    values = {**said, "date": preparation.date.isoformat(), **_look(checked.paper, preparation)}
    del values["code"], values["check"], values["photo"]  # which have places of their own
    return NewDocument(
        number=number,
        template=preparation.template.name,
        language=language,
        date=preparation.date,
        person_id=recipient.id,
        name=recipient.formal_name,
        search_key=search_key(recipient.formal_name, checked.values.spelling),
        values={**values, "organisation": preparation.letterheads[language].organisation},
        layout=layout,
        layout_sha256=hashlib.sha256(layout).hexdigest(),
        pictures=checked.composition.pictures,
        seal=checked.seal,
        replaces=replaces,
    )


def _look(paper: PaperToBe, preparation: Preparation) -> dict[str, Any]:
    """In which design a paper is, on which sheet, and what it says in its second language: for its correction."""
    second = {"language": preparation.second, "fields": dict(paper.second.fields)} if paper.second else None
    return {"family": preparation.variant.family, "paper": preparation.variant.paper, "second": second}


def loose_papers(
    ready: Sequence[Checked],
    preparation: Preparation,
    imposition: Imposition,
    refused: tuple[ProofFinding, ...],
    notices: tuple[ProofFinding, ...],
) -> Loose:
    """Papers that are not registered, for the press: each under its place, in a file by its person's name."""
    template = preparation.template.name
    rows, papers = list[LoosePaper](), list[Paper]()
    pictures: dict[str, PictureData] = {}
    for place, each in enumerate(ready, start=1):
        person = each.paper.recipient
        rows.append(LoosePaper(place, template, person.formal_name, person.id))
        stem = document_stem(template, person.formal_name)
        papers.append(Paper(place, "", stem, to_json(each.composition.layout)))
        pictures |= each.composition.pictures
    return Loose(tuple(rows), PrintJob(tuple(papers), pictures, imposition), refused, notices)


def _coded_face(composition: "Composition") -> Layout:
    """The side of a paper that bears the code: its words are signed."""
    layout, place = composition.layout, composition.design.code
    return sides(layout)[face_at(layout, place.y) if place else 0]


def _to_seal(checked: Checked, preparation: Preparation, number: Number) -> ToSeal:
    return ToSeal(
        number=number,
        name=checked.paper.recipient.formal_name,
        what_for=preparation.occasion[1] if preparation.occasion else "",
        date=preparation.date,
        language=checked.paper.language,
        text=_coded_face(checked.composition).text,
    )
