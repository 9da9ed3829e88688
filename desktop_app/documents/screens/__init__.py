"""What staff see of documents: the register, the way to issue, who signs, and a person's own papers."""
