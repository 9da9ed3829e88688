"""The work of a day: people are kept, lists brought in, papers issued, backups made."""

from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any, Final

from desktop_app.bootstrap import open_services
from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.office.backup import back_up
from desktop_app.office.restoring import restore
from desktop_app.people.rules.values import PersonDraft
from tests.faults.scenarios.scenario import FILE, Say, Scenario, whole_after

IN_A_LIST: Final = 20
RECIPIENTS: Final = 4


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


class Hasty(Edit):
    """Tells of a change before it is kept: what the judge is there to find. No program of ours may do so."""

    name = "hasty"

    def work(self, folder: Path, say: Say) -> None:
        with whole_after(folder / FILE, checked=False) as services:
            for number in count(1):
                say([number, 0])
                services.people.add(PersonDraft(surname="Əliyeva", given="Leyla", notes="0"))
