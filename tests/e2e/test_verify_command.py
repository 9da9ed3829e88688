"""`ocaq documents verify` and `trust` as their users run them."""

import re
import subprocess
from pathlib import Path

from tests.e2e.command import Command
from tests.printing.certificates import PASSWORD, p12


def test_verifying_from_the_command_line(tmp_path: Path) -> None:
    ocaq = Command(tmp_path / "home", tmp_path / "office.ocaq")
    assert ocaq("new", "--name", "Nümunə Evi", "--kind", "house", "--country", "DE").code == 0
    (tmp_path / "list.csv").write_text("Soyad;Ad\nƏliyev;Vəli\n", encoding="utf-8")
    assert ocaq("people", "import", tmp_path / "list.csv").code == 0
    assert ocaq("documents", "trust", "export", tmp_path / "house.azt").code == 1
    assert ocaq("documents", "trust", "start", tmp_path / "root.pdf").code == 0
    assert ocaq("documents", "trust", "start", tmp_path / "root2.pdf").code == 1
    issue = ("documents", "issue", "--template", "thanks", "--language", "az", "--everyone", "--field", "field=idman")
    assert ocaq(*issue, "--out", tmp_path / "a.pdf").code == 0
    assert ocaq("documents", "trust", "export", tmp_path / "house.azt").code == 0
    stranger = Command(tmp_path / "other")
    for paper in (
        ocaq("documents", "verify", tmp_path / "a.pdf", "--json"),
        stranger("documents", "verify", tmp_path / "a.pdf", "--trust", tmp_path / "house.azt", "--json"),
    ):
        assert (paper.code, paper.json["state"], paper.json["name"]) == (0, "valid", "Əliyev Vəli")
    unknown = stranger("documents", "verify", tmp_path / "a.pdf", "--json")
    assert (unknown.code, unknown.json["state"], unknown.json["issuer"]) == (3, "unknown-key", None)
    for command in (ocaq, stranger):
        nothing = command("documents", "verify", "--code", "hello", "--json")
        assert (nothing.code, nothing.json["state"]) == (3, "not-ours")
        unknown = command("documents", "verify", "--code", "S-2026/0009 ABCD-EFGH-JKMN", "--json")
        assert (unknown.code, unknown.json["state"]) == (3, "unknown-key")
        assert command("documents", "verify").code == 2
    assert stranger("documents", "verify", "--code", "x", "--trust", tmp_path / "house.azt").code == 3
    assert stranger("documents", "verify", "--code", "x", "--trust", tmp_path / "none.azt").code == 1
    keys = ocaq("documents", "trust", "keys", "--json").json
    assert [each["withdrawn"] for each in keys] == [None, None]
    sheet = subprocess.run(["pdftotext", "-layout", tmp_path / "root.pdf", "-"], capture_output=True, check=True)
    groups = re.findall(r"(?<!\S)\d{1,2} +([0-9A-Z]{5})(?!\S)", sheet.stdout.decode())
    (tmp_path / "groups.txt").write_text(" ".join(groups), encoding="utf-8")
    why = ("--reason", "the computer was stolen", "--sheet-file", tmp_path / "groups.txt")
    withdraw = ("documents", "trust", "withdraw", keys[0]["key"], *why)
    assert ocaq("documents", "trust", "withdraw", "00", *why).code == 1
    assert ocaq(*withdraw).code == 0
    assert ocaq("documents", "trust", "renew", "--sheet-file", tmp_path / "groups.txt").code == 0
    after = ocaq("documents", "trust", "keys", "--json").json
    assert len(after) == 3 and after[0]["withdrawn"]
    assert ocaq("documents", "trust", "export", tmp_path / "page.html").code == 0
    assert (tmp_path / "page.html").stat().st_size < 150_000


def test_files_are_signed_with_a_certificate_of_one_s_own(tmp_path: Path) -> None:
    ocaq = Command(tmp_path / "home", tmp_path / "office.ocaq")
    assert ocaq("new", "--name", "Nümunə Evi", "--kind", "house", "--country", "DE").code == 0
    (tmp_path / "list.csv").write_text("Soyad;Ad\nƏliyev;Vəli\nKərimova;Aygün\n", encoding="utf-8")
    assert ocaq("people", "import", tmp_path / "list.csv").code == 0
    (tmp_path / "key.p12").write_bytes(p12(days=36_500))
    (tmp_path / "password").write_text(PASSWORD, encoding="utf-8")
    issue = ("documents", "issue", "--template", "thanks", "--language", "az", "--everyone", "--field", "field=idman")
    sign = ("--sign", tmp_path / "key.p12", "--sign-password-file", tmp_path / "password")
    assert ocaq(*issue, "--out", tmp_path / "a", *sign).code == 0
    assert ocaq(*issue, "--out", tmp_path / "joint.pdf", *sign).code == 0
    for file in (*(tmp_path / "a").iterdir(), tmp_path / "joint.pdf"):
        said = subprocess.run(["pdfsig", "-nocert", file], capture_output=True, check=True, text=True)
        assert "Signature is Valid" in said.stdout
    assert ocaq(*issue, "--out", tmp_path / "b", *sign[2:]).code == 2
    (tmp_path / "password").write_text("secret-word", encoding="utf-8")
    refused = ocaq(*issue, "--out", tmp_path / "b", *sign)
    assert refused.code == 1
    assert "secret-word" not in refused.err
    assert len(ocaq("documents", "list", "--json").json) == 4
