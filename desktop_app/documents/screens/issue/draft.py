"""What has been chosen on the way so far."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop_app.documents.rules.requests import OWN_LANGUAGE, IssueRequest, own_language
from desktop_app.documents.rules.values import FIRST_LANGUAGE
from desktop_app.documents.service import FieldRow as AskedField
from desktop_app.documents.service import TemplateRow

if TYPE_CHECKING:
    from desktop_app.printing.signing import SignWith


@dataclass(frozen=True)
class IssueDraft:
    """Each step fills its part. `languages_of` maps each person chosen to the languages they speak.

    Of several `templates` each person gets one document each; `family`, `paper` and `two`, that it has room for a
    `second` language, are the first one's, the others come in their usual look, of the same design where they have it.
    On a `sheet` the first document goes to place `start`.
    """

    person_ids: tuple[int, ...] = ()
    languages_of: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    templates: tuple[TemplateRow, ...] = ()
    family: str = ""
    paper: str = ""
    two: bool = False
    fields: Mapping[str, str] = field(default_factory=dict)
    language: str = FIRST_LANGUAGE
    second: str = ""
    fields_in: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    joint: bool = False
    sheet: str = ""
    start: int = 1
    copies: int = 1
    scans: bool = False
    sign_with: "SignWith | None" = None

    @property
    def title(self) -> str:
        """What the documents are called."""
        return " + ".join(each.title for each in self.templates)

    @property
    def registered(self) -> bool:
        """Whether any of them takes a number."""
        return any(each.registered for each in self.templates)

    @property
    def offered(self) -> tuple[str, ...]:
        """The languages that all templates have."""
        return common_languages(self.templates)

    @property
    def drafts(self) -> frozenset[str]:
        """The languages in which some sentence is a draft."""
        return frozenset(language for each in self.templates for language in each.drafts)

    def requests(self) -> tuple[IssueRequest, ...]:
        """What is asked of the service, of each template in turn."""
        return tuple(self._request(each, first=place == 0) for place, each in enumerate(self.templates))

    def language_for(self, person_id: int, template: TemplateRow) -> str:
        """The language that a person's paper will have."""
        if self.language != OWN_LANGUAGE:
            return self.language
        return own_language(self.languages_of.get(person_id, ()), template.finished)

    def own_languages(self) -> dict[str, int]:
        """How many would have their paper in which language, if each had it in their own; as the template has them."""
        own = [own_language(self.languages_of.get(each, ()), self.templates[0].finished) for each in self.person_ids]
        return {language: own.count(language) for language in self.templates[0].languages if language in own}

    def languages(self) -> tuple[str, ...]:
        """The languages that the papers will have, the second one of all of them too."""
        papers = ((person, each) for person in self.person_ids for each in self.templates)
        own = {self.language_for(person, each) for person, each in papers}
        known = dict.fromkeys(language for each in self.templates for language in each.languages)
        spoken = tuple(each for each in known if each in own) if self.language == OWN_LANGUAGE else (self.language,)
        second = (self.second,) if self.two and self.second and self.second not in spoken else ()
        return (*spoken, *second)

    def _request(self, template: TemplateRow, *, first: bool) -> IssueRequest:
        asked = _keys(self.templates, template)
        variants = template.variants
        usual = next((each for each in variants if each.family == self.family), variants[0] if variants else None)
        two = self.two if first else usual is not None and usual.two
        return IssueRequest(
            template=template.name,
            language=self.language,
            person_ids=self.person_ids,
            fields=_those(self.fields, asked),
            fields_in={language: _those(texts, asked) for language, texts in self.fields_in.items()},
            family=self.family if first else usual.family if usual else "",
            paper=self.paper if first else "",
            second=self.second if two else "",
            sheet=self.sheet,
            start=self.start,
            copies=self.copies,
            scans=self.scans,
        )


def common_languages(templates: Sequence[TemplateRow]) -> tuple[str, ...]:
    """The languages that all of some templates have, in the order of the first."""
    first = templates[0].languages if templates else ()
    return tuple(language for language in first if all(language in each.languages for each in templates))


def asked_fields(templates: Sequence[TemplateRow]) -> tuple[AskedField, ...]:
    """What some templates ask for: once what they call alike, each for itself what means something else in each.

    The date of a letter is not that of the event it invites to: both are called `date`, and their labels differ.
    """
    fields: dict[str, AskedField] = {}
    for template in templates:
        for key, each in _keys(templates, template).items():
            known = fields.setdefault(key, each)
            named = key != each.name
            label = f"{template.title}: {each.label}" if named else known.label
            fields[key] = replace(known, name=key, label=label, required=known.required or each.required)
    return tuple(fields.values())


def _keys(templates: Sequence[TemplateRow], template: TemplateRow) -> dict[str, AskedField]:
    """The fields of one of the templates, by the names under which they are asked for."""
    first: dict[str, AskedField] = {}
    for each in (asked for one in templates for asked in one.fields):
        first.setdefault(each.name, each)
    alike = {each.name: _means(each) == _means(first[each.name]) for each in template.fields}
    return {each.name if alike[each.name] else f"{template.name}.{each.name}": each for each in template.fields}


def _means(field: AskedField) -> tuple[str, str]:
    return field.kind, field.label


def _those(texts: Mapping[str, str], keys: Mapping[str, AskedField]) -> dict[str, str]:
    return {each.name: texts[key] for key, each in keys.items() if key in texts}
