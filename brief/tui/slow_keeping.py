"""The slow part of keeping the work, for threads: each returns the message of what came of it."""

from pathlib import Path

from textual.message import Message

from brief.editing.disk import Changed, Saved, SaveJob, Snapshot
from brief.errors import BriefError
from brief.store.saving import stamp_of


class SaveEnded(Message):
    """A save is done, or was refused."""

    def __init__(self, outcome: Saved | Changed | BriefError) -> None:
        super().__init__()
        self.outcome = outcome
        """What became of it."""


class DiskLooked(Message):
    """The disk was looked at."""

    def __init__(self, found: Snapshot | BriefError | None, known: int, seen: int) -> None:
        super().__init__()
        self.found = found
        """What has changed there; None when nothing has."""
        self.known = known
        """The stamp that it was compared with."""
        self.seen = seen
        """The stamp that was found."""


def ran(job: SaveJob) -> SaveEnded:
    """Save, and say what became of it."""
    try:
        return SaveEnded(job.run())
    except BriefError as error:
        return SaveEnded(error)
    except OSError as error:
        return SaveEnded(BriefError(str(error)))


def looked_at(root: Path, known: int, undecided: int | None) -> DiskLooked:
    """Read the workspace anew when its stamp is neither the one known nor one left undecided."""
    found: Snapshot | BriefError | None = None
    stamp = known
    try:
        stamp = stamp_of(root)
        if stamp not in (known, undecided):
            found = Snapshot.take(root)
    except BriefError as error:
        found = error
    except OSError as error:
        found = BriefError(str(error))
    return DiskLooked(found, known, stamp)
