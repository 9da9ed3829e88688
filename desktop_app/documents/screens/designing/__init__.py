"""The designer: the office changes a template on the page itself."""
