"""Areas with invented people, to see the frame with before there are real screens."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.keys import Command
from desktop_app.gui.models.columns import Column
from desktop_app.gui.models.windowed import WindowedListModel
from desktop_app.gui.screen import AreaEntry, Context, Place, Screen
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, IconButton, Kind
from desktop_app.gui.widgets.chips import FilterChips, FilterOption
from desktop_app.gui.widgets.detail import DetailHead
from desktop_app.gui.widgets.empty import EmptyState
from desktop_app.gui.widgets.labels import Chip, Label, Tone, initials
from desktop_app.gui.widgets.lists import ListView
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.gui.widgets.rows import RowLook
from desktop_app.gui.widgets.split import ListDetail
from desktop_app.gui.widgets.surfaces import Card, InfoRow, PageHead, ScrollPane
from desktop_app.language.catalogs import gettext as _


@dataclass(frozen=True)
class Person:
    """An invented person."""

    id: int
    name: str
    line: str
    chip: str = ""
    tone: Tone = "plain"


PEOPLE = tuple(
    Person(number, *row)
    for number, row in enumerate[tuple[str, str] | tuple[str, str, str, Tone]](
        (
            ("Ağayeva Çinarə Vaqif qızı", "Üzv № 0061 · Bonn"),
            ("Babayev Rəşad Aqil oğlu", "Üzv № 0112 · Köln", "borc 2 ay", "care"),
            ("Cəfərov Ramin Natiq oğlu", "Valideyn · Düsseldorf"),
            ("Əhmədova Türkan Sabir qızı", "Müəllim · Köln"),
            ("Əliyeva Aygün Rauf qızı", "Üzv № 0147 · Köln"),
            ("Hüseynzadə Günel İlqar qızı", "Namizəd üzv · Aaxen", "yeni", "done"),
            ("İbrahimov Orxan Cavid oğlu", "Üzv № 0018 · Köln"),
            ("Qasımlı Nərgiz Elşən qızı", "Şagird, 2A · Köln", "razılıq yoxdur", "wrong"),
            ("Quliyev İsmayıl Həsən oğlu", "Fəxri üzv · Leverkuzen"),
            ("Məhəmmədhəsənzadə Əbdülrəhman Nəsrullah oğlu", "Üzv № 0005 · Köln"),
            ("Rzayev Tural Ələkbər oğlu", "Könüllü · Essen"),
        ),
        start=1,
    )
)


class Everybody:
    """The invented people as a listing."""

    def first_page(self) -> Sequence[Person]:
        return PEOPLE

    def order(self) -> "array[int]":
        return array("q", (person.id for person in PEOPLE))

    def rows(self, ids: Sequence[int]) -> Sequence[Person]:
        return [person for person in PEOPLE if person.id in ids]


def look(person: Person) -> RowLook:
    """An invented person as a row."""
    return RowLook(person.name, person.line, person.chip, person.tone, initials=initials(person.name), seed=person.id)


class DemoPeople(Screen):
    """A list with a detail, as the picture of People has it."""

    takes_search = True

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme = context.theme
        self.searched: list[str] = []
        self.model: WindowedListModel[Person] = WindowedListModel(
            context.lanes, [Column("name", lambda person: person.name)]
        )
        self.list = ListView(theme, self.model, look, "Şəxslər")
        chips = FilterChips(
            theme,
            [
                FilterOption("all", "Hamısı", 412),
                FilterOption("m", "Üzvlər", 186),
                FilterOption("p", "Şagirdlər", 64),
            ],
        )
        left = QFrame()
        left.setObjectName("surface")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, theme.px(10), 0, 0)
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(14), 0, theme.px(14), 0)
        row.addWidget(chips)
        column.addLayout(row)
        column.addWidget(self.list)
        actions = (
            Button(theme, "Siyahını idxal et", icon_name="table-import"),
            Button(theme, "Yeni şəxs", Kind.PRIMARY, icon_name="plus"),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(PageHead(theme, "Şəxslər", quiet="412 şəxs", actions=actions))
        layout.addWidget(ListDetail(theme, left, _detail(context)), stretch=1)
        self.model.show(Everybody())
        self.list.choose(5)

    def search(self, text: str) -> None:
        self.searched.append(text)

    def panes(self) -> Sequence[QWidget]:
        return (self.list,)

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        return {Command.EDIT: lambda: None}


def _detail(context: Context) -> QWidget:
    theme = context.theme
    pane = ScrollPane(theme, top=16)
    head = DetailHead(
        theme,
        (Button(theme, "Redaktə et", icon_name="pencil"), IconButton(theme, "dots", "Başqa əməllər")),
    )
    head.show_who("Əliyeva Aygün Rauf qızı", 1, (Chip(theme, "Üzv", "done"), Chip(theme, "Müəllim")))
    pane.body.addWidget(head)
    grid = CardGrid(gap=theme.px(14), least=theme.px(280))
    contact = Card(theme, "Əlaqə")
    contact.add_to_head(Label(theme, "38 yaş", Type.SMALL, "text2"))
    contact.add(InfoRow(theme, "Telefon", "+49 221 555 01 47"))
    contact.add(InfoRow(theme, "E-poçt", "aygun@posta.example", ink="accent_text"))
    contact.add(InfoRow(theme, "Ünvan", "Lindenstr. 14, 50674 Köln"))
    forms = Card(theme, "Adın yazılışları")
    forms.add(InfoRow(theme, "Kimə?", "Əliyeva Aygün Rauf qızına"))
    forms.add(InfoRow(theme, "Pasportda", "ALIYEVA AYGUN"))
    forms.add(InfoRow(theme, "Rusca", "Алиева Айгюн Рауф гызы"))
    grid.addWidget(contact)
    grid.addWidget(forms)
    pane.body.addLayout(grid)
    pane.body.addStretch()
    return pane


class DemoEmpty(Screen):
    """An area with nothing in it yet."""

    def __init__(self, context: Context, sentence: str) -> None:
        super().__init__()
        self.places: list[Place] = []
        layout = QVBoxLayout(self)
        button = Button(context.theme, sentence, Kind.PRIMARY)
        layout.addWidget(EmptyState(context.theme, sentence, button=button))

    def show_place(self, place: Place) -> None:
        self.places.append(place)


def areas() -> tuple[AreaEntry, ...]:
    """The areas of the first release, with invented contents."""
    return (
        AreaEntry("home", 1, _("Home"), "home", lambda context: DemoEmpty(context, _("Home"))),
        AreaEntry(
            "people",
            2,
            _("People"),
            "users",
            DemoPeople,
            commands={Command.NEW: Place("people", "new"), Command.IMPORT: Place("people", "import")},
            searches=True,
            offers=frozenset({Command.EDIT}),
        ),
        AreaEntry(
            "documents",
            7,
            _("Documents"),
            "certificate",
            lambda context: DemoEmpty(context, _("Documents")),
            commands={Command.ISSUE: Place("documents", "issue")},
        ),
        AreaEntry("settings", 0, _("Settings"), "settings", lambda context: DemoEmpty(context, _("Settings"))),
    )
