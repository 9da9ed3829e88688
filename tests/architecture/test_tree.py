"""What git keeps works on any machine: no path of one machine, no address of a registry, no leftovers."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

OF_A_MACHINE = re.compile(r"(?<![\w.])/(?:home|Users|root)/\w[\w.-]*|/work/\w+|/tmp/\w+/|[A-Z]:\\\\?Users\\")
OF_A_REGISTRY = re.compile(r"pypi\.org|pythonhosted\.org|registry\.npmjs\.org|deb\.debian\.org|index-url\s*=")
WHERE_PIP_LOOKS_BY_ITSELF = {"packaging/pip_settings.py", "tests/packaging/test_pip_settings.py"}
MADE = re.compile(r"(^|/)(__pycache__|\.venv|\.hypothesis|\.mypy_cache|node_modules)/|\.(mo|pyc|ocaq|ocaq-keys|log)$")
LARGEST = 3 * 1024 * 1024
LARGER = frozenset({"resources/fonts/DroidSansFallbackFull.ttf"})  # twenty thousand Chinese letters take 4 MB


def kept() -> list[str]:
    """The files that git keeps, relative to the root."""
    if not (ROOT / ".git").exists():
        pytest.skip("this is no checkout of git")
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [name for name in listing.decode().split("\0") if name and (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """What the kept text files say."""
    found = {}
    for name in kept():
        try:
            found[name] = (ROOT / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a font, a picture, a spreadsheet
    return found


def test_no_path_of_one_machine(texts: dict[str, str]) -> None:
    this = "tests/architecture/test_tree.py"
    assert [name for name, text in texts.items() if OF_A_MACHINE.search(text) and name != this] == []


def test_no_address_of_a_registry(texts: dict[str, str]) -> None:
    allowed = {*WHERE_PIP_LOOKS_BY_ITSELF, "tests/architecture/test_tree.py"}
    assert [name for name, text in texts.items() if OF_A_REGISTRY.search(text) and name not in allowed] == []


def test_nothing_made_is_kept() -> None:
    museum = Path("tests/data")  # offices of released schemas are kept there on purpose
    assert [name for name in kept() if MADE.search(name) and museum not in Path(name).parents] == []


def test_no_file_is_huge() -> None:
    assert [name for name in kept() if name not in LARGER and (ROOT / name).stat().st_size > LARGEST] == []


def test_the_judge_sees_what_it_looks_for() -> None:
    assert OF_A_MACHINE.search("open('/home/vali/list.xlsx')")
    assert OF_A_MACHINE.search(r"C:\Users\vali")
    assert OF_A_REGISTRY.search("--index-url = https://example.org")
    assert MADE.search("translations/az/LC_MESSAGES/screen.mo")
