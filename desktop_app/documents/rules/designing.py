"""A template being changed: a draft that never changes itself; each verb gives the next one.

A draft holds the tables of a template as its file has them, and one of its own pages (`sheets`) is under the hand.
Lengths are millimetres. An element is named as on the page: a text, an ornament or a stroke by its own name, besides
them `logo`, `photo`, `signatures` and `code`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal, cast

from desktop_app.language.wording import WordingError, parse
from desktop_app.printing.layout import PictureData, Pictures
from desktop_app.printing.ornaments import usual_colours
from desktop_app.printing.schema import Table
from desktop_app.printing.templates import ALWAYS_THERE, PLACES

GROUPS: Final = ("texts", "art", "strokes")
ALONE: Final = ("logo", "photo", "signatures", "code")
CORNERED: Final = ("photo", "code")  # they stand by their left top corner
OF_SIGNATURES: Final = ("signatory", "role", "seal")
"""Texts that the row of signatures is set in: they stand where the row stands."""
Part = Literal["title", "label", "wording", "declined", "address"]
PARTS: Final[tuple[Part, ...]] = ("title", "label", "wording", "declined", "address")
_ANCHOR: Final = {"start": 0.0, "centre": 0.5, "end": 1.0}
_SENTENCE: Final = ("{lead}", "{name}", "{body}")
_LEAST: Final = 5.0  # millimetres below which nothing can be taken hold of any more
_SMALLEST_TYPE: Final = 4.0
_NEARLY: Final = 0.05
_PERSON: Final = re.compile(r"\{person(?:\|(?P<form>[a-z]+))?\}")
_NEW_TEXT: Final[Table] = {"font": "text", "size": 12.0, "smallest": 9.0, "colour": "20242C", "width": 80.0}


@dataclass(frozen=True, eq=False)
class TemplateDraft:
    """The tables of a template, its pictures, and which of its pages is being changed."""

    content: Table
    pictures: Pictures = field(default_factory=dict)
    paper: str = ""

    @property
    def sheet(self) -> str:
        """The page at hand: the first one unless another was chosen."""
        return self.paper or next(iter(self.content["sheets"]))

    @property
    def page(self) -> Table:
        """The tables of the page at hand."""
        page: Table = self.content["sheets"][self.sheet]
        return page

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the sheet."""
        return float(self.page["paper"]["width"]), float(self.page["paper"]["height"])

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the template has."""
        return tuple(name for name, words in self.content.items() if isinstance(words, Mapping) and "wording" in words)

    @property
    def flow(self) -> tuple[str, ...]:
        """What stands one below the other, from the top."""
        flow = self.page.get("flow", {})
        return (*flow.get("head", ()), *flow.get("rest", ()))

    def names(self) -> Iterator[str]:
        """Everything on the page that can be taken hold of."""
        yield from (name for name in ALONE if name in self.page)
        for group in GROUPS:
            yield from (
                name
                for name, look in self.page.get(group, {}).items()
                if name not in OF_SIGNATURES and not (group == "art" and self._covered(look))
            )

    def _covered(self, look: Table) -> bool:
        """Whether an ornament of the design gives way to a background."""
        ground = self.page.get("background")
        return ground is not None and not ground.get("art") and look.get("kind") != "picture"

    def group(self, name: str) -> str:
        """The table that an element stands in, "" for what a page has once; a KeyError for what it has not."""
        if name in ALONE and name in self.page:
            return ""
        return {each: group for group in GROUPS for each in self.page.get(group, {})}[name]

    def look(self, name: str) -> Table:
        """The measures of an element."""
        group = self.group(name)
        found: Table = self.page[group][name] if group else self.page[name]
        return found

    def part_of(self, name: str) -> Part | None:
        """The part of the document that a text says; None for a text with words of its own."""
        text = str(self.look(name).get("text", ""))
        found = {"{title}": "title", "{salutation}": "address", **dict.fromkeys(_SENTENCE, "wording")}
        return cast("Part | None", found.get(text))

    def texts_of(self, name: str, language: str) -> tuple[tuple[Part | None, str], ...]:
        """What a text says in a language: its parts of the document, else its own words."""
        part = self.part_of(name)
        parts: tuple[Part | None, ...] = (part,)
        if part == "wording" and self.part("declined", language):
            parts = ("declined", "wording")
        return tuple((each, self.part(each, language) if each else self.said(name, language)) for each in parts)

    def sayable(self) -> frozenset[str]:
        """What texts of this template may name."""
        return ALWAYS_THERE | PLACES | {str(each["name"]) for each in self.content.get("fields", ())}

    def said(self, name: str, language: str) -> str:
        """What a text says in a language, with its placeholders."""
        own: str | None = self.content[language].get("texts", {}).get(name)
        return str(self.look(name)["text"]) if own is None else own

    def part(self, part: Part, language: str) -> str:
        """A part of the document in a language."""
        return str(self.content[language].get(part, ""))


Verb = Callable[[TemplateDraft, str, Any], TemplateDraft]
"""Does one thing to one element."""


def measured(draft: TemplateDraft, name: str, **measures: object) -> TemplateDraft:
    """An element with other measures; None gives one back its usual."""
    kept = {key: value for key, value in {**draft.look(name), **measures}.items() if value is not None}
    return _with_look(draft, name, kept)


def moved(draft: TemplateDraft, name: str, right: float, down: float) -> TemplateDraft:
    """An element further right and down, never off the sheet; in the flow, what comes below moves along."""
    if name == "signatures":
        return _moved_row(draft, right, down)
    look, (width, height) = draft.look(name), draft.size
    if name in CORNERED:
        width, height = width - look.get("width", look.get("size")), height - look.get("height", look.get("size"))
        return measured(draft, name, x=_within(look["x"] + right, width), y=_within(look["y"] + down, height))
    middle = width / 2
    x = _within(look.get("x", middle) + right, width)
    measures: dict[str, object] = {"x": None if abs(x - middle) < _NEARLY and right else x} if right else {}
    if down and name in draft.flow:
        measures["gap"] = max(0.0, round(look.get("gap", 0.0) + down, 3))
        if look.get("gap_after"):
            measures["gap_after"] = {each: max(0.0, round(gap + down, 3)) for each, gap in look["gap_after"].items()}
    elif down:
        measures["y"] = _within(look.get("y", height / 2) + down, height)
    return measured(draft, name, **measures)


def resized(draft: TemplateDraft, name: str, width: float) -> TemplateDraft:
    """An element as wide as this; pictures keep their proportions, the row of signatures its width."""
    if name == "signatures":
        return draft
    look, (most, _height) = draft.look(name), draft.size
    width = round(min(max(width, _LEAST), most), 3)
    if name in {"logo", "code"}:
        return measured(draft, name, size=width)
    if look.get("width") and (name == "photo" or draft.group(name) == "art"):
        return measured(draft, name, width=width, height=round(look.get("height", 0.0) * width / look["width"], 3))
    return measured(draft, name, width=width)


def sized(draft: TemplateDraft, name: str, size: float) -> TemplateDraft:
    """A text in type of this size, its leading along with it."""
    look = draft.look(name)
    leading = round(look["leading"] * size / look["size"], 2) if look.get("leading") else None
    smallest = min(look["smallest"], size) if look.get("smallest") else None
    return measured(draft, name, size=size, leading=leading, smallest=smallest)


def heightened(draft: TemplateDraft, name: str, factor: float) -> TemplateDraft:
    """An element so many times as high: an ornament by itself, a text by its type, what has proportions as a whole."""
    look, group = draft.look(name), draft.group(name)
    if group == "texts":
        return sized(draft, name, max(_SMALLEST_TYPE, round(look["size"] * factor * 2) / 2))
    if name in {"logo", "code"}:
        return resized(draft, name, look["size"] * factor)
    if name == "photo" or (group == "art" and look.get("kind") == "picture"):
        return resized(draft, name, look["width"] * factor)
    if group == "art" and look.get("height"):
        return measured(draft, name, height=round(min(max(look["height"] * factor, 1.0), draft.size[1]), 3))
    return draft


def has_height(draft: TemplateDraft, name: str) -> bool:
    """Whether the height of an element can be changed: not that of strokes, of the row of signatures, of a ground."""
    return name in {"logo", "code"} or draft.group(name) == "texts" or bool(draft.look(name).get("height"))


def aligned(draft: TemplateDraft, name: str, align: str) -> TemplateDraft:
    """A text or stroke whose words begin, stand in the middle or end elsewhere in the same frame."""
    look = draft.look(name)
    x, width = look.get("x", draft.size[0] / 2), look.get("width", look.get("size", 0.0))
    left = x - _ANCHOR[look.get("align", "centre")] * width
    return measured(draft, name, align=align, x=round(left + _ANCHOR[align] * width, 3))


def colours_of(draft: TemplateDraft, name: str) -> tuple[str, ...]:
    """The colours of an element: one of a text or a stroke, those an ornament is drawn in, none of others."""
    group = draft.group(name)
    look = draft.look(name)
    if group == "art":
        return tuple(look.get("colours") or usual_colours(look["kind"]))
    return (str(look["colour"]),) if group else ()


def coloured(draft: TemplateDraft, name: str, colours: Sequence[str]) -> TemplateDraft:
    """An element in other colours, as many as it has."""
    if draft.group(name) == "art":
        return measured(draft, name, colours=list(colours))
    return measured(draft, name, colour=colours[0])


def reordered(draft: TemplateDraft, name: str, places: int) -> TemplateDraft:
    """An element of the flow so many places further down (up: less than 0), among those of its part of the page."""
    flow = dict(draft.page.get("flow", {}))
    for part in ("head", "rest"):
        names = list(flow.get(part, ()))
        if name in names:
            at = names.index(name)
            names.insert(min(max(at + places, 0), len(names) - 1), names.pop(at))
            flow[part] = names
    return with_page(draft, {**draft.page, "flow": flow})


def said_as(draft: TemplateDraft, name: str, language: str, text: str) -> TemplateDraft:
    """A text that says something else in one language."""
    words = draft.content[language]
    return _with_words(draft, language, {"texts": {**words.get("texts", {}), name: text}})


def worded(draft: TemplateDraft, part: Part, language: str, text: str) -> TemplateDraft:
    """A part of the document in other words."""
    return _with_words(draft, language, {part: text})


def name_form(draft: TemplateDraft, language: str) -> str:
    """The case in which the sentence has the name."""
    found = _PERSON.search(draft.part(_sentence(draft, language), language))
    return (found and found["form"]) or "nominative"


def name_formed(draft: TemplateDraft, language: str, form: str) -> TemplateDraft:
    """The sentence with the name in another case."""
    part = _sentence(draft, language)
    said = "{person}" if form == "nominative" else f"{{person|{form}}}"
    return worded(draft, part, language, _PERSON.sub(said, draft.part(part, language), count=1))


def text_added(draft: TemplateDraft, text: str, stem: str = "text") -> tuple[TemplateDraft, str]:
    """A new text in the middle of the page, and its name; braces in it are placeholders."""
    name = _free(draft, stem)
    return _added(draft, "texts", name, {**_NEW_TEXT, "text": text, "y": round(draft.size[1] / 2, 1)}), name


def stroke_added(draft: TemplateDraft) -> tuple[TemplateDraft, str]:
    """A new line across the middle of the page, and its name."""
    name = _free(draft, "line")
    look = {"colour": "B08A3E", "thickness": 0.3, "width": 80.0, "y": round(draft.size[1] / 2, 1)}
    return _added(draft, "strokes", name, look), name


def picture_added(draft: TemplateDraft, data: PictureData, ratio: float) -> tuple[TemplateDraft, str]:
    """A picture of the template's own in the middle of the page, and its name; `ratio` is width to height."""
    name = _free(draft, "picture")
    wide, high = 40.0, 40.0 / ratio
    shrink = min(1.0, draft.size[1] / 2 / high)
    look = {
        "kind": "picture",
        "picture": data.sha256,
        "width": round(wide * shrink, 3),
        "height": round(high * shrink, 3),
        "y": round(draft.size[1] / 2, 1),
    }
    return _added(replace(draft, pictures={**draft.pictures, data.sha256: data}), "art", name, look), name


