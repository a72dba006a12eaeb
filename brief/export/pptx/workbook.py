"""The workbook behind a chart, which PowerPoint opens under "Edit Data"."""

from decimal import Decimal
from io import BytesIO

from brief.export.ooxml import clean
from brief.planning.boxes import ChartBox, ChartValue

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


def columns_of(chart: ChartBox) -> list[tuple[str, str, str, tuple[ChartValue, ...]]]:
    """Return a workbook's columns: the letter, the head, and what of which values it holds.

    That is B for the value, C for the upper end of a range, D for what lies between both. Several
    series have their values side by side.
    """
    if chart.more:
        return [
            (_letter(number), each.name, "B", each.values)
            for number, each in enumerate(chart.all_series, 1)
        ]
    heads = {"B": chart.series}
    if any(value.high is not None for value in chart.values):
        heads["C"] = chart.upper
    if chart.kind == "range":
        heads |= {"C": chart.upper, "D": chart.span}
    return [(letter, head, letter, chart.values) for letter, head in heads.items()]


def _letter(number: int) -> str:
    """Return the name of a column, counted from 0: A to Z, then AA."""
    above, own = divmod(number, 26)
    return (_letter(above - 1) if above else "") + chr(ord("A") + own)


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
        columns = columns_of(chart)
        forms = {
            form: book.add_format({"num_format": form})
            for form in dict.fromkeys(value.form for *_, values in columns for value in values)
        }
        for column, (_, head, what, values) in enumerate(columns, 1):
            sheet.write_string(0, column, clean(head), text)
            for row, value in enumerate(values, 1):
                number = value.in_column(what)
                if number is not None:
                    sheet.write_number(row, column, float(number_text(number)), forms[value.form])
        for row, value in enumerate(chart.values, 1):
            if value.value is not None or value.category:
                sheet.write_string(row, 0, clean(value.category), text)
    return target.getvalue()
