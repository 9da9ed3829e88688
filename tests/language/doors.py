"""Every public function of `desktop_app.language` that takes a text, with the other arguments it needs."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from desktop_app.language import (
    azerbaijani,
    countries,
    dates,
    folding,
    languages,
    matching,
    names,
    quotes,
    russian,
    transliteration,
    ukrainian,
)
from desktop_app.language.azerbaijani import Case, Kind

Door = Callable[[str], object]


def _inflections() -> Iterator[tuple[str, Door]]:
    for case in Case:
        for kind in (None, *Kind):
            yield f"inflect {case} {kind}", partial(azerbaijani.inflect, case=case, kind=kind)
        for gender in names.Gender:
            yield f"russian {case} {gender}", partial(russian.inflect, gender=gender, case=case)
            yield f"ukrainian {case} {gender}", partial(ukrainian.inflect, gender=gender, case=case)


DOORS: Final[dict[str, Door]] = {
    "upper": azerbaijani.upper,
    "lower": azerbaijani.lower,
    "title": azerbaijani.title,
    "title_of_capitals": azerbaijani.title_of_capitals,
    "capitalise_first": azerbaijani.capitalise_first,
    "is_all_capitals": azerbaijani.is_all_capitals,
    "clean": azerbaijani.clean,
    "clean_text": azerbaijani.clean_text,
    "sort_key": azerbaijani.sort_key,
    "search_key": folding.search_key,
    "prefix_keys": folding.prefix_keys,
    "readings": folding.readings,
    "similarity": lambda text: matching.similarity(text, text[::-1]),
    "same_person": lambda text: matching.same_person(
        matching.Identity(text, text, text), matching.Identity(text[1:], text, text)
    ).words(),
    "parse": names.parse,
    "person": lambda text: names.PersonName(text, text, text, text, names.Gender.MALE).inflected(Case.DATIVE),
    "initials": lambda text: names.PersonName(text, text, text).initials(),
    "address": lambda text: names.PersonName(text, text, text).address(text),
    "patronymic_kind": names.patronymic_kind,
    "split_father": names.split_father,
    "quoted": lambda text: quotes.quoted(text, "az"),
    "organisation": lambda text: quotes.organisation(text, "az"),
    "to_latin": transliteration.to_latin,
    "to_cyrillic": transliteration.to_cyrillic,
    "ascii": transliteration.ascii,
    "country": countries.code_of,
    "country inflected": lambda text: countries.inflected(text, Case.LOCATIVE),
    "language": languages.code_of,
    "date": dates.read,
    **dict(_inflections()),
}
