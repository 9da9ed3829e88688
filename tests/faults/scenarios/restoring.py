"""Restores: the office of a backup in the place of another, which is kept."""

from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

from desktop_app.bootstrap import open_services
from desktop_app.office.backup import back_up
from desktop_app.office.restoring import restore
from desktop_app.people.rules.values import PersonDraft
from tests.faults.scenarios.scenario import FILE, Say, Scenario, whole_after


class Restore(Scenario):
    """Two backups, of nobody and of one, take each other's place; in between the office is worked in."""

    name = "restore"

    def prepare(self, folder: Path) -> None:
        super().prepare(folder)
        with closing(open_services(folder / FILE, None)) as services:
            back_up(services.desk, folder)
            services.people.add(PersonDraft(surname="Əliyeva", given="Leyla"))
            back_up(services.desk, folder)

    def work(self, folder: Path, say: Say) -> None:
        backups = sorted(folder.glob("*.ocaq-backup"))
        for turn in count():
            self.restore(turn, backups[turn % 2], folder / FILE)
            with whole_after(folder / FILE, checked=False) as services:
                services.people.add(PersonDraft(surname="Əliyev", given="Vəli", notes=str(turn)))
                say(turn)

    def restore(self, _turn: int, backup: Path, office: Path) -> None:
        """One restore; turns count them."""
        restore(backup, office, None, even_if_smaller=True)

    def judge(self, folder: Path, said: list[Any]) -> None:
        with whole_after(folder / FILE) as services:  # which ends an exchange that was broken off
            assert services.people.count() in {0, 1, 2}
        offices = [each for each in folder.glob("*.ocaq") if not each.name.startswith(".")]
        kept = {mark for office in offices for mark in marks(office)}
        assert kept >= set(said), f"acknowledged changes are lost: {set(said) - kept}"
        assert kept - set(said) <= {len(said)}
        restore(sorted(folder.glob("*.ocaq-backup"))[1], folder / FILE, None)
        with whole_after(folder / FILE) as services:
            assert services.people.count() == 1


def marks(office: Path) -> set[int]:
    """In which turns this office was worked in."""
    with whole_after(office, checked=False) as services:
        people = services.people.people(services.people.order())
        return {int(each.notes) for each in people if each.notes}
