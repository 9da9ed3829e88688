"""Words that stand in the possessive of the third person, after which endings take an n, and what kind a text is.

Source: domain facts 3.6. Whether a final -ı is a possessive (Azərbaycan Evi) or a part of the word (Əli, Bakı, qapı)
cannot be heard; it is told by the kind of the text and by its last word.
"""

import re
from typing import Final

from desktop_app.language.cases import Kind
from desktop_app.language.casing import lower

_OF_THE_FATHER: Final = re.compile(r".*(?:oğlu|oglu|qızı)|o[gğ]h?l[uı]|[qgk][ıi]z[ıi]")
_NOT_OF_A_FATHER: Final = frozenset(("koroğlu",))

_ORGANISATIONS: Final = """
    evi şurası komitəsi birliyi məktəbi konqresi mərkəzi cəmiyyəti assosiasiyası federasiyası konfederasiyası fondu
    təşkilatı icması dərnəyi ittifaqı alyansı klubu nazirliyi agentliyi idarəsi institutu universiteti akademiyası
    kolleci liseyi gimnaziyası bağçası kitabxanası muzeyi teatrı ansamblı orkestri xoru qrupu komandası şəbəkəsi
    platforması forumu qurultayı konfransı simpoziumu festivalı müsabiqəsi yarışı düşərgəsi kursu proqramı layihəsi
    tədbiri mərasimi günü həftəsi ayı ili bayramı gecəsi sərgisi konserti dərsi ordeni medalı mükafatı diplomu
    sertifikatı fərmanı səfirliyi konsulluğu nümayəndəliyi kafedrası fakültəsi bölməsi şöbəsi filialı bürosu ocağı
    partiyası hərəkatı parlamenti məclisi məhkəməsi bankı şirkəti müəssisəsi zavodu nəşriyyatı qəzeti jurnalı kanalı
    radiosu televiziyası redaksiyası sektoru xidməti departamenti palatası kommunası məscidi kilsəsi komissiyası
    katibliyi qərargahı dəstəsi koordinasiyası həmrəyliyi diasporu diasporası xalqı dili ədəbiyyatı tarixi
    mədəniyyəti incəsənəti bələdiyyəsi xəstəxanası klinikası poliklinikası stansiyası birlikləri cəmiyyətləri evləri
    respublikası krallığı knyazlığı hersoqluğu imperiyası parkı niderlandı federasiyaları sədri rəhbəri katibi
    müavini direktoru müdiri üzvü üzvləri koordinatoru nümayəndəsi müəllimi naziri səfiri konsulu prezidenti rektoru
    redaktoru təsisçisi həmtəsisçisi fəalı könüllüsü şagirdi tələbəsi məzunu iştirakçısı müharibəsi qələbəsi ordusu
    hökuməti dövləti nəşri toplusu almanaxı ensiklopediyası antologiyası albomu filmi tamaşası oyunu çempionatı
    kuboku olimpiadası turniri liqası sammiti görüşü iclası müşavirəsi seminarı treninqi masası aksiyası kampaniyası
    təşəbbüsü vəqfi kitabxanaları məktəbləri universitetləri himni xatirəsi sülaləsi xanlığı vəsiqəsi şəhadətnaməsi
    protokolu qərarı sərəncamı əmri qanunu məktubu kabineti prezidiumu heyəti kollektivi yurdu assambleyası mahalı
    telekanalı portalı saytı studiyası salonu qalereyası sarayı abidəsi stadionu oteli limanı vağzalı kataloqu lüğəti
    dərsliyi kitabı romanı mahnısı rəqsi hekayəsi dastanı poeması kolleqiyası əməkdaşı jurnalisti alimi professoru
    dosenti həkimi mühəndisi mütəxəssisi müşaviri məsləhətçisi köməkçisi deputatı vəkili sözçüsü gənci qadını cəbhəsi
    azadlığı müstəqilliyi soyqırımı faciəsi bayrağı gerbi kooperativi kolleksiyası zəfəri sorağı ziyalısı qəhrəmanı
"""
"""The last words of organisations, events and posts, as they stand behind what they belong to."""
_PLACES: Final = """
    adası adaları ərazisi əraziləri yarımadası ştatı ştatları əmirlikləri dənizi çayı gölü körfəzi okeanı dağı dağları
    vadisi sahili sahilləri ərəbistanı torpağı torpaqları rayonu vilayəti əyaləti bölgəsi şəhəri qəsəbəsi kəndi küçəsi
    prospekti meydanı bulvarı bağı
"""
_HEADS_OF_ORGANISATIONS: Final = frozenset(_ORGANISATIONS.split())
_HEADS: Final = _HEADS_OF_ORGANISATIONS | frozenset(_PLACES.split())

