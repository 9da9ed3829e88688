"""Why a spreadsheet was refused, in one plain sentence for the person who chose it."""

from pathlib import Path

from desktop_app.language.catalogs import N_
from desktop_app.language.catalogs import gettext as _
from desktop_app.language.errors import Refused
from desktop_app.sheets.limits import Limits
from desktop_app.sheets.values import Reason, Unreadable

_SENTENCES = {
    Reason.MISSING: N_("“{file}” is not there any more. Choose the file again."),
    Reason.FOLDER: N_("“{file}” is a folder. Choose a file."),
    Reason.FORBIDDEN: N_("“{file}” cannot be opened. Close it in other programs, or copy it to another folder."),
    Reason.EMPTY: N_("“{file}” is empty. Nothing was read."),
    Reason.NOT_A_SPREADSHEET: N_(
        "“{file}” is not a spreadsheet. Ocaq reads .xlsx, .xls, .ods, .csv, .tsv and .txt files."
    ),
    Reason.PASSWORD: N_(
        "“{file}” is protected by a password. Save it without a password in Excel and choose it again."
    ),
    Reason.DAMAGED: N_("“{file}” is damaged and cannot be read. Open it in Excel, save it again and choose it."),
    Reason.TOO_LARGE: N_("“{file}” is too large to be a list of people. Copy the list alone into a new file."),
    Reason.CRASHED: N_(
        "“{file}” is damaged or far too large to read. Copy the list alone into a new file and choose that."
    ),
    Reason.TOO_SLOW: N_(
        "“{file}” took longer than {seconds} seconds to read and was stopped. Copy the list alone into a new file."
    ),
    Reason.TOO_MANY_ROWS: N_("“{file}” has more than {rows} rows. Copy the list alone into a new file, or divide it."),
    Reason.TOO_MANY_COLUMNS: N_("“{file}” has more than {columns} columns. Copy the list alone into a new file."),
    Reason.UNKNOWN_LETTERS: N_("The letters of “{file}” cannot be made out. Save it in Excel as “CSV UTF-8”."),
    Reason.OPEN_QUOTE: N_(
        'In row {row} of “{file}” a quotation mark (") is opened and never closed. '
        "Correct that row and choose the file again."
    ),
}


def refusal(unreadable: Unreadable, path: Path, limits: Limits) -> Refused:
    """The error that staff read, naming the file without its folder."""
    sentence = _(_SENTENCES[unreadable.reason])
    return Refused(
        sentence.format(
            file=path.name,
            row=unreadable.row,
            rows=f"{limits.rows:,}".replace(",", " "),
            columns=limits.columns,
            seconds=round(limits.seconds),
        )
    )
