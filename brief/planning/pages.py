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

_TITLES_ON_BANDS = ((28.0, 20.0), (26.0, 18.0), (24.0, 16.0), (22.0, 16.0), (20.0, 14.0))
"""Sizes of a title in each language on a band, tried in this order."""

_BOTH_ON_BANDS = 3
"""How many of them are tried with both languages, before the second goes below the band."""

_BELOW_BAND = 8.0
"""Room in points between a band and what is below it."""

_CLAUSE = re.compile(r"[，；：。]|[;:] ")
_COMMA = re.compile(r", (?!\d)(?!(?:(?!and|or|but)\S+ )(?:\S+ ){0,2}(?:and|or)\b)")
_PHRASE = re.compile(
    r" (?=(?:and|or|but|that|who|which|while|when|until|before|after|because|than|if"
    r"|to|of|in|on|for|with|from|as)\b(?![,;:.]))"
)
"""Where a title may be broken by us: after a clause, else before a word that opens a phrase.

An English comma may also part a day from its year, or items of a list that "and" soon ends.
"""

_AT_STOP = re.compile(r"[;:] ")
_BEHIND_STOP = re.compile(r"[;:] ([^;:]+)$")
"""What a first line has behind an English stop."""

_WORD = re.compile(r"[\u4e00-\u9fff]{1,2}|[0-9A-Za-z][^\s\u4e00-\u9fff]*")
"""A word, in Chinese two characters."""

_FEW = 2
"""Words that look lost on the second line of a title, or behind a stop at the end of the first."""

_LIKE, _ALIKE = 0.4, 0.5
"""Part of the longer line that the shorter must have, for a title to be broken by us; and to be
broken at an English comma."""

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
    """Return the title, in the second language smaller beneath the first.

    On a band of the template's it is set as large as the band holds, in one language where it
    does not hold both.
    """
    if not on.head_bottom:
        box = _title(titles, (grid.TITLE_SIZE, grid.TITLE_SIZE_SECOND), on)
        if on.title_at == "top":
            return box
        return replace(box, top=box.top + max(0.0, on.title_height - box.height))
    ways = [
        (titles, sizes) for sizes in _TITLES_ON_BANDS[: _BOTH_ON_BANDS if len(titles) > 1 else None]
    ]
    ways += [(titles[:1], sizes) for sizes in _TITLES_ON_BANDS if len(titles) > 1]
    boxes = (_title(runs, sizes, on) for runs, sizes in ways)
    fitting = next((each for each in boxes if each.height <= on.title_height + _LEADING), None)
    box = fitting or _title(titles[:1], _TITLES_ON_BANDS[-1], on)
    return replace(box, height=max(box.height, on.title_height), anchor=on.title_at)


def second_title(titles: Sequence[Run], title: TextBox, on: Grid) -> tuple[TextBox, ...]:
    """Return the title in the second language, below a band that does not hold it."""
    if not on.head_bottom or len(titles) < 2 or len(title.paragraphs) > 1:
        return ()
    run, size = replace(titles[1], ink="grey"), grid.TITLE_SIZE_SECOND
    stack = [paragraph([balanced(run, size, on.width)], size, on.width)]
    top = max(on.body_top, title.top + title.height + _BELOW_BAND)
    return (text_box("Title in the second language", None, on.left, top, on.width, stack),)


def _title(titles: Sequence[Run], sizes: Sequence[float], on: Grid) -> TextBox:
    left, width = on.title_span
    stack = [
        paragraph([balanced(run, size, width)], size, width, before=2.0 if index else 0.0)
        for index, (run, size) in enumerate(zip(titles, sizes, strict=False))
    ]
    return text_box("Title", "title", left, on.title_top, width, stack)


def balanced(run: Run, size: float, room: float) -> Run:
    """Break a title whose second line would hold a word or two, at a clause or phrase.

    So is one in English whose next clause would begin with a word or two on the first line.
    Any other title keeps its text in one piece: in the outline, a break of ours is a stray sign.
    `room` is in points.
    """
    text = run.text

    def width(part: str) -> float:
        return text_width(part, size, run.bold, run.language)

    def last_words(lines: Sequence[str]) -> int:
        return len(_WORD.findall(lines[-1]))

    counted = break_lines(text, room, size, run.bold, run.language)
    if len(counted) != _TITLE_LINES:
        return run
    # A program may take the slack for one more word.
    drawn = break_lines(text, room / (1 - SLACK), size, run.bold, run.language)
    ways = [(_CLAUSE, _LIKE), (_COMMA, _ALIKE), (_PHRASE, _LIKE)]
    if min(last_words(counted), last_words(drawn)) > _FEW:
        behind = [_BEHIND_STOP.search(lines[0]) for lines in (counted, drawn)]
        if not any(each and len(_WORD.findall(each[1])) <= _FEW for each in behind):
            return run
        ways = [(_AT_STOP, _LIKE)]
    for places, like in ways:
        parts = [
            (text[: place.end()].rstrip(), text[place.end() :]) for place in places.finditer(text)
        ]
        fitting = [
            (abs(width(first) - width(second)), f"{first}\n{second}")
            for first, second in parts
            if max(width(first), width(second)) <= room * (1 - SLACK)
            and min(width(first), width(second)) >= like * max(width(first), width(second))
        ]
        if fitting:
            return replace(run, text=min(fitting)[1])
    return run


def marking_box(marking: str, language: Language, on: Grid, ink: Ink = "grey") -> TextBox:
    """Return the marking at the top right, as TLP asks for it (capitals, 12 pt, right)."""
    left, width = on.marking_span
    return _line(
        "Marking",
        "marking",
        left,
        on.marking_top,
        width,
        on.marking_height,
        plain(marking.upper(), language, bold=True, ink=ink),
        "right",
    )


def footer_box(text: str, language: Language, on: Grid) -> TextBox:
    """Return the deck's title with the cut-off."""
    left, width, *_ = on.foot_spans
    return _line(
        "Footer",
        "footer",
        left,
        on.footer_top,
        width,
        on.footer_height,
        plain(text, language, ink="grey"),
        "left",
    )


def number_box(number: int, language: Language, on: Grid) -> TextBox:
    """Return the slide's number."""
    *_, page_left, page_width = on.foot_spans
    return _line(
        "Slide number",
        "number",
        page_left,
        on.footer_top if on.number_top is None else on.number_top,
        page_width,
        on.footer_height,
        plain(str(number), language, ink="grey"),
        "right" if page_left > on.slide_width / 2 else "left",
    )


def frame_below(title: TextBox, foot_top: float, on: Grid) -> Frame:
    """Return the room between a title and the foot; below a short title it begins higher."""
    bottom = title.top + title.height
    if on.head_bottom:
        return Frame(max(on.body_top, bottom + _BELOW_BAND), foot_top - 6.0)
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
    line = paragraph([run], grid.FOOTER_SIZE, width, align=align)
    while line.lines > 1 and len(line.text) > 1:
        shorter = replace(run, text=line.text[:-2].rstrip() + "…")
        line = paragraph([shorter], grid.FOOTER_SIZE, width, align=align)
    return TextBox(name, left, top, width, height, (line,), slot)
