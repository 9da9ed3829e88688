"""The form of a person: typing, findings, what papers will say, duplicates, drafts, two who save at once."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.gui.keys import Command
from desktop_app.gui.screen import Place
from desktop_app.language.cases import Case
from desktop_app.language.names import Gender, NameOrder
from desktop_app.people.rules.values import Inflection, PersonDraft, SpellingKind
from desktop_app.people.screens.form.content import FORM, as_content, from_content
from desktop_app.people.screens.form.reconciling import reconciled
from desktop_app.people.screens.form.screen import PersonFormScreen
from desktop_app.people.screens.form.several import TokenField
from tests.gui.fakes import activate
from tests.people.screens.conftest import AYGUN, VALI, Staged
from tests.samples.people import sample_people

NEW = Place("people", "new")


def form_of(staged: Staged, qtbot: QtBot, place: Place = NEW) -> PersonFormScreen:
    area = staged.area(qtbot, place)
    found = area.findChild(PersonFormScreen)
    assert isinstance(found, PersonFormScreen)
    return found


def typed(form: PersonFormScreen, **texts: str) -> None:
    for name, text in texts.items():
        getattr(form.fields, name).setText(text)


def finding(form: PersonFormScreen, name: str) -> str:
    return form.fields.form.row(name).finding


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def button(widget: QWidget, text: str) -> QPushButton:
    return next(each for each in widget.findChildren(QPushButton) if each.text() == text)


def test_the_cursor_stands_in_the_surname(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    assert form.fields.form.row("surname").field is form.fields.surname
    assert form.focusWidget() is form.fields.surname


def test_a_typed_person_is_put_right_and_saved(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    typed(form, surname="Quliуеv", given=" Rauf ", birth="03.02.1980", country="Алмания")
    form.fields.phones.fields()[0].setText("0221 555 01 47")
    form.commands()[Command.SAVE]()
    assert finding(form, "country"), "no language calls Germany so"
    typed(form, country="Германия")
    form.commands()[Command.SAVE]()
    place = staged.window.went[-1]
    person = staged.services.people.person(place.ids[0])
    assert (person.surname, person.given, person.birth, person.country) == ("Quliyev", "Rauf", "1980-02-03", "DE")
    assert person.phones[0].text == "+492215550147"
    assert staged.window.said == ["Saved: Rauf Quliyev"]


def test_an_error_is_said_when_the_field_is_left_and_the_foot_jumps_to_it(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    typed(form, surname="Əliyev", birth="31.02.1988")
    activate(form.window(), qtbot)
    form.fields.birth.setFocus()
    QTest.keyClick(form.fields.birth, Qt.Key.Key_Tab)
    assert "1988" in finding(form, "birth")
    assert not form.fields.form.row("birth").label.text().startswith("*")
    form.save()
    assert not [place for place in staged.window.went if place.view == ""]
    assert form.focusWidget() is form.fields.birth
    typed(form, birth="28.02.1988")
    form.fields.form.check("birth")
    assert finding(form, "birth") == ""


def test_no_name_is_said_only_once_both_names_were_passed(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    form.fields.form.check("surname")
    assert finding(form, "surname") == ""
    form.fields.form.check("given")
    assert finding(form, "surname")
    typed(form, given="Vəli")
    form.fields.form.check("given")
    assert finding(form, "surname") == ""


def test_a_phone_that_cannot_be_read_is_a_warning_only(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    typed(form, surname="Əliyev")
    form.fields.phones.fields()[0].setText("12")
    form.save()
    assert staged.services.people.person(staged.window.went[-1].ids[0]).phones[0].text == "12"


def test_what_papers_will_say_follows_the_typing(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot, Place("people", "edit", (staged.ids[1],)))
    said = form.preview.texts()
    assert said["formal"] == "Əliyeva Aygün Rauf qızı"
    assert said["everyday"] == "Aygün Əliyeva"
    assert said["ru"] == "Алиева Айгюн"
    assert said["en"] == "Əliyeva Aygün Rauf qızı", "nothing is transliterated unasked"
    typed(form, given="Aysel")
    assert form.preview.texts()["formal"] == "Əliyeva Aysel Rauf qızı"


def test_son_or_daughter_tells_the_gender_and_the_gender_the_word(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    fields = form.fields
    typed(form, surname="Əliyeva", father="Rauf")
    fields.patronymic.choose("qızı")
    fields.patronymic.activated.emit(2)
    assert fields.draft().gender is Gender.FEMALE
    fields.show_details(PersonDraft(surname="Əliyev", father="Rauf"))
    fields.gender.choose(Gender.MALE)
    fields.gender.activated.emit(2)
    assert fields.draft().patronymic == "oğlu"


def test_likely_duplicates_are_shown_and_put_aside(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    typed(form, surname="Aliyeva", given="Aygun", birth="1988")
    form._hunt()
    assert "Əliyeva Aygün Rauf qızı" in words(form.duplicates)
    button(form.duplicates, "Somebody else").click()
    form._hunt()
    assert form.duplicates.isHidden()


def test_looking_at_a_duplicate_keeps_what_was_typed(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    typed(form, surname="Əliyeva", given="Aygün", birth="04.05.1988")
    form._hunt()
    button(form.duplicates, "Look at this person").click()
    assert staged.window.went[-1] == Place("people", "", (staged.ids[1],))
    assert staged.services.drafts.draft_of(FORM, None) is not None


def test_leaving_asks_nothing_and_keeps_a_draft(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    typed(form, surname="Cəfərova", birth="31.02.19")
    form.commands()[Command.LEAVE]()
    assert staged.prompts.asked == []
    assert staged.window.went == [Place("people")]
    draft = staged.services.drafts.draft_of(FORM, None)
    assert draft is not None
    assert draft.title == "Cəfərova"
    assert staged.window.undo is not None
    staged.window.undo()
    assert staged.window.went[-1] == NEW

    form.show_place(NEW)
    assert form.fields.surname.text() == "Cəfərova"
    assert form.fields.birth.text() == "31.02.19", "also what was no date yet"
    assert form.head.chip.isVisible()
    form.discarding.click()
    assert form.fields.surname.text() == ""
    assert staged.services.drafts.draft_of(FORM, None) is None
    assert not form.head.chip.isVisible()


def test_the_draft_is_kept_while_one_types_and_goes_with_the_save(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    typed(form, surname="Cəfərova")
    assert form._keeping.isActive()
    form._keeping.timeout.emit()
    assert staged.services.drafts.draft_of(FORM, None) is not None
    form.save()
    assert staged.services.drafts.draft_of(FORM, None) is None
    assert not form._keeping.isActive()


def test_going_elsewhere_keeps_the_draft_too(staged: Staged, qtbot: QtBot) -> None:
    area = staged.area(qtbot, NEW)
    form = area.findChild(PersonFormScreen)
    assert isinstance(form, PersonFormScreen)
    typed(form, surname="Cəfərova")
    area.show_place(Place("people"))
    assert staged.services.drafts.draft_of(FORM, None) is not None


def test_leaving_untouched_keeps_nothing(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot, Place("people", "edit", (staged.ids[0],)))
    form.leave()
    assert staged.services.drafts.drafts() == ()
    assert staged.window.said == []


def test_somebody_else_saves_meanwhile(staged: Staged, qtbot: QtBot) -> None:
    people = staged.services.people
    form = form_of(staged, qtbot, Place("people", "edit", (staged.ids[0],)))
    typed(form, occupation="həkim", city="Essen")
    theirs = PersonDraft.of(people.person(staged.ids[0]))
    values = {name: getattr(theirs, name) for name in as_content(theirs)}
    people.change(staged.ids[0], 1, PersonDraft(**{**values, "city": "Aachen", "address": "Domplatz 1"}))
    form.save()
    person = people.person(staged.ids[0])
    assert (person.city, person.occupation) == ("Aachen", ""), "nothing of theirs was overwritten"
    assert form.fields.address.text() == "Domplatz 1"
    assert form.fields.city.text() == "Essen"
    assert "Aachen" in words(form.fields.form.row("city"))
    assert "City" in words(form)
    form.save()
    person = people.person(staged.ids[0])
    assert (person.city, person.occupation, person.address) == ("Essen", "həkim", "Domplatz 1")


def test_a_draft_of_an_older_state_is_put_together_with_the_new_one(staged: Staged, qtbot: QtBot) -> None:
    people = staged.services.people
    form = form_of(staged, qtbot, Place("people", "edit", (staged.ids[0],)))
    typed(form, occupation="həkim")
    form.leave()
    values = {name: getattr(VALI, name) for name in as_content(VALI)}
    people.change(staged.ids[0], 1, PersonDraft(**{**values, "address": "Domplatz 1"}))
    form.show_place(Place("people", "edit", (staged.ids[0],)))
    form.save()
    person = people.person(staged.ids[0])
    assert (person.occupation, person.address) == ("həkim", "Domplatz 1")


def test_a_person_who_is_gone_is_said(staged: Staged, qtbot: QtBot) -> None:
    staged.services.people.delete([staged.ids[0]])
    form_of(staged, qtbot, Place("people", "edit", (staged.ids[0],)))
    assert len(staged.prompts.told) == 1
    assert staged.window.went == [Place("people")]


def test_consent_is_noted_and_withdrawn(staged: Staged, qtbot: QtBot) -> None:
    people = staged.services.people
    form = form_of(staged, qtbot, Place("people", "edit", (staged.ids[1],)))
    form.fields.consents.noting.click()
    form.fields.consents.how.setText("signed sheet")
    form.fields.consents.text_version.setText("2")
    form.save()
    consent = people.person(staged.ids[1]).consents[0]
    assert (consent.given_on, consent.how, consent.text_version) == ("2026-11-25", "signed sheet", "2")
    form.show_place(Place("people", "edit", (staged.ids[1],)))
    button(form.fields.consents, "It was withdrawn").click()
    form.save()
    assert people.person(staged.ids[1]).consents[0].withdrawn_on == "2026-11-25"
    assert not people.person(staged.ids[1]).consents_to_processing


def test_several_of_a_kind(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    fields = form.fields
    typed(form, surname="Əliyev")
    fields.emails.fields()[0].setText("a@example.org")
    fields.emails.adding.click()
    fields.emails.fields()[1].setText("b@example.org")
    fields.spellings.adding.click()
    fields.spellings._rows[0].text.setText("Алиев")
    fields.citizenships.typing.setText("Азербайджан")
    QTest.keyClick(fields.citizenships.typing, Qt.Key.Key_Return)
    fields.tags.typing.setText("müəllim,")
    fields.tags.typing.textEdited.emit("müəllim,")
    fields.tags.typing.setText("könüllü")
    form.save()
    person = staged.services.people.person(staged.window.went[-1].ids[0])
    assert person.emails == ("a@example.org", "b@example.org")
    assert [(each.kind, each.language, each.text) for each in person.spellings] == [
        (SpellingKind.RUSSIAN, "ru", "Алиев")
    ]
    assert person.citizenships == ("AZ",)
    assert person.tags == ("müəllim", "könüllü")


def test_a_line_and_a_token_can_be_removed(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot, Place("people", "edit", (staged.ids[0],)))
    languages = form.fields.languages
    languages._flow.itemAt(0).widget().click()  # type: ignore[union-attr]  # two languages stand there
    assert languages.values() == ("de",)
    form.fields.phones.adding.click()
    form.fields.phones._lines[0].removing.click()
    assert len(form.fields.phones.fields()) == 1


@pytest.mark.parametrize("asked", ["Германия", "almani", "GERMANY"])
def test_suggestions_are_found_by_any_spelling(asked: str, staged: Staged, qtbot: QtBot) -> None:
    tokens = TokenField(staged.context.theme)
    qtbot.addWidget(tokens)
    tokens.offer(["Almaniya", "Germaniya", "Türkiyə"])
    completer = tokens.typing.suggestions
    completer.setCompletionPrefix(completer.splitPath(asked)[0])
    found = [completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())]
    assert found == (["Almaniya"] if asked == "almani" else ["Germaniya"])


def test_editing_without_typing_changes_nothing(staged: Staged, qtbot: QtBot) -> None:
    """What the fields show of a person is what they give back, whoever it is."""
    people = staged.services.people
    form = form_of(staged, qtbot)
    for draft in (VALI, AYGUN, *sample_people(60)):
        person = people.add(draft)
        form.fields.show_details(person)
        assert form.fields.checked().draft == PersonDraft.of(person)
        assert form.fields.form.wrong() == []


def test_a_draft_goes_through_json_unchanged() -> None:
    for draft in (VALI, AYGUN, *sample_people(60)):
        assert from_content(json.loads(json.dumps(as_content(draft)))) == draft


def test_reconciling_keeps_both_sides() -> None:
    base = PersonDraft(surname="a", given="b", city="c")
    mine = PersonDraft(surname="x", given="b", city="m")
    theirs = PersonDraft(surname="x", given="t", city="t")
    together = reconciled(base, mine, theirs)
    assert together.draft == PersonDraft(surname="x", given="t", city="m")
    assert together.both == ("city",)


def test_the_cases_follow_the_name_and_a_hand_written_one_stays(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    cases = form.fields.inflections
    typed(form, surname="Əliyev", given="Vəli")
    cases.opening.click()
    assert cases.lines[Case.DATIVE].text() == "Əliyev Vəliyə"
    cases.lines[Case.DATIVE].insert("!")
    assert cases.values()[0].text == "Əliyev Vəliyə!"
    cases.lines[Case.DATIVE].selectAll()
    cases.lines[Case.DATIVE].insert("Vəli bəyə")
    typed(form, given="Rauf")
    assert cases.lines[Case.DATIVE].text() == "Vəli bəyə"
    assert cases.lines[Case.GENITIVE].text() == "Əliyev Raufun"
    form.save()
    person = staged.services.people.person(staged.window.went[-1].ids[0])
    assert person.name.inflected(Case.DATIVE) == "Vəli bəyə"


def test_an_emptied_case_goes_back_to_the_rule(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    cases = form.fields.inflections
    cases.show_values((Inflection("", NameOrder.FORMAL, Case.DATIVE, "Vəli bəyə"),))
    typed(form, surname="Əliyev")
    line = cases.lines[Case.DATIVE]
    assert not cases.body.isHidden()
    line.selectAll()
    line.insert("")
    line.textEdited.emit(line.text())
    line.left.emit()
    assert cases.values() == ()
    assert line.text() == "Əliyevə"


def test_somebody_else_is_remembered_and_can_be_taken_back(staged: Staged, qtbot: QtBot) -> None:
    people = staged.services.people
    twin = people.add(replace(PersonDraft.of(people.person(staged.ids[1])), notes="bir daha"))
    place = Place("people", "edit", (twin.id,))
    form = form_of(staged, qtbot, place)
    button(form.duplicates, "Somebody else").click()
    assert people.likely_duplicates(twin, twin.id) == ()
    assert people.likely_duplicates(staged.services.people.person(staged.ids[1]), staged.ids[1]) == ()
    assert staged.window.undo is not None
    staged.window.undo()
    assert people.likely_duplicates(twin, twin.id)


def test_somebody_else_than_a_new_person_is_remembered_with_the_save(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    typed(form, surname="Aliyeva", given="Aygun", birth="1988")
    form._hunt()
    button(form.duplicates, "Somebody else").click()
    form.save()
    person = staged.services.people.person(staged.window.went[-1].ids[0])
    assert staged.services.people.likely_duplicates(person, person.id) == ()


def test_who_saves_before_looking_is_shown_likely_duplicates_once(staged: Staged, qtbot: QtBot) -> None:
    form = form_of(staged, qtbot)
    typed(form, surname="Aliyeva", given="Aygun", birth="1988")
    form.save()
    assert "Əliyeva Aygün Rauf qızı" in words(form.duplicates)
    assert not [place for place in staged.window.went if place.view == ""]
    form.save()
    assert staged.services.people.person(staged.window.went[-1].ids[0]).given == "Aygun"