_AFTER_A_VOWEL: Final = re.compile(r".{3,}[aıoueəiöü]s[ıiuü]")
"""Fransa Qvianası, Amerika Samoası."""
_PLURAL: Final = re.compile(r".+(?:ları|ləri)")
_NEVER_A_NAME: Final = re.compile(r".{3,}(?:ları|ləri|lığı|liyi|luğu|lüyü)")
"""How no person's name ends: Almaniya azərbaycanlıları, Novruz şənliyi."""
_HIGH_END: Final = re.compile(r".+[ıiuü]")
_WHOLE_WORDS: Final = re.compile(
    r".+[^aıoueəiöü](?:ç[ıiuü]|l[ıiuü])"  # who does it, where from: futbolçu, gəncəli
    r"|qapı|ayaqqabı|bacı|əmi|dayı|kişi|gəmi|sevgi|mahnı|bilgi|vergi|dərgi|qarşı|körpü|tülkü|ütü|cücü|keçi|qonşu|quzu|su"
    r"|arzu|qayğı|sayğı|yazı|qazı|hazırkı|yeni|əbədi|elmi|milli|rəsmi|ictimai|təqdimatçı|taksi|kivi|alpi|namizədi?"
)
"""Words whose last vowel belongs to them."""
_COMPOUND: Final = re.compile(r".{3,}(?:quşu|balığı|otu|ağacı|ayağı|gülü|daşı|suyu|böcəyi|yağı|əti)")
"""Nouns of one word that are possessive by themselves: dəvəquşu."""


def kind_of(text: str) -> Kind:
    """What a text most likely names."""
    words = re.findall(r"[^\W\d_]+", text)
    if not words:
        return Kind.NAME
    if words[0][0].islower():
        return Kind.NOUN
    return Kind.ORGANISATION if lower(words[-1]) in _HEADS_OF_ORGANISATIONS else Kind.NAME


def is_possessive(small: str, before: str, kind: Kind) -> bool:
    """Whether the last word of a text, in small letters, stands in the possessive; `before` is what precedes it."""
    if _OF_THE_FATHER.fullmatch(small):
        return small not in _NOT_OF_A_FATHER
    is_alone = not any(letter.isalpha() for letter in before)
    if kind is Kind.NAME:
        is_head = small in _HEADS or _NEVER_A_NAME.fullmatch(small) is not None
        return not is_alone and is_head and _ends_a_group(before)
    if small in _HEADS or (not is_alone and _PLURAL.fullmatch(small)):
        return True
    if kind is Kind.PLACE:
        return not is_alone and _AFTER_A_VOWEL.fullmatch(small) is not None
    if not _HIGH_END.fullmatch(small) or _WHOLE_WORDS.fullmatch(small):
        return False
    return not is_alone or (kind is Kind.NOUN and _COMPOUND.fullmatch(small) is not None)


def _ends_a_group(before: str) -> bool:
    """Whether a head noun follows what it belongs to, and not a person's surname: “Dostluq” ordeni, kurs rəhbəri."""
    return before.endswith((" ", "\u00a0", "-"))
