"""Quotation marks as each language has them, and when the name of an organisation takes them.

Source: domain facts 3.2 and 3.6. A name that ends in what the organisation is (Evi, Birliyi, Şurası) stands without
marks; a mere name (Ocaq, Dostluq) takes them.
"""

import re
from functools import lru_cache
from typing import Final

from desktop_app.language.cleaning import clean
from desktop_app.language.plain_words import plain

_MARKS: Final = {
    "az": ("“", "”"), "en": ("“", "”"), "tr": ("“", "”"), "ru": ("«", "»"), "uk": ("«", "»"), "de": ("„", "“"),
    "fr": ("«\u00a0", "\u00a0»"), "ka": ("„", "“"), "fa": ("«", "»"), "ar": ("«", "»"), "he": ("״", "״"),
}  # fmt: skip
_ANY_MARK: Final = re.compile('["“”„«»‟″]|(?<![א-ת])״|״(?![א-ת])')
"""Within a Hebrew word ״ is no quotation mark: it makes an abbreviation."""
_HEAD_NOUNS: Final = (
    # Azerbaijani, with the possessive that ties it to the name before it
    "evi, birliyi, şurası, komitəsi, məktəbi, konqresi, mərkəzi, cəmiyyəti, assosiasiyası, fondu, icması, dərnəyi, "
    "təşkilatı, klubu, ittifaqı, alyansı, federasiyası, forumu, şəbəkəsi, institutu, akademiyası, universiteti, "
    "səfirliyi, konsulluğu, nümayəndəliyi, idarəsi, nazirliyi, platforması, kursu, muzeyi, liqası, qrupu, ansamblı, "
    "palatası, agentliyi, redaksiyası, "
    # Turkish
    "derneği, vakfı, merkezi, okulu, konseyi, kulübü, federasyonu, topluluğu, "
    # English
    "house, union, council, committee, school, congress, centre, center, society, association, foundation, club, "
    "community, organisation, organization, network, federation, league, alliance, institute, academy, embassy, "
    # Russian and Ukrainian
    "дом, союз, совет, комитет, школа, конгресс, центр, общество, ассоциация, фонд, община, клуб, организация, сеть, "
    "федерация, объединение, лига, диаспора, землячество, спілка, рада, комітет, конгрес, товариство, асоціація, "
    # German and French
    "haus, verein, gesellschaft, verband, zentrum, schule, kongress, gemeinde, bund, vereinigung, maison, école, "
    "congrès, conseil, communauté, fondation, société"
)
_COMPOUNDS: Final = ("verein", "zentrum", "gesellschaft", "verband", "schule", "haus", "vereinigung")
_LEGAL_FORM: Final = re.compile(r" (?:e v|g?gmbh|z s|mtu|qht|ngo|asbl|vzw|inc|ltd)$")


def quoted(text: str, language: str) -> str:
    """The text between the quotation marks of a language.

    Marks that stand around the whole text become those of the language; a text with marks within takes no others.
    """
    words = clean(text)
    if not words:
        return ""
    if _ANY_MARK.search(words):
        inner = words[1:-1].strip()
        encloses = len(words) > 2 and bool(_ANY_MARK.match(words[0]) and _ANY_MARK.match(words[-1]))
        if not encloses or _ANY_MARK.search(inner):
            return words
        words = inner
    opening, closing = _MARKS.get(language, _MARKS["en"])
    return f"{opening}{words}{closing}"


def is_head_noun_ended(name: str) -> bool:
    """Whether a name says what the organisation is: ends in a head noun, or begins with one as in Russian."""
    words = _LEGAL_FORM.sub("", plain(name)).split()
    return any(word in _head_nouns() or word.endswith(_COMPOUNDS) for word in (*words[:1], *words[-1:]))


def organisation(name: str, language: str) -> str:
    """The name of an organisation as it stands in a sentence: in quotation marks, unless it needs none."""
    return clean(name) if is_head_noun_ended(name) else quoted(name, language)


@lru_cache(1)
def _head_nouns() -> frozenset[str]:
    return frozenset(plain(noun) for noun in _HEAD_NOUNS.split(","))
