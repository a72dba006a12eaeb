"""The workbook behind a chart, which PowerPoint opens under "Edit Data".

Written by hand: two columns of plain values need no spreadsheet library. Texts are stored as
texts, so that nothing in them is ever taken for a formula or a link.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from brief.export.archive import pack
from brief.export.ooxml import CONTENT_TYPES, DECLARATION, RELATIONSHIPS, R, escape

_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What a spreadsheet would read as the number of a character (ECMA-376, ST_Xstring)."""

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
    cells = [f'<row r="1">{_text("A1", "")}{_text("B1", series)}</row>']
    cells += [
        f'<row r="{at}">{_text(f"A{at}", category)}'
        f'<c r="B{at}"><v>{number_text(value)}</v></c></row>'
        for at, (category, value) in enumerate(rows, 2)
    ]
    sheet = f'<worksheet xmlns="{_SHEETS}"><sheetData>{"".join(cells)}</sheetData></worksheet>'
    return pack({name: (DECLARATION + xml).encode() for name, xml in _frame(sheet).items()})


def _text(place: str, text: str) -> str:
    """Return a cell that holds text."""
    if not text:
        return f'<c r="{place}"/>'
    kept = escape(_ESCAPE.sub("_x005F_", text))
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{kept}</t></is></c>'


def _frame(sheet: str) -> dict[str, str]:
    """Return the parts of a workbook of one sheet."""
    types = (
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_MAIN}sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_MAIN}worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_MAIN}styles+xml"/>'
    )
    styles = (
        '<fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        '</cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" '
        'xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" '
        'builtinId="0"/></cellStyles>'
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{CONTENT_TYPES}">{types}</Types>',
        "_rels/.rels": _references(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_SHEETS}" xmlns:r="{R}"><sheets>'
            '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": _references(
            ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")
        ),
        "xl/worksheets/sheet1.xml": sheet,
        "xl/styles.xml": f'<styleSheet xmlns="{_SHEETS}">{styles}</styleSheet>',
    }


def _references(*targets: tuple[str, str]) -> str:
    """Return the references of a part."""
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{R}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{RELATIONSHIPS}">{rows}</Relationships>'
