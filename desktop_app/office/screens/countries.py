"""The field for the country of an office: where Azerbaijanis abroad live stands first, all others below."""

from typing import Final

from desktop_app.gui.forms import FieldFinding
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.suggesting import SearchedChoice
from desktop_app.language import catalogs, countries
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.screens.languages import place_in_list

LIKELY: Final = ("TR", "RU", "GE", "UA", "DE", "US", "GB", "FR", "NL", "SE", "PL", "IL", "KZ")
"""Where most offices are, in no order of rank."""


def country_field(theme: Theme) -> SearchedChoice:
    """A field of all countries, found by any name that they have in any language that Ocaq reads."""
    spoken = catalogs.current()
    named = sorted(countries.all(spoken), key=lambda country: place_in_list(country.name, spoken))
    first = [country for country in named if country.code in LIKELY]
    others = [country for country in named if country.code not in LIKELY]
    return SearchedChoice(
        theme,
        [(country.name, country.code) for country in (*first, *others)],
        likely=len(first),
        placeholder=_("Type the name or choose"),
        also=lambda code: countries.everyday(str(code)),
        meaning=countries.code_of,
    )


def country_chosen(value: object) -> FieldFinding | None:
    """What is wrong when no country of the list is chosen."""
    return None if value else FieldFinding(_("Please choose the country from the list; documents need it."))
