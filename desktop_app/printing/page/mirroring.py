"""The page of a language that runs from right to left: what stood at the left stands at the right."""

from dataclasses import replace
from typing import Final, TypeVar

from desktop_app.printing.design import Align, Art, Design, Logo, Signatures, Stroke, Text

_OTHER_SIDE: Final[dict[Align, Align]] = {"start": "end", "centre": "centre", "end": "start"}
_E = TypeVar("_E", Text, Stroke, Logo)


def led(design: Design, leftwards: bool, second_leftwards: bool = False) -> Design:
    """The design for languages that run leftwards or not: the first turns the page, each its own texts."""
    turned = mirrored(design) if leftwards else design
    if not (leftwards or second_leftwards):
        return turned
    texts = {
        name: replace(text, rtl=True, tracking=0.0, tightest=None)
        if (second_leftwards if text.second else leftwards)
        else text
        for name, text in turned.texts.items()
    }
    return replace(turned, texts=texts)


def mirrored(design: Design) -> Design:
    """The design with its sides exchanged; ornament keeps its own sense."""
    width = design.paper.width
    return replace(
        design,
        texts={name: _turned(text, width) for name, text in design.texts.items()},
        strokes={name: _turned(stroke, width) for name, stroke in design.strokes.items()},
        art={name: _moved(art, width) for name, art in design.art.items()},
        logo=_turned(design.logo, width) if design.logo else None,
        signatures=_reversed(design.signatures, width) if design.signatures else None,
        code=replace(design.code, x=width - design.code.x - design.code.size) if design.code else None,
        photo=replace(design.photo, x=width - design.photo.x - design.photo.width) if design.photo else None,
    )


def _turned(element: _E, width: float) -> _E:
    x = None if element.x is None else width - element.x
    return replace(element, x=x, align=_OTHER_SIDE[element.align])


def _moved(art: Art, width: float) -> Art:
    return art if art.x is None else replace(art, x=width - art.x)


def _reversed(row: Signatures, width: float) -> Signatures:
    """The first of those who sign stands at the right."""
    one, two, three = (tuple(width - centre for centre in centres) for centres in (row.one, row.two, row.three))
    seals = tuple(width - seal if seal else 0.0 for seal in row.seals)
    return replace(row, one=one, two=two, three=three, seals=seals)
