"""The office as its papers show it in one language, and what had to be said in Azerbaijani instead."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from desktop_app.documents.rules.findings import ProofFinding
from desktop_app.documents.rules.values import FIRST_LANGUAGE
from desktop_app.documents.service.signatories import Signatory
from desktop_app.language import catalogs, languages
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.profile import OfficeProfile
from desktop_app.printing.values import Letterhead
from desktop_app.printing.values import Signatory as Signature

_FRAMES: Final = {"office_name": "organisation", "office_city": "city", "role": "role"}


@dataclass(frozen=True)
class Worded:
    """A text in the language asked for, or the one taken in its place."""

    text: str
    borrowed: bool


def letterhead(
    profile: OfficeProfile, signatories: Sequence[Signatory], language: str, *, scans: bool = False
) -> tuple[Letterhead, tuple[ProofFinding, ...]]:
    """The office in `language`; a name, city or role kept only in Azerbaijani is taken with a notice.

    Scanned signatures are in it only with `scans`.
    """
    name = worded({code: each.name for code, each in profile.wordings.items()}, language)
    city = worded({code: each.city for code, each in profile.wordings.items()}, language)
    roles = [worded(each.roles, language) for each in signatories]
    notices = [_notice("office_name", _("The office’s name"), name, language)] if name.borrowed else []
    if city.borrowed:
        notices.append(_notice("office_city", _("The office’s city"), city, language))
    for at, (signatory, role) in enumerate(zip(signatories, roles, strict=True)):
        if role.borrowed:
            what = _("The role of {name}").format(name=signatory.name)
            printed_before = sum(bool(each.text) for each in roles[:at])
            notices.append(_notice("role", what, role, language, place=printed_before))
    head = Letterhead(
        organisation=name.text,
        city=city.text,
        address=profile.address,
        signatories=tuple(
            Signature(each.name, role.text, each.scan if scans else None)
            for each, role in zip(signatories, roles, strict=True)
        ),
        logo=profile.logo.content if profile.logo else None,
        sample=profile.sample,
    )
    return head, tuple(notices)


def worded(wordings: Mapping[str, str], language: str) -> Worded:
    """The text in `language`, else in Azerbaijani, else in whatever language there is one."""
    own = wordings.get(language, "")
    if own:
        return Worded(own, borrowed=False)
    other = wordings.get(FIRST_LANGUAGE) or next((text for text in wordings.values() if text), "")
    return Worded(other, borrowed=bool(other))


def _notice(code: str, what: str, worded_: Worded, language: str, *, place: int | None = None) -> ProofFinding:
    message = _("{what} is not kept in this language ({language}), so “{text}” will be printed.")
    spoken = languages.name(language, catalogs.current())
    text = message.format(what=what, language=spoken, text=worded_.text)
    return ProofFinding("notice", code, text, frame=_FRAMES[code], place=place, language=language)
