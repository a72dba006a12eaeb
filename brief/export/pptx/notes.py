"""Speaker notes: the marking at the head, the picture of the slide below it, then the notes."""

from collections.abc import Mapping, Sequence
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER

from brief.export.ooxml import DECLARATION, NAMESPACES, TAGS, alternative, escape
from brief.export.pptx.links import Links
from brief.export.pptx.slide import nature, place_of, shape_tree
from brief.export.pptx.stable_ids import shape_ids
from brief.export.pptx.text import SLIDE_NUMBER, text_body
from brief.model.identifiers import Language
from brief.planning.boxes import Paragraph

_NAMES = {
    PP_PLACEHOLDER.HEADER: "Marking",
    PP_PLACEHOLDER.SLIDE_IMAGE: "Slide image",
    PP_PLACEHOLDER.BODY: "Notes",
    PP_PLACEHOLDER.SLIDE_NUMBER: "Page number",
}
"""Names of what a page of notes holds, in reading order."""

_LOCKS = {PP_PLACEHOLDER.SLIDE_IMAGE: ' noRot="1" noChangeAspect="1"'}
"""What can't be done to them beside grouping: a picture of a slide keeps its form."""


def heads_of_notes(master: Any) -> dict[Any, str]:
    """Return how each shape of a page of notes begins, in the placeholders of its master."""
    found = {each.placeholder_format.type: each.element.ph for each in master.placeholders}
    kinds = [kind for kind in _NAMES if kind in found]
    return {
        kind: f"<p:sp><p:nvSpPr>{alternative(_NAMES[kind], '', key)}"
        f"{nature(place_of(found[kind]), _LOCKS.get(kind, ''))}</p:nvSpPr><p:spPr/>"
        for kind, key in zip(kinds, shape_ids(_NAMES[kind] for kind in kinds), strict=True)
    }


def notes_xml(
    notes: Sequence[Paragraph],
    number: int,
    marking: str,
    lead: Language,
    links: Links,
    heads: Mapping[Any, str],
) -> bytes:
    """Return the content of the notes' part of slide `number`, whose links are `links`.

    `heads` is how each shape begins.
    """
    bodies = {
        PP_PLACEHOLDER.HEADER: _line(f"<a:r>{{}}<a:t>{escape(marking)}</a:t></a:r>", lead, links),
        PP_PLACEHOLDER.SLIDE_IMAGE: "",
        PP_PLACEHOLDER.BODY: text_body(notes, links),
        PP_PLACEHOLDER.SLIDE_NUMBER: _line(
            f'<a:fld id="{SLIDE_NUMBER}" type="slidenum">{{}}<a:t>{number}</a:t></a:fld>',
            lead,
            links,
        ),
    }
    shapes = "".join(f"{head}{bodies[kind]}</p:sp>" for kind, head in heads.items())
    return (
        f"{DECLARATION}<p:notes {NAMESPACES}>{shape_tree(shapes)}"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    ).encode()


def _line(run: str, lead: Language, links: Links) -> str:
    """Return a text of one run, in whose place for properties language and faces are put."""
    given, faces = TAGS[lead], links.faces
    written = run.replace("{}", f"<a:rPr {given}>{faces}</a:rPr>", 1)
    return (
        f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{written}"
        f"<a:endParaRPr {given}>{faces}</a:endParaRPr></a:p></p:txBody>"
    )
