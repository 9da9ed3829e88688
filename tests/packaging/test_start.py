"""The start itself: words for its user, old Pythons, no Python, and the whole job without a screen."""

import ast
import os
import re
import string
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, python_files
from tests.packaging import PACKAGING, load

demonstration, installer, screen, start, words = (
    load(name) for name in ("demonstration", "installer", "screen", "start", "words")
)


def placeholders(sentence: str) -> set[str | None]:
    return {field for _, field, _, _ in string.Formatter().parse(sentence) if field}


def test_both_languages_say_the_same() -> None:
    assert words.AZERBAIJANI.keys() == words.ENGLISH.keys()
    for key, sentence in words.AZERBAIJANI.items():
        assert placeholders(sentence) == placeholders(words.ENGLISH[key]), key
        assert "!" not in sentence + words.ENGLISH[key]


def test_every_sentence_is_there_and_said() -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in python_files("packaging"))
    said = set(re.findall(r'(?:say|sentence)\(\s*"(\w+)"', source))
    assert said <= words.ENGLISH.keys()
    unsaid = words.ENGLISH.keys() - said
    assert all(key.startswith(("advice_", "step_")) or f'"{key}"' in source for key in unsaid), unsaid


@pytest.mark.parametrize(("variable", "azerbaijani"), [("az_AZ.UTF-8", True), ("az", True), ("de_DE.UTF-8", False)])
def test_the_language_of_the_system(variable: str, azerbaijani: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", variable)
    assert words.speaks_azerbaijani() is azerbaijani
    assert ("Hazırdır" in words.sentence("ready", seconds=1)) is azerbaijani


@pytest.mark.parametrize("file", python_files("packaging"), ids=lambda file: file.name)
def test_an_old_python_can_read_it(file: Path) -> None:
    """It may be the only one there, and has to find or name a better one."""
    ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 8))


@pytest.mark.parametrize(
    ("system", "package", "advice"),
    [
        ("linux", "python3.12", "sudo apt install python3.12"),
        ("linux", None, "software store"),
        ("darwin", None, "python.org"),
        ("win32", None, "winget"),
    ],
)
def test_no_python_is_one_plain_sentence(
    system: str, package: str | None, advice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries = start.system_libraries
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setattr(start.sys, "platform", system)
    monkeypatch.setattr(start.interpreters, "best", lambda _: None)
    monkeypatch.setattr(libraries, "is_debian", lambda: system == "linux")
    monkeypatch.setattr(libraries, "python_package", lambda: package)
    monkeypatch.setattr(libraries, "install", lambda _: False)
    with pytest.raises(words.SetupError, match=r"3\.11 or newer") as refusal:
        start.find_interpreter()
    assert advice in str(refusal.value)


def test_no_screen_without_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    assert not screen.is_there(Path(sys.executable))


@pytest.mark.parametrize("installed", [True, False])
def test_what_a_screen_lacked_is_provided_late(installed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([False, True])
    monkeypatch.setattr(screen, "is_there", lambda _: next(answers))
    monkeypatch.setattr(screen, "is_named", lambda: True)
    monkeypatch.setattr(start.system_libraries, "provide", lambda: installed)
    assert start._has_screen(Path(sys.executable)) is installed


@pytest.mark.skipif(sys.platform != "linux", reason="displays have names")
def test_a_display_that_is_not_there_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt aborts the process that asks: it must not be ours."""
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":987")
    assert not screen.is_there(Path(sys.executable))


def test_uv_gets_pips_places_and_none_of_its_own() -> None:
    settings = load("pip_settings").PipSettings(
        index_url="https://a.test/simple",
        extra_index_urls=("https://b.test/simple",),
        find_links=("/wheels",),
        cert="/a.pem",
        proxy="http://p:1",
        timeout=9,
        trusted_hosts=("a.test",),
    )
    for options in (installer.uv_sources(settings), installer.pip_sources(settings)):
        assert options[options.index("--index-url") + 1] == "https://a.test/simple"
        assert options[options.index("--extra-index-url") + 1] == "https://b.test/simple"
        assert options[options.index("--find-links") + 1] == "/wheels"
    assert "--allow-insecure-host" in installer.uv_sources(settings)
    assert "--trusted-host" in installer.pip_sources(settings)
    variables = installer.uv_environment(settings, {"UV_INDEX_URL": "x", "UV_CACHE_DIR": "/c", "HOME": "/h"})
    assert "UV_INDEX_URL" not in variables
    assert variables["UV_CACHE_DIR"] == "/c"
    assert variables["SSL_CERT_FILE"] == "/a.pem"
    assert variables["HTTPS_PROXY"] == "http://p:1"
    assert installer.pip_environment({"PIP_CONSTRAINT": "x"})["PIP_CONFIG_FILE"] == os.devnull
    assert "PIP_CONSTRAINT" not in installer.pip_environment({"PIP_CONSTRAINT": "x"})


def test_a_failing_step_is_named(tmp_path: Path) -> None:
    """A checkout without a program in it: what was asked for is named."""
    with pytest.raises((words.SetupError, subprocess.CalledProcessError)):
        demonstration.Demonstration(Path(sys.executable), tmp_path).run()


def test_the_whole_job_without_a_screen(ocaq_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The program itself, through its commands; twice, since people start it twice."""
    job = demonstration.Demonstration(Path(sys.executable), ROOT)
    job.run()
    papers = sorted(ocaq_home.rglob("participation-*.pdf"))
    assert [paper.name for paper in papers] == [f"participation-{language}.pdf" for language in ("az", "en", "ru")]
    assert all(paper.read_bytes().startswith(b"%PDF-") for paper in papers)
    assert str(papers[0].parent) in capsys.readouterr().out
    before = {paper: paper.read_bytes() for paper in papers}
    job.run()
    assert {paper: paper.read_bytes() for paper in papers} == before


def test_help_of_both_commands() -> None:
    for command in ("start.py", "test.py"):
        done = subprocess.run([sys.executable, PACKAGING / command, "--help"], capture_output=True, check=True)
        assert b"usage" in done.stdout
