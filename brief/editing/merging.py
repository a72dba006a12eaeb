"""Merging what was changed here with what others saved, record by record and field by field."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

from brief.editing.folders import NO_POINTS, slides_said, texts_of, together
from brief.editing.merging_order import merged_order
from brief.model.outline import read_order, sections_of
from brief.model.record import Record
from brief.model.workspace import DeckFolder

R = TypeVar("R", bound=Record)
T = TypeVar("T")

_KINDS = ("sections", "slides", "charts", "tables")


class Conflict(Exception):
    """Two sides changed the same; somebody has to choose."""

    def __init__(self, places: tuple[str, ...]) -> None:
        super().__init__(", ".join(places))
        self.places = places
        """Where, sorted: `decks/d/deck.toml: order`, `decks/d/slides/x.toml: title`."""


def merge_decks(
    base: Mapping[str, DeckFolder],
    mine: Mapping[str, DeckFolder],
    theirs: Mapping[str, DeckFolder],
) -> dict[str, DeckFolder]:
    """Return the decks with the changes of both sides; Conflict where they can't both stand.

    It is the same whichever side is called mine, and every line and record of either side is in
    it or was removed by one of them.
    """
    places: set[str] = set()
    merged = partial(_folder, places=places)
    decks = _three_way((base, mine, theirs), merged, "decks/*", places)
    if places:
        raise Conflict(tuple(sorted(places)))
    return dict(sorted(decks.items()))


def _three_way(
    sides: Sequence[Mapping[str, T]],
    merged: Callable[[str, T, T, T], T],
    files: str,
    places: set[str],
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
            places.add(file)
            continue
        else:
            chosen = merged(file, old, ours, other)
        if chosen is not None:
            result[name] = chosen
    return result


def _same(one: object, other: object) -> bool:
    """Say whether two are the same; a record that nobody touched is so without being compared."""
    return one is other or one == other


def _folder(
    root: str, base: DeckFolder, mine: DeckFolder, theirs: DeckFolder, *, places: set[str]
) -> DeckFolder:
    """Merge one deck; where it can't be, the places are added and mine is returned."""
    before = len(places)
    sides = (base, mine, theirs)
    merged = partial(_record, places=places)
    records: dict[str, Any] = {
        kind: together(
            _three_way(
                [getattr(side, kind) for side in sides], merged, f"{root}/{kind}/*.toml", places
            )
        )
        for kind in _KINDS
    }
    memos = [{"memo": side.memo} if side.memo else {} for side in sides]
    memo = _three_way(memos, merged, f"{root}/memo.toml", places).get("memo")
    order = merged_order(base.deck.order, mine.deck.order, theirs.deck.order)
    if order is None:
        places.add(f"{root}/deck.toml: order")
    # Without the orders, which would only be validated again.
    heads = [side.deck.model_copy(update={"order": ()}) for side in sides]
    deck = _record(f"{root}/deck.toml", *heads, places=places)
    if len(places) > before or order is None:
        return mine
    result = DeckFolder(
        deck=deck.model_copy(update={"order": order}),
        outline=read_order(order),
        memo=memo,
        **records,
    )
    places |= _faults(result)
    return result


def _record(file: str, base: R, mine: R, theirs: R, *, places: set[str]) -> R:
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
            places.add(f"{file}: {name}")
            continue
        if chosen[1]:
            fields[name] = chosen[0]
    try:
        return type(base).model_validate(fields)
    except ValueError:
        # Each change alone is sound, both together are not: a layout here, its chart there.
        places |= {f"{file}: {name}" for name in changed}
        return mine


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
    faults |= {f"{root}/charts/{name}.toml" for name in set(folder.charts) - charts}
    faults |= {f"{root}/tables/{name}.toml" for name in set(folder.tables) - tables}
    for unit in texts_of(folder):
        if not slides_said(unit.text) <= slides:
            faults.add(f"{unit.file}: {unit.context.rsplit('/', 1)[-1]}")
    return faults
