"""Why a person cannot be kept or shown, as refusals whose words are ready for the user."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop_app.language.errors import Refused

if TYPE_CHECKING:  # who only asks whether somebody is gone need not know what is checked
    from desktop_app.people.rules.checks import Finding


class Stale(Refused):
    """Somebody else has saved this person since the form was opened."""


class Gone(Refused):
    """The person is not there, or not any more."""


class Unacceptable(Refused):
    """A draft with errors; `findings` names the fields."""

    def __init__(self, findings: "Sequence[Finding]") -> None:
        super().__init__("\n".join(finding.text for finding in findings))
        self.findings = tuple(findings)
