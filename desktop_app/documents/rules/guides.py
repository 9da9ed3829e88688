"""Guides of a page: lines that nobody prints and that elements come to rest on; kept with the template."""

from typing import Final

from desktop_app.documents.rules.designing import TemplateDraft, with_page
from desktop_app.documents.rules.snapping import Guide

AXES: Final = ("x", "y")


def guides_of(draft: TemplateDraft) -> tuple[Guide, ...]:
    """The guides of the page at hand, those that stand upright first."""
    kept = draft.page.get("guides", {})
    return tuple(Guide(axis, float(at)) for axis in AXES for at in kept.get(axis, ()))


def guide_put(draft: TemplateDraft, guide: Guide) -> TemplateDraft:
    """The page with one more guide, on the sheet; the same twice is once."""
    most = draft.size[0 if guide.axis == "x" else 1]
    placed = Guide(guide.axis, round(min(max(guide.at, 0.0), most), 1))
    return _with_guides(draft, (*guides_of(draft), placed))


def guide_removed(draft: TemplateDraft, guide: Guide) -> TemplateDraft:
    """The page without a guide."""
    return _with_guides(draft, tuple(each for each in guides_of(draft) if each != guide))


def mirrored(guide: Guide, width: float) -> Guide:
    """Where a guide is on the page of a language that runs leftwards, and back."""
    return Guide("x", round(width - guide.at, 3)) if guide.axis == "x" else guide


def _with_guides(draft: TemplateDraft, guides: tuple[Guide, ...]) -> TemplateDraft:
    kept = {axis: sorted({each.at for each in guides if each.axis == axis}) for axis in AXES}
    page = {key: value for key, value in draft.page.items() if key != "guides"}
    if guides:
        page["guides"] = {axis: places for axis, places in kept.items() if places}
    return with_page(draft, page)
