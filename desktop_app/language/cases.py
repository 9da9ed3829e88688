"""The cases that names take on paper, and the kinds of text that take them differently."""

from enum import StrEnum


class Case(StrEnum):
    """Cases as every language here names them; each language has those that it needs.

    Russian locative is its prepositional. Azerbaijani and Russian address a person in the nominative.
    """

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    LOCATIVE = "locative"
    ABLATIVE = "ablative"
    INSTRUMENTAL = "instrumental"
    VOCATIVE = "vocative"


class Kind(StrEnum):
    """What a text names: it decides which endings are possessive and which consonants soften."""

    NAME = "name"
    PLACE = "place"
    ORGANISATION = "organisation"
    NOUN = "noun"
