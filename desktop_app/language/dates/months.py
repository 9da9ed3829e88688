"""The names of the months in the languages that lists and papers come in."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from desktop_app.language.plain_words import plain

IN_DATES: Final = {
    "az": "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "ka": "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი",
    "fa": "ژانویهٔ فوریهٔ مارس آوریل مهٔ ژوئن ژوئیهٔ اوت سپتامبر اکتبر نوامبر دسامبر",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "he": "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
}
"""Each as it stands after the day."""

_ALSO: Final = (
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
    "jänner feber maerz - - - - - sept - - -",
    "gen febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
)
_SHORTEST: Final = 3
_SHORTEST_WITH_ENDING: Final = 4
_LONGEST_ENDING: Final = 4


def month_name(month: int, language: str) -> str:
    """A month as it stands after the day, in English where the language has none here."""
    return IN_DATES.get(language, IN_DATES["en"]).split()[month - 1]


@lru_cache(1024)
def month_of(word: str) -> int | None:
    """The month that a word means, whole, cut short ("dek", "Sept") or with an ending ("dekabrın"); else None."""
    bare = plain(word)
    if bare in _beginnings():
        return _beginnings()[bare]
    for length in range(len(bare) - 1, max(len(bare) - _LONGEST_ENDING, _SHORTEST_WITH_ENDING) - 1, -1):
        if bare[:length] in _whole():
            return _whole()[bare[:length]]
    return None


@lru_cache(1)
def _whole() -> dict[str, int]:
    return {plain(name): month for name, month in _names()}


@lru_cache(1)
def _beginnings() -> dict[str, int]:
    """Every beginning of a name that means one month only; a whole name always does."""
    meant: dict[str, set[int]] = {}
    for name, month in _whole().items():
        for length in range(_SHORTEST, len(name)):
            meant.setdefault(name[:length], set()).add(month)
    return {beginning: months.pop() for beginning, months in meant.items() if len(months) == 1} | _whole()


def _names() -> Iterator[tuple[str, int]]:
    for names in (*IN_DATES.values(), *_ALSO):
        for month, name in enumerate(names.split(), start=1):
            if name != "-":
                yield name, month
