"""Making paragraphs of the lines of a PDF, which knows of lines alone."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

_SENTENCE_ENDS = tuple('。！？.!?」』”"')
_EDGE = 2
"""Lines at the top and at the bottom of a page that can be running heads."""
_DETACHED = 1.8
"""Times the size of type that a running head is at least away from the text."""
_MOST_GAP = 1.3
"""Times the usual pitch from which the space between lines parts paragraphs."""
_INDENT = 0.8
"""Times the size of type from which a line is indented."""
_TITLE_SIZE = 1.25
"""Times the body's size."""

_DIGITS = re.compile("[0-9０-９]+")
_PAGE_NUMBER = re.compile(
    r"[-–—|·\s]*(?:第\s?|page\s|p\.\s?)?#(?:\s?(?:/|of|之)\s?#)?\s?(?:頁)?(?:[，,]?\s?共\s?#\s?頁)?[-–—|·\s]*"
    r"|[ivx]{1,6}",
    re.IGNORECASE,
)
_FIRST_WORD = re.compile(
    r"[（「『《〈【]{0,2}(?:[^\s\u2e80-\u9fff\uff00-\uffef]{1,30}|.[，。、；：！？」』）]?)"
)
"""What goes into a line whole; no line ends with an opening bracket."""
_LAST_WORD = re.compile(r"[A-Za-z]{1,30}$")
_WORD = re.compile(r"[A-Za-z]{1,30}(?:-[A-Za-z]{1,30})?")


@dataclass(frozen=True)
class Line:
    """A line of a page; lengths in points, y from the bottom."""

    page: int
    text: str
    left: float
    right: float
    y: float
    """Of the baseline."""
    size: float
    """Of its first character's type."""
    hyphenated: bool = False
    """Whether a hyphen at its end was left out."""


def paragraphs(lines: list[Line], pages: int) -> list[list[Any]]:
    """Return paragraphs: role or None, and text; heads that each page repeats are boilerplate."""
    body = _usual_size(lines)
    running = _running(lines, pages, body)
    words = Counter(word for line in lines for word in _WORD.findall(line.text))
    layout = _Layout(lines)
    found: list[list[Any]] = []
    first: list[Line] = []
    paragraph: list[Line] = []
    aside: list[Line] = []

    def end() -> None:
        if paragraph:
            found.append([None, _joined(paragraph, words)])
            first.append(paragraph[0])
        found.extend(["boilerplate", line.text] for line in aside)
        first.extend(aside)
        paragraph.clear()
        aside.clear()

    for number, line in enumerate(lines):
        if number in running:
            aside.append(line)
            continue
        if paragraph and not layout.goes_on(paragraph, line):
            end()
        paragraph.append(line)
    end()
    _mark_title(found, first, body)
    return found


