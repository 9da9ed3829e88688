"""Who signs the documents to come: a card that says it, and the form in which it is changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.documents.screens.parts import Parts
from desktop_app.documents.screens.scan_field import ScanField
from desktop_app.documents.screens.services import DocumentServices
from desktop_app.documents.screens.words import language_words
from desktop_app.documents.service import Signatory
from desktop_app.gui.dialogs import FormDialog
from desktop_app.gui.screen import Context
from desktop_app.gui.theme import Theme, Type
from desktop_app.gui.widgets.buttons import Button, Kind, Revealer
from desktop_app.gui.widgets.fields import FieldRow, TextField
from desktop_app.gui.widgets.labels import ElidedLabel, Label
from desktop_app.gui.widgets.reflow import CardGrid
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.office.screens.languages import at_hand, in_order
from desktop_app.printing.values import MOST_SIGNATORIES


@dataclass(frozen=True)
class Signing:
    """Who signs, the languages in which their roles may be kept, and those of them that this office fills in first."""

    signatories: tuple[Signatory, ...]
    languages: tuple[str, ...]
    at_hand: frozenset[str]


def read_signing(services: DocumentServices) -> Signing:
    """On a lane: who signs; the languages are those of papers, of the office's names, and those roles have already."""
    found = services.documents.signatories.signatories()
    profile = services.office.profile()
    kept = dict.fromkeys((*profile.wordings, *(code for each in found for code in each.roles)))
    shown = at_hand(kept, catalogs.current(), profile.country)
    return Signing(found, in_order(kept, shown), shown)


class SignatoriesCard(Card):
    """Says who signs, and asks for it when nobody does yet."""

    def __init__(self, context: Context, services: DocumentServices) -> None:
        super().__init__(context.theme, _("Signatures"))
        self._context, self._services = context, services
        self._signing: Signing | None = None
        self.changing = Button(context.theme, "", Kind.COMPACT, icon_name="signature")
        self._lines = Parts(context.theme, gap=4)
        self.add_to_head(self.changing)
        self.add(self._lines)
        self.changing.clicked.connect(self.change)
        self.changing.setEnabled(False)
        self.reload()

    def reload(self) -> None:
        """Look anew who signs."""
        services = self._services
        self._context.lanes.reader.ask(
            lambda: read_signing(services), self._show, owner=self, replaces=f"signing {id(self)}"
        )

    def change(self) -> None:
        """Ask who signs."""
        if self._signing is not None:
            dialog = SignatoriesDialog(self._context, self._services, self._signing, self.window())
            dialog.finished.connect(self.reload)
            dialog.open()

    def _show(self, signing: Signing) -> None:
        self._signing = signing
        theme = self._context.theme
        self.changing.setEnabled(True)
        self.changing.setText(_("Change") if signing.signatories else _("Write who signs"))
        self.changing.setAccessibleName(_("Change who signs"))
        if not signing.signatories:
            words = _("Up to three people can sign. Without them the places for signatures stay empty.")
            self._lines.show_parts((Label(theme, words, Type.BODY, "text2", wrap=True),))
        else:
            self._lines.show_parts(_line(theme, each) for each in signing.signatories)


class SignatoriesForm(QWidget):
    """Up to three people, each with a role in every language of papers."""

    edited = Signal()

    def __init__(self, context: Context, signing: Signing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._blocks = tuple(_Block(context, place, signing) for place in range(MOST_SIGNATORIES))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(14))
        for block in self._blocks:
            layout.addWidget(block)
            block.edited.connect(self.edited)
        self.fill(signing.signatories)

    def fill(self, signatories: Sequence[Signatory]) -> None:
        """Put these in."""
        for block, signatory in zip(self._blocks, (*signatories, *[Signatory("")] * MOST_SIGNATORIES), strict=False):
            block.fill(signatory)

    def signatories(self) -> tuple[Signatory, ...]:
        """Those who have a name, from the left."""
        return tuple(each for block in self._blocks if (each := block.signatory()).name)


class SignatoriesDialog(FormDialog):
    """The form over the window; what is saved holds for the papers to come."""

    def __init__(self, context: Context, services: DocumentServices, signing: Signing, parent: QWidget | None) -> None:
        super().__init__(context.theme, _("Who signs the documents?"), (720, 620), parent)
        self._context, self._services, theme = context, services, context.theme
        self.form = SignatoriesForm(context, signing)
        self.saving = Button(theme, _("Save"), Kind.PRIMARY, icon_name="check")
        self.saving.clicked.connect(self._save)
        self.saving.setDefault(True)
        words = _("From left to right. Documents already issued keep the signatures they were issued with.")
        pane = self.scrolled(Label(theme, words, Type.BODY, "text2", wrap=True), self.form)
        self.lay_out(pane, verb=self.saving)

    def _save(self) -> None:
        signatories = self.form.signatories()
        service = self._services.documents.signatories
        self._context.lanes.writer.ask(lambda: service.change(signatories), lambda _kept: self.accept(), owner=self)


class _Block(Card):
    """One who signs."""

    edited = Signal()

    def __init__(self, context: Context, place: int, signing: Signing) -> None:
        theme = context.theme
        super().__init__(theme, (_("First signature"), _("Second signature"), _("Third signature"))[place])
        self.name = TextField(theme)
        self.roles = {language: TextField(theme) for language in signing.languages}
        hint = _("For example: {sample}").format(sample="V.H.Əliyev") if place == 0 else ""
        self.add(FieldRow(theme, _("Name as it stands under the line"), self.name, hint=hint))
        grid = CardGrid(gap=theme.px(12), least=theme.px(220), columns=2)
        more: list[QWidget] = []
        for language, field in self.roles.items():
            label = _("Role ({language})").format(language=language_words(language))
            row = FieldRow(theme, label, field)
            grid.addWidget(row)
            if language not in signing.at_hand:
                more.append(row)
        self.add(grid)
        if more:
            self.add(Revealer(theme, _("In other languages"), more))
        self.scan = ScanField(context)
        words = _(
            "Dark ink on white paper, PNG or JPEG. It is printed only where you ask for it while issuing. "
            "The right to use it belongs to the person who signs."
        )
        self.add(FieldRow(theme, _("Scanned signature"), self.scan, hint=words if place == 0 else ""))
        for field in (self.name, *self.roles.values()):
            field.textEdited.connect(self.edited)
        self.scan.edited.connect(self.edited)

    def fill(self, signatory: Signatory) -> None:
        """Put one in."""
        self.name.setText(signatory.name)
        for language, field in self.roles.items():
            field.setText(signatory.roles.get(language, ""))
        self.scan.show_scan(signatory.scan)

    def signatory(self) -> Signatory:
        """Who stands there."""
        roles = {language: text for language, field in self.roles.items() if (text := field.text().strip())}
        return Signatory(self.name.text().strip(), roles, self.scan.scan)


def _line(theme: Theme, signatory: Signatory) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(10))
    row.addWidget(ElidedLabel(theme, signatory.name, Type.MEDIUM), stretch=1)
    row.addWidget(ElidedLabel(theme, " · ".join(signatory.roles.values()), Type.BODY, "text2"), stretch=2)
    return line
