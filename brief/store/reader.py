"""Reading the records of a workspace, folder by folder, each id once."""

import os
from pathlib import Path
from typing import TypeVar

from brief.errors import BadInput
from brief.model.record import Record
from brief.store.record_cache import RecordCache
from brief.store.records import load_record

R = TypeVar("R", bound=Record)


_ENDING = ".toml"


def entries(folder: Path) -> list[Path]:
    """Return what is in a folder, sorted, without hidden files; () where there is no folder.

    OSError where it can't be looked into, which a glob would take for empty.
    """
    return [folder / name for name in _names_in(folder)]


def _names_in(folder: Path) -> list[str]:
    """Return the names of what is in a folder, as `entries` has it."""
    try:
        with os.scandir(folder) as scanned:
            return sorted(each.name for each in scanned if not each.name.startswith("."))
    except (FileNotFoundError, NotADirectoryError):
        return []


class RecordReader:
    """Reads the records of a workspace and remembers which file each came from."""

    def __init__(self, root: Path, cache: RecordCache | None = None) -> None:
        self._root = root
        self._cache = cache
        self.files: dict[tuple[str, str], str] = {}
        self.owners: dict[tuple[str, str], str] = {}
        self.prints: dict[str, str] = {}

    def folder(self, model: type[R], folder: Path, owner: str, *, scope: str = "") -> dict[str, R]:
        """Read every .toml file of a folder as one kind of record, sorted by name.

        Hidden files are not records: editors and file systems leave locks and shadows there.
        """
        shown = folder.relative_to(self._root).as_posix()
        records: dict[str, R] = {}
        for name in _names_in(folder):
            if name.endswith(_ENDING):
                stem = name.removesuffix(_ENDING)
                file = f"{shown}/{name}"
                record, sha256 = load_record(
                    model, self._root, file, wanted=stem, cache=self._cache
                )
                self._remember(model, file, sha256, owner, f"{scope}{stem}")
                records[stem] = record
        return records

    def file(self, model: type[R], path: Path, owner: str, *, name: str) -> R:
        """Read the one record of its kind in a folder, whose `name` is its id, if it has one."""
        shown = path.relative_to(self._root).as_posix()
        record, sha256 = load_record(model, self._root, shown, cache=self._cache)
        if getattr(record, "id", name) != name:
            raise BadInput(
                f"has the id '{getattr(record, 'id', '')}'",
                file=shown,
                remedy=f'write id = "{name}", or rename the folder',
            )
        self._remember(model, shown, sha256, owner, name)
        return record

    def _remember(
        self, model: type[Record], shown: str, sha256: str, owner: str, scoped: str
    ) -> None:
        """Note where a record came from; BadInput for an id, with its deck's, that is taken."""
        key = (model.__name__.lower(), scoped)
        if key in self.files:
            taken = scoped.rpartition("/")[2]
            raise BadInput(
                f"the id '{taken}' is taken by {self.files[key]}",
                file=shown,
                record=taken,
                remedy="give one of the two another id",
            )
        self.files[key] = shown
        self.owners[key] = owner
        self.prints[shown] = sha256
