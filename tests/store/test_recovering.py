"""A save that was interrupted is finished or taken back, and a manifest that lies is refused."""

import json
from pathlib import Path
from typing import Any

import pytest
from test_saving import Decks, contents, decks_of, edit, save, slide_file
from tiny_workspace import DECK, TinyWorkspace

from brief.errors import BadInput
from brief.store.locking import MANIFEST
from brief.store.saving import FileChange, commit, prints_of, recover


def manifest(root: Path, *entries: Any, schema: int = 1) -> Path:
    path = root / MANIFEST
    path.write_text(json.dumps({"schema": schema, "files": entries}), "utf-8")
    return path


GONE = {"temporary": None, "before": "0" * 64, "after": None}


@pytest.mark.parametrize(
    "entry",
    [
        {**GONE, "name": "/etc/passwd"},
        {**GONE, "name": "../decks/x/deck.toml"},
        {**GONE, "name": "decks/../../deck.toml"},
        {**GONE, "name": "decks/tiny/slides/../deck.toml"},
        {**GONE, "name": "decks/tiny/points/our-view.toml"},
        {**GONE, "name": "seeds/short-report/figures/warheads_now.toml"},
        {**GONE, "name": "brief.toml"},
        {**GONE, "name": slide_file("cover"), "temporary": "../x.tmp", "after": "0" * 64},
        {**GONE, "name": slide_file("cover"), "after": "0" * 64},
        {**GONE, "name": slide_file("cover"), "before": "all"},
        {"name": slide_file("cover")},
        {**GONE, "name": 5},
        7,
    ],
)
def test_a_manifest_that_is_not_ours_is_refused_and_named(tiny: TinyWorkspace, entry: Any) -> None:
    manifest(tiny.root, entry)
    old = contents(tiny.root)
    with pytest.raises(BadInput, match=r"^\.brief-save\.json: is not an interrupted save"):
        recover(tiny.root)
    assert contents(tiny.root) == old
    (tiny.root / MANIFEST).unlink()
    assert not recover(tiny.root)


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b'{"schema": 2, "files": []}'])
def test_a_torn_manifest_is_refused_and_named(tiny: TinyWorkspace, data: bytes) -> None:
    (tiny.root / MANIFEST).write_bytes(data)
    with pytest.raises(BadInput, match=r"remove it, then look at what git diff shows"):
        commit(tiny.root, [FileChange(slide_file("cover"), None, b"")])


def test_what_a_crash_left_over_is_removed(tiny: TinyWorkspace) -> None:
    left = ["decks/.brief-a.tmp", f"decks/{DECK}/slides/.brief-b.tmp", ".brief-save-c.tmp"]
    for name in left:
        (tiny.root / name).write_bytes(b"half")
    mine = tiny.root / f"decks/{DECK}/.notes.tmp"
    mine.write_bytes(b"kept")
    assert recover(tiny.root)
    assert not [name for name in left if (tiny.root / name).exists()]
    assert mine.exists()
    assert not recover(tiny.root)


def interrupted(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Decks, Decks]:
    """Leave a save that counts but of which nothing is done; return the decks before and after."""
    before, prints = decks_of(root), prints_of(root)

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("brief.store.saving.finish", die)
        with pytest.raises(KeyboardInterrupt):
            save(root, before, edit(before), prints)
    assert decks_of(root) == before
    return before, edit(before)


def test_an_interrupted_save_is_finished_by_the_next(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, after = interrupted(tiny.root, monkeypatch)
    assert recover(tiny.root)
    assert decks_of(tiny.root) == after
    assert not recover(tiny.root)


def test_what_was_changed_since_a_crash_is_left_as_it_is(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, after = interrupted(tiny.root, monkeypatch)
    path = tiny.root / slide_file("cover")
    theirs = path.read_text("utf-8").replace("丙國", "丁國")
    path.write_text(theirs, "utf-8")
    assert recover(tiny.root)
    assert path.read_text("utf-8") == theirs
    assert decks_of(tiny.root)[DECK].deck == after[DECK].deck
    assert not list(tiny.root.rglob(".brief-*"))


def test_a_save_whose_new_files_were_thrown_away_is_taken_back(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, _ = interrupted(tiny.root, monkeypatch)
    next(tiny.root.glob("decks/**/.brief-*.tmp")).unlink()
    assert recover(tiny.root)
    assert decks_of(tiny.root) == before
    assert not list(tiny.root.rglob(".brief-*"))
