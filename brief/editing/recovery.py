"""Unsaved work as JSON data, and back: what a crash must not take."""

import json
from collections.abc import Mapping
from typing import Any

from brief.editing.state import State
from brief.model.chart import Chart
from brief.model.deck import Deck, Section
from brief.model.outline import read_order
from brief.model.record import Record
from brief.model.slide import Slide
from brief.model.table import Table
from brief.model.workspace import DeckFolder

_KINDS: Mapping[str, type[Section] | type[Slide] | type[Chart] | type[Table]] = {
    "slides": Slide,
    "sections": Section,
    "charts": Chart,
    "tables": Table,
}

_MOST = 32
"""Records by kind that are kept as JSON: more than both sides of a few decks have."""

_kept: list[tuple[Mapping[str, Record], str]] = []
"""Records as JSON, those made last at the end."""

_LISTS = ("order", "picked")
"""Fields of a deck with one line for each of its points."""


def unsaved_work(disk: Mapping[str, DeckFolder], state: State) -> dict[str, Any]:
    """Return the decks that differ from the disk's, as they were, and what of them is otherwise."""
    changed = [deck_id for deck_id, folder in state.decks.items() if disk.get(deck_id) != folder]
    decks = {}
    for deck_id in changed:
        before = _data(disk[deck_id]) if deck_id in disk else None
        after = _data(state.decks[deck_id])
        decks[deck_id] = {
            "before": before,
            "after": {
                part: data for part, data in after.items() if not before or data is not before[part]
            },
        }
    typed = [[*key, text] for key, text in state.translations.items()]
    return {"decks": decks, "typed": typed}


def restored(
    data: Mapping[str, Any], disk: Mapping[str, DeckFolder]
) -> tuple[dict[str, DeckFolder], State]:
    """Return the decks as they were before, and the state that was not saved.

    What the work did not touch is as on the disk now. ValueError for data that can't be read.
    """
    before, after = dict(disk), dict(disk)
    try:
        for deck_id, both in data["decks"].items():
            if both["before"] is None:
                before.pop(deck_id, None)
            else:
                before[deck_id] = _folder(both["before"], disk.get(deck_id))
            whole = {**(both["before"] or {}), **both["after"]}
            after[deck_id] = _folder(whole, disk.get(deck_id))
        typed = {(context, original): text for context, original, text in data["typed"]}
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError("the unsaved work can't be read") from error
    return before, State(after, typed)


def _data(folder: DeckFolder) -> dict[str, Any]:
    """Return a deck as data, in few and long texts: it is written anew with every change."""
    lists = {name: getattr(folder.deck, name) for name in _LISTS}
    lines = {name: "\n".join(each) for name, each in lists.items() if each}
    head = folder.deck.model_copy(update=dict.fromkeys(lines, ()))
    kinds = {kind: _records(getattr(folder, kind)) for kind in _KINDS}
    return {"deck": {**head.fields_given(), **lines}, **kinds}


def _records(records: Mapping[str, Record]) -> str:
    """Return records as JSON, which is made once: a point that moves changes none of the slides."""
    for known, text in _kept:
        if known is records:
            return text
    text = json.dumps({name: record.fields_given() for name, record in records.items()})
    _kept.append((records, text))
    del _kept[:-_MOST]
    return text


def _folder(data: Mapping[str, Any], disk: DeckFolder | None) -> DeckFolder:
    """Return a deck from its data; its memo, which no session changes, is the disk's.

    Data as earlier versions left it, with lists for texts, is read as well.
    """
    lines = {name: data["deck"].get(name) for name in _LISTS}
    lists = {name: text.split("\n") for name, text in lines.items() if isinstance(text, str)}
    deck = Deck.model_validate({**data["deck"], **lists})
    records: dict[str, Any] = {}
    for kind, model in _KINDS.items():
        written = json.loads(data[kind]) if isinstance(data[kind], str) else data[kind]
        records[kind] = {name: model.model_validate(each) for name, each in written.items()}
    return DeckFolder(
        deck=deck, outline=read_order(deck.order), memo=disk.memo if disk else None, **records
    )
