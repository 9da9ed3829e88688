"""A start that shows people and the register waits for nothing that only papers need."""

import subprocess
import sys


def test_the_services_alone_import_nothing_that_only_papers_need() -> None:
    program = "import sys, desktop_app.documents.service; print(*sys.modules)"
    imported = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    heavy = {
        "reportlab",
        "PIL",
        "alembic",
        "openpyxl",
        "xlsxwriter",
        "python_calamine",
        "PySide6",
        "pypdfium2",
        "pyhanko",
    }
    assert heavy.isdisjoint(imported.split())
