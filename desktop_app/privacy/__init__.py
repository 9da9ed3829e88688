"""What the office owes the people it keeps: a copy of their data, and erasure."""
