"""Writing mended records: each file keeps its comments, and none that somebody else has changed."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from brief.errors import BadInput
from brief.model.record import Record
from brief.store.atomic import disk_failed
from brief.store.records import validate_record
from brief.store.saving import ChangedOnDisk, FileChange
from brief.store.toml_files import parse_toml
from brief.store.toml_writing import edited


def record_changes(root: Path, edits: Iterable[tuple[str, Record, Record]]) -> list[FileChange]:
    """Return what makes files that say `old` say `new`; edits are file, old, new.

    ChangedOnDisk where a file no longer says `old`, or nothing that can be read any more;
    BadInput for what can't be written; DiskFailed where the disk refuses a file.
    """
    changes = []
    for name, old, new in edits:
        with disk_failed(name):
            data = (root / name).read_bytes()
        try:
            text = data.decode("utf-8")
            fields = parse_toml(text.removeprefix("\ufeff"), name)
            there = validate_record(type(old), fields, text, name)
        except (UnicodeDecodeError, BadInput) as error:
            raise ChangedOnDisk([name]) from error
        if there != old:
            raise ChangedOnDisk([name])
        after = edited(text, old, new, shown=name).encode()
        changes.append(FileChange(name, hashlib.sha256(data).hexdigest(), after))
    return changes
