"""The art of the classical family."""

import pytest

from desktop_app.printing import ornaments
from desktop_app.printing.drawing import Drawing, Group, Shape, Use, read_drawing
from desktop_app.printing.ornaments import guilloche


def _points(shape: Shape) -> list[tuple[float, float]]:
    numbers = [float(part) for part in shape.path.split() if part not in "MLCZ"]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _drawn(drawing: Drawing) -> list[tuple[float, float]]:
    groups: dict[str, Group] = {group.name: group for group in drawing.groups}
    found: list[tuple[float, float]] = []
    for shape in drawing.shapes:
        if isinstance(shape, Use):
            a, b, c, d, e, f = shape.at
            for inner in groups[shape.group].shapes:
                found += [(a * x + c * y + e, b * x + d * y + f) for x, y in _points(inner)]
        else:
            found += _points(shape)
    return found


@pytest.mark.parametrize(("width", "height"), [(297.0, 210.0), (210.0, 297.0), (279.4, 215.9)])
def test_nothing_of_the_frame_lies_within_8_mm_of_the_edge(width: float, height: float) -> None:
    points = _drawn(read_drawing(guilloche.frame(width, height).content))
    assert min(x for x, _y in points) >= 8
    assert min(y for _x, y in points) >= 8
    assert max(x for x, _y in points) <= width - 8
    assert max(y for _x, y in points) <= height - 8


def test_the_frame_leaves_the_text_its_place() -> None:
    for x, y in _drawn(read_drawing(guilloche.frame(297.0, 210.0).content)):
        assert not (21.5 < x < 275.5 and 21.5 < y < 188.5)


def test_the_frame_is_small_because_a_period_is_kept_once() -> None:
    assert len(guilloche.frame(297.0, 210.0).content) < 60_000


def test_the_seal_is_a_ring_of_its_radius() -> None:
    drawing = read_drawing(ornaments.seal(19.0).content)
    far = [((x - drawing.width / 2) ** 2 + (y - drawing.height / 2) ** 2) ** 0.5 for x, y in _drawn(drawing)]
    assert max(far) == pytest.approx(19, abs=0.3)
    assert min(far) > 6


@pytest.mark.parametrize("word", ["NÜMUNƏ", "QARALAMA", "DRAFT", "ЧЕРНОВИК"])
def test_a_mark_stays_on_the_page_and_crosses_it(word: str) -> None:
    points = _drawn(read_drawing(ornaments.mark(word, 297.0, 210.0).content))
    xs, ys = [x for x, _y in points], [y for _x, y in points]
    assert min(xs) > 22
    assert max(xs) < 275
    assert min(ys) > 22
    assert max(ys) < 188
    assert (min(xs) + max(xs)) / 2 == pytest.approx(148.5, abs=6)
    assert (min(ys) + max(ys)) / 2 == pytest.approx(105, abs=6)
