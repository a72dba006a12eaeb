"""One slide: its boxes in reading order, in the layout's placeholders where it has them."""

from dataclasses import dataclass, field

from brief.export.ooxml import DECLARATION, A, P, R, alternative, attribute, placed
from brief.export.pptx_chart import frame_xml
from brief.export.pptx_package import References
from brief.export.pptx_table import table_xml
from brief.export.pptx_template import Layout, Placeholder
from brief.export.pptx_text import number_field, text_body
from brief.model.identifiers import Language
from brief.planning.plan import ChartBox, Page, TextBox


@dataclass
class Slide:
    """A slide being written."""

    page: Page
    layout: Layout
    language: Language
    """Language of what has no text to tell it by, such as an empty cell."""
    pages: int
    """How many slides the deck has."""
    references: References = field(default_factory=References)
    charts: list[tuple[ChartBox, str]] = field(default_factory=list)
    """The charts on it, each with the name of its part's file."""

    def part(self, first_chart: int) -> bytes:
        """Return the slide as a part; its charts are numbered from `first_chart`."""
        self.references.add("slideLayout", f"../{self.layout.part.partition('/')[2]}")
        taken: set[int] = set()
        shapes = []
        for number, box in enumerate(self.page.boxes, 2):
            if isinstance(box, TextBox):
                shapes.append(self._text(box, number, taken))
            elif isinstance(box, ChartBox):
                file = f"chart{first_chart + len(self.charts)}.xml"
                key = self.references.add("chart", f"../charts/{file}")
                self.charts.append((box, file))
                shapes.append(frame_xml(box, number, key))
            else:
                shapes.append(table_xml(box, number, self.references, self.pages, self.language))
        xml = (
            f'{DECLARATION}<p:sld xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}">'
            f'<p:cSld name="{attribute(self.page.name)}"><p:spTree><p:nvGrpSpPr>'
            '<p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
            f"{''.join(shapes)}</p:spTree></p:cSld>"
            "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
        )
        return xml.encode()

    def _text(self, box: TextBox, number: int, taken: set[int]) -> str:
        """Return a text box, as its slot's placeholder unless the layout has none left."""
        place = self.layout.place(box.slot) if box.slot else None
        if place is not None and place.index in taken:
            place = None
        if place is not None:
            taken.add(place.index)
        body = text_body(box.paragraphs, self.references, self.pages, anchor=box.anchor)
        if box.slot == "number" and box.paragraphs and box.paragraphs[0].runs:
            start, end = body.index("<a:p>"), body.rindex("</p:txBody>")
            body = body[:start] + number_field(box.paragraphs[0]) + body[end:]
        return (
            f"<p:sp><p:nvSpPr>{alternative(box.name, box.alt, number)}{_nature(place)}</p:nvSpPr>"
            f"<p:spPr>{placed(box.left, box.top, box.width, box.height)}"
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{"" if place else "<a:noFill/>"}'
            f"</p:spPr>{body}</p:sp>"
        )


def _nature(place: Placeholder | None) -> str:
    """Say whether a shape fills a placeholder or stands free."""
    if place is None:
        return '<p:cNvSpPr txBox="1"/><p:nvPr/>'
    kind = "" if place.kind == "obj" else f' type="{place.kind}"'
    index = f' idx="{place.index}"' if place.index else ""
    return f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph{kind}{index}/></p:nvPr>'
