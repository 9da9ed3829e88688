"""What would be true of people and lists of people in an office without computers: pure values and functions."""
