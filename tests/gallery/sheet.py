"""Sheets with one of each widget."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from desktop_app.gui.crash import CrashDialog
from desktop_app.gui.dialogs import PromptDialog
from desktop_app.gui.forms import FieldFinding, Form, FormFooter
from desktop_app.gui.models.columns import Column, RowsModel
from desktop_app.gui.widgets.buttons import Button, IconButton, Kind
from desktop_app.gui.widgets.chips import FilterChips, FilterOption
from desktop_app.gui.widgets.empty import EmptyState
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow, TextArea, TextField
from desktop_app.gui.widgets.labels import TONES, Avatar, Chip
from desktop_app.gui.widgets.progress import ProgressBarRow
from desktop_app.gui.widgets.reflow import CardGrid, FlowLayout
from desktop_app.gui.widgets.steps import StepBar
from desktop_app.gui.widgets.surfaces import Card, FlowFooter, InfoRow, PageHead, ScrollPane
from desktop_app.gui.widgets.tables import TableView
from desktop_app.language.catalogs import gettext as _
from tests.gui.demo import PEOPLE, Person

if TYPE_CHECKING:
    from tests.gallery.scenes import Stage


def widgets(stage: Stage) -> QWidget:
    """Heads, steps, buttons, chips, cards, a table, progress, a foot."""
    theme = stage.theme
    actions = (
        Button(theme, _("Import a list"), icon_name="table-import"),
        Button(theme, _("New"), Kind.PRIMARY, icon_name="plus"),
    )
    steps = StepBar(theme, (_("File"), _("Columns"), _("Check"), _("Result")))
    steps.go_to(2)
    pane = ScrollPane(theme)
    pane.body.addWidget(steps)
    pane.body.addLayout(_row([Button(theme, _("Save"), kind, icon_name="pencil") for kind in Kind]))
    pane.body.addLayout(
        _row([*(Chip(theme, tone, tone) for tone in TONES), Chip(theme, "Əsas üzv", "done", icon_name="check")])
    )
    pane.body.addLayout(
        _row(
            [
                *(Avatar(theme, "Əliyeva Aygün", seed=seed) for seed in range(6)),
                IconButton(theme, "help", _("Help")),
            ]
        )
    )
    pane.body.addWidget(FilterChips(theme, [FilterOption("a", "Hamısı", 412), FilterOption("b", "Üzvlər", 186)]))
    grid = CardGrid(gap=theme.px(14), least=theme.px(280))
    contact = Card(theme, "Əlaqə")
    contact.add(InfoRow(theme, "Telefon", "+49 221 555 01 47"))
    contact.add(InfoRow(theme, "Ünvan", "Lindenstr. 14, 50674 Köln"))
    running = Card(theme, _("Progress"))
    progress = ProgressBarRow(theme, "Sənədlər hazırlanır", stays="Hazır olanlar qalır")
    progress.show_progress(143, 500)
    running.add(progress)
    grid.addWidget(contact)
    grid.addWidget(running)
    pane.body.addLayout(grid)
    pane.body.addWidget(_table(stage))
    footer = FlowFooter(theme)
    footer.say("Bazaya hələ heç nə yazılmayıb", "İdxaldan sonra bir düymə ilə geri almaq olar")
    footer.add_button(Button(theme, _("Back"), icon_name="arrow-left"))
    footer.add_button(Button(theme, "229 sətri idxal et", Kind.PRIMARY))
    return _page(PageHead(theme, "Siyahını idxal et", quiet="uzvler_2025.xlsx", actions=actions), pane, footer)


def fields(stage: Stage) -> QWidget:
    """A form with a mistake, a warning and a hint, beside an empty state."""
    theme, form = stage.theme, Form()
    card = Card(theme, "Doğum və əlaqə")
    grid = CardGrid(gap=theme.px(14), least=theme.px(240))
    rows = (
        FieldRow(theme, "Doğum tarixi", TextField(theme, "31.02.1988"), required=True),
        FieldRow(theme, "Cins", ChoiceField(theme, [("qadın", "f"), ("kişi", "m")]), hint="Yalnız mətnlər üçün"),
        FieldRow(theme, "E-poçt", TextField(theme, "aygun.aliyeva@posta")),
        FieldRow(theme, "Qeyd", TextArea(theme, "Bayramlarda kömək edir")),
    )
    form.add("birth", rows[0], lambda _value: FieldFinding("Fevralda 31 gün olmur. Bəlkə 28.02.1988?"))
    form.add("gender", rows[1])
    form.add("email", rows[2], lambda _value: FieldFinding("Ünvanın sonu yarımçıqdır, məsələn: .de", warning=True))
    for row in rows:
        grid.addWidget(row)
    card.add(grid)
    pane = ScrollPane(theme)
    pane.body.addWidget(card)
    button = Button(theme, "Siyahını idxal et", Kind.PRIMARY)
    pane.body.addWidget(EmptyState(theme, "Siyahınız varsa, birlikdə idxal edək", button=button))
    footer = FormFooter(theme, form)
    footer.say_draft("Qaralama 10:42-də saxlanıb")
    footer.add_button(Button(theme, _("Cancel")))
    footer.add_button(Button(theme, _("Save"), Kind.PRIMARY, icon_name="check"))
    head = PageHead(theme, "Yeni şəxs")
    head.chip.say("Qaralama", "care", "pencil")
    head.chip.show()
    form.check_all()
    page = _page(head, pane, footer)
    form.setParent(page)
    return page


def prompt(stage: Stage) -> QWidget:
    """A question before something that cannot be undone."""
    title, text = (
        "“K-2026/0098” ləğv edilsin?",
        "Nömrə təkrar verilməyəcək. Sənəd reyestrdə ləğv edilmiş kimi qalacaq.",
    )
    return PromptDialog(stage.theme, title, text, "Ləğv et", destructive=True)


def crash(stage: Stage) -> QWidget:
    """The program's own mistake."""
    lines = ("Ocaq 0.1.0, Python 3.13.1, PySide6 6.11.3", "builtins.ZeroDivisionError", "  gui/lanes.py:12 run")
    return CrashDialog(stage.theme, "\n".join(lines))


def _table(stage: Stage) -> QWidget:
    columns: list[Column[Person]] = [
        Column("Nömrə", lambda person: f"S-2026/{person.id:04}", width=120),
        Column("Ad", lambda person: person.name),
        Column("Vəziyyət", lambda person: person.chip or "qüvvədədir", tone=lambda person: person.tone, width=160),
    ]
    model = RowsModel(columns, lambda person: person.name)
    model.show(PEOPLE)
    view = TableView(stage.theme, model, "Sənədlər")
    model.setParent(view)
    view.selectRow(1)
    view.setMinimumHeight(stage.theme.px(200))
    return view


def _page(*parts: QWidget) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part)
    return page


def _row(parts: list[QWidget]) -> QLayout:
    layout = FlowLayout(gap=10)
    for part in parts:
        layout.addWidget(part)
    return layout
