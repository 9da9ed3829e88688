"""A command killed at any instant leaves a whole office: imports all or nothing, a register without gaps."""

import json
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

import pytest

from desktop_app.bootstrap import Services, open_services
from desktop_app.documents.rules.requests import Output
from desktop_app.people.rules.values import Matching
from tests.e2e.command import Command

KILLS = 20
MOST = 10
SOAK_KILLS = 400
IN_A_LIST = 200
RECIPIENTS = 20
KILLED = 1 if sys.platform == "win32" else -9
YEARS = ("2025", "2026")


@dataclass
class Office:
    """An office that commands are killed in, and what they had acknowledged by then."""

    folder: Path
    command: Command
    people: int = 0
    runs: int = 0
    unprinted: int = 0
    spans: dict[str, float] = field(default_factory=dict)

    @property
    def file(self) -> Path:
        return self.folder / "office.ocaq"

    def bring_in(self) -> tuple[object, ...]:
        """A list that nobody has brought in before."""
        sheet = self._fresh(".csv")
        rows = "".join(f"Əliyev;Vəli;{self.runs}-{row}@example.org\n" for row in range(IN_A_LIST))
        sheet.write_text("Soyad;Ad;E-poçt\n" + rows, encoding="utf-8")
        return ("people", "import", sheet, "--json")

    def issue_apart(self) -> tuple[object, ...]:
        """A file for each paper."""
        return self._issue(self._fresh(""))

    def issue_joint(self) -> tuple[object, ...]:
        """All papers in one file."""
        return self._issue(self._fresh(".pdf"))

    def _issue(self, out: Path) -> tuple[object, ...]:
        people = [word for number in range(1, RECIPIENTS + 1) for word in ("--person", number)]
        date = f"date={YEARS[self.runs % 2]}-06-01"
        return (
            "documents", "issue", "--template", "thanks", "--language", "az", *people,
            "--field", "field=təhsil", "--field", date, "--out", out, "--json",
        )  # fmt: skip

    def _fresh(self, ending: str) -> Path:
        self.runs += 1
        return self.folder / f"run-{self.runs:04}{ending}"


class Run:
    """A command that has opened the office: before that nothing can be lost."""

    def __init__(self, command: Command, words: tuple[object, ...]) -> None:
        self.process = command.start(*words)
        assert self.process.stderr is not None
        self.process.stderr.readline()  # it names the office when it has opened it

    def killed(self, after: float) -> str:
        """Kill it so many seconds on, if it has not ended by then; what it had said."""
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(after)
        self.process.kill()
        return self.ended()

    def ended(self) -> str:
        """What it had said when it was over."""
        said, complaints = self.process.communicate()
        assert self.process.returncode in {0, KILLED}, complaints.decode()
        return said.decode("utf-8")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    command = Command(tmp_path / "home", tmp_path / "office.ocaq", None)
    new = command("new", "--name", "Köln Evi", "--kind", "house", "--country", "DE", "--no-password")
    assert new.code == 0, new.err
    made = Office(tmp_path, command)
    for name, order in orders(made).items():
        run = Run(made.command, order())
        begun = time.monotonic()
        said = run.ended()
        made.spans[name] = time.monotonic() - begun
        assert run.process.returncode == 0
        judge(made, said)
    assert made.people == IN_A_LIST
    return made


def orders(office: Office) -> dict[str, Callable[[], tuple[object, ...]]]:
    return {"import": office.bring_in, "apart": office.issue_apart, "joint": office.issue_joint}


def test_a_killed_command_loses_nothing(office: Office) -> None:
    kill_again_and_again(office, KILLS)


@pytest.mark.soak
def test_hundreds_of_killed_commands_lose_nothing(office: Office) -> None:
    kill_again_and_again(office, SOAK_KILLS)


def kill_again_and_again(office: Office, kills: int) -> None:
    """Kill `kills` commands while they work, judging the office after each.

    More, where chance has it that none of them fell between a number and its file.
    """
    chance = random.Random(20261125)
    cut_off = 0
    while cut_off < kills or (not office.unprinted and cut_off < MOST * kills):
        for name, order in orders(office).items():
            run = Run(office.command, order())
            judge(office, run.killed(chance.uniform(0, office.spans[name])))
            if run.process.returncode != 0:
                cut_off += 1
            else:  # the machine is quicker now than when it was measured
                office.spans[name] *= 0.9
    assert office.command("check", "--json").json["ok"] is True
    assert office.unprinted, "no kill ever fell between a number and its file: the test proves nothing"


def judge(office: Office, said: str) -> None:
    """The office is whole, and has all that was said and all that lies in files; what was left open is finished."""
    acknowledged = json.loads(said) if said.strip() else {}
    with opened(office.file) as services:
        assert services.check().findings == ()
        assert_all_or_nothing(office, services, acknowledged)
        assert_gapless([row.number for row in services.documents.register.listed()])
        states = {row.number: row.state for row in services.documents.register.listed()}
        for paper in acknowledged.get("issued", ()):
            assert states[paper["number"]] == "issued"
            assert Path(paper["file"]).is_file()
        assert_files_are_of_the_register(office, services)
        finish_what_is_open(office, services)


def assert_all_or_nothing(office: Office, services: Services, acknowledged: dict[str, object]) -> None:
    count = services.people.count(Matching(archived=None))
    added = acknowledged.get("added")
    assert count - office.people in ((added,) if added is not None else (0, IN_A_LIST))
    office.people = count


def assert_gapless(numbers: list[str]) -> None:
    for run, members in groupby(numbers, key=lambda number: number.rpartition("/")[0]):
        running = [int(number.rpartition("/")[2]) for number in members]
        assert running == list(range(1, len(running) + 1)), run


def assert_files_are_of_the_register(office: Office, services: Services) -> None:
    """Every paper of the last run that lies in a file is whole, and its number is in the register."""
    register = services.documents.register
    last = office.folder / f"run-{office.runs:04}"
    for file in last.glob("*.pdf"):
        series, year, running = re.findall(r"^([A-Z]+)-(\d{4})-(\d+)-", file.name)[0]
        assert file.read_bytes() == register.pdf(register.id_of(f"{series}-{year}/{running}"))
    joint = last.with_suffix(".pdf")
    if joint.exists():
        read = subprocess.run(["pdftotext", joint, "-"], capture_output=True, check=True).stdout.decode()
        numbers = re.findall(r"S-\d{4}/\d+", read)
        assert len(numbers) == RECIPIENTS
        assert joint.read_bytes() == register.pdf(*map(register.id_of, numbers))


def finish_what_is_open(office: Office, services: Services) -> None:
    """By turns: print what has a number and no file, or annul it."""
    register = services.documents.register
    waiting = [row.id for row in register.listed() if row.state == "not printed"]
    office.unprinted += len(waiting)
    if office.runs % 2:
        finished = services.documents.finish(waiting, Output.at(office.folder / "finished"))
        assert [paper.id for paper in finished] == waiting
    else:
        assert {register.void(each, "elektrik kəsildi").state for each in waiting} <= {"void"}
    assert "not printed" not in {row.state for row in register.listed()}


@contextmanager
def opened(file: Path) -> Iterator[Services]:
    services = open_services(file, None)
    try:
        yield services
    finally:
        services.close()
