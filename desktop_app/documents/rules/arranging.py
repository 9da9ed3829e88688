"""Several elements of a page at once: moved together, lined up by their edges or middles, set at equal distances."""

from collections.abc import Collection, Mapping
from typing import Final, Literal

from desktop_app.documents.rules.designing import TemplateDraft, moved
from desktop_app.documents.rules.snapping import Box

Edge = Literal["left", "centre", "right", "top", "middle", "bottom"]
Axis = Literal["across", "down"]
_UPRIGHT: Final = {"left": 0.0, "centre": 0.5, "right": 1.0}
_LEVEL: Final = {"top": 0.0, "middle": 0.5, "bottom": 1.0}


def moved_together(draft: TemplateDraft, names: Collection[str], right: float, down: float) -> TemplateDraft:
    """All of them further; in the flow the first one takes those below it along, so only it goes down."""
    first = next((name for name in draft.flow if name in names), "")
    for name in sorted(names):
        draft = moved(draft, name, right, 0.0 if name in draft.flow and name != first else down)
    return draft


def lined_up(
    draft: TemplateDraft, names: Collection[str], boxes: Mapping[str, Box], edge: Edge, *, mirrored: bool
) -> TemplateDraft:
    """One edge of all of them on one line, the outermost; of what stands in the flow only the sides."""
    there = _movable(draft, names, boxes, upright=edge in _UPRIGHT)
    if len(there) < 2:
        return draft
    whole = _around(there.values())
    for name, box in there.items():
        if edge in _UPRIGHT:
            share = _UPRIGHT[edge]
            way = whole.left + share * whole.width - box.left - share * box.width
            draft = moved(draft, name, -way if mirrored else way, 0.0)
        else:
            share = _LEVEL[edge]
            draft = moved(draft, name, 0.0, whole.top + share * whole.height - box.top - share * box.height)
    return draft


def spread(
    draft: TemplateDraft, names: Collection[str], boxes: Mapping[str, Box], axis: Axis, *, mirrored: bool
) -> TemplateDraft:
    """Equal distances between them; the outermost two stay. What stands in the flow has its distances there."""
    there = _movable(draft, names, boxes, upright=axis == "across")
    if len(there) < 3:
        return draft
    across, whole = axis == "across", _around(there.values())
    spans = {name: (box.left, box.width) if across else (box.top, box.height) for name, box in there.items()}
    start, room = (whole.left, whole.width) if across else (whole.top, whole.height)
    gap = (room - sum(long for _at, long in spans.values())) / (len(spans) - 1)
    for name, (at, long) in sorted(spans.items(), key=lambda each: each[1]):
        way = start - at
        draft = moved(draft, name, -way if mirrored else way, 0.0) if across else moved(draft, name, 0.0, way)
        start += long + gap
    return draft


def _movable(
    draft: TemplateDraft, names: Collection[str], boxes: Mapping[str, Box], *, upright: bool
) -> dict[str, Box]:
    return {name: boxes[name] for name in sorted(names) if name in boxes and (upright or name not in draft.flow)}


def _around(boxes: Collection[Box]) -> Box:
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    return Box(left, top, right - left, bottom - top)