class _Layout:
    """What is usual in a document: how far lines are apart, and how far they reach."""

    def __init__(self, lines: list[Line]) -> None:
        self._pitch: dict[float, float] = {}
        gaps: dict[float, Counter[float]] = {}
        self._reach: dict[tuple[int, float, int], float] = {}
        for before, line in pairwise(lines):
            gap = before.y - line.y
            if before.page == line.page and before.size == line.size and 0 < gap < 4 * line.size:
                gaps.setdefault(line.size, Counter())[round(gap)] += 1
        for size, counted in gaps.items():
            most = max(counted.values())
            self._pitch[size] = min(gap for gap, count in counted.items() if 3 * count >= most)
        for line in lines:
            for column in (-1, 0, 1):
                key = self._column(line, column)
                self._reach[key] = max(self._reach.get(key, 0.0), line.right)

    def _column(self, line: Line, shift: int = 0) -> tuple[int, float, int]:
        """Return what lines of one column share: page, size, about the same left edge."""
        return line.page, line.size, int(line.left // max(2 * line.size, 1)) + shift

    def goes_on(self, paragraph: list[Line], line: Line) -> bool:
        """Say whether a line continues a paragraph."""
        last = paragraph[-1]
        if abs(last.size - line.size) > 0.6:
            return False
        if last.hyphenated:
            return True
        if "\t" in last.text or "\t" in line.text:  # a row of a table
            return False
        if self._is_short(last, line):
            return False
        gap = last.y - line.y
        if last.page != line.page or gap <= 0:
            return not last.text.endswith(_SENTENCE_ENDS)
        if gap > _MOST_GAP * self._pitch.get(line.size, 1.5 * line.size) + 1:
            return False
        margin = min(each.left for each in paragraph[-2:])
        return line.left - margin <= _INDENT * line.size

    def _is_short(self, last: Line, line: Line) -> bool:
        """Say whether the next line's first word would have fitted into the line before it."""
        word = _FIRST_WORD.match(line.text)
        room = _width(word.group() if word else "") + (0 if _is_wide(line.text[0]) else 0.3)
        return last.right + room * last.size < self._reach[self._column(last)]


def _width(text: str) -> float:
    """Return about how wide a text is, in ems."""
    return sum(1.0 if _is_wide(character) else 0.5 for character in text)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _joined(paragraph: list[Line], words: Counter[str]) -> str:
    """Return lines as one text: Chinese ones close up, words cut at a hyphen in one piece."""
    text = paragraph[0].text
    for before, line in pairwise(paragraph):
        if before.hyphenated:
            text += _hyphen(before.text, line.text, words) + line.text
        elif _closes_up(before.text, line.text):
            text += line.text
        else:
            text += " " + line.text
    return text + ("-" if paragraph[-1].hyphenated else "")


def _closes_up(before: str, after: str) -> bool:
    """Say whether lines are joined without a space, as Chinese ones and figures in them are."""
    if _is_wide(before[-1]) or _is_wide(after[0]):
        return True
    figure = before[-1] in "0123456789,." and after[0] in "0123456789,."
    return figure and any(_is_wide(character) for character in before + after)


def _hyphen(before: str, after: str, words: Counter[str]) -> str:
    """Return the hyphen where it belongs to the word, as other lines show, else nothing."""
    start, rest = _LAST_WORD.search(before), _WORD.match(after)
    if not start or not rest or not after[0].islower():
        return "-"
    if words[f"{start.group()}-{rest.group()}"]:
        return "-"
    whole = start.group() + rest.group()
    known = words[start.group()] and words[rest.group()] > 1
    return "-" if known and not words[whole] else ""


def _running(lines: list[Line], pages: int, body: float) -> set[int]:
    """Return the places of running heads and page numbers among the lines."""
    if pages < 2:
        return set()
    on_page: dict[int, list[int]] = {}
    for number, line in enumerate(lines):
        on_page.setdefault(line.page, []).append(number)
    candidates: list[int] = []
    for numbers in on_page.values():
        numbers.sort(key=lambda number: -lines[number].y)
        candidates += _detached([*numbers[: _EDGE + 1]], lines, body)
        candidates += _detached([*numbers[: -_EDGE - 2 : -1]], lines, body)
    shapes = {number: _DIGITS.sub("#", lines[number].text) for number in candidates}
    counted = Counter(shapes.values())
    enough = max(2, min(5, pages // 4))
    return {
        number
        for number, shape in shapes.items()
        if _PAGE_NUMBER.fullmatch(shape) or (counted[shape] >= enough and len(shape) <= 120)
    }


def _detached(edge: list[int], lines: list[Line], body: float) -> list[int]:
    """Return the outer lines of a page that stand apart from the next, or are of other type."""
    for last in range(len(edge) - 1, 0, -1):
        outer, inner = lines[edge[last - 1]], lines[edge[last]]
        apart = abs(outer.y - inner.y) > _DETACHED * body
        if apart or abs(outer.size - inner.size) > 0.6:
            return edge[:last]
    return []


def _usual_size(lines: list[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0]


def _mark_title(found: list[list[Any]], first: list[Line], body: float) -> None:
    """Make the first page's largest heading the title; `first` are the paragraphs' first lines."""
    headings = [
        (line.size, -number)
        for number, (line, (role, text)) in enumerate(zip(first, found, strict=True))
        if line.page == 0 and line.size >= _TITLE_SIZE * body and role is None and len(text) <= 200
    ]
    if headings:
        found[-max(headings)[1]][0] = "title"
