"""The art of the families: where it lies, what it leaves free, how large it is."""

from collections import Counter
from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.language.catalogs import DRAFT_LANGUAGES, PAPER_LANGUAGES
from desktop_app.printing import ornaments
from desktop_app.printing.design import Art
from desktop_app.printing.drawing import Drawing, Group, Shape, Use, read_drawing
from desktop_app.printing.ornaments import bands, buta, carpet, guilloche
from desktop_app.printing.ornaments.cells import woven
from desktop_app.printing.ornaments.grids import CARPET, COLOURS, MEDAXIL, PATTERNS
from desktop_app.printing.ornaments.mark import glyphs_of
from desktop_app.printing.wording import draft_mark

Point = tuple[float, float]
GREYS = ("A8A8A8", "FFFFFF", "1A1A1A", "707070", "454545", "D0D0D0", "000000")
PAPERS = [(297.0, 210.0), (210.0, 297.0), (279.4, 215.9), (215.9, 279.4)]
SMALL_PAPERS = [(210.0, 148.0), (148.0, 210.0)]


def _points(shape: Shape) -> list[Point]:
    numbers = [float(part) for part in shape.path.split() if part not in "MLCZ"]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _drawn(drawing: Drawing) -> list[Point]:
    groups: dict[str, Group] = {group.name: group for group in drawing.groups}
    found: list[Point] = []
    for shape in drawing.shapes:
        if isinstance(shape, Use):
            a, b, c, d, e, f = shape.at
            for inner in groups[shape.group].shapes:
                found += [(a * x + c * y + e, b * x + d * y + f) for x, y in _points(inner)]
        else:
            found += _points(shape)
    return found


def _assert_off_the_edge(points: list[Point], width: float, height: float) -> None:
    assert min(x for x, _y in points) >= 8 - 1e-6
    assert min(y for _x, y in points) >= 8 - 1e-6
    assert max(x for x, _y in points) <= width - 8 + 1e-6
    assert max(y for _x, y in points) <= height - 8 + 1e-6


def _border(kind: str, width: float, height: float, **changes: object) -> Drawing:
    return read_drawing(ornaments.drawn(Art(kind, **changes), width, height).content)  # type: ignore[arg-type]  # as named


class TestBorders:
    """Whatever goes around a page."""

    @pytest.mark.parametrize("kind", ["guilloche", "rules", *(f"carpet-{pattern}" for pattern in PATTERNS)])
    @pytest.mark.parametrize(
        ("width", "height", "scale"), [(*size, 1.0) for size in PAPERS] + [(*size, 0.66) for size in SMALL_PAPERS]
    )
    def test_nothing_lies_within_8_mm_of_the_edge(self, kind: str, width: float, height: float, scale: float) -> None:
        _assert_off_the_edge(_drawn(_border(kind, width, height, scale=scale)), width, height)

    @pytest.mark.parametrize("pattern", PATTERNS)
    def test_nor_does_a_fringe(self, pattern: str) -> None:
        _assert_off_the_edge(_drawn(_border(f"carpet-{pattern}", 210.0, 297.0, fringed=True)), 210.0, 297.0)

    @pytest.mark.parametrize(
        ("kind", "scale", "deep"),
        [
            ("guilloche", 1.0, 21.6),
            ("guilloche", 0.66, 18.0),
            ("carpet-qarabag", 1.0, 31.1),
            ("carpet-sirvan", 1.0, 28.9),
            ("carpet-quba", 1.0, 27.3),
            ("rules", 1.0, 10.0),
        ],
    )
    @pytest.mark.parametrize(("width", "height"), PAPERS)
    def test_the_text_has_its_place(self, kind: str, scale: float, deep: float, width: float, height: float) -> None:
        for x, y in _drawn(_border(kind, width, height, scale=scale)):
            assert not (deep < x < width - deep and deep < y < height - deep)

    @pytest.mark.parametrize("kind", ["guilloche", "carpet-qarabag", "carpet-sirvan", "carpet-quba"])
    def test_is_small_because_what_recurs_is_kept_once(self, kind: str) -> None:
        assert len(ornaments.drawn(Art(kind), 297.0, 210.0).content) < 60_000

    @pytest.mark.parametrize("kind", ["guilloche", "carpet-qarabag", "carpet-sirvan", "carpet-quba"])
    def test_is_the_same_from_all_sides(self, kind: str) -> None:
        """As many points in each quarter of the page, mirrored."""
        points = _drawn(_border(kind, 297.0, 210.0))
        middle = (297 / 2, 210 / 2)
        quarters = Counter(
            (x < middle[0], y < middle[1]) for x, y in points if abs(x - middle[0]) > 12 < abs(y - middle[1])
        )
        assert max(quarters.values()) - min(quarters.values()) <= 0.02 * max(quarters.values())


