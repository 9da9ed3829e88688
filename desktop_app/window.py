"""The window's root: dresses the program, opens the office behind the first paint, builds the frame."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.gui.crash import CrashCatcher, show_problem
from desktop_app.gui.frame.frame import Frame
from desktop_app.gui.frame.menu import Looks
from desktop_app.gui.lanes import Lanes
from desktop_app.gui.prompts import DialogPrompts
from desktop_app.gui.screen import AreaEntry, Context, Place, Screen
from desktop_app.gui.theme import Theme, load_fonts
from desktop_app.gui.translator import ScreenTranslator
from desktop_app.gui.widgets.surfaces import NoticeBar
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.system.paths import resources
from desktop_app.system.preferences import Preferences, PreferencesFile

if TYPE_CHECKING:  # the database comes after the first paint
    from desktop_app.bootstrap import Services
    from desktop_app.office.changes import Changes
    from desktop_app.office.profile import OfficeProfile

OpenOffice = Callable[[], "Services"]
"""Opens an office; called on the writer's lane, so that no paint waits for what it imports."""
Areas = Callable[[OpenOffice], Sequence[AreaEntry]]
"""The areas over an office: asked for it when a screen is made, that is when the office is open."""


class Root(QObject):
    """Holds what lives as long as the program; makes its window anew when language or text size change."""

    _changed = Signal(object)

    def __init__(self, app: QApplication, preferences: PreferencesFile, areas: Areas) -> None:
        super().__init__()
        self._app, self._file, self._areas = app, preferences, areas
        self.preferences: Preferences = preferences.read()
        self._services: Services | None = None
        self.window: QWidget | None = None
        self.frame: Frame | None = None
        load_fonts(resources() / "fonts")
        self.lanes = Lanes.start(self)
        self._dress()
        self.crashes = CrashCatcher(self._show_problem, self)
        self._changed.connect(self._reload)
        app.aboutToQuit.connect(self.close)

    def open(self, open_office: OpenOffice) -> None:
        """Show the frame at once and fill it when the office is open."""
        self._show(self._frame())
        QTimer.singleShot(0, lambda: self.lanes.writer.ask(open_office, self._take, owner=self))

    def office(self) -> "Services":
        """The open office."""
        if self._services is None:
            raise RuntimeError("a screen was asked for before the office was open")
        return self._services

    def show(self, window: QWidget) -> None:
        """Show another window in the place of the one that stands: the wizard, the password, the frame."""
        self.frame = None
        self._show(window)

    def choose_language(self, language: str) -> None:
        """Speak another language."""
        self._look_anew(language=language)

    def choose_appearance(self, appearance: str) -> None:
        """Light, dark, or as the system."""
        self._look_anew(appearance=appearance)

    def choose_text_size(self, percent: int) -> None:
        """Letters of another size."""
        self._look_anew(text_size=percent)

    def close(self) -> None:
        """Finish what runs, then close the office."""
        self.crashes.uninstall()
        self.lanes.close()
        if self._services is not None:
            self._services.close()

    def _dress(self) -> None:
        catalogs.use(self.preferences.language or catalogs.DEFAULT_LANGUAGE)
        self._translator = ScreenTranslator(self)
        self._app.installTranslator(self._translator)
        self.theme = Theme.chosen(self.preferences.appearance, self.preferences.text_size / 100)
        self.theme.apply(self._app)
        self.prompts = DialogPrompts(self.theme, lambda: self.window)

    def _look_anew(self, **choices: object) -> None:
        """Keep the choice and rebuild the window where it was: no text is ever translated twice."""
        self.preferences = self._file.change(**choices)
        place = self.frame.place if self.frame is not None else None
        former = self.theme
        self._app.removeTranslator(self._translator)
        self._dress()
        if self._services is not None:
            self._show(self._frame())
            self._fill(place)
        former.deleteLater()

    def _frame(self) -> Frame:
        looks = Looks(
            self.preferences.appearance,
            self.preferences.text_size,
            self.choose_appearance,
            self.choose_text_size,
        )
        hint = _("Search: name, city, document number")
        areas = self._areas(self.office)
        self.frame = Frame(self.theme, self.lanes, self.prompts, areas, looks, search_hint=hint)
        return self.frame

    def _show(self, window: QWidget) -> None:
        former, self.window = self.window, window
        if former is None:
            window.resize(1280, 800)
        else:
            window.setGeometry(former.geometry())
        window.show()
        if former is not None:
            former.close()
            former.deleteLater()

    def _take(self, services: "Services") -> None:
        self._services = services
        services.desk.board.subscribe(self._changed.emit)
        self._fill(None)

    def _fill(self, place: Place | None) -> None:
        """Say whose office this is, and go where one was, or home."""
        frame, office = self.frame, self.office()
        if frame is not None:
            frame.header.set_user(office.desk.user.name)
            self.lanes.reader.ask(office.office.profile, self._show_profile, owner=frame)
            frame.go(place or Place("home"))

    def _show_profile(self, profile: "OfficeProfile") -> None:
        if self.frame is not None:
            self.frame.sidebar.set_office(profile.name(catalogs.current()))
            for bar in self._notices(sample=profile.sample, protected=profile.protected):
                self.frame.add_notice(bar)

    def _notices(self, *, sample: bool, protected: bool) -> Sequence[QWidget]:
        bars = []
        if sample:
            bars.append(NoticeBar(self.theme, _("This is a sample office: look around and try everything")))
        if not protected:
            bars.append(NoticeBar(self.theme, _("This office is not protected by a password"), "wrong"))
        return bars

    def _show_problem(self, problem: BaseException) -> None:
        show_problem(problem, self.theme, self.prompts, self.window)

    def _reload(self, changes: "Changes") -> None:
        if self.frame is not None:
            self.frame.reload(changes.kinds, changes.ids)


def areas(office: OpenOffice) -> Sequence[AreaEntry]:
    """The areas that exist. Their screens are imported when they are made: the first paint waits for none."""

    def home(context: Context) -> Screen:
        from desktop_app.home.screens.home import HomeScreen

        return HomeScreen(context, office().home, ())

    return (AreaEntry("home", 1, _("Home"), "home", home),)


def main(argv: Sequence[str]) -> int:
    """Open the window on the office that was open last."""
    app = QApplication(list(argv))
    app.setApplicationName("Ocaq")
    root = Root(app, PreferencesFile(), areas)
    root.crashes.install()
    root.open(lambda: _open(Path(root.preferences.last_office)))
    return app.exec()


def _open(office: Path) -> "Services":
    from desktop_app.bootstrap import open_services

    return open_services(office, None)