def background_put(draft: TemplateDraft, data: PictureData) -> TemplateDraft:
    """The page over a picture that covers it, in place of the ornaments of its design."""
    page = {**draft.page, "background": {"picture": data.sha256}}
    return _pruned(with_page(replace(draft, pictures={**draft.pictures, data.sha256: data}), page))


def background_with_art(draft: TemplateDraft, shown: bool) -> TemplateDraft:
    """The page with its design's ornaments over its background, or without them."""
    return with_page(draft, {**draft.page, "background": {**draft.page["background"], "art": shown}})


def background_removed(draft: TemplateDraft) -> TemplateDraft:
    """The page as its design has it."""
    return _pruned(with_page(draft, {key: value for key, value in draft.page.items() if key != "background"}))


def removed(draft: TemplateDraft, name: str) -> TemplateDraft:
    """The page without an element, and without what only spoke of it."""
    page = {key: value for key, value in _without(draft.page, name).items() if key != "two"}
    if "two" in draft.page:
        page["two"] = _without(draft.page["two"], name)
    left = with_page(draft, page)
    for language in left.languages:
        texts = left.content[language].get("texts", {})
        if name in texts:
            left = _with_words(left, language, {"texts": {each: texts[each] for each in texts if each != name}})
    return _pruned(left)


