"""Makes the exhibit of this program's schema: `python -m tests.museum`, once at each release, then commit it.

Sample data only. An exhibit that is there is never made again: it shows what a released program wrote. Before the
release a changed schema may replace its own by `--again`.
"""

import json
import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from desktop_app import bootstrap
from desktop_app.documents.authenticity.cose import SigningKey
from desktop_app.documents.rules.requests import IssueRequest, Output
from desktop_app.documents.service import Signatory
from desktop_app.documents.service.keys import FreshRoot
from desktop_app.language.cases import Case
from desktop_app.language.names import NameOrder
from desktop_app.office import upgrade
from desktop_app.office.backup import back_up, verified_rows
from desktop_app.people.rules.values import Inflection, PersonDraft, Phone, Spelling, SpellingKind
from tests.documents.photos import photo
from tests.museum import EXHIBITS, PASSWORD
from tests.museum.showing import shown
from tests.office.offices import SAMPLE_OFFICE, StillClock
from tests.own_home import own_home


def main(arguments: list[str]) -> int:
    """Make the exhibit in its place; 1 when one is there already."""
    place = EXHIBITS / upgrade.HEAD
    if place.exists() and "--again" not in arguments:
        print(f"{place} is there already", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / upgrade.HEAD
        made.mkdir()
        furnish(made, Path(folder) / "papers")
        shutil.rmtree(place, ignore_errors=True)
        EXHIBITS.mkdir(exist_ok=True)
        shutil.copytree(made, place)
    print(place)
    return 0


def furnish(folder: Path, papers: Path) -> None:
    """Write an office with something in each part of it, its backup, and what both must show."""
    services = bootstrap.create_services(folder / "office.ocaq", SAMPLE_OFFICE, PASSWORD, StillClock())
    people = services.people
    ilham = people.add(
        PersonDraft(
            surname="Əliyev",
            given="İlham",
            father="Heydər",
            patronymic="oğlu",
            birth="1975-02-03",
            country="DE",
            city="Köln",
            phones=(Phone("+994501234567", understood=True),),
            emails=("nümunə@example.org",),
            spellings=(Spelling(SpellingKind.RUSSIAN, "ru", "Алиев Ильхам Гейдарович"),),
            tags=("şura",),
            inflections=(Inflection("", NameOrder.FORMAL, Case.DATIVE, "Əliyev İlham Heydər oğluna"),),
        )
    )
    services.photos.change(ilham.id, photo())
    ilham = people.person(ilham.id)
    gone = people.add(PersonDraft(surname="Şıxəliyeva", given="Ülviyyə"))
    put_away = people.add(PersonDraft(surname="Cəfərov", given="Ğəni"))
    people.change(ilham.id, ilham.version, replace(PersonDraft.of(ilham), occupation="müəllim"))
    people.delete([gone.id])
    people.archive([put_away.id])
    services.sightings.note(ilham.id)
    services.pairs.tell_apart(ilham.id, (put_away.id,))
    services.documents.signatories.change((Signatory("Nümunə Sədr", {"az": "Evin sədri"}),))
    services.documents.keys.found(FreshRoot(SigningKey(bytes(range(32)))))
    request = IssueRequest("thanks", "az", (ilham.id, ilham.id), {"field": "təhsil", "date": "2026-06-01"})
    services.documents.issue(request, Output.at(papers))
    register = services.documents.register
    register.void(register.listed()[0].id, "nümunə")
    twin = people.add(PersonDraft(surname="Aliyev", given="Ilham", birth="1975", emails=("ilham@example.org",)))
    services.documents.issue(replace(request, person_ids=(twin.id,)), Output.at(papers))
    services.merges.merge(people.person(ilham.id), twin)
    services.documents.designs.copy(services.documents.template("honorary"), "Nümunə fərmanı")
    services.drafts.keep("person", None, "Yarımçıq", {"surname": "Yarımçıq"})
    back_up(services.desk, folder)
    content = {"shown": shown(services), "rows": dict(sorted(rows_of(services, folder).items()))}
    services.close()
    for lock in (*folder.glob("*-use"), *folder.glob("*-window")):
        lock.unlink()
    text = json.dumps(content, ensure_ascii=False, indent=1)
    (folder / "expected.json").write_text(text + "\n", encoding="utf-8")


def rows_of(services: bootstrap.Services, folder: Path) -> dict[str, int]:
    """The rows of each table but the audit chain, to which the backup itself adds once it is made."""
    counted = verified_rows(folder / "office.ocaq", services.desk.database.key)
    return {table: count for table, count in counted.items() if table != "audit"}


if __name__ == "__main__":
    with own_home():
        sys.exit(main(sys.argv[1:]))
