"""A native table in our own style: a head on a pale ground, hairlines, no banding."""

from math import fsum

from brief.export.ooxml import NAMESPACES, TINTS, alternative, emu, placed
from brief.export.pptx.links import Links
from brief.export.pptx.text import empty_paragraph, inset_of, paragraph_xml
from brief.model.identifiers import Language
from brief.planning.boxes import Paragraph, TableBox, Tint
from brief.planning.grid import CELL_X, TABLE_SIZE

_PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own "No Style, No Grid": the rules are written at the cells."""

_UNDER_HEAD: tuple[Tint, float] = ("accent", 1.5)
_ROW_RULE: tuple[Tint, float] = ("line", 0.75)
_LAST_RULE: tuple[Tint, float] = ("grey", 0.75)
_BESIDE_STRONG: tuple[Tint, float] = ("accent", 3.0)


def table_xml(
    table: TableBox, number: int, links: Links, language: Language, place: str = ""
) -> str:
    """Return a table; its heights hold because line pitch and margins are exact.

    `place` is the mark of the placeholder that it fills; its place and size are its own.
    """
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in table.column_widths)
    rows = "".join(_row(table, index, links, language) for index in range(len(table.rows)))
    width = fsum(table.column_widths)
    return (
        f"<p:graphicFrame {NAMESPACES}><p:nvGraphicFramePr>"
        f"{alternative(table.name, table.alt, number)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{place}</p:nvPr></p:nvGraphicFramePr>"
        f"{placed(table.left, table.top, width, table.height, 'p')}"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        '<a:tbl><a:tblPr firstRow="1" firstCol="1">'
        f"<a:tableStyleId>{_PLAIN_STYLE}</a:tableStyleId></a:tblPr>"
        f"<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic>"
        "</p:graphicFrame>"
    )


def _row(table: TableBox, index: int, links: Links, language: Language) -> str:
    """Return a row: the head on a ground over a strong rule, hairlines between the others.

    What the title says stands on a ground too, beside a rule.
    """
    row, last = table.rows[index], len(table.rows) - 1
    above = None if index == 0 else _UNDER_HEAD if index == 1 else _ROW_RULE
    below = _UNDER_HEAD if index == 0 else _LAST_RULE if index == last else _ROW_RULE
    rules = _rule("lnT", above) + _rule("lnB", below)
    ground = _colour("pale") if index == 0 or row.strong else "<a:noFill/>"
    after = table.after or (0.0,) * len(row.cells)
    plain = _rule("lnL", None) + _rule("lnR", None) + rules + ground
    first = _rule("lnL", _BESIDE_STRONG) + _rule("lnR", None) + rules + ground
    own = table.head_margin if index == 0 else None
    end = table.margin if own is None else own
    cells = "".join(
        _cell(table, cell, kept, end, plain if place or not row.strong else first, links, language)
        for place, (cell, kept) in enumerate(zip(row.cells, after, strict=True))
    )
    return f'<a:tr h="{emu(row.height)}">{cells}</a:tr>'


def _cell(
    table: TableBox,
    cell: tuple[Paragraph, ...],
    after: float,
    end: float,
    look: str,
    links: Links,
    language: Language,
) -> str:
    """Return a cell with the margins that the planner counts on, `after` points more at its right.

    `end` is the margin at its top and bottom. The points are those of a slide of our height.
    """
    text = "".join(paragraph_xml(each, links) for each in cell)
    text = text or empty_paragraph(TABLE_SIZE * table.scale, language, links.faces, exact=True)
    side, ends = emu(CELL_X * table.scale), emu(end * table.scale)
    right = emu((CELL_X + after) * table.scale + inset_of(cell))
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{text}</a:txBody>"
        f'<a:tcPr marL="{side}" marR="{right}" marT="{ends}" marB="{ends}" anchor="t">'
        f"{look}</a:tcPr></a:tc>"
    )


def _rule(side: str, look: tuple[Tint, float] | None) -> str:
    """Return a rule on one side of a cell, or none."""
    if look is None:
        return f'<a:{side} w="0"><a:noFill/></a:{side}>'
    tint, width = look
    return (
        f'<a:{side} w="{emu(width)}" cap="flat" cmpd="sng" algn="ctr">{_colour(tint)}'
        f'<a:prstDash val="solid"/></a:{side}>'
    )


def _colour(tint: Tint) -> str:
    """Return a fill in one of the theme's colours."""
    return f'<a:solidFill><a:schemeClr val="{TINTS[tint]}"/></a:solidFill>'
