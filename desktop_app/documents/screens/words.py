"""Documents in the words of the screen: states, languages, days."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Final

from desktop_app.documents.rules.register import STATES, State, state_words
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.labels import Tone, chip_size
from desktop_app.gui.widgets.tables import PAD
from desktop_app.language import catalogs, dates, languages
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _

TONES: Final[Mapping[State, Tone]] = {"issued": "done", "not printed": "care", "void": "plain"}


_FAMILIES: Final[Mapping[str, str]] = {
    "classical": N_("Classical border"),
    "modern": N_("Modern"),
    "carpet-qarabag": N_("Carpet of Karabakh"),
    "carpet-sirvan": N_("Carpet of Shirvan"),
    "carpet-quba": N_("Carpet of Quba"),
    "invitation": N_("Invitation"),
    "letterhead": N_("Letterhead"),
    "label": N_("Plain"),
    "envelope": N_("Plain"),
    "badge": N_("With a band"),
    "card": N_("With a photo"),
    "own": N_("The office’s own"),
}
_SIZES: Final[Mapping[str, str]] = {"a4": "A4", "a5": "A5", "a6": "A6", "letter": "Letter"}
_SMALL: Final[Mapping[str, str]] = {
    "l7160": N_("Avery L7160: 21 on A4"),
    "l7163": N_("Avery L7163: 14 on A4"),
    "5160": N_("Avery 5160: 30 on Letter"),
    "badge": N_("90 × 55 mm: 10 on A4"),
    "cr80": N_("Card, 86 × 54 mm: 10 on A4"),
    "dl": "DL, 220 × 110 mm",
    "dl-window": N_("DL with a window"),
    "c5": "C5, 229 × 162 mm",
}
_LIES: Final[Mapping[str, str]] = {"landscape": N_("landscape"), "portrait": N_("portrait")}


def family_words(family: str) -> str:
    """What a design is called."""
    return _(_FAMILIES[family]) if family in _FAMILIES else family


def paper_words(paper: str) -> str:
    """A paper and how it lies: "A4, landscape"."""
    size, _dash, lies = paper.partition("-")
    if paper in _SMALL:
        return _(_SMALL[paper])
    called = _SIZES.get(size, paper)
    return f"{called}, {_(_LIES[lies])}" if lies in _LIES and size in _SIZES else called


def state_width(theme: Theme) -> int:
    """How wide the column of states must be, in pixels, so that no badge is cut."""
    return max(chip_size(theme, state_words(state)).width() for state in STATES) + 2 * theme.px(PAD)


def language_words(code: str) -> str:
    """What a language is called."""
    return languages.name(code, catalogs.current())


def in_language(code: str) -> str:
    """In which language something is."""
    return _("in {language}").format(language=language_words(code))


def in_languages(codes: Sequence[str]) -> str:
    """In which language, or the names of several."""
    return in_language(codes[0]) if len(codes) == 1 else ", ".join(map(language_words, codes))


def day_words(day: dt.date) -> str:
    """A day as people read it."""
    return dates.written(day, catalogs.current())


def moment_words(at: dt.datetime) -> str:
    """A day and a time on this machine's clock."""
    here = at.astimezone()
    return f"{day_words(here.date())}, {here:%H:%M}"


def range_words(numbers: Sequence[str]) -> str:
    """The first and the last of some numbers: "S-2026/0001 – 0020"; one alone stands alone."""
    if not numbers:
        return ""
    first, last = numbers[0], numbers[-1]
    if first == last:
        return first
    head, _slash, running = last.rpartition("/")
    return f"{first} – {running if first.rpartition('/')[0] == head else last}"


def finishing_words(count: int) -> str:
    """The verb for printing what has a number and no file yet."""
    return _("Finish printing") if count == 1 else _("Finish printing ({count})").format(count=count)
