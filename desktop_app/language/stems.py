"""What becomes of a stem before an ending that begins with a vowel: çiçək and çiçəyi, otaq and otağı, burun and burnu.

Source: domain facts 3.6, the orthography norms of 2019, and counts over a list of 310,000 words. Final q and k soften
in words of Turkic origin of more than one syllable; loans keep them (iştirakı, filoloqa, şəfəqi). Names keep theirs but
for -ıq and a few native words; nothing is left out of a name (Könülə).
"""

import re
from typing import Final

from desktop_app.language.cases import Case, Kind

_BEFORE_A_VOWEL: Final = frozenset((Case.GENITIVE, Case.DATIVE, Case.ACCUSATIVE))
_SOFT: Final = {"q": "ğ", "k": "y"}
_VOWELS: Final = "aıoueəiöü"

_NAMES_THAT_SOFTEN: Final = re.compile(
    r".*[aıoueəiöü].*ıq"
    r"|(?:ban[ıu])?çiçək|qızılçiçək|nərgizçiçək|ipək|mələk|gülmələk|göyçək|dilək|kəpənək|bəbək|ürək|köynək|çələk|örnək"
    r"|bəzək|ləçək|göbələk|(?:.+)?(?:bulaq|bayraq|yarpaq|torpaq|budaq|dodaq|qonaq|ocaq|ortaq|sancaq)"
    r"|(?:.+)?dağlıq"
)
"""Native words that are used as names. Afaq, İshaq, Babək, Mübarək and Turkish surnames stay as they are."""
_HARD_SOFT_LOOKING: Final = frozenset(("budaq",))
"""A man's name; the branch of a tree softens."""

_HARD_NOUNS: Final = re.compile(
    r".*(?:[eəiöüo]q|[aıou]k)"
    r"|.*(?:hüquq|ittifaq|əxlaq|nifaq|infaq|istehqaq|müştaq|məşuq|vüsuq|tətbiq|sadiq|iraq|işraq|üfüq|ərraq|fəraq|burak)"
    r"|.*(?:təbrik|şərik|təhrik|təfrik|mübarək|müştərək|müşrik|mülk|(?:tex|mexa|elektro|pik|kli|orga|pa|bota|kera|etni)nik)"
    r"|.*(?:(?:akade|ko|dina|kera|seys|atom|hid)mik|fizik|musiqi|qrafik|trafik|lirik|empirik|nümerik|[bpgdfv]lik|klassik)"
    r"|.*(?:[kpsaioueəm]tik|tanktik|rustik|optik|plastik|logistik|katolik|alkoqolik|respublik|kubik|şablik|bublik)"
)
"""Loans, which keep their last letter: filoloq, texnik, hüquq, ittifaq."""
_SOFT_NOUNS: Final = re.compile(r".*(?:bitik|yetik|itik|ətik|pətik)")

_DROPPED_VOWELS: Final = """
    ağız ağıl alın bağır beyin boyun burun çiyin cisim eyib ətir fəsil fikir isim könül nəsil nəbiz oğul ovuc ömür qarın
    qədir qəbir qisim rəsim sətir səbir sinif şəkil zehin
"""
"""Nouns whose last vowel falls out: burun, burnu."""


def stem(small: str, case: Case, kind: Kind) -> str:
    """A word in small letters as it stands before the ending of a case."""
    if case not in _BEFORE_A_VOWEL or small[-1] in _VOWELS:
        return small
    if kind in (Kind.NAME, Kind.PLACE):
        soft = bool(_NAMES_THAT_SOFTEN.fullmatch(small)) and small not in _HARD_SOFT_LOOKING
        return _softened(small) if soft else small
    if small in _DROPPED_VOWELS.split():
        return small[:-2] + small[-1]
    hard = _HARD_NOUNS.fullmatch(small) and not _SOFT_NOUNS.fullmatch(small)
    return small if hard else _softened(small)


def _softened(small: str) -> str:
    """The last q or k between vowels in a word of several syllables made soft."""
    several = sum(letter in _VOWELS for letter in small) > 1
    if several and small[-1] in _SOFT and small[-2] in _VOWELS:
        return small[:-1] + _SOFT[small[-1]]
    return small
