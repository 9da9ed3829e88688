"""What happens when staff make papers, look into the register, or annul a number."""

from desktop_app.documents.service.checking import code_findings, register_findings
from desktop_app.documents.service.deriving import derive, search_findings
from desktop_app.documents.service.documents import DocumentService
from desktop_app.documents.service.duplicating import MADE
from desktop_app.documents.service.register import Document, Register, RegisterMatching, RegisterRow
from desktop_app.documents.service.results import Draft, Entered, Issued, IssuedPaper, Loose, LoosePaper, NotIssued
from desktop_app.documents.service.signatories import Signatory, SignatoryService
from desktop_app.documents.service.templates import FieldRow, SheetRow, TemplateRow, VariantRow

__all__ = [
    "MADE",
    "Document",
    "DocumentService",
    "Draft",
    "Entered",
    "FieldRow",
    "Issued",
    "IssuedPaper",
    "Loose",
    "LoosePaper",
    "NotIssued",
    "Register",
    "RegisterMatching",
    "RegisterRow",
    "SheetRow",
    "Signatory",
    "SignatoryService",
    "TemplateRow",
    "VariantRow",
    "code_findings",
    "derive",
    "register_findings",
    "search_findings",
]
