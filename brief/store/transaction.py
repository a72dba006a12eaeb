"""Several files saved as one: a manifest says what is to be done, so that a crash loses none."""

import contextlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from brief.errors import BadInput, DiskFailed
from brief.store.atomic import flush_folder, written_beside
from brief.store.fingerprints import print_of
from brief.store.locking import MANIFEST

_NAME = re.compile(
    r"decks/(?P<deck>[a-z0-9][a-z0-9-]*)/(?:(?:deck|memo)|(?:slides|sections|charts|tables)/"
    r"[a-z0-9][a-z0-9-]*)\.toml"
    r"|(?P<mended>(?:decks|seeds)/[a-z0-9][a-z0-9-]*/"
    r"(?:points/[a-z0-9][a-z0-9-]*|figures/[a-z][a-z0-9_]*)\.toml)"
    r"|translations/[A-Za-z_]+/LC_MESSAGES/points\.po"
    r"|seeds/(?P<source>[a-z0-9][a-z0-9-]*)/(?:source|inbox)\.toml"
)
"""The files that brief writes; a manifest that names any other is not ours.

Points and figures are only mended: others may use them, so none is made or removed here.
"""
_TEMPORARY = re.compile(r"\.brief-[A-Za-z0-9_-]+\.tmp")
_PRINT = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Entry:
    """What is to be done to one file."""

    name: str
    """The file, relative to the workspace."""
    temporary: str | None
    """Name of the file that takes its place, in its folder or the nearest one there is above."""
    before: str | None
    """SHA-256 of what it holds until then; None: it isn't there."""
    after: str | None
    """SHA-256 of what it holds then; None: it is to be removed."""

    def __post_init__(self) -> None:
        """Refuse, as ValueError, what no save of ours does."""
        for value, form in ((self.name, _NAME), (self.temporary, _TEMPORARY)):
            if value is not None and not form.fullmatch(value):
                raise ValueError(f"'{value}' is no file that brief writes")
        for value in (self.before, self.after):
            if value is not None and not _PRINT.fullmatch(value):
                raise ValueError(f"'{value}' is no SHA-256")
        place = _NAME.fullmatch(self.name)
        if place and place["mended"] and None in (self.before, self.after):
            raise ValueError(f"'{self.name}' is neither made nor removed by a save")
        if (self.temporary is None) != (self.after is None):
            raise ValueError(f"'{self.name}' is neither to be written nor to be removed")


def nearest_folder(path: Path) -> Path:
    """Return the folder of a file, or the nearest above it that is there."""
    return next(folder for folder in path.parents if folder.is_dir())


def begin(root: Path, entries: Sequence[Entry]) -> None:
    """Make a save count: from here on a crash leads to the new state, before it to the old."""
    data = json.dumps({"schema": 1, "files": [asdict(entry) for entry in entries]}).encode()
    temporary = written_beside(root / MANIFEST, data, prefix=".brief-save-")
    try:
        temporary.replace(root / MANIFEST)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    try:
        flush_folder(root)
    except OSError:
        (root / MANIFEST).unlink(missing_ok=True)
        raise


def pending(root: Path) -> tuple[Entry, ...] | None:
    """Return what an interrupted save was to do, None if there is none; BadInput for nonsense."""
    try:
        read = json.loads((root / MANIFEST).read_bytes())
        return _entries(read)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DiskFailed(
            f"can't be read: {error.strerror}", file=MANIFEST, remedy="let it be read"
        ) from error
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise BadInput(
            f"is not an interrupted save: {error}",
            file=MANIFEST,
            remedy="remove it, then look at what git diff shows",
        ) from error


def _entries(read: Any) -> tuple[Entry, ...]:
    """Return what a manifest says; ValueError, TypeError or KeyError for anything else."""
    if read["schema"] != 1:
        raise ValueError("it is of another version of brief")
    return tuple(Entry(**entry) for entry in read["files"])


