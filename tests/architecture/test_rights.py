"""No service writes, or carries data out of the office, without asking whether its user may."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, functions, named, parsed, python_files

WRITERS = {"write", "outside_transaction", "write_xlsx", "write_csv", "write_keys", "writing_atomically"}
"""What changes the office or lets something out of it, by the name that is called."""
GUARDS = {"needs", "require"}
BEFORE_A_DESK = {"create", "build", "restore", "recover", "write_keys", "write_both", "put_back", "save_report"} | {
    "settle", "note_restored", "look_for_foreign",
    "back_up_file", "copy_backup", "prove", "unpack", "open_office", "exchange",
}  # fmt: skip
"""Where there is no user yet, or nothing of the office: a new one, a restored one, the report of values at hand; and
what has to be done whoever comes: erasing anew whom a backup brought back, noting that it was restored, hearing that
others have written. Below them the parts of which a backup, an opening and an exchange are made:
who calls them has asked."""
SERVICES = sorted(
    file
    for file in python_files("desktop_app")
    if file.parts[-2] == "service" or (file.parent.name == "office" and file.name != "engine.py")
)


@pytest.mark.parametrize("file", SERVICES, ids=named)
def test_what_writes_asks_for_its_right(file: Path) -> None:
    unguarded = sorted(set(_unguarded(parsed(file))))
    assert unguarded == [], "public, reaches the office's data, and neither @needs(...) nor require(...)"


def test_a_planted_breach_is_found() -> None:
    planted = """
class S:
    def a(self):
        self._b()
    @needs(Right.X)
    def guarded(self):
        self._b()
    def _b(self):
        with self._desk.database.write() as c: ...
def c(desk):
    with desk.database.write() as c: ...
"""
    assert sorted(_unguarded(ast.parse(planted))) == ["a", "c"]


def test_the_judged_files_are_there() -> None:
    assert len(SERVICES) > 30
    assert sum("needs(" in file.read_text(encoding="utf-8") for file in SERVICES) >= 8
    assert (ROOT / "desktop_app/people/service/people.py") in SERVICES


def _unguarded(tree: ast.Module) -> Iterator[str]:
    """Public functions that reach a writer, by themselves or through others of this file, and have no guard."""
    known = {function.name: function for function in functions(tree)}
    reaching = {name for name, function in known.items() if _calls(function) & WRITERS}
    while more := {
        name
        for name, function in known.items()
        if name not in reaching and any(each in reaching and each.startswith("_") for each in _calls(function))
    }:
        reaching |= more
    for name in reaching - BEFORE_A_DESK:
        if not name.startswith("_") and not _is_guarded(known[name]):
            yield name


def _is_guarded(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    decorators = {_name(each.func) for each in function.decorator_list if isinstance(each, ast.Call)}
    return bool((decorators | _calls(function)) & GUARDS)


def _calls(function: ast.AST) -> set[str]:
    return {_name(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)}


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
