"""Whether the files are signed with a certificate of the user's; the password is kept no longer than the work takes."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop_app.documents import press
from desktop_app.gui.prompts import FileKind
from desktop_app.gui.screen import Context
from desktop_app.gui.widgets.buttons import Button, Kind
from desktop_app.gui.widgets.labels import Label
from desktop_app.gui.widgets.surfaces import Card
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.office.screens.password_field import PasswordRow

if TYPE_CHECKING:
    from desktop_app.printing.signing import SignWith

ENDINGS = ("p12", "pfx")


class SigningCard(Card):
    """Asks for a certificate and its password; without one files are not signed."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, _("Signature in the file"))
        self._context = context
        self._file: Path | None = None
        theme = context.theme
        words = _("With a certificate of yours, whoever opens a file sees who signed it and that it was not changed.")
        self.add(Label(theme, words, ink="text2", wrap=True))
        self.choosing = Button(theme, _("Choose a certificate (.p12)"), icon_name="signature")
        self.named = Label(theme, "", wrap=True)
        self.password = PasswordRow(theme, _("Password of the certificate"), required=False)
        self.password.setMaximumWidth(theme.px(460))
        self.leaving = Button(theme, _("Do not sign the files"), Kind.LINK)
        self.body.addWidget(self.choosing, alignment=Qt.AlignmentFlag.AlignLeading)
        self.add(self.named)
        self.add(self.password)
        self.body.addWidget(self.leaving, alignment=Qt.AlignmentFlag.AlignLeading)
        self.choosing.clicked.connect(self._choose)
        self.leaving.clicked.connect(self.clear)
        self.clear()

    def clear(self) -> None:
        """Sign nothing, and know no password any more."""
        self._file = None
        self.password.password.clear()
        self._show()

    def sign_with(self) -> "SignWith | None":
        """What signs the files, tried out; a certificate that cannot is refused, and said beside its password."""
        if self._file is None:
            return None
        from desktop_app.printing.signing import SignWith  # noqa: PLC0415 - pyHanko: most sign nothing

        try:
            content = self._file.read_bytes()
            chosen = SignWith(content, self.password.password.text(), dt.datetime.now(dt.UTC))
            press.signer_of(chosen)
        except OSError as error:
            sentence = _("“{file}” cannot be read. Please check the name and the folder.")
            self.password.show_error(sentence.format(file=self._file.name))
            raise Refused(str(error)) from error
        except Refused as refused:
            self.password.show_error(str(refused))
            raise
        self.password.show_error("")
        return chosen

    def _choose(self) -> None:
        kinds = (FileKind(_("Certificates with their key"), ENDINGS),)
        if file := self._context.prompts.choose_open_file(_("Which certificate?"), kinds):
            self._file = file
            self._show()
            self.password.password.setFocus()

    def _show(self) -> None:
        chosen = self._file is not None
        self.named.setText(_("Signed with “{file}”").format(file=self._file.name) if self._file else "")
        for part in (self.named, self.password, self.leaving):
            part.setVisible(chosen)
        self.password.show_error("")
