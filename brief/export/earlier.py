"""What earlier exports left in a folder: the receipt keeps what is true of it, and says the rest.

An export of one language, or without the drawings, leaves the other files of the deck where they
are. They hold what the workspace says now only if nothing that they rest on has changed since.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from brief.export.exporter import ExportedFile

_MOST = 4
"""Files that a warning names; the receipt names all."""


def with_earlier(made: ExportedFile, root: Path, out: Path) -> tuple[ExportedFile, list[str]]:
    """Return a receipt with what still holds of the one that it replaces, and a warning if any.

    `root` is the workspace's folder, `out` the one that is written to. A file that somebody has
    changed or deleted since is not brief's any more, and no receipt speaks of it.
    """
    before = _read(out / made.name)
    now = json.loads(made.data)
    written = {**_hashes(before, "earlier"), **_hashes(before, "files")}
    left = {name: sha256 for name, sha256 in written.items() if name not in now["files"]}
    left = {name: sha256 for name, sha256 in left.items() if _print_of(out / name) == sha256}
    if not left or before.get("deck") != now["deck"]:
        return made, []
    current = {}
    if _holds(before, now, root):
        current = {name: left.pop(name) for name in _hashes(before, "files") if name in left}
        _take_over(before, now, current)
    now["earlier"] = left
    data = json.dumps(now, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    return ExportedFile(made.name, data.encode()), list(_warning(left))


def _read(path: Path) -> dict[str, Any]:
    """Return a receipt; an empty one where there is none that can be read."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _hashes(receipt: Mapping[str, Any], key: str) -> dict[str, str]:
    """Return the files that a receipt lists, by name; no name leads out of its folder."""
    found = receipt.get(key)
    files = found if isinstance(found, dict) else {}
    return {name: sha256 for name, sha256 in files.items() if name == Path(name).name}


def _holds(before: Mapping[str, Any], now: Mapping[str, Any], root: Path) -> bool:
    """Whether the same program, from the same inputs, would make the files left over again."""
    then, inputs = before.get("inputs"), now["inputs"]
    if before.get("program") != now["program"] or not isinstance(then, dict):
        return False
    return all(
        (inputs.get(name) or _print_of(root / name)) == sha256 for name, sha256 in then.items()
    )


def _take_over(before: Mapping[str, Any], now: dict[str, Any], current: dict[str, str]) -> None:
    """Put what is still true of the files left over beside what was made now."""
    now["files"] |= current
    for key, kind in (("slides", ""), ("memos", "memo")):
        for language, said in before.get(key, {}).items():
            start = f"{now['deck']}{'.draft' * now['draft']}.{language}."
            files = (name.removeprefix(start) for name in current if name.startswith(start))
            if any(name.startswith("memo.") == bool(kind) for name in files):
                now[key].setdefault(language, said)
    for key in ("figures", "inputs"):
        now[key] = {**before.get(key, {}), **now[key]}


def _warning(left: Iterable[str]) -> Iterable[str]:
    """Name the files that may say something else than those written now."""
    names = sorted(left)
    if names:
        shown = ", ".join(names[:_MOST])
        more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
        yield (
            f"{shown}{more}: of an earlier export, and may say something else; "
            "export again with what makes them, or delete them"
        )


def _print_of(path: Path) -> str:
    """Return the SHA-256 of a file; "" where there is none that can be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
