"""Changes of keys: another password, and the way back by the recovery sheet."""

from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

from desktop_app.bootstrap import create_services, open_services, recover_services
from desktop_app.language.errors import Refused
from desktop_app.office import door, recovery
from tests.faults.scenarios.scenario import FILE, Say, Scenario
from tests.office.offices import SAMPLE_OFFICE


class KeyChange(Scenario):
    """The password is changed again and again."""

    name = "keys"
    told_before = 2

    def prepare(self, folder: Path) -> None:
        create_services(folder / FILE, SAMPLE_OFFICE, "Gülüstan 0").close()

    def work(self, folder: Path, say: Say) -> None:
        with closing(open_services(folder / FILE, "Gülüstan 0")) as services:
            for turn in count(1):
                door.change_password(services.desk, f"Gülüstan {turn - 1}", f"Gülüstan {turn}")
                say(turn)

    def judge(self, folder: Path, said: list[Any]) -> None:
        last = said[-1] if said else 0
        try:
            services = open_services(folder / FILE, f"Gülüstan {last}")
        except Refused:  # the change that was not told any more
            services = open_services(folder / FILE, f"Gülüstan {last + 1}")
        with closing(services):
            assert services.check().findings == ()


class BySheet(Scenario):
    """The password is forgotten and set anew by the recovery sheet, again and again; one of them always opens."""

    name = "sheet"
    told_before = 2

    def prepare(self, folder: Path) -> None:
        with closing(create_services(folder / FILE, SAMPLE_OFFICE, "Gülüstan 0")) as services:
            (folder / "sheet.txt").write_text(recovery.text_of(services.desk.database.key))

    def work(self, folder: Path, say: Say) -> None:
        for turn in count(1):
            recover_services(folder / FILE, self._code(folder), f"Gülüstan {turn}").close()
            say(turn)

    def judge(self, folder: Path, said: list[Any]) -> None:
        KeyChange().judge(folder, said)
        (folder / (FILE + "-keys")).unlink()
        with closing(recover_services(folder / FILE, self._code(folder), "Gülüstan sonda")) as services:
            assert services.check().findings == ()

    @staticmethod
    def _code(folder: Path) -> str:
        return (folder / "sheet.txt").read_text()
