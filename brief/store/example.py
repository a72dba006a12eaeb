"""The shipped briefing, to be copied as the beginning of a workspace."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import brief
from brief.errors import BadUsage, DiskFailed
from brief.model.workspace import SETTINGS_FILE

_FOLDERS = ("seeds", "decks", "translations")
_KEPT_OUT = ("originals", "brief.po", "*.tmp")
"""The publishers' texts, and the program's own words, which come with the program."""

_SETTINGS = """\
# Settings of this workspace.

schema_version = 1

default_deck = "nuclear-posture"

originals = "seeds/originals"
"""

_IGNORED = """\
/out/
# What a save that is under way, or was interrupted, leaves for the next start.
.brief-*
# The publishers' texts: your own copies, never yours to publish.
/seeds/originals/
"""


def copy_example(target: Path) -> None:
    """Make `target` a workspace with the shipped briefing; all of it appears at once, or nothing.

    BadUsage if there is something in it already.
    """
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise BadUsage(
            "is not an empty folder", file=target, remedy="name one that is new or empty"
        )
    try:
        beside = target if target.exists() else target.parent
        beside.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".brief-", dir=beside) as temporary:
            made = Path(temporary) / "workspace"
            made.mkdir()
            for name, source in _sources():
                shutil.copytree(source, made / name, ignore=shutil.ignore_patterns(*_KEPT_OUT))
            (made / ".gitignore").write_text(_IGNORED, encoding="utf-8")
            (made / SETTINGS_FILE).write_text(_SETTINGS, encoding="utf-8")
            if beside == target:
                _move_into(target, made)
            else:
                made.replace(target)
    except OSError as error:
        raise DiskFailed(
            f"can't be made a workspace: {error.strerror or error}",
            file=target,
            remedy="name another folder",
        ) from error


def _move_into(target: Path, made: Path) -> None:
    """Move everything into a folder that is there, and may be somebody's current one.

    The settings come last: until they are there, it is no workspace.
    """
    for each in sorted(made.iterdir(), key=lambda path: path.name == SETTINGS_FILE):
        each.replace(target / each.name)


def _sources() -> Iterator[tuple[str, Path]]:
    """Return the folders of the shipped briefing, in the package or else in the checkout."""
    package = Path(brief.__file__).parent
    installed = package / "_example"
    root = installed if installed.is_dir() else package.parent
    for name in _FOLDERS:
        yield name, root / name
