"""Python's own casing of words stays in the language room: elsewhere it breaks i and ı, İ and I."""

import ast
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, named, parsed, python_files

CASINGS = frozenset(("upper", "lower", "title", "capitalize", "casefold", "swapcase"))
OURS = frozenset(("azerbaijani", "casing"))
LANGUAGE = ROOT / "desktop_app" / "language"
ELSEWHERE = [file for file in python_files("desktop_app") if LANGUAGE not in file.parents]


@pytest.mark.parametrize("file", ELSEWHERE, ids=named)
def test_casing_is_for_the_language_room(file: Path) -> None:
    assert casings(parsed(file)) == []


def casings(tree: ast.AST) -> list[str]:
    """Where a text's own casing is called or handed on; `azerbaijani.upper` is ours, `row.title` an attribute."""
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call) and not node.args}
    handed = {id(each) for node in ast.walk(tree) if isinstance(node, ast.Call) for each in node.args}
    return [
        f"line {node.lineno}: .{node.attr}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in CASINGS
        and not (isinstance(node.value, ast.Name) and node.value.id in OURS)
        and (id(node) in called or (id(node) in handed and isinstance(node.value, ast.Name) and node.value.id == "str"))
    ]


@pytest.mark.parametrize(
    "source", ["name.upper()", "person.surname.lower()", "'İ'.casefold()", "map(str.title, names)", "f(x.capitalize())"]
)
def test_casings_are_seen(source: str) -> None:
    assert len(casings(ast.parse(source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        "azerbaijani.upper(name)",
        "casing.lower(name)",
        "page.title",
        "row.title(language)",
        "lower(name)",
        "show(page.title)",
    ],
)
def test_what_is_right_passes(source: str) -> None:
    assert casings(ast.parse(source)) == []
