"""On paper that is printed already: the words and lines of the page, not its ornament and logo."""

from desktop_app.printing.forms import on_form
from desktop_app.printing.layout import Picture, Rule, TextLine
from desktop_app.printing.rendering import render
from tests.printing.papers import composed


def test_words_and_lines_to_sign_on_stay_where_they_are() -> None:
    made = composed("honorary", "az")
    form = on_form(made.layout)
    assert form.text == made.layout.text
    words = [each for each in form.items if isinstance(each, TextLine)]
    assert words == [each for each in made.layout.items if isinstance(each, TextLine)]
    left_out = {each.role for each in made.layout.items if isinstance(each, Picture)}
    assert left_out & {"frame", "ornament"}
    assert not {each.role for each in form.items if isinstance(each, Picture)} & {"frame", "ornament", "logo"}
    assert {each.frame for each in form.items if isinstance(each, Rule)} == {"signature"}
    assert len(render([form], made.pictures, title="form")) < len(render([made.layout], made.pictures, title="whole"))
