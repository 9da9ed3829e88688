"""Two people side by side, on the way to become one."""
