"""Unsaved work on its way through a file."""

import json
from typing import Any

import pytest
from tiny_workspace import TinyWorkspace

from brief.editing import changes
from brief.editing.recovery import restored, unsaved_work
from brief.editing.state import State
from brief.model.workspace import DeckFolder


def through_a_file(data: dict[str, Any]) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(json.dumps(data))
    return read


def as_earlier_versions_left_it(folder: DeckFolder) -> dict[str, Any]:
    kinds = ("slides", "sections", "charts", "tables")
    records = {kind: getattr(folder, kind) for kind in kinds}
    return {
        "deck": folder.deck.fields_given(),
        **{
            kind: {name: record.fields_given() for name, record in each.items()}
            for kind, each in records.items()
        },
    }


def moved(folder: DeckFolder) -> DeckFolder:
    return changes.move(folder, "now-count", 1)


def retitled(folder: DeckFolder) -> DeckFolder:
    return changes.retitle(folder, "## answer", "另一個標題")


@pytest.mark.parametrize("change", [moved, retitled])
def test_work_comes_back_as_it_was(tiny: TinyWorkspace, change: Any) -> None:
    disk = tiny.load().decks
    folder = tiny.load().deck()
    state = State({**disk, folder.deck.id: change(folder)}, {("point/a/text", "甲"): "a"})
    assert restored(through_a_file(unsaved_work(disk, state)), disk) == (disk, state)


def test_a_deck_that_the_disk_does_not_have_comes_back(tiny: TinyWorkspace) -> None:
    folder = tiny.load().deck()
    data = through_a_file(unsaved_work({}, State({folder.deck.id: folder})))
    before, state = restored(data, {})
    assert before == {}
    assert state.decks[folder.deck.id].slides == folder.slides


def test_what_a_change_left_alone_is_written_once(tiny: TinyWorkspace) -> None:
    disk = tiny.load().decks
    folder = tiny.load().deck()
    again = moved(disk[folder.deck.id])
    both = unsaved_work(disk, State({**disk, folder.deck.id: again}))["decks"][folder.deck.id]
    assert "slides" in both["before"]
    assert "slides" not in both["after"]


def test_work_that_an_earlier_version_left_is_taken_up(tiny: TinyWorkspace) -> None:
    disk = tiny.load().decks
    folder = tiny.load().deck()
    after = moved(retitled(folder))
    both = {
        "before": as_earlier_versions_left_it(folder),
        "after": as_earlier_versions_left_it(after),
    }
    data = through_a_file({"decks": {folder.deck.id: both}, "typed": []})
    assert restored(data, disk) == (disk, State({**disk, folder.deck.id: after}))


def test_data_that_is_torn_is_refused_as_a_whole(tiny: TinyWorkspace) -> None:
    disk = tiny.load().decks
    folder = tiny.load().deck()
    data = unsaved_work(disk, State({**disk, folder.deck.id: retitled(folder)}))
    data["decks"][folder.deck.id]["after"]["slides"] = "{"
    with pytest.raises(ValueError, match="the unsaved work can't be read"):
        restored(data, disk)
