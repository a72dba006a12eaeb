"""The points of a workspace made ready to be searched, all at once or a portion at a time."""

import re
import unicodedata
from collections.abc import Callable, Generator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Literal

from brief.errors import BadInput
from brief.language import labels
from brief.language.figures import render_figure
from brief.language.vocabulary import Vocabulary
from brief.model.figure import Figure
from brief.model.identifiers import LANGUAGES, Language
from brief.model.outline import OutlineSlide
from brief.model.placeholder import Placeholder, placeholders
from brief.model.point import Point
from brief.model.text_unit import unit_id
from brief.model.workspace import DeckFolder, Workspace

Facet = Literal["source", "kind", "topic", "used"]
"""What points can be told apart by, as it is typed before the colon."""

FACETS: tuple[Facet, ...] = ("source", "kind", "topic", "used")

YES, NO = "yes", "no"
"""What `used` can be."""

PORTION = 25
"""Points that are made ready in one step: a millisecond, which no key is seen to wait for."""

_SEPARATOR = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
"""What stands between thousands, and is seldom typed."""

_Made = tuple[Mapping[str, Point], Mapping[str, Figure], Mapping[str, tuple[str, ...]]]
"""The points and figures of a workspace, and each point's texts before figures are put in."""


@dataclass(frozen=True)
class Entry:
    """A point as it is searched."""

    point: str
    """Its id."""
    text: str
    """Its id and its texts in both languages as they read, folded; see `_searched`."""
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
    made_of: _Made = field(default=({}, {}, {}), repr=False, compare=False)
    """What it was built from: nothing else can make it stale."""
    outline: tuple[OutlineSlide, ...] = field(default=(), repr=False, compare=False)
    """The deck's order that `used` was read from."""

    def with_deck(self, deck: DeckFolder) -> "Index":
        """Return the same points, with what this deck uses of them."""
        if deck.outline is self.outline:
            return self
        used = frozenset(point for place in deck.outline for point in place.points)
        return replace(self, used=used, outline=deck.outline)


def folded(text: str) -> str:
    """Return a text as it is compared: full-width letters and digits are half-width, case is not.

    What is typed with an input method on comes out full-width without anybody noticing.
    """
    return unicodedata.normalize("NFKC", text).casefold()


def indexing(
    workspace: Workspace, vocabulary: Vocabulary, before: Index | None = None
) -> Generator[None, None, Index]:
    """Make the points of a workspace searchable, a portion at each step, and return the index.

    What the index before says of points that have not changed stands. Each figure is rendered once
    for each language and variant, however many points show it.
    """
    points, figures = workspace.points, workspace.figures
    old_points, old_figures, old_texts = before.made_of if before else ({}, {}, {})
    if before and old_points is points and old_figures is figures:
        return before
    known = {each.point: each for each in before.entries} if before else {}
    if old_figures != figures:
        known = {}
    fills = [_filler(workspace, vocabulary, language) for language in LANGUAGES]
    texts: dict[str, tuple[str, ...]] = {}
    entries: list[Entry] = []
    for number, point in enumerate(points.values()):
        if number % PORTION == 0:
            yield
        written = tuple(_text(point, to, vocabulary) for to in LANGUAGES)
        entry = known.get(point.id)
        if entry is None or old_texts[point.id] != written or old_points[point.id] != point:
            read = (fill(text) for fill, text in zip(fills, written, strict=True))
            entry = _entry(point, _searched("\n".join((point.id, *read))))
        texts[point.id] = written
        entries.append(entry)
    made_of = (points, figures, texts)
    if before and entries == list(before.entries):
        return replace(before, made_of=made_of)
    return Index(tuple(entries), _names(entries), made_of=made_of)


def finished(coming: Generator[None, None, Index]) -> Index:
    """Return an index that is being made, with all that is left of it made at once."""
    while True:
        try:
            next(coming)
        except StopIteration as done:
            index: Index = done.value
            return index


def _entry(point: Point, text: str) -> Entry:
    sources = tuple(dict.fromkeys(anchor.source for anchor in point.anchors))
    return Entry(point.id, text, {"source": sources, "kind": (point.kind,), "topic": point.topics})


def _searched(text: str) -> str:
    """Return a text folded, and once more without what stands between thousands."""
    once = folded(text)
    bare = _SEPARATOR.sub("", once)
    return once if bare == once else f"{once}\n{bare}"


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
