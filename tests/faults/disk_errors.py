"""Failing disks: one call of a command is answered with an error, once or from then on for ever (`strace -e inject`).

Whatever fails, the command ends with 0 and its work done, or with 1, a sentence and nothing done by halves; the
office is whole in either case.
"""

import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from desktop_app.bootstrap import open_services
from desktop_app.office.restoring import restore
from tests.faults.scenarios.recovery import BrokenOffError, broken_off_after
from tests.faults.scenarios.scenario import FILE
from tests.faults.scenarios.upgrading import OLDER, exhibit, wanted
from tests.faults.scenarios.work import Issue
from tests.faults.tracing import ROOT
from tests.museum.showing import shown

SEED: Final = 20261125
IN_A_LIST: Final = 30
WRITING: Final = "write,pwrite64,fsync,fdatasync,ftruncate,rename,link,unlink,mkdir"
READING: Final = "openat,pread64"
ERRORS: Final = ("ENOSPC", "EIO", "EACCES")
COMMANDS: Final = {
    "import": ("people", "import", "list.csv", "--json"),
    "issue": ("documents", "issue", "--template", "thanks", "--language", "az", "--everyone",
              "--field", "field=təhsil", "--out", "out.pdf", "--json"),
    "apart": ("documents", "issue", "--template", "thanks", "--language", "az", "--everyone",
              "--field", "field=təhsil", "--out", "out", "--json"),
    "backup": ("backup", "backups"),
    "export": ("people", "export", "people.csv"),
    "restore": ("restore", "kept.ocaq-backup"),
    "upgrade": ("check", "--json"),
    "finishing": ("check", "--json"),
}  # fmt: skip


@dataclass
class Failed:
    """What so many failing disks showed under one command."""

    command: str
    errors: int = 0
    refused: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        said = f"{self.command:<10}{self.errors:>7} errors {self.refused:>6} refused {self.seconds:>8.1f} s"
        return said + "".join(f"\n  FAULT {each}" for each in self.faults)


@dataclass(frozen=True)
class _Ended:
    code: int
    out: str
    err: str


def fail(command: str, errors: int, first: int = 0, seed: int = SEED) -> Failed:
    """Let so many commands run into an error, each in a fresh copy of its office."""
    made, begun = Failed(command), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="disk-") as place:
        ready = Path(place).resolve() / "ready"
        ready.mkdir()
        _prepare(ready)
        if command == "upgrade":
            exhibit(OLDER[0], ready)
        if command == "finishing":
            with suppress(BrokenOffError), broken_off_after(1):
                restore(ready / "kept.ocaq-backup", ready / FILE, None)
        calls = _calls(command, ready, Path(place))
        for number in range(first, first + errors):
            chance = random.Random(f"{seed}/{command}/{number}")
            folder = Path(place).resolve() / "office"
            shutil.copytree(ready, folder)
            which = chance.choice(sorted(calls))
            error, forever = chance.choice(ERRORS), chance.choice(("", "+"))
            inject = f"{which}:error={error}:when={chance.randint(1, calls[which])}{forever}"
            ended = _run(command, folder, ["-e", f"trace={which}", "-e", f"inject={inject}", *_only(which, folder)])
            made.errors += 1
            made.refused += ended.code != 0
            fault = _judged(command, folder, ended)
            made.faults += [f"{command} {number} {inject}: {fault}"] if fault else []
            shutil.rmtree(folder)
    made.seconds = time.monotonic() - begun
    return made


def _prepare(folder: Path) -> None:
    """An office of a few people, a list of more, and a backup."""
    from desktop_app.office.backup import back_up  # noqa: PLC0415  only here

    Issue().prepare(folder)
    rows = "".join(f"Məmmədova;Sevinc;{row}@example.org\n" for row in range(IN_A_LIST))
    (folder / "list.csv").write_text("Soyad;Ad;E-poçt\n" + rows, encoding="utf-8")
    with closing(open_services(folder / FILE, None)) as services:
        back_up(services.desk, folder).rename(folder / "kept.ocaq-backup")
    _run("export", folder, ["-e", "trace=mkdir"])  # which makes the preferences, as any earlier day has
    (folder / "people.csv").unlink()


