"""Merging two orders of a deck line by line, without losing or inventing a line in silence."""

from collections.abc import Mapping, Sequence

from merge3 import Merge3

from brief.editing.placing import is_point, is_section, is_slide
from brief.model.outline import read_order

Order = tuple[str, ...]


def merged_order(base: Order, mine: Order, theirs: Order) -> Order | None:
    """Return the order that both sides meant, None where there is no such.

    Lines that don't touch are merged as text; the result counts only when every line is there
    exactly if both sides would have it, and belongs where the side that moved it has put it. So
    a line that one removed and the other moved, or that both moved apart, is never guessed.
    """
    if mine in (base, theirs):
        return theirs
    if theirs == base:
        return mine
    merged: list[str] = []
    for group in Merge3(base, mine, theirs).merge_groups():
        if group[0] == "conflict":
            return None
        merged.extend(group[1])
    wanted = _three_way_lines(base, mine, theirs)
    if len(merged) != len(wanted) or set(merged) != wanted:
        return None
    return tuple(merged) if _belongs(base, mine, theirs, merged) else None


def _three_way_lines(base: Order, mine: Order, theirs: Order) -> set[str]:
    """Return the lines that are left when both sides' removals and additions are made."""
    old, ours, other = set(base), set(mine), set(theirs)
    return (old & ours & other) | (ours - old) | (other - old)


def _belongs(base: Order, mine: Order, theirs: Order, merged: Sequence[str]) -> bool:
    """Say whether every line of the result stands under the one that its mover meant."""
    try:
        read_order(merged)
    except ValueError:
        return False
    old, ours, other, result = (_parents(each) for each in (base, mine, theirs, merged))
    for line, parent in result.items():
        wishes = {side[line] for side in (ours, other) if line in side and _put(line, old, side)}
        if is_slide(line):
            # A section that one side took away, or put above a slide that is new, decides nothing.
            wishes = {wish for wish in wishes if wish in result} if line in old else set()
        if len(wishes) > 1 or (wishes and parent not in wishes):
            return False
        if not wishes and parent != old.get(line) and is_point(line):
            return False
    return True


def _put(line: str, old: Mapping[str, str | None], side: Mapping[str, str | None]) -> bool:
    """Say whether a side put a line under another one, or for the first time under any."""
    if line not in old:
        return True
    # The slides of a section that was taken away are elsewhere without having been moved.
    freed = is_slide(line) and old[line] not in side
    return side[line] != old[line] and not freed


def _parents(order: Sequence[str]) -> dict[str, str | None]:
    """Return the slide of each point and the section of each slide; a section has none."""
    parents: dict[str, str | None] = {}
    section: str | None = None
    slide: str | None = None
    for line in order:
        if is_section(line):
            section, slide = line, None
            parents[line] = None
        elif is_point(line):
            parents[line] = slide
        else:
            slide = line
            parents[line] = section
    return parents
