"""What was issued stays as it was, whatever becomes of templates, names, logo and signatories."""

import hashlib
import io
import shutil
from pathlib import Path

from PIL import Image

from desktop_app.documents.rules.requests import Output
from desktop_app.documents.service import Signatory
from desktop_app.office.profile import Wording
from desktop_app.people.rules.values import PersonDraft
from tests.documents.offices import TEMPLATES, VALI, opened, papers_office, thanks, words_of


def logo(colour: str) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (64, 64), colour).save(content, "PNG")
    return content.getvalue()


def test_a_paper_survives_every_change_of_its_surroundings(tmp_path: Path) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(TEMPLATES, templates)
    office = papers_office(tmp_path, templates=templates)
    office.office.set_logo("png", logo("darkred"))
    office.documents.signatories.change([Signatory("Leyla Hüseynzadə", {"az": "Sədr"})])
    (vali,) = office.add(VALI)
    issued = office.documents.issue(thanks([vali]), Output.at(tmp_path / "before.pdf"))
    before = (tmp_path / "before.pdf").read_bytes()

    office.office.change_profile(wordings={"az": Wording("Başqa Ev", "Bonn")}, series="KAE")
    office.office.set_logo("png", logo("navy"))
    office.documents.signatories.change([])
    person = office.people.person(vali)
    office.people.change(vali, person.version, PersonDraft(surname="Başqa", given="Ad"))
    office.close()
    shutil.rmtree(templates)
    templates.mkdir()

    again = opened(tmp_path / "office.ocaq", templates)
    register = again.documents.register
    assert register.pdf(issued.issued[0].id) == before
    words = words_of(before, tmp_path)
    for text in (
        "Əliyev Vəli Həsən oğlu",
        "Nümunə Azərbaycan Evi",
        "Köln",
        "Leyla Hüseynzadə",
        "Sədr",
        "S-2026/0001",
    ):
        assert text in words
    again.close()


def test_the_hash_is_that_of_the_layout_kept(tmp_path: Path) -> None:
    office = papers_office(tmp_path)
    entered = office.documents.enter(thanks(office.add(VALI)))
    register = office.documents.register
    (paper,) = register.print_job(entered.ids).papers
    assert register.document(paper.id).layout_sha256 == hashlib.sha256(paper.layout).hexdigest()
    office.close()


def test_a_logo_is_kept_once_for_all_papers_that_show_it(tmp_path: Path) -> None:
    office = papers_office(tmp_path)
    office.office.set_logo("png", logo("darkred"))
    people = office.add(VALI, PersonDraft(surname="Quliyev"))
    first = office.documents.enter(thanks(people))
    second = office.documents.enter(thanks(people))
    job = office.documents.register.print_job((*first.ids, *second.ids))
    rasters = [picture for picture in job.pictures.values() if picture.kind == "png"]
    assert len(rasters) == 1
    office.close()
