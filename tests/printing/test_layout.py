"""Layouts as kept data: canonical, complete, and refused when damaged."""

import json
from dataclasses import replace

import pytest

from desktop_app.printing.drawing import read_drawing
from desktop_app.printing.layout import (
    FontUse,
    Layout,
    Picture,
    Rule,
    Run,
    TextLine,
    UnreadableLayout,
    from_json,
    sha256,
    to_json,
)  # fmt: skip

from .papers import KINDS, LANGUAGES, composed

_LAYOUT = Layout(
    297.0,
    210.0,
    "Fəxri fərman",
    "az",
    (FontUse("text", "ab"),),
    (
        TextLine(
            "body",
            10.5,
            20.0,
            30.25,
            (Run("Əliyev", "text"), Run(" B1", "text-semibold")),
            14.5,
            "20242C",
            0.11,
        ),
        Rule("hairline", 1.0, 2.0, 3.0, 2.0, 0.2, "E3DCC9"),
        Picture("logo", "cd", 1.0, 2.0, 3.0, 4.0, "logo"),
    ),
)


def test_json_keeps_everything() -> None:
    assert from_json(to_json(_LAYOUT)) == _LAYOUT


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paper_comes_back_equal(kind: str, language: str) -> None:
    layout = composed(kind, language).layout
    assert from_json(to_json(layout)) == layout
    assert sha256(from_json(to_json(layout))) == sha256(layout)


def test_json_is_canonical() -> None:
    content = to_json(_LAYOUT)
    again = json.dumps(json.loads(content), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert content == again.encode()


def test_a_layout_names_every_font_and_picture_that_it_shows() -> None:
    made = composed("participation", "az")
    fonts = {run.font for item in made.layout.items if isinstance(item, TextLine) for run in item.runs}
    assert {use.key for use in made.layout.fonts} == fonts
    assert made.layout.pictures == set(made.pictures)
    assert all(data.sha256 == name for name, data in made.pictures.items())


def test_ornaments_are_data() -> None:
    made = composed("participation", "az")
    drawings = [data for data in made.pictures.values() if data.kind == "drawing"]
    assert len(drawings) == 3  # frame, divider, seal
    assert all(read_drawing(data.content).picture() == data for data in drawings)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b"[]",
        b"\xff\xfe",
        to_json(_LAYOUT)[:-20],
        to_json(_LAYOUT).replace(b'"kind":"rule"', b'"kind":"line"'),
        to_json(_LAYOUT).replace(b'"thickness":0.2,', b""),
        to_json(_LAYOUT).replace(b'"frame":"logo"', b'"frame":"logo","link":"x"'),
    ],
)
def test_a_damaged_layout_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableLayout):
        from_json(content)


def test_a_layout_of_a_later_version_is_refused_with_the_reason() -> None:
    with pytest.raises(UnreadableLayout, match="Ocaq"):
        from_json(to_json(_LAYOUT).replace(b'"format":1', b'"format":3'))


def test_a_page_that_the_first_format_can_say_is_said_in_it() -> None:
    """The hash of a kept page is the hash of its bytes, in whichever version it is read and written again."""
    assert to_json(_LAYOUT).startswith(b'{"fonts"')
    assert b'"format":1' in to_json(_LAYOUT)
    assert b"rtl" not in to_json(_LAYOUT)


def test_a_line_that_runs_leftwards_needs_the_second_format() -> None:
    line = TextLine("name", 10.0, 20.0, 30.0, (Run("علی", "arabic"),), 14.5, "20242C", rtl=True)
    layout = replace(_LAYOUT, items=(line,))
    assert b'"format":2' in to_json(layout)
    assert from_json(to_json(layout)) == layout
