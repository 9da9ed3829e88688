"""Files that were spoiled on purpose, fed to everything that reads a stranger's file: `python -m tests.hostile`."""
