"""Paragraphs of runs in Word, each run in a style and tagged with its language."""

from dataclasses import replace

from docx.document import Document as Docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run as DocxRun

from brief.export.ooxml import clean
from brief.language.joining import NO_BREAK_SPACE, fix_spaces
from brief.language.widths import JOINER
from brief.model.identifiers import Language
from brief.planning.boxes import Run

TAGS: dict[Language, str] = {"zh-Hant": "zh-TW", "en": "en-US"}
"""Language tags that Word's proofing knows; zh-TW also chooses Taiwan's forms of punctuation."""

_SHORT = 20
"""Letters of a word that two of which have room on any line."""

_ONE_LINE = 60
"""Letters that any line has room for."""


def add(document: Docx, style: str, *runs: Run) -> Paragraph:
    """Add a paragraph in a style."""
    paragraph = document.add_paragraph(style=style)
    append(paragraph, *runs)
    return paragraph


def append(paragraph: Paragraph, *runs: Run, style: str | None = None) -> None:
    """Add runs to a paragraph, in a style or each in the one that its weight and ink ask for.

    A number is held to the word of magnitude behind it. In Chinese that would take a joiner, which
    takes away the gap that Word sets between digits and Chinese.
    """
    texts = [clean(run.text).replace(JOINER, "") for run in runs]
    whole, start = fix_spaces("".join(texts)), 0
    for run, text in zip(runs, texts, strict=True):
        end = start + len(text)
        written = paragraph.add_run(whole[start:end], style=style or _style(run))
        start = end
        _tag(written, run)
        if run.link is not None:
            _link(paragraph, written, run)


def held(runs: tuple[Run, ...], one_line: int = _ONE_LINE) -> tuple[Run, ...]:
    """Hold the last two words together, so that a paragraph does not end on a line of one word.

    That takes no further line: a last line that has one word has room for two. A text of less than
    `one_line` letters, which any line has room for, is left as it is.
    """
    if sum(len(run.text) for run in runs) < one_line:
        return runs
    *others, last = runs
    words = last.text.rsplit(" ", 1)
    if len(words) == 1 or max(map(len, [words[0].rsplit(" ", 1)[-1], words[1]])) > _SHORT:
        return runs
    return (*others, replace(last, text=NO_BREAK_SPACE.join(words)))


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
