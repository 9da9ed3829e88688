"""What a proof finds on papers to be, grouped as staff read it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "notice"]


@dataclass(frozen=True)
class ProofFinding:
    """An error stops this person's paper, a notice only tells. Without a person all are meant.

    `field` is the name of the template's field that staff can put right. `frame` is where on the page it is;
    where there are several of that name, `place` counts them from 0. What concerns all may concern only the papers
    in one `language`. Where a job has several documents for each person, `template` names the one it is about.
    """

    severity: Severity
    code: str
    message: str
    person_id: int | None = None
    name: str = ""
    frame: str = ""
    field: str = ""
    place: int | None = None
    language: str = ""
    template: str = ""


@dataclass(frozen=True)
class FindingGroup:
    """The findings of one kind."""

    severity: Severity
    code: str
    findings: tuple[ProofFinding, ...]


@dataclass(frozen=True)
class Proof:
    """What was checked before anything has a number. `ready` are the people whose papers have no error."""

    checked: int
    ready: tuple[int, ...]
    findings: tuple[ProofFinding, ...]
    first_number: str
    last_number: str

    @property
    def refused(self) -> tuple[ProofFinding, ...]:
        """The errors."""
        return tuple(each for each in self.findings if each.severity == "error")

    def groups(self) -> tuple[FindingGroup, ...]:
        """The findings by kind, errors first, otherwise as they came."""
        return grouped(self.findings)


def grouped(findings: Iterable[ProofFinding]) -> tuple[FindingGroup, ...]:
    """Findings of one severity and code together: errors before notices, otherwise as they came."""
    kinds: dict[tuple[Severity, str], list[ProofFinding]] = {}
    for each in findings:
        kinds.setdefault((each.severity, each.code), []).append(each)
    ordered = sorted(kinds.items(), key=lambda item: item[0][0] != "error")
    return tuple(FindingGroup(severity, code, tuple(found)) for (severity, code), found in ordered)
