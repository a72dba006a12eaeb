"""Write a deck's plan down as a PowerPoint presentation.

Parts are written as text into the template's package: the export takes no decision of its own,
costs the same for every slide, and gives the same bytes for the same plan.
"""

from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from brief.export.ooxml import DECLARATION, P14, P, R, attribute, escape
from brief.export.pptx_chart import chart_part
from brief.export.pptx_notes import notes_part
from brief.export.pptx_package import Package, References, parse, references_of
from brief.export.pptx_slide import Slide
from brief.export.pptx_template import PRESENTATION, Template
from brief.export.pptx_workbook import workbook
from brief.planning.plan import DeckPlan

_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_APP = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
"""Id of the extension that holds sections, from PowerPoint 2010 on."""

_FIRST_ID = 256
"""Least id of a slide that the schema allows."""


def write_pptx(
    plan: DeckPlan, template: bytes | None = None, template_file: str = "template.pptx"
) -> bytes:
    """Return a deck as a .pptx file.

    `template` is the user's own presentation, `template_file` its name in messages. Raises
    BadInput for a template that can't be used, and for a link that a deck may not hold.
    """
    opened = Template(template, template_file)
    package = opened.package
    package.default("xlsx", _XLSX)
    charts = 0
    for number, page in enumerate(plan.pages, 1):
        slide = Slide(page, opened.layout(page.layout), plan.lead, len(plan.pages))
        data = slide.part(charts + 1)
        if page.notes:
            _add_notes(package, slide, number, opened.notes_master)
        _add(package, f"ppt/slides/slide{number}.xml", data, slide.references, "slide")
        for box, file in slide.charts:
            charts += 1
            own = References()
            own.add("package", f"../embeddings/Microsoft_Excel_Sheet{charts}.xlsx")
            package.add(f"ppt/charts/{file}", chart_part(box), _CHART)
            package.parts[f"ppt/charts/_rels/{file}.rels"] = own.part()
            rows = [(value.category, value.value) for value in box.values]
            package.parts[f"ppt/embeddings/Microsoft_Excel_Sheet{charts}.xlsx"] = workbook(
                box.series, rows
            )
    _list_slides(opened, plan)
    _describe(package, plan)
    return package.save()


def _add(package: Package, name: str, data: bytes, references: References, kind: str) -> None:
    """Add a part of the presentation with its references."""
    package.add(name, data, f"{PRESENTATION}{kind}+xml")
    package.parts[references_of(name)] = references.part()


def _add_notes(package: Package, slide: Slide, number: int, master: str) -> None:
    """Add the notes of a slide; each refers to the other."""
    references = References()
    references.add("notesMaster", f"../{master.partition('/')[2]}")
    references.add("slide", f"../slides/slide{number}.xml")
    data = notes_part(slide.page.notes, number, slide.pages, references, slide.language)
    slide.references.add("notesSlide", f"../notesSlides/notesSlide{number}.xml")
    _add(package, f"ppt/notesSlides/notesSlide{number}.xml", data, references, "notesSlide")


def _list_slides(opened: Template, plan: DeckPlan) -> None:
    """Enter the slides and sections into the presentation."""
    package, root = opened.package, opened.presentation
    name = references_of(opened.part)
    references = parse(package.parts[name])
    used = {each.get("Id") for each in references}
    rows = []
    for number in range(1, len(plan.pages) + 1):
        key = f"rIdSlide{number}"
        while key in used:
            key += "x"
        row = etree.SubElement(references, f"{{{_package_namespace(references)}}}Relationship")
        row.set("Id", key)
        row.set("Type", f"{R}/slide")
        row.set("Target", f"slides/slide{number}.xml")
        rows.append(f'<p:sldId id="{_FIRST_ID + number - 1}" r:id="{key}"/>')
    package.parts[name] = etree.tostring(
        references, xml_declaration=True, encoding="UTF-8", standalone=True
    )
    slides = parse(f'<p:sldIdLst xmlns:p="{P}" xmlns:r="{R}">{"".join(rows)}</p:sldIdLst>'.encode())
    size = root.find(f"{{{P}}}sldSz")
    assert size is not None
    if rows:
        size.addprevious(slides)
    sections = _sections(plan)
    if sections:
        root.append(
            parse(
                f'<p:extLst xmlns:p="{P}"><p:ext uri="{_SECTIONS}"><p14:sectionLst '
                f'xmlns:p14="{P14}">{sections}</p14:sectionLst></p:ext></p:extLst>'.encode()
            )
        )
    package.parts[opened.part] = etree.tostring(
        root, xml_declaration=True, encoding="UTF-8", standalone=True
    )


def _package_namespace(references: etree._Element) -> str:
    """Return the namespace of a references part."""
    return str(etree.QName(references).namespace)


def _sections(plan: DeckPlan) -> str:
    """Return the sections; every slide stands in exactly one, or PowerPoint repairs the file."""
    if not plan.sections:
        return ""
    starts: list[tuple[str, str, int]] = []
    place = 0
    for section in sorted(plan.sections, key=lambda each: each.first):
        if section.first > place:
            starts.append((f"before {section.id}", plan.pages[place].title, place))
        starts.append((section.id, section.name, section.first))
        place = section.last + 1
    if place < len(plan.pages):
        starts.append(("rest", plan.pages[place].title, place))
    ends = [start for _, _, start in starts[1:]] + [len(plan.pages)]
    written = []
    for (section_id, title, start), end in zip(starts, ends, strict=True):
        key = str(uuid5(NAMESPACE_URL, f"brief:{plan.deck}/{section_id}")).upper()
        ids = "".join(f'<p14:sldId id="{_FIRST_ID + at}"/>' for at in range(start, end))
        written.append(
            f'<p14:section name="{attribute(title)}" id="{{{key}}}">'
            f"<p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>"
        )
    return "".join(written)


def _describe(package: Package, plan: DeckPlan) -> None:
    """Write the document's properties: the plan's own, and nothing about the machine."""
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    stamp = f"{plan.date}T00:00:00Z"
    marking, author = escape(plan.marking), escape(plan.author)
    properties = (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{core}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(plan.title)}</dc:title><dc:subject>{escape(plan.subject)}</dc:subject>"
        f"<dc:creator>{author}</dc:creator><cp:keywords>{marking}</cp:keywords>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified>'
        f"<cp:category>{marking}</cp:category><dc:language>{plan.lead}</dc:language>"
        "</cp:coreProperties>"
    )
    app = (
        f'{DECLARATION}<Properties xmlns="{R.rpartition("/")[0]}/extended-properties">'
        "<Application>brief</Application><PresentationFormat>Widescreen</PresentationFormat>"
        f"<Slides>{len(plan.pages)}</Slides>"
        f"<Notes>{sum(bool(page.notes) for page in plan.pages)}</Notes></Properties>"
    )
    parts = (
        ("core-properties", "docProps/core.xml", properties, _CORE),
        ("extended-properties", "docProps/app.xml", app, _APP),
    )
    for kind, name, xml, content_type in parts:
        found = [each.target for each in package.references("") if each.kind == kind]
        package.add(found[0] if found else name, xml.encode(), content_type)
