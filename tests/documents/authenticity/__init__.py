"""Codes, check codes and trust files."""
