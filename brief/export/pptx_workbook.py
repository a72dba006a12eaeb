"""The workbook behind a chart, which PowerPoint opens under "Edit Data"."""

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO

from xlsxwriter import Workbook

_AS_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""Keeps every text a text: XlsxWriter would make a formula of what begins with =."""

_EXACT_DIGITS = 15
"""Digits that a spreadsheet keeps of a number."""


def number_text(value: Decimal) -> str:
    """Return a number as both the chart and its workbook hold it, with at most 15 digits."""
    rounded = value.normalize()
    if len(rounded.as_tuple().digits) > _EXACT_DIGITS:
        rounded = Decimal(f"{value:.{_EXACT_DIGITS - 1}e}").normalize()
    return f"{rounded:f}"


def workbook(series: str, rows: Sequence[tuple[str, Decimal]]) -> bytes:
    """Return a workbook: categories in column A, values in column B under the series' name."""
    target = BytesIO()
    with Workbook(target, _AS_TEXT) as book:
        sheet = book.add_worksheet()
        sheet.write_string(0, 1, series)
        for row, (category, value) in enumerate(rows, 1):
            sheet.write_string(row, 0, category)
            sheet.write_number(row, 1, float(number_text(value)))
    return target.getvalue()
