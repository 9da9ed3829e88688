"""The recovery sheet: one A4 page with the key of an office in letters that people can copy by hand, and as a QR."""

from dataclasses import dataclass
from typing import Final, NamedTuple

from desktop_app.language import catalogs
from desktop_app.language.catalogs import gettext as _
from desktop_app.printing.codes import qr
from desktop_app.printing.fonts import face, missing
from desktop_app.printing.layout import POINT, FontUse, Item, Layout, Picture, Pictures, Rule, Run, TextLine
from desktop_app.printing.rendering import render
from desktop_app.printing.setting import lines, one_line

_WIDTH, _HEIGHT = 210.0, 297.0
_LEFT, _RIGHT = 22.0, 188.0
_GRID_TOP, _ROW = 82.0, 12.5
_COLUMNS: Final = (_LEFT, _LEFT + 52.0)
_QR_SIDE: Final = 60.0
_INK, _GREY, _ACCENT, _LINE = "1F1A1C", "5B5356", "7A1436", "C9BFC3"


class _Type(NamedTuple):
    """How words are set: lengths in millimetres, size and leading in points."""

    font: str
    size: float
    colour: str
    measure: float
    leading: float


_TITLE: Final = _Type("display-medium", 30, _ACCENT, _RIGHT - _LEFT, leading=34)
_OFFICE: Final = _Type("label-semibold", 14, _INK, _RIGHT - _LEFT, leading=19)
_DATE: Final = _Type("label", 10.5, _GREY, _RIGHT - _LEFT, leading=15)
_HEADING: Final = _Type("label-semibold", 11.5, _ACCENT, _RIGHT - _LEFT, leading=16)
_WORDS: Final = _Type("label", 10.5, _INK, _RIGHT - _LEFT, leading=15)
_SCANNING: Final = _Type("label", 9, _GREY, _QR_SIDE - 10, leading=12.5)


@dataclass(frozen=True)
class RecoverySheet:
    """What stands on the sheet: the office's name, the date in words, the groups, the text of the QR."""

    office: str
    date: str
    groups: tuple[str, ...]
    code: str

    def heading(self) -> str:
        """What the sheet is called."""
        return _("Recovery sheet")

    def sections(self) -> tuple[tuple[str, str], ...]:
        """What it says below the groups: headings and words."""
        return _sections()

    def pdf(self) -> bytes:
        """The sheet in the language of the screen, never anywhere but in memory."""
        layout, pictures = self.laid_out()
        return render([layout], pictures, title=layout.title)

    def laid_out(self) -> tuple[Layout, Pictures]:
        """The page and its one picture."""
        picture = qr(self.code).picture()
        rows = -(-len(self.groups) // len(_COLUMNS))
        top = _GRID_TOP - 7.5
        items: list[Item] = [*self._head(), *self._grid()]
        scanning = _("A telephone’s camera reads the same from this picture.")
        items.append(Picture("code", picture.sha256, _RIGHT - _QR_SIDE, top, _QR_SIDE, _QR_SIDE, "mark", scanning))
        items += _set("code words", scanning, _SCANNING, _RIGHT - _QR_SIDE + 5, top + _QR_SIDE + 5)
        items += _told(self.sections(), _GRID_TOP + rows * _ROW + 6)
        fonts = {run.font for item in items if isinstance(item, TextLine) for run in item.runs}
        uses = tuple(FontUse(key, face(key).sha256) for key in sorted(fonts))
        return Layout(_WIDTH, _HEIGHT, self.heading(), catalogs.current(), uses, tuple(items)), {
            picture.sha256: picture
        }

    def _head(self) -> list[Item]:
        office = "".join(letter for letter in self.office if not missing(letter, _OFFICE.font))
        made = _("Made on {date}").format(date=self.date)
        named = _set("office", office, _OFFICE, _LEFT, 45)
        foot = named[-1].baseline if named else 45
        return [
            *_set("title", self.heading(), _TITLE, _LEFT, 34),
            *named,
            *_set("date", made, _DATE, _LEFT, foot + 6.5),
        ]

    def _grid(self) -> list[Item]:
        """The groups, each behind its number, row by row as what is copied out of a PDF comes."""
        found: list[Item] = []
        for place, group in enumerate(self.groups):
            row, column = divmod(place, len(_COLUMNS))
            x, baseline = _COLUMNS[column], _GRID_TOP + row * _ROW
            found.append(one_line(str(place + 1), "label").at("number", x + 7, baseline, 10, _GREY, align=1))
            found.append(
                one_line(group, "label-semibold").at("group", x + 11, baseline, 19, _INK, tracking=0.14, align=0)
            )
            found.append(Rule("grid", x, baseline + 3.5, x + 46, baseline + 3.5, 0.5, _LINE))
        return found


def _sections() -> tuple[tuple[str, str], ...]:
    return (
        (
            _("What this is"),
            _(
                "The key of the office itself. It opens the office and every backup of it when the password is "
                "forgotten, its keys file is lost or the computer is gone. Whoever has this sheet and the office or a "
                "backup can read everything in it."
            ),
        ),
        (
            _("Where to keep it"),
            _(
                "Where the office keeps its important papers: in a safe, or with somebody the office trusts. Not "
                "beside the computer, and not as a photo in a telephone or a mailbox. Without a password and without "
                "this sheet nobody can open the office, not even its makers."
            ),
        ),
        (
            _("How to use it"),
            _(
                "Open the office in Ocaq, choose “Forgotten the password?”, type the groups one after another and set "
                "a new password. Small letters will do. The letters I, L, O and U do not occur: what looks like them "
                "is 1, 0 or V. The program checks each group as soon as it is typed."
            ),
        ),
    )


def _told(sections: tuple[tuple[str, str], ...], top: float) -> list[Item]:
    found: list[Item] = []
    for title, words in sections:
        said = _set("words", words, _WORDS, _LEFT, top + 6)
        found += (*_set("heading", title, _HEADING, _LEFT, top), *said)
        top = said[-1].baseline + 10
    return found


def _set(name: str, text: str, frame: _Type, x: float, baseline: float) -> list[TextLine]:
    """A text on as many lines as it needs, all beginning at `x`."""
    step = frame.leading * POINT
    found = lines([Run(text, frame.font)], frame.measure, frame.size)
    return [
        line.at(name, x, baseline + place * step, frame.size, frame.colour, align=0) for place, line in enumerate(found)
    ]
