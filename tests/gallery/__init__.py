"""Pictures of every screen, to be looked at beside the pictures of the design: `python -m tests.gallery`."""
