"""Merging what was changed here with what others saved, record by record and field by field."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Literal, TypeVar

from brief.editing.folders import NO_POINTS, reordered, slides_said, texts_of, together
from brief.editing.merging_order import merged_order
from brief.model.deck import Deck
from brief.model.outline import points_of, sections_of
from brief.model.record import Record
from brief.model.workspace import DeckFolder

R = TypeVar("R", bound=Record)
T = TypeVar("T")

Side = Literal["mine", "theirs"]
"""Whose version stands where both changed the same."""

_KINDS = ("sections", "slides", "charts", "tables")


class Conflict(Exception):
    """Two sides changed the same; somebody has to choose."""

    def __init__(self, places: tuple[str, ...]) -> None:
        super().__init__(", ".join(places))
        self.places = places
        """Where, sorted: `decks/d/deck.toml: order`, `decks/d/slides/x.toml: title`."""


@dataclass(frozen=True)
class _Choice:
    """What happens where both sides changed the same."""

    side: Side | None
    """Whose stands there; None while nobody has chosen."""
    places: set[str] = field(default_factory=set)
    """The places that nobody has chosen for."""

    def of(self, place: str, mine: T, theirs: T) -> T:
        """Return what stands in a place; it is noted, and mine returned, without a choice."""
        if self.side is None:
            self.places.add(place)
        return theirs if self.side == "theirs" else mine


def merge_decks(
    base: Mapping[str, DeckFolder],
    mine: Mapping[str, DeckFolder],
    theirs: Mapping[str, DeckFolder],
    side: Side | None = None,
) -> dict[str, DeckFolder]:
    """Return the decks with the changes of both sides; Conflict where they can't both stand.

    It is the same whichever side is called mine, and every line and record of either side is in
    it or was removed by one of them. With a side given there is no conflict: what it says stands
    in the places of one, the whole deck where they alone would not fit the rest.
    """
    choice = _Choice(side)
    merged = partial(_folder, choice=choice)
    decks = _three_way((base, mine, theirs), merged, "decks/*", choice)
    if choice.places:
        raise Conflict(tuple(sorted(choice.places)))
    return dict(sorted(decks.items()))


def _three_way(
    sides: Sequence[Mapping[str, T]],
    merged: Callable[[str, T, T, T], T],
    files: str,
    choice: _Choice,
) -> dict[str, T]:
    """Merge what is there by name; what both changed is left to `merged`, with its file."""
    base, mine, theirs = sides
    result: dict[str, T] = {}
    for name in {**base, **mine, **theirs}:
        file = files.replace("*", name)
        old, ours, other = base.get(name), mine.get(name), theirs.get(name)
        if _same(ours, other) or _same(other, old):
            chosen = ours
        elif _same(ours, old):
            chosen = other
        elif old is None or ours is None or other is None:
            chosen = choice.of(file, ours, other)
        else:
            chosen = merged(file, old, ours, other)
        if chosen is not None:
            result[name] = chosen
    return result


def _same(one: object, other: object) -> bool:
    """Say whether two are the same; a record that nobody touched is so without being compared."""
    return one is other or one == other


def _folder(
    root: str, base: DeckFolder, mine: DeckFolder, theirs: DeckFolder, *, choice: _Choice
) -> DeckFolder:
    """Merge one deck; where it can't be, the places are noted."""
    before = len(choice.places)
    sides = (base, mine, theirs)
    merged = partial(_record, choice=choice)
    records: dict[str, Any] = {
        kind: together(
            _three_way(
                [getattr(side, kind) for side in sides], merged, f"{root}/{kind}/*.toml", choice
            )
        )
        for kind in _KINDS
    }
    memos = [{"memo": side.memo} if side.memo else {} for side in sides]
    memo = _three_way(memos, merged, f"{root}/memo.toml", choice).get("memo")
    order = merged_order(base.deck.order, mine.deck.order, theirs.deck.order)
    if order is None:
        order = choice.of(f"{root}/deck.toml: order", mine.deck.order, theirs.deck.order)
    points = points_of(base.outline)
    heads = [_head(side.deck, points) for side in sides]
    deck = _record(f"{root}/deck.toml", *heads, choice=choice)
    if len(choice.places) > before:
        return mine
    deck = deck.model_copy(update={"order": base.deck.order})
    result = reordered(DeckFolder(deck=deck, outline=base.outline, memo=memo, **records), order)
    for place in _faults(result):
        result = choice.of(place, mine, theirs)
    return result


def _head(deck: Deck, points: tuple[str, ...]) -> Deck:
    """Return a deck without what its order says, so that only the order is merged for that.

    Whether `picked` stands in the file is a side's own; what it says is the same for all.
    """
    same: dict[str, Any] = {"order": ()}
    if deck.picked is not None:
        same["picked"] = points
    return deck.model_copy(update=same)


def _record(file: str, base: R, mine: R, theirs: R, *, choice: _Choice) -> R:
    """Merge one record field by field; a field has a value, and stands in the file or does not."""
    fields: dict[str, Any] = {}
    changed: set[str] = set()
    for name in type(base).model_fields:
        old, ours, other = (
            (getattr(each, name), name in each.model_fields_set) for each in (base, mine, theirs)
        )
        if ours != old or other != old:
            changed.add(name)
        if ours[0] == other[0]:
            # Both say the same; it stands in the file unless somebody took it out.
            chosen = (ours[0], other[1] if ours[1] == old[1] else ours[1])
        elif other[0] == old[0]:
            chosen = ours
        elif ours[0] == old[0]:
            chosen = other
        else:
            chosen = choice.of(f"{file}: {name}", ours, other)
            if choice.side is None:
                continue
        if chosen[1]:
            fields[name] = chosen[0]
    try:
        return type(base).model_validate(fields)
    except ValueError:
        # Each change alone is sound, both together are not: a layout here, its chart there.
        record = mine
        for name in changed:
            record = choice.of(f"{file}: {name}", mine, theirs)
        return record


def _faults(folder: DeckFolder) -> set[str]:
    """Return where a merged deck's parts don't fit, as when one side used what one removed."""
    root = f"decks/{folder.deck.id}"
    order_place = f"{root}/deck.toml: order"
    faults: set[str] = set()
    slides = {each.slide for each in folder.outline}
    if slides != set(folder.slides) or set(sections_of(folder.deck.order)) != set(folder.sections):
        faults.add(order_place)
    for each in folder.outline:
        slide = folder.slides.get(each.slide)
        if slide and each.points and slide.layout in NO_POINTS:
            faults |= {order_place, f"{root}/slides/{each.slide}.toml: layout"}
    charts: set[str] = set()
    tables: set[str] = set()
    for slide in folder.slides.values():
        charts.update(slide.charts)
        tables.update([slide.table] if slide.table else [])
        if not charts <= set(folder.charts):
            faults.add(f"{root}/slides/{slide.id}.toml: charts")
        if not tables <= set(folder.tables):
            faults.add(f"{root}/slides/{slide.id}.toml: table")
    if folder.memo:
        chart, table = folder.memo.chart, folder.memo.table
        faults |= {f"{root}/memo.toml: chart"} if chart and chart not in folder.charts else set()
        faults |= {f"{root}/memo.toml: table"} if table and table not in folder.tables else set()
    faults |= {f"{root}/charts/{name}.toml" for name in set(folder.charts) - folder.shown_charts}
    faults |= {f"{root}/tables/{name}.toml" for name in set(folder.tables) - folder.shown_tables}
    for unit in texts_of(folder):
        if not slides_said(unit.text) <= slides:
            faults.add(f"{unit.file}: {unit.context.rsplit('/', 1)[-1]}")
    return faults
