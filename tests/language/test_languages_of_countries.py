"""The official languages of countries, as the wizard asks for them."""

import pytest

from desktop_app.language import countries, languages


@pytest.mark.parametrize(
    ("country", "spoken"),
    [("DE", ("de",)), ("UA", ("uk", "ru")), ("GB", ("en",)), ("AZ", ("az",)), ("", ()), ("XX", ())],
)
def test_official_languages(country: str, spoken: tuple[str, ...]) -> None:
    assert languages.of_country(country) == spoken


def test_every_country_answers_with_codes_that_have_names() -> None:
    for country in countries.all("en"):
        for code in languages.of_country(country.code):
            assert languages.name(code, "en") != code
