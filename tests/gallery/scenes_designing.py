"""The screens in which an office draws its own templates, over a real office with one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.documents.rules import designing
from desktop_app.documents.rules.designing import TemplateDraft
from desktop_app.documents.rules.guides import guide_put
from desktop_app.documents.rules.snapping import Guide
from desktop_app.documents.screens.designing.designer import Designer
from desktop_app.documents.screens.designing.side_by_side import SideBySide
from desktop_app.documents.screens.screen import DocumentsScreen
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.gui.frame.frame import Frame
from desktop_app.gui.screen import Place
from tests.documents.backgrounds import background
from tests.gallery.scenes_documents import fresh_folder, handed, sample_office, shown_at

if TYPE_CHECKING:
    from tests.gallery.scenes import Stage


def templates(stage: Stage) -> QWidget:
    """The templates, one of them the office's own."""
    services = _designed()
    return shown_at(stage, services, Place("documents", "templates"))


def designer(stage: Stage) -> QWidget:
    """A template of the office on the way to be changed, the name in hand."""
    return _designing(stage, "name")


def designer_finding(stage: Stage) -> QWidget:
    """The same with a name that has too little room."""
    frame = _designing(stage, "name")
    designer = _designer(frame)
    draft = designing.resized(designer.draft, "name", 70)
    designer.apply(designing.measured(draft, "name", smallest=30.0, parted=None))
    designer.trying._compose()
    QApplication.processEvents()
    return frame


def designer_words(stage: Stage) -> QWidget:
    """The sentence in hand, with a slip in one language."""
    frame = _designing(stage, "body")
    designer = _designer(frame)
    text = designer.draft.part("wording", "en")
    designer.apply(designing.worded(designer.draft, "wording", "en", text.replace("{hours}", "{hour}", 1)))
    designer.trying._compose()
    QApplication.processEvents()
    return frame


def designer_colours(stage: Stage) -> QWidget:
    """A colour of one's own that can hardly be read, and what is said of it."""
    frame = _designing(stage, "number")
    designer = _designer(frame)
    designer.properties.colours.mixing.click()
    designer.properties.colours.mixer.sliders[2].setValue(210)
    designer.trying._compose()
    QApplication.processEvents()
    designer.properties.ensureWidgetVisible(designer.properties.colours)
    return frame


def designer_guides(stage: Stage) -> QWidget:
    """Nothing in hand, two guides on the page."""
    frame = _designing(stage, "")
    designer = _designer(frame)
    for guide in (Guide("x", 42), Guide("y", 120)):
        designer.apply(guide_put(designer.draft, guide))
    designer.trying._compose()
    QApplication.processEvents()
    return frame


def designer_pair(stage: Stage) -> QWidget:
    """All texts of a page in two languages."""
    services = _designed()
    name = next(each.name for each in services.documents.templates() if each.own)
    own = services.documents.designs.own(name)
    return SideBySide(stage.context.theme, TemplateDraft(own.content, own.pictures), "de", None)


def designer_background(stage: Stage) -> QWidget:
    """Nothing in hand, the page over the office's own paper."""
    return _designing(stage, "", which=1)


def _designing(stage: Stage, chosen: str, which: int = 0) -> Frame:
    services = _designed()
    own = [each for each in services.documents.templates() if each.own][which]
    number = services.documents.designs.own(own.name).id
    frame = shown_at(stage, services, Place("documents", "template", (number,)))
    designer = _designer(frame)
    designer.choose(chosen)
    for _turn in range(2):
        designer.trying._compose()
        QApplication.processEvents()
    return frame


def _designer(frame: Frame) -> Designer:
    screen = frame.current
    assert isinstance(screen, DocumentsScreen)
    return screen.designer


@lru_cache(maxsize=1)
def _designed() -> DocumentServices:
    services = handed(sample_office(fresh_folder("designed")))
    documents = services.documents
    documents.designs.copy(documents.template("completion"), "Qarabağ məktəbinin sertifikatı")
    own = documents.designs.copy(documents.template("thanks"), "Öz blankımızda təşəkkürnamə")
    draft = designing.background_put(TemplateDraft(own.content, own.pictures), background())
    documents.designs.save(own.name, own.version, draft.content, draft.pictures)
    return services


BUILDERS = (
    templates,
    designer,
    designer_finding,
    designer_words,
    designer_colours,
    designer_guides,
    designer_pair,
    designer_background,
)
"""All of them."""
