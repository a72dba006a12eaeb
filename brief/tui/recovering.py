"""Taking up what earlier sessions could not save, at the start of this one."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brief.editing.merging import Conflict, Side
from brief.store.journal import Journal, abandoned, read_journal
from brief.tui.choose_dialog import ConflictDialog

if TYPE_CHECKING:
    from brief.tui.app import BriefApp

_SIDES: Mapping[str | None, Side] = {"mine": "mine", "theirs": "theirs"}
"""What the answers to a conflict stand for; every other one leaves it for later."""


def recover_all(app: "BriefApp", journal: Journal, folder: Path | None) -> None:
    """Take up all that was left for this workspace; where the disk has changed since, ask."""
    for path in abandoned(app.session.root, folder):
        data = read_journal(path)
        if data is not None:
            _recover(app, journal, path, data)


def _recover(
    app: "BriefApp", journal: Journal, path: Path, data: dict[str, Any], side: Side | None = None
) -> None:
    """Go on with recovered work; the old file goes once this session's own holds it."""

    def decided(answer: str | None) -> None:
        if answer in _SIDES:
            _recover(app, journal, path, data, _SIDES[answer])
        else:
            said = "unsaved work stays in {file}; the next start asks again"
            app.tell(app.word(said, file=str(path)))

    try:
        app.session.recover(data, side)
    except Conflict as conflict:
        app.push_screen(ConflictDialog(app.word, conflict.places), decided)
    except ValueError as error:
        said = "unsaved work is in {file}: {reason}"
        app.tell(app.word(said, file=str(path), reason=str(error)))
    else:
        app.keeper.took_up()
        if journal.trouble is None:
            path.unlink(missing_ok=True)
