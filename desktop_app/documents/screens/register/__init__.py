"""The register as staff see it: every number ever given, with its page."""
