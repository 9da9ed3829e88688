"""The import of a list: file, columns, check, result. Nothing is written before the last button."""