class TestCarpets:
    """Woven of cells."""

    def test_grids_are_whole(self) -> None:
        depths = {name: (pattern.depth, len(pattern.period[0]) - 1) for name, pattern in PATTERNS.items()}
        assert depths == {"qarabag": (23, 36), "sirvan": (19, 24), "quba": (15, 36)}
        for pattern in PATTERNS.values():
            assert {len(row) for row in pattern.period} == {len(pattern.period[0])}
            assert {len(row) for row in pattern.corner} == {pattern.depth} == {len(pattern.corner)}
            assert set("".join((*pattern.period, *pattern.corner))) <= set(COLOURS)

    @pytest.mark.parametrize("pattern", PATTERNS)
    def test_a_period_is_its_own_mirror_image_and_closes(self, pattern: str) -> None:
        for row in PATTERNS[pattern].period:
            assert row == row[::-1]
            assert row[0] == row[-1]

    @pytest.mark.parametrize("pattern", ["qarabag", "sirvan"])
    def test_two_borders_are_the_same_upside_down(self, pattern: str) -> None:
        assert PATTERNS[pattern].period == PATTERNS[pattern].period[::-1]

    def test_leaves_and_tulips_stand_upright(self) -> None:
        assert PATTERNS["quba"].period != PATTERNS["quba"].period[::-1]

    def test_grounds_are_madder_indigo_and_ivory(self) -> None:
        assert {name: pattern.ground for name, pattern in PATTERNS.items()} == {
            "qarabag": "r", "sirvan": "b", "quba": "i",
        }  # fmt: skip

    @pytest.mark.parametrize("pattern", PATTERNS)
    @pytest.mark.parametrize(("width", "height"), PAPERS)
    def test_cells_are_stretched_by_three_in_a_hundred_at_most(self, pattern: str, width: float, height: float) -> None:
        cells = {
            (round(abs(a + b), 4), round(abs(c + d), 4))
            for shape in _border(f"carpet-{pattern}", width, height).shapes
            if isinstance(shape, Use) and shape.group == "corner"
            for a, b, c, d, *_place in [shape.at]
        }
        ((across, down),) = cells
        assert across == pytest.approx(down, rel=0.03)
        assert across == pytest.approx(0.56, rel=0.06)

    @pytest.mark.parametrize("pattern", PATTERNS)
    def test_every_colour_of_the_palette_is_as_given(self, pattern: str) -> None:
        for palette in (CARPET, GREYS):
            drawing = _border(f"carpet-{pattern}", 297.0, 210.0, colours=palette)
            fills = {shape.fill for group in drawing.groups for shape in group.shapes if shape.fill}
            fills |= {shape.fill for shape in drawing.shapes if isinstance(shape, Shape) and shape.fill}
            assert fills <= set(palette)

    @pytest.mark.parametrize("pattern", PATTERNS)
    def test_what_the_border_encloses_stays_open(self, pattern: str) -> None:
        """A ground has its way around the page and its way back, so nothing is painted over what lies beneath."""
        grounds = [
            shape for shape in _border(f"carpet-{pattern}", 297.0, 210.0).shapes
            if isinstance(shape, Shape) and shape.path.count("M") == 2
        ]  # fmt: skip
        assert len(grounds) == 7
        for ground in grounds:
            assert _winding(ground, (148.5, 105.0)) == 0

    def test_the_waters_edge_has_a_figure_in_the_middle(self) -> None:
        assert all(row[3] == "A" for row in MEDAXIL)

    def test_a_fringe_is_a_bundle_every_three_millimetres(self) -> None:
        drawing = _border("carpet-quba", 210.0, 297.0, fringed=True)
        xs = sorted({shape.at[4] for shape in drawing.shapes if isinstance(shape, Use) and shape.group == "fringe"})
        assert {round(after - before, 1) for before, after in pairwise(xs)} == {3.0}

    @given(st.lists(st.text("riob", min_size=7, max_size=7), min_size=1, max_size=9))
    def test_merged_cells_cover_what_was_woven_once(self, rows: list[str]) -> None:
        palette = dict(zip("riob", ("000001", "000002", "000003", "000004"), strict=True))
        found: dict[tuple[int, int], str] = {}
        for shape in woven(rows, palette):
            for corner in shape.path.split("Z")[:-1]:
                points = _points(Shape(corner))
                left, top, right, bottom = (int(edge) for edge in (*points[0], *points[2]))
                for cell in ((x, y) for x in range(left, right) for y in range(top, bottom)):
                    assert cell not in found
                    found[cell] = shape.fill
        assert found == {(x, y): palette[colour] for y, row in enumerate(rows) for x, colour in enumerate(row)}

    def test_a_band_has_the_middle_of_a_figure_in_its_middle(self) -> None:
        drawing = read_drawing(carpet.band("qarabag", 85.6, 14.0).content)
        lefts = [abs(shape.at[4] - 42.8) for shape in drawing.shapes if isinstance(shape, Use)]
        assert min(lefts) == pytest.approx(14 / 29 / 2, abs=1e-4)


