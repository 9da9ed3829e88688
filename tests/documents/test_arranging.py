"""Several elements at once: together, on one line, at equal distances."""

import pytest

from desktop_app.documents.rules.arranging import lined_up, moved_together, spread
from desktop_app.documents.rules.designing import TemplateDraft
from desktop_app.documents.rules.snapping import Box

BOXES = {"a": Box(10, 10, 20, 10), "b": Box(40, 30, 10, 10), "c": Box(90, 100, 30, 20)}


def drafted(flow: tuple[str, ...] = ()) -> TemplateDraft:
    texts = {name: {"x": box.left + box.width / 2, "y": box.top, "width": box.width} for name, box in BOXES.items()}
    page = {"paper": {"width": 210, "height": 297}, "texts": texts, "flow": {"head": list(flow), "rest": []}}
    return TemplateDraft({"sheets": {"own": page}})


def lefts(draft: TemplateDraft) -> list[float]:
    return [draft.look(name)["x"] - box.width / 2 for name, box in BOXES.items()]


def test_together_they_go_the_same_way() -> None:
    draft = moved_together(drafted(), ("a", "c"), 5, -2)
    assert lefts(draft) == pytest.approx([15, 40, 95])
    assert [draft.look(name)["y"] for name in BOXES] == [8, 30, 98]


def test_in_the_flow_only_the_first_goes_down() -> None:
    draft = moved_together(drafted(("c", "a")), ("a", "c"), 0, 3)
    assert draft.look("c")["gap"] == 3
    assert "gap" not in draft.look("a")


@pytest.mark.parametrize(("edge", "at"), [("left", [10, 10, 10]), ("centre", [55, 60, 50]), ("right", [100, 110, 90])])
def test_lined_up_by_a_side(edge: str, at: list[float]) -> None:
    assert lefts(lined_up(drafted(), BOXES, BOXES, edge, mirrored=False)) == pytest.approx(at)  # type: ignore[arg-type]  # parametrized


def test_lined_up_below_what_is_in_the_flow_stays() -> None:
    draft = lined_up(drafted(("b",)), BOXES, BOXES, "bottom", mirrored=False)
    assert [draft.look(name)["y"] for name in BOXES] == [110, 30, 100]


def test_spread_leaves_equal_distances() -> None:
    assert lefts(spread(drafted(), BOXES, BOXES, "across", mirrored=False)) == pytest.approx([10, 55, 90])
    draft = spread(drafted(), BOXES, BOXES, "down", mirrored=False)
    assert [draft.look(name)["y"] for name in BOXES] == [10, 55, 100]
