"""One slide: its boxes in reading order, in the layout's placeholders where it has them."""

from collections.abc import Mapping, Sequence
from typing import Any

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.chart import ChartPart

from brief.export.ooxml import NAMESPACES, TINTS, P, alternative, clean, decorative, placed
from brief.export.pptx_chart import chart_part, frame_xml
from brief.export.pptx_links import Links
from brief.export.pptx_table import table_xml
from brief.export.pptx_text import number_field, text_body
from brief.export.pptx_workbook import workbook
from brief.model.identifiers import Language
from brief.planning.plan import Box, ChartBox, MarkBox, Page, Slot, TextBox

_PLACEHOLDERS: dict[Slot, int] = {
    "title": 0,
    "subtitle": 1,
    "body": 1,
    "body2": 2,
    "caveat": 13,
    "source": 14,
    "marking": 15,
    "footer": 11,
    "number": 12,
}
"""Index of the template's placeholder for each slot (tools/template.py)."""


def placeholders_of(layout: Any) -> dict[int, Any]:
    """Return the marks of a layout's placeholders (p:ph), by index."""
    return {each.placeholder_format.idx: each.element.ph for each in layout.placeholders}


def fill_slide(
    slide: Any, page: Page, slides: Sequence[Any], places: Mapping[int, Any], lead: Language
) -> None:
    """Put a page's boxes on a slide that python-pptx has added with the page's layout.

    The placeholders that it cloned go: each box brings its own, and one that stayed empty would
    ask for text. `places` are those of the layout.
    """
    tree = slide.shapes.element
    for cloned in tree.findall(f"{{{P}}}sp"):
        tree.remove(cloned)
    slide.name = clean(page.name)
    links = Links(slide.part, slides)
    free = dict(places)
    for number, box in enumerate(page.boxes, 2):
        tree.append(parse_xml(_shape(slide, box, number, links, free, lead)))


def _shape(
    slide: Any, box: Box, number: int, links: Links, free: dict[int, Any], lead: Language
) -> str:
    """Return a box as a shape; `free` loses the placeholder that it takes."""
    if isinstance(box, TextBox):
        index = _PLACEHOLDERS[box.slot] if box.slot else None
        return _text(box, number, links, free.pop(index, None) if index is not None else None)
    if isinstance(box, ChartBox):
        return frame_xml(box, number, _add_chart(slide, box))
    if isinstance(box, MarkBox):
        return _mark(box, number)
    return table_xml(box, number, links, lead)


def _mark(box: MarkBox, number: int) -> str:
    """Return a rule, a ground or a dot."""
    form = "ellipse" if box.shape == "oval" else "rect"
    return (
        f"<p:sp {NAMESPACES}><p:nvSpPr>{alternative(box.name, '', number, decorative())}"
        "<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{placed(box.left, box.top, box.width, box.height)}"
        f'<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr '
        f'val="{TINTS[box.tint]}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )


def _add_chart(slide: Any, box: ChartBox) -> str:
    """Add a chart with its workbook to the package, and return the id of the slide's link to it."""
    package = slide.part.package
    name = PackURI(package.next_partname(ChartPart.partname_template))
    chart = ChartPart(name, CONTENT_TYPE.DML_CHART, package, parse_xml(chart_part(box)))
    rows = [(clean(value.category), value.value) for value in box.values]
    chart.chart_workbook.update_from_xlsx_blob(workbook(clean(box.series), rows))
    return str(slide.part.relate_to(chart, RELATIONSHIP_TYPE.CHART))


def _text(box: TextBox, number: int, links: Links, place: Any) -> str:
    """Return a text box, as a placeholder unless the layout has none left for it."""
    body = text_body(box.paragraphs, links, anchor=box.anchor)
    if box.slot == "number" and box.paragraphs and box.paragraphs[0].runs:
        start, end = body.index("<a:p>"), body.rindex("</p:txBody>")
        body = body[:start] + number_field(box.paragraphs[0]) + body[end:]
    click = ""
    if box.slide is not None:
        key = links.slide(box.slide)
        click = f'<a:hlinkClick r:id="{key}" action="ppaction://hlinksldjump"/>'
    return (
        f"<p:sp {NAMESPACES}><p:nvSpPr>{alternative(box.name, box.alt, number, click)}"
        f"{_nature(place)}"
        f"</p:nvSpPr><p:spPr>{placed(box.left, box.top, box.width, box.height)}"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"{'<a:noFill/>' if place is None else ''}</p:spPr>{body}</p:sp>"
    )


def _nature(place: Any) -> str:
    """Say whether a shape fills a placeholder of the layout or stands free."""
    if place is None:
        return '<p:cNvSpPr txBox="1"/><p:nvPr/>'
    kind = "" if place.get("type") is None else f' type="{place.get("type")}"'
    index = "" if place.get("idx") is None else f' idx="{place.get("idx")}"'
    return f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph{kind}{index}/></p:nvPr>'
