"""How papers of other countries spell a name, by the table of emigrants' spellings (domain facts 3.7)."""

import random
import re
from collections.abc import Callable, Mapping
from typing import Final

from desktop_app.language.azerbaijani import lower, title
from tests.samples.people import old_alphabet

Choices = Mapping[str, tuple[str, ...]]


def _choices(text: str) -> dict[str, tuple[str, ...]]:
    """`ə=a/e c=dzh` as a mapping; ı= with nothing is spelled as nothing."""
    pairs = (rule.split("=") for rule in text.split())
    return {sound: tuple(spelt.split("/")) for sound, spelt in pairs}


_ENGLISH: Final = _choices("ə=a/a/a/e c=j ç=ch x=kh q=g/g/q ğ=gh ş=sh ı=i ö=o ü=u")
_SOVIET: Final = _choices(
    "ə=a/e c=dzh/dj/j ç=ch x=kh/h/x h=g/kh/h q=g/k ğ=g ş=sh ı=y/i ^ö=o ^ü=u ö=o/yo ü=u/yu iyev=iev ayev=aev əyev=aev"
)
_GERMAN: Final = _choices(
    "ə=a/e/ä c=dsch ç=tsch x=ch/h q=g/k ğ=gh/g ş=sch ı=y/i ö=ö/oe ü=ü/ue y=j yev$=jew ov$=ow yeva$=jewa ova$=owa"
)
_POLISH: Final = {**_GERMAN, **_choices("c=dż ç=cz ş=sz ö=o ü=u ə=a/e")}
_FRENCH: Final = _choices(
    "ə=a/e c=dj ç=tch x=kh q=g qe=gue qi=gui qə=ga/gue ğ=gh ş=ch ı=y ö=eu ü=u iyev=iev ov$=off/ov yev$=ieff/iev"
)
_TURKISH: Final = _choices("ə=e x=h q=k")
_MACHINE: Final = _choices("ə=e ç=c ğ=g ş=s ı=i ö=o/oe ü=u/ue/uxx")
_BALTIC: Final = _choices("ə=a c=dž ç=č x=h/ch q=g ğ=g ş=š ı=i ö=o ü=u y=j ov$=ovs/ovas yev$=jevs/jevas")
_CZECH: Final = _choices("ə=a/e c=dž ç=č x=ch q=g ğ=g ş=š ı=y ö=o ü=u y=j ova$=ovová yeva$=jevová")
_RUSSIAN: Final = _choices(
    "a=а b=б c=дж ç=ч d=д e=е ^e=э ^ə=а/э ə=а/е f=ф g=г ğ=г h=г/х x=х ı=ы/и i=и j=ж k=к q=г/к l=л m=м n=н o=о ö=о"
    " p=п r=р s=с ş=ш t=т u=у ^ü=у ü=ю/у v=в y=й z=з ya=я yu=ю yə=я/е ye=е iyev=иев ayev=аев əyev=аев iyyə=ия"
)
_GEORGIAN: Final = _choices(
    "a=ა b=ბ c=ჯ ç=ჩ d=დ e=ე ə=ა/ე f=ფ g=გ ğ=ღ h=ჰ x=ხ ı=ი i=ი j=ჟ k=ქ/კ q=გ/ყ l=ლ m=მ n=ნ o=ო ö=ო p=ფ/პ r=რ s=ს"
    " ş=შ t=თ/ტ u=უ ü=უ v=ვ y=ი z=ზ iyev$=იევი yev$=ევი ov$=ოვი iyeva$=იევა yeva$=ევა"
)

Spelt = Callable[[random.Random, str], str]


def _by(choices: Choices, shown: Callable[[str], str] = title) -> Spelt:
    longest_first = sorted(choices, key=lambda sound: -len(sound.strip("^$")))
    sounds = re.compile("|".join(re.sub(r"\^(.)", r"\\b\1", s).replace("$", r"\b") for s in longest_first))
    plain = {sound.strip("^$"): spelt for sound, spelt in choices.items() if sound.startswith("^") is False}
    begun = {sound[1:]: spelt for sound, spelt in choices.items() if sound.startswith("^")}

    def spelt(chance: random.Random, name: str) -> str:
        def choice(sound: re.Match[str]) -> str:
            start = begun if sound.start() == 0 and sound[0] in begun else plain
            return chance.choice(start[sound[0]])

        return shown(sounds.sub(choice, lower(name)))

    return spelt


def _as_it_is(text: str) -> str:
    return text


STYLES: Final[Mapping[str, Spelt]] = {
    "English": _by(_ENGLISH),
    "Soviet": _by(_SOVIET),
    "German": _by(_GERMAN),
    "Polish": _by(_POLISH),
    "French": _by(_FRENCH),
    "Turkish": _by(_TURKISH),
    "machine": _by(_MACHINE, str.upper),
    "Baltic": _by(_BALTIC),
    "Czech": _by(_CZECH),
    "Russian": _by(_RUSSIAN),
    "Georgian": _by(_GEORGIAN, _as_it_is),
    "old alphabet": lambda _chance, name: old_alphabet(name),
}
