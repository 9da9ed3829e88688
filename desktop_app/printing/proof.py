"""The proof of a page: every letter has a font, every text fits its frame."""

from desktop_app.language import catalogs
from desktop_app.printing.design import Design, Frame
from desktop_app.printing.findings import Code, Finding
from desktop_app.printing.fonts import missing
from desktop_app.printing.layout import POINT, Item, Run, TextLine
from desktop_app.printing.setting import NO_BREAK, Line, lines, one_line

_ = catalogs.gettext


class Proof:
    """Collects findings about texts on their frames; `rtl` if the paper is read from right to left."""

    def __init__(self, design: Design, *, rtl: bool = False) -> None:
        self.design = design
        self._rtl = rtl
        self.findings: list[Finding] = []

    def find(self, code: Code, frame: str, message: str) -> None:
        """An error in a frame."""
        self.findings.append(Finding("error", code, frame, message))

    def letters(self, frame: str, runs: tuple[Run, ...]) -> None:
        """Every letter must have a font."""
        texts = [(run.text.replace(NO_BREAK, " "), run.font) for run in runs]
        lost = dict.fromkeys(letter for text, font in texts for letter in missing(text, font))
        if lost:
            message = _("“{text}” has letters that cannot be printed: {letters}.")
            named = ", ".join(map(_named, lost))
            self.find(
                "missing_glyph",
                frame,
                message.format(text="".join(text for text, _font in texts), letters=named),
            )

    def width(self, frame: str, width: float, measure: float) -> None:
        """No line may be wider than its measure."""
        if width > measure + 0.01:
            message = _("A line is too long by {millimetres} mm.")
            self.find("overflow", frame, message.format(millimetres=round(width - measure, 1)))

    def line(self, name: str, text: str, x: float, baseline: float, align: float = 0.5) -> TextLine:
        """A text on one line of a frame, shrunk as far as the frame allows."""
        frame = self.design.frames[name]
        set_line = one_line(text, frame.font, rtl=self._rtl)
        self.letters(name, set_line.runs)
        size = set_line.fitting(frame.measure, frame.size, frame.smallest or frame.size)
        self.width(name, set_line.width(size, frame.tracking), frame.measure)
        return set_line.at(name, x, baseline, size, frame.colour, tracking=frame.tracking, align=align)

    def block(self, name: str, text: str, x: float, baseline: float, most: int) -> list[Item]:
        """A text on as few centred lines as it needs, at most so many before it is too long."""
        frame = self.design.frames[name]
        found, size = _fitted(text, frame, most, rtl=self._rtl)
        self.letters(name, tuple(run for line in found for run in line.runs))
        self.width(name, max((line.width(size) for line in found), default=0), frame.measure)
        if len(found) > most:
            message = _("The text needs {count} lines; there is room for {most}.")
            self.find("overflow", name, message.format(count=len(found), most=most))
        step = frame.leading * POINT
        return [
            line.at(name, x, baseline + index * step, size, frame.colour, tracking=frame.tracking)
            for index, line in enumerate(found)
        ]


def _named(letter: str) -> str:
    return f"“{letter}”" if letter.isprintable() else f"U+{ord(letter):04X}"


def _fitted(text: str, frame: Frame, most: int, *, rtl: bool) -> tuple[tuple[Line, ...], float]:
    """A text in the largest size in which it keeps to its lines and its measure, at least the frame's smallest."""
    size = frame.size
    while True:
        found = lines([Run(text, frame.font)], frame.measure, size, rtl=rtl)
        fits = len(found) <= most and all(line.width(size) <= frame.measure for line in found)
        if fits or size <= (frame.smallest or size):
            return found, size
        size -= 0.5
