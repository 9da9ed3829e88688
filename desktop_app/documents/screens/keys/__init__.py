"""The keys that sign the office's documents, in the settings."""

from desktop_app.documents.screens.keys.card import KeysCard

__all__ = ["KeysCard"]
