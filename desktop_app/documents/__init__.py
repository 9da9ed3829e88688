"""The documents area: certificates and letters, their numbers, and the register of what was issued."""
