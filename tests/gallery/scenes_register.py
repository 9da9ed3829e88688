"""What is done in the register when a document was wrong or was lost."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.documents.screens.print_dialog import PrintDialog
from desktop_app.documents.screens.register.correct_dialog import CorrectDialog
from desktop_app.gui.screen import Place
from tests.gallery.scenes_documents import invented, shown_at

if TYPE_CHECKING:
    from tests.gallery.scenes import Stage


def corrected(stage: "Stage") -> QWidget:
    """A document that took the place of a wrong one, and was duplicated."""
    services = invented()
    row = next(row for row in services.documents.register.listed() if row.replaces)
    return shown_at(stage, services, Place("documents", "document", (row.id,)))


def correct(stage: "Stage") -> QWidget:
    """What a document says, to be put right."""
    documents = invented().documents
    row = next(row for row in documents.register.listed() if row.template == "participation" and row.state == "issued")
    asked = next(each.fields for each in documents.templates() if each.name == row.template)
    return CorrectDialog(stage.context, documents, documents.register.document(row.id), asked, None)


def printing(stage: "Stage") -> QWidget:
    """What is about to be printed on paper that has ornament and logo already."""
    register = invented().documents.register
    dialog = PrintDialog(stage.context, register.print_job(register.order()[:3]), None)
    dialog.on_form.setChecked(True)
    return dialog


BUILDERS = (corrected, correct, printing)
