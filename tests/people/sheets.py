"""Sheets for tests of the import, written as text."""

from pathlib import Path

from desktop_app.office.desk import Desk
from desktop_app.people.rules.plans import Imported, ImportPlan
from desktop_app.people.service import ImportService


def csv(folder: Path, text: str, name: str = "list.csv") -> Path:
    """A .csv of these lines."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def planned(desk: Desk, folder: Path, text: str) -> ImportPlan:
    """The dry run of a .csv of these lines."""
    return ImportService(desk).plan_file(csv(folder, text))


def brought_in(desk: Desk, folder: Path, text: str) -> Imported:
    """A .csv of these lines, brought in as the command line does."""
    return ImportService(desk).carry_out(planned(desk, folder, text))
