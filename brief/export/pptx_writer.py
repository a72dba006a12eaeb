"""Write a deck's plan down as a PowerPoint presentation, through python-pptx.

The export takes no decision of its own: text, tables and charts are written as the plan has them,
in the layouts of our template, and the same plan gives the same bytes.
"""

from collections import Counter
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml

from brief.export.archive import normalise
from brief.export.ooxml import DECLARATION, P14, P, R, attribute, clean
from brief.export.pptx_notes import write_notes
from brief.export.pptx_slide import fill_slide, placeholders_of
from brief.planning.plan import DeckPlan

TEMPLATE = Path(__file__).with_name("template.pptx")
"""Our template, made by tools/template.py."""

_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
"""Id of the extension that holds sections, from PowerPoint 2010 on."""


def write_pptx(plan: DeckPlan) -> bytes:
    """Return a deck as a .pptx file; BadInput for a link that a deck may not hold."""
    presentation = Presentation(str(TEMPLATE))
    _count_part_names(presentation.part.package)
    layouts = {layout.name: layout for layout in presentation.slide_layouts}
    slides = [presentation.slides.add_slide(layouts[page.layout]) for page in plan.pages]
    places = {name: placeholders_of(layout) for name, layout in layouts.items()}
    for number, (slide, page) in enumerate(zip(slides, plan.pages, strict=True), 1):
        fill_slide(slide, page, slides, places[page.layout], plan.lead)
        if page.notes:
            write_notes(slide, page.notes, number, slides, plan.lead)
    _add_sections(presentation, plan, [each.id for each in presentation.element.sldIdLst])
    _describe(presentation, plan)
    target = BytesIO()
    presentation.save(target)
    return normalise(target.getvalue(), plan.date)


def _count_part_names(package: Any) -> None:
    """Name new parts by counting.

    python-pptx walks through all parts for each new one, so that its time grows with the square
    of the slides; the template holds no part of the kinds that are added.
    """
    counts: Counter[str] = Counter()

    def next_partname(template: str) -> PackURI:
        counts[template] += 1
        return PackURI(template % counts[template])

    package.next_partname = next_partname


def _add_sections(presentation: Any, plan: DeckPlan, ids: list[int]) -> None:
    """Enter the sections; every slide stands in exactly one, or PowerPoint repairs the file."""
    if not plan.sections:
        return
    starts: list[tuple[str, str, int]] = []
    place = 0
    for section in sorted(plan.sections, key=lambda each: each.first):
        if section.first > place:
            starts.append((f"before {section.id}", plan.pages[place].title, place))
        starts.append((section.id, section.name, section.first))
        place = section.last + 1
    if place < len(plan.pages):
        starts.append(("rest", plan.pages[place].title, place))
    ends = [*(start for _, _, start in starts[1:]), len(plan.pages)]
    written = []
    for (section_id, title, start), end in zip(starts, ends, strict=True):
        key = str(uuid5(NAMESPACE_URL, f"brief:{plan.deck}/{section_id}")).upper()
        listed = "".join(f'<p14:sldId id="{slide}"/>' for slide in ids[start:end])
        written.append(
            f'<p14:section name="{attribute(title)}" id="{{{key}}}">'
            f"<p14:sldIdLst>{listed}</p14:sldIdLst></p14:section>"
        )
    presentation.element.append(
        parse_xml(
            f'<p:extLst xmlns:p="{P}"><p:ext uri="{_SECTIONS}"><p14:sectionLst '
            f'xmlns:p14="{P14}">{"".join(written)}</p14:sectionLst></p:ext></p:extLst>'
        )
    )


def _describe(presentation: Any, plan: DeckPlan) -> None:
    """Write the document's properties: the plan's own, and nothing about the machine."""
    properties = presentation.core_properties
    properties.title, properties.subject = clean(plan.title), clean(plan.subject)
    properties.author = properties.last_modified_by = clean(plan.author)
    properties.keywords = properties.category = clean(plan.marking)
    properties.language = plan.lead
    properties.revision = 1
    properties.created = properties.modified = datetime.fromisoformat(plan.date)
    package = presentation.part.package
    app = (
        f'{DECLARATION}<Properties xmlns="{R.rpartition("/")[0]}/extended-properties">'
        "<Application>brief</Application><PresentationFormat>Widescreen</PresentationFormat>"
        f"<Slides>{len(plan.pages)}</Slides>"
        f"<Notes>{sum(bool(page.notes) for page in plan.pages)}</Notes></Properties>"
    )
    name = PackURI("/docProps/app.xml")
    part = Part(name, CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, package, app.encode())
    package.relate_to(part, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
