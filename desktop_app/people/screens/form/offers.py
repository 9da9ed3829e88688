"""What the form suggests, read on a lane."""

from collections.abc import Mapping
from typing import Final

from desktop_app.language import catalogs, countries
from desktop_app.people.rules.variants import NamePart, Variant
from desktop_app.people.screens.form.fields import Offers
from desktop_app.people.screens.services import PeopleServices

LANGUAGES: Final = (
    "az", "ru", "en", "tr", "de", "fr", "uk", "ka", "fa", "ar", "he", "es", "it", "pt", "nl", "pl", "cs", "sk", "hu",
    "ro", "bg", "el", "sv", "nb", "da", "fi", "et", "lv", "lt", "be", "kk", "uz", "tk", "ky", "tt", "hy", "ku", "ur",
    "hi", "zh", "ja", "ko",
)  # fmt: skip
"""Languages of the countries where Azerbaijanis live; any other can be typed."""


def read_offers(services: PeopleServices) -> Offers:
    """Countries by name, and what the office's own people have."""
    choices = services.people.choices()
    spoken = tuple(choice.value for choice in choices.languages)
    return Offers(
        countries=tuple(code for code, _name in countries.all(catalogs.current())),
        languages=tuple(dict.fromkeys((*spoken, *LANGUAGES))),
        cities=tuple(choice.value for choice in choices.cities),
        tags=tuple(choice.value for choice in choices.tags),
        region=services.office.profile().country,
    )


def read_variants(services: PeopleServices, typed: Mapping[NamePart, str]) -> Mapping[NamePart, tuple[Variant, ...]]:
    """How the names that are typed may be written."""
    return services.names.variants(typed) if typed else {}