def _calls(command: str, ready: Path, place: Path) -> dict[str, int]:
    """How often the command makes each call when all is well."""
    counts: dict[str, int] = {}
    for calls in (WRITING, READING):
        folder, trace = place / "counted", place / "calls"
        shutil.copytree(ready, folder)
        ended = _run(command, folder, ["-e", f"trace={calls}", *_only(calls, folder)], trace)
        assert ended.code == 0, ended.err
        made = trace.read_text()
        for which in calls.split(","):
            counts[which] = len(re.findall(rf"^\d+ +{which}\(", made, re.MULTILINE))
        shutil.rmtree(folder)
    return {which: count for which, count in counts.items() if count}


def _only(which: str, folder: Path) -> list[str]:
    """Python itself reads hundreds of files: of reading, only that of the office is of interest."""
    if which not in READING:
        return []
    names = (FILE, f"{FILE}-wal", "office.ocaq-keys")
    return [word for name in names for word in ("-P", str(folder / name))]


def _run(command: str, folder: Path, watched: list[str], trace: Path = Path(os.devnull)) -> _Ended:
    words = [str(folder / word) if (folder / word).suffix in _ENDINGS or word in {"out", "backups"} else word
             for word in COMMANDS[command]]  # fmt: skip
    line = [
        "strace",
        "-f",
        "-qq",
        "--seccomp-bpf",
        *watched,
        "-o",
        str(trace),
        sys.executable,
        "-B",
        "-m",
        "desktop_app",
    ]
    variables = {**os.environ, "OCAQ_HOME": str(folder / "home"), "PYTHONWARNINGS": "error", "LC_ALL": "C"}
    done = subprocess.run(
        [*line, "--office", str(folder / FILE), *words], cwd=ROOT, env=variables, capture_output=True, check=False
    )
    return _Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


_ENDINGS: Final = {".csv", ".pdf", ".ocaq-backup"}


def _judged(command: str, folder: Path, ended: _Ended) -> str:
    """What is wrong; nothing, as a rule."""
    if "Traceback" in ended.err or "Exception ignored" in ended.err:
        return ended.err[-1500:]
    if ended.code not in {0, 1}:
        return f"exit code {ended.code}: {ended.err[-300:]}"
    try:
        with closing(open_services(folder / FILE, None)) as services:
            if findings := services.check().findings:
                return str(findings)
            if command == "upgrade":
                return "" if shown(services) == wanted(OLDER[0]) else "the old office shows something else"
            return _told_and_there(command, folder, ended, services.people.count(),
                                   [row.state for row in services.documents.register.listed()])  # fmt: skip
    except Exception as error:  # noqa: BLE001  any fault is one: it is counted and shown
        return f"{type(error).__name__}: {error}"


def _told_and_there(command: str, folder: Path, ended: _Ended, people: int, states: list[str]) -> str:
    before = 4
    if command == "import":
        added = people - before
        right = added == IN_A_LIST if ended.code == 0 else added in {0, IN_A_LIST}
        return "" if right else f"{added} of {IN_A_LIST} were brought in"
    if people != before:
        return f"{people} people, not {before}"
    if ended.code == 0 and command in {"issue", "apart"}:
        issued = [paper["file"] for paper in json.loads(ended.out)["issued"]]
        whole = all(Path(file).stat().st_size > 1000 for file in issued)
        return "" if whole and states == ["issued"] * before else f"{states} and {issued}"
    if ended.code == 0 and command == "backup":
        return "" if len(list((folder / "backups").glob("*.ocaq-backup"))) == 1 else "no backup is there"
    return ""
