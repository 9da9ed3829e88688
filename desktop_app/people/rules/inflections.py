"""The forms that a person's name has in its cases: by rule, and as its bearer says them, which wins."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from desktop_app.language import russian, ukrainian
from desktop_app.language.cases import Case
from desktop_app.language.names import NameOrder, language_of
from desktop_app.people.rules.spellings import spellings_by_language
from desktop_app.people.rules.values import PersonDetails

_FIRST: Final = "az"
"""Papers in this language always bear the name itself."""
_AZERBAIJANI: Final = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.LOCATIVE, Case.ABLATIVE)
_SLAVIC: Final = (Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE, Case.INSTRUMENTAL, Case.LOCATIVE)
_DECLINED_IN: Final = {"ru": russian.inflect, "uk": ukrainian.inflect}
DECLINING: Final = (_FIRST, *_DECLINED_IN)
"""The languages whose papers decline names."""


@dataclass(frozen=True, slots=True)
class NameForm:
    """One way in which the name is written: itself in an order, or its spelling in a language."""

    language: str = ""
    order: NameOrder = NameOrder.FORMAL

    @property
    def cases(self) -> tuple[Case, ...]:
        """The cases that papers in its language need."""
        return _SLAVIC if self.language else _AZERBAIJANI


def forms_of(details: PersonDetails) -> tuple[NameForm, ...]:
    """The forms whose cases can be told: a Russian or Ukrainian spelling only of one whose gender is known."""
    own = (NameForm(), NameForm(order=NameOrder.EVERYDAY))
    if details.gender is None:
        return own
    spelled = spellings_by_language(details)
    return (*own, *(NameForm(language) for language in _DECLINED_IN if spelled.get(language)))


def by_rule(details: PersonDetails, form: NameForm) -> Mapping[Case, str]:
    """The name in each case as the rules of the language have it."""
    if not form.language:
        name = replace(details.name, overrides={})
        return {case: name.inflected(case, form.order) for case in form.cases}
    text, gender = spellings_by_language(details).get(form.language, ""), details.gender
    if gender is None:
        return dict.fromkeys(form.cases, text)
    return {case: _DECLINED_IN[form.language](text, gender, case) for case in form.cases}


def by_hand(details: PersonDetails, form: NameForm) -> Mapping[Case, str]:
    """What the bearer says of the name, in the cases of which they say anything."""
    own = [each for each in details.inflections if (each.language, each.order) == (form.language, form.order)]
    return {each.case: each.text for each in own}


def said_on_paper(details: PersonDetails, language: str) -> Mapping[Case, str]:
    """What the bearer says of the name that papers in a language bear: of its spelling there, else of the name itself.

    The name itself counts for papers in the language whose rules decline it, so for most people in Azerbaijani alone.
    """
    if language != _FIRST and spellings_by_language(details).get(language):
        return by_hand(details, NameForm(language))
    declined_in = language_of(details.name.formal()) or _FIRST
    return by_hand(details, NameForm()) if language == declined_in else {}


def inflected(details: PersonDetails, case: Case, form: NameForm = NameForm()) -> str:
    """The name in a case as papers have to write it."""
    return by_hand(details, form).get(case) or by_rule(details, form).get(case, "")
