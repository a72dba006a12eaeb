"""Opening the workbench, and the exit code that it ends with."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from brief.editing.disk import Snapshot
from brief.editing.session import Session
from brief.model.identifiers import Language
from brief.store.journal import Journal
from brief.tui.app import BriefApp
from brief.tui.preferences import load_preferences

_CRASHED = 1
"""What Textual returns after an error that nothing caught."""

_SELDOM = 1_000
"""Collections of younger objects between two of all; with Python's 10, every other key waits."""


def run_workbench(root: Path, deck: str | None, language: Language) -> int:
    """Run the workbench until it is left; BriefError when the workspace can't be opened."""
    preferences = load_preferences()
    session = Session(Snapshot.take(root), deck)
    journal = Journal.open(root)
    # Who sets the variable for this one run means it more than what was chosen some other day.
    remembered = None if os.environ.get("BRIEF_LANG") else preferences.language
    app = BriefApp(session, journal, preferences, remembered or language)
    try:
        with undisturbed():
            app.run()
    finally:
        journal.close()
    if app.return_code == _CRASHED:
        sys.stderr.write(
            "this is a bug in brief; what was not saved is kept and comes back at the next start\n"
        )
        return 70
    return app.return_code or 0


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let no key wait for a search for garbage in what was loaded, which takes longer than a key.

    What stands at the beginning is left out of the search until the end.
    """
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*before[:2], _SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
