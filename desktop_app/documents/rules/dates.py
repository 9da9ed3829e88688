"""The date of a document as staff type it: `2026-12-24` or `24.12.2026`."""

import datetime as dt
import re
from typing import Final

EARLIEST_YEAR: Final = 1900
LATEST_YEAR: Final = 2100
_ISO: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII)
_DOTTED: Final = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})", re.ASCII)


def parse_date(text: str) -> dt.date | None:
    """The date that `text` states, or None where it states none that a document can bear."""
    match = _ISO.fullmatch(text.strip()) or _DOTTED.fullmatch(text.strip())
    if not match or not EARLIEST_YEAR <= int(match["year"]) <= LATEST_YEAR:
        return None
    try:
        return dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
