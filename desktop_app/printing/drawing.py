"""Vector art as data: shapes in millimetres, kept by their hash beside raster pictures.

A path is written as in SVG, with absolute `M`, `L`, `C` and `Z` only. Shapes that recur are groups, used
with a matrix.
"""

import json
from dataclasses import asdict, dataclass
from typing import Any, Final

from desktop_app.language import catalogs
from desktop_app.printing.layout import PictureData, UnreadableLayout

_ = catalogs.gettext

FORMAT: Final = 1
Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """A path, stroked, filled or both; colours are RRGGBB, none when empty."""

    path: str
    stroke: str = ""
    line: float = 0.0
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """A group, drawn once more under a matrix."""

    group: str
    at: Matrix


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes under a name. `left`, `top`, `right` and `bottom` enclose them, strokes included."""

    name: str
    left: float
    top: float
    right: float
    bottom: float
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of `width` by `height`; shapes are drawn in order."""

    width: float
    height: float
    shapes: tuple[Shape | Use, ...]
    groups: tuple[Group, ...] = ()

    def picture(self) -> PictureData:
        """The drawing as a picture's content."""
        content = json.dumps({"format": FORMAT, **asdict(self)}, sort_keys=True, separators=(",", ":"))
        return PictureData("drawing", content.encode())


def read_drawing(content: bytes) -> Drawing:
    """The drawing that `picture` wrote."""
    fields: dict[str, Any] = json.loads(content)
    if fields.pop("format") != FORMAT:
        raise UnreadableLayout(_("This drawing was made by a newer version of Ocaq."))
    fields["shapes"] = tuple(_shape(shape) for shape in fields["shapes"])
    fields["groups"] = tuple(
        Group(**{**group, "shapes": tuple(Shape(**shape) for shape in group["shapes"])}) for group in fields["groups"]
    )
    return Drawing(**fields)


def _shape(fields: dict[str, Any]) -> Shape | Use:
    return Use(fields["group"], tuple(fields["at"])) if "group" in fields else Shape(**fields)
