"""What staff do when a person asks for their data, or asks to be forgotten."""

from desktop_app.privacy.service.access import AccessService
from desktop_app.privacy.service.erasing import ErasureService

__all__ = ["AccessService", "ErasureService"]
