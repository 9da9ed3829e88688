"""A field for a date: typed, or chosen in a calendar."""

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from desktop_app.documents.rules.dates import EARLIEST_YEAR, LATEST_YEAR, parse_date
from desktop_app.gui.theme import Theme
from desktop_app.gui.widgets.buttons import IconButton
from desktop_app.gui.widgets.fields import TextField
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _

OPENING = "Alt+Down"


class DateField(TextField):
    """Takes `24.12.2025` and `2025-12-24`; Alt+Down opens the calendar."""

    def __init__(self, theme: Theme, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, placeholder=placeholder, parent=parent)
        self._theme = theme
        keys = QKeySequence(OPENING).toString(QKeySequence.SequenceFormat.NativeText)
        self.opening = IconButton(theme, "calendar", _("Choose in the calendar"), parent=self)
        self.opening.setToolTip(f"{_('Choose in the calendar')} ({keys})")
        self.opening.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.opening.clicked.connect(self.open_calendar)
        shortcut = QShortcut(QKeySequence(OPENING), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self.open_calendar)

    @property
    def date(self) -> dt.date | None:
        """The date that stands there; None when it is none."""
        return parse_date(self.text())

    def open_calendar(self) -> None:
        """Show the calendar below the field, at the date that stands there."""
        popup = CalendarPopup(self._theme, self.date, self)
        popup.calendar.activated.connect(self._take)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + self._theme.px(2))))
        popup.show()
        popup.calendar.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the trailing end, and the words off it."""
        super().resizeEvent(event)
        self.opening.resize(self.opening.sizeHint().boundedTo(self.size()))
        wide, reads_right = self.opening.width(), self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        left = self.width() - wide - 1 if reads_right else 1
        self.opening.move(left, (self.height() - self.opening.height()) // 2)
        self.setTextMargins(*((0, 0, wide, 0) if reads_right else (wide, 0, 0, 0)))

    def _take(self, day: QDate) -> None:
        self.setText(day.toString("dd.MM.yyyy"))
        self.setFocus()
        self.left.emit()


class CalendarPopup(QFrame):
    """A month to choose a day in; goes when a day is chosen or something else is clicked."""

    def __init__(self, theme: Theme, day: dt.date | None, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("card")
        self.calendar = QCalendarWidget()
        self.calendar.setAccessibleName(_("Choose in the calendar"))
        self.calendar.setLocale(QLocale(catalogs.current()))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setGridVisible(False)
        self.calendar.setDateRange(QDate(EARLIEST_YEAR, 1, 1), QDate(LATEST_YEAR, 12, 31))
        if day is not None:
            self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.clicked.connect(self.calendar.activated)
        self.calendar.activated.connect(self.close)
        layout = QVBoxLayout(self)
        pad = theme.px(6)
        layout.setContentsMargins(pad, pad, pad, pad)
        layout.addWidget(self.calendar)
