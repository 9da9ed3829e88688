"""Judges of the code itself: walls, sizes, names, words, and what git keeps."""
