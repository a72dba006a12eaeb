"""A native table in our own style: rules instead of boxes, a bold head, no banding."""

from math import fsum

from brief.export.ooxml import NAMESPACES, SCHEME, alternative, emu, placed
from brief.export.pptx_links import Links
from brief.export.pptx_text import empty_paragraph, paragraph_xml
from brief.model.identifiers import Language
from brief.planning.grid import CELL_X, CELL_Y, TABLE_SIZE
from brief.planning.plan import Ink, Paragraph, TableBox, TableRow

_PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own "No Style, No Grid": the rules are written at the cells."""

_HEAD_RULE: tuple[Ink, float] = ("accent", 1.5)
_UNDER_HEAD: tuple[Ink, float] = ("ink", 1.0)
_ROW_RULE: tuple[Ink, float] = ("grey", 0.5)


def table_xml(table: TableBox, number: int, links: Links, language: Language) -> str:
    """Return a table; its heights hold because line pitch and margins are exact."""
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in table.column_widths)
    last = len(table.rows) - 1
    rows = "".join(_row(row, index, last, links, language) for index, row in enumerate(table.rows))
    width = fsum(table.column_widths)
    return (
        f"<p:graphicFrame {NAMESPACES}><p:nvGraphicFramePr>"
        f"{alternative(table.name, table.alt, number)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
        f"</p:nvGraphicFramePr>{placed(table.left, table.top, width, table.height, 'p')}"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f'<a:tbl><a:tblPr firstRow="1"><a:tableStyleId>{_PLAIN_STYLE}</a:tableStyleId></a:tblPr>'
        f"<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic>"
        "</p:graphicFrame>"
    )


def _row(
    row: TableRow,
    index: int,
    last: int,
    links: Links,
    language: Language,
) -> str:
    """Return a row with the rule above the head, under it, and between rows."""
    above = _HEAD_RULE if index == 0 else _UNDER_HEAD if index == 1 else _ROW_RULE
    below = _UNDER_HEAD if index in {0, last} else _ROW_RULE
    cells = "".join(
        _cell(cell, _rule("lnT", above) + _rule("lnB", below), links, language)
        for cell in row.cells
    )
    return f'<a:tr h="{emu(row.height)}">{cells}</a:tr>'


def _cell(
    cell: tuple[Paragraph, ...],
    rules: str,
    links: Links,
    language: Language,
) -> str:
    """Return a cell with the margins that the planner counts on."""
    text = "".join(paragraph_xml(each, links) for each in cell)
    side, end = emu(CELL_X), emu(CELL_Y)
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{text or empty_paragraph(TABLE_SIZE, language)}"
        f'</a:txBody><a:tcPr marL="{side}" marR="{side}" marT="{end}" marB="{end}" anchor="t">'
        f'<a:lnL w="0"><a:noFill/></a:lnL><a:lnR w="0"><a:noFill/></a:lnR>{rules}<a:noFill/>'
        "</a:tcPr></a:tc>"
    )


def _rule(side: str, look: tuple[Ink, float]) -> str:
    """Return a rule on one side of a cell."""
    ink, width = look
    return (
        f'<a:{side} w="{emu(width)}" cap="flat" cmpd="sng" algn="ctr"><a:solidFill>'
        f'<a:schemeClr val="{SCHEME[ink]}"/></a:solidFill><a:prstDash val="solid"/></a:{side}>'
    )
