"""What a screen reader says of a table before it reads the cells: what it shows, columns, rows.

Only the finished page knows its rows, since a table may be continued.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from brief.model.identifiers import Language
from brief.model.slide import Slide
from brief.planning.boxes import Box, Paragraph, TableBox
from brief.planning.wording import Wording

_LONGEST_NAME = 60
"""Characters of a row's name that are said: a first column may hold whole sentences."""

Cells = Sequence[Sequence[Paragraph]]


def spoken(boxes: Iterable[Box], wordings: Sequence[Wording], slide: Slide) -> tuple[Box, ...]:
    """Return a page's boxes, each table with what is said of it in every language of the page."""
    return tuple(
        replace(box, alt="\n".join(_said(box, each, slide) for each in wordings))
        if isinstance(box, TableBox)
        else box
        for box in boxes
    )


def _said(box: TableBox, wording: Wording, slide: Slide) -> str:
    """Return what is said of a table in one language."""
    heads, *body = (row.cells for row in box.rows)
    names = _texts([row[0] for row in body], wording.language)
    columns = _texts(_own(heads, wording.language), wording.language)
    between = wording.word("; ")
    parts = [wording.word("Table: {title}", title=wording.own(slide, "title"))]
    if columns:
        shown = between.join(columns)
        parts.append(
            wording.word("Columns ({count}): {names}", count=f"{len(columns)}", names=shown)
        )
    if names:
        shown = between.join(names)
        parts.append(wording.word("Rows ({count}): {names}", count=f"{len(body)}", names=shown))
    return wording.sentences(parts)


def _own(heads: Sequence[Sequence[Paragraph]], language: Language) -> list[Sequence[Paragraph]]:
    """Return the heads without those of columns that are another language's twin of one."""
    lead = next((run.language for head in heads for each in head for run in each.runs), language)
    twins = [
        bool(head) and all(run.language != lead for each in head for run in each.runs)
        for head in heads
    ]
    twinned = [*twins[1:], False]
    others = twins if language == lead else twinned
    return [head for head, other in zip(heads, others, strict=True) if not other]


def _texts(cells: Cells, language: Language) -> list[str]:
    """Return the first text of each cell that has one, in a language where it has both."""
    found = []
    for cell in cells:
        own = [_of_language(each, language) for each in cell]
        texts = [text for text in own if text] or [each.text for each in cell if each.text]
        if texts:
            cut = len(texts[0]) > _LONGEST_NAME
            found.append(texts[0][: _LONGEST_NAME - 1] + "…" if cut else texts[0])
    return found


def _of_language(paragraph: Paragraph, language: Language) -> str:
    """Return what a paragraph says in a language: both may share its line."""
    return "".join(run.text for run in paragraph.runs if run.language == language).strip()
