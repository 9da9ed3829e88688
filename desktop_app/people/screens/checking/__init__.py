"""Check the list: who may be entered twice, and whose name may print wrong."""
