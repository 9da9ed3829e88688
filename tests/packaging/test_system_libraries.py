"""Missing shared libraries are installed by root, named in one line to others, and never stop a start."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from tests.packaging import load

libraries = load("system_libraries")
MISSING = ["libegl1", "libxcb-cursor0"]


class Apt:
    """Stands for apt-get: keeps what it was asked, and answers as told."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.answers: Callable[[list[str]], int] = lambda _: 0

    def run(self, command: list[str]) -> SimpleNamespace:
        self.asked.append(" ".join(command))
        return SimpleNamespace(returncode=self.answers(command), stderr="E: no network\n")


@pytest.fixture
def apt(monkeypatch: pytest.MonkeyPatch) -> Apt:
    fake = Apt()
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setattr(libraries, "_run", fake.run)
    monkeypatch.setattr(libraries, "is_debian", lambda: True)
    monkeypatch.setattr(libraries, "missing_libraries", lambda: list(MISSING))
    monkeypatch.setattr(libraries.os, "geteuid", lambda: 0)
    return fake


def test_root_gets_them_installed(apt: Apt) -> None:
    libraries.provide()
    install = "apt-get install -y -qq --no-install-recommends libegl1 libxcb-cursor0"
    assert apt.asked == ["apt-get update -qq", install]


def test_others_are_told_in_one_line(
    apt: Apt, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(libraries.os, "geteuid", lambda: 1000)
    libraries.provide()
    assert apt.asked == []
    said = capsys.readouterr().out
    assert "sudo apt install libegl1 libxcb-cursor0" in said
    assert said.count("\n") == 1


def test_apt_without_a_network_stops_nothing(apt: Apt, capsys: pytest.CaptureFixture[str]) -> None:
    apt.answers = lambda _: 100
    libraries.provide()
    assert "could not be installed: libegl1 libxcb-cursor0" in capsys.readouterr().out


@pytest.mark.parametrize("reason", ["nothing missing", "another system"])
def test_nothing_is_asked_where_nothing_is_to_do(
    reason: str, apt: Apt, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if reason == "nothing missing":
        monkeypatch.setattr(libraries, "missing_libraries", list)
    else:
        monkeypatch.setattr(libraries, "is_debian", lambda: False)
    libraries.provide()
    assert apt.asked == []
    assert capsys.readouterr().out == ""


def test_the_newest_proven_python_that_is_offered(apt: Apt) -> None:
    apt.answers = lambda command: int(command[-1] not in {"-qq", "python3.12", "python3.11"})
    assert libraries.python_package() == "python3.12"
    apt.answers = lambda command: int(command[0] == "apt-cache")
    assert libraries.python_package() is None


def test_the_loader_is_asked() -> None:
    assert not libraries._loads("libsurely-not-there.so.9")
