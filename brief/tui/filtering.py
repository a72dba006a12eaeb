"""Finding points: words in either language, numbers as they read, and what a point is."""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from brief.tui.point_index import FACETS, NO, YES, Entry, Facet, Index, folded

_ALSO: Mapping[str, Facet] = {
    "來源": "source",
    "類別": "kind",
    "種類": "kind",
    "主題": "topic",
    "已用": "used",
}
"""The facets as somebody types them who has a Chinese input method on."""


@dataclass(frozen=True)
class Query:
    """A filter, read; a point must match all of it."""

    words: tuple[str, ...] = ()
    """What must stand in the point's texts, folded."""
    facets: tuple[tuple[Facet, str], ...] = ()
    """What the point must be, folded."""


def read_query(text: str) -> Query:
    """Read what was typed; a facet without a value yet filters nothing, so typing goes on."""
    words: list[str] = []
    facets: list[tuple[Facet, str]] = []
    for term in folded(text).split():
        name, colon, value = term.partition(":")
        facet = next((each for each in FACETS if each == name), _ALSO.get(name))
        if not colon or facet is None:
            words.append(term)
        elif value:
            facets.append((facet, value))
    return Query(tuple(words), tuple(facets))


def toggled(text: str, facet: Facet, value: str) -> str:
    """Return a filter with a facet put in, or taken out where it says the same already."""
    same = (facet, folded(value))
    kept = [term for term in text.split() if read_query(term).facets != (same,)]
    if len(kept) == len(text.split()):
        kept.append(f"{facet}:{value}")
    return " ".join(kept)


def matches(index: Index, query: Query) -> list[str]:
    """Return the ids of the points that match, in the order of the workspace."""
    found: Sequence[Entry] = index.entries
    for word in query.words:
        found = [entry for entry in found if word in entry.text]
    for facet, typed in query.facets:
        wanted = _meant(index, facet, typed)
        found = [each for each in found if not wanted.isdisjoint(_values(index, each, facet))]
    return [entry.point for entry in found]


def facets(index: Index) -> dict[Facet, dict[str, int]]:
    """Return how many points there are of each source, kind, topic and use, by name."""
    counts = {
        facet: Counter(value for each in index.entries for value in _values(index, each, facet))
        for facet in FACETS
    }
    return {facet: dict(sorted(found.items())) for facet, found in counts.items()}


def _meant(index: Index, facet: Facet, typed: str) -> AbstractSet[str]:
    """Return the values that were named; while a name is being typed, all that hold it."""
    known = index.names[facet]
    if typed in known:
        return known[typed]
    return {value for name, values in known.items() if typed in name for value in values}


def _values(index: Index, entry: Entry, facet: Facet) -> tuple[str, ...]:
    if facet == "used":
        return (YES,) if entry.point in index.used else (NO,)
    return entry.values[facet]
