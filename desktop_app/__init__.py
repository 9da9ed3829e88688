"""Ocaq: the desktop program of Azerbaijani diaspora offices."""
