"""The office file: open, keys, users, changes, history, backup, check, upgrade."""
