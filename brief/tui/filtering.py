"""Finding points: words in either language, numbers as they read, and what a point is."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Literal

from brief.errors import BadInput
from brief.language import labels
from brief.language.figures import render_figure
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import LANGUAGES, Language
from brief.model.placeholder import Placeholder, placeholders
from brief.model.point import Point
from brief.model.text_unit import unit_id
from brief.model.workspace import DeckFolder, Workspace

Facet = Literal["source", "kind", "topic", "used"]
"""What points can be told apart by, as it is typed before the colon."""

FACETS: tuple[Facet, ...] = ("source", "kind", "topic", "used")

YES, NO = "yes", "no"
"""What `used` can be."""

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


@dataclass(frozen=True)
class Entry:
    """A point as it is searched."""

    point: str
    """Its id."""
    text: str
    """Its id and its texts in both languages as they read, folded."""
    values: Mapping[Facet, tuple[str, ...]]
    """What it is: sources, kind and topics; `used` is the deck's to say."""


@dataclass(frozen=True)
class Index:
    """Every point of a workspace, made ready to be searched."""

    entries: tuple[Entry, ...]
    """In the order of the workspace."""
    names: Mapping[Facet, Mapping[str, AbstractSet[str]]]
    """For each facet, what may be typed, folded, with the values that it means."""
    used: AbstractSet[str] = frozenset()
    """Points that stand on a slide of the deck."""
    made_of: tuple[object, ...] = field(default=(), repr=False, compare=False)
    """What it was built from: nothing else can make it stale."""

    def with_deck(self, deck: DeckFolder) -> "Index":
        """Return the same points, with what this deck uses of them."""
        used = frozenset(point for place in deck.outline for point in place.points)
        return self if used == self.used else replace(self, used=used)


def folded(text: str) -> str:
    """Return a text as it is compared: full-width letters and digits are half-width, case is not.

    What is typed with an input method on comes out full-width without anybody noticing.
    """
    return unicodedata.normalize("NFKC", text).casefold()


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


def build_index(workspace: Workspace, vocabulary: Vocabulary, before: Index | None = None) -> Index:
    """Make the points of a workspace searchable; the index before stands if nothing has changed.

    Each figure is rendered once for each language and variant, however many points show it.
    """
    points, figures = workspace.points, workspace.figures
    old = before.made_of if before else ()
    if before and old[0] is points and old[1] is figures:
        return before
    texts = {
        each.id: tuple(_text(each, to, vocabulary) for to in LANGUAGES) for each in points.values()
    }
    if before and old[1] == figures and old[2] == texts and old[0] == points:
        return replace(before, made_of=(points, figures, texts))
    fills = [_filler(workspace, vocabulary, language) for language in LANGUAGES]
    entries = tuple(
        Entry(
            point.id,
            folded(
                "\n".join(
                    (
                        point.id,
                        *(fill(text) for fill, text in zip(fills, texts[point.id], strict=True)),
                    )
                )
            ),
            {
                "source": tuple(dict.fromkeys(anchor.source for anchor in point.anchors)),
                "kind": (point.kind,),
                "topic": point.topics,
            },
        )
        for point in points.values()
    )
    return Index(entries, _names(entries), made_of=(points, figures, texts))


def matches(index: Index, query: Query) -> list[str]:
    """Return the ids of the points that match, in the order of the workspace."""
    wanted = [(facet, _meant(index, facet, value)) for facet, value in query.facets]
    words = query.words
    return [
        entry.point
        for entry in index.entries
        if all(word in entry.text for word in words)
        and all(not values.isdisjoint(_values(index, entry, facet)) for facet, values in wanted)
    ]


def facets(index: Index) -> dict[Facet, dict[str, int]]:
    """Return how many points there are of each source, kind, topic and use, by name."""
    counts = {
        facet: Counter(value for each in index.entries for value in _values(index, each, facet))
        for facet in FACETS
    }
    return {facet: dict(sorted(found.items())) for facet, found in counts.items()}


def _text(point: Point, language: Language, vocabulary: Vocabulary) -> str:
    """Return a point's text in a language, as written where it has no translation."""
    context = unit_id(point, "text")
    found = vocabulary.translations.find(context, point.text, point.language, language)
    return point.text if found is None else found


def _filler(
    workspace: Workspace, vocabulary: Vocabulary, language: Language
) -> Callable[[str], str]:
    """Return a function that puts figures into a text; what can't be rendered stays as written."""
    rendered: dict[tuple[str, str], str | None] = {}

    def read(placeholder: Placeholder) -> str | None:
        key = (placeholder.name, placeholder.variant)
        if key not in rendered:
            figure = workspace.figures.get(placeholder.name)
            try:
                rendered[key] = (
                    render_figure(figure, language, key[1], vocabulary) if figure else None
                )
            except BadInput:
                rendered[key] = None
        return rendered[key]

    def filled(text: str) -> str:
        if "{" not in text:
            return text
        parts, end = [], 0
        try:
            found = placeholders(text)
        except ValueError:  # a translation with a stray brace; `brief doctor` names it
            return text
        for placeholder in found:
            number = read(placeholder)
            if number is not None:
                parts += [text[end : placeholder.start], number]
                end = placeholder.end
        return "".join([*parts, text[end:]])

    return filled


def _names(entries: Sequence[Entry]) -> Mapping[Facet, Mapping[str, AbstractSet[str]]]:
    """Return what may be typed for each value: it, and for kinds and use their words as well."""
    names: dict[Facet, dict[str, set[str]]] = {
        "used": {name: {YES} for name in (YES, "是")} | {name: {NO} for name in (NO, "否")}
    }
    for facet in FACETS[:3]:
        known = names[facet] = {}
        for value in {value for entry in entries for value in entry.values[facet]}:
            said = (labels.class_label(value, to) for to in LANGUAGES if facet == "kind")
            for name in (value, *said):
                known.setdefault(folded(name), set()).add(value)
    return names


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
