"""The window: its root, the areas in it, and the doors by which one comes to an office."""

from desktop_app.window.main import main

__all__ = ["main"]
