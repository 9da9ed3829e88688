"""The people area: one screen that shows the list, the form, the import, two people to be merged, or the check."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QStackedLayout, QWidget

from desktop_app.gui.keys import Command
from desktop_app.gui.screen import Context, Place, Screen
from desktop_app.people.screens.people import PeopleScreen
from desktop_app.people.screens.places import CHECK, CHECK_NAMES, EDIT, IMPORT, IMPORTED, MERGE, NEW, PERSON
from desktop_app.people.screens.services import PeopleServices
from desktop_app.people.screens.slots import PersonSlots

NO_SLOTS = PersonSlots()
_VIEWS = {"": "", PERSON: "", IMPORTED: "", NEW: "form", EDIT: "form"} | {
    IMPORT: IMPORT, MERGE: MERGE, CHECK: CHECK, CHECK_NAMES: CHECK,
}  # fmt: skip
"""The view that shows each kind of place."""


class PeopleArea(Screen):
    """Passes everything on to the view in sight; form and import are made when first needed."""

    kinds = frozenset({"person"})

    def __init__(self, context: Context, services: PeopleServices, slots: PersonSlots = NO_SLOTS) -> None:
        super().__init__()
        self._context, self._services = context, services
        self._people = PeopleScreen(context, services, slots)
        self._views: dict[str, Screen] = {"": self._people}
        self._makers: Mapping[str, Callable[[], Screen]] = {
            "form": self._make_form,
            IMPORT: self._make_import,
            MERGE: self._make_merge,
            CHECK: self._make_check,
        }
        self._stack = QStackedLayout(self)
        self._take("", self._people)

    @property
    def takes_search(self) -> bool:  # type: ignore[override]  # the list finds, form and import do not
        """Whether the list is in sight."""
        return self._current() is self._people

    def show_place(self, place: Place) -> None:
        """The list, the form, the import, two people to be merged, or the check of the list."""
        key = _VIEWS[place.view]
        if key not in self._views:
            self._take(key, self._makers[key]())
        view = self._views[key]
        self._stack.setCurrentWidget(view)
        view.show_place(place)
        self.commands_changed.emit()

    def reload(self, ids: Sequence[int]) -> None:
        """Tell the views that show people."""
        for view in self._views.values():
            if view.kinds & self.kinds:
                view.reload(ids)

    def search(self, text: str) -> None:
        """Find in the list."""
        self._people.search(text)

    def enter_found(self) -> None:
        """Into the list."""
        self._people.enter_found()

    def commands(self) -> Mapping[Command, Callable[[], None]]:
        """Those of the view in sight."""
        return self._current().commands()

    def panes(self) -> Sequence[QWidget]:
        """Those of the view in sight."""
        return self._current().panes()

    def _current(self) -> Screen:
        view = self._stack.currentWidget()
        return view if isinstance(view, Screen) else self._people

    def _take(self, key: str, view: Screen) -> None:
        self._views[key] = view
        self._stack.addWidget(view)
        view.place_changed.connect(self.place_changed)
        view.commands_changed.connect(self.commands_changed)

    def _make_form(self) -> Screen:
        from desktop_app.people.screens.form.screen import PersonFormScreen  # noqa: PLC0415  the list comes first

        return PersonFormScreen(self._context, self._services)

    def _make_merge(self) -> Screen:
        from desktop_app.people.screens.merge.screen import MergeScreen  # noqa: PLC0415  seldom needed

        return MergeScreen(self._context, self._services)

    def _make_import(self) -> Screen:
        from desktop_app.people.screens.import_wizard.wizard import ImportWizard  # noqa: PLC0415  seldom needed

        return ImportWizard(self._context, self._services)

    def _make_check(self) -> Screen:
        from desktop_app.people.screens.checking.screen import CheckScreen  # noqa: PLC0415  seldom needed

        return CheckScreen(self._context, self._services)
