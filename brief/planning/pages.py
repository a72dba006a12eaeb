"""What every slide has around its content: title, marking, footer, slide number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from brief.language.linebreak import break_lines
from brief.language.widths import SLACK, text_width
from brief.model.identifiers import Language
from brief.planning import grid
from brief.planning.boxes import Ink, Paragraph, Run, Slot, TextBox
from brief.planning.grid import Grid
from brief.planning.typesetting import Align, height_of, paragraph, plain, without_space_above

_TITLE_LINES = 2
_CLAUSE = re.compile(r"[，；：。]|[,;:] ")
_PHRASE = re.compile(
    r" (?=(?:and|or|but|that|who|which|while|when|until|before|after|because|than|if"
    r"|to|of|in|on|for|with|from|as)\b)"
)
"""Where a title may be broken by us: after a clause, else before a word that opens a phrase."""

_WORD = re.compile(r"[\u4e00-\u9fff]{1,2}|[0-9A-Za-z][^\s\u4e00-\u9fff]*")
"""A word, in Chinese two characters."""

_FEW = 2
"""Words that look lost on the second line of a title."""

_LIKE = 0.4
"""Part of the longer line that the shorter must have, for a title to be broken at a clause."""

_LEADING = 1.5
"""Room in points between a box and its last line's descent, so that nothing is clipped."""

_RISE = 0.85
"""Part of what a short title leaves of its room that the content below it moves up by."""


@dataclass(frozen=True)
class Frame:
    """The room that is left for a slide's content, in points."""

    top: float
    bottom: float
    kept: float = 0.0
    """What the last of its pages keeps free at the bottom, for remarks that stand there alone."""

    @property
    def height(self) -> float:
        """Height of the room."""
        return self.bottom - self.top

    @property
    def last(self) -> "Frame":
        """The room on the last page."""
        return Frame(self.top, self.bottom - self.kept)


def text_box(
    name: str,
    slot: Slot | None,
    left: float,
    top: float,
    width: float,
    paragraphs: Sequence[Paragraph],
) -> TextBox:
    """Return a box as high as its paragraphs."""
    stack = without_space_above(paragraphs)
    return TextBox(name, left, top, width, height_of(stack) + _LEADING, stack, slot)


def title_box(titles: Sequence[Run], on: Grid) -> TextBox:
    """Return the title, in the second language smaller beneath the first."""
    sizes = (grid.TITLE_SIZE, grid.TITLE_SIZE_SECOND)
    stack = [
        paragraph([balanced(run, size, on.width)], size, on.width, before=2.0 if index else 0.0)
        for index, (run, size) in enumerate(zip(titles, sizes, strict=False))
    ]
    return text_box("Title", "title", on.left, on.title_top, on.width, stack)


def balanced(run: Run, size: float, room: float) -> Run:
    """Break a title whose second line would hold a word or two, at a clause or phrase.

    Any other title keeps its text in one piece: in the outline, a break of ours is a stray sign.
    `room` is in points.
    """
    text = run.text

    def width(part: str) -> float:
        return text_width(part, size, run.bold, run.language)

    counted, drawn = (  # a program may take the slack for one more word
        break_lines(text, wide, size, run.bold, run.language) for wide in (room, room / (1 - SLACK))
    )
    few = any(len(_WORD.findall(lines[-1])) <= _FEW for lines in (counted, drawn))
    if len(counted) != _TITLE_LINES or not few:
        return run
    for places in (_CLAUSE, _PHRASE):
        parts = [
            (text[: place.end()].rstrip(), text[place.end() :]) for place in places.finditer(text)
        ]
        fitting = [
            (abs(width(first) - width(second)), f"{first}\n{second}")
            for first, second in parts
            if max(width(first), width(second)) <= room * (1 - SLACK)
            and min(width(first), width(second)) >= _LIKE * max(width(first), width(second))
        ]
        if fitting:
            return replace(run, text=min(fitting)[1])
    return run


def marking_box(marking: str, language: Language, on: Grid, ink: Ink = "grey") -> TextBox:
    """Return the marking at the top right, as TLP asks for it (capitals, 12 pt, right)."""
    return _line(
        "Marking",
        "marking",
        on.left,
        on.marking_top,
        on.width,
        on.marking_height,
        plain(marking.upper(), language, bold=True, ink=ink),
        "right",
    )


def footer_boxes(text: str, number: int, language: Language, on: Grid) -> tuple[TextBox, ...]:
    """Return the deck's title with the cut-off, and the slide's number."""
    number_width = 60.0
    footer = _line(
        "Footer",
        "footer",
        on.left,
        on.footer_top,
        on.width - number_width,
        on.footer_height,
        plain(text, language, ink="grey"),
        "left",
    )
    page = _line(
        "Slide number",
        "number",
        on.right - number_width,
        on.footer_top,
        number_width,
        on.footer_height,
        plain(str(number), language, ink="grey"),
        "right",
    )
    return footer, page


def frame_below(title: TextBox, foot_top: float, on: Grid) -> Frame:
    """Return the room between a title and the foot; below a short title it begins higher."""
    bottom = title.top + title.height
    spared = max(0.0, on.title_top + on.title_height - bottom) * _RISE
    return Frame(max(on.body_top - spared, bottom + 14.0), foot_top - 6.0)


def _line(
    name: str,
    slot: Slot,
    left: float,
    top: float,
    width: float,
    height: float,
    run: Run,
    align: Align,
) -> TextBox:
    """Return a box of one small line; what is too long for it is cut with an ellipsis."""
    size = grid.FOOTER_SIZE
    text = run.text
    while paragraph([Run(text, run.language, run.bold)], size, width).lines > 1 and len(text) > 1:
        text = text[:-2].rstrip() + "…"
    kept = Run(text, run.language, run.bold, run.ink)
    return TextBox(
        name,
        left,
        top,
        width,
        height,
        (paragraph([kept], size, width, align=align),),
        slot,
    )
