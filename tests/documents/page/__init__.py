"""The page that verifies in any browser, in a real one."""
