"""Who signs: asked for when nobody does, changed in a form, read again."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop_app.documents.screens.area import documents_settings
from desktop_app.documents.screens.entry import issue_offer
from desktop_app.documents.screens.panel import DocumentLine, PersonDocuments, documents_panel
from desktop_app.documents.screens.signatories import SignatoriesCard, SignatoriesDialog, SignatoriesForm, read_signing
from desktop_app.documents.service import Signatory
from desktop_app.gui.keys import Command
from desktop_app.gui.screen import Place
from desktop_app.gui.widgets.buttons import Revealer
from desktop_app.language.catalogs import PAPER_LANGUAGES
from tests.documents.offices import thanks
from tests.documents.scans import by_hand, signature
from tests.documents.screens.conftest import Staged
from tests.documents.screens.test_issue_flow import fill, flow_of, press


def test_nobody_signs_yet(staged: Staged, qtbot: QtBot) -> None:
    card = SignatoriesCard(staged.context, staged.services)
    qtbot.addWidget(card)
    assert card.changing.text() == "Write who signs"


def test_the_form_keeps_names_and_roles_by_language(staged: Staged, qtbot: QtBot) -> None:
    dialog = SignatoriesDialog(staged.context, staged.services, read_signing(staged.services), None)
    qtbot.addWidget(dialog)
    first, _second, third = dialog.form._blocks
    assert sorted(first.roles) == sorted(PAPER_LANGUAGES)
    first.name.setText(" N. Əhmədova ")
    first.roles["az"].setText("Sədr")
    first.roles["ru"].setText("Председатель")
    third.name.setText("E. Məmmədov")
    dialog.saving.click()
    kept = staged.services.documents.signatories.signatories()
    assert kept == (
        Signatory("N. Əhmədova", {"az": "Sədr", "ru": "Председатель"}),
        Signatory("E. Məmmədov", {}),
    )


def test_leaving_the_form_changes_nothing(staged: Staged, qtbot: QtBot) -> None:
    staged.services.documents.signatories.change([Signatory("A", {"az": "Sədr"})])
    dialog = SignatoriesDialog(staged.context, staged.services, read_signing(staged.services), None)
    qtbot.addWidget(dialog)
    dialog.form._blocks[0].name.setText("B")
    dialog.leaving.click()
    assert [each.name for each in staged.services.documents.signatories.signatories()] == ["A"]


def test_a_role_in_another_language_is_kept(staged: Staged, qtbot: QtBot) -> None:
    staged.services.documents.signatories.change([Signatory("A", {"de": "Leiter"})])
    dialog = SignatoriesDialog(staged.context, staged.services, read_signing(staged.services), None)
    qtbot.addWidget(dialog)
    assert dialog.form.signatories() == (Signatory("A", {"de": "Leiter"}),)


def test_a_person_s_documents_lead_to_the_register(staged: Staged, qtbot: QtBot) -> None:
    (entered,) = staged.office.documents.enter(thanks(staged.ids[:1])).rows
    panel = documents_panel(staged.services)
    card = panel.make(staged.context, staged.ids[0])
    qtbot.addWidget(card)
    card.show()
    assert isinstance(card, PersonDocuments)
    (line,) = card.findChildren(DocumentLine)
    assert line.accessibleName() == "S-2026/0001, Letter of thanks, 25 November 2026, not printed"
    line.opened.emit()
    card.all_button.click()
    assert staged.window.went == [
        Place("documents", "document", (entered.id,)),
        Place("documents", "person", staged.ids[:1]),
    ]


def test_a_person_without_documents_is_told_so(staged: Staged, qtbot: QtBot) -> None:
    card = PersonDocuments(staged.context, staged.services, staged.ids[0])
    qtbot.addWidget(card)
    card.show()
    assert card.all_button.isHidden()
    assert card.findChildren(DocumentLine) == []
    card.hide()
    staged.office.documents.enter(thanks(staged.ids[:1]))
    card.show()
    assert len(card.findChildren(DocumentLine)) == 1


def test_what_the_window_is_given(staged: Staged, qtbot: QtBot) -> None:
    assert issue_offer().command is Command.ISSUE
    assert issue_offer().place((3, 1)) == Place("documents", "issue", (3, 1))
    page = documents_settings(staged.services).make(staged.context)
    qtbot.addWidget(page)
    assert page.findChildren(SignatoriesCard)


def test_languages_that_the_office_does_not_use_show_when_asked_for(staged: Staged, qtbot: QtBot) -> None:
    signing = read_signing(staged.services)
    assert {"az", "en"} <= signing.at_hand < set(signing.languages)
    form = SignatoriesForm(staged.context, signing)
    qtbot.addWidget(form)
    form.show()
    block = form._blocks[0]
    assert {code for code, field in block.roles.items() if field.isVisible()} == signing.at_hand & set(PAPER_LANGUAGES)
    (more,) = block.findChildren(Revealer)
    more.click()
    assert all(field.isVisible() for field in block.roles.values())
    assert not more.isVisible()


def test_a_scanned_signature_is_chosen_seen_and_removed(staged: Staged, qtbot: QtBot, tmp_path: Path) -> None:
    staged.services.documents.signatories.change([Signatory("A")])
    dialog = SignatoriesDialog(staged.context, staged.services, read_signing(staged.services), None)
    qtbot.addWidget(dialog)
    field = dialog.form._blocks[0].scan
    staged.prompts.path = tmp_path / "empty.txt"
    staged.prompts.path.write_text("no picture")
    field.choosing.click()
    assert (field.scan, len(staged.prompts.told)) == (None, 1)
    staged.prompts.path = tmp_path / "signature.png"
    signature().save(staged.prompts.path)
    field.choosing.click()
    assert not field.removing.isHidden()
    dialog.saving.click()
    (kept,) = staged.services.documents.signatories.signatories()
    assert kept.scan is not None
    field.removing.click()
    assert dialog.form.signatories() == (Signatory("A"),)


def test_scans_are_printed_only_when_somebody_ticks_it(staged: Staged, qtbot: QtBot) -> None:
    flow = flow_of(staged, qtbot)
    fill(flow)
    press(flow, qtbot)
    assert not flow.language.scans.isVisible()
    assert flow.draft.requests()[0].scans is False
    staged.services.documents.signatories.change(by_hand([Signatory("A")]))
    flow.language.enter(flow.draft)
    assert flow.language.scans.isVisible()
    gathered = flow.language.gathered(flow.draft)
    flow.language.scans.printing.click()
    ticked = flow.language.gathered(flow.draft)
    assert gathered is not None
    assert ticked is not None
    assert (gathered.requests()[0].scans, ticked.requests()[0].scans) == (False, True)
