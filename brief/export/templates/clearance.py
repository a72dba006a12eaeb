"""Keeping text clear of what a template has drawn."""

from collections.abc import Sequence

from brief.export.templates.contrast import contrast
from brief.export.templates.drawn import Drawn
from brief.export.templates.rect import Rect

_KEPT = 8.0
"""Points that text keeps off what is drawn."""

MOST = 0.6
"""Part of a row from which on what is drawn is its ground, and nothing to keep off."""

_FOOT = 0.7
"""Part of a slide's height below which something drawn belongs to its foot."""


_PALE = 1.5
"""Contrast with its ground below which a drawing is a tone of the ground, and text may cross it."""

_LARGE = 0.2
"""Part of a slide's height from which on a tone of the ground at the foot is a ground as well."""

_MOST_TRIMMED = 0.2
"""Part of the room for content that is given up at most to keep off something drawn."""


def uncovered(drawn: Sequence[Drawn], place: Rect) -> list[Drawn]:
    """Return the last thing that a place lies on as on a sheet, and what is drawn over it."""
    sheets = [
        number
        for number, each in enumerate(drawn)
        if each.filled and each.whole and each.rect.contains(place)
    ]
    return list(drawn[sheets[-1] :]) if sheets else list(drawn)


def off_ground(drawn: Sequence[Drawn], ground: str | None) -> list[Drawn]:
    """Return what stands out from a ground (RRGGBB); a tone of it text may cross."""
    return [each for each in drawn if not _is_tone(each, ground)]


def _is_tone(each: Drawn, ground: str | None) -> bool:
    return bool(
        ground and each.shades and all(contrast(one, ground) < _PALE for one in each.shades)
    )


def trimmed(room: Rect, taken: Sequence[Rect]) -> Rect:
    """Return room for content clear of what is drawn at its edges, where that costs little."""
    least = room.width * room.height * (1 - _MOST_TRIMMED)
    for each in taken:
        if not each.common(room):
            continue
        ways = (
            Rect(max(room.left, each.right + _KEPT), room.top, room.right, room.bottom),
            Rect(room.left, room.top, min(room.right, each.left - _KEPT), room.bottom),
            Rect(room.left, max(room.top, each.bottom + _KEPT), room.right, room.bottom),
            Rect(room.left, room.top, room.right, min(room.bottom, each.top - _KEPT)),
        )
        best = max(ways, key=lambda way: max(0.0, way.width) * max(0.0, way.height))
        if max(0.0, best.width) * max(0.0, best.height) >= least:
            room = best
    return room


def free_stretch(row: Rect, taken: Sequence[Rect], prefer: float) -> tuple[float, float]:
    """Return left and right of the widest part of a row that nothing drawn stands in.

    Of two alike the one nearer to `prefer`. What takes most of the row is its ground. The whole
    row where nothing of use is free.
    """
    stretches = [(row.left, row.right)]
    for each in taken:
        across = min(each.right, row.right) - max(each.left, row.left)
        if not each.common(row) or across > row.width * MOST:
            continue
        cut = [
            part
            for start, end in stretches
            for part in (
                (start, min(end, each.left - _KEPT)),
                (max(start, each.right + _KEPT), end),
            )
        ]
        stretches = [(start, end) for start, end in cut if end > start]
    if not stretches:
        return row.left, row.right

    def worth(stretch: tuple[float, float]) -> tuple[float, float]:
        start, end = stretch
        return end - start, -abs(min(max(prefer, start), end) - prefer)

    return max(set(stretches), key=worth)


def highest_at_foot(
    drawn: Sequence[Drawn], slide: Rect, left: float, right: float, ground: str | None = None
) -> float:
    """Return where the highest thing begins that is drawn at the foot of a slide, under content.

    In points; the lower edge of the slide where there is none. A large tone of the ground (RRGGBB)
    is none.
    """
    tops = [
        each.rect.top
        for each in drawn
        if each.rect.top > slide.height * _FOOT
        and each.rect.left < right
        and each.rect.right > left
        and not (each.rect.height > slide.height * _LARGE and _is_tone(each, ground))
    ]
    return min(tops, default=slide.height)
