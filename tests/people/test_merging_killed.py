"""`kill -9` in the midst of a merge, or of taking one back: each pair is wholly one person or wholly two."""

import contextlib
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app import bootstrap
from desktop_app.people.rules.values import PersonDraft
from tests.office.offices import SAMPLE_OFFICE, StillClock
from tests.people.merging_child import PAIRS

KILLS = 2


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal of POSIX")
def test_a_killed_merge_leaves_all_or_nothing(tmp_path: Path) -> None:
    chance = random.Random(7)
    folder = tmp_path / "office"
    furnish(folder)
    for kill in range(KILLS):
        merging = shutil.copytree(folder, tmp_path / f"merged-{kill}")
        done = work(merging, "merge", chance)
        merged = merged_in(merging)
        assert set(done) <= merged, "an acknowledged merge is lost"
        finish(merging, merged)
        undone = work(merging, "undo", chance)
        assert not set(undone) & merged_in(merging), "an acknowledged undo is lost"


def furnish(folder: Path) -> None:
    """Pairs of people, and one whom nobody of them is: each pair has something in every table that a merge writes."""
    with contextlib.closing(
        bootstrap.create_services(folder / "office.ocaq", SAMPLE_OFFICE, None, StillClock())
    ) as services:
        for number in range(PAIRS):
            kept = services.people.add(PersonDraft(surname=f"Qalan{number}", given="Vəli"))
            other = services.people.add(PersonDraft(surname=f"Gedən{number}", given="Vəli", tags=(f"nişan{number}",)))
            assert (kept.id, other.id) == (2 * number + 1, 2 * number + 2)
        third = services.people.add(PersonDraft(surname="Üçüncü"))
        for number in range(PAIRS):
            services.sightings.note(2 * number + 2)
            services.pairs.tell_apart(2 * number + 2, (third.id,))


def work(folder: Path, what: str, chance: random.Random) -> list[int]:
    """Which pairs were acknowledged by a process that is killed on its way through the next one, or the one after."""
    command = [sys.executable, "-m", "tests.people.merging_child", str(folder / "office.ocaq"), what]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        assert child.stdout.readline().strip() == "open"
        said = [child.stdout.readline() for _each in range(chance.randrange(1, PAIRS // 2))]
        time.sleep(chance.uniform(0, 0.02))
        child.send_signal(signal.SIGKILL)
        said += child.stdout.read().split()
    assert 0 < len(said) < PAIRS, "the kill came too late: the test looks at nothing"
    return [int(number) for number in said]


def finish(folder: Path, merged: set[int]) -> None:
    with contextlib.closing(bootstrap.open_services(folder / "office.ocaq", None, StillClock())) as services:
        for kept in set(range(1, 1 + 2 * PAIRS, 2)) - merged:
            both = services.merges.prospect(kept, kept + 1)
            services.merges.merge(both.first, both.second)


def merged_in(folder: Path) -> set[int]:
    """Who has another merged into them, having found that each pair is wholly so or not at all."""
    with contextlib.closing(bootstrap.open_services(folder / "office.ocaq", None, StillClock())) as services:
        assert services.check().findings == ()
        with services.desk.database.read() as connection:
            ways = [
                {row[0] for row in connection.execute(text(sql))}
                for sql in (
                    "SELECT merged_into_id FROM person WHERE merged_into_id IS NOT NULL AND deleted_at IS NOT NULL",
                    "SELECT person_id FROM person_tag WHERE person_id % 2",
                    "SELECT person_id FROM sighting WHERE person_id % 2",
                    "SELECT person_id FROM other_person WHERE person_id % 2",
                    "SELECT id - 1 FROM person WHERE id NOT IN (SELECT person_id FROM person_term)",
                )
            ]
        assert all(way == ways[0] for way in ways)
        return ways[0]
