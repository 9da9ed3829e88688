"""What lists and tables show: rows fetched as they come into sight, or held in memory."""
