"""Blanks as each language of paper sets them: where one has to stand, and where a line may not break.

Source: domain facts 4.2 for French (a no-break space before : ; ! ? and within « »), for the rest the custom of
typesetters: a number keeps its noun, initials their surname, a word of one letter the word after it.
"""

import re
from functools import lru_cache
from typing import Final

NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_ANY_BLANKS: Final = "[ \u00a0\u202f]*"
_BEFORE_HIGH_MARK: Final = re.compile(rf"(?<=[^\s;:!?«]){_ANY_BLANKS}(?=[;:!?]+(?:[\s»)\]]|$))")
_WITHIN_MARKS: Final = re.compile(rf"(?<=«){_ANY_BLANKS}(?=[^\s»])|(?<=[^\s«]){_ANY_BLANKS}(?=»)")

_HELD_ANYWHERE: Final = (
    r"(?<=\d )(?=[^\W\d])",  # a number and its noun: 24 dekabr, 72 saat
    r"(?<=\d )(?=[%€₼])",
    r"(?<=\d-c[ıiuü] )(?=il)",  # a year and its “il”
    r"(?<=№ )(?=\w)",
    r"(?<=(?<![\w’'-])[^\W\d] )(?=\w)",  # a word of one letter and the next: в Баку, a letter
    r"(?<=(?<![\w’'-])[^\W\d]\. )(?=[^\W\d])",  # initials and surname: V. H. Əliyev; also z. B., т. д.
)
_HELD_IN: Final = {
    "az": (r"(?<=\w )(?=(?:bəy|xanım|müəllim|müəllimə|oğlu|qızı)\b)", r"(?<=\bcənab )(?=\w)"),
    "en": (r"(?<=\b(?:Mr|Ms|Dr) )(?=\w)", r"(?<=\bNo\. )(?=\w)"),
    "ru": (r"(?<=\w )(?=(?:оглы|оглу|кызы|гызы)\b)",),
    "tr": (r"(?<=\bSayın )(?=\w)", r"(?<=\bNo )(?=\d)", r"(?<=\w )(?=(?:oğlu|kızı)\b)"),
    "de": (r"(?<=\b(?:Frau|Herr) )(?=\w)", r"(?<=\bHerrn )(?=\w)", r"(?<=\b(?:Dr|Nr)\. )(?=\w)", r"(?<=\d\. )(?=\w)"),
    "fr": (r"(?<=\bMme )(?=\w)", r"(?<=\bM\. )(?=\w)", r"(?<=\bN° )(?=\w)", r"(?<=\d(?:er) )(?=\w)"),
    "uk": (r"(?<=\w )(?=(?:огли|оглу|кизи|гизи)\b)",),
    "ka": (r"(?<=\bბატონი )(?=\w)", r"(?<=\bქალბატონი )(?=\w)"),
    "fa": (r"(?<=\bآقای )(?=\w)", r"(?<=\bخانم )(?=\w)"),
    "ar": (r"(?<=\bالسيد )(?=\w)", r"(?<=\bالسيدة )(?=\w)"),
    "he": (r"(?<=\bמר )(?=\w)", r"(?<=\bגב׳ )(?=\w)"),
}
"""Where a line never breaks, besides: what belongs to a name stays with it."""
_SHORT_QUOTE: Final = re.compile(r"[“«„״][^“”»״]{1,24}[“”»״]")


def spaced(text: str, language: str) -> str:
    """The text with the blanks that its language wants: French "fin : suite" and "« nom »", whatever was typed."""
    if language != "fr":
        return text
    return _WITHIN_MARKS.sub(NO_BREAK, _BEFORE_HIGH_MARK.sub(NO_BREAK, text))


@lru_cache(1024)  # papers of a batch say mostly the same
def held(text: str, language: str) -> str:
    """The text of the same length with a no-break space wherever a line may not break.

    A short quotation stays on one line as well.
    """
    if " " not in text:
        return text
    together = _held(language).sub(NO_BREAK, text)
    return _SHORT_QUOTE.sub(lambda quote: quote[0].replace(" ", NO_BREAK), together)


@lru_cache(16)
def _held(language: str) -> re.Pattern[str]:
    """What is before a blank and what comes after it: only blanks are looked at."""
    return re.compile(f" (?:{'|'.join((*_HELD_ANYWHERE, *_HELD_IN.get(language, ())))})")
