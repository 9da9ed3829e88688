"""The files of the project, as the judges of the code read them."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
JUDGED = ("desktop_app", "packaging", "tests")
MADE_BY_ALEMBIC = ROOT / "desktop_app" / "office" / "migrations" / "versions"


def python_files(*folders: str) -> list[Path]:
    """Our Python files, of the given folders or of all; migrations are history and not judged."""
    files = (file for folder in folders or JUDGED for file in (ROOT / folder).rglob("*.py"))
    return sorted(file for file in files if MADE_BY_ALEMBIC not in file.parents)


def named(file: Path) -> str:
    """How a file is called in a failure and in a test's name."""
    return file.relative_to(ROOT).as_posix()


def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), filename=str(file))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def classes(tree: ast.AST) -> Iterator[ast.ClassDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield node
