"""Setting the texts of several series: bars in groups, lines with their names at the right."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, product

from brief.model.identifiers import Language
from brief.planning.charts.lines import (
    drawn_width,
    height_of_lines,
    label_lines,
    shared_parts,
    words_fit,
)
from brief.planning.charts.marks import Mark, drawn_numbers
from brief.planning.charts.scale import axis
from brief.planning.charts.series_bars import set_bars
from brief.planning.charts.series_labels import NAME_APART, placed_series
from brief.planning.charts.series_rows import Names, Rows, bar_width, setting_of
from brief.planning.charts.setting import (
    AIR,
    FILLED,
    MOST_NAMED,
    MOST_NAMED_AT_LAST,
    SIZES,
    Setting,
    above,
    lowest_names,
    sides,
)

_IN_SLOT = 0.97
"""Part of a bar's width that its label may fill."""

_LEAST_MARKS = 0.3
"""Part of the height that marks keep, so that series can be compared."""

_MOST_ASIDE = 0.22
"""Part of the width that the names at the right of lines may take."""

_OFF_END = 10.0
"""Points between the end of a line and its name, and beyond it."""


def set_series(
    kind: str,
    forms: Sequence[Sequence[Mark]],
    names: Names,
    width: float,
    height: float,
    language: Language,
    largest: float = SIZES[0],
) -> Setting:
    """Set several series at the largest size at which names and labels have room."""
    ways: list[Callable[..., Setting]] = [_lines if kind == "line" else _columns]
    if kind == "bar":
        ways = [partial(set_bars, named=part) for part in (MOST_NAMED, MOST_NAMED_AT_LAST)]
    for place, size in product(ways, [size for size in SIZES if size <= largest]):
        tried: list[Setting] = []
        for marks in forms:
            count = len(marks) // len(names)
            rows = [marks[start : start + count] for start in range(0, len(marks), count)]
            tried.append(place(Rows(rows, names, language), width, height, size))
            if tried[-1].legible and tried[-1].good and (tried[-1].unbroken or size < SIZES[0]):
                return tried[-1]
    return next((each for each in reversed(tried) if each.legible), tried[-1])


def _columns(of: Rows, width: float, height: float, size: float) -> Setting:
    """Set bars that stand in groups, each series named above its first one."""
    places, language = len(of.rows[0]), of.language
    share = width / places * FILLED
    slot = bar_width(width / places, len(of.rows)) * _IN_SLOT
    below_names = lowest_names(of.rows[0], share, size, language)
    below = max(height_of_lines(lines, size) for lines in below_names) + AIR
    labels = [[label_lines(mark, slot, size, language) for mark in row] for row in of.rows]
    named = [of.name(number, slot, size) for number in range(len(of.rows))]
    heights = [
        AIR / 2
        + height_of_lines(
            [*lines, *(named[number] if at == of.called(number) else [])] if mark.labels else [],
            size,
        )
        for number, row in enumerate(of.rows)
        for at, (mark, lines) in enumerate(zip(row, labels[number], strict=True))
    ]
    label = above(of.marks, heights, height - below)
    parts = [(part, False) for mark in of.rows[0] for part in shared_parts(mark)]
    texts = [(each, True) for mark in of.marks for each in mark.labels]
    texts += [(each, True) for name in of.names for each in name]
    whole = words_fit(texts, slot, size, language) and words_fit(parts, share, size, language)
    left = height - below - sides(of.marks) * label
    return setting_of(
        of,
        [below_names] * len(of.rows),
        labels,
        {(number, of.called(number)): lines for number, lines in enumerate(named)},
        size=size,
        room=height - below,
        label=label,
        whole=whole,
        roomy=left >= height * _LEAST_MARKS,
        unbroken=all(drawn_width(part, size, bold, language) <= share for part, bold in parts)
        and _one_line_each(of, labels),
    )


def _one_line_each(of: Rows, labels: Sequence[Sequence[Sequence[str]]]) -> bool:
    """Whether no label takes more lines than it has languages."""
    return all(
        len(lines) <= max(1, len(mark.labels))
        for mark, lines in zip(of.marks, chain(*labels), strict=True)
    )


def _lines(of: Rows, width: float, height: float, size: float) -> Setting:
    """Set lines, each named at its end: at the right of the plot where it reaches that far."""
    places, language = len(of.rows[0]), of.language
    room_aside = width * _MOST_ASIDE
    named = [of.end(number, room_aside, size) for number in range(len(of.rows))]
    aside = _aside(of, named, width, size)
    share = (width - aside) / places * FILLED
    below_names = lowest_names(of.rows[0], share, size, language)
    below = max(height_of_lines(lines, size) for lines in below_names) + AIR
    labels = [[label_lines(mark, share, size, language) for mark in row] for row in of.rows]
    label = AIR / 2 + max(height_of_lines(lines, size) for own in labels for lines in own)
    parts = [(part, False) for mark in of.rows[0] for part in shared_parts(mark)]
    texts = [(each, True) for mark in of.marks for each in mark.labels]
    whole = words_fit([*parts, *texts], share, size, language) and words_fit(
        [(each, True) for name in of.names for each in name], room_aside, size, language
    )
    room = height - below
    found = setting_of(
        of,
        [below_names] * len(of.rows),
        labels,
        {(number, of.called(number, last=True)): lines for number, lines in enumerate(named)},
        size=size,
        room=room,
        label=label,
        whole=whole,
        roomy=room - sides(of.marks) * label >= height * _LEAST_MARKS,
        unbroken=all(drawn_width(part, size, bold, language) <= share for part, bold in parts)
        and _one_line_each(of, labels),
        aside=aside,
    )
    limits = axis(drawn_numbers(of.marks), room, label)
    placed, clear = placed_series(found.series, limits, (width - aside, room), size, language)
    del placed
    return replace(found, legible=found.legible and clear)


def _aside(of: Rows, named: Sequence[Sequence[str]], width: float, size: float) -> float:
    """Return the points that names at the ends of lines need beside the plot."""
    places, language = len(of.rows[0]), of.language
    needed = 0.0
    for number, row in enumerate(of.rows):
        if of.called(number, last=True) == places - 1:
            name, label = named[number], "  ".join(row[-1].labels)
            lines = [f"{label}{NAME_APART}{name[0]}"] if len(name) == 1 else [*name, label]
            wide = max(drawn_width(line, size, True, language) for line in lines)
            needed = max(needed, wide + _OFF_END)
    return max(0.0, (needed - width / places / 2) / (1 - 1 / places / 2)) if needed else 0.0
