"""The workbook behind a chart, which PowerPoint opens under "Edit Data"."""

from decimal import Decimal
from io import BytesIO

from brief.export.ooxml import clean
from brief.planning.boxes import ChartBox

_AS_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""Keeps every text a text: XlsxWriter would make a formula of what begins with =."""

_TEXT_FORMAT = 49
"""Number of the built-in format that keeps a cell a text when somebody edits it."""

_EXACT_DIGITS = 15
"""Digits that a spreadsheet keeps of a number."""


def number_text(value: Decimal) -> str:
    """Return a number as both the chart and its workbook hold it, with at most 15 digits."""
    rounded = value.normalize()
    if len(rounded.as_tuple().digits) > _EXACT_DIGITS:
        rounded = Decimal(f"{value:.{_EXACT_DIGITS - 1}e}").normalize()
    return f"{rounded:f}"


def workbook(chart: ChartBox) -> bytes:
    """Return a chart's workbook: categories, values under the series' name, ends of ranges.

    A gap between two bases is an empty row. Numbers are numbers, in the format of their language;
    texts are texts, whatever they begin with.
    """
    from xlsxwriter import Workbook  # only a deck with charts needs it

    target = BytesIO()
    with Workbook(target, _AS_TEXT) as book:
        sheet = book.add_worksheet()
        text = book.add_format({"num_format": _TEXT_FORMAT})
        forms = {
            form: book.add_format({"num_format": form})
            for form in dict.fromkeys(value.form for value in chart.values)
        }
        heads = {"B": chart.series}
        if any(value.high is not None for value in chart.values):
            heads["C"] = chart.upper
        if chart.kind == "range":
            heads |= {"C": chart.upper, "D": chart.span}
        for column, (name, head) in enumerate(heads.items(), 1):
            sheet.write_string(0, column, clean(head), text)
            for row, value in enumerate(chart.values, 1):
                number = value.in_column(name)
                if number is not None:
                    sheet.write_number(row, column, float(number_text(number)), forms[value.form])
        for row, value in enumerate(chart.values, 1):
            if value.value is not None:
                sheet.write_string(row, 0, clean(value.category), text)
    return target.getvalue()
