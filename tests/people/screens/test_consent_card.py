"""The consents on a person's page: noted, withdrawn and taken back there."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.gui.widgets.labels import Label
from desktop_app.people.rules.values import PersonDraft, Purpose
from desktop_app.people.screens.consents import ConsentCard, ConsentForm
from tests.people.screens.conftest import PEOPLE, Staged
from tests.people.screens.test_person_form import button


def card_of(staged: Staged, qtbot: QtBot, person: int) -> ConsentCard:
    """The card as it is now: each change makes it anew."""
    area = staged.areas[-1] if staged.areas else staged.area(qtbot, PEOPLE)
    area._people.detail.show_person(person)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return area.findChildren(ConsentCard)[-1]


def form_of(card: ConsentCard) -> ConsentForm:
    card.noting.click()
    assert card.form is not None
    return card.form


def words_of(card: ConsentCard) -> str:
    return "\n".join(label.text() for label in card.findChildren(Label))


def test_a_consent_is_noted_with_all_that_is_to_be_known(staged: Staged, qtbot: QtBot) -> None:
    person = staged.ids[0]
    form = form_of(card_of(staged, qtbot, person))
    assert form.chosen_purpose() is Purpose.MEMBERSHIP, "the first that is not there yet"
    form.purpose.choose(Purpose.PHOTO_WEB)
    assert "website" in form.wording.text()
    form.language.choose("az")
    assert "saytında" in form.wording.text()
    form.how.setText("signed sheet")
    form.keeping.click()
    consent = staged.services.people.person(person).consent_to(Purpose.PHOTO_WEB)
    assert consent is not None
    assert (consent.given_on, consent.how, consent.text_version, consent.text_language) == (
        "2026-11-25", "signed sheet", "2026-1", "az",
    )  # fmt: skip
    assert staged.window.said == ["The consent was noted"]
    assert "Photos on the web" in words_of(card_of(staged, qtbot, person))


def test_it_can_be_taken_back(staged: Staged, qtbot: QtBot) -> None:
    person = staged.ids[0]
    form_of(card_of(staged, qtbot, person)).keeping.click()
    assert staged.window.undo is not None
    staged.window.undo()
    assert len(staged.services.people.person(person).consents) == 1


def test_a_withdrawal_is_noted_and_taken_back(staged: Staged, qtbot: QtBot) -> None:
    person = staged.ids[0]
    button(card_of(staged, qtbot, person), "It was withdrawn").click()
    assert not staged.services.people.person(person).consents_to_processing
    assert "No longer allowed" in words_of(card_of(staged, qtbot, person))
    assert staged.window.undo is not None
    staged.window.undo()
    assert staged.services.people.person(person).consents_to_processing


def test_for_a_child_a_guardian_is_asked_for(staged: Staged, qtbot: QtBot) -> None:
    child = staged.services.people.add(PersonDraft(surname="Qasımlı", given="Nərgiz", birth="2015-04-23")).id
    card = card_of(staged, qtbot, child)
    form = form_of(card)
    form.keeping.click()
    assert "Nərgiz" in form.finding.text()
    form.given_by.setText("Qasımlı Elşən")
    form.keeping.click()
    assert staged.services.people.person(child).consents[0].given_by == "Qasımlı Elşən"


def test_a_day_that_has_not_been_is_told(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(card_of(staged, qtbot, staged.ids[1]))
    form.given_on.setText("31.02.2026")
    form.keeping.click()
    assert form.finding.text()
    assert staged.services.people.person(staged.ids[1]).consents == ()


def test_it_can_be_left(staged: Staged, qtbot: QtBot) -> None:
    card = card_of(staged, qtbot, staged.ids[1])
    form_of(card).leaving.click()
    assert card.form is None
    assert not card.noting.isHidden()
    assert card.noting.isEnabled()
