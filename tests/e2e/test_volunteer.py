"""The thank-you letter in the house's own colour, with its own sentence and logo, for 30 people in two languages.

Nobody has read a manual: what is clicked is in sight, and the whole takes under three minutes.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import bootstrap
from desktop_app.documents.screens.designing.designer import Designer
from desktop_app.documents.screens.issue.flow import DONE, LANGUAGE, PROOF, TEMPLATE, IssueFlow
from desktop_app.documents.screens.screen import DocumentsScreen
from desktop_app.gui.screen import Place
from desktop_app.language import catalogs
from desktop_app.system.preferences import PreferencesFile
from tests.documents.offices import words_of
from tests.e2e.test_window import OFFICE, Program
from tests.e2e.volunteer import Volunteer
from tests.office.offices import StillClock
from tests.samples.people import sample_people

SENTENCE_AZ, SENTENCE_DE = " Sizinlə fəxr edirik.", " Wir sind stolz auf Sie."
TURQUOISE = 3
"""Which of the colours."""
_INK = re.compile(r"([\d.]+) ([\d.]+) ([\d.]+) rg")
PEOPLE = 30
THREE_MINUTES = 180


@pytest.fixture
def program(qapp: QApplication, ocaq_home: Path) -> Iterator[Program]:
    made = Program(qapp, PreferencesFile())
    yield made
    if made.root.window is not None:
        made.root.window.close()
        made.root.window.deleteLater()
    made.root.close()
    catalogs.use(catalogs.DEFAULT_LANGUAGE)


def test_a_volunteer_makes_the_letter_the_houses_own(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    hand = Volunteer()
    screen = _at_the_documents(program, hand, tmp_path)
    designer = _with_a_copy(screen, hand)
    _change_colour_and_sentence(designer, hand)
    _change_logo(designer, program, hand, tmp_path)
    hand.click(designer.saving)
    hand.wait(lambda: not designer.is_changed)
    name = designer.keeping.name
    flow = _issue(program, screen, hand, name)
    outcome = flow.done.outcome
    assert outcome is not None
    files = sorted(outcome.files.values())
    assert len(files) == len({*files}) == len(outcome.rows) == PEOPLE
    assert outcome.waiting == ()
    people = {row.number: row.name for row in outcome.rows}
    assert len(people) == PEOPLE
    for row in outcome.rows:
        _check(outcome.files[row.id], row.number, tmp_path)
    print(f"{hand.clicks} clicks, {hand.keys} keys, {hand.waited:.1f} s of the program: {hand.seconds:.0f} s")
    assert hand.clicks <= 40
    assert hand.seconds < THREE_MINUTES


def _at_the_documents(program: Program, hand: Volunteer, folder: Path) -> DocumentsScreen:
    services = bootstrap.create_services(folder / "a.ocaq", OFFICE, None, StillClock())
    for person in sample_people(PEOPLE):
        services.people.add(person)
    services.close()
    program.doors.begin(folder / "a.ocaq")
    hand.wait(program.is_at(Place("home")))
    hand.waited = 0.0
    program.frame.resize(1280, 800)
    _go_to_documents(program, hand)
    hand.wait(lambda: isinstance(program.frame.current, DocumentsScreen))
    assert isinstance(program.frame.current, DocumentsScreen)
    return program.frame.current


def _go_to_documents(program: Program, hand: Volunteer) -> None:
    hand.click(hand.button("Sənədlər", program.frame.sidebar))


def _with_a_copy(screen: DocumentsScreen, hand: Volunteer) -> Designer:
    hand.click(screen.register.templates)
    hand.wait(lambda: "thanks" in screen.shelf.cards)
    hand.click(screen.shelf.cards["thanks"].changing)
    hand.wait(lambda: screen._shown is screen.designer and screen.designer.trying.trial is not None)
    return screen.designer


def _change_colour_and_sentence(designer: Designer, hand: Volunteer) -> None:
    hand.click(designer.canvas, _middle(designer, "title"))
    hand.click(designer.properties.colours.palette_choice._group.buttons()[TURQUOISE])
    assert designer.draft.look("title")["colour"] == "0F5C66"
    hand.click(designer.canvas, _middle(designer, "body"))
    for language, sentence in (("az", SENTENCE_AZ), ("de", SENTENCE_DE)):
        row = next(row for (spoken, _part), row in designer.properties.texts.rows.items() if spoken == language)
        hand.type(row.words, sentence)
        assert row.words.toPlainText().endswith(sentence)


def _change_logo(designer: Designer, program: Program, hand: Volunteer, folder: Path) -> None:
    Image.new("RGB", (300, 200), "darkgreen").save(folder / "logo.png")
    program.prompts.path = folder / "logo.png"
    hand.click(designer.canvas, QPoint(4, 4))
    hand.click(designer.logo.choosing)
    hand.clicks += 2  # the file, and “Open”
    hand.wait(lambda: designer.trying.trial is not None and "logo" in designer.trying.trial.boxes)


def _issue(program: Program, screen: DocumentsScreen, hand: Volunteer, template: str) -> IssueFlow:
    _go_to_documents(program, hand)
    hand.click(hand.button("Sənəd ver", screen.register))
    hand.wait(lambda: screen.flow is not None and screen._shown is screen.flow)
    flow = screen.flow
    assert flow is not None
    hand.click(flow.whom.picker.adding_all)
    hand.wait(lambda: len(flow.whom.picker.chosen()) == PEOPLE)
    hand.click(flow.primary)
    hand.wait(lambda: flow.step == TEMPLATE and template in flow.template._cards)
    hand.click(flow.template._cards[template])
    hand.type(flow.template.fields.form.row("field").field, "ana dilinin tədrisi")
    hand.click(flow.primary)
    hand.wait(lambda: flow.step == LANGUAGE)
    hand.pick(flow.language.second.field, "alman")
    hand.wait(lambda: ("de", "field") in flow.language.texts._fields)
    hand.type(flow.language.texts._fields["de", "field"], "Ihre Arbeit")
    hand.click(flow.primary)
    hand.wait(lambda: flow.step == PROOF and flow.primary.isEnabled())
    assert "30" in flow.primary.text()
    hand.click(flow.primary)
    hand.wait(lambda: flow.step == DONE)
    return flow


def _middle(designer: Designer, name: str) -> QPoint:
    trial = designer.trying.trial
    assert trial is not None
    box, canvas = trial.boxes[name], designer.canvas
    middle = QPointF(box.left + box.width / 2, box.top + box.height / 2)
    return (canvas.origin() + middle * canvas.scale).toPoint()


def _check(file: Path, number: str, folder: Path) -> None:
    """The new sentence in both languages, the colour, the logo, and the number of its row."""
    words = words_of(file.read_bytes(), folder)
    assert number in words
    assert SENTENCE_AZ.strip() in words
    assert SENTENCE_DE.strip() in words
    assert "dankt Ihnen herzlich für Ihre Arbeit" in words
    with pikepdf.open(file) as pdf:
        (page,) = pdf.pages
        content = page.Contents.read_bytes().decode("latin-1")
        drawn = [each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"]
        pictures = [pikepdf.PdfImage(each).as_pil_image().convert("RGB") for each in drawn if each.Width == 300]
    inks = {tuple(round(float(each) * 255) for each in ink) for ink in _INK.findall(content)}
    assert (0x0F, 0x5C, 0x66) in inks
    assert (0, 100, 0) in [each.getpixel((1, 1)) for each in pictures]
