"""Feeds every door of the language with texts at random: `python -m tests.language [--soak] [--seed N]`.

A text is drawn from all of Unicode, from names of the vectors, and from these cut, doubled and mixed.
"""

import argparse
import random
import sys
import time
from typing import Final

from tests.language.doors import DOORS
from tests.language.vectors import VECTORS

SLICE, SOAK = 2_000, 1_000_000
SEED: Final = 1918


def main() -> int:
    """Run it; 1 when a door raised."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--soak", action="store_true", help=f"{SOAK:,} texts for each door, else {SLICE:,}")
    options.add_argument("--seed", type=int, default=SEED)
    chosen = options.parse_args()
    texts = SOAK if chosen.soak else SLICE
    words = _words()
    raised, begun = 0, time.monotonic()
    for name, door in DOORS.items():
        chance = random.Random(f"{chosen.seed}/{name}")
        for _number in range(texts):
            text = _text(chance, words)
            try:
                door(text)
            except Exception as error:  # noqa: BLE001 -- whatever it is, it is what is looked for
                raised += 1
                print(f"{name} raised {error!r} on {text!r}")
                break
    spent = time.monotonic() - begun
    print(f"{len(DOORS)} doors, {texts:,} texts each, seed {chosen.seed}: {raised} raised, {spent:.0f} s")
    return 1 if raised else 0


def _words() -> list[str]:
    pairs = [word for pair in VECTORS["match_same"] for word in pair]
    return [*pairs, *(row["nom"] for row in VECTORS["declension"]), *(row[0] for row in VECTORS["ru_names"])]


def _text(chance: random.Random, words: list[str]) -> str:
    kind = chance.randrange(4)
    if kind == 0:
        return "".join(chr(chance.randrange(0x110000)) for _letter in range(chance.randrange(12)))
    text = " ".join(chance.choice(words) for _word in range(chance.randrange(1, 4)))
    if kind == 1:
        return text[chance.randrange(len(text)) :] + text[: chance.randrange(len(text))]
    place = chance.randrange(len(text))
    return text[:place] + chr(chance.choice((0x307, 0x327, 0x20, 0x2019, 0x200C, 0x202E, 0x41, 0x628))) + text[place:]


if __name__ == "__main__":
    sys.exit(main())
