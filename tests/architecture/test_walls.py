"""The walls between rooms stand: the tree keeps every contract, and a planted breach of each is caught."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.architecture.tree import ROOT

LINT = "import sys; sys.path.insert(0, ''); from importlinter.cli import lint_imports_command as run; run()"


class Breach(NamedTuple):
    """A module that must not be: where it is planted, what it imports, which contract has to name it."""

    planted: str
    source: str
    contract: str


BREACHES = [
    Breach("people.sibling", "import desktop_app.documents.sibling", "rooms know only those below"),
    Breach("printing.sibling", "import desktop_app.sheets", "rooms know only those below"),
    Breach(
        "language.secret",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import desktop_app.system",
        "rooms know only those below",
    ),
    Breach("people.helpers", "from PySide6 import QtCore", "Qt only in gui, screens, window"),
    Breach("people.rules_of_qt", "import PySide6", "Qt only in gui, screens, window"),
    Breach("documents.service_of_qt", "import desktop_app.gui", "gui is for screens and the window"),
    Breach("people.peeping", "import desktop_app.people.screens", "screens are for screens and the window"),
    Breach("people.screens.asking", "import sqlalchemy", "the database only behind services"),
    Breach("documents.upgrading", "import alembic", "the database only behind services"),
    Breach("people.screens.leaking", "import desktop_app.people.records", "records never leave their service"),
    Breach("documents.drawing", "import reportlab", "ReportLab only in printing"),
    Breach("bootstrap.services", "import desktop_app.gui", "commands run with no Qt"),
]


def test_the_tree_keeps_every_wall() -> None:
    report = _lint(ROOT)
    assert " 0 broken." in report, report
    assert len(re.findall(r" KEPT$", report, re.MULTILINE)) >= 8


@pytest.fixture(scope="module")
def report_of_breaches(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the linter says of a copy of the tree in which every breach is planted at once."""
    copy = tmp_path_factory.mktemp("breached")
    shutil.copy(ROOT / "pyproject.toml", copy)
    shutil.copytree(ROOT / "desktop_app", copy / "desktop_app", ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "desktop_app/documents/sibling.py").touch()
    for breach in BREACHES:
        file = copy / "desktop_app" / f"{breach.planted.replace('.', '/')}.py"
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(f"{before}\n{breach.source}\n", encoding="utf-8")
    return _lint(copy)


@pytest.mark.parametrize("breach", BREACHES, ids=lambda breach: f"{breach.planted} in '{breach.contract}'")
def test_a_planted_breach_is_caught(breach: Breach, report_of_breaches: str) -> None:
    verdict = _section(report_of_breaches, breach.contract)
    assert f"desktop_app.{breach.planted} -> " in verdict, verdict


def _section(report: str, contract: str) -> str:
    """What the report says of one broken contract, up to the next."""
    _, _, after = report.partition(f"\n{contract}\n{'-' * len(contract)}\n")
    return re.split(r"\n[^\n]+\n-{4,}\n", after)[0]


def _lint(tree: Path) -> str:
    command = [sys.executable, "-c", LINT, "--no-cache", "--no-logo"]
    return subprocess.run(command, cwd=tree, capture_output=True, encoding="utf-8", check=False).stdout
