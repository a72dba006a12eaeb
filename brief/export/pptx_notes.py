"""Speaker notes: the picture of the slide above, the notes below."""

from collections.abc import Sequence
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml

from brief.export.ooxml import FACES, NAMESPACES, TAGS
from brief.export.pptx_links import Links
from brief.export.pptx_text import SLIDE_NUMBER, text_body
from brief.model.identifiers import Language
from brief.planning.plan import Paragraph


def write_notes(
    slide: Any, notes: Sequence[Paragraph], number: int, slides: Sequence[Any], lead: Language
) -> None:
    """Give a slide its notes, in the placeholders of the template's notes master."""
    page = slide.notes_slide
    body = text_body(notes, Links(page.part, slides))
    bodies = {
        PP_PLACEHOLDER.BODY: body,
        PP_PLACEHOLDER.SLIDE_NUMBER: (
            f'<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{SLIDE_NUMBER}" type="slidenum">'
            f"<a:rPr {TAGS[lead]}>{FACES}</a:rPr><a:t>{number}</a:t></a:fld>"
            f"<a:endParaRPr {TAGS[lead]}>{FACES}</a:endParaRPr></a:p></p:txBody>"
        ),
    }
    for placeholder in page.placeholders:
        xml = bodies.get(placeholder.placeholder_format.type)
        if xml is not None:
            shape = placeholder.element
            if shape.txBody is not None:
                shape.remove(shape.txBody)
            shape.append(parse_xml(xml.replace(">", f" {NAMESPACES}>", 1)))
