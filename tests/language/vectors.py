"""The cases that came with the facts about the language: `tests/data/language.json`."""

import json
from pathlib import Path
from typing import Any, Final

VECTORS: Final[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "data" / "language.json").read_text(encoding="utf-8")
)
