"""Paragraphs of runs in Word, each run in a style and tagged with its language."""

from docx.document import Document as Docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run as DocxRun

from brief.export.ooxml import clean
from brief.model.identifiers import Language
from brief.planning.boxes import Run

TAGS: dict[Language, str] = {"zh-Hant": "zh-TW", "en": "en-US"}
"""Language tags that Word's proofing knows; zh-TW also chooses Taiwan's forms of punctuation."""


def add(document: Docx, style: str, *runs: Run) -> Paragraph:
    """Add a paragraph in a style."""
    paragraph = document.add_paragraph(style=style)
    append(paragraph, *runs)
    return paragraph


def append(paragraph: Paragraph, *runs: Run, style: str | None = None) -> None:
    """Add runs to a paragraph, in a style or each in the one that its weight and ink ask for."""
    for run in runs:
        written = paragraph.add_run(clean(run.text), style=style or _style(run))
        _tag(written, run)
        if run.link is not None:
            _link(paragraph, written, run)


def _style(run: Run) -> str | None:
    """Return the character style of a run; plain text needs none."""
    if run.link is not None:
        return "Hyperlink"
    if run.ink == "accent":
        return "Option Name"
    if run.ink == "grey":
        return "Memo Label"
    return "Strong" if run.bold else None


def _tag(written: DocxRun, run: Run) -> None:
    """Say in which language the run is; in Chinese, quotation marks and dashes are full-width."""
    properties = written.element.get_or_add_rPr()
    if run.language == "zh-Hant":
        properties.get_or_add_rFonts().set(qn("w:hint"), "eastAsia")
    tag = OxmlElement("w:lang")
    tag.set(qn("w:val"), TAGS[run.language])
    tag.set(qn("w:eastAsia"), TAGS["zh-Hant"])
    properties.append(tag)


def _link(paragraph: Paragraph, written: DocxRun, run: Run) -> None:
    """Make a run that was just written a live link."""
    wrapper = OxmlElement("w:hyperlink")
    wrapper.set(
        qn("r:id"),
        paragraph.part.relate_to(str(run.link), RELATIONSHIP_TYPE.HYPERLINK, is_external=True),
    )
    written.element.addprevious(wrapper)
    wrapper.append(written.element)
