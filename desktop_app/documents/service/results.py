"""What comes of issuing: numbers taken, papers in files, and why some were refused."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.documents.rules.findings import ProofFinding
from desktop_app.documents.service.register import RegisterRow
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused


class NotIssued(Refused):
    """The proof found errors, and nothing was numbered; `findings` are these errors."""

    def __init__(self, findings: Sequence[ProofFinding]) -> None:
        super().__init__("\n".join([_("Nothing was issued and no number was taken."), *_problems(findings)]))
        self.findings = tuple(findings)


@dataclass(frozen=True)
class Entered:
    """Documents that have numbers and are not printed yet.

    `refused` are the errors of those left out, `notices` what is to be known of all.
    """

    batch_id: int | None
    rows: tuple[RegisterRow, ...]
    refused: tuple[ProofFinding, ...]
    notices: tuple[ProofFinding, ...] = ()

    @property
    def ids(self) -> tuple[int, ...]:
        """The documents' ids, in the order of their numbers."""
        return tuple(each.id for each in self.rows)


@dataclass(frozen=True)
class IssuedPaper:
    """A document in its file."""

    id: int
    number: str
    person_id: int | None
    file: Path


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
                {"number": each.number, "person": each.person_id, "file": str(each.file)} for each in self.issued
            ],
            "refused": [
                {"person": each.person_id, "problem": problem}
                for each, problem in zip(self.refused, _problems(self.refused), strict=True)
            ],
        }

    def as_text(self) -> str:
        """The result in lines: each number with its file, then each problem."""
        if self.stopped:
            return str(NotIssued(self.refused))
        return "\n".join([*(f"{each.number}\t{each.file}" for each in self.issued), *_problems(self.refused)])

    def notice_lines(self) -> list[str]:
        """What is to be known beside the result, a sentence each; what concerns all is said once."""
        return list(
            dict.fromkeys(f"{each.name}: {each.message}" if each.name else each.message for each in self.notices)
        )


def _problems(findings: Sequence[ProofFinding]) -> list[str]:
    return [f"{each.name}: {each.message}" for each in findings]
