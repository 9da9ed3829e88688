"""Lists as people keep them: blanks that nobody sees, dashes, headers printed again, several people in a cell."""

from pathlib import Path

import pytest

from desktop_app.office.desk import Desk
from desktop_app.people.rules.plans import Level
from tests.people.sheets import planned


def test_blanks_and_dashes_are_nothing(desk: Desk, tmp_path: Path) -> None:
    text = "№;Soyad;Ad;Doğum tarixi;E-poçt\n1;Əliyev;Vəli;  ;\u00a0\n2; ;\u00a0;;\n3;Babayev;-;—;-\n4;-;-;-;\n"
    plan = planned(desk, tmp_path, text)
    assert [(row.row, row.draft.surname, row.draft.given, row.kind.value) for row in plan.rows] == [
        (2, "Əliyev", "Vəli", "new"),
        (4, "Babayev", "", "new"),
        (5, "", "", "problem"),
    ]


def test_a_header_printed_again_is_no_row(desk: Desk, tmp_path: Path) -> None:
    plan = planned(desk, tmp_path, "Soyad;Ad\nƏliyev;Vəli\nSoyad;Ad\nBabayev;Anar\n")
    assert [row.draft.surname for row in plan.rows] == ["Əliyev", "Babayev"]


@pytest.mark.parametrize(
    ("cell", "emails"),
    [
        ("mailto:vali@example.org", ("vali@example.org",)),
        ("Vəli Əliyev <vali@example.org>", ("vali@example.org",)),
        ("Vəli <vali@example.org>, a@b.de", ("vali@example.org", "a@b.de")),
        ("<vali@example.org>", ("vali@example.org",)),
    ],
)
def test_addresses_as_mail_programs_write_them(desk: Desk, tmp_path: Path, cell: str, emails: tuple[str, ...]) -> None:
    (row,) = planned(desk, tmp_path, f'Soyad;E-poçt\nƏliyev;"{cell}"\n').rows
    assert (row.kind.value, row.draft.emails) == ("new", emails)


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("491511234567", "+491511234567"),
        ("4915112345678", "+4915112345678"),
        ("994501234567", "+994501234567"),
        ("16012345678", "+4916012345678"),
        ("015112345678", "+4915112345678"),
    ],
)
def test_numbers_that_have_lost_a_sign(desk: Desk, tmp_path: Path, cell: str, phone: str) -> None:
    (row,) = planned(desk, tmp_path, f"Soyad;Telefon\nƏliyev;{cell}\n").rows
    assert [each.text for each in row.draft.phones] == [phone]


@pytest.mark.parametrize(
    "cell", ["Vəli Əliyev / Leyla Əliyeva", "Vəli və Leyla Əliyevlər", '"Vəli Əliyev\nLeyla Əliyeva"']
)
def test_several_people_in_a_cell_are_warned_of(desk: Desk, tmp_path: Path, cell: str) -> None:
    (row,) = planned(desk, tmp_path, f"Ad Soyad,Telefon\n{cell},\n").rows
    assert any("bir neçə" in finding.text for finding in row.of_level(Level.WARNING))


@pytest.mark.parametrize(
    ("cells", "name", "notes"),
    [
        ("2. Əliyev;Vəli", "Əliyev Vəli", ""),
        ("2)Əliyev;Vəli", "Əliyev Vəli", ""),
        ("Əliyev;Vəli (vəfat edib)", "Əliyev Vəli", "Ad: vəfat edib"),
        ("Əliyeva (Quliyeva);Aygün", "Əliyeva Aygün", "Soyad: Quliyeva"),
        ("Əliyev (Bakı) II;Vəli ()", "Əliyev II Vəli", "Soyad: Bakı"),
    ],
)
def test_what_stands_beside_a_name_is_not_the_name(
    desk: Desk, tmp_path: Path, cells: str, name: str, notes: str
) -> None:
    (row,) = planned(desk, tmp_path, f"Soyad;Ad\n{cells}\n").rows
    assert (row.kind.value, f"{row.draft.surname} {row.draft.given}") == ("new", name)
    assert row.draft.notes == notes
    assert row.findings, "it is said"


def test_a_number_before_a_whole_name(desk: Desk, tmp_path: Path) -> None:
    (row,) = planned(desk, tmp_path, "Ad Soyad,Telefon\n12. Əliyev Vəli Həsən oğlu (sədr),\n").rows
    assert (row.draft.surname, row.draft.given, row.draft.father) == ("Əliyev", "Vəli", "Həsən")
    assert row.draft.notes == "Ad Soyad: sədr"


def test_without_a_letter_there_is_no_name(desk: Desk, tmp_path: Path) -> None:
    (row,) = planned(desk, tmp_path, "Soyad;Ad\n---;???\n").rows
    assert (row.kind.value, row.findings[0].value, row.can_do_without) == ("problem", "--- ???", False)


@pytest.mark.parametrize(
    "line",
    [
        "Sədr:;Əliyev V.;",
        "Sədr: Əliyev V.;;",
        ";Sədr: Əliyev V.;",
        ";İdarə Heyətinin sədri: V. Əliyev;",
        ";Katib ____________ Quliyeva A.;",
        ";Sədr;_________",
        ";Sədr V. Əliyev;",
        ";Председатель: Алиев В.;",
        ";Chair: V. Aliyev;",
        ";Vorsitzender: V. Aliyev;",
        "Tarix: 24.12.2025;;",
        ";M.Y.;",
        ";_____________;",
    ],
)
def test_a_signature_below_the_list_is_nobody(desk: Desk, tmp_path: Path, line: str) -> None:
    text = f"№;Ad Soyad;Qeyd\n1;Əliyev Vəli;\n2;Babayev Anar;\n\n{line}\nCəmi: 2;;\n{line}\n"
    plan = planned(desk, tmp_path, text)
    assert [row.draft.surname for row in plan.rows] == ["Əliyev", "Babayev"]
    assert len(plan.report().general) == 2, "it is said"


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ("Soyad;Ad;Vəzifə", "Əliyev;Katib;Sədr"),
        ("Ad;Soyad;Şəhər", "Katib;Əliyev;Berlin"),
        ("Vəzifə;Soyad;Ad", "Sədr;Əliyev;Vəli"),
        ("Ad;Soyad;Şəhər", "Katib;;"),
        ("Ad Soyad;Telefon;Qeyd", "Sədrəddin Əliyev;;"),
        ("Ad Soyad;Telefon;Qeyd", "Əliyev V.;;Sədr:"),
    ],
)
def test_people_who_bear_such_words_are_rows(desk: Desk, tmp_path: Path, header: str, line: str) -> None:
    plan = planned(desk, tmp_path, f"{header}\nBabayev;Anar;\n\n{line}\n")
    assert len(plan.rows) == 2


def test_a_signature_in_the_middle_stays_a_row(desk: Desk, tmp_path: Path) -> None:
    assert len(planned(desk, tmp_path, "Soyad;Ad\nSədr: Əliyev;V.\nBabayev;Anar\n").rows) == 2
