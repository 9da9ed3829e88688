"""What comes of issuing: numbers taken, papers in files, and why some were refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.documents.press import PrintJob
from desktop_app.documents.rules.findings import ProofFinding
from desktop_app.documents.service.register import RegisterRow
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.printing.imposing import PLAIN, Imposition
from desktop_app.printing.places import Place, Places


class NotIssued(Refused):
    """The proof found errors, and nothing was numbered; `findings` are these errors."""

    def __init__(self, findings: Sequence[ProofFinding]) -> None:
        super().__init__("\n".join([_nothing_issued(), *map(_problem, findings)]))
        self.findings = tuple(findings)


@dataclass(frozen=True)
class Draft:
    """One person's paper before it has a number, as a PDF that says so, and where on it each frame stands."""

    pdf: bytes
    places: Places

    def places_of(self, finding: ProofFinding) -> tuple[Place, ...]:
        """Where on the page a finding is; nowhere, when it is not about words that stand there."""
        found = self.places.get(finding.frame, ())
        return found if finding.place is None else found[finding.place : finding.place + 1]


@dataclass(frozen=True)
class Entered:
    """Documents that have numbers and are not printed yet.

    `refused` are the errors of those left out, `notices` what is to be known of all, `imposition` how they are printed.
    """

    batch_id: int | None
    rows: tuple[RegisterRow, ...]
    refused: tuple[ProofFinding, ...]
    notices: tuple[ProofFinding, ...] = ()
    imposition: Imposition = PLAIN

    @property
    def ids(self) -> tuple[int, ...]:
        """The documents' ids, in the order of their numbers."""
        return tuple(each.id for each in self.rows)


@dataclass(frozen=True)
class LoosePaper:
    """A paper that is not registered: its place among those made with it, and whose it is."""

    id: int
    template: str
    name: str
    person_id: int
    number: str = ""


@dataclass(frozen=True)
class Loose:
    """Papers that are not registered, composed for the press; nothing of them is kept.

    `refused` are the errors of those left out, `notices` what is to be known of all.
    """

    rows: tuple[LoosePaper, ...]
    job: PrintJob
    refused: tuple[ProofFinding, ...]
    notices: tuple[ProofFinding, ...] = ()


@dataclass(frozen=True)
class IssuedPaper:
    """A document in its file; one that is not registered has no number."""

    id: int
    number: str
    person_id: int | None
    file: Path

    def as_text(self) -> str:
        """Its number, if it has one, and its file, in a line."""
        return f"{self.number}\t{self.file}" if self.number else str(self.file)


@dataclass(frozen=True)
class Issued:
    """What came of issuing.

    `not_printed` have numbers but no file yet: the work was stopped, and can be finished. When `stopped`, the
    errors in `refused` kept everything from being numbered.
    """

    batch_id: int | None
    issued: tuple[IssuedPaper, ...]
    refused: tuple[ProofFinding, ...] = ()
    not_printed: tuple[int, ...] = ()
    stopped: bool = False
    notices: tuple[ProofFinding, ...] = ()

    def as_json(self) -> dict[str, list[dict[str, object]]]:
        """The result as the command line prints it."""
        return {
            "issued": [
                {"number": each.number or None, "person": each.person_id, "file": str(each.file)}
                for each in self.issued
            ],
            "refused": [
                {"person": each.person_id, "problem": _problem(each, for_command=True)} for each in self.refused
            ],
        }

    def as_text(self) -> str:
        """The result in lines: each number with its file, then each problem."""
        first = [_nothing_issued()] if self.stopped else list(dict.fromkeys(each.as_text() for each in self.issued))
        return "\n".join([*first, *(_problem(each, for_command=True) for each in self.refused)])

    def notice_lines(self) -> list[str]:
        """What is to be known beside the result, a sentence each; what concerns all is said once."""
        return list(
            dict.fromkeys(f"{each.name}: {each.message}" if each.name else each.message for each in self.notices)
        )


def _nothing_issued() -> str:
    return _("Nothing was issued and no number was taken.")


def _problem(finding: ProofFinding, *, for_command: bool = False) -> str:
    """A finding with the person whom it concerns; for who types commands, with the field as it is typed."""
    said = f"{finding.name}: {finding.message}" if finding.name else finding.message
    return f"{said} (--field {finding.field}=...)" if for_command and finding.field else said
