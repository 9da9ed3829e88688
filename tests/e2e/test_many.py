"""Processes beside each other on one office: two windows, a window and commands, eight writers at once."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app import bootstrap
from desktop_app.gui.screen import Place
from desktop_app.office.locks import window_lock
from desktop_app.people.rules.values import PersonDraft
from desktop_app.people.screens.area import PeopleArea
from desktop_app.people.screens.form.screen import PersonFormScreen
from desktop_app.system.locks import FileLock
from desktop_app.system.preferences import PreferencesFile
from desktop_app.window.single import OneWindow, socket_name
from desktop_app.window.watching import ForeignChanges
from tests.e2e.command import ROOT, Command
from tests.e2e.test_window import OFFICE, Program
from tests.e2e.test_window import program as program  # noqa: PLC0414 - a fixture
from tests.office.offices import StillClock

WRITERS, ADDED_BY_EACH = 8, 15
WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
from desktop_app.bootstrap import open_services
from desktop_app.people.rules.values import PersonDraft
from desktop_app.people.rules.refusals import Stale
services = open_services(Path(sys.argv[1]), None)
print("open", flush=True)
sys.stdin.readline()
stale = 0
for number in range(int(sys.argv[3])):
    services.people.add(PersonDraft(surname="Əliyev", given="Vəli", emails=(f"{sys.argv[2]}-{number}@example.org",)))
    while True:  # one and the same person, again as often as somebody else was quicker
        person = services.people.person(1)
        draft = replace(PersonDraft.of(person), notes=f"{person.notes} {sys.argv[2]}-{number}".strip())
        try:
            services.people.change(1, person.version, draft)
            break
        except Stale as conflict:
            assert "Vəli" in str(conflict) and "locked" not in str(conflict)
            stale += 1
services.close()
print(stale)
"""


@pytest.fixture
def office(tmp_path: Path) -> Path:
    place = tmp_path / "a.ocaq"
    bootstrap.create_services(place, OFFICE, None, StillClock()).close()
    return place


@pytest.fixture
def opened(program: Program, qtbot: QtBot, office: Path) -> Program:
    program.doors.begin(office)
    qtbot.waitUntil(program.is_at(Place("home")), timeout=15_000)
    return program


