"""What is known of languages beside their names."""

from desktop_app.language import languages


def test_languages_that_are_written_from_right_to_left() -> None:
    assert [code for code in ("az", "azb", "fa", "ru", "he", "ar", "ka") if languages.runs_leftwards(code)] == [
        "azb",
        "fa",
        "he",
        "ar",
    ]