def with_page(draft: TemplateDraft, page: Table) -> TemplateDraft:
    """The draft with other tables for the page at hand."""
    return replace(draft, content={**draft.content, "sheets": {**draft.content["sheets"], draft.sheet: page}})


def problem(text: str, known: frozenset[str] | None = None) -> str:
    """What is wrong with the placeholders of a text, and where; nothing when it can be said."""
    try:
        parse(text, known)
    except WordingError as error:
        return str(error)
    return ""


def slips(draft: TemplateDraft) -> Iterator[tuple[str, str, str]]:
    """Texts that cannot be said: the element, the language, and what is wrong where."""
    for name in draft.page.get("texts", {}):
        for language in draft.languages:
            for _part, text in draft.texts_of(name, language):
                if wrong := problem(text, draft.sayable()):
                    yield name, language, wrong


def _sentence(draft: TemplateDraft, language: str) -> Part:
    """The sentence that papers say: the one that declines the name, where there is one."""
    return "declined" if draft.part("declined", language) else "wording"


def _moved_row(draft: TemplateDraft, right: float, down: float) -> TemplateDraft:
    look, (width, height) = draft.look("signatures"), draft.size
    kept = {key: [_within(each + right, width) for each in look[key]] for key in ("one", "two", "three")}
    seals = [_within(each + right, width) if each else each for each in look.get("seals", ())]
    return measured(draft, "signatures", y=_within(look["y"] + down, height), seals=seals or None, **kept)


