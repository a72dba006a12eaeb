"""Saving decks and catalogs: all of a save or nothing, never over what somebody else changed."""

import contextlib
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from brief.errors import BadInput, DiskFailed
from brief.model.record import Record
from brief.model.workspace import DeckFolder
from brief.store.atomic import disk_failed, flush_folder, written_beside
from brief.store.fingerprints import KINDS, print_of
from brief.store.fingerprints import prints_of as prints_of
from brief.store.fingerprints import stamp_of as stamp_of
from brief.store.locking import MANIFEST, locked
from brief.store.reader import entries
from brief.store.toml_writing import edited, written
from brief.store.transaction import (
    Entry,
    begin,
    finish,
    nearest_folder,
    pending,
    remove_left_over,
    take_back,
)


@dataclass(frozen=True)
class FileChange:
    """What a save does to one file."""

    name: str
    """The file, relative to the workspace."""
    before: str | None
    """SHA-256 of the bytes that were loaded; None: it was not there."""
    data: bytes | None
    """Its new content; None: it is removed."""


class ChangedOnDisk(Exception):
    """Somebody else has changed files that a save was to replace."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(", ".join(names))
        self.names = tuple(names)
        """The files, relative to the workspace."""


def deck_changes(
    root: Path,
    before: Mapping[str, DeckFolder],
    after: Mapping[str, DeckFolder],
    prints: Mapping[str, str],
) -> list[FileChange]:
    """Return what must be done to the files of `before` so that they say `after`.

    BadInput for a record that can't be written; DiskFailed for a file that can't be read.
    """
    changes = []
    for deck_id in sorted({*before, *after}):
        if before.get(deck_id) is after.get(deck_id):
            continue
        if deck_id not in after:
            _refuse_to_orphan(root, deck_id)
        old, new = _files(deck_id, before.get(deck_id)), _files(deck_id, after.get(deck_id))
        for name in sorted({*old, *new}):
            if old.get(name) != new.get(name):
                data = _data(root / name, name, old.get(name), new.get(name), prints.get(name))
                changes.append(FileChange(name, prints.get(name), data))
    return changes


def commit(root: Path, changes: Sequence[FileChange]) -> None:
    """Do all of a save, or nothing of it, even if the power fails in the middle.

    Raises ChangedOnDisk where a file is not what was loaded: nothing is written then, but for a
    change in the instant between the last look and the replacement, when the files that it names
    stay as they are; Busy; DiskFailed with the old state, or with the new one, which `recover`
    completes.
    """
    if changes:
        with held(root):
            commit_held(root, changes)


@contextlib.contextmanager
def held(root: Path) -> Iterator[None]:
    """Hold a workspace alone, to write, after what a crash interrupted is finished; Busy."""
    with locked(root):
        _finish_interrupted(root)
        yield


def commit_held(root: Path, changes: Sequence[FileChange]) -> None:
    """Do as `commit` does, for a caller that is `held` already and has looked before it writes."""
    names = [change.name for change in changes]
    with disk_failed(", ".join(names[:1])):
        open_ = [change for change in changes if print_of(root / change.name) != _after(change)]
        _compare(root, open_)
        if open_:
            _write(root, open_)


def recover(root: Path) -> bool:
    """Finish a save that was interrupted after it counted, and remove what one left before that.

    Returns whether there was anything. Raises Busy, DiskFailed, BadInput for a manifest that is
    not ours.
    """
    with locked(root):
        finished = _finish_interrupted(root)
        return remove_left_over(root) or finished


def _files(deck_id: str, folder: DeckFolder | None) -> dict[str, Record]:
    """Return a deck's records by the names of their files."""
    if folder is None:
        return {}
    files: dict[str, Record] = {f"decks/{deck_id}/deck.toml": folder.deck}
    if folder.memo:
        files[f"decks/{deck_id}/memo.toml"] = folder.memo
    for kind in KINDS:
        records: Mapping[str, Record] = getattr(folder, kind)
        for record_id, record in records.items():
            files[f"decks/{deck_id}/{kind}/{record_id}.toml"] = record
    return files


def _refuse_to_orphan(root: Path, deck_id: str) -> None:
    """Refuse to remove a deck whose folder holds points or figures: others may use them."""
    for kind in ("points", "figures"):
        if entries(root / "decks" / deck_id / kind):
            raise BadInput(
                "can't be removed: it has records of its own",
                file=f"decks/{deck_id}/{kind}",
                remedy="move them to another deck first",
            )


def _data(
    path: Path, name: str, old: Record | None, new: Record | None, loaded: str | None
) -> bytes | None:
    """Return the new content of a record's file, None when it is to be removed."""
    if new is None:
        return None
    if old is None:
        return written(new, shown=name).encode()
    with disk_failed(name):
        if print_of(path) != loaded:  # changed meanwhile: `commit` finds that out and says so
            return written(new, shown=name).encode()
        text = path.read_bytes().decode()
    return edited(text, old, new, shown=name).encode()


def _after(change: FileChange) -> str | None:
    """Return the SHA-256 that a file has when its change is done."""
    return None if change.data is None else hashlib.sha256(change.data).hexdigest()


def _compare(root: Path, changes: Sequence[FileChange]) -> None:
    """Raise ChangedOnDisk if a file isn't what was loaded."""
    names = [change.name for change in changes if print_of(root / change.name) != change.before]
    if names:
        raise ChangedOnDisk(names)


def _write(root: Path, changes: Sequence[FileChange]) -> None:
    """Write everything beside, look once more whether the files are the same, then replace."""
    waiting: list[Path] = []
    pairs: list[Entry] = []
    counts = False
    try:
        for change in changes:
            temporary = None
            if change.data is not None:
                with disk_failed(change.name):
                    target = (root / change.name).resolve()
                    place = nearest_folder(target)
                    temporary = written_beside(target, change.data, folder=place)
                    waiting.append(temporary)
            made = temporary.name if temporary else None
            pairs.append(Entry(change.name, made, change.before, _after(change)))
        _compare(root, changes)
        target = (root / changes[0].name).resolve()
        if len(changes) == 1 and waiting and target.parent.is_dir():
            with disk_failed(changes[0].name):
                waiting[0].replace(target)
                flush_folder(target.parent)
            return
        for folder in dict.fromkeys(path.parent for path in waiting):
            flush_folder(folder)  # the manifest must not outlive the names that it gives
        begin(root, pairs)
        counts = True
    finally:
        # A begin that failed halfway may have left its manifest, and then the save counts.
        if not counts and not (root / MANIFEST).exists():
            with contextlib.suppress(OSError):
                for path in waiting:
                    path.unlink(missing_ok=True)
    _carry_out(root, pairs)


def _carry_out(root: Path, pairs: Sequence[Entry]) -> None:
    """Do what counts already; when the disk refuses the first of it, take all of it back."""
    try:
        left = finish(root, pairs)
    except OSError as error:
        taken_back = False
        with contextlib.suppress(OSError):
            taken_back = take_back(root, pairs)
        if taken_back:
            raise
        raise DiskFailed(
            f"was saved only in part: {error.strerror or error}",
            file=pairs[0].name,
            remedy="make room; brief completes it when it starts or saves next",
        ) from error
    if left:  # in the instant between the comparison and the replacement
        raise ChangedOnDisk(left)


def _finish_interrupted(root: Path) -> bool:
    """Do the rest of a save that counted; whether there was one."""
    unfinished = pending(root)
    if unfinished is None:
        return False
    with disk_failed(MANIFEST):
        finish(root, unfinished)
    return True
