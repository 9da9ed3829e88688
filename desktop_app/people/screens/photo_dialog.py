"""The photo of a person: chosen or dropped here, cut to its shape, removed."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.gui.dialogs import FormDialog
from desktop_app.gui.prompts import picture_files
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Type
from desktop_app.gui.widgets.buttons import Button, IconButton, Kind
from desktop_app.gui.widgets.cropping import GROWTH, CropView, Frame
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.pictures import PictureView, dropped_file
from desktop_app.gui.widgets.surfaces import IconLabel
from desktop_app.language.catalogs import gettext as _
from desktop_app.people.rules.values import Person
from desktop_app.people.service.photos import HEIGHT, LEAST_WIDTH, WIDTH, Cut, PhotoService, cut_out, middle, read_photo
from desktop_app.printing.layout import PictureData


class PhotoDialog(FormDialog):
    """Shows the photo there is; a picture that was chosen is cut, then kept."""

    kept = Signal(bool)
    """Whether the person has a photo now."""

    def __init__(
        self,
        context: Context,
        photos: PhotoService,
        person: Person,
        now: PictureData | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.theme, _("Photo"), (480, 560), parent)
        self._context, self._photos, self._person = context, photos, person
        self._chosen: PictureData | None = None
        theme = context.theme
        self.setAcceptDrops(True)
        self.cropping = CropView(theme, HEIGHT / WIDTH, LEAST_WIDTH)
        self._now = PictureView(theme, 150, 190)
        self.words.set_ink("text2")
        self.words.setFont(theme.font(Type.BODY))
        self.choosing = Button(theme, _("Choose a picture…"), icon_name="photo")
        self.removing = Button(theme, _("Remove"), Kind.QUIET, icon_name="trash")
        self.larger = IconButton(theme, "plus", _("Larger frame"), ink="text")
        self.smaller = IconButton(theme, "minus", _("Smaller frame"), ink="text")
        self.keeping = Button(theme, _("Keep this photo"), Kind.PRIMARY, icon_name="check")
        self._assemble(there=self._now.show_picture(now.content if now else None))
        self._connect()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a picture be dropped."""
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the picture that was dropped."""
        place = dropped_file(event)
        if place is not None:
            event.acceptProposedAction()
            self._read(place)

    def _assemble(self, *, there: bool) -> None:
        theme = self._context.theme
        self.words.setText(_("Membership cards show it."))
        self._zone = self._empty()
        self._zone.setVisible(not there)
        self.removing.setVisible(there)
        for part in (self.cropping, self.larger, self.smaller):
            part.hide()
        self.keeping.setEnabled(False)
        sizing = QHBoxLayout()
        sizing.setSpacing(theme.px(6))
        sizing.addWidget(self.choosing)
        sizing.addWidget(self.removing)
        sizing.addStretch()
        sizing.addWidget(self.smaller)
        sizing.addWidget(self.larger)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(12))
        layout.addWidget(Label(theme, self._person.name.formal(), Type.HEADING, wrap=True))
        layout.addWidget(self.words)
        layout.addWidget(self._now, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.cropping, stretch=1)
        layout.addWidget(self._zone, stretch=1)
        layout.addLayout(sizing)
        layout.addStretch()
        self.lay_out(content, verb=self.keeping)
        self.words.show()
        self.choosing.setFocus()

    def _empty(self) -> QFrame:
        """Where a photo may be dropped, as long as there is none."""
        theme = self._context.theme
        zone = QFrame()
        zone.setObjectName("dropZone")
        zone.setMinimumHeight(theme.px(200))
        words = Label(theme, _("Drop a photo here, or choose one: PNG or JPEG."), Type.MEDIUM, "text2", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(zone)
        pad = theme.px(20)
        layout.setContentsMargins(pad, pad, pad, pad)
        layout.setSpacing(theme.px(10))
        layout.addStretch()
        layout.addWidget(IconLabel(theme, "photo", "text2", 40), alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(words)
        layout.addStretch()
        return zone

    def _connect(self) -> None:
        self.choosing.clicked.connect(self._ask)
        self.removing.clicked.connect(lambda: self._keep(None))
        self.larger.clicked.connect(lambda: self.cropping.grow(GROWTH))
        self.smaller.clicked.connect(lambda: self.cropping.grow(1 / GROWTH))
        self.keeping.clicked.connect(self._cut)

    def _ask(self) -> None:
        chosen = self._context.prompts.choose_open_file(_("Choose a photo"), (picture_files(),))
        if chosen is not None:
            self._read(chosen)

    def _read(self, place: Path) -> None:
        self._context.lanes.errand.ask(lambda: read_framed(place), self._show, self.show_refusal, owner=self)

    def _show(self, chosen: tuple[PictureData, Cut]) -> None:
        """Show what was chosen, its middle in the frame."""
        self._chosen, cut = chosen
        self._now.hide()
        self._zone.hide()
        for part in (self.cropping, self.larger, self.smaller):
            part.show()
        self.cropping.show_picture(self._chosen.content, Frame(cut.left, cut.top, cut.width))
        self.words.setText(
            _("Move the frame over the face: by mouse, or by the arrow keys. Plus and minus make it larger or smaller.")
        )
        self.keeping.setEnabled(True)
        self.cropping.setFocus()

    def _cut(self) -> None:
        picture, frame = self._chosen, self.cropping.frame
        if picture is not None:
            cut = Cut(frame.left, frame.top, frame.width)
            self._context.lanes.errand.ask(lambda: cut_out(picture, cut), self._keep, self.show_refusal, owner=self)

    def _keep(self, photo: PictureData | None) -> None:
        person, photos = self._person.id, self._photos
        self._context.lanes.writer.ask(
            lambda: photos.change(person, photo), lambda _person: self._end(photo), self.show_refusal, owner=self
        )

    def _end(self, photo: PictureData | None) -> None:
        self.kept.emit(photo is not None)
        self.accept()


def read_framed(place: Path) -> tuple[PictureData, Cut]:
    """On the errand lane: the picture in a file, and the cut that it is offered with."""
    from desktop_app.printing.rasters import size_of  # noqa: PLC0415 - Pillow, which most starts never need

    picture = read_photo(place)
    return picture, middle(*size_of(picture))
