"""The museum: an office and a backup of every released schema, which every later program has to open."""

from pathlib import Path

EXHIBITS = Path(__file__).resolve().parents[1] / "data" / "museum"
PASSWORD = "Gülüstan 1813"
