"""`peers`: the page of `page`, without a code, as typst, WeasyPrint, fpdf2 and Qt make it, beside ours and ReportLab's.

Ours goes from the values to the bytes, proof included, and is tagged. A peer is drawn only where it is installed: Qt is
here; for the others name an interpreter that has them (`uv venv peers`, `uv pip install --python peers/bin/python
typst weasyprint fpdf2`) in OCAQ_PEERS_PYTHON. Everyone has a process or a turn of its own, fonts read before.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from desktop_app.printing.fonts import FILES, face
from desktop_app.printing.values import Letterhead, Values
from desktop_app.system import paths
from tests.benchmarks import plain
from tests.benchmarks.certificates import composed, letterhead, rendered, seconds, sentence, value_sets
from tests.benchmarks.offices import ROOT

PAGES: Final = 200
"""Fewer than elsewhere: the slowest takes seconds for a hundred."""
BUDGET: Final = 1.0
"""Nobody may be faster."""
PYTHON: Final = "OCAQ_PEERS_PYTHON"
_ELSEWHERE: Final = ("typst", "fpdf2", "WeasyPrint")
_FONTS: Final = {
    "title": "display-medium", "name": "display-medium-italic", "text": "text", "semibold": "text-semibold",
    "label": "label",
}  # fmt: skip

_FAMILY: Final = re.compile("(?<=[a-z])(?=[A-Z])")
"""Where words of a family's name meet in the name of a font."""


def run() -> dict[str, object]:
    """Our CPU time by that of the fastest of the others; everybody's in the detail."""
    values, head = value_sets(PAGES), letterhead()
    rendered(composed(values[:10], head))
    plain.drawn(values[:10], head)
    files: list[bytes] = []
    ours = seconds(lambda: files.append(rendered(composed(values, head))))
    reportlab = seconds(lambda: files.append(plain.drawn(values, head)))
    others: dict[str, dict[str, Any] | None] = {"ReportLab": {"seconds": reportlab, "bytes": len(files[1])}}
    with tempfile.TemporaryDirectory() as folder:
        told = _told(values, head, Path(folder))
        others["Qt QPdfWriter"] = _drawn("Qt QPdfWriter", sys.executable, told)
        for name in _ELSEWHERE:
            others[name] = _drawn(name, os.environ.get(PYTHON, sys.executable), told)
    fastest = min(found["seconds"] for found in others.values() if found)
    rows = {"Ocaq": {"seconds": ours, "bytes": len(files[0])}, **others}
    return {
        "ratio": round(ours / fastest, 3),
        "budget": BUDGET,
        "detail": {"pages": PAGES, **{name: _row(found, reportlab) for name, found in rows.items()}},
    }


def _row(found: dict[str, Any] | None, reportlab: float) -> str:
    if found is None:
        return "not installed"
    memory = f", {found['peak']} MB" if found.get("peak") else ""
    ratio, kept = found["seconds"] / reportlab, found["bytes"] // PAGES
    return f"{ratio:.2f} of ReportLab, {1000 * found['seconds'] / PAGES:.2f} ms and {kept} bytes a page{memory}"


def _told(values: list[Values], head: Letterhead, folder: Path) -> Path:
    """What the pages say, for those who know nothing of ours."""
    (folder / "logo.png").write_bytes(head.logo or b"")
    content = {
        "organisation": head.organisation,
        "title": "İŞTİRAK SERTİFİKATI",
        "signatories": [(each.name, each.role) for each in head.signatories],
        "logo": str(folder / "logo.png"),
        "fonts": {name: str(paths.resources() / "fonts" / FILES[key]) for name, key in _FONTS.items()},
        "families": {name: _FAMILY.sub(" ", face(key).name.split("-")[0]) for name, key in _FONTS.items()},
        "waves": plain.waves(),
        "pages": [
            {
                "name": each.name,
                "sentence": sentence(each),
                "number": f"№ {each.number}",
                "date": "14 noyabr 2026-cı il",
                "city": head.city,
            }
            for each in values
        ],
    }
    told = folder / "pages.json"
    told.write_text(json.dumps(content), encoding="utf-8")
    return told


def _drawn(name: str, python: str, told: Path) -> dict[str, Any] | None:
    """What a peer took; None where it is not installed."""
    done = subprocess.run(
        [python, str(ROOT / "tests/benchmarks/peer_pages.py"), name, str(told)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 3:
        return None
    done.check_returncode()
    found: dict[str, Any] = json.loads(done.stdout)
    return found
