"""The door to dates: known whole or only by year, written as papers do, read as people type them."""

from desktop_app.language.dates.azerbaijani_days import day, days_until, decade, year, year_until
from desktop_app.language.dates.partial import PartialDate
from desktop_app.language.dates.periods import period, read_school_year, school_year, school_years
from desktop_app.language.dates.typed import DateReading, Order, column_order, from_excel_serial, read
from desktop_app.language.dates.written import numeric, official, written

__all__ = [
    "DateReading",
    "Order",
    "PartialDate",
    "column_order",
    "day",
    "days_until",
    "decade",
    "from_excel_serial",
    "numeric",
    "official",
    "period",
    "read",
    "read_school_year",
    "school_year",
    "school_years",
    "written",
    "year",
    "year_until",
]
