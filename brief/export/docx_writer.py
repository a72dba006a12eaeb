"""A memo plan as docx through python-docx: real styles, exact pitches, languages on every run."""

import io
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as Docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run as DocxRun

from brief.export.archive import normalise
from brief.export.docx_template import template
from brief.export.memo_style import COLOURS, document_title
from brief.export.ooxml import clean
from brief.model.identifiers import Language
from brief.planning.plan import MemoBlock, MemoPlan, Run

_TAGS: dict[Language, str] = {"zh-Hant": "zh-TW", "en": "en-US"}
"""Language tags that Word's proofing knows; zh-TW also chooses Taiwan's forms of punctuation."""


def write_docx(plan: MemoPlan) -> bytes:
    """Return the docx; the same plan gives the same bytes."""
    document = Document(io.BytesIO(template(plan)))
    _properties(document, plan)
    _margins(document, plan)
    _add(document, "Title", Run(plan.title, plan.language))
    for label, value in plan.head:
        _head_line(document, plan, label, value)
    for block in plan.blocks:
        _block(document, block, plan.language)
    for number, line in enumerate(plan.foot):
        _add(document, "Memo Foot" if number else "Memo Foot First", *line.runs)
    buffer = io.BytesIO()
    document.save(buffer)
    return normalise(buffer.getvalue())


def _properties(document: Docx, plan: MemoPlan) -> None:
    day = datetime.fromisoformat(plan.date).replace(tzinfo=UTC)
    properties = document.core_properties
    properties.title = document_title(plan)
    properties.subject = plan.subject
    properties.author = properties.last_modified_by = plan.author
    properties.category = plan.marking
    properties.language = _TAGS[plan.language]
    properties.created = properties.modified = day
    properties.revision = 1


def _margins(document: Docx, plan: MemoPlan) -> None:
    """Write the marking above and below, and who answers for the memo."""
    section = document.sections[0]
    above, below = section.header.paragraphs[0], section.footer.paragraphs[0]
    _append(above, Run("\t", plan.language), Run(plan.marking, plan.language, bold=True))
    _append(
        below,
        Run(f"{plan.author}\t", plan.language),
        Run(plan.marking, plan.language, bold=True),
    )


def _head_line(document: Docx, plan: MemoPlan, label: str, value: str) -> None:
    paragraph = _add(document, "Memo Head", Run(f"{label}\t", plan.language))
    paragraph.runs[0].style = "Memo Label"
    _append(paragraph, Run(value, plan.language, bold=value == plan.subject))


def _block(document: Docx, block: MemoBlock, language: Language) -> None:
    heading, body = (
        ("Heading 1", "List Bullet") if block.listed else ("Bottom Line Heading", "Bottom Line")
    )
    _add(document, heading, Run(block.head, language))
    for line in block.lines:
        _add(document, body, *line.runs)


def _add(document: Docx, style: str, *runs: Run) -> Paragraph:
    paragraph = document.add_paragraph(style=style)
    _append(paragraph, *runs)
    return paragraph


def _append(paragraph: Paragraph, *runs: Run) -> None:
    for run in runs:
        written = paragraph.add_run(clean(run.text), style="Strong" if run.bold else None)
        _tag(written, run)
        if run.link is not None:
            _link(paragraph, written, run)


def _tag(written: DocxRun, run: Run) -> None:
    """Say in which language the run is; in Chinese, quotation marks and dashes are full-width."""
    properties = written.element.get_or_add_rPr()
    if run.language == "zh-Hant":
        properties.get_or_add_rFonts().set(qn("w:hint"), "eastAsia")
    if run.ink != "ink":
        colour = OxmlElement("w:color")
        colour.set(qn("w:val"), COLOURS[run.ink])
        properties.append(colour)
    tag = OxmlElement("w:lang")
    tag.set(qn("w:val"), _TAGS[run.language])
    tag.set(qn("w:eastAsia"), _TAGS["zh-Hant"])
    properties.append(tag)


def _link(paragraph: Paragraph, written: DocxRun, run: Run) -> None:
    """Make a run that was just written a live link."""
    written.style = "Hyperlink"
    written.bold = run.bold or None
    wrapper = OxmlElement("w:hyperlink")
    wrapper.set(
        qn("r:id"),
        paragraph.part.relate_to(str(run.link), RELATIONSHIP_TYPE.HYPERLINK, is_external=True),
    )
    written.element.addprevious(wrapper)
    wrapper.append(written.element)
