"""Setting the texts of a chart: the largest type at which names and labels have their room."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product

from brief.model.identifiers import Language
from brief.planning import grid
from brief.planning.boxes import ChartValue
from brief.planning.charts.lines import (
    drawn_width,
    flat_name,
    height_of_lines,
    label_lines,
    name_lines,
    shared_parts,
    words_fit,
    wrapped,
)
from brief.planning.charts.marks import Mark, drawn_numbers, flat, with_texts

SIZES = (16.0, grid.CAPTION_SIZE, grid.SOURCE_SIZE)
"""Type sizes of names and labels, tried from the first on."""

FILLED = 0.92
"""Part of a mark's share of the width that its texts may fill."""

MOST_NAMED, MOST_NAMED_AT_LAST = 0.4, 0.58
"""Part of the width that the names at the left of bars may take, and where that is too little."""

_MOST_TEXT = 0.56
"""Part of the height that names and labels may take before the type is made smaller."""

_LEAST_MARKS = 0.2
"""Part of the height that marks keep, not to look like a line."""

MOST_LABEL = 0.7
"""Part of the room for lying bars that their labels may take."""

AIR = 10.0
"""Points between the plot and its names, and at its edges."""


@dataclass(frozen=True)
class Setting:
    """Marks with their texts set at a size."""

    marks: tuple[ChartValue, ...]
    """The marks, and the gaps between two bases, in order."""
    size: float
    """Type size of names and labels, in points."""
    room: float
    """Points along the axis of values that marks and labels have together."""
    label: float
    """Points that labels take of them beyond the highest mark."""
    whole: bool
    """Whether no word and no number is broken."""
    roomy: bool
    """Whether the texts leave the marks their room."""
    unbroken: bool
    """Whether no text takes more lines than it has parts."""
    legible: bool
    """Whether texts are whole, stand on nothing, and leave marks of some height."""
    more: tuple[tuple[ChartValue, ...], ...] = ()
    """The marks of further series, where a chart has several."""
    aside: float = 0.0
    """Points at the right of lines that their names have."""

    @property
    def series(self) -> tuple[tuple[ChartValue, ...], ...]:
        """The marks of every series."""
        return (self.marks, *self.more)

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
    wider = partial(_beside, named=MOST_NAMED_AT_LAST)
    ways: list[Callable[..., Setting]] = [_beside, wider] if kind == "bar" else [_upright]
    for place, size in product(ways, [size for size in SIZES if size <= largest]):
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
    share = width / len(marks) * FILLED
    names = lowest_names(marks, share, size, language)
    below = max(height_of_lines(lines, size) for lines in names) + AIR
    numbers = [(each, True) for mark in marks for each in mark.labels]
    labels = [label_lines(mark, share, size, language) for mark in marks]
    label = above(
        marks, [AIR / 2 + height_of_lines(lines, size) for lines in labels], height - below
    )
    parts = [(part, False) for mark in marks for part in shared_parts(mark)]
    whole = words_fit([*parts, *numbers], share, size, language)
    taken = below + sides(marks) * label
    return Setting(
        marks=tuple(map(with_texts, marks, names, labels)),
        size=size,
        room=height - below,
        label=label,
        whole=whole,
        roomy=taken <= height * _MOST_TEXT,
        unbroken=all(drawn_width(part, size, bold, language) <= share for part, bold in parts)
        and all(
            len(lines) <= len(mark.labels) or not mark.labels
            for mark, lines in zip(marks, labels, strict=True)
        ),
        legible=whole and height - taken >= height * _LEAST_MARKS,
    )


def lowest_names(
    marks: Sequence[Mark], share: float, size: float, language: Language
) -> list[list[str]]:
    """Return the lines of names, a part a line unless the highest is lower with some joined."""
    apart, joined = (
        [name_lines(mark, share, size, language, joined=joined) for mark in marks]
        for joined in (False, True)
    )
    lower = max(map(len, joined)) < max(map(len, apart))
    return joined if lower else apart


def above(marks: Sequence[Mark], labels: Sequence[float], room: float) -> float:
    """Return what stays free beyond the highest mark, so that every label has its own in `room`.

    A label that takes more needs less there beyond a mark that is lower.
    """
    tops = [float(max(drawn_numbers([mark]), default=0)) for mark in marks]
    if sides(marks) > 1 or not max(tops):
        return max(labels)
    return max(
        room - (room - label) * max(tops) / top
        for label, top in zip(labels, tops, strict=True)
        if top
    )


def _beside(
    marks: Sequence[Mark],
    width: float,
    height: float,
    size: float,
    language: Language,
    named: float = MOST_NAMED,
) -> Setting:
    """Set marks that lie under each other, their names at the left in a part of the width."""
    share, most = height / len(marks) * FILLED, width * named
    names = [name_lines(mark, most, size, language) for mark in marks]
    if max(height_of_lines(lines, size) for lines in names) > share:
        names = [list(wrapped(flat_name(mark), most, size, False, language)) for mark in marks]
    beside = min(most, (width - most) * MOST_LABEL) / sides(marks)
    labels = [label_lines(mark, beside, size, language) for mark in marks]
    if max(height_of_lines(lines, size) for lines in labels) > share:
        labels = [["  ".join(mark.labels)] for mark in marks]
    high = max(height_of_lines(lines, size) for lines in (*names, *labels))
    called = max(drawn_width(line, size, False, language) for name in names for line in name)
    ends = [
        2 * AIR + max((drawn_width(line, size, True, language) for line in lines), default=0.0)
        for lines in labels
    ]
    room = width - (called + AIR)
    label = above(marks, ends, room)
    texts = [(flat(part), False) for mark in marks for name in mark.names for part in name]
    whole = words_fit(texts, most, size, language)
    roomy = high <= share and max(ends) <= room and sides(marks) * label <= room * MOST_LABEL
    return Setting(
        marks=tuple(map(with_texts, marks, names, labels)),
        size=size,
        room=room,
        label=label,
        whole=whole,
        roomy=roomy,
        unbroken=all(drawn_width(text, size, bold, language) <= most for text, bold in texts),
        legible=roomy and whole,
    )


def sides(marks: Sequence[Mark]) -> int:
    """Return on how many sides of zero labels stand."""
    return 1 + any(number < 0 for number in drawn_numbers(marks))
