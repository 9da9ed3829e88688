"""The grounds that things lie on: cards, head and foot of a page, bars above everything, scrolled panes."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.gui import icons
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Chip, ElidedLabel, Label
from desktop_app.gui.widgets.reflow import FlowLayout

INFO_LABEL = 112  # the longest common label, "Дата рождения", and a gap


class IconLabel(QLabel):
    """An icon that stands beside words and says nothing alone."""

    def __init__(
        self,
        theme: Theme,
        icon_name: str,
        ink: str = "text2",
        size: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._name, self._ink, self._side = theme, icon_name, ink, theme.px(size)
        self.setFixedSize(self._side, self._side)
        self._draw()
        theme.changed.connect(self._draw)

    def show_icon(self, icon_name: str, ink: str) -> None:
        """Show another icon."""
        self._name, self._ink = icon_name, ink
        self._draw()

    def _draw(self) -> None:
        if self._name:
            self.setPixmap(icons.pixmap(self._theme, self._name, self._ink, self._side, self.devicePixelRatioF()))
        else:
            self.clear()


class Card(QFrame):
    """A white card with a hairline round it; `title` heads it, `body` takes what it shows."""

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        *,
        ground: Literal["card", "note", "careCard"] = "card",
        icon_name: str = "",
        icon_ink: str = "teal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(ground)
        self._theme = theme
        self.body = QVBoxLayout(self)
        pad = theme.px(16)
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(theme.px(10))
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.px(8))
        if icon_name:
            self._head.addWidget(IconLabel(theme, icon_name, icon_ink))
        if title:
            self._title = ElidedLabel(theme, title, Type.HEADING)
            self._head.addWidget(self._title, stretch=1)
            self.body.addLayout(self._head)
            self.setAccessibleName(title)
        self.body.addStretch(0)

    def set_title(self, title: str) -> None:
        """Head a card that has a heading anew."""
        self._title.set_text(title)
        self.setAccessibleName(title)

    def add_to_head(self, widget: QWidget) -> None:
        """Put a count, a chip or a link at the trailing end of the heading."""
        self._head.addWidget(widget)

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put something below what is there; with `stretch` it fills the card, else it stays at the top."""
        last = self.body.count() - 1
        if isinstance(part, QWidget):
            self.body.insertWidget(last, part, stretch)
        else:
            self.body.insertLayout(last, part, stretch)


