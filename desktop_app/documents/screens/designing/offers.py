"""The list of what may be put on the page: pulled onto it, or added by Enter or a double click."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.documents.screens.designing.canvas import FIELD_MIME
from desktop_app.documents.screens.designing.words import FieldGroup, FieldOffer
from desktop_app.gui import icons
from desktop_app.gui.theme import Theme, Type
from desktop_app.language.catalogs import gettext as _

_OFFER: Final = int(Qt.ItemDataRole.UserRole)


class OfferList(QListWidget):
    """Offers under their headings, each with a sample."""

    offered = Signal(str)
    """The key of one that is to be put on the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scrollPane")
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setItemDelegate(_OfferLook(theme, self))
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(_("Fields: Enter puts one on the page"))
        self.activated.connect(self._offer)
        theme.changed.connect(self.viewport().update)

    def show_groups(self, groups: Sequence[FieldGroup]) -> None:
        """Offer these."""
        self.clear()
        for group in groups:
            heading = QListWidgetItem(group.title, self)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            for offer in group.offers:
                item = QListWidgetItem(offer.label, self)
                item.setData(_OFFER, offer)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{offer.label}, {offer.sample}")
                way = _("Pull it onto the page, or click it twice")
                item.setToolTip(f"{offer.label}\n{way}")

    def mimeTypes(self) -> list[str]:
        """What is pulled out of here."""
        return [FIELD_MIME]

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        """The key of the offer that is pulled."""
        data = QMimeData()
        for item in items:
            data.setData(FIELD_MIME, item.data(_OFFER).key.encode())
        return data

    def _offer(self, index: QModelIndex) -> None:
        offer = index.data(_OFFER)
        if isinstance(offer, FieldOffer):
            self.offered.emit(offer.key)


class _OfferLook(QStyledItemDelegate):
    """An icon, the label over its sample, and a grip."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Two lines, or one for a heading."""
        lines = self._theme.metrics(Type.BODY).height() + self._theme.metrics(Type.SMALL).height()
        is_offer = index.data(_OFFER) is not None
        return QSize(0, lines + self._theme.px(8) if is_offer else self._theme.px(34))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint it."""
        theme, offer = self._theme, index.data(_OFFER)
        where = QRectF(option.rect)
        painter.save()
        if not isinstance(offer, FieldOffer):
            painter.setFont(theme.font(Type.SMALL))
            painter.setPen(theme.color("text2"))
            low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
            painter.drawText(where.adjusted(theme.px(8), 0, 0, -theme.px(4)), low, str(index.data()))
            painter.restore()
            return
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("select" if chosen else "tint"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(where, theme.px(6), theme.px(6))
        self._paint_offer(painter, option, offer)
        painter.restore()

    def _paint_offer(self, painter: QPainter, option: QStyleOptionViewItem, offer: FieldOffer) -> None:
        theme, whole, towards = self._theme, option.rect, option.direction
        side, pad = theme.px(18), theme.px(8)
        middle = whole.center().y() - side // 2
        places = (QRect(whole.left() + pad, middle, side, side), QRect(whole.right() - side - 2, middle, side, side))
        for place, name, ink in zip(places, (offer.icon, "grip-vertical"), ("accent_text", "text3"), strict=True):
            icons.paint(painter, QRectF(QStyle.visualRect(towards, whole, place)), theme, name, ink)
        words = whole.adjusted(side + 2 * pad, theme.px(4), -side - pad, -theme.px(4))
        words = QStyle.visualRect(towards, whole, words)
        for text, step, ink, edge in (
            (offer.label, Type.MEDIUM, "text", Qt.AlignmentFlag.AlignTop),
            (offer.sample, Type.SMALL, "text2", Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(theme.font(step))
            painter.setPen(theme.color(ink))
            said = theme.metrics(step).elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            painter.drawText(words, edge | Qt.AlignmentFlag.AlignLeading, said)
