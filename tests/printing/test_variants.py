"""Every document in every design, on every paper, in every language: nothing touches, nothing leaves its place."""

import datetime as dt
from collections.abc import Iterator
from itertools import combinations
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.printing import codes
from desktop_app.printing.composing import Composition, Words, compose
from desktop_app.printing.families import Variant
from desktop_app.printing.layout import POINT, Picture, TextLine
from desktop_app.printing.templates import Template
from desktop_app.printing.values import Signatory

from .papers import CARDS, LONGEST_NAME, SMALL, letterhead, lines, logo, templates, values

NAMES = {"short": "Əli Ay", "usual": "Əliyeva Aynur Rəşid qızı", "longest": LONGEST_NAME}
CODE = "AZ1:" + "6BF+70790T9WJWG.FKY*4GO0" * 12
CHECK = "7K4M-Q2ZD-9XTB"
LANGUAGES = ("az", "en", "ru")
LONG = Signatory("Məmmədzadə-Qəhrəmanova Xanımzər", "Azərbaycan Mədəniyyət Birliyinin sədr müavini")
SEVERAL = tuple(
    (template, variant)
    for template in templates().values()
    for variant in template.variants
    if template.name not in {*SMALL, *CARDS}
)
CODED = tuple(each for each in SEVERAL if each[0].design(each[1]).code)
"""Those that have a place for a code."""
LOOKS = tuple(dict.fromkeys(variant for _template, variant in SEVERAL))


def is_always_tried(template: Template, variant: Variant) -> bool:
    """Whether a design on a paper is tried with this template in every run, not only in the long one: each with one."""
    having = [each for each, own in SEVERAL if own == variant]
    return template is having[LOOKS.index(variant) % len(having)]


def named(template: Template, variant: Variant) -> str:
    return f"{template.name}-{variant.family}-{variant.paper}"


ONE_EACH = [
    pytest.param(*each, id=named(*each), marks=() if is_always_tried(*each) else pytest.mark.soak) for each in SEVERAL
]
ALL_WITH_LONGEST = [
    pytest.param(
        *each, name, id=f"{named(*each)}-{name}",
        marks=() if name == "longest" or is_always_tried(*each) else pytest.mark.soak,
    )
    for each in SEVERAL
    for name in NAMES
]  # fmt: skip
_FREE: dict[str, float] = {
    "classical": 22.0, "carpet-qarabag": 30.8, "carpet-sirvan": 28.6, "carpet-quba": 27.2, "carpet-laser": 30.8,
    "modern": 12.0, "invitation": 11.0, "letterhead": 14.0,
}  # fmt: skip
"""How far from the edge words may begin; less on A5, where borders are narrower."""
_FREE_A5: dict[str, float] = {
    "classical": 18.2, "carpet-qarabag": 20.5, "carpet-sirvan": 19.4, "carpet-quba": 18.6, "carpet-laser": 20.5,
    "modern": 12.0,
}  # fmt: skip


class Box(NamedTuple):
    """What a line of type, or a picture, covers."""

    name: str
    left: float
    top: float
    right: float
    bottom: float


def made(kind: str, variant: Variant, language: str, second: str = "", **changes: Any) -> Composition:
    """A paper with its code and a logo."""
    look = changes.pop("look", None) or letterhead(language, logo=logo(size=(100, 100)))
    said = {"code": CODE, "check": CHECK, **changes}
    other = Words(second, values(kind, second, **said), letterhead(second)) if second else None
    return compose(templates()[kind], language, values(kind, language, **said), look, variant=variant, second=other)


def boxes(paper: Composition) -> Iterator[Box]:
    """The lines of a page as tall as small letters with their tails, and the square of the code."""
    for item in paper.layout.items:
        if isinstance(item, TextLine):
            height = item.size * POINT
            yield Box(
                item.frame, item.x, item.baseline - 0.45 * height, item.x + item.width, item.baseline + 0.2 * height
            )
        elif isinstance(item, Picture) and item.role == "code":
            border = item.width * codes.QUIET / (65 + 2 * codes.QUIET) * 0.9
            yield Box(
                "code", item.x + border, item.y + border, item.x + item.width - border, item.y + item.height - border
            )


def touching(paper: Composition) -> list[tuple[str, str]]:
    """What lies upon something else."""
    return [
        (one.name, other.name)
        for one, other in combinations(boxes(paper), 2)
        if one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom
    ]


def beyond(paper: Composition, free: float) -> list[str]:
    """What lies too near the edge."""
    width, height = paper.layout.width_mm, paper.layout.height_mm
    return [
        box.name
        for box in boxes(paper)
        if box.left < free or box.top < free or box.right > width - free or box.bottom > height - free
    ]


def free(variant: Variant) -> float:
    """How far from the edge words may begin."""
    return (_FREE | _FREE_A5 if variant.paper.startswith("a5") else _FREE)[variant.family]


@pytest.mark.parametrize(("template", "variant", "name"), ALL_WITH_LONGEST)
def test_in_one_language(template: Template, variant: Variant, name: str) -> None:
    for language in LANGUAGES:
        paper = made(template.name, variant, language, name=NAMES[name], surname=NAMES[name].split()[0])
        assert paper.findings == ()
        assert touching(paper) == []
        assert beyond(paper, free(variant)) == []


