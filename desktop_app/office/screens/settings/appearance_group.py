"""Settings of this computer: language, light or dark, size of text. The window is built anew with them."""

from collections.abc import Callable
from functools import partial

from desktop_app.gui.frame.menu import TEXT_SIZES
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.fields import ChoiceField, FieldRow
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.screens.languages import SCREEN_LANGUAGE_NAMES
from desktop_app.office.screens.settings.page import GroupPage
from desktop_app.system.preferences import Preferences


class AppearanceGroup(GroupPage):
    """`change` writes a preference by its name and lets the window follow it."""

    def __init__(self, context: Context, preferences: Preferences, change: Callable[[str, object], None]) -> None:
        super().__init__(context.theme)
        theme, card = context.theme, Card(context.theme, _("Language and appearance"))
        appearances = [(_("As the system"), "system"), (_("Light"), "light"), (_("Dark"), "dark")]
        sizes = [(_("{size} %").format(size=each), each) for each in TEXT_SIZES]
        for name, label, options, now in (
            ("language", _("Language of the program"), SCREEN_LANGUAGE_NAMES, catalogs.current()),
            ("appearance", _("Appearance"), appearances, preferences.appearance),
            ("text_size", _("Size of text"), sizes, preferences.text_size),
        ):
            field = ChoiceField(theme, options)
            field.choose(now)
            field.value_changed.connect(partial(_tell, field, name, change))
            row = FieldRow(theme, label, field)
            row.setMaximumWidth(theme.px(360))
            card.add(row)
        words = _("This holds for this computer. Whoever opens the office elsewhere has settings of their own.")
        card.add(Label(theme, words, ink="text2", wrap=True))
        self.column.addWidget(card)


def _tell(field: ChoiceField, name: str, change: Callable[[str, object], None]) -> None:
    change(name, field.value)
