"""A process of its own that brings a list in, to be killed: `python -m tests.people.importing_child OFFICE SHEET`."""

import sys
from pathlib import Path

from desktop_app.office.door import open_office
from desktop_app.people.service import ImportService
from tests.office.offices import StillClock


class Aloud:
    """A progress that says each step, so that whoever kills knows where the work is."""

    def report(self, done: int, total: int) -> None:
        print(f"{done}/{total}", flush=True)

    def stopped(self) -> bool:
        return False


def main() -> None:
    """Bring in the list named second into the office named first; say when it is acknowledged."""
    office, sheet = map(Path, sys.argv[1:])
    desk = open_office(office, None, StillClock())
    service = ImportService(desk)
    plan = service.plan_file(sheet)
    print("planned", flush=True)
    service.carry_out(plan, progress=Aloud())
    print("acknowledged", flush=True)
    desk.database.close()


if __name__ == "__main__":
    main()
