"""What is saved is what was meant, all of it or nothing, and never over another's change."""

import errno
import os
import shutil
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tiny_workspace import DECK, TinyWorkspace

from brief.errors import BadInput, Busy, DiskFailed
from brief.model.outline import read_order
from brief.model.slide import Slide
from brief.model.workspace import DeckFolder
from brief.store.loading import load_workspace
from brief.store.locking import locked
from brief.store.saving import (
    ChangedOnDisk,
    FileChange,
    commit,
    deck_changes,
    prints_of,
    recover,
    stamp_of,
)

Decks = Mapping[str, DeckFolder]


def decks_of(root: Path) -> Decks:
    return load_workspace(root).decks


def with_order(folder: DeckFolder, order: tuple[str, ...], **more: Any) -> DeckFolder:
    deck = folder.deck.model_copy(update={"order": order})
    return replace(folder, deck=deck, outline=read_order(order), **more)


def titled(folder: DeckFolder, slide: str, title: str) -> DeckFolder:
    new = folder.slides[slide].model_copy(update={"title": title})
    return replace(folder, slides={**folder.slides, slide: new})


def edit(decks: Decks) -> Decks:
    """Return the decks with a slide moved, one added, one removed, one retitled, a deck made."""
    folder = titled(decks[DECK], "cover", "新的封面")
    order = tuple(line for line in folder.deck.order if line not in ("## agenda", "## compare"))
    slides = {name: slide for name, slide in folder.slides.items() if name != "agenda"}
    slides["slide-1"] = Slide(id="slide-1", layout="assertion", title="新的一頁")
    changed = with_order(folder, (*order, "## compare", "## slide-1"), slides=slides)
    deck = folder.deck.model_copy(update={"id": "another", "order": ("# main", "## cover")})
    another = DeckFolder(
        deck=deck,
        outline=read_order(deck.order),
        slides={"cover": folder.slides["cover"]},
        sections={"main": folder.sections["main"]},
        charts={},
        tables={},
        memo=None,
    )
    return {**decks, DECK: changed, "another": another}


def save(root: Path, before: Decks, after: Decks, prints: Mapping[str, str]) -> None:
    commit(root, deck_changes(root, before, after, prints))


