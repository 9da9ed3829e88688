"""Columns of genders, each in its own language, and those whose language nothing tells."""

from pathlib import Path

import pytest

from desktop_app.office.desk import Desk
from desktop_app.people.service import ImportService
from tests.people.sheets import brought_in, csv, planned


def genders(desk: Desk, folder: Path, title: str, *cells: str) -> str:
    """The genders that a list gives under this title: m, f, ? for none."""
    rows = "".join(f"Ad{number};{cell}\n" for number, cell in enumerate(cells))
    return "".join(row.draft.gender or "?" for row in planned(desk, folder, f"Ad;{title}\n{rows}").rows)


@pytest.mark.parametrize(
    ("title", "cells", "expected"),
    [
        ("Cinsiyet", "E K K E", "mffm"),
        ("Cinsiyet", "Erkek Kadın Bay Bayan ERKEK", "mfmfm"),
        ("Gender", "K E", "fm"),
        ("Cinsiyyəti", "K E", "fm"),
        ("Cins", "K Q q k", "mffm"),
        ("Gender", "Q K", "fm"),
        ("Cinsiyet", "K Q", "mf"),
        ("Cinsiyyət", "kişi qadın Kişi", "mfm"),
        ("Cinsiyyət", "K", "m"),
        ("K/Q", "K", "m"),
        ("Cinsiyet", "K", "f"),
        ("E/K", "K", "f"),
        ("Gender", "K Qadın", "mf"),
        ("Gender", "K Kadın", "ff"),
        ("Gender", "M F", "mf"),
        ("Geschlecht", "M W", "mf"),
        ("Anrede", "Herr Frau", "mf"),
        ("Geschlecht", "H F", "mf"),
        ("Sexe", "H F", "mf"),
        ("Sexe", "H", "m"),
        ("Cinsiyet", "B H", "mf"),
        ("Sex", "M K", "mf"),
        ("Пол", "М Ж муж. жен.", "mfmf"),
        ("Gender", "K", "?"),
        ("Gender", "E K Q", "m?f"),
        ("Gender", "H", "?"),
        ("Cins", "bilinmir", "?"),
    ],
)
def test_genders_in_the_language_of_their_column(
    desk: Desk, tmp_path: Path, title: str, cells: str, expected: str
) -> None:
    assert genders(desk, tmp_path, title, *cells.split()) == expected


def test_what_may_be_either_is_warned_of_and_kept_in_the_notes(desk: Desk, tmp_path: Path) -> None:
    report = brought_in(desk, tmp_path, "Ad;Ata adı;Gender\nVəli;Həsən oğlu;K\nLeyla;;K\n").report
    assert [(row.row, row.draft.gender, row.draft.notes) for row in report.warned] == [
        (2, "m", "Gender: K"),
        (3, None, "Gender: K"),
    ]
    assert "“K”" in report.as_json()["warnings"][0]["warning"]


def test_a_mended_row_is_read_by_the_customs_of_its_list(desk: Desk, tmp_path: Path) -> None:
    text = "Name;Gender;Born;E-mail\nA;E;12/24/1985;\nB;K;03/04/1980;b@x\n"
    service = ImportService(desk)
    plan = service.plan_file(csv(tmp_path, text))
    mended = service.mended(plan, 3, {3: "b@example.org"})
    assert (mended.draft.gender, mended.draft.birth) == ("f", "1980-03-04")
