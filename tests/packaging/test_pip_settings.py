"""The index comes from pip's own settings, read without pip: the same values as pip would use."""

import os
from pathlib import Path

import pytest

from tests.packaging import load

pip_settings = load("pip_settings")


def file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_without_settings_the_public_index() -> None:
    assert pip_settings.read({}, []) == pip_settings.PipSettings()


def test_later_files_and_then_variables_win(tmp_path: Path) -> None:
    shared = file(tmp_path, "shared", "[global]\nindex-url = https://a.test/simple/\ncert = /a.pem\n")
    own = file(tmp_path, "own", "[global]\nindex_url = https://b.test/simple\n[install]\ntimeout = 7\n")
    read = pip_settings.read({}, [shared, own])
    assert (read.index_url, read.cert, read.timeout) == ("https://b.test/simple", "/a.pem", 7)
    assert pip_settings.read({"PIP_INDEX_URL": "https://c.test/"}, [shared, own]).index_url == "https://c.test"


def test_what_is_for_installing_wins_over_what_is_for_all(tmp_path: Path) -> None:
    both = file(tmp_path, "pip.conf", "[install]\nproxy = http://near:1\n[global]\nproxy = http://far:1\n")
    assert pip_settings.read({}, [both]).proxy == "http://near:1"


def test_lists_and_places_that_are_not_there(tmp_path: Path) -> None:
    (tmp_path / "wheels of ours").mkdir()
    there = (tmp_path / "wheels of ours").as_uri()
    gone = (tmp_path / "gone").as_uri()
    settings = file(
        tmp_path,
        "pip.conf",
        f"[global]\nextra-index-url = https://x.test/simple\n  {gone}/simple\n"
        f"find-links = {there} {tmp_path / 'gone'}\ntrusted-host = a.test\n  b.test:8\nno-index = yes\n",
    )
    read = pip_settings.read({}, [settings])
    assert read.extra_index_urls == ("https://x.test/simple",)
    assert read.find_links == (there,)
    assert read.trusted_hosts == ("a.test", "b.test:8")
    assert read.no_index


@pytest.mark.parametrize("text", ["index-url = no section", "[global]\n\x00", "[global]\nindex-url =\n"])
def test_a_broken_or_empty_file_changes_nothing(tmp_path: Path, text: str) -> None:
    assert pip_settings.read({}, [file(tmp_path, "pip.conf", text)]) == pip_settings.PipSettings()


def test_bytes_that_are_no_text_change_nothing(tmp_path: Path) -> None:
    (tmp_path / "pip.conf").write_bytes(b"[global]\nindex-url = \xff\xfe\n")
    assert pip_settings.read({}, [tmp_path / "pip.conf"]) == pip_settings.PipSettings()


def test_a_file_named_by_the_environment(tmp_path: Path) -> None:
    chosen = file(tmp_path, "chosen", "[global]\nindex-url = https://d.test/simple\n")
    assert pip_settings.config_files({"PIP_CONFIG_FILE": str(chosen)})[-1] == chosen
    assert pip_settings.config_files({"PIP_CONFIG_FILE": os.devnull}) == []


@pytest.mark.skipif(os.name == "nt", reason="folders of XDG")
def test_the_order_of_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pip_settings.sys, "platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    files = pip_settings.config_files({"XDG_CONFIG_DIRS": "/one:/two", "XDG_CONFIG_HOME": "/own"})
    assert [str(path) for path in files[:5]] == [
        "/one/pip/pip.conf",
        "/two/pip/pip.conf",
        "/etc/pip.conf",
        str(tmp_path / ".pip/pip.conf"),
        "/own/pip/pip.conf",
    ]


def test_a_nonsense_timeout_is_no_reason_to_stop() -> None:
    assert pip_settings.read({"PIP_TIMEOUT": "soon"}, []).timeout == 60
