"""From a request to the papers that it means: checked as a whole, before any paper is composed."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.documents.rules.dates import parse_date
from desktop_app.documents.rules.fields import kind_problem
from desktop_app.documents.rules.findings import ProofFinding
from desktop_app.documents.rules.requests import OWN_LANGUAGE, IssueRequest, own_language
from desktop_app.documents.rules.values import PERSON, Recipient, ValueSource, evaluated, postal
from desktop_app.documents.service.letterheads import letterhead
from desktop_app.documents.service.signatories import Signatory
from desktop_app.language import catalogs, languages
from desktop_app.language.azerbaijani import clean, clean_text
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.profile import OfficeProfile
from desktop_app.printing.families import Variant
from desktop_app.printing.templates import Template
from desktop_app.printing.values import Letterhead, Values


@dataclass(frozen=True)
class PaperToBe:
    """One person's paper before it is composed."""

    recipient: Recipient
    language: str
    values: Values
    second: Values | None = None
    """What it says in the second language, where it speaks two."""


@dataclass(frozen=True)
class Preparation:
    """A request understood: its template in a variant, date and series, a letterhead for each language, its papers.

    `second` is the language that papers speak beside their own, "" when none.
    `occasion` is the field that says what a paper is for, and its text: a person needs one paper for it, not
    two. `absent` are findings for people who are not there.
    """

    template: Template
    variant: Variant
    date: dt.date
    series: str
    second: str
    letterheads: Mapping[str, Letterhead]
    papers: tuple[PaperToBe, ...]
    notices: tuple[ProofFinding, ...]
    occasion: tuple[str, str] | None
    absent: tuple[ProofFinding, ...] = ()


def prepare(
    request: IssueRequest,
    template: Template,
    recipients: Sequence[Recipient],
    *,
    profile: OfficeProfile,
    signatories: Sequence[Signatory],
    sources: Sequence[ValueSource],
    today: dt.date,
) -> Preparation:
    """Understand a request, or refuse it: an unknown field or language, an impossible date."""
    if template.has_address:
        sources = (*sources, postal(profile.country))
    typed = typed_fields(request.fields, template)
    typed_in = {language: typed_fields(fields, template) for language, fields in request.fields_in.items()}
    date = document_date(typed, template, today)
    own_languages = [_language(request, template, each) for each in recipients]
    variant = chosen_variant(template, request.family, request.paper)
    second = _second(request, template, variant)
    spoken = dict.fromkeys([*own_languages, *([second] if second else [])])
    if request.scans and not any(each.scan for each in signatories):
        raise Refused(_("Nobody who signs has a scanned signature. Add one under Signatures, or issue without it."))
    heads = {each: letterhead(profile, signatories, each, scans=request.scans) for each in spoken}
    known = _known(recipients, own_languages, sources)
    beside = _known(recipients, [second] * len(recipients), sources) if second else [None] * len(recipients)
    return Preparation(
        template=template,
        variant=variant,
        date=date,
        series=profile.series,
        second=second,
        letterheads={language: head for language, (head, _notices) in heads.items()},
        papers=tuple(
            PaperToBe(
                recipient,
                language,
                _paper_values(recipient, language, own, _worded(typed, typed_in.get(language, {})), date),
                None
                if other is None or language == second
                else _paper_values(recipient, second, other, _worded(typed, typed_in.get(second, {})), date),
            )
            for recipient, language, own, other in zip(recipients, own_languages, known, beside, strict=True)
        ),
        notices=(
            *(
                notice
                for _head, notices in heads.values()
                for notice in notices
                if notice.code != "role" or template.design(variant).signatures
            ),
            *(_unread(language) for language in heads if language in template.drafts),
        ),
        occasion=_occasion(typed, template),
    )


def typed_fields(given: Mapping[str, str], template: Template) -> dict[str, str]:
    """The template's fields as they were typed, put right; a field that it does not have is refused."""
    known = {each.name: each for each in template.editions[0].fields}
    for name in given:
        if name not in known:
            sentence = _("“{template}” has no field “{name}”. Its fields are: {known}.")
            raise Refused(sentence.format(template=template.name, name=name, known=", ".join(known)))
    typed = {
        name: (clean_text if field.kind in {"paragraphs", "postal"} else clean)(given.get(name, ""))
        for name, field in known.items()
    }
    for name, text in typed.items():
        if text and (problem := kind_problem(text, known[name].kind)):
            raise Refused(problem)
    return typed


