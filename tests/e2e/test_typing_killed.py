"""A form that is killed half-typed loses no more than the last second of it; the first page offers the rest."""

import os
import random
import shutil
import subprocess
import sys
import time
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop_app import bootstrap
from desktop_app.gui.screen import Place
from desktop_app.people.screens.form.content import FORM
from desktop_app.people.screens.form.screen import PersonFormScreen
from tests.e2e.command import ROOT
from tests.e2e.test_window import OFFICE, Program
from tests.e2e.test_window import program as program  # noqa: PLC0414 - a fixture
from tests.e2e.typist import NAME, PAUSE
from tests.office.offices import StillClock

KILLS, SOAK_KILLS = 3, 200
PROMISED = 1.0
"""Seconds after typing by which a word is kept."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal of POSIX")


def test_a_killed_form_has_all_but_the_last_second(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    office = killed_again_and_again(tmp_path, KILLS)
    program.doors.begin(office)
    qtbot.waitUntil(program.is_at(Place("home")), timeout=15_000)
    qtbot.waitUntil(lambda: bool(offers(program)), timeout=15_000)
    offers(program)[0].click()
    qtbot.waitUntil(program.is_at(Place("people", "new")), timeout=15_000)
    (form,) = program.frame.findChildren(PersonFormScreen)
    qtbot.waitUntil(lambda: form.fields.surname.text() == NAME, timeout=15_000)
    assert words_in(form.fields.notes.toPlainText())


@pytest.mark.soak
def test_hundreds_of_killed_forms_have_all_but_the_last_second(tmp_path: Path) -> None:
    killed_again_and_again(tmp_path, SOAK_KILLS)


def killed_again_and_again(folder: Path, kills: int) -> Path:
    """Kill so many who type, each in a fresh office, and judge what is kept; gives the last office."""
    ready, home = folder / "ready", folder / "typist"
    ready.mkdir()
    bootstrap.create_services(ready / "a.ocaq", OFFICE, None, StillClock()).close()
    for number in range(kills):
        chance = random.Random(number)
        office = folder / str(number) / "a.ocaq"
        shutil.copytree(ready, office.parent)
        said, killed = typed_until_killed(office, home, PROMISED + chance.uniform(0.1, 1.5))
        promised = [word for word, at in said if at <= killed - PROMISED - lateness(said)]
        kept = kept_in(office)
        assert promised
        assert kept == list(range(1, len(kept) + 1))
        assert len(kept) >= promised[-1], f"{len(kept)} words are kept, {promised[-1]} were promised"
    return office


def typed_until_killed(office: Path, home: Path, after: float) -> tuple[list[tuple[int, float]], float]:
    """The words and when they were typed, and the instant of the kill, so many seconds after the first."""
    typist = subprocess.Popen(
        [sys.executable, "-m", "tests.e2e.typist", str(office)],
        cwd=ROOT,
        env={**os.environ, "OCAQ_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert typist.stdout is not None
    first = typist.stdout.readline()
    time.sleep(after)
    killed = time.monotonic()
    typist.kill()
    said, _none = typist.communicate()
    lines = [line.split() for line in (first + said).splitlines(keepends=True) if line.endswith("\n")]
    return [(int(word), float(at)) for word, at in lines], killed


def lateness(said: list[tuple[int, float]]) -> float:
    """By how much this machine, busy with other things, was late at worst."""
    return max(later - earlier - PAUSE / 1000 for (_word, earlier), (_next, later) in pairwise(said))


def kept_in(office: Path) -> list[int]:
    """The words of the draft that the first page offers; none while there is none."""
    with closing(bootstrap.open_services(office, None)) as services:
        draft = services.drafts.draft_of(FORM, None)
        if draft is None:
            return []
        assert any(NAME in work.title for work in services.home.view().work)
        return words_in(draft.content["typed"]["notes"])


def words_in(text: str) -> list[int]:
    return [int(word) for word in text.split()]


def offers(program: Program) -> list[QPushButton]:
    """The buttons of the first page that go on with what is half-typed."""
    return [each for each in program.frame.findChildren(QPushButton) if each.text() == "Davam et"]
