"""Upgrades: offices of older programs, from the museum, brought to the schema of this one."""

import json
import os
import shutil
import time
from pathlib import Path
from typing import Any, ClassVar, Final

from desktop_app.office import engine, keys, upgrade
from desktop_app.office.manifest import checked
from desktop_app.people.rules.values import PersonDraft
from tests.faults.scenarios.scenario import FILE, Say, Scenario, whole_after
from tests.museum import EXHIBITS, PASSWORD
from tests.museum.showing import shown

OFFICES: Final = 6
ADDED: Final = "Sonradan"
OLDER: Final = tuple(each for each in sorted(EXHIBITS.iterdir()) if each.name < upgrade.HEAD)


class Upgrade(Scenario):
    """One old office after the other is opened, which upgrades it, and somebody is added."""

    name = "upgrade"
    told_before = 3

    def prepare(self, folder: Path) -> None:
        for number in range(OFFICES):
            (folder / str(number)).mkdir()
            exhibit(OLDER[number % len(OLDER)], folder / str(number))

    def work(self, folder: Path, say: Say) -> None:
        os.environ["OCAQ_HOME"] = str(folder / "home")  # where the backups go
        for number in range(OFFICES):
            with whole_after(folder / str(number) / FILE, checked=False) as services:
                self.add(services.people)
                say(number)
        time.sleep(60)  # all are upgraded; the kill is near

    def add(self, people: Any) -> None:
        people.add(PersonDraft(surname=ADDED))

    def judge(self, folder: Path, said: list[Any]) -> None:
        for number in range(min(len(said) + 2, OFFICES)):
            office, old = folder / str(number) / FILE, OLDER[number % len(OLDER)]
            stands = engine.asked(office, keys.read_keys(keys.keys_path(office)).unlock(None)[0], upgrade.revision_of)
            assert stands == upgrade.HEAD or (stands == old.name and number >= len(said)), stands
            with whole_after(office) as services:
                shows = shown(services)
            added = [each for each in shows["people"] if each["name"][0] == ADDED]
            shows["people"] = [each for each in shows["people"] if each not in added]
            assert shows == wanted(old), "what the old office showed is lost"
            assert len(added) == 1 or (not added and number >= len(said)), "an acknowledged person is lost"
        backups = list((folder / "home" / "data" / "backups").glob("*.ocaq-backup"))
        assert len(backups) >= len(said)
        assert {checked(each).schema for each in backups} <= {old.name for old in OLDER}


class UpgradeAgain(Upgrade):
    """The same offices are opened again after a kill, which goes on where it fell."""

    name = "upgraded"
    told_before: ClassVar[int] = 1

    def add(self, people: Any) -> None:
        people.count()


class Upgrades(Upgrade):
    """And the next opening, which begins the upgrade anew, is killed as well."""

    then = UpgradeAgain


def exhibit(old: Path, folder: Path) -> None:
    """An office of the museum without its password: deaths shall fall into the upgrade, not into a password's hash."""
    shutil.copy(old / "office.ocaq", folder / FILE)
    known = keys.read_keys(old / "office.ocaq-keys")
    key, _user = known.unlock(PASSWORD)
    keys.write_keys(keys.keys_path(folder / FILE), keys.Keys(known.identity, known.schema, open_key=key))


def wanted(old: Path) -> Any:
    """What an office of the museum shows."""
    return json.loads((old / "expected.json").read_text(encoding="utf-8"))["shown"]
