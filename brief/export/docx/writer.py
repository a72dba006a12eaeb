"""A memo plan as docx through python-docx: real styles, exact pitches, languages on every run."""

import io
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as Docx

from brief.export.archive import normalise
from brief.export.docx.chart import add_chart
from brief.export.docx.table import add_table
from brief.export.docx.template import template
from brief.export.docx.text import TAGS, add, append, held
from brief.export.memo_style import document_title
from brief.export.ooxml import property_text
from brief.planning.boxes import Run
from brief.planning.memo.plan import Form, MemoBlock, MemoPlan

_STYLES: dict[Form, tuple[str, str]] = {
    "boxed": ("Bottom Line Heading", "Bottom Line"),
    "bullets": ("Heading 1", "List Bullet"),
    "numbers": ("Heading 1", "List Number"),
}
"""Styles of a part's heading and of its lines."""


_TITLE_LINE = 40
"""Letters that a line of the subject has room for at its largest size."""


def write_docx(plan: MemoPlan) -> bytes:
    """Return the docx; the same plan gives the same bytes."""
    document = Document(io.BytesIO(template(plan)))
    _properties(document, plan)
    _margins(document, plan)
    _head(document, plan)
    for number, block in enumerate(plan.blocks):
        _block(document, plan, block)
        if number == 1 and plan.table is not None:
            add_table(document, plan.table, plan.language)
        if number == 1 and plan.chart is not None:
            add_chart(document, plan.chart, plan.language)
    for number, line in enumerate(plan.foot):
        add(document, "Memo Foot" if number else "Memo Foot First", *line.runs)
    buffer = io.BytesIO()
    document.save(buffer)
    return normalise(buffer.getvalue(), plan.date)


def _properties(document: Docx, plan: MemoPlan) -> None:
    day = datetime.fromisoformat(plan.date).replace(tzinfo=UTC)
    properties = document.core_properties
    properties.title = property_text(document_title(plan))
    properties.subject = property_text(plan.subject)
    properties.author = properties.last_modified_by = property_text(plan.author)
    properties.keywords = properties.category = property_text(plan.marking.text)
    properties.language = TAGS[plan.language]
    properties.created = properties.modified = day
    properties.revision = 1


def _margins(document: Docx, plan: MemoPlan) -> None:
    """Write the marking above and below, and who answers for the memo."""
    section = document.sections[0]
    above, below = section.header.paragraphs[0], section.footer.paragraphs[0]
    if plan.signature:
        append(below, Run(f"{plan.signature}\t", plan.language))
    for edge in (above, below):
        append(edge, Run(plan.marking.text, plan.language), style="Marking")


def _head(document: Docx, plan: MemoPlan) -> None:
    """Write what it is and of when, its subject, and whom it is for."""
    kind = add(document, "Memo Kind", Run(f"{plan.title}\t", plan.language))
    append(kind, Run(plan.dated, plan.language), style="Memo Date")
    title = document.add_paragraph(style="Title")
    append(title, Run(f"{plan.subject_label}\t", plan.language), style="Memo Title Label")
    subject = (Run(plan.subject, plan.language),)
    append(title, *(held(subject, _TITLE_LINE) if plan.language == "en" else subject))
    for pairs in plan.head:
        line = document.add_paragraph(style="Memo Head")
        for number, (name, value) in enumerate(pairs):
            tab = "\t" if number else ""
            append(line, Run(f"{tab}{name}\t", plan.language, ink="grey"))
            append(line, Run(value, plan.language))


def _block(document: Docx, plan: MemoPlan, block: MemoBlock) -> None:
    heading, body = _STYLES[block.form]
    add(document, heading, Run(block.head, plan.language))
    for line in block.lines:
        add(document, body, *(held(line.runs) if plan.language == "en" else line.runs))