def _within(place: float, most: float) -> float:
    return round(min(max(place, 0.0), most), 3)


def _with_words(draft: TemplateDraft, language: str, words: Table) -> TemplateDraft:
    return replace(draft, content={**draft.content, language: {**draft.content[language], **words}})


def _with_look(draft: TemplateDraft, name: str, look: Table) -> TemplateDraft:
    group = draft.group(name)
    page = draft.page
    return with_page(draft, {**page, group: {**page[group], name: look}} if group else {**page, name: look})


def _added(draft: TemplateDraft, group: str, name: str, look: Table) -> TemplateDraft:
    return with_page(draft, {**draft.page, group: {**draft.page.get(group, {}), name: look}})


def _free(draft: TemplateDraft, stem: str) -> str:
    taken = {*draft.names(), *OF_SIGNATURES}
    return next(name for number in range(1, len(taken) + 2) if (name := f"{stem}-{number}") not in taken)


def _without(page: Table, name: str) -> dict[str, Any]:
    left = {key: value for key, value in page.items() if key != name}
    for group in GROUPS:
        if group in left:
            looks = {each: look for each, look in left[group].items() if each != name}
            left[group] = {each: _forgetting(look, name) for each, look in looks.items()}
    if "flow" in left:
        flow = left["flow"]
        gone = {
            part: [each for each in flow[part] if each != name] for part in ("head", "rest", "firm") if part in flow
        }
        left["flow"] = {**flow, **gone}
    return left


def _forgetting(look: Table, name: str) -> dict[str, Any]:
    """Measures that no longer speak of an element."""
    kept = {key: value for key, value in look.items() if not (key in {"half_of", "beside"} and value == name)}
    if "under" in kept:
        kept["under"] = [each for each in kept["under"] if each != name]
    if "gap_after" in kept:
        kept["gap_after"] = {each: gap for each, gap in kept["gap_after"].items() if each != name}
    return kept


def _pruned(draft: TemplateDraft) -> TemplateDraft:
    """The draft with only those pictures that some page shows."""
    pages = draft.content["sheets"].values()
    looks = [look for page in pages for look in (*page.get("art", {}).values(), page.get("background", {}))]
    shown = {look.get("picture") for look in looks}
    return replace(draft, pictures={sha: data for sha, data in draft.pictures.items() if sha in shown})
