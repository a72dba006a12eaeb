"""The memo's chart in Word: native, with its workbook, in a paragraph of its own.

Its XML is that of a chart on a slide, whose lines and marks are drawn smaller here.
"""

import re

from docx.document import Document as Docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from brief.export.docx.text import add
from brief.export.docx.xml import LEFT, MAIN, colour, paragraph_style, size, spacing, twips
from brief.export.memo_style import COLOURS
from brief.export.ooxml import (
    DECLARATION,
    EAST_ASIAN,
    LATIN,
    A,
    C,
    R,
    attribute,
    emu,
    faces_xml,
)
from brief.model.identifiers import Language
from brief.planning.boxes import ChartBox, MarkBox, Run
from brief.planning.memo import page
from brief.planning.memo.chart import SCALE
from brief.planning.memo.plan import MemoChart

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_SHAPES = "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml"

_STROKE = re.compile(r'(?<=<a:ln w=")\d+')
_MARK = re.compile(r'(?<=<c:size val=")\d+')
_GAP = re.compile(r'(?<=<c:gapWidth val=")\d+')
_LEAST_MARK = 2
"""The smallest mark that the schema allows, in points."""


def add_chart(document: Docx, chart: MemoChart, language: Language) -> None:
    """Write title and unit, the chart, and what it rests on."""
    add(document, "caption", Run(chart.title, language))
    if chart.unit:
        add(document, "Memo Chart Unit", Run(chart.unit, language))
    key = _related(document, chart)
    paragraph = add(document, "Memo Chart")
    paragraph.add_run().element.append(parse_xml(_drawing(chart.box, key)))
    add(document, "Memo Chart Note", Run(chart.note, language))


def _drawing(box: ChartBox, key: str) -> str:
    """Return the frame that stands in the text as a letter does, with what a reader is told."""
    return (
        f'<w:drawing xmlns:w="{MAIN}" xmlns:wp="{_WP}" xmlns:a="{A}" xmlns:r="{R}">'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{emu(box.width)}" cy="{emu(box.height)}"/>'
        f'<wp:docPr id="1" name="{attribute(box.name)}" descr="{attribute(box.alt)}"/>'
        "<wp:cNvGraphicFramePr/><a:graphic>"
        f'<a:graphicData uri="{C}"><c:chart xmlns:c="{C}" r:id="{key}"/></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing>"
    )


def _related(document: Docx, chart: MemoChart) -> str:
    """Add the chart, its workbook and its hairlines to the package; return the id of the link."""
    from brief.export.pptx.chart import chart_part  # python-pptx, which few memos need
    from brief.export.pptx.workbook import workbook

    package = document.part.package
    xml = chart_part(chart.box, faces_xml(LATIN, EAST_ASIAN)).decode()
    part = Part(PackURI("/word/charts/chart1.xml"), _CHART, package=package)
    sheet = PackURI("/word/embeddings/Microsoft_Excel_Sheet1.xlsx")
    book = part.relate_to(
        Part(sheet, _SHEET, workbook(chart.box), package), RELATIONSHIP_TYPE.PACKAGE
    )
    last = f'<c:externalData r:id="{book}"><c:autoUpdate val="0"/></c:externalData>'
    if chart.breaks:
        shapes = Part(PackURI("/word/drawings/drawing1.xml"), _SHAPES, _hairlines(chart), package)
        key = part.relate_to(shapes, f"{R}/chartUserShapes")
        last += f'<c:userShapes r:id="{key}"/>'
    end = "</c:chartSpace>"
    part._blob = (_smaller(xml, chart.gap).removesuffix(end) + last + end).encode()  # noqa: SLF001
    return document.part.relate_to(part, RELATIONSHIP_TYPE.CHART)


def _smaller(xml: str, gap: int) -> str:
    """Return a chart whose lines and marks are smaller, as its type is, with the memo's gaps."""
    xml = _STROKE.sub(lambda found: str(round(int(found[0]) * SCALE)), xml)
    xml = _MARK.sub(lambda found: str(max(round(int(found[0]) * SCALE), _LEAST_MARK)), xml)
    return _GAP.sub(str(gap), xml)


def _hairlines(chart: MemoChart) -> bytes:
    """Return the hairlines where the basis changes, as shapes that belong to the chart."""
    shapes = "".join(
        _hairline(number, mark, chart.box) for number, mark in enumerate(chart.breaks, 2)
    )
    return (
        f'{DECLARATION}<c:userShapes xmlns:c="{C}" xmlns:cdr="{_DRAWING}" xmlns:a="{A}">{shapes}'
        "</c:userShapes>"
    ).encode()


def _hairline(number: int, mark: MarkBox, box: ChartBox) -> str:
    """Return a hairline from its first end to its other, as parts of the chart's sides."""
    left, top = mark.left / box.width, mark.top / box.height
    right, bottom = left, top
    if mark.width > mark.height:
        right += mark.width / box.width
    else:
        bottom += mark.height / box.height
    return (
        "<cdr:relSizeAnchor>"
        f"<cdr:from><cdr:x>{left:.4f}</cdr:x><cdr:y>{top:.4f}</cdr:y></cdr:from>"
        f"<cdr:to><cdr:x>{right:.4f}</cdr:x><cdr:y>{bottom:.4f}</cdr:y></cdr:to>"
        f'<cdr:cxnSp macro=""><cdr:nvCxnSpPr><cdr:cNvPr id="{number}"'
        f' name="{attribute(mark.name)}"/><cdr:cNvCxnSpPr/></cdr:nvCxnSpPr><cdr:spPr>'
        f'<a:xfrm><a:off x="{emu(left * box.width)}" y="{emu(top * box.height)}"/>'
        f'<a:ext cx="{emu((right - left) * box.width)}" cy="{emu((bottom - top) * box.height)}"/>'
        '</a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f'<a:ln w="{emu(page.RULE)}"><a:solidFill><a:srgbClr val="{COLOURS["rule"]}"/>'
        "</a:solidFill></a:ln></cdr:spPr></cdr:cxnSp></cdr:relSizeAnchor>"
    )


def chart_styles() -> str:
    """Return the chart's title, its unit, the paragraph that holds it, and its note."""
    small = colour("grey") + size(page.FOOT_SIZE)
    return (
        paragraph_style(
            "Caption",
            "caption",
            "<w:keepNext/>" + spacing(page.CHART_PITCH, before=page.CAPTION_BEFORE) + LEFT,
            "<w:b/>" + size(page.CHART_SIZE),
        )
        + paragraph_style(
            "MemoChartUnit",
            "Memo Chart Unit",
            "<w:keepNext/>" + spacing(page.FOOT_PITCH) + LEFT,
            small,
        )
        # An exact pitch would cut the chart off; the least type adds nothing to its height.
        + paragraph_style(
            "MemoChart",
            "Memo Chart",
            f'<w:keepNext/><w:spacing w:before="{twips(page.CHART_AIR)}" w:after="0"'
            f' w:line="240" w:lineRule="auto"/>{LEFT}',
            size(1),
        )
        + paragraph_style(
            "MemoChartNote",
            "Memo Chart Note",
            spacing(page.FOOT_PITCH, before=page.CHART_AIR) + LEFT,
            small,
        )
    )
