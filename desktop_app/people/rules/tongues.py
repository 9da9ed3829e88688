"""Languages that people speak, by name in az, en, ru, tr, de and fr, and by ISO code."""

import re
from functools import lru_cache
from typing import Final

from desktop_app.language import azerbaijani

_SCREENS: Final = ("az", "en", "ru", "tr", "de", "fr")
_CODE: Final = re.compile(r"[a-z]{2,3}")


@lru_cache(512)
def tongue_code(text: str) -> str:
    """The ISO code of a language given by name or code; "" when it is none we know."""
    word = azerbaijani.lower(text).strip(" .")
    return _codes().get(word) or _codes().get(f"{word} dili", "") or (word if _is_known_code(word) else "")


@lru_cache(512)
def tongue_name(code: str, language: str) -> str:
    """What a language is called in another, its code when there is no name."""
    from babel import Locale  # noqa: PLC0415  30 ms that starting the program should not cost

    return str(Locale.parse(language).languages.get(code, code))


@lru_cache(1)
def _codes() -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415  30 ms that starting the program should not cost

    codes: dict[str, str] = {}
    for screen in _SCREENS:
        for code, name in Locale.parse(screen).languages.items():
            if _CODE.fullmatch(code):
                codes.setdefault(azerbaijani.lower(name), code)
    return codes


def _is_known_code(word: str) -> bool:
    return _CODE.fullmatch(word) is not None and word in frozenset(_codes().values())
