"""Ids that stay with a thing from export to export, whatever is added before or beside it."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache

_HIGHEST = 2**31 - 1
"""The highest id that every program takes; the schema ends slides' ids here too."""

_FIRST_SHAPE = 2
"""The slide's own group of shapes has 1."""

_FIRST_SLIDE = 256
"""Lowest id of a slide, by the schema."""


def shape_ids(names: Iterable[str]) -> Iterator[int]:
    """Return an id for each shape of a slide, from its name."""
    return _ids(names, _FIRST_SHAPE)


def slide_ids(names: Iterable[str]) -> Iterator[int]:
    """Return an id for each slide of a deck, from its page's name."""
    return _ids(names, _FIRST_SLIDE)


def _ids(names: Iterable[str], lowest: int) -> Iterator[int]:
    """Return a number from `lowest` up for each name; a taken one is drawn again, in turn."""
    taken: set[int] = set()
    for name in names:
        again = 0
        while (number := _number(name, again, lowest)) in taken:
            again += 1
        taken.add(number)
        yield number


@lru_cache(maxsize=1024)
def _number(name: str, again: int, lowest: int) -> int:
    """Return the number that a name has at its first draw, or at a later one."""
    drawn = hashlib.sha256(f"{again}:{name}".encode("utf-8", "replace")).digest()
    return lowest + int.from_bytes(drawn[:8], "big") % (_HIGHEST - lowest + 1)
