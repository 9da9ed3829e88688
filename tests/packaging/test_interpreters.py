"""A Python is chosen by what it answers when it runs, never by its name."""

import itertools
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

from tests.packaging import load

interpreters = load("interpreters")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="fake Pythons are shell scripts")


class MakeFake(Protocol):
    def __call__(
        self, version: tuple[int, int, int], *, sound: bool = True, code: int = 0, noise: str = ""
    ) -> list[str]: ...


@pytest.fixture
def fake(tmp_path: Path) -> MakeFake:
    """A maker of programs that answer as a Python of some version would."""
    count = itertools.count()

    def make(version: tuple[int, int, int], *, sound: bool = True, code: int = 0, noise: str = "") -> list[str]:
        program = tmp_path / f"python{next(count)}"
        answer = {"executable": str(program), "version": version, "sound": sound}
        program.write_text(f"#!/bin/sh\necho '{noise}{json.dumps(answer)}'\nexit {code}\n", encoding="utf-8")
        program.chmod(0o755)
        return [str(program)]

    return make


def test_newest_proven_first_and_later_ones_last(fake: MakeFake) -> None:
    offered = [fake((3, minor, 1)) for minor in (9, 10, 15, 11, 14, 12, 13)]
    order = []
    while found := interpreters.best(offered):
        order.append(found.version[1])
        offered.remove([found.executable])
    assert order == [13, 12, 11, 14, 15]


def test_a_shim_that_fails_is_passed_over(fake: MakeFake) -> None:
    shim, sound = fake((3, 13, 0), code=127), fake((3, 11, 2))
    assert interpreters.best([shim, sound]).executable == sound[0]


@pytest.mark.parametrize("offer", [["/nowhere/python3.13"], ["/"]])
def test_what_cannot_be_run_is_passed_over(offer: list[str]) -> None:
    assert interpreters.probe(offer) is None


def test_what_talks_nonsense_is_passed_over(fake: MakeFake) -> None:
    assert interpreters.probe(fake((3, 13, 0), noise="warning: ")) is None


def test_an_unfit_build_is_passed_over(fake: MakeFake) -> None:
    """Another implementation, 32 bits, or without the lock that our wheels expect."""
    assert interpreters.probe(fake((3, 13, 0), sound=False)) is None


def test_one_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "python3.13"
    program.write_text("#!/bin/sh\nexec sleep 60\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(interpreters, "PATIENCE", 0.2)
    assert interpreters.probe([str(program)]) is None


def test_the_search_ends_with_the_best_there_can_be(fake: MakeFake) -> None:
    def offers() -> Iterator[list[str]]:
        yield fake((3, 12, 0))
        yield fake((3, 13, 5))
        pytest.fail("nothing better than 3.13 can come")

    assert interpreters.best(offers()).version == (3, 13, 5)


def test_nothing_found() -> None:
    assert interpreters.best([]) is None


def test_the_python_of_these_tests_is_fit() -> None:
    found = interpreters.probe([sys.executable])
    assert found.version == sys.version_info[:3]


def test_pyenv_is_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python = tmp_path / "versions" / "3.12.9" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    offered = list(interpreters.candidates())
    assert offered.count([str(python)]) == 1
    assert [sys.executable] in offered
