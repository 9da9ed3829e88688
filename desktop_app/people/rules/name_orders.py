"""The order of the names in one column, as its title tells it: "Adı, soyadı", "Vor- und Nachname", "Ф.И.О."."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from desktop_app.language.names import Part
from desktop_app.language.plain_words import plain

_EITHER: Final = "either"
"""“Ad”, “Name”, “Nom”: the given name beside a word for the surname, the surname beside a word for the given name."""

_SAYINGS: Final[dict[str, tuple[Part | str, ...]]] = {
    "ф и о|фио|s a a|saa": (Part.SURNAME, Part.GIVEN, Part.FATHER),
    "a s a|asa": (Part.GIVEN, Part.SURNAME, Part.FATHER),
    "ata(?:nin|sinin)? adi|ata|baba(?:sinin)? adi|отчество|имя отца": (Part.FATHER,),
    "patronymic|middle name|father s name|vatersname": (Part.FATHER,),
    "soyadi?|soyisi?mi?|familiya(?:si)?|фамилия|surname|last name|last|family name|lastname": (Part.SURNAME,),
    "nachname|nach|familienname|zuname|nom de famille": (Part.SURNAME,),
    "first names?|first|given names?|given|forenames?|firstname|vornamen?|vor|rufname|prenoms?": (Part.GIVEN,),
    "adi?|names?|namen|имя|isi?mi?|nom": (_EITHER,),
    "ve|and|et|und|y|и|tam|full|полное|vollstandiger|complet": (),
    "uzvun|sagirdin|usagin|istirakcinin|telebenin|iscinin|emekdasin|sexsin|namizedin|uyenin|ogrencinin": (),
    "члена|участника|ученика|ребенка|member|participant|student|pupil|child": (),
}
"""What titles say, by the parts that are meant; at the end what joins them and whose name it is."""

_SAYING: Final = re.compile("|".join(rf"(\b(?:{words})\b)" for words in _SAYINGS))
_PARTS: Final = tuple(_SAYINGS.values())
_OF_THE_FATHER_THIRD: Final = re.compile(r"\b(?:soyad|familiya|фамилия|фио|ф и о|s a a|saa|a s a|asa)")


@dataclass(frozen=True, slots=True)
class NameOrder:
    """The parts of a name in order, none when the title is silent; the language whose custom tells what is over."""

    parts: tuple[Part, ...] = ()
    language: str = "az"


@lru_cache(512)
def name_order(title: str) -> NameOrder:
    """What the title of a column says of the names under it; it must speak of nothing else."""
    words = plain(title)
    found = list(_SAYING.finditer(words))
    if _SAYING.sub("", words).strip():
        return NameOrder()
    said = [part for saying in found for part in _PARTS[(saying.lastindex or 1) - 1]]
    if _EITHER in said and not (Part.GIVEN in said and Part.SURNAME in said):
        said[said.index(_EITHER)] = Part.SURNAME if Part.GIVEN in said else Part.GIVEN
    parts = tuple(Part(part) for part in dict.fromkeys(said) if part != _EITHER)
    if Part.GIVEN not in parts or len(parts) < 2:
        return NameOrder()
    return NameOrder(parts, "az" if _OF_THE_FATHER_THIRD.search(words) else "en")