class PageHead(QWidget):
    """The head of a screen: title, quiet count, actions, and the one primary at the trailing end."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        *,
        quiet: str = "",
        actions: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = ElidedLabel(theme, title, Type.TITLE)
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.quiet = ElidedLabel(theme, quiet, Type.BODY, "text2")
        self.chip = Chip(theme, "", "care")
        self.chip.hide()
        bar = QWidget()
        self._actions = FlowLayout(bar, gap=theme.px(10), trailing=True)
        for action in actions:
            self._actions.addWidget(action)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(24), theme.px(9), theme.px(20), theme.px(9))
        layout.setSpacing(theme.px(10))
        for part, stretch in ((self.title, 0), (self.chip, 0), (self.quiet, 1), (bar, 0)):
            layout.addWidget(part, stretch=stretch)
        self.setMinimumHeight(theme.px(52))

    def set_title(self, title: str) -> None:
        """Name the page anew."""
        self.title.set_text(title)

    def set_quiet(self, text: str) -> None:
        """Say a count, or what the page is about, beside the title."""
        self.quiet.set_text(text)

    def add_action(self, button: QWidget) -> None:
        """Put an action at the trailing end; the primary comes last."""
        self._actions.addWidget(button)


class FlowFooter(QFrame):
    """The foot of a flow or form: what has not happened yet, then Back, others, the primary."""

    def __init__(self, theme: Theme, *, icon_name: str = "info-circle", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self._theme = theme
        self._icon = IconLabel(theme, icon_name, "teal")
        self._headline = Label(theme, "", Type.STRONG, wrap=True)
        self._line = ElidedLabel(theme, "", Type.SMALL, "text2")
        self._least_width = theme.px(150)
        self._extra = QHBoxLayout()
        buttons = QWidget()
        self._buttons = FlowLayout(buttons, gap=theme.px(10), trailing=True)
        said = QWidget()
        words = QVBoxLayout(said)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._headline)
        words.addWidget(self._line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(24), theme.px(10), theme.px(20), theme.px(10))
        layout.setSpacing(theme.px(10))
        layout.addWidget(self._icon)
        layout.addWidget(said, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(self._extra)
        layout.addWidget(buttons)
        self.setMinimumHeight(theme.px(60))
        self.say("")

    def say(
        self,
        headline: str,
        line: str = "",
        *,
        icon_name: str = "info-circle",
        ink: str = "teal",
    ) -> None:
        """Say what has not happened yet, or what is wrong."""
        self._icon.show_icon(icon_name, ink)
        self._icon.setVisible(bool(headline))
        self._headline.setText(headline)
        self._headline.setMinimumWidth(self._least_width if headline else 0)
        self._headline.set_ink("error" if ink == "error" else "text")
        self._line.set_text(line)
        self._line.setVisible(bool(line))

    def add_button(self, button: QWidget) -> None:
        """Put a button at the trailing end; the primary comes last."""
        self._buttons.addWidget(button)

    def add_beside_words(self, widget: QWidget) -> None:
        """Put a link beside what the footer says."""
        self._extra.addWidget(widget)


class NoticeBar(QFrame):
    """A line above everything: this is a sample office, this office is not protected."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        tone: Literal["care", "wrong"] = "care",
        *,
        actions: Sequence[QWidget] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("noticeCare" if tone == "care" else "noticeWrong")
        ink = "warn" if tone == "care" else "error"
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        layout.setSpacing(theme.px(8))
        layout.addWidget(IconLabel(theme, "info-circle" if tone == "care" else "lock-open", ink, 18))
        layout.addWidget(Label(theme, text, Type.MEDIUM, ink, wrap=True), stretch=1)
        for action in actions:
            layout.addWidget(action)
        self.setMinimumHeight(theme.px(36))
        self.setAccessibleName(text)


class InfoRow(QWidget):
    """A label and its value on one line; the value can be marked and copied."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        value: str,
        *,
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.value = Label(theme, value, Type.BODY, ink, wrap=True)
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        name = Label(theme, label, Type.BODY, "text2", wrap=True)
        name.setFixedWidth(theme.px(INFO_LABEL))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(name, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.value, stretch=1)
        self._label = label
        self.say(value)

    def say(self, value: str) -> None:
        """Show another value."""
        self.value.setText(value)
        self.setAccessibleName(f"{self._label}: {value}")


class LinkRow(QWidget):
    """A label and, on the same line, where one can go."""

    def __init__(self, theme: Theme, label: str, words: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = Button(theme, words, Kind.LINK)
        self.link.setAccessibleName(f"{label}: {words}")
        name = Label(theme, label, Type.BODY, "text2", wrap=True)
        name.setFixedWidth(theme.px(INFO_LABEL))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(name)
        layout.addWidget(self.link)
        layout.addStretch(1)


class ScrollPane(QScrollArea):
    """A pane that scrolls when there is too little height; `body` takes its contents."""

    def __init__(
        self, theme: Theme, *, margin: int = 20, top: int = 4, gap: int = 14, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("scrollPane")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setObjectName("scrollPaneContent")
        self.body = QVBoxLayout(content)
        pad = theme.px(margin)
        self.body.setContentsMargins(pad, theme.px(top), pad, pad)
        self.body.setSpacing(theme.px(gap))
        self.setWidget(content)

    def minimumSizeHint(self) -> QSize:
        """As wide as what it holds, for it scrolls only up and down."""
        content = self.widget()
        wide = content.minimumSizeHint().width() if content is not None else 0
        return QSize(wide + self.verticalScrollBar().sizeHint().width(), 60)
