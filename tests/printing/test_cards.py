"""The card as a page: what stands on which face, that nothing touches, and that what is too long is found."""

from dataclasses import replace
from typing import Any

import pytest

from desktop_app.language.catalogs import DRAFT_LANGUAGES, PAPER_LANGUAGES
from desktop_app.language.languages import runs_leftwards
from desktop_app.printing import codes
from desktop_app.printing.composing import Composition, compose
from desktop_app.printing.layout import Picture, PictureData, Rule, from_json, sides, to_json
from desktop_app.printing.ornaments import silhouette
from desktop_app.printing.templates import Edition
from desktop_app.printing.values import Signatory

from .papers import LONGEST_NAME, letterhead, lines, logo, templates, values
from .test_variants import CHECK, CODE, LONG, NAMES, Box, beyond, touching

CARD_CODE = CODE[:185]
WIDTH, HEIGHT = 85.6, 53.98
SAFE = 3.0


def card(language: str = "az", *, look: Any = None, **changes: Any) -> Composition:
    fields = {field.name: field.sample for field in edition(language).fields if field.kind != "date"}
    surname, *others = changes.get("name", NAMES["usual"]).split()
    given, father = (others[:-2], others[-2:]) if len(others) > 2 else (others, [])
    said = {
        "name": NAMES["usual"], "surname": surname, "given": " ".join(given), "father": " ".join(father),
        "fields": fields, "code": CARD_CODE, "check": CHECK, "photo": photo(),
    } | changes  # fmt: skip
    head = look or letterhead("az", logo=logo(size=(100, 100)), address="Çinar küçəsi 12, 10000 Berlin")
    return compose(templates()["card"], language, values("card", "az", **said), head)


def edition(language: str) -> Edition:
    return templates()["card"].edition(language)


def photo() -> PictureData:
    return silhouette(22.5, 28.5)


def faces(made: Composition) -> list[Composition]:
    return [replace(made, layout=page) for page in sides(made.layout)]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", [*PAPER_LANGUAGES, *DRAFT_LANGUAGES])
def test_nothing_touches_on_either_face(language: str, name: str) -> None:
    made = card(language, name=NAMES[name])
    assert [each for each in made.findings if each.code != "missing_glyph"] == []
    for face in faces(made):
        assert face.layout.height_mm == HEIGHT
        assert touching(face) == []
        assert beyond(face, SAFE) == []


@pytest.mark.parametrize("count", [1, 2, 3])
def test_those_who_sign_have_room(count: int) -> None:
    made = card(look=letterhead("az", signatories=(LONG,) * count, address="Çinar küçəsi 12, 10000 Berlin"))
    assert {each.code for each in made.findings} <= {"overflow"}
    assert made.findings or touching(faces(made)[1]) == []
    short = (Signatory("K. Vəliyev", "sədr"),) * count
    fitting = card(look=letterhead("az", signatories=short))
    assert fitting.findings == ()
    assert touching(faces(fitting)[1]) == []


def test_the_photo_and_the_words_keep_apart() -> None:
    for language in ("az", "fa"):
        front, back = faces(card(language))
        (shown,) = [item for item in front.layout.items if isinstance(item, Picture) and item.role == "photo"]
        box = Box("photo", shown.x, shown.y, shown.x + shown.width, shown.y + shown.height)
        assert (shown.width, shown.height) == (22.5, 28.5)
        assert (shown.x > WIDTH / 2) == runs_leftwards(language), "where the page is mirrored, the photo is too"
        for line in (*lines(front.layout, "name"), *lines(front.layout, "given"), *lines(front.layout, "member")):
            assert line.x >= box.right or line.x + line.width <= box.left
        assert shown.alt.endswith(NAMES["usual"])
        assert [item for item in back.layout.items if isinstance(item, Picture) and item.role == "photo"] == []


def test_a_photo_of_another_shape_is_not_stretched() -> None:
    made = card(photo=silhouette(30, 30))
    (shown,) = [item for item in made.layout.items if isinstance(item, Picture) and item.role == "photo"]
    assert (shown.width, shown.height) == (22.5, 22.5)


def test_without_a_photo_there_is_a_frame_and_a_notice() -> None:
    made = card(photo=None)
    assert [(each.severity, each.code) for each in made.findings] == [("notice", "no_photo")]
    frame = [item for item in made.layout.items if isinstance(item, Rule) and item.frame == "photo"]
    assert {(item.x1, item.y1) for item in frame} == {(5.0, 18.6), (27.5, 18.6), (27.5, 47.1), (5.0, 47.1)}


def test_the_code_is_25_mm_and_read_at_300_dots() -> None:
    _front, back = faces(card())
    (picture,) = [item for item in back.layout.items if isinstance(item, Picture) and item.role == "code"]
    side = codes.qr(CARD_CODE).width
    assert picture.width * (side - 2 * codes.QUIET) / side == pytest.approx(25, abs=0.01)
    assert [line.text for line in lines(back.layout, "check")] == [CHECK]


def test_what_is_too_long_is_found_and_never_cut() -> None:
    fields = {"membership": " ".join(["mədəniyyət"] * 9), "member": "0" * 40, "until": ""}
    made = card(name=LONGEST_NAME, fields=fields)
    assert {each.frame for each in made.findings if each.code == "overflow"} >= {"membership", "member"}
    said = " ".join(line.text.strip() for line in lines(made.layout, "membership"))
    assert said.count("mədəniyyət") == 9


def test_its_layout_is_kept_with_both_faces() -> None:
    layout = card().layout
    kept = from_json(to_json(layout))
    assert kept == layout
    assert kept.faces == 2
    front, back = sides(kept)
    assert len(front.items) + len(back.items) == len(layout.items)
    assert front.faces == back.faces == 1
    assert sides(front) == (front,)


def test_only_cards_have_faces() -> None:
    assert {each.name for each in templates().values() if each.has_photo} == {"card"}
