"""What staff do while the machine dies, one small class each: an office made ready, work that never ends, a judge.

The work runs in a process that will be killed, through the real services; it tells each change once it is
acknowledged. The judge opens what is left: nothing that was told may be missing, nothing may be there by halves.
A new scenario is a class here and its name in `SCENARIOS`.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import Any, ClassVar, Final

from desktop_app.bootstrap import Services, create_services, open_services, recover_services
from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.language.errors import Refused
from desktop_app.office import door, recovery
from desktop_app.office.backup import back_up
from desktop_app.office.restoring import restore
from desktop_app.people.rules.values import PersonDraft
from tests.office.offices import SAMPLE_OFFICE

Say = Callable[[Any], None]
"""Tells the process that watches, which hears it even when the teller is killed right after."""

FILE: Final = "office.ocaq"
IN_A_LIST: Final = 20
RECIPIENTS: Final = 4


class Scenario:
    """Staff at work. `prepare` and `judge` run in the process that watches, `work` in the one that is killed."""

    name: ClassVar[str]
    then: "ClassVar[type[Scenario] | None]" = None
    """What is killed next, in what the first kill left: a recovery."""
    told_before: ClassVar[int] = 4
    """The kill falls between the start and about so many acknowledgements."""

    def prepare(self, folder: Path) -> None:
        create_services(folder / FILE, SAMPLE_OFFICE, None).close()

    def work(self, folder: Path, say: Say) -> None:
        raise NotImplementedError

    def judge(self, folder: Path, said: list[Any]) -> None:
        raise NotImplementedError


class Edit(Scenario):
    """People are kept and changed by turns."""

    name = "edit"
    told_before = 12

    def work(self, folder: Path, say: Say) -> None:
        with whole_after(folder / FILE, checked=False) as services:
            for _turn in count():
                person = services.people.add(PersonDraft(surname="Əliyeva", given="Leyla", notes="0"))
                say([person.id, 0])
                for version in range(1, 4):
                    draft = PersonDraft(surname="Əliyeva", given="Leyla", notes=str(version), city="Bakı")
                    person = services.people.change(person.id, person.version, draft)
                    say([person.id, version])

    def judge(self, folder: Path, said: list[Any]) -> None:
        last = dict(said)
        with whole_after(folder / FILE) as services:
            assert services.people.count() - len(last) in {0, 1}, "a person is lost, or came from nowhere"
            versions = {number: int(services.people.person(number).notes) for number in last}
        behind = [(number, told, versions[number]) for number, told in last.items() if versions[number] < told]
        assert not behind, f"acknowledged changes are lost: {behind}"
        newest = max(last, default=None)
        assert all(versions[each] - told in {0, int(each == newest)} for each, told in last.items())


class Import(Scenario):
    """Lists are brought in, one after the other."""

    name = "import"

    def work(self, folder: Path, say: Say) -> None:
        with whole_after(folder / FILE, checked=False) as services:
            for turn in count():
                sheet = folder / f"list-{turn}.csv"
                rows = "".join(f"Əliyev;Vəli;{turn}-{row}@example.org\n" for row in range(IN_A_LIST))
                sheet.write_text("Soyad;Ad;E-poçt\n" + rows, encoding="utf-8")
                services.imports.carry_out(services.imports.plan_file(sheet))
                say(turn)

    def judge(self, folder: Path, said: list[Any]) -> None:
        with whole_after(folder / FILE) as services:
            assert services.people.count() in {IN_A_LIST * len(said), IN_A_LIST * (len(said) + 1)}


class Issue(Scenario):
    """Letters are issued, by turns into one file and into a file each."""

    name = "issue"

    def prepare(self, folder: Path) -> None:
        super().prepare(folder)
        (folder / "papers").mkdir()
        with closing(open_services(folder / FILE, None)) as services:
            for place in range(RECIPIENTS):
                services.people.add(PersonDraft(surname="Əliyev" + "abcdefgh"[place], given="Vəli", father="Həsən"))

    def work(self, folder: Path, say: Say) -> None:
        with whole_after(folder / FILE, checked=False) as services:
            people = tuple(services.people.order())
            request = IssueRequest("thanks", "az", people, {"field": "mədəniyyət"})
            for turn in count():
                place = folder / "papers" / f"batch-{turn}.pdf" if turn % 2 else folder / "papers"
                issued = services.documents.issue(request, Output.at(place, replace=True)).issued
                say([[paper.number, str(paper.file)] for paper in issued])

    def judge(self, folder: Path, said: list[Any]) -> None:
        with whole_after(folder / FILE) as services:  # its check finds half-issued numbers and gaps
            rows = services.documents.register.listed()
            assert [int(row.number.rpartition("/")[2]) for row in rows] == list(range(1, len(rows) + 1))
            states = {row.number: row.state for row in rows}
            for number, file in (paper for batch in said for paper in batch):
                assert states[number] == "issued"
                assert (folder / "papers" / Path(file).name).stat().st_size > 1000
            waiting = [row.id for row in rows if row.state == "not printed"]
            assert len(waiting) in {0, RECIPIENTS} or len(rows) - len(waiting) <= len(said) * RECIPIENTS + RECIPIENTS
            services.documents.finish(waiting, Output.at(folder / "papers"))
            assert {row.state for row in services.documents.register.listed()} <= {"issued"}


class Backup(Scenario):
    """An office is backed up again and again while it grows."""

    name = "backup"

    def work(self, folder: Path, say: Say) -> None:
        with whole_after(folder / FILE, checked=False) as services:
            for people in count(1):
                services.people.add(PersonDraft(surname="Əliyeva", given="Leyla"))
                say([people, back_up(services.desk, folder / "backups").name])

    def judge(self, folder: Path, said: list[Any]) -> None:
        with whole_after(folder / FILE) as services:
            assert services.people.count() - len(said) in {0, 1}
        there = {each.name for each in (folder / "backups").glob("*.ocaq-backup")}
        assert there >= {name for _people, name in said}
        for number, name in enumerate(sorted(there), 1):  # also the one that was not told any more: whole or not there
            restore(folder / "backups" / name, folder / f"back-{number}" / FILE, None)
            with whole_after(folder / f"back-{number}" / FILE) as services:
                assert services.people.count() == number


class Restore(Scenario):
    """Two backups take each other's place; in between the office is worked in."""

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
            restore(backups[turn % 2], folder / FILE, None, even_if_smaller=True)
            say(turn % 2)

    def judge(self, folder: Path, said: list[Any]) -> None:
        last = said[-1] if said else 1
        with whole_after(folder / FILE) as services:  # which ends an exchange that was broken off
            assert services.people.count() in {last, 1 - last}
        restore(sorted(folder.glob("*.ocaq-backup"))[1], folder / FILE, None)
        with whole_after(folder / FILE) as services:
            assert services.people.count() == 1


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


class Opening(Scenario):
    """A killed office is opened and checked, which brings its log into the file: killed at that, too."""

    name = "opening"
    told_before = 1

    def work(self, folder: Path, say: Say) -> None:
        while True:
            with whole_after(folder / FILE):
                say("whole")


class Recovery(Edit):
    """The recovery after a kill is killed as well."""

    name = "recovery"
    then = Opening


class Hasty(Edit):
    """Tells of a change before it is kept: what the judge is there to find. No program of ours may do so."""

    name = "hasty"

    def work(self, folder: Path, say: Say) -> None:
        with whole_after(folder / FILE, checked=False) as services:
            for number in count(1):
                say([number, 0])
                services.people.add(PersonDraft(surname="Əliyeva", given="Leyla", notes="0"))


SCENARIOS: Final = {each.name: each for each in (Edit, Import, Issue, Backup, Restore, KeyChange, BySheet, Recovery)}


@contextmanager
def whole_after(office: Path, password: str | None = None, *, checked: bool = True) -> Iterator[Services]:
    """The office opened; with everything that `ocaq check` looks at found in order."""
    with closing(open_services(office, password)) as services:
        if checked:
            assert services.check().findings == ()
        yield services
