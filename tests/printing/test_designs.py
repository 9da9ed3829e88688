"""Designs: read from tables and written back, pages of a template's own."""

from pathlib import Path

import pytest

from desktop_app.printing.composing import compose
from desktop_app.printing.design import Design
from desktop_app.printing.families import OWN, Variant
from desktop_app.printing.layout import Picture
from desktop_app.printing.page.mirroring import mirrored
from desktop_app.printing.rasters import read_raster
from desktop_app.printing.schema import TemplateError, build, read_toml, table_of
from desktop_app.printing.templates import Template, template_of
from desktop_app.system import paths

from .papers import KINDS, letterhead, logo, templates, values

TEMPLATES = paths.resources() / "templates"


def _own(design: Design, **pictures: bytes) -> Template:
    """The honorary diploma with this page for its own."""
    content = {**read_toml(TEMPLATES / "honorary.toml"), "families": [], "papers": []}
    content.pop("design", None)
    shown = {raster.data.sha256: raster.data for raster in map(read_raster, pictures.values())}
    table = {**content, "kind": "honorary", "sheets": {"a4-landscape": table_of(design)}}
    return template_of("ours", table, TEMPLATES / "families", where="ours", pictures=shown)


@pytest.mark.parametrize("kind", KINDS)
def test_every_design_is_read_as_it_was_written(kind: str) -> None:
    template = templates()[kind]
    for variant in template.variants:
        design = template.design(variant)
        assert build(Design, table_of(design), "written") == design


def test_a_page_of_its_own_prints_as_the_one_that_it_was_made_of() -> None:
    usual = templates()["honorary"]
    ours = _own(usual.design())
    assert (ours.kind, ours.variants) == ("honorary", (Variant(OWN, "a4-landscape"),))
    made = [compose(each, "az", values("honorary", "az"), letterhead("az")) for each in (usual, ours)]
    assert made[0].layout == made[1].layout


def test_pictures_of_its_own_lie_where_they_are_put() -> None:
    content = logo(size=(30, 20))
    sha256 = read_raster(content).data.sha256
    table = table_of(templates()["honorary"].design())
    table["art"]["stamp"] = {"kind": "picture", "picture": sha256, "width": 30, "height": 20, "x": 40, "y": 30}
    design = build(Design, table, "test")
    made = compose(_own(design, stamp=content), "az", values("honorary", "az"), letterhead("az"))
    (stamp,) = [item for item in made.layout.items if isinstance(item, Picture) and item.frame == "stamp"]
    assert (stamp.x, stamp.y, stamp.width, stamp.height) == (25, 20, 30, 20)
    assert made.pictures[sha256].content == content
    with pytest.raises(TemplateError):
        compose(_own(design), "az", values("honorary", "az"), letterhead("az"))


def test_a_page_turned_twice_is_the_same() -> None:
    design = templates()["honorary"].design()
    turned = mirrored(design)
    assert turned.texts["number"].x == design.paper.width - (design.texts["number"].x or 0)
    assert turned.texts["number"].align == "end"
    assert mirrored(turned).texts["number"].x == design.texts["number"].x


def test_a_base_that_goes_round_is_told(tmp_path: Path) -> None:
    family = tmp_path / "families" / "round"
    family.mkdir(parents=True)
    (family / "a4.toml").write_text('base = "a4"')
    template = template_of("x", {**read_toml(TEMPLATES / "honorary.toml"), "families": ["round"], "papers": []},
                           tmp_path / "families", where="x")  # fmt: skip
    with pytest.raises(TemplateError, match="a4"):
        template.design()
