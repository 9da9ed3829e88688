"""How well duplicates are found among invented families: `python -m tests.matching`."""