class TestButas:
    """The drop-shaped figure."""

    @pytest.mark.parametrize("kind", ["buta", "buta-outline"])
    @pytest.mark.parametrize("size", [12.0, 19.0, 84.0])
    def test_stands_in_its_square(self, kind: str, size: float) -> None:
        points = _drawn(_border(kind, size, size))
        assert min(x for x, _y in points) > 0.12 * size
        assert max(x for x, _y in points) < 0.92 * size
        assert min(y for _x, y in points) >= 0 - 0.03 * size
        assert max(y for _x, y in points) <= size

    def test_turned_is_its_mirror_image(self) -> None:
        plain, turned = (_drawn(_border("buta", 19.0, 19.0, turned=turn)) for turn in (False, True))
        for (x, y), (other_x, other_y) in zip(plain, turned, strict=True):
            assert x + other_x == pytest.approx(19.0, abs=1e-3)
            assert y == other_y

    def test_a_turned_frieze_is_what_it_was(self) -> None:
        plain, turned = (_drawn(_border("buta-row", 120.0, 16.5, turned=turn)) for turn in (False, True))
        assert sorted(round(x) for x, _y in plain) == sorted(round(x) for x, _y in turned)

    @pytest.mark.parametrize("count", [20, 24, 34])
    def test_pearls_are_evenly_apart_and_inside(self, count: int) -> None:
        pearls = list(buta._inside(buta._OUTER, count))
        gaps = [hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(pearls)]
        assert max(gaps) < 1.6 * min(gaps)
        outline = list(buta._points(buta._OUTER))
        for x, y in pearls:
            assert min(hypot(x - a, y - b) for a, b in outline) == pytest.approx(0.05, abs=0.012)

    def test_is_small(self) -> None:
        assert len(buta.outline(84.0).content) < 12_000
        assert len(buta.row(120.0, 16.5).content) < 16_000


