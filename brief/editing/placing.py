"""The arithmetic of a deck's order: which lines belong together, and where they may stand.

Nothing here knows a record: a line is a section (`# id`), a slide (`## id`) or a point (`id`).
"""

from bisect import bisect_right
from collections.abc import Sequence

from brief.editing.refused import Refused
from brief.model.outline import SECTION_MARK, SLIDE_MARK

Order = Sequence[str]


def is_slide(line: str) -> bool:
    """Say whether a line of the order begins a slide."""
    return line.startswith(SLIDE_MARK)


def is_section(line: str) -> bool:
    """Say whether a line of the order begins a section."""
    return line.startswith(SECTION_MARK)


def is_point(line: str) -> bool:
    """Say whether a line of the order is a point."""
    return not is_slide(line) and not is_section(line)


def place_of(order: Order, line: str) -> int:
    """Return where a line stands; Refused when it does not, as after somebody else's change."""
    try:
        return order.index(line)
    except ValueError:
        raise Refused("it is not in the deck any more") from None


def extent(order: Order, line: str) -> tuple[int, int]:
    """Return where a line and all that belongs to it begin and end."""
    start = place_of(order, line)
    end = start + 1
    if is_slide(line):
        while end < len(order) and is_point(order[end]):
            end += 1
    elif is_section(line):
        while end < len(order) and not is_section(order[end]):
            end += 1
    return start, end


def slide_line_of(order: Order, place: int) -> str | None:
    """Return the line of the slide that a place is on; None on a section's or before any slide."""
    while place >= 0 and not is_section(order[place]):
        if is_slide(order[place]):
            return order[place]
        place -= 1
    return None


def relocated(order: Order, span: tuple[int, int], place: int) -> tuple[str, ...]:
    """Return the order with a run of lines put before the line that stands at `place` now."""
    start, end = span
    lines = tuple(order)
    if start <= place <= end:
        return lines
    if place < start:
        return lines[:place] + lines[start:end] + lines[place:start] + lines[end:]
    return lines[:start] + lines[end:place] + lines[start:end] + lines[place:]


def point_place(order: Order, start: int, step: int, closed: frozenset[str]) -> int:
    """Return the place that takes a point one step on; `closed` are the slides without points."""
    if step < 0 and is_point(order[start - 1]):
        return start - 1
    if step > 0 and start + 1 < len(order) and is_point(order[start + 1]):
        return start + 2
    slides = [place for place, line in enumerate(order) if is_slide(line)]
    here = bisect_right(slides, start) - 1
    beyond = slides[here + 1 :] if step > 0 else slides[:here][::-1]
    for place in beyond:
        if order[place] not in closed:
            return place + 1 if step > 0 else extent(order, order[place])[1]
    raise Refused(
        "there is no slide below that shows points"
        if step > 0
        else "there is no slide above that shows points"
    )


def slide_place(order: Order, span: tuple[int, int], step: int) -> int:
    """Return the place that takes a slide past its neighbour, or across a section's edge."""
    start, end = span
    if step > 0:
        if end == len(order):
            raise Refused("it is the last already")
        return extent(order, order[end])[1] if is_slide(order[end]) else end + 1
    if start == 0:
        raise Refused("it is the first already")
    place = start - 1
    while is_point(order[place]):
        place -= 1
    return place


def section_place(order: Order, span: tuple[int, int], step: int) -> int:
    """Return the place that takes a section past the neighbouring one."""
    start, end = span
    if step > 0:
        if end == len(order):
            raise Refused("it is the last already")
        return extent(order, order[end])[1]
    before = [place for place in range(start) if is_section(order[place])]
    if not before:
        raise Refused("it is the first already")
    return before[-1]


def place_after(order: Order, line: str, target: str) -> int:
    """Return the place right after `target` for a line of any kind that is dragged onto it."""
    at = place_of(order, target)
    if is_point(line):
        if is_section(target):
            raise Refused("choose a slide first")
        return at + 1
    if is_slide(line):
        if is_section(target):
            return at + 1
        return extent(order, slide_line_of(order, at) or target)[1]
    while at > 0 and not is_section(order[at]):
        at -= 1
    if is_section(order[at]):
        return extent(order, order[at])[1]
    return next(
        (place for place, each in enumerate(order) if is_section(each)),
        len(order),
    )
