"""The one error that staff read: something about the machine or what they gave, not about our code."""


class Refused(Exception):  # noqa: N818  not an error of ours: a refusal
    """A fault of the environment or of refused input; its text is a ready sentence in the screen language."""
