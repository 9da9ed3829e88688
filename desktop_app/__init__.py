"""Ocaq: the desktop program of Azerbaijani diaspora offices."""

__version__ = "0.1.0"
