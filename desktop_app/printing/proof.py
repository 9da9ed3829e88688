"""The proof of a page: every letter has a font, every text fits its element."""

from collections.abc import Iterable

from desktop_app.language import catalogs
from desktop_app.language.spacing import NO_BREAK
from desktop_app.printing.findings import Finding
from desktop_app.printing.fonts import missing
from desktop_app.printing.layout import Run

_ = catalogs.gettext


def unprintable(frame: str, runs: Iterable[Run]) -> Finding | None:
    """Every letter must have a font."""
    texts = [(run.text.replace(NO_BREAK, " "), run.font) for run in runs]
    lost = dict.fromkeys(letter for text, font in texts for letter in missing(text, font))
    if not lost:
        return None
    message = _("“{text}” has letters that cannot be printed: {letters}.")
    named = ", ".join(map(_named, lost))
    return Finding(
        "error", "missing_glyph", frame, message.format(text="".join(text for text, _font in texts), letters=named)
    )


def overflow(frame: str, width: float, measure: float) -> Finding | None:
    """No line may be wider than its measure."""
    if width <= measure + 0.01:
        return None
    message = _("A line is too long by {millimetres} mm.")
    return Finding("error", "overflow", frame, message.format(millimetres=round(width - measure, 1)))


def overflowing(frame: str, count: int, most: int) -> Finding | None:
    """No text may have more lines than there is room for."""
    if count <= most:
        return None
    message = _("The text needs {count} lines; there is room for {most}.")
    return Finding("error", "overflow", frame, message.format(count=count, most=most))


def _named(letter: str) -> str:
    """A letter with its marks, or their codes where nothing would be seen."""
    return f"“{letter}”" if letter.isprintable() else " ".join(f"U+{ord(part):04X}" for part in letter)