@pytest.mark.parametrize(("template", "variant", "name"), ALL_WITH_LONGEST)
def test_in_two_languages(template: Template, variant: Variant, name: str) -> None:
    if not template.families.speaks_two(variant):
        pytest.skip("a letter speaks one language")
    for language in ("en", "ru"):
        paper = made(template.name, variant, "az", language, name=NAMES[name], surname=NAMES[name].split()[0])
        if name == "longest" and paper.findings:
            assert {finding.code for finding in paper.findings} == {"overflow"}
            continue
        assert paper.findings == ()
        assert touching(paper) == []
        assert beyond(paper, free(variant)) == []


@pytest.mark.parametrize(("template", "variant"), ONE_EACH)
@pytest.mark.parametrize("count", [1, 2, 3])
def test_nothing_in_the_foot_touches(template: Template, variant: Variant, count: int) -> None:
    for second in ("", "ru") if template.families.speaks_two(variant) else ("",):
        look = letterhead("az", signatories=(LONG,) * count, city="Frankfurt-Mayn")
        paper = made(
            template.name, variant, "az", second, look=look, date=dt.date(2026, 9, 28), number="ABCD-2026/12345"
        )
        if count == 3 and variant.paper.startswith("a5") and paper.findings:
            assert {finding.code for finding in paper.findings} == {"overflow"}
            continue
        assert paper.findings == ()
        assert touching(paper) == []
        assert beyond(paper, free(variant)) == []


@pytest.mark.parametrize(("template", "variant"), ONE_EACH)
def test_a_draft_of_the_sample_says_so_without_touching(template: Template, variant: Variant) -> None:
    paper = made(template.name, variant, "az", look=letterhead("az", sample=True, draft=True), code="", check="")
    assert " ".join(line.text for line in lines(paper.layout, "mark")) == "NÜMUNƏ · QARALAMA"
    assert paper.findings == ()
    assert touching(paper) == []


@pytest.mark.parametrize(("template", "variant"), CODED)
def test_the_code_is_26_mm_and_its_check_stands_by(template: Template, variant: Variant) -> None:
    paper = made(template.name, variant, "az")
    (picture,) = [item for item in paper.layout.items if isinstance(item, Picture) and item.role == "code"]
    side = codes.qr(CODE).width
    assert picture.width * (side - 2 * codes.QUIET) / side == pytest.approx(26, abs=0.01)
    (check,) = lines(paper.layout, "check")
    assert check.text == CHECK


@pytest.mark.parametrize(("template", "variant"), ONE_EACH)
@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(length=st.integers(1, 60), language=st.sampled_from(LANGUAGES), second=st.sampled_from(("", "en", "ru")))
def test_long_words_are_found_and_never_cut(
    template: Template, variant: Variant, length: int, language: str, second: str
) -> None:
    field = " ".join(["mədəniyyət"] * length)
    fields = dict.fromkeys(("field", "event", "course", "school", "contest"), field) | {
        "city": "Berlin",
        "degree": "I",
        "hours": "72",
        "period": "2025",
        "time": "18:00",
        "place": "Berlin",
        "subject": "Novruz",
        "text": field,
    }
    second = "" if second == language or not template.families.speaks_two(variant) else second
    paper = made(
        template.name, variant, language, second, name=LONGEST_NAME, surname=LONGEST_NAME.split()[0], fields=fields
    )
    words = " ".join(
        line.text.strip() for line in paper.layout.items if isinstance(line, TextLine) and line.frame == "body"
    )
    assert words.count("mədəniyyət") >= length
    if not paper.findings:
        assert touching(paper) == []
        assert beyond(paper, free(variant)) == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", sorted(SMALL))
def test_small_papers_keep_to_their_edges_or_say_that_they_cannot(kind: str, name: str) -> None:
    template = templates()[kind]
    for variant in template.variants:
        for language in ("az", "ru", "ar"):
            fields = {"postal": "Lindenstraße 12\n10115 Berlin\nALMANİYA", "role": "Katib", "event": "Novruz"}
            asked = {each.name: fields[each.name] for each in template.edition("az").fields}
            said = values(kind, "az", name=NAMES[name], surname=NAMES[name].split(maxsplit=1)[0], fields=asked)
            paper = compose(template, language, said, letterhead("az", logo=logo()), variant=variant)
            assert {finding.code for finding in paper.findings} <= {"overflow"}
            if name != "longest":
                assert paper.findings == ()
            if not paper.findings:
                assert touching(paper) == []
                assert beyond(paper, 2.5) == []


def test_there_are_this_many_designs() -> None:
    assert {variant.family for _template, variant in SEVERAL} == {
        "classical", "carpet-qarabag", "carpet-sirvan", "carpet-quba", "carpet-laser", "modern",
        "invitation", "letterhead",
    }  # fmt: skip
    assert len(CODED) == 5 * (5 * 6 + 3)
    others = {f"{template.name} {variant}" for template, variant in SEVERAL if (template, variant) not in CODED}
    assert others == {
        "invitation invitation/a5-portrait", "letter letterhead/a4-portrait", "letter letterhead/letter-portrait",
    }  # fmt: skip


def test_an_office_with_one_name_has_it_in_the_middle_of_a_paper_in_two_languages() -> None:
    variant = Variant("classical", "a4-landscape")
    one = Words("ru", values("honorary", "ru"), letterhead("ru", organisation="Ocaq"))
    template = templates()["honorary"]
    for name, middle in (("Ocaq", True), ("Od", False)):
        look = letterhead("az", organisation=name)
        paper = compose(template, "az", values("honorary", "az"), look, variant=variant, second=one)
        (line,) = lines(paper.layout, "organisation")
        assert (abs(line.x + line.width / 2 - 148.5) < 0.01) == middle
