"""One slide: its boxes in reading order, in the layout's placeholders where it has them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.chart import ChartPart

from brief.export.ooxml import (
    DECLARATION,
    NAMESPACES,
    TINTS,
    alternative,
    attribute,
    decorative,
    placed,
)
from brief.export.pptx.links import Links
from brief.export.pptx.stable_ids import shape_ids
from brief.export.pptx.table import table_xml
from brief.export.pptx.text import number_field, text_body
from brief.export.templates.ours import Template
from brief.model.identifiers import Language
from brief.planning.boxes import Box, ChartBox, MarkBox, TextBox
from brief.planning.plan import Page


@dataclass(frozen=True)
class Place:
    """A placeholder of a layout or a master, read once for all slides."""

    kind: str | None
    """What it is for, such as `chart`; None for anything."""
    mark: str
    """The mark (p:ph) of what fills it."""


def placeholders_of(layout: Any) -> dict[int, Place]:
    """Return a layout's placeholders by index; of several with one the title, else the first."""
    found: dict[int, Place] = {}
    for mark in (each.element.ph for each in layout.placeholders):
        if mark.idx not in found or mark.get("type") in ("title", "ctrTitle"):
            found[mark.idx] = place_of(mark)
    return found


def place_of(mark: Any) -> Place:
    """Return a placeholder by its mark (p:ph)."""
    given = "".join(
        f' {name}="{mark.get(name)}"' for name in ("type", "sz", "idx") if mark.get(name)
    )
    return Place(mark.get("type"), f"<p:ph{given}/>")


def slide_xml(
    part: Any,
    page: Page,
    slides: Sequence[Any],
    places: Mapping[int, Place],
    lead: Language,
    template: Template,
) -> bytes:
    """Return a page as the content of a slide's part, which gets the links and charts it needs.

    `slides` are the parts of all slides, `places` the placeholders of the page's layout. The
    content is text from the start: a tree of objects for each slide would take most of the time.
    """
    links = Links(part, slides, template.faces)
    free = dict(places)
    ids = shape_ids(box.name for box in page.boxes)
    shapes = "".join(
        template.styled(
            _shape(part, page, box, number, links, free, lead, template), page.layout, box
        )
        for box, number in zip(page.boxes, ids, strict=True)
    )
    return (
        f"{DECLARATION}<p:sld {NAMESPACES}>{shape_tree(shapes, page.name)}"
        f"<p:clrMapOvr>{template.mapping(page.layout)}</p:clrMapOvr></p:sld>"
    ).encode()


def shape_tree(shapes: str, name: str = "") -> str:
    """Return the shapes of a slide or its notes, in the group that holds them all."""
    named = f' name="{attribute(name)}"' if name else ""
    return (
        f'<p:cSld{named}><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/>'
        f"</p:nvGrpSpPr><p:grpSpPr/>{shapes}</p:spTree></p:cSld>"
    )


def _shape(
    part: Any,
    page: Page,
    box: Box,
    number: int,
    links: Links,
    free: dict[int, Place],
    lead: Language,
    template: Template,
) -> str:
    """Return a box as a shape; `free` loses the placeholder that it takes."""
    if isinstance(box, TextBox):
        index = template.slot(page.layout, box.slot) if box.slot else None
        place = free.pop(index, None) if index is not None else None
        faces = template.title_faces if box.slot == "title" else template.faces
        return _text(box, number, links.in_faces(faces), place)
    if isinstance(box, MarkBox):
        return _mark(box, number)
    mark = _taken(free, "chart" if isinstance(box, ChartBox) else "tbl")
    if isinstance(box, ChartBox):
        return _bare(_chart(part, page, box, number, links.faces, template, mark))
    return _bare(table_xml(box, number, links, lead, mark))


def _taken(free: dict[int, Place], kind: str) -> str:
    """Return the mark of the first placeholder of a kind that is left, and take it; "" for none.

    A chart or table that fills its placeholder follows "Reset slide" and a change of layout.
    """
    index = next((index for index, each in free.items() if each.kind == kind), None)
    return "" if index is None else free.pop(index).mark


def _bare(shape: str) -> str:
    """Return a shape without the declarations that the slide has made already."""
    return shape.replace(f" {NAMESPACES}", "", 1)


def _mark(box: MarkBox, number: int) -> str:
    """Return a rule, a ground or a dot."""
    form = "ellipse" if box.shape == "oval" else "rect"
    return (
        f"<p:sp><p:nvSpPr>{alternative(box.name, '', number, decorative())}"
        "<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{placed(box.left, box.top, box.width, box.height)}"
        f'<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr '
        f'val="{TINTS[box.tint]}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )


def _chart(
    part: Any, page: Page, box: ChartBox, number: int, faces: str, template: Template, mark: str
) -> str:
    """Return a chart's frame, and add the chart with its workbook to the package.

    What writes charts is loaded only for a deck that has one.
    """
    from brief.export.pptx.chart import chart_part, frame_xml
    from brief.export.pptx.workbook import workbook

    package = part.package
    xml = template.styled(chart_part(box, faces).decode(), page.layout, box).encode()
    name = PackURI(package.next_partname(ChartPart.partname_template))
    chart = ChartPart(name, CONTENT_TYPE.DML_CHART, package, parse_xml(xml))
    chart.chart_workbook.update_from_xlsx_blob(workbook(box))
    return frame_xml(box, number, str(part.relate_to(chart, RELATIONSHIP_TYPE.CHART)), mark)


def _text(box: TextBox, number: int, links: Links, place: Place | None) -> str:
    """Return a text box, as a placeholder unless the layout has none left for it."""
    body = text_body(box.paragraphs, links, anchor=box.anchor)
    if box.slot == "number" and box.paragraphs and box.paragraphs[0].runs:
        start, end = body.index("<a:p>"), body.rindex("</p:txBody>")
        body = body[:start] + number_field(box.paragraphs[0], links.faces) + body[end:]
    click = ""
    if box.slide is not None:
        key = links.slide(box.slide)
        click = f'<a:hlinkClick r:id="{key}" action="ppaction://hlinksldjump"/>'
    return (
        f"<p:sp><p:nvSpPr>{alternative(box.name, box.alt, number, click)}"
        f"{nature(place)}"
        f"</p:nvSpPr><p:spPr>{placed(box.left, box.top, box.width, box.height)}"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"{'<a:noFill/>' if place is None else ''}</p:spPr>{body}</p:sp>"
    )


def nature(place: Place | None, locks: str = "") -> str:
    """Say whether a shape fills a placeholder or stands free.

    `locks` are attributes beside that which forbids grouping.
    """
    if place is None:
        return '<p:cNvSpPr txBox="1"/><p:nvPr/>'
    return f'<p:cNvSpPr><a:spLocks noGrp="1"{locks}/></p:cNvSpPr><p:nvPr>{place.mark}</p:nvPr>'
