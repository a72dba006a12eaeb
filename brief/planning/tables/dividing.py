"""Dividing the rows of a table among pages."""

from collections.abc import Callable


def divided(count: int, taken: Callable[[range], float], room: float) -> list[range]:
    """Divide rows into the fewest pages of `room` points, none with one row where that goes.

    Of such ways the one is taken whose highest page is lowest. `taken` returns the height of a
    page's rows with all that stands there on their account, in points. A row that is higher than a
    page gets one of its own: the caller sees it by its height.
    """
    best: list[tuple[tuple[int, int, float], list[range]]] = [((0, 0, 0.0), [])]
    for end in range(1, count + 1):
        ways = []
        for start in range(end - 1, -1, -1):
            page = range(start, end)
            height = taken(page)
            if height > room and len(page) > 1:
                break
            (pages, alone, highest), before = best[start]
            cost = (pages + 1, alone + (len(page) == 1), max(highest, height))
            ways.append((cost, [*before, page]))
        best.append(min(ways, key=lambda way: way[0]))
    return best[-1][1]
