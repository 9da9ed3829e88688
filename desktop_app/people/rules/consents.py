"""Consents (razılıq): what they are for in words, who gives one for a child, which text is agreed to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop_app.language.catalogs import N_, SCREEN_LANGUAGES
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.folding import search_key
from desktop_app.people.rules.values import Purpose

OF_AGE: Final = 18
PURPOSES: Final = {
    Purpose.PROCESSING: N_("Keeping and using the data"),
    Purpose.MEMBERSHIP: N_("Membership"),
    Purpose.NEWSLETTER: N_("News by e-mail"),
    Purpose.PHOTO_WEB: N_("Photos on the web"),
    Purpose.PHOTO_PRINT: N_("Photos in print"),
    Purpose.PASSING_ON: N_("Passing on to the council or the Committee"),
}
_LISTED: Final[Mapping[Purpose, tuple[str, ...]]] = {
    Purpose.PROCESSING: (
        "məlumatların emalı",
        "processing",
        "обработка данных",
        "verilerin işlenmesi",
        "Datenverarbeitung",
    ),
    Purpose.MEMBERSHIP: ("üzvlük", "membership", "членство", "üyelik", "Mitgliedschaft"),
    Purpose.NEWSLETTER: ("xəbər məktubu", "newsletter", "рассылка новостей", "haber bülteni", "Rundbrief"),
    Purpose.PHOTO_WEB: (
        "internetdə foto",
        "photo on the web",
        "фото в интернете",
        "internette fotoğraf",
        "Foto im Internet",
    ),
    Purpose.PHOTO_PRINT: ("çapda foto", "photo in print", "фото в печати", "basında fotoğraf", "Foto im Druck"),
    Purpose.PASSING_ON: (
        "şuraya və ya Komitəyə ötürmə",
        "passing on",
        "передача совету или Комитету",
        "kurula veya Komiteye iletme",
        "Weitergabe an Rat oder Komitee",
    ),
}
"""What our own lists write, in the order of the languages of the screen."""


@dataclass(frozen=True)
class ConsentText:
    """One version of the words that people agree to: for each use, the text by language."""

    version: str
    texts: Mapping[Purpose, Mapping[str, str]]


def purpose_label(purpose: Purpose) -> str:
    """What the data would be used for, in the language of the screen."""
    return _(PURPOSES[purpose])


def purpose_listed(purpose: Purpose, language: str) -> str:
    """The word for a use in a list in a language of the screen."""
    return _LISTED[purpose][SCREEN_LANGUAGES.index(language)]


def purpose_read(text: str) -> Purpose | None:
    """The use that a word of a list means; None when it means none."""
    wanted = search_key(text)
    return next((each for each, words in _LISTED.items() if wanted in map(search_key, words)), None)


def is_child(birth: str, on: date) -> bool:
    """Whether somebody born then needs a parent or guardian; with only the year known, in doubt not."""
    if not birth:
        return False
    year, month, day = (int(part) for part in (f"{birth}-01-01" if len(birth) == len("1975") else birth).split("-")[:3])
    return on.year - year - ((on.month, on.day) < (month, day)) < OF_AGE
