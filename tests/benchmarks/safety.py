"""`safety`: what it costs that nothing is lost and nobody reads along: to keep a person, to open, to back up.

The floor is the same program over a plain database that does not wait for the disk: no key, `synchronous=OFF`. The
history of changes is written on both sides: it is a part of what a change is.
"""

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher

from desktop_app.bootstrap import Services, open_services
from desktop_app.office import engine
from desktop_app.office.audit import Occasion
from desktop_app.office.backup import back_up
from desktop_app.people.rules.values import PersonDraft
from desktop_app.people.service.writing import NewPeople, next_id
from tests.office.offices import new_office
from tests.samples.people import sample_people

PEOPLE: Final = 5_000
COMMITS: Final = 200
OPENINGS: Final = 30
BACKUPS: Final = 5
BUDGET: Final = 4.0
"""Of the commit, which staff wait for most often."""


def run(people: int = PEOPLE) -> dict[str, object]:
    """The median commit by that of its floor; openings and backups are in the detail."""
    ours = _measured(people)
    with _careless():
        floor = _measured(people)
    ratios = {name: round(ours[name] / floor[name], 2) for name in ours}
    return {
        "ratio": ratios["commit"],
        "budget": BUDGET,
        "detail": {
            "people": people,
            **{f"{name}_ms": round(1000 * seconds, 2) for name, seconds in ours.items()},
            **{f"floor_{name}_ms": round(1000 * seconds, 2) for name, seconds in floor.items()},
            **{f"{name}_ratio": ratio for name, ratio in ratios.items()},
        },
    }


def _measured(people: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        office = Path(folder) / "office.ocaq"
        _fill(Path(folder), people)
        with closing(open_services(office, None)) as services:
            commit = _median(COMMITS, lambda: services.people.add(PersonDraft(surname="Əliyeva", given="Leyla")))
            backups = Path(folder) / "backups"
            backup = _median(BACKUPS, lambda: back_up(services.desk, backups))
            shutil.rmtree(backups)
        return {"commit": commit, "open": _median(OPENINGS, lambda: _look(office)), "backup": backup}


def _fill(folder: Path, people: int) -> None:
    desk = new_office(folder)
    with closing(desk.database), desk.database.write() as connection:
        new = NewPeople(Occasion(desk.clock.now(), desk.user.id, "imported"), next_id(connection))
        for person in islice(sample_people(people), people):
            new.add(person)
        new.write(connection)


def _look(office: Path) -> None:
    services: Services
    with closing(open_services(office, None)) as services:
        services.first_people(50)


def _median(times: int, work: Callable[[], object]) -> float:
    taken = []
    for _time in range(times):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


@contextmanager
def _careless() -> Iterator[None]:
    """The program without key and without waiting for the disk."""
    kept: Any = engine.connect, engine._EVERY_CONNECTION, engine.salt
    plain: Any = (
        lambda path, _key: sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False),
        tuple(each.replace("FULL", "OFF") for each in engine._EVERY_CONNECTION),
        lambda _path: "plain",  # what is not encrypted has none
    )
    _set(*plain)
    try:
        yield
    finally:
        _set(*kept)


def _set(connect: Any, pragmas: Any, salt: Any) -> None:
    vars(engine).update(connect=connect, _EVERY_CONNECTION=pragmas, salt=salt)
