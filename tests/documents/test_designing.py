"""A template being changed: every step can be taken back, and whatever is done still makes a page."""

import datetime as dt
import io
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop_app.documents.rules import designing
from desktop_app.documents.rules.designing import TemplateDraft
from desktop_app.documents.rules.edits import Edits
from desktop_app.documents.rules.snapping import Box, boxes, snapped
from desktop_app.documents.service.templates import sample_page
from desktop_app.printing.rasters import read_raster
from desktop_app.printing.schema import read_toml, table_of
from desktop_app.printing.templates import Template, read_template, template_of
from desktop_app.printing.values import Letterhead
from desktop_app.system.paths import resources

FOLDER = resources() / "templates"
FLOATS = st.floats(-400, 400, allow_nan=False)
Verb = Callable[[TemplateDraft], TemplateDraft]


@lru_cache
def begun(name: str = "participation") -> TemplateDraft:
    """A built-in template with its usual page its own, as a copy has it."""
    template = read_template(FOLDER / f"{name}.toml")
    content: dict[str, Any] = {**read_toml(FOLDER / f"{name}.toml"), "families": [], "papers": []}
    content.pop("design", None)
    content["sheets"] = {template.variants[0].paper: table_of(template.design())}
    return TemplateDraft(content)


def understood(draft: TemplateDraft) -> Template:
    return template_of("own", draft.content, FOLDER / "families", where="own", pictures=draft.pictures)


def composed(draft: TemplateDraft) -> Any:
    return sample_page(understood(draft), "az", Letterhead("Köln Azərbaycan Evi"), "K", dt.date(2026, 3, 21))


def picture() -> Any:
    content = io.BytesIO()
    Image.new("RGB", (60, 20), "teal").save(content, "PNG")
    return read_raster(content.getvalue()).data


@st.composite
def verbs(draw: st.DrawFn) -> Verb:
    kind = draw(st.sampled_from(("move", "resize", "align", "order", "remove", "text", "stroke", "picture", "size")))
    pick, one, two = draw(st.integers(0, 50)), draw(FLOATS), draw(FLOATS)
    align = draw(st.sampled_from(("start", "centre", "end")))

    def done(draft: TemplateDraft) -> TemplateDraft:
        names = [*draft.names()]
        name = names[pick % len(names)] if names else ""
        group = draft.group(name) if name else "none"
        adding: dict[str, Verb] = {
            "text": lambda before: designing.text_added(before, "{number} və söz")[0],
            "stroke": lambda before: designing.stroke_added(before)[0],
            "picture": lambda before: designing.picture_added(before, picture(), 3.0)[0],
        }
        changing: dict[str, Verb] = {
            "move": lambda before: designing.moved(before, name, one, two),
            "resize": lambda before: designing.resized(before, name, one),
            "order": lambda before: designing.reordered(before, name, pick % 5 - 2),
            "remove": lambda before: designing.removed(before, name),
        }
        if group in {"texts", "strokes"}:
            changing["align"] = lambda before: designing.aligned(before, name, align)
        if group == "texts":
            changing["size"] = lambda before: designing.measured(before, name, size=10.0 + abs(one) % 40)
        return {**adding, **(changing if name else {})}.get(kind, adding["text"])(draft)

    return done


@settings(max_examples=60, deadline=None)
@given(st.lists(verbs(), max_size=8), st.sampled_from(("participation", "thanks", "card")))
def test_whatever_is_done_makes_a_page_and_can_be_taken_back(steps: list[Verb], name: str) -> None:
    edits = Edits(begun(name))
    for step in steps:
        edits = edits.done(step(edits.present))
    composed(edits.present)
    last = edits.present
    for _step in steps:
        edits = edits.undone()
    assert edits.present is begun(name)
    for _step in steps:
        edits = edits.redone()
    assert edits.present is last


@given(
    st.tuples(FLOATS, FLOATS, st.floats(1, 200), st.floats(1, 100)),
    st.lists(st.tuples(FLOATS, FLOATS, st.floats(1, 200), st.floats(1, 100)), max_size=6),
    st.floats(0.1, 5),
)
def test_snapping_never_goes_beyond_its_reach(own: Any, others: Any, reach: float) -> None:
    snap = snapped(Box(*own), [Box(*each) for each in others], (297, 210), 20, reach)
    assert abs(snap.right) <= reach
    assert abs(snap.down) <= reach
    box = Box(*own).moved(snap.right, snap.down)
    edges = {"x": (box.left, box.left + box.width / 2, box.right), "y": (box.top, box.bottom)}
    for guide in snap.guides:
        assert min(abs(edge - guide.at) for edge in edges[guide.axis]) < 1e-6


