"""What every slide has around its content: title, marking, footer, slide number."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from brief.model.identifiers import Language
from brief.planning import grid
from brief.planning.balancing import balanced
from brief.planning.boxes import Ink, Paragraph, Run, Slot, TextBox
from brief.planning.grid import Grid
from brief.planning.typesetting import Align, height_of, paragraph, plain, without_space_above

_TITLES_ON_BANDS = ((28.0, 20.0), (26.0, 18.0), (24.0, 16.0), (22.0, 16.0), (20.0, 14.0))
"""Sizes of a title in each language on a band, tried in this order."""

_BOTH_ON_BANDS = 3
"""How many of them are tried with both languages, before the second goes below the band."""

_CUT = r"[\u3400-\u9fff]|[^\s\u3400-\u9fff]+"
"""What a title in a footer is cut behind: a word, or a Chinese character. Compiled where it is
needed: few titles are cut."""

_BEFORE_CUT = " ,;:，、；：。《〈（「"
"""Signs that do not stand before an ellipsis."""

_BELOW_BAND = 8.0
"""Room in points between a band and what is below it."""

_LEADING = 1.5
"""Room in points between a box and its last line's descent, so that nothing is clipped."""

_RISE = 0.85
"""Part of what a short title leaves of its room that the content below it moves up by."""

_TITLE_PITCHES: Mapping[Language, float] = {"en": 1.15, "zh-Hant": 1.2}
"""Line pitch of a title as a multiple of its size: large lines stand closer, to be read as one."""


@dataclass(frozen=True)
class Frame:
    """The room that is left for a slide's content, in points."""

    top: float
    bottom: float
    kept: float = 0.0
    """What the last of its pages keeps free at the bottom, for remarks that stand there alone."""
    onward: bool = False
    """Whether points stand on that page, not beside or under a chart or a table."""

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
    """Return the title, in the second language smaller and lighter beneath the first.

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
    if not on.head_bottom or on.title_apart or len(titles) < 2 or len(title.paragraphs) > 1:
        return ()
    run, size = replace(titles[1], ink="grey"), grid.TITLE_SIZE_SECOND
    stack = [paragraph([balanced(run, size, on.width)], size, on.width)]
    top = max(on.body_top, title.top + title.height + _BELOW_BAND)
    return (text_box("Title in the second language", None, on.left, top, on.width, stack),)


def _title(titles: Sequence[Run], sizes: Sequence[float], on: Grid) -> TextBox:
    left, width = on.title_span
    runs = [  # one of them leads
        replace(run, capitals=on.capitals, bold=run.bold and not place)
        for place, run in enumerate(titles)
    ]
    stack = [
        title_line([balanced(run, size, width)], size, width, before=2.0 if place else 0.0)
        for place, (run, size) in enumerate(zip(runs, sizes, strict=False))
    ]
    return text_box("Title", "title", left, on.title_top, width, stack)


def title_line(
    runs: Sequence[Run], size: float, width: float, before: float = 0.0, align: Align = "left"
) -> Paragraph:
    """Set a title in one language in a box of `width` points, `before` points below another."""
    line = paragraph(runs, size, width, before=before, align=align)
    return replace(line, pitch=round(size * _TITLE_PITCHES[runs[0].language], 1))


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


def footer_box(title: str, cutoff: str, language: Language, on: Grid) -> TextBox:
    """Return the deck's title with the cut-off, which stays whole: the title gives way, by words.

    `cutoff` begins with what parts them.
    """
    left, width, *_ = on.foot_spans
    shorter = (title[:end].rstrip(_BEFORE_CUT) + "…" for end in _word_ends(title))
    texts = (f"{part}{cutoff}" for part in (title, *shorter))
    alone = cutoff.lstrip(" |｜")
    text = next((each for each in texts if _in_one_line(each, language, width)), alone)
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
    if on.title_apart:
        return Frame(on.body_top, foot_top - 6.0)
    if on.head_bottom:
        return Frame(max(on.body_top, bottom + _BELOW_BAND), foot_top - 6.0)
    spared = max(0.0, on.title_top + on.title_height - bottom) * _RISE
    return Frame(max(on.body_top - spared, bottom + 14.0), foot_top - 6.0)


def _in_one_line(text: str, language: Language, width: float) -> bool:
    return paragraph([plain(text, language)], grid.FOOTER_SIZE, width).lines == 1


def _word_ends(text: str) -> list[int]:
    """Return where words end in a text, the last ones first; a Chinese character is a word."""
    ends = [each.end() for each in re.finditer(_CUT, text) if each.end() < len(text)]
    return ends[::-1]


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
