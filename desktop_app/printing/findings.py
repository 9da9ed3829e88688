"""What the proof of a page says, before anything is numbered or printed."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "notice"]
Code = Literal["missing_glyph", "overflow", "empty_value", "bad_picture", "no_photo"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a page, in the screen language, and where. Only errors stop a paper.

    `field` is the name of the template's field that is to blame, if one is.
    """

    severity: Severity
    code: Code
    frame: str
    message: str
    field: str = ""
