"""Settings of this computer: language, light or dark, size of text. The window is built anew with them."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.screens.wizard.start_page import LANGUAGE_NAMES
from desktop_app.system.preferences import Preferences

TEXT_SIZES = (100, 115, 130, 150)


class AppearanceGroup(QWidget):
    """`change` writes a preference by name and lets the window follow it."""

    def __init__(self, context: Context, preferences: Preferences, change: Callable[[str, object], None]) -> None:
        super().__init__()
        theme, card = context.theme, Card(context.theme, _("Language and appearance"))
        languages = [(LANGUAGE_NAMES[each], each) for each in catalogs.SCREEN_LANGUAGES]
        appearances = [(_("As the system has it"), "system"), (_("Light"), "light"), (_("Dark"), "dark")]
        sizes = [(_("{size} %").format(size=each), each) for each in TEXT_SIZES]
        for name, label, options, now in (
            ("language", _("Language of the program"), languages, catalogs.current()),
            ("appearance", _("Appearance"), appearances, preferences.appearance),
            ("text_size", _("Size of text"), sizes, preferences.text_size),
        ):
            field = ChoiceField(theme, options)
            field.choose(now)
            field.value_changed.connect(lambda name=name, field=field: change(name, field.value))
            card.add(FieldRow(theme, label, field))
        card.add(Label(theme, _("What you are typing is kept while the window changes."), ink="text2", wrap=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