class TestSmallOrnament:
    """Dividers, bands, seals."""

    @pytest.mark.parametrize(
        ("kind", "width", "height"),
        [
            ("divider", 92.0, 3.0), ("divider", 64.0, 3.0), ("lozenge", 2.2, 1.6), ("columns", 2.0, 44.0),
            ("flag-bars", 5.3, 269.0), ("flag-band", 18.0, 1.5), ("panel", 85.6, 14.0), ("buta-row", 120.0, 16.5),
        ],
    )  # fmt: skip
    def test_stays_in_its_box_and_is_symmetric(self, kind: str, width: float, height: float) -> None:
        points = _drawn(_border(kind, width, height, colours=("000000",) if kind == "panel" else ()))
        xs, ys = [x for x, _y in points], [y for _x, y in points]
        assert min(xs) + max(xs) == pytest.approx(width, abs=0.06)
        assert min(xs) >= -0.1
        assert min(ys) >= -0.4
        assert max(ys) <= height + 0.1

    def test_the_bars_of_the_flag_are_1_3_wide_and_2_apart(self) -> None:
        drawing = read_drawing(bands.flag_bars(5.3, 269.0).content)
        edges = [
            sorted({round(x, 2) for x, _y in _points(shape)}) for shape in drawing.shapes if isinstance(shape, Shape)
        ]
        assert edges == [[0.0, 1.3], [2.0, 3.3], [4.0, 5.3]]
        assert [shape.fill for shape in drawing.shapes if isinstance(shape, Shape)] == list(bands.FLAG)

    @pytest.mark.parametrize("make", [ornaments.seal, ornaments.stamp])
    def test_a_seal_is_a_ring_of_its_radius(self, make: ornaments.RingMaker) -> None:
        drawing = read_drawing(make(19.0).content)
        far = [((x - drawing.width / 2) ** 2 + (y - drawing.height / 2) ** 2) ** 0.5 for x, y in _drawn(drawing)]
        assert max(far) == pytest.approx(19, abs=0.3)
        assert min(far) > 6

    @pytest.mark.parametrize("word", ["NÜMUNƏ", "QARALAMA", "DRAFT", "ЧЕРНОВИК"])
    def test_a_mark_stays_on_the_page_and_crosses_it(self, word: str) -> None:
        points = _drawn(read_drawing(ornaments.mark(word, 297.0, 210.0).content))
        xs, ys = [x for x, _y in points], [y for _x, y in points]
        assert min(xs) > 22
        assert max(xs) < 275
        assert min(ys) > 22
        assert max(ys) < 188
        assert (min(xs) + max(xs)) / 2 == pytest.approx(148.5, abs=6)
        assert (min(ys) + max(ys)) / 2 == pytest.approx(105, abs=6)

    def test_colours_of_a_frame_may_be_chosen(self) -> None:
        drawing = read_drawing(guilloche.frame(297.0, 210.0, 1.0, ("111111", "222222", "333333")).content)
        strokes = {shape.stroke for group in drawing.groups for shape in group.shapes}
        strokes |= {shape.stroke or shape.fill for shape in drawing.shapes if isinstance(shape, Shape)}
        assert strokes == {"111111", "222222", "333333"}


def _winding(shape: Shape, about: Point) -> int:
    """How often a path of straight strokes goes around a point."""
    turns = 0
    for part in shape.path.split("Z")[:-1]:
        points = _points(Shape(part))
        for (x1, y1), (x2, y2) in zip(points, (*points[1:], points[0]), strict=True):
            if (y1 > about[1]) != (y2 > about[1]) and x1 + (about[1] - y1) / (y2 - y1) * (x2 - x1) > about[0]:
                turns += 1 if y2 > y1 else -1
    return turns


@pytest.mark.parametrize("language", [*PAPER_LANGUAGES, *DRAFT_LANGUAGES])
def test_the_mark_of_a_draft_is_drawn_in_letters_of_its_language(language: str) -> None:
    word = draft_mark(language)
    glyphs = glyphs_of(word)
    assert all(glyph.number for _font, glyph in glyphs)  # 0 is the box of a letter that a font lacks
    assert "".join(glyph.text for _font, glyph in glyphs) in {word, word[::-1]}
