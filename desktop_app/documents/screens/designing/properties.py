"""What is chosen on the page, and everything about it that can be changed: place, type, colour, words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.documents.rules import designing
from desktop_app.documents.rules.contrast import PAPER, contrast, ground_of, least_for
from desktop_app.documents.rules.designing import TemplateDraft
from desktop_app.documents.screens.designing.arranging import Arranging
from desktop_app.documents.screens.designing.background import BackgroundPane
from desktop_app.documents.screens.designing.colours import ColourPane
from desktop_app.documents.screens.designing.controls import Alignment, NumberField
from desktop_app.documents.screens.designing.guides import GuidesPane
from desktop_app.documents.screens.designing.logo import LogoPane
from desktop_app.documents.screens.designing.texts import TextsByLanguage
from desktop_app.documents.screens.designing.words import FONTS, contrast_words, element_icon, element_words, font_words
from desktop_app.documents.service.trials import Trial
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.fields import ChoiceField
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import IconLabel, ScrollPane
from desktop_app.language.cases import Case
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.screens.words import case_words

_MM, _PT = "mm", "pt"


class Properties(ScrollPane):
    """The measures of one element; without one it says how to choose, and shows those of the page."""

    element_chosen = Signal(str)
    edited = Signal(object, str)
    """The next draft, and what goes on in it."""

    def __init__(self, theme: Theme, background: BackgroundPane, logo: LogoPane, parent: QWidget | None = None) -> None:
        super().__init__(theme, margin=14, top=12, gap=12, parent=parent)
        self._theme, self._background, self._logo = theme, background, logo
        self._draft: TemplateDraft | None = None
        self._name, self._language, self._mirrored = "", "az", False
        self._trial: Trial | None = None
        self.elements = ChoiceField(theme)
        self.elements.setAccessibleName(_("What stands on the page"))
        self.arranging = Arranging(theme)
        self.arranging.hide()
        self._icon = IconLabel(theme, "note", "accent_text")
        self.left = NumberField(theme, _("From the left"), _MM)
        self.top = NumberField(theme, _("From the top"), _MM)
        self.wide = NumberField(theme, _("Width"), _MM)
        self.high = NumberField(theme, _("Height"), _MM, least=1)
        self.font_choice = ChoiceField(theme, [(font_words(family, style), key) for key, family, style in FONTS])
        self.type_size = NumberField(theme, _("Size"), _PT, least=4, most=200)
        self.smallest = NumberField(theme, _("Shrink to"), _PT, least=4, most=200)
        self.aligning = Alignment(theme)
        self.colours = ColourPane(theme)
        self.form = ChoiceField(theme, [(case_words(case), case.value) for case in Case])
        self.font_choice.setAccessibleName(_("Font"))
        self.form.setAccessibleName(_("Case of the name"))
        self.texts = TextsByLanguage(theme)
        self.guides = GuidesPane(theme)
        self.removing = Button(theme, _("Take it off the page"), Kind.LINK, icon_name="trash")
        self._fits_icon = IconLabel(theme, "circle-check", "teal", 16)
        self._fits = Label(theme, "", Type.SMALL, "text2", wrap=True)
        self._flow = Label(theme, "", Type.SMALL, "text3", wrap=True)
        self._sections: dict[str, QWidget] = {}
        self._assemble()
        self._connect()

    def show_draft(self, draft: TemplateDraft, name: str, language: str, *, mirrored: bool) -> None:
        """Show an element of a draft, "" for none."""
        self._draft, self._name, self._language, self._mirrored = draft, name, language, mirrored
        self._background.show_draft(draft)
        self._background.setVisible(not name)
        self.guides.show_draft(draft)
        self.guides.setVisible(not name)
        self._logo.setVisible(name == "logo" or (not name and "logo" in draft.page))
        self._offer_elements(draft, name)
        group = draft.group(name) if name else "none"
        self._sections["place"].setVisible(bool(name))
        self._sections["type"].setVisible(group == "texts")
        self._sections["align"].setVisible(group in {"texts", "strokes"})
        self._sections["colour"].setVisible(bool(name and designing.colours_of(draft, name)))
        self._sections["words"].setVisible(group == "texts")
        self._sections["hint"].setVisible(not name)
        self.removing.setVisible(bool(name))
        self._icon.show_icon(element_icon(draft, name) if name else "info-circle", "accent_text")
        if name:
            self._put(draft, name, group)
        self._put_place()

    def show_trial(self, trial: Trial) -> None:
        """Show where it has come to stand, and what the longest name makes of it."""
        self._trial = trial
        self._put_place()

    def _put(self, draft: TemplateDraft, name: str, group: str) -> None:
        look = draft.look(name)
        self.wide.setEnabled((name != "signatures" and group != "art") or bool(look.get("width")))
        self.high.setEnabled(designing.has_height(draft, name))
        in_flow = name in draft.flow
        words = _("It follows what stands above it: what is below moves along.") if in_flow else ""
        self._flow.setText(words)
        self._flow.setVisible(bool(words))
        if colours := designing.colours_of(draft, name):
            self.colours.put(colours)
        if group in {"texts", "strokes"}:
            self.aligning.put(look.get("align", "centre"))
        if group != "texts":
            return
        self._quietly(self.font_choice, look["font"])
        self.type_size.put(look["size"])
        self.smallest.put(look.get("smallest") or look["size"])
        is_name = look["text"] == "{name}" and not name.startswith("name-")
        self._sections["form"].setVisible(is_name)
        if is_name:
            self._quietly(self.form, designing.name_form(draft, self._language))
        self.texts.show_text(draft, name)

    def _put_place(self) -> None:
        box = self._trial.boxes.get(self._name) if self._trial else None
        numbers = (box.left, box.top, box.width, box.height) if box else (0.0, 0.0, 0.0, 0.0)
        for field, number in zip((self.left, self.top, self.wide, self.high), numbers, strict=True):
            field.setReadOnly(box is None)
            field.put(round(number, 1))
        self._say_fit()
        self._say_contrast()

    def _say_fit(self) -> None:
        trial, name = self._trial, self._name
        size = trial.longest.get(name) if trial else None
        too_long = bool(trial and name in trial.too_long)
        shown = (size is not None and name in {"name", "stored"}) or too_long
        self._fits.setVisible(shown)
        self._fits_icon.setVisible(shown)
        if not shown:
            return
        if too_long:
            words, icon, ink = _("The longest name does not fit. Make it wider or smaller."), "alert-triangle", "warn"
        else:
            words, icon, ink = _("The longest name fits in {size} pt").format(size=f"{size:g}"), "circle-check", "teal"
        self._fits.setText(words)
        self._fits_icon.show_icon(icon, ink)

    def _say_contrast(self) -> None:
        draft, name = self._draft, self._name
        colours = designing.colours_of(draft, name) if draft is not None and name else ()
        words = ""
        if draft is not None and colours:
            ground = ground_of(draft, name, self._trial.boxes if self._trial else {})
            pale = max(contrast(each, ground) for each in colours) < least_for(draft, name)
            words = contrast_words(on_paper=ground == PAPER, words=draft.group(name) == "texts") if pale else ""
        self.colours.warn(words)

    def _offer_elements(self, draft: TemplateDraft, name: str) -> None:
        self.elements.blockSignals(True)
        self.elements.offer([(_("Choose…"), ""), *((element_words(draft, each), each) for each in draft.names())])
        self.elements.choose(name)
        self.elements.blockSignals(False)

    def _assemble(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self._icon)
        head.addWidget(self.elements, stretch=1)
        self.body.addLayout(head)
        self.body.addWidget(self.arranging)
        hint = _("Click something on the page to change it, or pull a field onto the page.")
        self._sections["hint"] = Label(theme, hint, Type.BODY, "text2", wrap=True)
        self.body.addWidget(self._sections["hint"])
        self.body.addWidget(self._logo)
        self.body.addWidget(self._background)
        self.body.addWidget(self.guides)
        place = ((_("Left"), self.left), (_("Top"), self.top), (_("Width"), self.wide), (_("Height"), self.high))
        self._section("place", _("Place on the page"), *place, below=(self._flow,))
        fits = QWidget()
        row = QHBoxLayout(fits)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._fits_icon)
        row.addWidget(self._fits, stretch=1)
        type_rows = ((_("Font"), self.font_choice), (_("Size"), self.type_size), (_("Shrink to"), self.smallest))
        self._section("type", _("Type"), *type_rows, below=(fits,))
        self._section("align", _("Alignment"), ("", self.aligning))
        self._section("colour", _("Colour"), ("", self.colours))
        self._section("form", _("Case of the name"), ("", self.form))
        self._section("words", _("In each language"), ("", self.texts))
        self.body.addWidget(self.removing)
        self.body.addStretch()
        self._sections["form"].hide()

    def _section(self, key: str, title: str, *rows: tuple[str, QWidget], below: tuple[QWidget, ...] = ()) -> None:
        theme, section = self._theme, QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(Label(theme, title, Type.STRONG, "text2"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        for at, (label, field) in enumerate(rows):
            if label:
                words = Label(theme, label, Type.BODY)
                words.setBuddy(field)
                grid.addWidget(words, at, 0)
                grid.setRowMinimumHeight(at, theme.px(36))  # where words wrap below, rows would give way first
            grid.addWidget(field, at, 1 if label else 0, 1, 1 if label else 2)
        if any(label for label, _field in rows):
            grid.setColumnMinimumWidth(0, theme.px(70))
        column.addLayout(grid)
        for each in below:
            column.addWidget(each)
        self._sections[key] = section
        self.body.addWidget(section)

    def _connect(self) -> None:
        self.elements.value_changed.connect(lambda: self.element_chosen.emit(str(self.elements.value or "")))
        self.left.entered.connect(lambda to: self._move(to, None))
        self.top.entered.connect(lambda to: self._move(None, to))
        self.wide.entered.connect(lambda to: self._edit(designing.resized, to))
        self.high.entered.connect(self._set_height)
        self.font_choice.value_changed.connect(lambda: self._measure("font", self.font_choice.value))
        self.type_size.entered.connect(self._set_size)
        self.smallest.entered.connect(lambda to: self._measure("smallest", to))
        self.aligning.align_chosen.connect(lambda to: self._edit(designing.aligned, to))
        self.colours.colours_chosen.connect(self._set_colours)
        self.form.value_changed.connect(self._set_form)
        self.texts.edited.connect(self.edited)
        self.guides.edited.connect(self.edited)
        self.removing.clicked.connect(self._remove)

    def _move(self, left: float | None, top: float | None) -> None:
        box = self._trial.boxes.get(self._name) if self._trial else None
        if box is None or self._draft is None:
            return
        right = 0.0 if left is None else left - box.left
        down = 0.0 if top is None else top - box.top
        self.edited.emit(designing.moved(self._draft, self._name, -right if self._mirrored else right, down), "")

    def _edit(self, verb: "designing.Verb", to: object) -> None:
        if self._draft is not None and self._name:
            self.edited.emit(verb(self._draft, self._name, to), "")

    def _measure(self, measure: str, to: object) -> None:
        if self._draft is not None and self._name:
            self.edited.emit(designing.measured(self._draft, self._name, **{measure: to}), "")

    def _set_size(self, size: float) -> None:
        self._edit(designing.sized, size)

    def _set_height(self, height: float) -> None:
        box = self._trial.boxes.get(self._name) if self._trial else None
        if box is not None and box.height:
            self._edit(designing.heightened, height / box.height)

    def _set_colours(self, colours: list[str]) -> None:
        """What is mixed is taken back as one."""
        if self._draft is not None and self._name:
            self.edited.emit(designing.coloured(self._draft, self._name, colours), f"colour {self._name}")

    def _set_form(self) -> None:
        if self._draft is not None:
            self.edited.emit(designing.name_formed(self._draft, self._language, str(self.form.value)), "")

    def _remove(self) -> None:
        if self._draft is not None and self._name:
            self.edited.emit(designing.removed(self._draft, self._name), "")

    @staticmethod
    def _quietly(field: ChoiceField, value: object) -> None:
        field.blockSignals(True)
        field.choose(value)
        field.blockSignals(False)