def finish(root: Path, entries: Sequence[Entry]) -> list[str]:
    """Do what is still to be done, and return the files that somebody else has changed since.

    Those are left as they are. OSError when the disk refuses; the manifest then stays.
    """
    left = [
        entry.name
        for entry in entries
        if print_of(root / entry.name) not in (entry.before, entry.after)
    ]
    written = [entry for entry in entries if entry.temporary]
    lost = [entry.name for entry in written if _lost(root, entry)]
    if lost and take_back(root, entries):
        return lost
    for entry in written:  # the folders first: a full disk refuses those before anything is changed
        if entry.name not in left:
            (root / entry.name).resolve().parent.mkdir(parents=True, exist_ok=True)
    for entry in written:
        temporary = _temporary_of(root, entry)
        if temporary and print_of(root / entry.name) == entry.before:
            temporary.replace((root / entry.name).resolve())
        elif temporary:
            temporary.unlink(missing_ok=True)
    for entry in entries:
        if entry.after is None and print_of(root / entry.name) == entry.before:
            (root / entry.name).unlink(missing_ok=True)
    _drop_empty_folders(root, [entry for entry in entries if entry.after is None])
    _flush(root, entries)
    _forget(root)
    return left


def take_back(root: Path, entries: Sequence[Entry]) -> bool:
    """Undo a save of which nothing has been done yet; whether that could be."""
    if any(print_of(root / entry.name) != entry.before for entry in entries):
        return False
    _forget(root)
    for entry in entries:
        temporary = _temporary_of(root, entry)
        if temporary:
            temporary.unlink(missing_ok=True)
    _drop_empty_folders(root, [entry for entry in entries if entry.before is None])
    return True


def remove_left_over(root: Path) -> bool:
    """Remove temporary files that a crash has left beside records; whether there were any."""
    found = False
    folders = {folder.resolve() for folder in _folders_of_records(root)}
    places = [(folder, ".brief-*.tmp") for folder in sorted(folders)]
    for folder, pattern in [*places, (root, ".brief-save-*.tmp")]:
        for path in folder.glob(pattern):
            if path.is_file():
                with contextlib.suppress(OSError):  # reading goes on where nothing can be removed
                    path.unlink()
                    found = True
    return found


def _folders_of_records(root: Path) -> Iterator[Path]:
    """Return every folder of the workspace that a save can put a temporary file in."""
    inside = root.resolve()
    own = ("decks", "decks/*", "decks/*/*", "seeds", "seeds/*", "seeds/*/*")
    for pattern in (*own, "translations", "translations/*/*"):
        for path in root.glob(pattern):
            folder = path.resolve().parent if path.is_symlink() and path.is_file() else path
            if folder.is_dir() and folder.resolve().is_relative_to(inside):
                yield folder
    for pattern in ("decks/*/*/*.toml", "seeds/*/*/*.toml", "translations/*/*/*.po"):
        for path in root.glob(pattern):
            if path.is_symlink() and path.resolve().is_relative_to(inside):
                yield path.resolve().parent


def _lost(root: Path, entry: Entry) -> bool:
    """Whether the new content of a file that still has the old one is gone."""
    return print_of(root / entry.name) == entry.before and not _temporary_of(root, entry)


def _temporary_of(root: Path, entry: Entry) -> Path | None:
    """Return the complete new content of a file; None if it is gone, or is not what was written."""
    if entry.temporary is None:
        return None
    for folder in (root / entry.name).resolve().parents:
        path = folder / entry.temporary
        if path.is_file():
            return path if print_of(path) == entry.after else None
    return None


def _drop_empty_folders(root: Path, entries: Sequence[Entry]) -> None:
    """Remove the folders of files that are gone if nothing else is in them: nothing half stays."""
    for entry in entries:
        place = _NAME.fullmatch(entry.name)
        if not (place and place.lastgroup) or print_of(root / entry.name) is not None:
            continue
        parent, owner, *_ = entry.name.split("/")
        for folder in dict.fromkeys(((root / entry.name).parent, root / parent / owner)):
            with contextlib.suppress(OSError):  # it isn't empty, or is gone already
                folder.rmdir()


def _flush(root: Path, entries: Sequence[Entry]) -> None:
    """Make the new names durable, up to the folder that was there before."""
    folders: dict[Path, None] = {}
    for entry in entries:
        target = (root / entry.name).resolve() if entry.after else root / entry.name
        folders[nearest_folder(target)] = None
        if entry.before is None or entry.after is None:
            above = [each for each in (root / entry.name).parents if each.is_relative_to(root)]
            folders |= dict.fromkeys(each for each in above if each.is_dir())
    for folder in folders:
        flush_folder(folder)


def _forget(root: Path) -> None:
    """Remove the manifest: nothing is pending any more."""
    (root / MANIFEST).unlink(missing_ok=True)
    flush_folder(root)
