"""The door to matching: how alike two names are, whether two people are one, and who of many may be.

Source: domain facts 3.7 and 3.8. Nothing here ever merges: it says what it has found, and why.
"""

from desktop_app.language.matching.names import is_one_name, possible_keys, similarity
from desktop_app.language.matching.pairs import Pair, likely_pairs
from desktop_app.language.matching.people import Identity, Likeness, Reason, Verdict, same_person

__all__ = [
    "Identity",
    "Likeness",
    "Pair",
    "Reason",
    "Verdict",
    "is_one_name",
    "likely_pairs",
    "possible_keys",
    "same_person",
    "similarity",
]
