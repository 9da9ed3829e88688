"""The apostrophe that keeps a spreadsheet program from taking a phone number in a .csv for a formula.

Put on at export and taken off at import, so that every value comes back as it was, also one that itself
begins with an apostrophe.
"""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_ESCAPED = tuple("'" + start for start in (*_FORMULA, "'"))


def put_on(text: str) -> str:
    """`+994...` becomes `'+994...`; a text that `take_off` would shorten gets one more."""
    return "'" + text if text.startswith(_FORMULA) or text.startswith(_ESCAPED) else text


def take_off(text: str) -> str:
    """What `put_on` was given; other apostrophes stay."""
    return text[1:] if text.startswith(_ESCAPED) else text
