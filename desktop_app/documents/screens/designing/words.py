"""What stands on a page, in words of the screen; and what may be put there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from desktop_app.documents.rules.designing import OF_SIGNATURES, TemplateDraft
from desktop_app.documents.service.trials import Trial
from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.printing.european_letters import european_letters

_NAMES: Final[Mapping[str, str]] = {
    "logo": N_("Logo of the office"),
    "organisation": N_("Name of the office"),
    "title": N_("Title"),
    "lead": N_("Words before the name"),
    "name": N_("Name of the person"),
    "stored": N_("Name as it is kept"),
    "address": N_("Line of address"),
    "body": N_("Sentence"),
    "signatures": N_("Signatures and seal"),
    "code": N_("Code of proof"),
    "photo": N_("Photo"),
    "number": N_("Number"),
    "date": N_("Date"),
    "place": N_("Place and date"),
    "check": N_("Check code"),
    "mark": N_("Sample mark"),
    "frame": N_("Frame of the page"),
    "divider": N_("Ornament"),
    "hairline": N_("Line under the name"),
}
_KINDS: Final[Mapping[str, str]] = {"texts": N_("Text"), "art": N_("Picture"), "strokes": N_("Line"), "": N_("Place")}
_ICONS: Final[Mapping[str, str]] = {
    "name": "user",
    "logo": "photo",
    "photo": "id",
    "signatures": "signature",
    "code": "shield-check",
}
_ICONS_OF: Final[Mapping[str, str]] = {"texts": "letter-t", "art": "photo", "strokes": "minus", "": "note"}
FONTS: Final[tuple[tuple[str, str, str], ...]] = (
    ("text", "Vollkorn", ""),
    ("text-medium", "Vollkorn", N_("medium")),
    ("text-semibold", "Vollkorn", N_("bold")),
    ("text-italic", "Vollkorn", N_("italic")),
    ("text-medium-italic", "Vollkorn", N_("medium italic")),
    ("display", "Noto Serif", ""),
    ("display-medium", "Noto Serif", N_("medium")),
    ("display-medium-italic", "Noto Serif", N_("medium italic")),
    ("label", "Noto Sans", ""),
    ("label-medium", "Noto Sans", N_("medium")),
    ("label-semibold", "Noto Sans", N_("bold")),
)
"""Fonts of papers: the key that layouts keep, the name that people know, and which of its kind."""
COLOURS: Final[tuple[tuple[str, str], ...]] = (
    ("20242C", N_("ink")),
    ("1F3A5F", N_("indigo")),
    ("8E1F2F", N_("madder red")),
    ("0F5C66", N_("turquoise")),
    ("3E5B45", N_("green")),
    ("7F6330", N_("dark gold")),
    ("B08A3E", N_("gold")),
    ("5F646B", N_("grey")),
)


@dataclass(frozen=True)
class FieldOffer:
    """Something that may be put on the page: `text` is what the new text says, "" for what is no text."""

    key: str
    label: str
    sample: str
    icon: str
    text: str = ""


@dataclass(frozen=True)
class FieldGroup:
    """Offers under a heading."""

    title: str
    offers: tuple[FieldOffer, ...]


def element_words(draft: TemplateDraft, name: str) -> str:
    """What an element is called."""
    if name in _NAMES:
        return _(_NAMES[name])
    stem, _dash, number = name.rpartition("-")
    if stem and number.isdigit():
        for group in field_groups(draft, draft.languages[0]):
            for offer in group.offers:
                if offer.key == stem and offer.text:
                    return offer.label
        return f"{_(_KINDS[draft.group(name)])} {number}"
    return f"{_(_KINDS[draft.group(name)])}: {name}"


def element_icon(draft: TemplateDraft, name: str) -> str:
    """The icon of an element."""
    return _ICONS.get(name, _ICONS_OF[draft.group(name)])


def font_words(family: str, style: str) -> str:
    """A font as lists call it."""
    return f"{family}, {_(style)}" if style else family


def contrast_words(*, on_paper: bool, words: bool) -> str:
    """That a colour can hardly be told from what is under it, and what to do."""
    if not on_paper:
        return _("This colour can hardly be told from the panel under it. Choose a darker or a lighter one.")
    if words:
        return _("These words will be hard to read on white paper. Choose a darker colour, or make them larger.")
    return _("This can hardly be seen on white paper. Choose a darker colour.")


def letter_words(draft: TemplateDraft, found: Mapping[str, tuple[str, ...]]) -> tuple[bool, str]:
    """Whether every letter of European names can be printed, and that in words; those that cannot by their font."""
    count = len(european_letters())
    absent = {font: letters for font, letters in found.items() if letters}
    if not absent:
        sentence = _("All {count} letters of European names can be printed in each of the {styles} fonts of this page.")
        return True, sentence.format(count=count, styles=len(found))
    some = len({letter for letters in absent.values() for letter in letters})
    lines = [_("{some} of {count} letters cannot be printed:").format(some=some, count=count)]
    said = {key: font_words(family, style) for key, family, style in FONTS}
    for font, letters in absent.items():
        texts = [name for name, look in draft.page.get("texts", {}).items() if look["font"] == font]
        where = ", ".join(element_words(draft, name) for name in texts if name in (*draft.names(),))
        style = said.get(font, font)
        lines.append(f"{style} ({where}): {' '.join(letters)}" if where else f"{style}: {' '.join(letters)}")
    return False, "\n".join((*lines, _("Choose another font for these texts.")))


def trial_words(draft: TemplateDraft, trial: Trial) -> list[tuple[str, str]]:
    """What was found on a page: the element, "" for none of them, and a sentence that names it."""
    found = []
    for each in trial.findings:
        name = "signatures" if each.frame in OF_SIGNATURES else each.frame
        known = name in (*draft.names(),)
        sentence = f"{element_words(draft, name)}: {each.message}" if known else each.message
        found.append((name if known else "", sentence))
    sentence = _("{element}: the longest name does not fit")
    besides = sorted(trial.too_long - {each.frame for each in trial.findings})
    found += [(name, sentence.format(element=element_words(draft, name))) for name in besides if name in draft.names()]
    return found


def field_groups(draft: TemplateDraft, language: str) -> tuple[FieldGroup, ...]:
    """What may be put on a page of this template, with samples in a language."""
    whom = (
        FieldOffer("name", _("Full name"), "Əliyev Vəli Həsən oğlu", "user", "{name}"),
        FieldOffer("surname", _("Surname"), "Əliyev", "id", "{surname}"),
        FieldOffer("given", _("Given name"), "Vəli", "id", "{given}"),
    )
    who = (
        FieldOffer(
            "organisation", _("Name of the office"), "Köln Azərbaycan Evi", "building-community", "{organisation}"
        ),
        FieldOffer("office_city", _("City of the office"), "Köln", "map-pin", "{office_city}"),
        FieldOffer("number", _("Number"), "K-2026/0001", "tag", "{number}"),
        FieldOffer("date", _("Date"), "24.12.2025", "calendar", "{date}"),
    )
    more = (
        FieldOffer("text", _("Fixed text"), _("the words that you write"), "letter-t", _("Your words")),
        FieldOffer("picture", _("Picture"), _("from a PNG or JPEG file"), "photo"),
        FieldOffer("line", _("Line"), _("straight, across the page"), "minus"),
    )
    return (
        FieldGroup(_("To whom"), whom),
        FieldGroup(_("What for"), tuple(_fields(draft, language))),
        FieldGroup(_("Who gives it"), who),
        FieldGroup(_("Besides"), more),
    )


def _fields(draft: TemplateDraft, language: str) -> Iterator[FieldOffer]:
    words = draft.content[language].get("fields", {})
    for each in draft.content.get("fields", ()):
        name = str(each["name"])
        if each["kind"] != "date":
            said = words.get(name, {})
            yield FieldOffer(name, said.get("label", name), said.get("sample", ""), "note", f"{{{name}}}")
