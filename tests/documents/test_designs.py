"""Templates of the office's own: copied, changed, taken away, given to others."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.language.errors import Refused
from desktop_app.printing.layout import PictureData
from desktop_app.printing.rasters import read_raster
from desktop_app.printing.schema import TemplateError
from tests.documents.offices import VALI, PapersOffice, opened, papers_office, words_of


def picture() -> PictureData:
    content = io.BytesIO()
    Image.new("RGB", (40, 20), "teal").save(content, "PNG")
    return read_raster(content.getvalue()).data


@pytest.fixture
def office(tmp_path: Path) -> Iterator[PapersOffice]:
    made = papers_office(tmp_path)
    yield made
    made.close()


def changed(content: Any, **texts: Any) -> dict[str, Any]:
    """The tables with measures of some elements of the first page changed."""
    paper, page = next(iter(content["sheets"].items()))
    elements = {name: {**look, **texts.get(name, {})} for name, look in page["texts"].items()}
    return {**content, "sheets": {paper: {**page, "texts": elements}}}


def test_a_copy_is_offered_beside_what_it_was_made_of(office: PapersOffice) -> None:
    own = office.documents.designs.copy(office.documents.template("thanks"), "Bizim təşəkkürnamə")
    rows = {row.name: row for row in office.documents.templates()}
    assert (rows[own.name].title, rows[own.name].own) == ("Bizim təşəkkürnamə", True)
    assert rows["thanks"].own is False
    assert rows[own.name].languages == rows["thanks"].languages


def test_a_copy_speaks_two_languages_on_a_page_as_what_it_was_made_of(office: PapersOffice, tmp_path: Path) -> None:
    designs, documents = office.documents.designs, office.documents
    request = IssueRequest("thanks", "az", office.add(VALI), {"field": "ana dilinin tədrisi"}, second="de")
    own = designs.copy(documents.template("thanks"))
    again = designs.copy(documents.template(own.name))
    there = documents.template("thanks")
    for name in (own.name, again.name):
        copied = documents.template(name)
        assert copied.design(second=True) == there.design(second=True)
        documents.issue(replace(request, template=name), Output.at(tmp_path / f"{name}.pdf"))
        words = words_of((tmp_path / f"{name}.pdf").read_bytes(), tmp_path)
        assert "Təşəkkürnamə" in words
        assert "dankt Ihnen herzlich" in words


def test_who_hears_of_a_copy_finds_it(office: PapersOffice) -> None:
    heard: list[int] = []
    office.desk.board.subscribe(lambda _changes: heard.append(len(office.documents.templates())))
    before = len(office.documents.templates())
    office.documents.designs.copy(office.documents.template("thanks"))
    assert heard == [before + 1]


def test_papers_are_issued_by_it_and_stay_as_they_were(office: PapersOffice, tmp_path: Path) -> None:
    designs, documents = office.documents.designs, office.documents
    own = designs.copy(documents.template("honorary"))
    content = changed(own.content, title={"size": 30.0})
    content["az"] = {**content["az"], "title": "BİZİM FƏRMAN"}
    shown = picture()
    next(iter(content["sheets"].values())).setdefault("art", {})["stamp"] = {
        "kind": "picture", "picture": shown.sha256, "width": 20, "height": 10, "x": 60, "y": 40,
    }  # fmt: skip
    kept = designs.save(own.name, own.version, content, {shown.sha256: shown})
    assert kept.version == own.version + 1
    request = IssueRequest(own.name, "az", office.add(VALI), {"field": "mədəniyyət"})
    issued = documents.issue(request, Output.at(tmp_path / "out.pdf"))
    before = (tmp_path / "out.pdf").read_bytes()
    assert "BİZİM FƏRMAN" in words_of(before, tmp_path)
    designs.remove(own.name)
    assert own.name not in {row.name for row in documents.templates()}
    assert documents.register.pdf(issued.issued[0].id) == before
    designs.bring_back(own.name)
    assert own.name in {row.name for row in documents.templates()}


def test_it_is_there_when_the_office_is_opened_again(office: PapersOffice) -> None:
    own = office.documents.designs.copy(office.documents.template("thanks"))
    again = opened(office.desk.database.path)
    assert again.documents.designs.own(own.name).content == own.content
    again.close()


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(office: PapersOffice) -> None:
    designs = office.documents.designs
    own = designs.copy(office.documents.template("thanks"))
    designs.save(own.name, own.version, changed(own.content, title={"size": 30.0}), {})
    with pytest.raises(Refused, match="Bu vaxt ərzində"):
        designs.save(own.name, own.version, own.content, {})
    assert designs.own(own.name).version == own.version + 1


@pytest.mark.parametrize("broken", [{"size": "big"}, {"text": "{nobody", "size": 12.0}, {"fount": "text"}])
def test_what_would_print_nothing_is_not_kept(office: PapersOffice, broken: dict[str, Any]) -> None:
    designs = office.documents.designs
    own = designs.copy(office.documents.template("thanks"))
    with pytest.raises(TemplateError):
        designs.save(own.name, own.version, changed(own.content, title=broken), {})
    assert designs.own(own.name).content == own.content


def test_a_file_carries_it_to_another_office(office: PapersOffice, tmp_path: Path) -> None:
    designs = office.documents.designs
    own = designs.copy(office.documents.template("thanks"), "Bizim")
    shown = picture()
    content = changed(own.content, title={"size": 31.0})
    next(iter(content["sheets"].values())).setdefault("art", {})["stamp"] = {
        "kind": "picture", "picture": shown.sha256, "width": 20, "height": 10,
    }  # fmt: skip
    designs.save(own.name, own.version, content, {shown.sha256: shown})
    template, file = office.documents.template(own.name), tmp_path / "bizim.ocaq-template"
    designs.export(template, designs.content(template), file)
    again = tmp_path / "again.ocaq-template"
    designs.export(template, designs.content(template), again)
    assert file.read_bytes() == again.read_bytes()

    (tmp_path / "other").mkdir()
    other = papers_office(tmp_path / "other")
    brought = other.documents.designs.bring_in(file)
    assert brought.content == designs.own(own.name).content
    assert set(brought.pictures) == {shown.sha256}
    assert other.documents.designs.bring_in(file).name != brought.name
    other.close()


@pytest.mark.parametrize(
    "content",
    [b"", b"no zip", b"PK\x05\x06" + b"\0" * 18],
)
def test_what_is_no_template_is_refused(office: PapersOffice, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.ocaq-template").write_bytes(content)
    with pytest.raises(Refused, match="şablonu deyil"):
        office.documents.designs.bring_in(tmp_path / "x.ocaq-template")
    assert all(not row.own for row in office.documents.templates())


def test_a_file_that_swells_is_refused(office: PapersOffice, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.ocaq-template", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("template.toml", b"#" * 70_000_000)
    with pytest.raises(Refused, match="böyükdür"):
        office.documents.designs.bring_in(tmp_path / "x.ocaq-template")


def test_designs_and_papers_may_be_chosen(office: PapersOffice) -> None:
    people = office.add(VALI)
    with pytest.raises(Refused, match="gothic"):
        office.documents.proof(IssueRequest("thanks", "az", people, {"field": "x"}, family="gothic"))
    with pytest.raises(Refused, match="a3"):
        office.documents.proof(IssueRequest("thanks", "az", people, {"field": "x"}, paper="a3"))
    for paper in ("a4", "a4-landscape"):
        request = IssueRequest("thanks", "az", people, {"field": "x"}, family="classical", paper=paper)
        assert office.documents.proof(request).ready == people
