"""No giants: a file, a function and a class stay of a size that one reader holds in mind."""

import ast
from pathlib import Path

import pytest

from tests.architecture.tree import classes, functions, named, parsed, python_files

LINES_OF_A_FILE = 400
LINES_OF_A_FUNCTION = 60
METHODS_OF_A_CLASS = 15


@pytest.mark.parametrize("file", python_files(), ids=named)
def test_sizes(file: Path) -> None:
    assert giants(file.read_text(encoding="utf-8")) == []


def giants(source: str) -> list[str]:
    """What is too large in a source, each with its size."""
    tree = ast.parse(source)
    found = []
    lines = len(source.splitlines())
    if lines > LINES_OF_A_FILE:
        found.append(f"the file has {lines} lines")
    for function in functions(tree):
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        if length > LINES_OF_A_FUNCTION:
            found.append(f"{function.name} has {length} lines")
    for kind in classes(tree):
        methods = [method for method in functions_of(kind) if is_public(method)]
        if len(methods) > METHODS_OF_A_CLASS:
            found.append(f"{kind.name} has {len(methods)} public methods")
    return found


def functions_of(kind: ast.ClassDef) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in kind.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def is_public(method: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Ours and for others: neither private, nor an override, which its base has made public, nor a part made late."""
    marks = {mark.id for mark in method.decorator_list if isinstance(mark, ast.Name)}
    return not method.name.startswith("_") and not marks & {"override", "cached_property"}


def test_giants_are_seen() -> None:
    assert giants("x = 1\n" * 401) == ["the file has 401 lines"]
    assert giants("def long():\n" + "    x = 1\n" * 60) == ["long has 61 lines"]
    methods = "".join(f"    def verb_{number}(self): ...\n" for number in range(16))
    overrides = "".join(f"    @override\n    def event{number}(self): ...\n" for number in range(20))
    assert giants(f"class Reached:\n{methods}") == ["Reached has 16 public methods"]
    parts = "".join(f"    @cached_property\n    def part{number}(self): ...\n" for number in range(20))
    assert giants(f"class Services:\n{parts}") == []
    assert giants(f"class Painted:\n{overrides}    def _own(self): ...\n") == []


def test_the_judge_reads_the_whole_project() -> None:
    read = {named(file) for file in python_files()}
    assert {"desktop_app/__init__.py", "packaging/start.py", "tests/conftest.py"} <= read
    assert all(parsed(file) for file in python_files("desktop_app"))
