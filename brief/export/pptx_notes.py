"""Speaker notes: the picture of the slide above, the notes below."""

from collections.abc import Sequence

from brief.export.ooxml import DECLARATION, FACES, TAGS, A, P, R
from brief.export.pptx_package import References
from brief.export.pptx_text import SLIDE_NUMBER, text_body
from brief.model.identifiers import Language
from brief.planning.plan import Paragraph


def notes_part(
    notes: Sequence[Paragraph], page: int, pages: int, references: References, language: Language
) -> bytes:
    """Return the notes of the page with this number."""
    body = text_body(notes, references, pages)
    xml = (
        f'{DECLARATION}<p:notes xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"><p:cSld><p:spTree>'
        '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" '
        'noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr>'
        "</p:nvSpPr><p:spPr/></p:sp>"
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="body" idx="3"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"{body}</p:sp>"
        '<p:sp><p:nvSpPr><p:cNvPr id="4" name="Page number"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        '</p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr>'
        "<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>"
        f'<a:fld id="{SLIDE_NUMBER}" type="slidenum"><a:rPr {TAGS[language]}>{FACES}</a:rPr>'
        f"<a:t>{page}</a:t></a:fld><a:endParaRPr {TAGS[language]}>{FACES}</a:endParaRPr></a:p>"
        "</p:txBody></p:sp></p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )
    return xml.encode()
