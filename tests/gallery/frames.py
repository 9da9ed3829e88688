"""The frame of the window with invented contents, and the first page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.gui.frame.frame import Frame
from desktop_app.gui.frame.menu import Looks
from desktop_app.gui.keys import Command
from desktop_app.gui.screen import AreaEntry, Context, Place, Screen
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.surfaces import NoticeBar
from desktop_app.home.rules import Count, HomeView, Recent, Work, greeting
from desktop_app.home.screens.home import HomeScreen, QuickStart
from desktop_app.language.catalogs import gettext as _
from tests.gui import demo

if TYPE_CHECKING:
    from tests.gallery.scenes import Stage

STARTS = (
    (Command.NEW, "New person", "user-plus", Place("people", "new")),
    (Command.IMPORT, "Import a list", "table-import", Place("people", "import")),
    (Command.ISSUE, "Issue a document", "certificate", Place("documents", "issue")),
)


def people(stage: Stage) -> QWidget:
    """A list with its detail, and something just done."""
    frame = framed(stage, demo.areas(), Place("people"))
    frame.say("2 şəxs birləşdirildi", lambda: None)
    return frame


def notices(stage: Stage) -> QWidget:
    """An office that is a sample and not protected."""
    frame = framed(stage, demo.areas(), Place("documents"))
    own = Button(stage.theme, "Öz ofisimi yarat", Kind.COMPACT)
    frame.add_notice(NoticeBar(stage.theme, "Bu, nümunə ofisdir: hər şeyi sınaya bilərsiniz", actions=[own]))
    frame.add_notice(NoticeBar(stage.theme, "Bu ofis parolla qorunmayıb", "wrong"))
    return frame


def home(stage: Stage) -> QWidget:
    """The first page of a working office."""
    view = HomeView(
        greeting(9, "Sevinc Kərimova"),
        "23 noyabr 2026, bazar ertəsi",
        work=(
            Work("Yarımçıq forma: Cəfərova Lalə", "Qaralama 10:42-də saxlanıb", "Davam et", "pencil", "people"),
            Work(
                "3 sənəd nömrə alıb, amma çap olunmayıb",
                "S-2026/0143 – 0145 · Məhəmmədhəsənzadə Əbdülrəhman Nəsrullah oğlu və 2 nəfər",
                "Bitir",
                "certificate",
                "documents",
            ),
        ),
        counts=(Count(412, "şəxs"), Count(142, "sənəd (bu il)")),
        recent=(
            Recent(1, "Əliyeva Aygün", "Köln"),
            Recent(2, "Cəfərov Ramin", "Düsseldorf"),
            Recent(3, "Quliyev İsmayıl", "Leverkuzen"),
        ),
    )
    return _first_page(stage, view)


def home_empty(stage: Stage) -> QWidget:
    """The first page of an office in which there is nobody yet."""
    view = HomeView(greeting(19, "Sevinc Kərimova"), "23 noyabr 2026, bazar ertəsi", empty_office=True)
    return _first_page(stage, view)


def framed(stage: Stage, areas: tuple[AreaEntry, ...], place: Place) -> Frame:
    """These areas in the frame of an invented office."""
    looks = Looks("system", 100, lambda _appearance: None, lambda _size: None)
    frame = Frame(
        stage.theme,
        stage.lanes,
        stage.prompts,
        areas,
        looks,
        search_hint=_("Search: name, city, document number"),
        motion=False,
    )
    frame.sidebar.set_office("Köln Azərbaycan Evi")
    frame.sidebar.set_backup("Ehtiyat nüsxə", "bu gün, 09:12", "done")
    frame.header.set_user("Sevinc Kərimova")
    frame.go(place)
    return frame


def _first_page(stage: Stage, view: HomeView) -> QWidget:
    class Source:
        def view(self) -> HomeView:
            return view

    def factory(context: Context) -> Screen:
        starts = [QuickStart(command, _(label), icon, place) for command, label, icon, place in STARTS]
        return HomeScreen(context, Source(), starts)

    others = demo.areas()[1:]
    return framed(stage, (AreaEntry("home", 1, _("Home"), "home", factory), *others), Place("home"))
