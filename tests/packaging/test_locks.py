"""The locks name every dependency with hashes, for every system, and no address."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT
from tests.packaging import PACKAGING, load

environment, installer, tool_wheel = load("environment"), load("installer"), load("tool_wheel")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = sorted(PACKAGING.glob("requirements*.txt"))


def canonical(requirement: str) -> str:
    name = re.match(r"[\w.-]+", requirement)
    assert name, requirement
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def entries(lock: Path) -> dict[str, int]:
    """What a lock names, with the number of its hashes; `name==version` each."""
    text = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return {line.split()[0]: line.count("--hash=sha256:") for line in lines}


def names(lock: str) -> set[str]:
    return {canonical(entry) for entry in entries(PACKAGING / lock)}


def test_every_dependency_is_locked() -> None:
    assert {canonical(each) for each in PROJECT["project"]["dependencies"]} <= names("requirements.txt")


def test_every_tool_of_the_tests_is_locked() -> None:
    assert {canonical(each) for each in PROJECT["dependency-groups"]["test"]} <= names("requirements-test.txt")


def test_exact_pins_are_those_of_the_project() -> None:
    pinned = [each.replace(" ", "") for each in PROJECT["project"]["dependencies"] if "==" in each]
    locked = {entry.lower().replace("_", "-") for entry in entries(PACKAGING / "requirements.txt")}
    assert {each.lower().replace("_", "-") for each in pinned} <= locked


def test_the_tests_stand_on_exactly_what_is_delivered() -> None:
    delivered, tested = entries(PACKAGING / "requirements.txt"), entries(PACKAGING / "requirements-test.txt")
    assert delivered.items() <= tested.items()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_hashes_and_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "http" not in text
    assert "index-url" not in text
    assert all("==" in entry and count for entry, count in entries(lock).items())


def test_compiled_packages_are_locked_for_many_systems() -> None:
    """A lock resolved against a mirror of one system's wheels would work nowhere else: it happened."""
    found = entries(PACKAGING / "requirements.txt")
    for name in ("charset-normalizer", "pillow", "sqlalchemy", "sqlcipher3", "cffi", "markupsafe"):
        assert all(count > 10 for entry, count in found.items() if entry.startswith(f"{name}==")), name


@pytest.mark.parametrize("tool", ["uv", "pip"])
def test_the_installers_are_locked(tool: str) -> None:
    assert tool_wheel.locked(installer.TOOLS, tool).hashes
    with pytest.raises(tool_wheel.FetchError):
        tool_wheel.locked(installer.TOOLS, "virtualenv")
