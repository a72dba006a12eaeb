"""What the files of a workspace held when they were read, so that a change is noticed."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from brief.model.workspace import SETTINGS_FILE
from brief.store.atomic import disk_failed
from brief.store.reader import entries

KINDS = ("slides", "sections", "charts", "tables")
"""The folders of a deck whose records are the deck's alone."""
_DEEPEST = 5
"""Folders that are looked into below the root, so that a loop of links ends."""


def print_of(path: Path) -> str | None:
    """Return the SHA-256 of a file, None where there is none; OSError if it can't be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except (FileNotFoundError, NotADirectoryError):
        return None


def prints_of(root: Path) -> dict[str, str]:
    """Return the SHA-256 of every file that brief can change, by name; DiskFailed."""
    prints: dict[str, str] = {}
    with disk_failed("decks"):
        paths = [path for deck in entries(root / "decks") for path in _files_in(deck)]
        languages = entries(root / "translations")
    paths += [language / "LC_MESSAGES" / "points.po" for language in languages]
    for path in paths:
        name = path.relative_to(root).as_posix()
        with disk_failed(name):
            found = print_of(path)
        if found:
            prints[name] = found
    return prints


def stamp_of(root: Path) -> int:
    """Return a number that changes when any file of the workspace does; reads no file."""
    digest = hashlib.sha256()
    for name in ("seeds", "decks", "translations", SETTINGS_FILE):
        for line in _stamps(root / name, _DEEPEST):
            digest.update(line.encode("utf-8", "surrogateescape"))
    return int.from_bytes(digest.digest()[:8])


def _stamps(path: Path, deepest: int) -> Iterator[str]:
    """Return a line for each file from here on: its name, size, time and number on the disk."""
    try:
        found = path.stat()
        yield f"{path}\0{found.st_size}\0{found.st_mtime_ns}\0{found.st_ino}\n"
        if deepest and path.is_dir():
            with os.scandir(path) as scanned:
                names = sorted(each.name for each in scanned if not each.name.startswith("."))
            for name in names:
                yield from _stamps(path / name, deepest - 1)
    except OSError as error:  # it went away meanwhile, or may not be seen: that is a state too
        yield f"{path}\0{error.errno}\n"


def _files_in(deck: Path) -> Iterator[Path]:
    """Return the files of a deck that brief can change."""
    yield deck / "deck.toml"
    yield deck / "memo.toml"
    for kind in KINDS:
        yield from (path for path in entries(deck / kind) if path.suffix == ".toml")
