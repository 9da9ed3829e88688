"""What may be wished for beside: files signed with a certificate, labels on their sheet from a free place."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.documents.screens.issue.flow import DONE, LANGUAGE, TEMPLATE
from desktop_app.documents.screens.issue.sheet_card import PAGES, SHEETS
from tests.documents.offices import AYGUN, VALI
from tests.documents.screens.conftest import Staged
from tests.documents.screens.test_issue_flow import fill, flow_of, press, to_proof
from tests.printing.certificates import PASSWORD, p12


def test_files_are_signed_with_the_certificate_chosen(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow)
    press(flow, qtbot)
    card = flow.language.signing
    assert not card.password.isVisible()
    staged.prompts.path = tmp_path / "key.p12"
    staged.prompts.path.write_bytes(p12(days=36_500))
    card.choosing.click()
    assert "key.p12" in card.named.text()
    card.password.password.setText("wrong")
    press(flow, qtbot)
    assert flow.step == LANGUAGE
    assert "password is not the right one" in card.password.finding
    card.password.password.setText(PASSWORD)
    flow.go_back()
    to_proof(flow, qtbot)
    press(flow, qtbot)
    assert flow.step == DONE
    files = list(staged.folder.glob("*.pdf"))
    assert len(files) == 2
    for file in files:
        said = subprocess.run(["pdfsig", "-nocert", file], capture_output=True, check=True, text=True)
        assert "Signature is Valid" in said.stdout


def test_a_certificate_thought_better_of_signs_nothing(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow)
    press(flow, qtbot)
    staged.prompts.path = tmp_path / "key.p12"
    staged.prompts.path.write_bytes(b"no certificate")
    flow.language.signing.choosing.click()
    flow.language.signing.leaving.click()
    flow.go_back()
    to_proof(flow, qtbot)
    press(flow, qtbot)
    assert flow.step == DONE
    assert not any(b"/ETSI.CAdES.detached" in file.read_bytes() for file in staged.folder.glob("*.pdf"))


def test_labels_begin_at_the_first_free_place(staged: Staged, qtbot: QtBot) -> None:
    ids = staged.office.add(replace(VALI, address="Lindenstraße 12", city="Berlin"))
    flow = flow_of(staged, qtbot, ids)
    flow.template._choose("label")
    assert flow.template.sheet.isVisible()
    assert not flow.template.fields.isVisible()
    flow.template.sheet._start.choose(21)
    flow.template.sheet._copies.choose(2)
    press(flow, qtbot)
    press(flow, qtbot)
    press(flow, qtbot)
    assert flow.step == DONE
    (file,) = staged.folder.glob("*.pdf")
    said = subprocess.run(["pdfinfo", file], capture_output=True, check=True, text=True).stdout
    assert "Pages:           2" in said
    assert "A4" in said


@pytest.mark.parametrize(("way", "size", "pages"), [(SHEETS, "A4", 2), (PAGES, "242.65 x 153.01", 4)])
def test_cards_go_onto_sheets_or_onto_pages_of_their_own(
    staged: Staged, qtbot: QtBot, way: str, size: str, pages: int
) -> None:
    flow = flow_of(staged, qtbot, staged.office.add(VALI, AYGUN))
    flow.template._choose("card")
    card = flow.template.sheet
    assert card.isVisible()
    assert card._choosing.isVisible()
    assert not card._copying.isVisible(), "each has its number"
    card._way.choose(way)
    assert (card._starting.isVisible(), card._turning.isVisible()) == ((True, True) if way == SHEETS else (False,) * 2)
    flow.template.fields.fill({"membership": "əsas üzv"})
    for _step in range(3):
        press(flow, qtbot)
    assert flow.step == DONE
    said = [
        subprocess.run(["pdfinfo", file], capture_output=True, check=True, text=True).stdout
        for file in staged.folder.glob("*.pdf")
    ]
    assert [size for each in said if size not in each] == [], said
    assert sum(int(each.partition("Pages:")[2].split()[0]) for each in said) == pages


def test_another_document_is_made_for_the_same_people(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot, staged.office.add(VALI, AYGUN))
    flow.template._choose("thanks")
    flow.template.fields.fill({"field": "idman"})
    for _step in range(3):
        press(flow, qtbot)
    assert flow.step == DONE
    people = flow.draft.person_ids
    flow.done.again.click()
    assert flow.step == TEMPLATE
    assert flow.draft.person_ids == people
    flow.template._choose("badge")
    for _step in range(3):
        press(flow, qtbot)
    assert flow.step == DONE
    assert [row.template for row in staged.office.documents.register.listed()] == ["thanks", "thanks"]
