"""What has been chosen on the way so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.documents.rules.requests import OWN_LANGUAGE, IssueRequest, own_language
from desktop_app.documents.rules.values import FIRST_LANGUAGE

if TYPE_CHECKING:
    from desktop_app.printing.signing import SignWith


@dataclass(frozen=True)
class IssueDraft:
    """Each step fills its part. `languages_of` maps each person chosen to the languages they speak.

    `offered` are the template's languages, `drafts` those of them whose sentences are drafts. `two` says that the
    design on the paper has room for a `second` language. Documents that are not `registered` take no numbers; on a
    `sheet` the first of them goes to place `start`.
    """

    person_ids: tuple[int, ...] = ()
    languages_of: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    template: str = ""
    title: str = ""
    offered: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    family: str = ""
    paper: str = ""
    two: bool = False
    fields: Mapping[str, str] = field(default_factory=dict)
    language: str = FIRST_LANGUAGE
    second: str = ""
    fields_in: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    joint: bool = False
    registered: bool = True
    sheet: str = ""
    start: int = 1
    copies: int = 1
    scans: bool = False
    sign_with: "SignWith | None" = None

    def request(self) -> IssueRequest:
        """What is asked of the service."""
        return IssueRequest(
            template=self.template,
            language=self.language,
            person_ids=self.person_ids,
            fields=self.fields,
            fields_in=self.fields_in,
            family=self.family,
            paper=self.paper,
            second=self.second if self.two else "",
            sheet=self.sheet,
            start=self.start,
            copies=self.copies,
            scans=self.scans,
        )

    @property
    def finished(self) -> tuple[str, ...]:
        """The languages among which each person's own is looked for."""
        return tuple(language for language in self.offered if language not in self.drafts)

    def language_for(self, person_id: int) -> str:
        """The language that a person's paper will have."""
        if self.language != OWN_LANGUAGE:
            return self.language
        return own_language(self.languages_of.get(person_id, ()), self.finished)

    def own_languages(self) -> dict[str, int]:
        """How many would have their paper in which language, if each had it in their own; as the template has them."""
        own = [own_language(self.languages_of.get(each, ()), self.finished) for each in self.person_ids]
        return {language: own.count(language) for language in self.offered if language in own}

    def languages(self) -> tuple[str, ...]:
        """The languages that the papers will have, the second one of all of them too."""
        spoken = tuple(self.own_languages()) if self.language == OWN_LANGUAGE else (self.language,)
        second = (self.second,) if self.two and self.second and self.second not in spoken else ()
        return (*spoken, *second)
