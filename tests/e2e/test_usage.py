"""Commands that are miswritten, asked for help, or refused: plain sentences in the language of the screen."""

from pathlib import Path

import pytest

from tests.e2e.command import Command

ISSUE = ("documents", "issue", "--language", "az")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("people", "fly"), ("“fly”", "import, list, export")),
        (("fly",), ("“fly”", "documents")),
        (("people", "list", "--lmit", "3"), ("“--lmit”", "--limit")),
        (("people", "list", "--limit", "0"), ("“--limit”", "1")),
        (("people", "list", "--limit", "x"), ("“--limit”",)),
        (("people", "list", "--search"), ("“--search”",)),
        (("people", "list", "more", "words"), ("more words",)),
        (("people", "import"), ("“SHEET”",)),
        ((*ISSUE, "--template", "thanks"), ("“--out”",)),
        ((*ISSUE, "--template", "thanks", "--out", "x", "--person", "Vəli"), ("“--person”",)),
        (("new", "--name", "X", "--country", "DE", "--kind", "castle"), ("“--kind”", "karabakh-school")),
    ],
)
def test_a_miswritten_command_is_told_in_one_line(
    tmp_path: Path, words: tuple[str, ...], said: tuple[str, ...]
) -> None:
    ended = Command(tmp_path / "home")(*words)
    assert (ended.code, ended.out) == (2, "")
    (line,) = ended.err.splitlines()
    assert all(each in line for each in said), line
    assert "--help" in line
    assert "Kömək" in line


def test_help_speaks_the_language_of_the_screen(tmp_path: Path) -> None:
    command = Command(tmp_path / "home")
    ended = command("documents", "issue", "--help")
    assert (ended.code, ended.err) == (0, "")
    assert "Seçimlər:" in ended.out
    assert not [
        word for word in ("Options", "Usage", "required", "Show", "person", "again") if f" {word} " in ended.out
    ]
    assert "Əmrlər:" in command("people", "--help").out
    assert command("people").code == 2


def test_what_stops_an_issue_says_what_to_type(tmp_path: Path) -> None:
    command = Command(tmp_path / "home", tmp_path / "office.ocaq")
    command("new", "--name", "Ev", "--kind", "house", "--country", "DE")
    (tmp_path / "list.csv").write_text("Soyad;Ad\nƏliyev;Vəli\n", encoding="utf-8")
    command("people", "import", tmp_path / "list.csv")
    out = tmp_path / "out.pdf"
    order = (*ISSUE, "--template", "thanks", "--out", out)
    empty = command(*order, "--everyone", "--json")
    assert (empty.code, empty.json["issued"]) == (1, [])
    assert "--field field=" in empty.json["refused"][0]["problem"]
    assert "--field field=" in empty.err
    filled = (*order, "--field", "field=təhsil")
    missing = command(*filled, "--person", 1, "--person", 4711, "--json")
    assert (missing.code, missing.json["issued"]) == (1, [])
    skipped = command(*filled, "--person", 4711, "--person", 1, "--skip-refused", "--json")
    assert skipped.code == 0
    assert [each["person"] for each in skipped.json["issued"]] == [1]
    (refused,) = skipped.json["refused"]
    assert refused["person"] == 4711
    assert "4711" in refused["problem"]
    there = command(*filled, "--everyone")
    assert (there.code, "--replace" in there.err) == (1, True)


def test_a_place_that_cannot_be_is_told_in_a_sentence(tmp_path: Path) -> None:
    command = Command(tmp_path / "home", tmp_path / "a.ocaq", None)
    assert command("demo").code == 0
    (tmp_path / "file").touch()
    too_long = command(
        *ISSUE, "--template", "honorary", "--everyone", "--field", "field=x", "--out", tmp_path / f"{'n' * 300}.pdf"
    )
    for ended in (too_long, command("backup", tmp_path / "file")):
        assert ended.code == 1
        assert "Traceback" not in ended.err
    assert command("documents", "list", "--json").json == []
