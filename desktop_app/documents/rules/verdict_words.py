"""The answer to a code in words of those who ask."""

from collections.abc import Iterator, Mapping
from typing import Final

from desktop_app.documents.authenticity.claims import Kind
from desktop_app.documents.authenticity.verdicts import State, Verdict
from desktop_app.language import catalogs
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.dates.written import written

_TITLES: Final[Mapping[State, str]] = {
    State.VALID: N_("Genuine"),
    State.REVOKED: N_("Annulled"),
    State.UNKNOWN_KEY: N_("Issuer unknown"),
    State.ALTERED: N_("Altered"),
    State.NOT_OURS: N_("No code of ours"),
}
_SENTENCES: Final[Mapping[State, str]] = {
    State.VALID: N_("The office named below issued it. Compare what stands here with the paper."),
    State.REVOKED: N_("The office named below had issued it, and it does not hold any more."),
    State.UNKNOWN_KEY: N_(
        "The form is right, the issuer is unknown here: nobody vouches for what the code says. Ask whoever issued it "
        "for its trust file."
    ),
    State.ALTERED: N_("The code does not belong to what it says, or was copied wrongly. Do not rely on this paper."),
    State.NOT_OURS: N_("There is no code here that Ocaq has made."),
}
_NOT_CONFIRMED: Final = N_("Only the office that issued it can confirm a number and its check code.")
_KINDS: Final[Mapping[int, str]] = {
    Kind.DOCUMENT: N_("Document"),
    Kind.PARTICIPATION: N_("Certificate of participation"),
    Kind.COMPLETION: N_("Certificate of completion"),
    Kind.THANKS: N_("Letter of thanks"),
    Kind.HONORARY: N_("Honorary diploma"),
    Kind.FIRST_DEGREE: N_("Diploma, first degree"),
    Kind.SECOND_DEGREE: N_("Diploma, second degree"),
    Kind.THIRD_DEGREE: N_("Diploma, third degree"),
    Kind.CARD: N_("Membership card"),
    Kind.NOMINATION: N_("Nomination"),
}


def title(verdict: Verdict) -> str:
    """The answer in a word or two."""
    return _(_TITLES[verdict.state])


def sentence(verdict: Verdict) -> str:
    """What the answer means, and what to do."""
    if verdict.state is State.UNKNOWN_KEY and verdict.claims is None:
        return _(_NOT_CONFIRMED)
    return _(_SENTENCES[verdict.state])


def particulars(verdict: Verdict) -> Iterator[tuple[str, str]]:
    """What the paper must say, by label. Of an altered one nothing: nobody has signed what it says."""
    if verdict.claims is not None and verdict.state is not State.ALTERED:
        claims = verdict.claims
        kind = _(_KINDS.get(claims.kind, _KINDS[Kind.DOCUMENT]))
        for label, text in (
            (_("Name"), claims.name),
            (_("Kind"), kind),
            (_("What for"), claims.what_for),
            (_("Issued by"), verdict.issuer),
            (_("Number"), claims.serial),
            (_("Date"), written(claims.date, catalogs.current())),
        ):
            if text:
                yield label, text
    if verdict.since is not None:
        yield _("Annulled on"), written(verdict.since, catalogs.current())
    if verdict.check_code:
        yield _("Check code"), verdict.check_code
    if verdict.as_of is not None:
        yield _("By the list of"), written(verdict.as_of, catalogs.current())
