"""What today asks of the office."""