def document_date(typed: Mapping[str, str], template: Template, today: dt.date) -> dt.date:
    """The date typed; today where the template does not insist on one."""
    field = next((each for each in template.editions[0].fields if each.kind == "date"), None)
    text = typed.get(field.name, "") if field else ""
    if not text and field and field.required:
        raise Refused(_("This document needs its date, for example 24.12.2025."))
    date = parse_date(text) if text else today
    if date is None:
        raise Refused(_("“{text}” is not a date. Please write it as 24.12.2025 or 2025-12-24.").format(text=text))
    return date


def _unread(language: str) -> ProofFinding:
    """Said of the languages whose sentences are drafts."""
    message = _(
        "The sentences in “{language}” are a draft: no native speaker has read them yet. Please have them read before "
        "you sign."
    )
    named = languages.name(language, catalogs.current())
    return ProofFinding("notice", "draft_wording", message.format(language=named), language=language)


def _occasion(typed: Mapping[str, str], template: Template) -> tuple[str, str] | None:
    """The first text that the template asks for: the event, the field of work."""
    first = next((each.name for each in template.editions[0].fields if each.kind == "text"), None)
    return (first, typed[first]) if first and typed[first] else None


def _language(request: IssueRequest, template: Template, recipient: Recipient) -> str:
    if request.language == OWN_LANGUAGE:
        return own_language(recipient.languages, template.finished)
    if request.language not in template.languages:
        sentence = _("“{template}” is not there in “{language}”. Its languages are: {known}.")
        known = ", ".join(template.languages)
        raise Refused(sentence.format(template=template.name, language=request.language, known=known))
    return request.language


def chosen_variant(template: Template, family: str, paper: str) -> Variant:
    """The variant asked for; a paper said by its size alone lies as the template's usual one does."""
    usual = template.variants[0]
    family = family or usual.family
    found = [each for each in template.variants if each.family == family]
    if not found:
        known = ", ".join(dict.fromkeys(each.family for each in template.variants))
        sentence = _("“{template}” has no design “{name}”. There are: {known}.")
        raise Refused(sentence.format(template=template.name, name=family, known=known))
    wanted = paper or usual.paper
    lies = usual.paper.partition("-")[2]
    for name in (wanted, f"{wanted}-{lies}"):
        if exact := next((each for each in found if each.paper == name), None):
            return exact
    fitting = [each for each in found if not paper or each.paper.partition("-")[0] == wanted]
    if not fitting:
        sentence = _("“{template}” is not there on paper “{name}”. There are: {known}.")
        known = ", ".join(each.paper for each in found)
        raise Refused(sentence.format(template=template.name, name=paper, known=known))
    return fitting[0]


def _second(request: IssueRequest, template: Template, variant: Variant) -> str:
    """The language that papers speak besides their own; one that there is no room for is refused."""
    second = request.second
    if not second:
        return ""
    if second not in template.languages:
        sentence = _("“{template}” is not there in “{language}”. Its languages are: {known}.")
        known = ", ".join(template.languages)
        raise Refused(sentence.format(template=template.name, language=second, known=known))
    if not template.families.speaks_two(variant):
        raise Refused(_("This design on this paper has no room for a second language. Please choose another one."))
    return second


def _known(
    recipients: Sequence[Recipient], languages: Sequence[str], sources: Sequence[ValueSource]
) -> list[dict[str, str]]:
    """Each recipient's values in their paper's language; a source is asked once for each language."""
    values: list[dict[str, str]] = [{} for _each in recipients]
    for language in dict.fromkeys(languages):
        places = [place for place, each in enumerate(languages) if each == language]
        found = evaluated((PERSON, *sources), [recipients[place] for place in places], language)
        for place, own in zip(places, found, strict=True):
            values[place] = own
    return values


def _worded(typed: Mapping[str, str], in_language: Mapping[str, str]) -> dict[str, str]:
    return {**typed, **{name: text for name, text in in_language.items() if text}}


def _paper_values(
    recipient: Recipient, language: str, known: Mapping[str, str], typed: Mapping[str, str], date: dt.date
) -> Values:
    """What staff typed goes before what a source knows under the same name."""
    person = {each.name for each in PERSON.fields}
    fields = {name: text for name, text in known.items() if name not in person}
    return Values(
        name=known["name"],
        spelling=known["spelling"],
        surname=known["surname"],
        given=known["given"],
        father=known["father"],
        date=date,
        number="",
        gender=recipient.gender,
        said=recipient.said.get(language, {}),
        photo=recipient.photo,
        fields={**fields, **{name: text for name, text in typed.items() if text or name not in fields}},
    )
