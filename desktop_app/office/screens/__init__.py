"""The screens of the office itself: first run, unlocking, settings."""
