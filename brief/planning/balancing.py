"""Lines that end well: after a clause, on no word that leans on the next, the last no stub.

A title or a remark is broken by us where that is clearly better; a text that a person will go on
editing is set in a narrower box.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise, starmap, takewhile

from brief.language.linebreak import break_lines, break_places
from brief.language.widths import SLACK, text_width
from brief.model.identifiers import Language
from brief.planning.boxes import Paragraph, Run
from brief.planning.line_ends import end_price
from brief.planning.typesetting import as_drawn

_SHORT, _LEAST_CHINESE = 0.15, 3
"""Part of its line that a last line holds at least, not to look lost; in Chinese, at least so many
characters."""

_PARTS = tuple(percent / 100 for percent in range(98, 48, -2))
"""Parts of a width that are tried, to make lines even."""

_NARROW = 0.3
"""What it costs to make a box narrower by all of its width."""

_MOST_LINES = 3
"""Lines of a text up to which it is worth choosing its breaks."""

_WORTH = 0.2
"""What a break of ours must better: in the outline, it is a stray sign."""

_STUB, _LOST = 0.4, 0.7
"""Part of the longest line that a last line has at least, not to look lost, and what it costs to
have less. Lines that differ cost the part by which they do, twice as much where the last is the
shortest by far."""


def ends_short(each: Paragraph, width: float) -> bool:
    """Whether a paragraph's last line of several holds a lone word, in a box of `width` points."""
    if each.lines == 1 or not each.runs:
        return False
    last, language = _lines_of(each, width)[-1], each.runs[0].language
    least = _SHORT * width
    if language == "zh-Hant":
        least = max(least, _LEAST_CHINESE * each.size)
    return text_width(last, each.size, _is_bold(each), language) < least


def even_width(stack: Sequence[Paragraph], width: float) -> float:
    """Return the width in points in which a box of text has lines that end well.

    The box is narrower only where a paragraph would end in a lone word, and takes no line more; one
    of several paragraphs no more than it must, since edges should align over the slides.
    """

    def short(narrower: float) -> bool:
        # A program may take the slack for one more word.
        rooms = (narrower, narrower / (1 - SLACK))
        return any(ends_short(each, room) for each in stack for room in rooms)

    if not short(width):
        return width

    def holds(narrower: float) -> bool:
        return all(len(_lines_of(each, narrower)) <= each.lines for each in stack)

    def cost(narrower: float) -> float:
        rooms = (narrower, narrower / (1 - SLACK))
        lines = sum(max(_cost(each, room) for room in rooms) for each in stack)
        return lines + _NARROW * (1 - narrower / width)

    widths = [width, *takewhile(holds, (round(width * part, 1) for part in _PARTS))]
    if len(stack) > 1:
        widest = next((each for each in widths if not short(each)), None)
        return widest or min(widths, key=cost)
    return min(widths, key=cost)


def _cost(each: Paragraph, width: float) -> float:
    """Return what is wrong with the lines that a paragraph takes in a box of `width` points."""
    lines = _lines_of(each, width)
    if len(lines) == 1 or not each.runs:
        return 0.0
    language, bold = each.runs[0].language, _is_bold(each)
    widths = [text_width(line, each.size, bold, language) for line in lines]
    whole = _whole(each.text, lines)
    lost = _LOST if ends_short(each, width) else 0.0
    return lost + _unevenness(widths) + sum(starmap(end_price, pairwise(whole)))


def _lines_of(each: Paragraph, width: float) -> tuple[str, ...]:
    """Return the lines that a paragraph takes in a box of `width` points."""
    language = each.runs[0].language if each.runs else "en"
    return break_lines(each.text, width - each.indent, each.size, _is_bold(each), language)


def _is_bold(each: Paragraph) -> bool:
    return any(run.bold for run in each.runs)


def balanced(run: Run, size: float, room: float) -> Run:
    """Return a text of two lines or three with breaks where they are clearly better than drawn.

    A line ends after a clause, else before a phrase, and on no word that leans on the next; the
    last is no stub. A text that breaks well by itself stays in one piece. `room` is in points.
    """
    shown = as_drawn(run)
    text = _chosen(shown, size, room, run.bold, run.language)
    if text == shown:
        return run
    return replace(run, text=_broken_alike(run.text, text) if run.capitals else text)


def _broken_alike(text: str, lines: str) -> str:
    """Return a text with the line breaks that it has as drawn, in capitals."""
    found, place = [], 0
    for line in lines.split("\n"):
        if text[place : place + 1] == " ":
            place += 1
        found.append(text[place : place + len(line)])
        place += len(line)
    return "\n".join(found)


@lru_cache(maxsize=512)
def _chosen(text: str, size: float, room: float, bold: bool, language: Language) -> str:
    counted = break_lines(text, room, size, bold, language)
    if not 1 < len(counted) <= _MOST_LINES or "\n" in text:
        return text
    # A program may take the slack for one more word.
    drawn = break_lines(text, room / (1 - SLACK), size, bold, language)
    most = room * (1 - SLACK)

    @cache  # the same first and last lines stand in many of the ways
    def width(part: str) -> float:
        return text_width(part.rstrip(), size, bold, language)

    def cost(lines: Sequence[str]) -> float:
        return _unevenness([width(line) for line in lines]) + sum(
            end_price(first, second) for first, second in pairwise(lines)
        )

    ways = [way for way in _ways(text, len(counted)) if all(width(line) <= most for line in way)]
    if not ways:
        return text
    best = min(ways, key=cost)
    if cost(best) > max(cost(_whole(text, counted)), cost(_whole(text, drawn))) - _WORTH:
        return text
    return "\n".join(line.rstrip() for line in best)


def _ways(text: str, count: int) -> list[tuple[str, ...]]:
    """Return every way to break a text into so many lines, each with the space at its end."""
    places = break_places(text)[:-1]
    if count == 2:
        return [(text[:place], text[place:]) for place in places]
    return [
        (text[:first], text[first:second], text[second:])
        for number, first in enumerate(places)
        for second in places[number + 1 :]
    ]


def _whole(text: str, lines: Sequence[str]) -> list[str]:
    """Return lines with the spaces that were taken off their ends."""
    whole, start = [], 0
    for line in lines[:-1]:
        end = start + len(line)
        while text[end : end + 1] in (" ", "\n"):
            end += 1
        whole.append(text[start:end])
        start = end
    return [*whole, text[start:]]


def _unevenness(widths: Sequence[float]) -> float:
    """Return what it costs that lines differ in width."""
    longest = max(widths)
    stub = _LOST if widths[-1] < _STUB * longest else 0.0
    return 1 - min(widths) / longest + stub
