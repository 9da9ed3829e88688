"""From an empty folder to certificates in hand, by command: the whole first journey."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.documents.photos import portrait, taken
from tests.e2e.command import DATA, PASSWORD, Command

EXPECTED = json.loads((DATA / "expected.json").read_text(encoding="utf-8"))
NEW = ("new", "--name", "Köln Azərbaycan Evi", "--kind", "house", "--country", "DE", "--language", "az")


@pytest.fixture
def office(tmp_path: Path) -> Command:
    """The command on an office that has just been made."""
    command = Command(tmp_path / "home", tmp_path / "köln evi.ocaq")
    made = command(*NEW)
    assert (made.code, made.out) == (0, "")
    return command


def text_of(pdf: Path) -> str:
    """What pdftotext reads in a file."""
    return subprocess.run(["pdftotext", "-enc", "UTF-8", pdf, "-"], capture_output=True, check=True).stdout.decode()


@pytest.mark.parametrize("sheet", sorted(EXPECTED))
def test_lists_give_the_counts_written_beside_them(office: Command, sheet: str) -> None:
    expected = EXPECTED[sheet]
    trial = office("people", "import", DATA / sheet, "--dry-run", "--json").json
    report = office("people", "import", DATA / sheet, "--json").json
    assert trial == report
    problem_rows = {each["row"] for each in report["problems"]}
    assert report["added"] == expected["people"]
    assert len(problem_rows) == expected["rows_with_a_problem"]
    assert report["repeated"] == expected.get("exact_repeats_of_an_earlier_row", 0)
    assert report["rows"] == report["added"] + report["repeated"] + len(problem_rows)
    assert report["skipped"] == report["repeated"] + len(problem_rows)
    listed = office("people", "list", "--json").json
    assert len(listed) == expected["people"]
    again = office("people", "import", DATA / sheet, "--json").json
    assert again["added"] == 0
    assert office("check", "--json").json == {
        "ok": True, "people": len(listed), "documents": 0, "recovery_sheet": None, "findings": [],
    }  # fmt: skip


def persons(ids: list[int]) -> list[str]:
    """Named one by one."""
    return [word for each in ids for word in ("--person", str(each))]


def test_certificates_in_three_languages_bear_every_name(office: Command, tmp_path: Path) -> None:
    office("people", "import", DATA / "members_az.xlsx")
    people = {each["id"]: each["name"] for each in office("people", "list", "--json").json}
    fields = ("--field", "event=Novruz şənliyi", "--field", "city=Köln", "--field", "date=21.03.2026")
    numbers: list[str] = []
    some = list(people)[:40]
    for language, whom in (("az", ["--everyone"]), ("en", persons(some)), ("ru", persons(some))):
        out = tmp_path / f"{language}.pdf"
        ended = office(
            "documents", "issue", "--template", "participation", "--language", language, *whom, *fields,
            "--out", out, "--json",
        )  # fmt: skip
        assert ended.code == 0, ended.err
        issued = ended.json["issued"]
        assert {each["person"] for each in issued} == set(people if language == "az" else some)
        printed = " ".join(text_of(out).split())
        assert all(people[each["person"]] in printed for each in issued)
        numbers += [each["number"] for each in issued]
    assert numbers == [f"S-2026/{running:04d}" for running in range(1, len(numbers) + 1)]
    register = office("documents", "list", "--json").json
    assert [each["number"] for each in register] == numbers
    assert {each["state"] for each in register} == {"issued"}
    fonts = subprocess.run(["pdffonts", tmp_path / "az.pdf"], capture_output=True, check=True).stdout.decode()
    embedded = [re.search(r"(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", line) for line in fonts.splitlines()[2:]]
    assert embedded
    assert all(each is not None and each[1] == "yes" for each in embedded)


def test_search_finds_one_person_in_every_spelling(office: Command, tmp_path: Path) -> None:
    sheet = tmp_path / "list.csv"
    sheet.write_text("Soyad;Ad;Ata adı;Cins\nƏliyev;Vəli;Həsən;kişi\nVəliyev;Əli;Hüseyn;kişi\n", encoding="utf-8")
    assert office("people", "import", sheet, "--json").json["added"] == 2
    for typed in ("eliyev", "Алиев", "ALIYEV", "Әлијев", "Əliyev", "aliye", "veli eliyev"):
        found = office("people", "list", "--search", typed, "--json").json
        assert [each["name"] for each in found] == ["Əliyev Vəli Həsən oğlu"], typed
    assert office("people", "list", "--search", "nobody", "--json").json == []


def test_a_finding_stops_all_unless_it_is_skipped(office: Command, tmp_path: Path) -> None:
    sheet = tmp_path / "list.csv"
    sheet.write_text("Soyad;Ad\nƏliyev;Vəli\n한글;이름\n", encoding="utf-8")
    office("people", "import", sheet)
    order = (
        "documents",
        "issue",
        "--template",
        "honorary",
        "--language",
        "az",
        "--everyone",
        "--field",
        "field=təhsil",
    )
    stopped = office(*order, "--out", tmp_path / "out.pdf", "--json")
    assert stopped.code == 1
    assert "한글" in stopped.err
    assert office("documents", "list", "--json").json == []
    assert not (tmp_path / "out.pdf").exists()
    skipped = office(*order, "--out", tmp_path / "out.pdf", "--skip-refused", "--json")
    assert skipped.code == 0
    assert len(skipped.json["issued"]) == len(skipped.json["refused"]) == 1
    refused = office(*order, "--out", tmp_path / "out.pdf", "--skip-refused")
    assert refused.code == 1
    replaced = office(*order, "--out", tmp_path / "out.pdf", "--skip-refused", "--replace", "--json")
    assert replaced.json["issued"][0]["number"].endswith("/0002")


def test_a_void_number_stays_and_is_never_given_again(office: Command, tmp_path: Path) -> None:
    sheet = tmp_path / "list.csv"
    sheet.write_text("Soyad;Ad\nƏliyev;Vəli\n", encoding="utf-8")
    office("people", "import", sheet)
    order = ("documents", "issue", "--template", "thanks", "--language", "az", "--everyone", "--field", "field=təhsil")
    number = office(*order, "--out", tmp_path / "one", "--json").json["issued"][0]["number"]
    assert office("documents", "void", number, "--reason", "səhv ad").code == 0
    assert office("documents", "void", number, "--reason", "again").code == 1
    nothing = office("documents", "finish", "--out", tmp_path / "rest", "--json")
    assert (nothing.code, nothing.json) == (0, [])
    assert office("documents", "void", "S-2026/9999", "--reason", "none").code == 1
    after = office(*order, "--out", tmp_path / "two", "--json").json["issued"][0]["number"]
    assert after != number
    assert [each["state"] for each in office("documents", "list", "--json").json] == ["void", "issued"]


def test_unknown_words_are_answered_with_those_there_are(office: Command, tmp_path: Path) -> None:
    sheet = tmp_path / "list.csv"
    sheet.write_text("Soyad;Ad\nƏliyev;Vəli\n", encoding="utf-8")
    office("people", "import", sheet)
    base = ("documents", "issue", "--language", "az", "--everyone", "--out", tmp_path / "o.pdf")
    unknown_field = office(*base, "--template", "thanks", "--field", "fild=x")
    assert unknown_field.code == 1
    assert "field" in unknown_field.err
    assert office(*base, "--template", "diploma").code == 1
    assert office(*base, "--template", "thanks", "--field", "field").code == 2
    nobody = ("documents", "issue", "--template", "thanks", "--language", "az", "--out", tmp_path / "o.pdf")
    assert office(*nobody).code == 2
    assert office(*nobody, "--everyone", "--search", "x").code == 2
    assert office(*nobody, "--search", "%", "--field", "field=x").code == 1, "not everybody"
    assert office(*nobody, "--search", "", "--field", "field=x").code == 1
    assert office("people", "fly").code == 2
    assert office("people", "list", "--limit", "0").code == 2


def test_templates_are_listed_with_their_fields(office: Command) -> None:
    templates = {each["name"]: each for each in office("documents", "templates", "--json").json}
    assert {"completion", "diploma", "participation", "thanks", "honorary"} <= set(templates)
    for each in templates.values():
        assert {"az", "en", "ru"} <= set(each["languages"])
    fields = {each["name"]: each for each in templates["participation"]["fields"]}
    assert set(fields) == {"event", "city", "date"}
    assert fields["event"]["required"] is True
    assert all(each["label"] and each["sample"] for each in fields.values())


def test_an_export_brings_back_equal_people(office: Command, tmp_path: Path) -> None:
    office("people", "import", DATA / "members_ru_1251.csv")
    office("people", "import", DATA / "members_az.xlsx")
    assert office("people", "export", tmp_path / "one.csv").code == 0
    assert office("people", "export", tmp_path / "one.xlsx").code == 0
    for sheet in ("one.csv", "one.xlsx"):
        other = Command(tmp_path / "home", tmp_path / f"{sheet}.ocaq")
        other(*NEW)
        report = other("people", "import", tmp_path / sheet, "--json").json
        assert report["problems"] == []
        other("people", "export", tmp_path / "two.csv")
        assert (tmp_path / "two.csv").read_bytes() == (tmp_path / "one.csv").read_bytes()


def test_a_backup_comes_back_and_what_was_there_is_kept(office: Command, tmp_path: Path) -> None:
    office("people", "import", DATA / "members_az.xlsx")
    made = office("backup", tmp_path / "stick")
    assert made.code == 0
    backup = Path(made.out.strip())
    office("people", "import", DATA / "members_ru_1251.csv")
    restored = office("restore", backup)
    assert restored.code == 0
    assert "köln evi-1.ocaq" in restored.err
    assert len(office("people", "list", "--json").json) == EXPECTED["members_az.xlsx"]["people"]
    kept = Command(tmp_path / "home", tmp_path / "köln evi-1.ocaq")
    assert len(kept("people", "list", "--json").json) > EXPECTED["members_az.xlsx"]["people"]


def test_an_office_that_moved_is_read_only_here_and_goes_on_there(office: Command, tmp_path: Path) -> None:
    office("people", "import", DATA / "members_az.xlsx")
    made = office("move", tmp_path / "stick")
    assert made.code == 0
    refused = office("people", "import", DATA / "members_ru_1251.csv")
    assert (refused.code, len(refused.err.strip().splitlines())) == (1, 2)
    assert made.out.strip() in refused.err
    assert office("people", "list", "--json").code == 0
    there = Command(tmp_path / "home of another", tmp_path / "there.ocaq")
    assert there("restore", Path(made.out.strip())).code == 0
    assert there("people", "list", "--json").json == office("people", "list", "--json").json
    assert there("people", "import", DATA / "members_ru_1251.csv").code == 0


def test_no_password_no_entry(office: Command, tmp_path: Path) -> None:
    del office
    place = tmp_path / "köln evi.ocaq"
    for wrong in (None, "wrong"):
        ended = Command(tmp_path / "home", place, wrong)("people", "list", "--json")
        assert (ended.code, ended.out) == (1, "")
        assert len(ended.err.strip().splitlines()) == 1
    (tmp_path / "password").write_text(PASSWORD + "\n", encoding="utf-8")
    by_file = Command(tmp_path / "home", place, None)
    assert by_file("--password-file", tmp_path / "password", "people", "list").code == 0


def test_the_last_office_is_the_one_meant(office: Command, tmp_path: Path) -> None:
    office("people", "import", DATA / "members_az.xlsx")
    unnamed = Command(tmp_path / "home")
    assert len(unnamed("people", "list", "--json").json) == EXPECTED["members_az.xlsx"]["people"]
    assert unnamed("new", "--name", "X", "--kind", "house", "--country", "DE").code == 2
    assert unnamed("demo").code == 2
    assert unnamed("restore", tmp_path / "x").code == 2
    stranger = Command(tmp_path / "another home")("people", "list")
    assert stranger.code == 1
    assert "--office" in stranger.err


def test_what_writes_names_its_office(office: Command, tmp_path: Path) -> None:
    assert str(tmp_path / "köln evi.ocaq") in office("people", "import", DATA / "members_az.xlsx", "--json").err
    assert office("people", "list", "--json").err == ""


def test_new_insists_on_a_password_or_on_none(tmp_path: Path) -> None:
    command = Command(tmp_path / "home", tmp_path / "a.ocaq", None)
    assert command(*NEW).code == 1
    assert not (tmp_path / "a.ocaq").exists()
    assert command(*NEW, "--no-password").code == 0
    again = command(*NEW, "--no-password")
    assert again.code == 1
    assert "a.ocaq" in again.err
    assert command("check").code == 0


def test_the_sample_office_opens_unasked_and_marks_its_papers(tmp_path: Path) -> None:
    sample = Command(tmp_path / "home", tmp_path / "sample.ocaq", None)
    assert sample("demo").code == 0
    assert sample("demo").code == 1
    people = sample("people", "list", "--json").json
    assert len(people) >= 20
    out = tmp_path / "out"
    ended = sample(
        "documents", "issue", "--template", "thanks", "--language", "az", "--person", people[0]["id"],
        "--field", "field=təhsil", "--out", out, "--json",
    )  # fmt: skip
    assert ended.code == 0, ended.err
    text = text_of(Path(ended.json["issued"][0]["file"]))
    assert "NÜMUNƏ" in text
    assert people[0]["name"] in " ".join(text.split())


def test_what_is_said_in_azerbaijani_instead_is_noticed(office: Command, tmp_path: Path) -> None:
    office("people", "import", DATA / "members_az.xlsx")
    ended = office(
        "documents", "issue", "--template", "honorary", "--language", "en", "--everyone", "--field", "field=teaching",
        "--out", tmp_path / "o.pdf", "--json",
    )  # fmt: skip
    assert ended.code == 0
    assert len([line for line in ended.err.splitlines() if "ingilis" in line]) == 1


@pytest.mark.parametrize("damage", ["page", "head", "cut"])
def test_a_damaged_office_is_told_in_a_sentence(office: Command, tmp_path: Path, damage: str) -> None:
    office("people", "import", DATA / "members_az.xlsx")
    place = tmp_path / "köln evi.ocaq"
    content = bytearray(place.read_bytes())
    if damage == "cut":
        del content[len(content) // 2 :]
    else:
        at = 40_000 if damage == "page" else 100
        content[at : at + 20] = b"X" * 20
    place.write_bytes(content)
    ended = office("check", "--json")
    assert (ended.code, ended.json["ok"]) == (1, False)
    assert ended.json["findings"]
    assert "Traceback" not in ended.err


@pytest.mark.parametrize(
    "wrong", [("--name", " "), ("--language", "zz"), ("--country", "Atlantida"), ("--series", "x")]
)
def test_an_office_that_could_not_print_is_not_made(tmp_path: Path, wrong: tuple[str, str]) -> None:
    command = Command(tmp_path / "home", tmp_path / "a.ocaq")
    assert command(*NEW, *wrong).code == 1
    assert not (tmp_path / "a.ocaq").exists()


def test_a_change_is_taken_back_by_its_number(office: Command, tmp_path: Path) -> None:
    sheet = tmp_path / "one.csv"
    sheet.write_text("Soyad;Ad\nƏliyev;Vəli\n", encoding="utf-8")
    office("people", "import", sheet)
    office("people", "consent", "1", "--on", "2026-01-02")
    newest = office("history", "--limit", "1", "--json").json[0]
    assert office("history", "--limit", "1").out.rstrip("\n").endswith(f"\t{newest['seq']}")
    assert office("history", "undo", newest["seq"]).code == 0
    assert office("history", "undo", newest["seq"]).code == 1
    assert [each["action"] for each in office("history", "--json").json].count("changed") == 2


def test_two_people_are_merged_and_parted_by_their_numbers(office: Command, tmp_path: Path) -> None:
    sheet = tmp_path / "siyahı.csv"
    sheet.write_text("Soyad;Ad;Şəhər\nƏliyev;Vəli;Köln\nAliyev;Vali;\n", encoding="utf-8")
    office("people", "import", sheet)
    kept, other = sorted(each["id"] for each in office("people", "list", "--json").json)
    assert office("people", "merge", kept, other).code == 0
    assert [each["id"] for each in office("people", "list", "--search", "Vali", "--json").json] == [kept]
    assert office("people", "merge", kept, other).code == 1
    newest = office("history", "--limit", "1", "--json").json[0]
    assert office("history", "undo", newest["seq"]).code == 0
    assert len(office("people", "list", "--json").json) == 2


def test_a_card_shows_the_photo_that_was_kept(office: Command, tmp_path: Path) -> None:
    sheet = tmp_path / "list.csv"
    sheet.write_text("Soyad;Ad\nƏliyev;Vəli\nKərimova;Aygün\n", encoding="utf-8")
    office("people", "import", sheet)
    one, two = [each["id"] for each in office("people", "list", "--json").json]
    assert office("people", "photo", one, taken(tmp_path, portrait())).code == 0
    assert office("people", "photo", two, sheet).code == 1, "a list is no picture"
    assert office("people", "photo", one).code == 1
    words = ("documents", "issue", "--template", "card", "--language", "az", "--everyone")
    fields = ("--field", "membership=əsas üzv", "--sheet", "cards-a4")
    ended = office(*words, *fields, "--out", tmp_path / "cards.pdf", "--json")
    assert (ended.code, len(ended.json["issued"])) == (0, 2)
    assert "fotoşəkli yoxdur" in ended.err + ended.out
    shown = subprocess.run(["pdfimages", "-list", tmp_path / "cards.pdf"], capture_output=True, check=True).stdout
    assert shown.count(b"jpeg") == 1
    assert text_of(tmp_path / "cards.pdf").count("\f") == 2
    assert office("people", "photo", one, "--remove").code == 0


def test_who_signs_is_told_and_changed(office: Command) -> None:
    say = ("documents", "signatories")
    assert office(*say, "add", "--name", "V.H.Əliyev", "--role", "az=Sədr", "--role", "de=Vorsitz").code == 0
    assert office(*say, "add", "--name", "A.Kərimova").code == 0
    assert office(*say, "change", "1", "--role", "de=").code == 0
    assert office(*say, "list", "--json").json == [
        {"place": 1, "name": "V.H.Əliyev", "roles": {"az": "Sədr"}, "scan": False},
        {"place": 2, "name": "A.Kərimova", "roles": {}, "scan": False},
    ]
    assert office(*say, "retire", "3").code == 1
    assert office(*say, "retire", "1").code == 0
    assert office(*say, "list").out == "1\tA.Kərimova\n"
    assert office(*say, "change", "1", "--role", "Sədr").code == 2


def test_each_gets_a_letter_and_a_badge(office: Command, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("Soyad;Ad\nƏliyev;Vəli\nKərimova;Aygün\n", encoding="utf-8")
    office("people", "import", tmp_path / "list.csv")
    order = ("documents", "issue", "--template", "thanks", "--template", "badge", "--language", "az", "--everyone")
    made = office(*order, "--field", "field=idman", "--field", "role=Katib", "--out", tmp_path / "all.pdf", "--json")
    assert (made.code, [each["number"] for each in made.json["issued"]]) == (
        0,
        ["S-2026/0001", None, "S-2026/0002", None],
    )
    assert text_of(tmp_path / "all.pdf").count("Katib") == 2
    wrong = office(*order, "--field", "colour=red", "--out", tmp_path / "b.pdf")
    assert (wrong.code, "colour" in wrong.err) == (1, True)
