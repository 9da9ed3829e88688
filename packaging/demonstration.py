"""The main job of Ocaq without a screen: a sample office, its people, certificates in three languages."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path
from typing import Any

from words import SetupError, say, sentence

SAMPLE_SHEET = Path("resources/sample/members.xlsx")
TEMPLATE = "participation"
FIELDS = {
    "az": {"event": "Novruz bayramı", "city": "Berlin"},
    "en": {"event": "Novruz celebration", "city": "Berlin"},
    "ru": {"event": "Праздник Новруз", "city": "Берлин"},
}


class Demonstration:
    """Does by the program's commands what a volunteer does in its window; what is done is not repeated."""

    def __init__(self, python: Path, checkout: Path) -> None:
        self._python = python
        self._checkout = checkout

    def run(self) -> None:
        """Each step says what it did; the first that fails ends it."""
        data = Path(self._ask("-c", "from desktop_app.system import paths; print(paths.data_folder())").strip())
        office = data / "sample.ocaq"
        self._make_office(office)
        self._import_people(office)
        papers = data / "sample-certificates"
        papers.mkdir(parents=True, exist_ok=True)
        for language in FIELDS:
            self._issue(office, language, papers / f"{TEMPLATE}-{language}.pdf")
        say("papers", folder=papers)

    def _make_office(self, office: Path) -> None:
        if office.exists():
            say("office_there", file=office)
            return
        office.parent.mkdir(parents=True, exist_ok=True)
        self._ocaq(office, "demo", step="office")
        say("office_made", file=office)

    def _import_people(self, office: Path) -> None:
        report = self._ocaq_json(office, "people", "import", str(self._checkout / SAMPLE_SHEET), step="import")
        say("imported" if report["added"] else "imported_before", added=report["added"])

    def _issue(self, office: Path, language: str, paper: Path) -> None:
        if paper.exists():  # numbers are given once: the same papers again would be new ones in the register
            say("issued_before", language=language, file=paper)
            return
        fields = {**FIELDS[language], "date": time.strftime("%Y-%m-%d")}
        options = [f"--field={name}={value}" for name, value in fields.items()]
        command = [
            "documents",
            "issue",
            "--template",
            TEMPLATE,
            "--language",
            language,
            "--everyone",
            *options,
        ]
        report = self._ocaq_json(office, *command, "--out", str(paper), step="issue")
        say("issued", count=len(report["issued"]), language=language, file=paper)

    def _ocaq_json(self, office: Path, *command: str, step: str) -> dict[str, Any]:
        report: dict[str, Any] = json.loads(self._ocaq(office, *command, "--json", step=step))
        return report

    def _ocaq(self, office: Path, *command: str, step: str) -> str:
        try:
            return self._ask("-m", "desktop_app", "--office", str(office), *command)
        except subprocess.CalledProcessError as problem:
            name = sentence(f"step_{step}")
            raise SetupError(sentence("step_failed", step=name)) from problem

    def _ask(self, *arguments: str) -> str:
        """Run the program's Python in the checkout; what it has to complain of goes to our own stderr."""
        command = [str(self._python), *arguments]
        environment = {**os.environ, "PYTHONUTF8": "1"}
        done = subprocess.run(
            command, cwd=self._checkout, env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=True
        )
        return done.stdout
