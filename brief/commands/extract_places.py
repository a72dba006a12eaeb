"""Where figures and odd characters stand in what a reader sees of a document."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from brief.extraction.extractor import Extracted
from brief.reading.document import Block, Document


@dataclass(frozen=True)
class Stretch:
    """A stretch of a block's text that is one thing."""

    text: str
    figure: int | None = None
    """Number of the figure that it belongs to, from 0."""
    oddity: str = ""
    """What is suspicious about it; an invisible character has no text."""


def seen_span(block: Block, start: int, end: int) -> tuple[int, int]:
    """Return where a span of the document stands in a block's text, which lacks tags and the like.

    What lies between two runs is at the place where it would be seen.
    """
    return _seen(block, start), _seen(block, end)


def _seen(block: Block, place: int) -> int:
    number = bisect_right(block.runs, place, key=lambda run: run.start) - 1
    if number < 0:
        return 0
    run = block.runs[number]
    if place >= run.end:
        return run.at + run.length
    return run.at + (place - run.start if run.length == run.end - run.start else 0)


def stretches(
    document: Document, number: int, figures: list[tuple[int, Extracted]]
) -> Iterator[Stretch]:
    """Return a block's text in order, parted where a figure or an oddity begins or ends.

    `figures` are the block's own, each with its number in the document.
    """
    block = document.blocks[number]
    lit = [(*seen_span(block, each.start, each.end), index) for index, each in figures]
    odd = list(_oddities(document, number))
    cuts = {0, len(block.text), *(p for a, b, _ in lit for p in (a, b))}
    cuts |= {place for start, end, _ in odd for place in (start, end)}
    hidden: dict[int, list[str]] = {}
    for start, end, what in odd:
        if start == end:
            hidden.setdefault(start, []).append(what)
    shown = [each for each in odd if each[0] < each[1]]
    places = sorted(cuts)
    at_lit = at_odd = 0
    for start, end in zip(places, [*places[1:], len(block.text)], strict=True):
        while at_lit < len(lit) and lit[at_lit][1] <= start:
            at_lit += 1
        while at_odd < len(shown) and shown[at_odd][1] <= start:
            at_odd += 1
        figure = lit[at_lit][2] if at_lit < len(lit) and lit[at_lit][0] <= start else None
        inside = figure is not None and lit[at_lit][0] < start
        for what in hidden.get(start, ()):
            yield Stretch("", figure if inside else None, what)
        if start < end:
            strange = at_odd < len(shown) and shown[at_odd][0] <= start
            yield Stretch(block.text[start:end], figure, shown[at_odd][2] if strange else "")


def oddities_in(document: Document, start: int, end: int) -> str:
    """Return what is suspicious about the characters of a span, in a phrase."""
    suspicions = document.suspicions
    first = bisect_right(suspicions, start, key=lambda each: each.end)
    beyond = bisect_left(suspicions, end, key=lambda each: each.start)
    found = suspicions[first:beyond]
    return ", ".join(dict.fromkeys(each.what for each in found))


def _oddities(document: Document, number: int) -> Iterator[tuple[int, int, str]]:
    """Return the suspicions of a block, each with its place in the block's text.

    What stands between two blocks is at the beginning of the second.
    """
    block, suspicions = document.blocks[number], document.suspicions
    if not block.runs:
        return
    begin, end = block.runs[0].start, block.runs[-1].end
    if number == 0:
        begin = 0
    elif document.blocks[number - 1].runs:
        begin = min(begin, document.blocks[number - 1].runs[-1].end)
    if number == len(document.blocks) - 1:
        end = len(document.text)
    first = bisect_left(suspicions, begin, key=lambda each: each.start)
    beyond = bisect_left(suspicions, end, key=lambda each: each.start)
    for each in suspicions[first:beyond]:
        yield (*seen_span(block, each.start, each.end), each.what)
