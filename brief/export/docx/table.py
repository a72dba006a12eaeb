"""The memo's table in Word: a real table with a head that screen readers know, in its own style."""

from docx.document import Document as Docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl
from docx.shared import Pt

from brief.export.docx.text import add, append
from brief.export.docx.xml import LEFT, RIGHT, colour, paragraph_style, size, spacing, twips
from brief.export.memo_style import COLOURS
from brief.export.ooxml import clean
from brief.model.identifiers import Language
from brief.planning.boxes import Run
from brief.planning.memo import page
from brief.planning.memo.plan import MemoTable


def add_table(document: Docx, table: MemoTable, language: Language) -> None:
    """Write the line that says what the table shows, then the table."""
    add(document, "caption", Run(table.caption, language))
    rows = (table.head, *table.rows)
    written = document.add_table(len(rows), len(table.head), "Memo Table")
    written.autofit = False
    for column, width in zip(written.columns, table.widths, strict=True):
        column.width = Pt(width)
    for index, (cells, row) in enumerate(zip(rows, written.rows, strict=True)):
        for column, (text, cell) in enumerate(zip(cells, row.cells, strict=True)):
            paragraph = cell.paragraphs[0]
            number = " Number" if column in table.right else ""
            paragraph.style = f"Memo Table {'Text' if index else 'Head'}{number}"
            cell.width = Pt(table.widths[column])
            if text:
                append(paragraph, Run(text, language, bold=index > 0 and column == 0))
    [element] = document.element.body.xpath("./w:tbl")
    _describe(element, table)


def _describe(element: CT_Tbl, table: MemoTable) -> None:
    """Mark the head, keep rows whole, fix the width, and name the table to who can't see it."""
    for index, row in enumerate(element.tr_lst):
        marks = row.get_or_add_trPr()
        marks.append(OxmlElement("w:cantSplit"))
        if index == 0:
            marks.append(OxmlElement("w:tblHeader"))
    properties = element.tblPr
    [whole] = properties.xpath("./w:tblW")
    whole.set(qn("w:type"), "dxa")
    whole.set(qn("w:w"), str(twips(sum(table.widths))))
    [look] = properties.xpath("./w:tblLook")
    look.attrib.clear()
    look.set(qn("w:val"), "0020")
    look.set(qn("w:firstRow"), "1")
    title = OxmlElement("w:tblCaption")
    title.set(qn("w:val"), clean(table.caption))
    properties.append(title)


def table_styles(table: MemoTable) -> str:
    """Return the table with its rules, the text in its cells, and the line above it."""
    text = size(table.size)
    margins = "".join(
        f'<w:{side} w:w="{twips(space)}" w:type="dxa"/>'
        for side, space in (
            ("top", page.CELL_Y),
            ("left", page.CELL_X),
            ("bottom", page.CELL_Y),
            ("right", page.CELL_X),
        )
    )
    rules = "".join(
        f'<w:{side} w:val="single" w:sz="{round(page.RULE * 8)}" w:space="0"'
        f' w:color="{COLOURS[role]}"/>'
        for side, role in (("top", "accent"), ("bottom", "rule"), ("insideH", "rule"))
    )
    return (
        paragraph_style(
            "Caption",
            "caption",
            "<w:keepNext/>" + spacing(table.pitch, before=page.CAPTION_BEFORE) + LEFT,
            "<w:b/>" + text,
        )
        + paragraph_style("MemoTableText", "Memo Table Text", spacing(table.pitch) + LEFT, text)
        + paragraph_style(
            "MemoTableHead",
            "Memo Table Head",
            "<w:keepNext/>",
            "<w:b/>" + colour("accent"),
            based_on="MemoTableText",
        )
        + "".join(
            paragraph_style(
                f"MemoTable{kind}Number",
                f"Memo Table {kind} Number",
                RIGHT,
                "",
                based_on=f"MemoTable{kind}",
            )
            for kind in ("Head", "Text")
        )
        + '<w:style w:type="table" w:styleId="MemoTable"><w:name w:val="Memo Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
        f"<w:tblBorders>{rules}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar>"
        "</w:tblPr></w:style>"
    )
