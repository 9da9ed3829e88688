"""Tests of the page engine and of the classical family."""
