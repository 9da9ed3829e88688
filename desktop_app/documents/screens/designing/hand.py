"""The hand on the page: what is pulled, widened, lined up, put there and taken off becomes the next draft."""

from collections.abc import Callable
from functools import reduce
from typing import Final, Protocol

from PySide6.QtWidgets import QWidget

from desktop_app.documents.rules import arranging, designing
from desktop_app.documents.rules.designing import TemplateDraft
from desktop_app.documents.rules.guides import guide_put, guides_of, mirrored
from desktop_app.documents.rules.snapping import Guide
from desktop_app.documents.screens.designing.canvas import Canvas
from desktop_app.documents.screens.designing.properties import Properties
from desktop_app.documents.screens.designing.trying import Trying
from desktop_app.documents.screens.designing.words import field_groups
from desktop_app.gui.prompts import picture_files
from desktop_app.gui.screen import Context
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.languages import runs_leftwards
from desktop_app.printing.rasters import Raster, read_raster

_ANCHOR: Final = {"start": 0.0, "centre": 0.5, "end": 1.0}


class Workshop(Protocol):
    """Where a template lies open: the designer."""

    context: Context
    canvas: Canvas
    properties: Properties
    trying: Trying

    @property
    def draft(self) -> TemplateDraft:
        """The draft as it stands now."""
        ...

    @property
    def language(self) -> str:
        """The language that the page is shown in."""
        ...

    def apply(self, draft: TemplateDraft, going_on: str = "") -> None:
        """Go on with a draft."""
        ...

    def choose(self, name: str, besides: frozenset[str] = frozenset()) -> None:
        """Take an element in hand."""
        ...


class Hand:
    """Does to the draft of a workshop what is done on its canvas."""

    def __init__(self, workshop: Workshop, owner: QWidget) -> None:
        self._shop, self._owner = workshop, owner
        canvas, arrange = workshop.canvas, workshop.properties.arranging
        canvas.element_moved.connect(self._move)
        canvas.element_widened.connect(self._widen)
        canvas.element_heightened.connect(self._heighten)
        canvas.element_removed.connect(lambda _name: self._remove_marked())
        canvas.field_dropped.connect(lambda key, x, y: self.add(key, (x, y)))
        arrange.lining_asked.connect(lambda edge: self._arrange(arranging.lined_up, edge))
        arrange.spreading_asked.connect(lambda axis: self._arrange(arranging.spread, axis))

    def guides(self) -> tuple[Guide, ...]:
        """The guides as the page shows them."""
        return tuple(map(self._seen, guides_of(self._shop.draft)))

    def pull_guide(self, guide: Guide | None) -> None:
        """Show a guide on its way out of a ruler."""
        self._shop.canvas.show_guides(self.guides(), guide)

    def drop_guide(self, guide: Guide | None) -> None:
        """Leave it where it was let go; beside the page it is gone."""
        self.pull_guide(None)
        if guide is not None:
            self._shop.apply(guide_put(self._shop.draft, self._seen(guide)))

    def anchors(self) -> dict[str, float]:
        """From which share of its width each element grows: 0 its start, 0.5 its middle, 1 its end."""
        return {name: self._anchor(name) for name in self._shop.draft.names()}

    def rises(self) -> dict[str, float]:
        """From which share of its height each element grows whose height can be changed."""
        draft = self._shop.draft
        tall = [name for name in draft.names() if designing.has_height(draft, name)]
        return {name: 0.5 if name == "logo" or draft.group(name) == "art" else 0.0 for name in tall}

    def add(self, key: str, at: tuple[float, float] | None = None) -> None:
        """Put one of the fields on the page, at a place or in its middle."""
        draft = self._shop.draft
        if key == "picture":
            self._add_picture(at)
            return
        if key == "line":
            draft, name = designing.stroke_added(draft)
        else:
            groups = field_groups(draft, self._shop.language)
            offer = next(each for group in groups for each in group.offers if each.key == key)
            draft, name = designing.text_added(draft, offer.text, key)
        self._add(draft, name, at)

    @property
    def _mirrored(self) -> bool:
        return runs_leftwards(self._shop.language)

    def _seen(self, guide: Guide) -> Guide:
        return mirrored(guide, self._shop.draft.size[0]) if self._mirrored else guide

    def _move(self, name: str, right: float, down: float) -> None:
        right = -right if self._mirrored else right
        names = self._shop.canvas.marked | {name}
        self._shop.apply(arranging.moved_together(self._shop.draft, names, right, down), f"move {sorted(names)}")

    def _arrange(self, verb: Callable[..., TemplateDraft], how: str) -> None:
        shop, trial = self._shop, self._shop.trying.trial
        if trial is not None:
            shop.apply(verb(shop.draft, shop.canvas.marked, trial.boxes, how, mirrored=self._mirrored))

    def _remove_marked(self) -> None:
        names = self._shop.canvas.marked
        self._shop.choose("")
        self._shop.apply(reduce(designing.removed, sorted(names), self._shop.draft))

    def _widen(self, name: str, width: float) -> None:
        self._shop.apply(designing.resized(self._shop.draft, name, width))

    def _heighten(self, name: str, factor: float) -> None:
        self._shop.apply(designing.heightened(self._shop.draft, name, factor))

    def _anchor(self, name: str) -> float:
        align = "start" if name in designing.CORNERED else str(self._shop.draft.look(name).get("align", "centre"))
        return 1 - _ANCHOR[align] if self._mirrored else _ANCHOR[align]

    def _add(self, draft: TemplateDraft, name: str, at: tuple[float, float] | None) -> None:
        if at is not None:
            look = draft.look(name)
            right, down = at[0] - draft.size[0] / 2, at[1] - look["y"]
            draft = designing.moved(draft, name, -right if self._mirrored else right, down)
        self._shop.apply(draft)
        self._shop.choose(name)
        self._shop.canvas.setFocus()

    def _add_picture(self, at: tuple[float, float] | None) -> None:
        file = self._shop.context.prompts.choose_open_file(_("Choose a picture"), (picture_files(),))
        if file is None:
            return

        def put(raster: Raster) -> None:
            draft, name = designing.picture_added(self._shop.draft, raster.data, raster.width / raster.height)
            self._add(draft, name, at)

        self._shop.context.lanes.errand.ask(lambda: read_raster(file.read_bytes()), put, owner=self._owner)
