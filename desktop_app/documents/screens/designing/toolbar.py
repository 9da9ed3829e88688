"""The bar over the page: back and forth, what to add, whose paper in which language, how large."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop_app.documents.screens.words import language_words
from desktop_app.documents.service.trials import LONGEST, SAMPLE
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, IconButton, Kind
from desktop_app.gui.widgets.fields import ChoiceField
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.reflow import FlowLayout
from desktop_app.language.catalogs import gettext as _

_SOMEBODY: Final = "somebody"


class Toolbar(QFrame):
    """What is done to the page as a whole."""

    add_asked = Signal(str)
    language_chosen = Signal()
    whom_chosen = Signal(object)
    somebody_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("surface")
        self.undoing = IconButton(theme, "arrow-back-up", _("Undo (Ctrl+Z)"))
        self.redoing = IconButton(theme, "arrow-forward-up", _("Redo (Ctrl+Y)"))
        self.listing = Button(theme, _("Fields"), Kind.COMPACT, icon_name="list")
        self.listing.setCheckable(True)
        self.writing = Button(theme, _("Text"), Kind.COMPACT, icon_name="letter-t")
        self.picturing = Button(theme, _("Picture"), Kind.COMPACT, icon_name="photo")
        self.drawing = Button(theme, _("Line"), Kind.COMPACT, icon_name="minus")
        self._whom = ChoiceField(theme, self._invented())
        self._whom.setAccessibleName(_("Shown for"))
        self._languages = ChoiceField(theme)
        self._languages.setAccessibleName(_("Language of the page"))
        self.zooming_out = IconButton(theme, "zoom-out", _("Show it smaller"))
        self.zooming_in = IconButton(theme, "zoom-in", _("Show it larger"))
        self.fitting = Button(theme, "", Kind.QUIET)
        self.fitting.setToolTip(_("Show the whole page"))
        tools = QWidget()
        bar = FlowLayout(tools, gap=theme.px(6))
        around = QHBoxLayout(self)
        around.setContentsMargins(theme.px(14), theme.px(5), theme.px(14), theme.px(5))
        around.addWidget(tools)
        for part in (self.undoing, self.redoing, self.listing, self.writing, self.picturing, self.drawing):
            bar.addWidget(part)
        for label, field, wide in ((_("Shown for"), self._whom, 210), (_("Language"), self._languages, 150)):
            bar.addWidget(_labelled(theme, label, field, wide))
        for part in (self.zooming_out, self.fitting, self.zooming_in):
            bar.addWidget(part)
        self.allow(undo=False, redo=False)
        self.say_zoom(100)
        self._connect()

    @property
    def language(self) -> str:
        """The language that is chosen."""
        return str(self._languages.value or "az")

    def offer(self, languages: Sequence[str], screen: str) -> None:
        """Offer the languages of a template, that of the screen first chosen; show the sample."""
        for field in (self._languages, self._whom):
            field.blockSignals(True)
        self._languages.offer([(language_words(each), each) for each in languages])
        self._languages.choose(screen)
        self._whom.offer(self._invented())
        for field in (self._languages, self._whom):
            field.blockSignals(False)

    def offer_somebody(self, number: int, name: str) -> None:
        """Show the paper of somebody real."""
        self._whom.blockSignals(True)
        self._whom.offer([*self._invented(), (name, number)])
        self._whom.blockSignals(False)
        self._whom.choose(number)

    def allow(self, *, undo: bool, redo: bool) -> None:
        """Say what can be taken back and done again."""
        self.undoing.setEnabled(undo)
        self.redoing.setEnabled(redo)

    def say_zoom(self, per_cent: int) -> None:
        """Say how large the page is shown."""
        self.fitting.setText(f"{per_cent} %")
        self.fitting.setAccessibleName(_("Show the whole page; now {size} %").format(size=per_cent))

    def _connect(self) -> None:
        self.writing.clicked.connect(lambda: self.add_asked.emit("text"))
        self.picturing.clicked.connect(lambda: self.add_asked.emit("picture"))
        self.drawing.clicked.connect(lambda: self.add_asked.emit("line"))
        for button, name in (
            (self.writing, _("Add a fixed text")),
            (self.picturing, _("Add a picture")),
            (self.drawing, _("Add a line")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._languages.value_changed.connect(self.language_chosen)
        self._whom.value_changed.connect(self._take_whom)

    def _take_whom(self) -> None:
        value = self._whom.value
        if value == _SOMEBODY:
            self.somebody_asked.emit()
        elif value is not None:
            self.whom_chosen.emit(value)

    @staticmethod
    def _invented() -> list[tuple[str, object]]:
        return [
            (_("Sample: {name}").format(name=SAMPLE.everyday()), SAMPLE),
            (_("The longest name"), LONGEST),
            (_("Somebody of the office…"), _SOMEBODY),
        ]


def _labelled(theme: Theme, label: str, field: ChoiceField, wide: int) -> QWidget:
    """A field with its words before it."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(theme.px(8), 0, 0, 0)
    row.setSpacing(theme.px(6))
    words = Label(theme, label, Type.BODY, "text2")
    words.setBuddy(field)
    field.setMinimumWidth(theme.px(wide))
    row.addWidget(words)
    row.addWidget(field)
    return both
