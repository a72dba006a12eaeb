"""Setting the texts of a chart: the largest type at which names and labels have their room."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import fsum

from brief.language.linebreak import break_lines, unbroken
from brief.language.widths import SLACK, text_width
from brief.model.identifiers import Language
from brief.planning import grid
from brief.planning.boxes import LOW_PLOT, ChartValue
from brief.planning.charts.marks import Mark, drawn_numbers, named
from brief.planning.typesetting import pitch_of

SIZES = (16.0, grid.CAPTION_SIZE, grid.SOURCE_SIZE)
"""Type sizes of names and labels, tried from the first on."""

_BETWEEN = " · "
"""Between the parts of a name that share a line."""

_FILLED = 0.94
"""Part of a mark's share of the width that its texts may fill."""

_MOST_NAMED = 0.4
"""Part of the width that the names at the left of bars may take."""

_MOST_TEXT = 0.56
"""Part of the height that names and labels may take before the type is made smaller."""

_LEAST_MARKS = 0.2
"""Part of the height that marks keep, not to look like a line."""

_MOST_LABEL = 0.7
"""Part of the room for lying bars that their labels may take."""

_SIGN = 1.3
"""Height of a sign between a label and its mark, as a part of a line's."""

_HIGHER = 0.16
"""What a line of Chinese takes more than one of Latin text, as a part of the type size."""

_AIR = 10.0
"""Points between the plot and its names, and at its edges."""

_NARROWER = (0.5, 0.6, 0.7, 0.8, 0.9)
"""Parts of the room tried for a text of several lines, so that they come out alike in length."""


@dataclass(frozen=True)
class Setting:
    """Marks with their texts set at a size."""

    marks: tuple[ChartValue, ...]
    size: float
    """Type size of names and labels, in points."""
    room: float
    """Points along the axis of values that marks and labels have together."""
    label: float
    """Points that the largest label takes of them."""
    whole: bool
    """Whether no word and no number is broken."""
    roomy: bool
    """Whether the texts leave the marks their room."""
    unbroken: bool
    """Whether no text takes more lines than it has parts."""

    legible: bool
    """Whether texts are whole, stand on nothing, and leave marks of some height."""

    @property
    def good(self) -> bool:
        """Whether texts are whole, and leave the marks their room."""
        return self.whole and self.roomy

    def as_good_as(self, other: "Setting") -> bool:
        """Whether texts and marks have as much room as elsewhere, or enough."""
        large = self.size >= min(grid.CAPTION_SIZE, other.size)
        high = self.roomy or (not other.roomy and self.room - self.label > other.room - other.label)
        return self.whole and large and high and (self.unbroken or not other.unbroken)


def set_marks(
    kind: str,
    forms: Sequence[Sequence[Mark]],
    width: float,
    height: float,
    language: Language,
    largest: float = SIZES[0],
) -> Setting:
    """Set names and labels at the largest size at which they have room.

    `forms` are the marks with full names and with shorter ones. Below 16 pt a text may take
    several lines before its type is made smaller still.
    """
    place = _beside if kind == "bar" else _upright
    for size in (size for size in SIZES if size <= largest):
        tried: list[Setting] = []
        for marks in forms:
            tried.append(place(marks, width, height, size, language))
            if tried[-1].good and tried[-1].unbroken:
                return tried[-1]
        if tried[-1].good and size < SIZES[0]:
            return tried[-1]
    return tried[-1]


def _upright(
    marks: Sequence[Mark], width: float, height: float, size: float, language: Language
) -> Setting:
    """Set marks that stand side by side."""
    share = width / len(marks) * _FILLED
    names = [_named(mark, share, size, language) for mark in marks]
    labels = [_labelled(mark, share, size, language) for mark in marks]
    below = max(_high(lines, size) for lines in names) + _AIR
    sign = _SIGN * pitch_of(size) if height - below >= LOW_PLOT else 0.0
    label = _AIR / 2 + max(
        _high(lines, size) + sign * bool(mark.value.reach)
        for mark, lines in zip(marks, labels, strict=True)
    )
    texts = [(part, False) for mark in marks for part in _joined(mark)]
    texts += [(each, True) for mark in marks for each in mark.labels]
    return Setting(
        tuple(map(named, marks, names, labels)),
        size,
        height - below,
        label,
        _unbroken(texts, share, size, language),
        below + _sides(marks) * label <= height * _MOST_TEXT,
        all(_width(text, size, bold, language) <= share for text, bold in texts),
        _unbroken(texts, share, size, language)
        and height - below - _sides(marks) * label >= height * _LEAST_MARKS,
    )