def window_of(home: Path) -> "subprocess.Popen[bytes]":
    environment = Command(home, None, None)._environment | {"LC_ALL": "C.UTF-8"}
    return subprocess.Popen(
        [sys.executable, "-m", "desktop_app"], cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_second_window_raises_the_first_and_leaves(opened: Program, qtbot: QtBot, ocaq_home: Path) -> None:
    frame = opened.frame
    frame.showMinimized()
    second = window_of(ocaq_home)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    said, complaints = second.communicate()
    assert (second.returncode, said, complaints) == (0, b"", b"")
    qtbot.waitUntil(lambda: not frame.isMinimized())
    assert frame.isVisible()


def test_the_lock_of_a_dead_window_blocks_nobody(program: Program, qtbot: QtBot, office: Path, ocaq_home: Path) -> None:
    PreferencesFile().change(last_office=str(office))
    first = window_of(ocaq_home)
    lock = window_lock(office)
    qtbot.waitUntil(lambda: is_held(lock), timeout=30_000)
    first.kill()
    first.communicate()
    program.doors.begin(office)
    qtbot.waitUntil(program.is_at(Place("home")), timeout=15_000)
    assert lock.path.stat().st_size == 0


def test_an_office_that_was_left_may_have_another_window(opened: Program, office: Path) -> None:
    assert is_held(window_lock(office))
    opened.root.leave()
    assert not is_held(window_lock(office))


def test_the_socket_has_a_name_that_says_nothing(office: Path) -> None:
    name = socket_name(office)
    assert set(name.removeprefix("ocaq-")) <= set("0123456789abcdef"), "a digest"
    assert len(name) < 40, "macOS allows about a hundred letters with the folder"
    assert name != socket_name(office.with_name("b.ocaq"))


def test_a_window_claims_one_office_at_a_time(program: Program, tmp_path: Path) -> None:
    one, other = OneWindow(lambda: None, program.root), OneWindow(lambda: None, program.root)
    assert one.claim(tmp_path / "a.ocaq")
    assert one.claim(tmp_path / "a.ocaq")
    assert not other.claim(tmp_path / "a.ocaq")
    assert one.claim(tmp_path / "b.ocaq")
    assert other.claim(tmp_path / "a.ocaq")
    one.release()
    other.release()


def test_a_window_shows_what_a_command_has_written(
    opened: Program, qtbot: QtBot, office: Path, tmp_path: Path, ocaq_home: Path
) -> None:
    ForeignChanges(opened.root, every=50, every_behind=50)._begin()
    told: list[object] = []
    opened.root.office().desk.board.subscribe(told.append)
    opened.frame.go(Place("people"))
    screen = opened.frame.current
    command = Command(ocaq_home, office, None)
    sheet = tmp_path / "one.csv"
    sheet.write_text("Soyad;Ad\nƏliyev;Vəli\n", encoding="utf-8")
    process = command.start("people", "import", sheet)
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
    assert process.communicate()[1]
    assert process.returncode == 0
    model = screen._people.model  # type: ignore[union-attr]  # the people area
    qtbot.waitUntil(lambda: model.rowCount() == 1, timeout=5_000)
    told.clear()
    opened.root.office().office.change_profile(address="Köln")
    qtbot.wait(300)
    assert len(told) == 1, "what this window writes is told once, by who wrote it"


def test_what_others_write_leaves_the_choice_and_the_form_alone(opened: Program, qtbot: QtBot, office: Path) -> None:
    watch = ForeignChanges(opened.root, every=50, every_behind=50)
    people = opened.root.office().people
    people.add(PersonDraft(surname="Əliyev", given="Vəli"))
    chosen = people.add(PersonDraft(surname="Quliyev", given="Anar"))
    opened.frame.go(Place("people", "person", (chosen.id,)))
    area = opened.frame.current
    assert isinstance(area, PeopleArea)
    qtbot.waitUntil(lambda: area._people.detail.person_id == chosen.id)
    watch._begin()
    qtbot.waitUntil(lambda: watch._known is not None)
    add_elsewhere(office, "Abbasov")
    model = area._people.model
    qtbot.waitUntil(lambda: model.rowCount() == 3)
    assert area._people.detail.person_id == chosen.id
    assert model.ids()[area._people.list.currentIndex().row()] == chosen.id, "the list moved on under it"
    opened.frame.go(Place("people", "new"))
    form = area._current()
    assert isinstance(form, PersonFormScreen)
    qtbot.waitUntil(form.isEnabled)
    form.fields.surname.setText("Yarımçıq")
    add_elsewhere(office, "Babayev")
    qtbot.waitUntil(lambda: model.rowCount() == 4)
    assert form.fields.surname.text() == "Yarımçıq"
    assert area._current() is form


def add_elsewhere(office: Path, surname: str) -> None:
    """Another process adds somebody."""
    code = (
        "import sys; from pathlib import Path; from desktop_app.bootstrap import open_services;"
        "from desktop_app.people.rules.values import PersonDraft;"
        "s = open_services(Path(sys.argv[1]), None);"
        "s.people.add(PersonDraft(surname=sys.argv[2], given='Vəli')); s.close()"
    )
    subprocess.run([sys.executable, "-c", code, str(office), surname], cwd=ROOT, check=True)


def test_eight_writers_lose_nothing_and_nobody_hears_of_locks(office: Path) -> None:
    services = bootstrap.open_services(office, None)
    services.people.add(PersonDraft(surname="Əliyev", given="Vəli"))
    services.close()
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(office), str(number), str(ADDED_BY_EACH)],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for number in range(WRITERS)
    ]  # fmt: skip
    for each in writers:
        assert each.stdout is not None
        assert each.stdout.readline() == "open\n"
    for each in writers:
        assert each.stdin is not None
        each.stdin.write("go\n")
        each.stdin.flush()
    stale = 0
    for each in writers:
        said, complaints = each.communicate(timeout=120)
        assert (each.returncode, complaints) == (0, "")
        stale += int(said)
    services = bootstrap.open_services(office, None)
    assert services.people.count() == WRITERS * ADDED_BY_EACH + 1
    written = services.people.person(1).notes.split()
    assert sorted(written) == sorted(f"{one}-{other}" for one in range(WRITERS) for other in range(ADDED_BY_EACH))
    assert stale, "nobody was ever quicker than another: the test proves nothing"
    assert services.check().findings == ()
    services.close()


def test_a_window_and_three_commands_read_and_write_at_once(
    opened: Program, qtbot: QtBot, office: Path, tmp_path: Path, ocaq_home: Path
) -> None:
    commands = []
    for number in range(3):
        sheet = tmp_path / f"{number}.csv"
        rows = "".join(f"Əliyev;Vəli;{number}-{row}@example.org\n" for row in range(200))
        sheet.write_text("Soyad;Ad;E-poçt\n" + rows, encoding="utf-8")
        commands.append(Command(ocaq_home, office, None).start("people", "import", sheet, "--json"))
    written = 0
    while any(each.poll() is None for each in commands):
        opened.root.office().office.change_profile(address=f"Köln {written}")
        written += 1
        qtbot.wait(10)
    for each in commands:
        said, complaints = each.communicate()
        assert each.returncode == 0, complaints.decode()
        assert json.loads(said)["added"] == 200
    assert written > 3
    assert opened.root.office().people.count() == 600
    assert opened.root.office().profile().address == f"Köln {written - 1}"


def is_held(lock: FileLock) -> bool:
    """Whether somebody holds a lock just now."""
    taken = lock.take(shared=False)
    if taken:
        lock.release()
    return not taken
