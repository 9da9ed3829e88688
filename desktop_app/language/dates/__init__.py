"""The door to dates: known whole or only by year, written as papers do, read as people type them."""

from desktop_app.language.dates.partial import PartialDate
from desktop_app.language.dates.periods import day_in, period, school_year, year_in
from desktop_app.language.dates.typed import DateReading, Order, column_order, from_excel_serial, read
from desktop_app.language.dates.written import official, written

__all__ = [
    "DateReading",
    "Order",
    "PartialDate",
    "column_order",
    "day_in",
    "from_excel_serial",
    "official",
    "period",
    "read",
    "school_year",
    "written",
    "year_in",
]
