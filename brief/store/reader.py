"""Reading the records of a workspace, folder by folder, each id once."""

from pathlib import Path
from typing import TypeVar

from brief.errors import BadInput
from brief.model.record import Record
from brief.store.record_cache import RecordCache
from brief.store.records import load_record

R = TypeVar("R", bound=Record)


def entries(folder: Path) -> list[Path]:
    """Return what is in a folder, sorted, without hidden files; () where there is no folder.

    OSError where it can't be looked into, which a glob would take for empty.
    """
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except (FileNotFoundError, NotADirectoryError):
        return []


class RecordReader:
    """Reads the records of a workspace and remembers which file each came from."""

    def __init__(self, root: Path, cache: RecordCache | None = None) -> None:
        self._root = root
        self._cache = cache
        self.files: dict[tuple[str, str], str] = {}
        self.owners: dict[tuple[str, str], str] = {}

    def folder(self, model: type[R], folder: Path, owner: str, *, scope: str = "") -> dict[str, R]:
        """Read every .toml file of a folder as one kind of record, sorted by name.

        Hidden files are not records: editors and file systems leave locks and shadows there.
        """
        records: dict[str, R] = {}
        for path in entries(folder):
            if path.suffix != ".toml":
                continue
            record = self.file(model, path, owner, scope=scope)
            records[path.stem] = record
        return records

    def file(self, model: type[R], path: Path, owner: str, *, scope: str = "", name: str = "") -> R:
        """Read one record; `scope` is the deck for kinds whose ids are a deck's own."""
        shown = path.relative_to(self._root).as_posix()
        record = load_record(model, path, shown, id_from_name=not name, cache=self._cache)
        key = (model.__name__.lower(), f"{scope}{name or path.stem}")
        if name and getattr(record, "id", name) != name:
            raise BadInput(
                f"has the id '{getattr(record, 'id', '')}'",
                file=shown,
                remedy=f'write id = "{name}", or rename the folder',
            )
        if key in self.files:
            raise BadInput(
                f"the id '{path.stem}' is taken by {self.files[key]}",
                file=shown,
                record=path.stem,
                remedy="give one of the two another id",
            )
        self.files[key] = shown
        self.owners[key] = owner
        return record
