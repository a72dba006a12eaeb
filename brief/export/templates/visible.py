"""What can be seen behind a place on a slide: the colours of all that lies there.

The slide is taken as small cells. A cell that something crosses, or may leave out (a curve in its
frame), shows a part of what lies below.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from brief.export.templates.contrast import contrast
from brief.export.templates.drawn import Drawn
from brief.export.templates.rect import Rect

_ACROSS, _DOWN = 64, 36
"""Cells of a slide."""

_PART = 0.5
"""Part of its place that is counted for what may leave some of it out."""

_STANDS_OUT = 1.22
"""Contrast from which on one thing stands out from another."""

_LEAST_PART = 0.02
"""Part of a cell that is forgotten."""

_Cell = dict[int, float]
"""Parts of the things that are seen in a cell, by their order, together 1; 0 is the ground."""


class Visible:
    """What is seen on a layout, before anything is written on it."""

    def __init__(self, ground: Drawn, drawn: Sequence[Drawn], slide: Rect) -> None:
        self._across, self._down = slide.width / _ACROSS, slide.height / _DOWN
        self._drawn = (ground, *drawn)
        below: _Cell = {0: 1.0}
        self._cells = [[below] * _ACROSS for _ in range(_DOWN)]
        for thing, each in enumerate(drawn, 1):
            if each.filled:
                self._lay(thing, each)

    def shares(self, place: Rect) -> dict[str, float]:
        """Return what part of a place each colour has (RRGGBB, empty where it can't be told).

        The largest part first.
        """
        found: dict[str, float] = {}
        for thing, part in self._things(place).items():
            for colour, share in _colours(self._drawn[thing], place).items():
                found[colour] = found.get(colour, 0.0) + share * part
        return dict(sorted(found.items(), key=lambda each: -each[1]))

    def unrest(self, place: Rect) -> float:
        """Return what part of a place stands out from what most of it shows.

        A pattern or a passage from colour to colour is one thing, at rest in itself.
        """
        things = self._things(place)
        tones = {thing: self._drawn[thing].colour for thing in things}
        most = tones[max(things, key=lambda each: things[each])] if things else None
        return sum(
            part
            for thing, part in things.items()
            if most and (tone := tones[thing]) and contrast_of(tone, most) > _STANDS_OUT
        )

    def _things(self, place: Rect) -> dict[int, float]:
        """Return what part of a place each thing has."""
        found: dict[int, float] = {}
        for row, column, part in self._crossed(place):
            for thing, share in self._cells[row][column].items():
                found[thing] = found.get(thing, 0.0) + share * part
        whole = sum(found.values()) or 1.0
        return {thing: share / whole for thing, share in found.items()}

    def _lay(self, thing: int, each: Drawn) -> None:
        """Lay something over what is there."""
        for row, column, part in self._crossed(each.rect):
            covered = part if each.whole else part * _PART
            cell = {
                below: left
                for below, share in self._cells[row][column].items()
                if (left := share * (1 - covered)) > _LEAST_PART
            }
            self._cells[row][column] = {**cell, thing: covered}

    def _crossed(self, place: Rect) -> list[tuple[int, int, float]]:
        """Return row and column of each cell in a place, and the part of the cell that is in it."""
        rows = _stretch(place.top / self._down, place.bottom / self._down, _DOWN)
        columns = _stretch(place.left / self._across, place.right / self._across, _ACROSS)
        return [(row, column, down * across) for row, down in rows for column, across in columns]


def bad_share(shares: Mapping[str, float], ink: str, least: float) -> float:
    """Return the part of a place on which a colour has less contrast, as far as can be told."""
    return sum(
        share for colour, share in shares.items() if colour and contrast_of(ink, colour) < least
    )


@lru_cache(maxsize=4096)
def contrast_of(one: str, other: str) -> float:
    """Return the contrast of two colours, which are asked for again and again."""
    return contrast(one, other)


def _colours(thing: Drawn, place: Rect) -> Mapping[str, float]:
    """Return what part of a thing each of its colours has at a place."""
    if thing.picture is not None:
        return thing.picture.shares(thing.rect, place)
    shown = Counter(thing.shades or [""])
    return {colour: count / shown.total() for colour, count in shown.items()}


def _stretch(start: float, end: float, most: int) -> list[tuple[int, float]]:
    """Return the cells from one place to another along an edge, and the part of each."""
    start, end = max(0.0, start), min(float(most), end)
    return [
        (cell, part)
        for cell in range(int(start), min(most, int(end) + 1))
        if (part := min(end, cell + 1.0) - max(start, float(cell))) > 0
    ]
