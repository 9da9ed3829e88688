"""The recovery sheet by command: written, typed back, and an office restored with nothing but it and a backup."""

from pathlib import Path

from desktop_app.office import recovery
from tests.e2e.command import Command
from tests.office.test_recovery_sheet import groups_in

NEW = ("new", "--name", "Köln Azərbaycan Evi", "--kind", "house", "--country", "DE")


def test_sheet_and_backup_bring_the_office_back(tmp_path: Path) -> None:
    command = Command(tmp_path / "home", tmp_path / "köln evi.ocaq")
    made = command(*NEW, "--recovery-sheet", tmp_path / "sheet.pdf")
    assert (made.code, made.out) == (0, ""), made.err
    groups = groups_in(tmp_path / "sheet.pdf")
    assert len(groups) == recovery.GROUPS
    assert command("check", "--json").json["recovery_sheet"] is not None
    assert command("sheet", tmp_path / "sheet.pdf").code == 1, "never over a file"
    assert command("sheet", tmp_path / "again.pdf").code == 0
    assert groups_in(tmp_path / "again.pdf") == groups
    backup = command("backup", tmp_path / "stick").out.strip()

    typed, password = tmp_path / "typed.txt", tmp_path / "password.txt"
    password.write_text("tamam yeni parol\n", encoding="utf-8")
    slip = "Z" if groups[6][0] != "Z" else "Y"
    typed.write_text("\n".join([*groups[:6], slip + groups[6][1:], *groups[7:]]), encoding="utf-8")
    for name in ("köln evi.ocaq-keys", "köln evi.ocaq"):
        (tmp_path / name).unlink()
    restore = ("restore", backup, "--sheet-file", typed, "--new-password-file", password)
    refused = command(*restore)
    assert refused.code == 1
    assert " 7" in refused.err
    assert groups[6] in refused.err
    typed.write_text("\n".join(groups).replace("0", "o"), encoding="utf-8")
    assert command(*restore[:4]).code == 2, "a new password belongs to it"
    back = command(*restore)
    assert back.code == 0, back.err
    assert command("check").code == 1, "the forgotten password"
    anew = Command(tmp_path / "home", tmp_path / "köln evi.ocaq", "tamam yeni parol")
    assert anew("check", "--json").json["ok"]

    (tmp_path / "köln evi.ocaq-keys").unlink()
    password.write_text("yenə başqa parol", encoding="utf-8")
    again = command("recover", "--sheet-file", typed, "--new-password-file", password)
    assert again.code == 0, again.err
    newest = Command(tmp_path / "home", tmp_path / "köln evi.ocaq", "yenə başqa parol")
    assert newest("history", "--limit", "1", "--json").json[0]["action"] == "recovered"
    assert newest("history", "--limit", "1").out.split("\t")[2] == "Bərpa vərəqi ilə açıldı"


def test_an_office_without_a_sheet_says_so(tmp_path: Path) -> None:
    command = Command(tmp_path / "home", tmp_path / "a.ocaq")
    assert "ocaq sheet" in command(*NEW).err
    checked = command("check")
    assert checked.code == 0
    assert "ocaq sheet" in checked.err
    command("sheet", tmp_path / "sheet.pdf")
    assert "ocaq sheet" not in command("check").err


def test_an_office_is_not_made_where_its_sheet_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "sheet.pdf").write_text("mine")
    refused = Command(tmp_path / "home", tmp_path / "a.ocaq")(*NEW, "--recovery-sheet", tmp_path / "sheet.pdf")
    assert refused.code == 1
    assert not (tmp_path / "a.ocaq").exists()
    assert (tmp_path / "sheet.pdf").read_text() == "mine"


def test_a_much_smaller_backup_is_restored_only_when_told_to(tmp_path: Path) -> None:
    command = Command(tmp_path / "home", tmp_path / "a.ocaq")
    assert command(*NEW).code == 0
    empty = command("backup", tmp_path / "stick").out.strip()
    (tmp_path / "list.csv").write_text("Soyad;Ad\nƏliyev;Vəli\n", encoding="utf-8")
    assert command("people", "import", tmp_path / "list.csv").code == 0
    refused = command("restore", empty)
    assert refused.code == 1
    assert "--even-if-smaller" in refused.err
    assert command("check", "--json").json["people"] == 1
    assert command("restore", empty, "--even-if-smaller").code == 0
    assert command("check", "--json").json["people"] == 0
