"""All that differs between operating systems: paths, files, preferences, the clock."""
