"""Names say what a thing is for; nothing is left open, nothing excused without a reason."""

import ast
import io
import re
import tokenize
from pathlib import Path

import pytest

from tests.architecture.tree import named, parsed, python_files

EMPTY_NAMES = re.compile(r"(^|_)(util|utils|helper|helpers|manager|managers|common|misc|stuff)(_|$)")
LEFT_OPEN = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
EXCUSE = re.compile(r"#\s*(type:\s*ignore|noqa)(?P<codes>\[[\w, -]+\]|:\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*)?(?P<reason>.*)")
A_REASON = re.compile(r"\w{2,}.*\w{2,}")


@pytest.mark.parametrize("file", python_files(), ids=named)
def test_a_module_says_what_it_is_for(file: Path) -> None:
    """An empty `__init__` marks a folder and needs no words."""
    tree = parsed(file)
    if tree.body:
        assert ast.get_docstring(tree), "the first line of a module says what it is for"


@pytest.mark.parametrize("file", python_files(), ids=named)
def test_names_and_comments(file: Path) -> None:
    assert faults(file.stem, file.read_text(encoding="utf-8")) == []


def faults(module: str, source: str) -> list[str]:
    """Empty names, and comments that leave something open or excuse it without a reason."""
    names = [module, *(node.name for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef))]
    found = [f"{name} says nothing" for name in names if EMPTY_NAMES.search(_words(name))]
    for comment in comments(source):
        if LEFT_OPEN.search(comment):
            found.append(f"left open: {comment}")
        excuse = EXCUSE.search(comment)
        if excuse and not (excuse["codes"] and A_REASON.search(excuse["reason"])):
            found.append(f"no code or no reason: {comment}")
    return found


def comments(source: str) -> list[str]:
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return [token.string for token in tokens if token.type == tokenize.COMMENT]


def _words(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("people_utils", ""),
        ("people", "class LaneManager: ..."),
        ("people", "x = 1  # TO" + "DO later"),
        ("people", "x = f()  # type: " + "ignore"),
        ("people", "x = f()  # type: " + "ignore[no-any-return]"),
        ("people", "x = f()  # no" + "qa  # since it is so"),
    ],
)
def test_faults_are_seen(module: str, source: str) -> None:
    assert len(faults(module, source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "x = f()  # type: " + "ignore[x]  # the stubs lag",
        "x = 1  # no" + "qa: S101 - a real reason",
        "#: words",
    ],
)
def test_what_is_right_passes(source: str) -> None:
    assert faults("people", source) == []
