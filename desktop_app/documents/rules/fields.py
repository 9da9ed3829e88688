"""What is typed into the fields of a template: whether it is of the field's kind."""

from desktop_app.language import dates, number_forms
from desktop_app.language.catalogs import gettext as _


def kind_problem(text: str, kind: str) -> str:
    """Why a text does not fit a field of this kind, in a plain sentence; "" where it does, and for dates."""
    if kind == "number" and number_forms.read(text) is None:
        return _("“{text}” is not a number. Please write it in figures, for example 72.").format(text=text)
    if kind == "school_year" and dates.read_school_year(text) is None:
        return _("“{text}” is not a school year. Please write it as 2025–2026.").format(text=text)
    return dates.read(text).problem if kind == "day" else ""