def test_an_element_comes_to_rest_on_the_middle_of_the_page() -> None:
    snap = snapped(Box(100, 50.3, 99, 10), [], (297, 210), 20, 2)
    assert (snap.right, snap.guides[0].at) == (-1.0, 148.5)
    assert snap.down == pytest.approx(-0.3)


def test_boxes_are_where_the_words_are() -> None:
    made = composed(begun())
    found = boxes(made.layout, made.design)
    assert {"title", "name", "body", "signatures", "number", "divider", "frame"} <= set(found)
    assert found["name"].width == begun().look("name")["width"]
    assert found["title"].left + found["title"].width / 2 == pytest.approx(148.5)


def test_in_the_flow_what_is_below_moves_along() -> None:
    completion = begun("completion")
    before, after = composed(completion), composed(designing.moved(completion, "lead", 0, -3))
    first, then = (boxes(each.layout, each.design) for each in (before, after))
    assert then["title"].top == first["title"].top
    shift = then["lead"].top - first["lead"].top
    assert shift < 0
    assert then["name"].top - first["name"].top == pytest.approx(shift, abs=0.01)


def test_the_photo_of_a_card_is_moved_and_keeps_its_proportions() -> None:
    draft = designing.resized(designing.moved(begun("card"), "photo", 3, -200), "photo", 18)
    look = draft.look("photo")
    assert (look["x"], look["y"], look["width"], look["height"]) == (8.0, 0.0, 18, 22.8)
    made = composed(draft)
    place = boxes(made.layout, made.design)["photo"]
    assert (place.left, place.top) == pytest.approx((8.0, 0.0), abs=0.2)
    assert (place.width, place.height) == pytest.approx((18, 22.8), abs=0.3)
    lower = designing.heightened(draft, "photo", 1.25).look("photo")
    assert (lower["width"], lower["height"]) == (22.5, 28.5)
    assert "photo" not in set(designing.removed(draft, "photo").names())
    assert understood(designing.removed(draft, "photo")).has_photo is False


def test_the_row_of_signatures_moves_whole() -> None:
    look = designing.moved(begun(), "signatures", 5, -4).look("signatures")
    assert (look["y"], look["one"], look["seals"]) == (156.0, [123.0], [173.0, 153.5, 0.0])


def test_a_text_keeps_its_frame_when_its_words_are_set_to_one_side() -> None:
    draft = designing.aligned(begun(), "title", "start")
    assert draft.look("title")["x"] == 148.5 - 105
    made = composed(draft)
    line = next(item for item in made.layout.items if item.frame == "title")
    assert line.x == pytest.approx(43.5)


def test_words_are_changed_in_one_language_only() -> None:
    draft = designing.said_as(begun(), "organisation", "de", "{organisation} e. V.")
    assert draft.said("organisation", "de") == "{organisation} e. V."
    assert draft.said("organisation", "az") == "{organisation}"
    draft = designing.worded(draft, "title", "az", "ŞƏHADƏTNAMƏ")
    assert understood(draft).edition("az").title == "ŞƏHADƏTNAMƏ"
    assert understood(draft).edition("en").title == begun().part("title", "en")


def test_a_slip_in_a_placeholder_is_said_with_its_place() -> None:
    assert "13" in designing.problem("{person} və {kours}", frozenset(("person", "course")))
    assert designing.problem("{person}") == ""


def test_typing_is_taken_back_as_one() -> None:
    edits = Edits(begun())
    for text in ("A", "AB", "ABC"):
        edits = edits.done(designing.worded(edits.present, "title", "az", text), "title az")
    edits = edits.rested().done(designing.worded(edits.present, "title", "az", "X"), "title az")
    assert edits.undone().present.part("title", "az") == "ABC"
    assert edits.undone().undone().present is begun()


def test_pictures_that_nothing_shows_go_with_the_element() -> None:
    draft, name = designing.picture_added(begun(), picture(), 3.0)
    assert len(draft.pictures) == 1
    assert designing.removed(draft, name).pictures == {}
