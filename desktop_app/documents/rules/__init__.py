"""What would be true of an office's papers without computers: numbers, values, names of files."""
