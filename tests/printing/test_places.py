"""Where on a page the words of its frames stand."""

import pytest

from desktop_app.printing.composing import Composition
from desktop_app.printing.layout import TextLine
from desktop_app.printing.places import Place, places

from .papers import composed


def places_on(paper: Composition, frame: str) -> tuple[Place, ...]:
    """The places of a frame."""
    return places(paper.layout, paper.design).get(frame, ())


@pytest.mark.parametrize("frame", ["name", "body", "title", "organisation", "number", "date", "city"])
def test_a_place_is_around_all_lines_of_its_frame(frame: str) -> None:
    paper = composed("thanks", "az")
    (place,) = places_on(paper, frame)
    lines = [item for item in paper.layout.items if isinstance(item, TextLine) and item.frame == frame]
    assert lines
    for line in lines:
        assert place.left * 297 < line.x
        assert (place.left + place.width) * 297 > line.x + line.width
        assert place.top * 210 < line.baseline < (place.top + place.height) * 210


def test_each_signatory_has_a_place_of_their_own_from_the_left() -> None:
    first, second = places_on(composed("thanks", "az"), "role")
    assert first.left + first.width < second.left


def test_what_does_not_fit_sticks_out_of_its_place() -> None:
    paper = composed("thanks", "az", name="Ə" * 90, surname="", given="", father="")
    assert [each.frame for each in paper.findings] == ["name"]
    (place,) = places_on(paper, "name")
    widest = max(i.width for i in paper.layout.items if isinstance(i, TextLine) and i.frame == "name")
    measure = paper.design.texts["name"].width
    assert widest > measure
    assert place.width * 297 == pytest.approx(measure + 2)
    assert place.left * 297 == pytest.approx((297 - measure) / 2 - 1, abs=0.01)


def test_a_frame_without_words_has_no_place() -> None:
    assert places_on(composed("honorary", "az"), "address") == ()
