"""A person's copy of their data: everything is in it, readable, in their language, and nothing of anybody else."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from desktop_app import bootstrap
from desktop_app.language.errors import Refused
from desktop_app.people.rules.values import PersonDraft
from desktop_app.privacy.service import words
from desktop_app.privacy.service.belongings import belongings
from tests.documents.offices import words_of
from tests.privacy.people import CANARIES, Services, lived, services

__all__ = ["services"]
METADATA = bootstrap.records().metadata


def opened(out: Path) -> tuple[zipfile.ZipFile, dict[str, Any]]:
    archive = zipfile.ZipFile(out)
    return archive, json.loads(archive.read("data.json"))


def test_all_that_is_kept_is_in_the_zip(services: Services, tmp_path: Path) -> None:
    person = lived(services, tmp_path)
    out = tmp_path / "copy.zip"
    assert services.access.write(person.id, out) == 2
    archive, content = opened(out)
    with archive:
        names = archive.namelist()
        assert names == ["data.json", "data-az.pdf", "documents/S-2026-0001.pdf", "documents/S-2026-0002.pdf"]
        assert archive.read(names[2]) == services.documents.register.pdf(1)
        text = json.dumps(content, ensure_ascii=False)
        assert [sign for sign in CANARIES if sign not in text] == []
        shown = words_of(archive.read("data-az.pdf"), tmp_path).replace(" ", "")
    assert [sign for sign in CANARIES if sign not in shown] == []
    assert "Sizinhaqqınızdasaxlananməlumatlar" in shown
    assert "qonşunun" not in text


def test_who_changed_what_is_told(services: Services, tmp_path: Path) -> None:
    person = lived(services, tmp_path)
    services.access.write(person.id, tmp_path / "first.zip")
    services.access.write(person.id, tmp_path / "second.zip")
    archive, content = opened(tmp_path / "second.zip")
    archive.close()
    changes = next(part for part in content["tables"] if part["table"] == "change")["rows"]
    actions = [row["action"] for row in changes]
    assert "created" in actions
    assert "voided" in actions
    assert actions[-1] == "copied"
    assert content["staff"]["1"] == services.desk.user.name


@pytest.mark.parametrize(
    ("spoken", "title"),
    [(("ru", "az"), "Сведения"), (("fr", "en"), "Data kept"), (("de",), "Daten, die"), (("fr",), "Sizin")],
)
def test_the_pages_speak_the_persons_language(
    services: Services, tmp_path: Path, spoken: tuple[str, ...], title: str
) -> None:
    person = services.people.add(PersonDraft(surname="Əliyev", given="Vəli", languages=spoken, country="DE"))
    services.access.write(person.id, tmp_path / "copy.zip")
    with zipfile.ZipFile(tmp_path / "copy.zip") as archive:
        (name,) = (each for each in archive.namelist() if each.endswith(".pdf"))
        assert title in words_of(archive.read(name), tmp_path)


def test_a_file_that_is_there_is_kept(services: Services, tmp_path: Path) -> None:
    person = lived(services, tmp_path)
    out = tmp_path / "copy.zip"
    out.write_bytes(b"mine")
    with pytest.raises(Refused):
        services.access.write(person.id, out)
    assert out.read_bytes() == b"mine"
    assert services.people.history(person.id)[0].action != "copied"
    services.access.write(person.id, out, replace=True)
    assert zipfile.is_zipfile(out)


def test_stopped_nothing_is_written(services: Services, tmp_path: Path) -> None:
    class Stopping:
        def report(self, done: int, total: int) -> None: ...

        def stopped(self) -> bool:
            return True

    person = lived(services, tmp_path)
    services.access.write(person.id, tmp_path / "copy.zip", progress=Stopping())
    assert not (tmp_path / "copy.zip").exists()


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_whatever_is_kept_of_people_has_words_in_every_language(language: str) -> None:
    """A table to come that points at people turns this red until `resources/personal` knows it."""
    for each in belongings(METADATA, 1):
        table = each.table
        if table.info.get("derived"):
            continue
        assert words.title(table.name, language) != table.name
        assert each.fate == "delete" or words.reason(table.name, language)
        for column in table.columns:
            if column.info["data_class"] != "none" and not column.info.get("derived") and not column.foreign_keys:
                known = words.column_title(table.name, column.name, language)
                assert known != column.name or column.name == "object_id", f"{table.name}.{column.name}"