def _beside(
    marks: Sequence[Mark], width: float, height: float, size: float, language: Language
) -> Setting:
    """Set marks that lie under each other, their names at the left."""
    share, most = height / len(marks) * _FILLED, width * _MOST_NAMED
    names = [_named(mark, most, size, language) for mark in marks]
    if max(_high(lines, size) for lines in names) > share:
        flat = [[_BETWEEN.join(part for name in mark.names for part in name)] for mark in marks]
        names = [list(_wrapped(line, most, size, False, language)) for (line,) in flat]
    labels = [_labelled(mark, most / _sides(marks), size, language) for mark in marks]
    if max(_high(lines, size) for lines in labels) > share:
        labels = [["  ".join(mark.labels)] for mark in marks]
    high = max(_high(lines, size) for lines in (*names, *labels))
    called = max(_width(line, size, False, language) for name in names for line in name) + _AIR
    signs = max((size * _SIGN for mark in marks if mark.value.reach), default=0.0)
    longest = max(_width(line, size, True, language) for label in labels for line in label)
    room, label = width - called, fsum((longest, signs, 2 * _AIR))
    texts = [(part, False) for mark in marks for name in mark.names for part in name]
    fits = high <= share and _sides(marks) * label <= room * _MOST_LABEL
    return Setting(
        tuple(map(named, marks, names, labels)),
        size,
        room,
        label,
        _unbroken(texts, most, size, language),
        fits,
        all(_width(text, size, bold, language) <= most for text, bold in texts),
        fits and _unbroken(texts, most, size, language),
    )


def _high(lines: Sequence[str], size: float) -> float:
    """Return how high lines are: a chart sets no pitch, and a Chinese face has a higher one."""
    chinese = sum(not line.isascii() for line in lines)
    return fsum((len(lines) * pitch_of(size), chinese * size * _HIGHER))


def _sides(marks: Sequence[Mark]) -> int:
    """Return on how many sides of zero labels stand."""
    return 1 + any(number < 0 for number in drawn_numbers(marks))


def _joined(mark: Mark) -> list[str]:
    """Return what should share a line: in two languages the parts of a name."""
    if len(mark.names) > 1:
        return [_BETWEEN.join(name) for name in mark.names]
    return [part for name in mark.names for part in name]


def _named(mark: Mark, room: float, size: float, language: Language) -> list[str]:
    """Return the lines of a name: a part a line, in two languages a line each as far as it fits."""
    several, lines = len(mark.names) > 1, list[str]()
    for name in mark.names or (("",),):
        held: list[str] = []
        for part in name:
            joined = _BETWEEN.join((*held, part))
            if held and several and _width(joined, size, False, language) <= room:
                held = [joined]
                continue
            lines += held
            held = [part]
            if _width(part, size, False, language) > room:
                *above, last = _wrapped(part, room, size, False, language)
                lines += above
                held = [last]
        lines += held
    return lines


def _labelled(mark: Mark, room: float, size: float, language: Language) -> list[str]:
    """Return the lines of a label, both languages on one where they fit."""
    line = "  ".join(mark.labels)
    if _width(line, size, True, language) <= room:
        return [line]
    return [each for text in mark.labels for each in _wrapped(text, room, size, True, language)]


@lru_cache(maxsize=2048)
def _wrapped(
    text: str, room: float, size: float, bold: bool, language: Language
) -> tuple[str, ...]:
    """Break a text into as few lines as it takes, as alike in length as may be."""
    lines = break_lines(text, room, size, bold, language)
    if len(lines) > 1:
        for part in _NARROWER:
            narrow = break_lines(text, room * part, size, bold, language)
            if len(narrow) == len(lines) and _unbroken([(text, bold)], room * part, size, language):
                return narrow
    return lines


def _unbroken(
    texts: Sequence[tuple[str, bool]], room: float, size: float, language: Language
) -> bool:
    """Whether no word and no number of texts, each bold or not, is wider than its room."""
    return all(
        _width(each, size, bold, language) <= room
        for text, bold in texts
        for each in unbroken(text)
    )


@lru_cache(maxsize=2048)
def _width(text: str, size: float, bold: bool, language: Language) -> float:
    return text_width(text, size, bold, language) / (1 - SLACK)
