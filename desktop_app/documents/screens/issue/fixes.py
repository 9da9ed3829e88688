"""What can be done about a finding, where that really is possible from here."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from desktop_app.documents.rules.findings import ProofFinding
from desktop_app.language.catalogs import gettext as _


class Fix(Enum):
    """Ways to mend a finding."""

    EDIT_PERSON = auto()
    ADD_PHOTO = auto()
    EDIT_WORDS = auto()
    EDIT_SIGNATORIES = auto()
    EDIT_OFFICE = auto()
    LEAVE_OUT = auto()


@dataclass(frozen=True)
class Advice:
    """What to do about a finding, and the ways there."""

    line: str
    fixes: tuple[Fix, ...]


_OF_THE_NAME: Final = frozenset({"name", "stored", "address"})
_OF_THE_OFFICE: Final = frozenset({"office_name", "office_city"})


def advice(finding: ProofFinding) -> Advice:
    """What to do about a finding."""
    return _about_one(finding) if finding.person_id is not None else _about_all(finding)


def _about_all(finding: ProofFinding) -> Advice:
    if finding.code == "role":
        return Advice(_("The role can be written in this language too."), (Fix.EDIT_SIGNATORIES,))
    if finding.code == "draft_wording":
        return Advice(_("It does not stop the document."), ())
    if finding.code in _OF_THE_OFFICE:
        return Advice(_("It can be written in this language in Settings."), (Fix.EDIT_OFFICE,))
    return Advice(_("The words of the document can be changed."), (Fix.EDIT_WORDS,))


def _about_one(finding: ProofFinding) -> Advice:
    if finding.code == "repeated":
        return Advice(_("It does not stop the document. You can leave this person out."), (Fix.LEAVE_OUT,))
    if finding.code == "archived":
        line = _("Take the person out of the archive, or leave them out.")
        return Advice(line, (Fix.EDIT_PERSON, Fix.LEAVE_OUT))
    if finding.code == "no_photo":
        line = _("It does not stop the document. The photo is added on the person’s page.")
        return Advice(line, (Fix.ADD_PHOTO, Fix.LEAVE_OUT))
    if finding.frame in _OF_THE_NAME:
        line = _("Change how the name is written, or leave this person out.")
        return Advice(line, (Fix.EDIT_PERSON, Fix.LEAVE_OUT))
    line = _("Change the words of the document, or leave this person out.")
    return Advice(line, (Fix.EDIT_WORDS, Fix.LEAVE_OUT))


def verb(fix: Fix) -> str:
    """What its button says."""
    return {
        Fix.EDIT_PERSON: _("Open the person"),
        Fix.ADD_PHOTO: _("Add a photo"),
        Fix.EDIT_WORDS: _("Change the words"),
        Fix.EDIT_SIGNATORIES: _("Write the role"),
        Fix.EDIT_OFFICE: _("Open Settings"),
        Fix.LEAVE_OUT: _("Leave out"),
    }[fix]