def contents(root: Path) -> dict[str, bytes]:
    """Return every file of a workspace, hidden ones too, with what it holds."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def slide_file(name: str) -> str:
    return f"decks/{DECK}/slides/{name}.toml"


def test_what_is_saved_is_what_is_loaded_next(tiny: TinyWorkspace) -> None:
    before, prints = decks_of(tiny.root), prints_of(tiny.root)
    after = edit(before)
    save(tiny.root, before, after, prints)
    assert decks_of(tiny.root) == after
    assert not [name for name in contents(tiny.root) if "/.brief" in f"/{name}"]


def test_only_what_differs_is_written(tiny: TinyWorkspace) -> None:
    decks, prints = decks_of(tiny.root), prints_of(tiny.root)
    assert deck_changes(tiny.root, decks, decks, prints) == []
    after = {**decks, DECK: titled(decks[DECK], "growth", "改了")}
    (change,) = deck_changes(tiny.root, decks, after, prints)
    assert (change.name, change.before) == (slide_file("growth"), prints[slide_file("growth")])
    commit(tiny.root, [])


def test_what_was_made_and_saved_can_be_taken_back_and_saved(tiny: TinyWorkspace) -> None:
    before, old = decks_of(tiny.root), contents(tiny.root)
    after = edit(before)
    save(tiny.root, before, after, prints_of(tiny.root))
    save(tiny.root, after, before, prints_of(tiny.root))
    assert contents(tiny.root) == old
    assert decks_of(tiny.root) == before
    assert not (tiny.root / "decks/another").exists()


def test_a_deck_with_records_of_its_own_is_not_removed(tiny: TinyWorkspace) -> None:
    decks = decks_of(tiny.root)
    with pytest.raises(BadInput, match="can't be removed: it has records of its own"):
        deck_changes(tiny.root, decks, {}, prints_of(tiny.root))


def test_comments_in_a_deck_survive_a_move(tiny: TinyWorkspace) -> None:
    path = tiny.root / f"decks/{DECK}/deck.toml"
    text = path.read_text("utf-8").replace('"now-count",', '"now-count",  # check with Lin')
    path.write_text(text, "utf-8")
    decks, prints = decks_of(tiny.root), prints_of(tiny.root)
    order = [line for line in decks[DECK].deck.order if line != "now-count"]
    order.insert(order.index("later-count"), "now-count")
    save(tiny.root, decks, {DECK: with_order(decks[DECK], tuple(order))}, prints)
    moved = '  "now-count",  # check with Lin\n'
    assert path.read_text("utf-8") == text.replace(moved, "").replace(
        '  "later-count",\n', moved + '  "later-count",\n'
    )


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize("how", ["changed", "removed"])
def test_what_another_changed_is_not_written_over(
    tiny: TinyWorkspace, several: bool, how: str
) -> None:
    before, prints = decks_of(tiny.root), prints_of(tiny.root)
    after = edit(before) if several else {DECK: titled(before[DECK], "cover", "甲")}
    changes = deck_changes(tiny.root, before, after, prints)
    path = tiny.root / slide_file("cover")
    if how == "changed":
        path.write_text(path.read_text("utf-8").replace("丙國", "丁國"), "utf-8")
    else:
        path.unlink()
    theirs = contents(tiny.root)
    with pytest.raises(ChangedOnDisk) as caught:
        commit(tiny.root, changes)
    assert caught.value.names == (slide_file("cover"),)
    assert contents(tiny.root) == theirs
    with pytest.raises(ChangedOnDisk):  # also when the change came before the texts were made
        save(tiny.root, before, after, prints)


def test_a_file_that_another_made_is_not_written_over(tiny: TinyWorkspace) -> None:
    before, prints = decks_of(tiny.root), prints_of(tiny.root)
    (tiny.root / slide_file("slide-1")).write_text('id = "slide-1"\n', "utf-8")
    with pytest.raises(ChangedOnDisk, match="slide-1"):
        save(tiny.root, before, edit(before), prints)


def test_a_change_in_the_last_instant_is_seen(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, prints = decks_of(tiny.root), prints_of(tiny.root)
    path = tiny.root / slide_file("cover")
    theirs = path.read_bytes() + b"# theirs\n"
    real = os.fchmod

    def meanwhile(*arguments: int) -> None:
        path.write_bytes(theirs)
        real(*arguments)

    monkeypatch.setattr(os, "fchmod", meanwhile)
    with pytest.raises(ChangedOnDisk):
        save(tiny.root, before, edit(before), prints)
    assert path.read_bytes() == theirs
    assert not list(tiny.root.rglob(".brief-*"))


def test_the_same_change_made_by_two_is_no_conflict(tiny: TinyWorkspace) -> None:
    before, prints = decks_of(tiny.root), prints_of(tiny.root)
    changes = deck_changes(tiny.root, before, edit(before), prints)
    commit(tiny.root, changes)
    saved = contents(tiny.root)
    commit(tiny.root, changes)
    assert contents(tiny.root) == saved


def test_while_another_brief_writes_nothing_is_saved(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brief.store.saving.locked", partial(locked, seconds=0.05))
    old = contents(tiny.root)
    with locked(tiny.root), pytest.raises(Busy):
        commit(tiny.root, [FileChange(slide_file("cover"), None, b"")])
    assert contents(tiny.root) == old


@pytest.mark.parametrize("several", [False, True])
def test_a_link_stays_a_link(tiny: TinyWorkspace, several: bool) -> None:
    kept = tiny.root.parent / "kept elsewhere.toml"
    path = tiny.root / slide_file("cover")
    shutil.move(path, kept)
    path.symlink_to(kept)
    before, prints = decks_of(tiny.root), prints_of(tiny.root)
    after = edit(before) if several else {DECK: titled(before[DECK], "cover", "新的封面")}
    save(tiny.root, before, after, prints)
    assert path.is_symlink()
    assert "新的封面" in kept.read_text("utf-8")
    assert sorted(each.name for each in tiny.root.parent.iterdir()) == [kept.name, tiny.root.name]


def test_a_folder_that_is_a_link_stays_one(tiny: TinyWorkspace) -> None:
    folder = tiny.root / f"decks/{DECK}/slides"
    shutil.move(folder, tiny.root.parent / "slides")
    folder.symlink_to(tiny.root.parent / "slides")
    before, prints = decks_of(tiny.root), prints_of(tiny.root)
    save(tiny.root, before, edit(before), prints)
    assert folder.is_symlink()
    assert decks_of(tiny.root) == edit(before)


@pytest.mark.parametrize("several", [False, True])
def test_a_disk_that_can_only_be_read_is_said_in_one_line(
    tiny: TinyWorkspace, monkeypatch: pytest.MonkeyPatch, several: bool
) -> None:
    before, prints = decks_of(tiny.root), prints_of(tiny.root)
    after = edit(before) if several else {DECK: titled(before[DECK], "cover", "甲")}
    old, real = contents(tiny.root), os.open

    def refusing(path: Any, flags: int, *more: Any, **others: Any) -> int:
        if flags & os.O_CREAT:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), path)
        return real(path, flags, *more, **others)

    monkeypatch.setattr(os, "open", refusing)
    with pytest.raises(DiskFailed) as caught:
        save(tiny.root, before, after, prints)
    assert str(caught.value) == (
        f"decks/{'another/deck' if several else DECK + '/slides/cover'}.toml: can't be saved: "
        "Read-only file system; make room, or let it be written"
    )
    assert caught.value.exit_code == 5
    assert contents(tiny.root) == old
    assert not recover(tiny.root)


def test_a_file_that_brief_does_not_write_is_never_written(tiny: TinyWorkspace) -> None:
    with pytest.raises(ValueError, match="no file that brief writes"):
        commit(tiny.root, [FileChange("seeds/new.toml", None, b"")])
    assert not (tiny.root / "seeds/new.toml").exists()


def test_the_stamp_changes_with_every_file_and_with_nothing_else(tiny: TinyWorkspace) -> None:
    first = stamp_of(tiny.root)
    assert stamp_of(tiny.root) == first
    (tiny.root / "decks" / DECK / "slides" / ".cover.toml.swp").touch()
    seen = {first}
    for name in ("brief.toml", slide_file("cover"), "seeds/short-report/points/now-count.toml"):
        path = tiny.root / name
        replacement = path.with_name("new")
        replacement.write_bytes(path.read_bytes())
        os.utime(replacement, ns=(0, path.stat().st_mtime_ns))
        replacement.replace(path)
        assert stamp_of(tiny.root) not in seen
        seen.add(stamp_of(tiny.root))
    (tiny.root / "seeds/round").symlink_to(tiny.root / "seeds")
    assert stamp_of(tiny.root) not in seen


def test_prints_name_what_brief_can_change_and_nothing_else(translated: TinyWorkspace) -> None:
    names = set(prints_of(translated.root))
    assert {f"decks/{DECK}/deck.toml", slide_file("cover")} <= names
    assert "translations/en/LC_MESSAGES/points.po" in names
    assert not [name for name in names if "/points/" in name or name.startswith("seeds")]
