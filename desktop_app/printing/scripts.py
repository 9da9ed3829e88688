"""Which languages can be printed: those whose letters stand side by side, from left to right."""

from typing import Final

_NEED_SHAPING: Final = frozenset(("ar", "fa", "he"))
"""Their letters run from right to left, and join; a test holds this against what the fonts can print."""


def can_print(language: str) -> bool:
    """Whether papers in a language can be printed."""
    return language not in _NEED_SHAPING
