"""Write a deck's plan down as a PowerPoint presentation, through python-pptx.

The export takes no decision of its own: text, tables and charts are written as the plan has them,
in the layouts of our template, and the same plan gives the same bytes.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml

from brief.export.archive import settle
from brief.export.ooxml import DECLARATION, P14, RELATIONSHIPS, P, R, attribute, property_text
from brief.export.pptx.links import Links
from brief.export.pptx.notes import heads_of_notes, notes_xml
from brief.export.pptx.opc import members_of, relative
from brief.export.pptx.slide import placeholders_of, slide_xml
from brief.export.pptx.stable_ids import slide_ids
from brief.export.templates.ours import OURS, Template
from brief.planning.plan import DeckPlan

_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
"""Id of the extension that holds sections, from PowerPoint 2010 on."""


def write_pptx(plan: DeckPlan, template: Template = OURS) -> bytes:
    """Return a deck as a .pptx file; BadInput for a link that a deck may not hold."""
    presentation = Presentation(BytesIO(template.data))
    package = presentation.part.package
    _count_part_names(package)
    there = [each for master in presentation.slide_masters for each in master.slide_layouts]
    layouts = {each.name: each for each in reversed(there)}  # of one name, the first serves
    layouts |= {str(each.part.partname): each for each in there}
    taken = {template.layout(page.layout) for page in plan.pages}
    places = {name: placeholders_of(layouts[name]) for name in taken}
    parts = [
        Part(PackURI(f"/ppt/slides/slide{number}.xml"), CONTENT_TYPE.PML_SLIDE, package)
        for number in range(1, len(plan.pages) + 1)
    ]
    for part, page in zip(parts, plan.pages, strict=True):
        layout = template.layout(page.layout)
        part.relate_to(layouts[layout].part, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
        part.blob = slide_xml(part, page, parts, places[layout], plan.lead, template)
    _add_notes(presentation, plan, parts, template)
    ids = list(slide_ids(page.name for page in plan.pages))
    _add_slides(presentation, parts, ids)
    _add_sections(presentation, plan, ids)
    _describe(presentation, plan)
    return settle(members_of(package), plan.date)


def _add_notes(
    presentation: Any, plan: DeckPlan, slides: Sequence[Any], template: Template
) -> None:
    """Give each slide that has notes a page of them."""
    package, master = presentation.part.package, presentation.part.notes_master_part
    heads = heads_of_notes(presentation.notes_master)
    for number, (slide, page) in enumerate(zip(slides, plan.pages, strict=True), 1):
        if page.notes:
            name = package.next_partname("/ppt/notesSlides/notesSlide%d.xml")
            part = Part(name, CONTENT_TYPE.PML_NOTES_SLIDE, package)
            part.relate_to(master, RELATIONSHIP_TYPE.NOTES_MASTER)
            part.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
            slide.relate_to(part, RELATIONSHIP_TYPE.NOTES_SLIDE)
            links = Links(part, slides, template.note_faces)
            part.blob = notes_xml(page.notes, number, plan.marking, plan.lead, links, heads)


def _add_slides(presentation: Any, slides: Sequence[Any], ids: Sequence[int]) -> None:
    """Enter the slides in the presentation, in the place of those that the template has.

    All their relationships are loaded at once: for each that is added by itself, python-pptx looks
    through those there are.
    """
    part = presentation.part
    for key in [key for key, each in part.rels.items() if each.reltype == RELATIONSHIP_TYPE.SLIDE]:
        part.rels.pop(key)
    known = {
        each.target_part.partname: each.target_part
        for each in part.rels.values()
        if not each.is_external
    }
    folder, kind = part.partname.baseURI, RELATIONSHIP_TYPE.SLIDE
    added, entries = [], []
    for number, (slide, slide_id) in enumerate(zip(slides, ids, strict=True), 1):
        target = relative(slide.partname, folder)
        added.append(f'<Relationship Id="slide{number}" Type="{kind}" Target="{target}"/>')
        entries.append(f'<p:sldId id="{slide_id}" r:id="slide{number}"/>')
    rows = parse_xml(part.rels.xml)
    rows.extend(
        parse_xml(f'<Relationships xmlns="{RELATIONSHIPS}">{"".join(added)}</Relationships>')
    )
    part.load_rels_from_xml(rows, known | {each.partname: each for each in slides})
    listed = presentation.element.get_or_add_sldIdLst()
    listed[:] = parse_xml(
        f'<p:sldIdLst xmlns:p="{P}" xmlns:r="{R}">{"".join(entries)}</p:sldIdLst>'
    )


def _count_part_names(package: Any) -> None:
    """Name new parts by counting.

    python-pptx walks through all parts for each new one, so that its time grows with the square
    of the slides; the template holds no part of the kinds that are added.
    """
    counts: Counter[str] = Counter()
    taken = {part.partname for part in package.iter_parts()}

    def next_partname(template: str) -> PackURI:
        while True:
            counts[template] += 1
            name = PackURI(template % counts[template])
            if name not in taken:
                return name

    package.next_partname = next_partname


def _add_sections(presentation: Any, plan: DeckPlan, ids: Sequence[int]) -> None:
    """Enter the sections; every slide stands in exactly one, or PowerPoint repairs the file."""
    root = presentation.element
    for old in root.xpath(f'p:custShowLst | p:extLst/p:ext[@uri="{_SECTIONS}"]'):
        old.getparent().remove(old)
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
    extensions = root.find(f"{{{P}}}extLst")
    if extensions is None:
        extensions = parse_xml(f'<p:extLst xmlns:p="{P}"/>')
        root.append(extensions)
    extensions.append(
        parse_xml(
            f'<p:ext xmlns:p="{P}" uri="{_SECTIONS}"><p14:sectionLst xmlns:p14="{P14}">'
            f"{''.join(written)}</p14:sectionLst></p:ext>"
        )
    )


def _describe(presentation: Any, plan: DeckPlan) -> None:
    """Write the document's properties: the plan's own, and nothing about the machine."""
    properties = presentation.core_properties
    properties.title, properties.subject = property_text(plan.title), property_text(plan.subject)
    properties.author = properties.last_modified_by = property_text(plan.author)
    properties.keywords = properties.category = property_text(plan.marking)
    properties.language = plan.lead
    properties.revision = 1
    properties.created = properties.modified = datetime.fromisoformat(plan.date)
    package = presentation.part.package
    app = (
        f'{DECLARATION}<Properties xmlns="{R.rpartition("/")[0]}/extended-properties">'
        f"<Application>brief</Application>{_format(presentation)}"
        f"<Slides>{len(plan.pages)}</Slides>"
        f"<Notes>{sum(bool(page.notes) for page in plan.pages)}</Notes></Properties>"
    )
    try:
        part = package.part_related_by(RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    except KeyError:
        name = PackURI("/docProps/app.xml")
        part = Part(name, CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, package)
        package.relate_to(part, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    part.blob = app.encode()


def _format(presentation: Any) -> str:
    """Return what PowerPoint calls the slides' format; a template can have any."""
    part = presentation.slide_width / presentation.slide_height
    known = {"Widescreen": 16 / 9, "On-screen Show (4:3)": 4 / 3}
    name = next((name for name, each in known.items() if abs(part - each) < 0.01), "Custom")
    return f"<PresentationFormat>{name}</PresentationFormat>"
