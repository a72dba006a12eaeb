"""The disk as a session knows it: what was read, and saving over it what has not changed since."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from brief.editing.catalogs import Typed, catalog_changes, with_typed
from brief.editing.state import State
from brief.errors import BriefError
from brief.language.vocabulary import Vocabulary
from brief.model.workspace import Workspace
from brief.store.loading import load_workspace
from brief.store.locking import locked
from brief.store.references import check_references
from brief.store.saving import (
    ChangedOnDisk,
    FileChange,
    commit,
    deck_changes,
    prints_of,
    recover,
    stamp_of,
)


@dataclass(frozen=True)
class Snapshot:
    """A workspace as it stood on the disk at one moment."""

    workspace: Workspace
    vocabulary: Vocabulary
    """Lenient: a text without a translation stands as it was written."""
    prints: Mapping[str, str]
    """SHA-256 of every file that a session can change."""
    stamp: int
    """Changes with any file of the workspace."""

    @classmethod
    def take(cls, root: Path) -> "Snapshot":
        """Read a workspace while no other brief writes it; an interrupted save is finished first.

        Raises BadInput or BadUsage for records that can't stand, Busy, DiskFailed.
        """
        recover(root)
        with locked(root, shared=True):
            stamp, prints = stamp_of(root), prints_of(root)
            workspace = load_workspace(root)
            vocabulary = Vocabulary.load(root / "translations", workspace.settings.units)
        lenient = replace(vocabulary.translations, lenient=True)
        return cls(workspace, replace(vocabulary, translations=lenient), prints, stamp)


@dataclass(frozen=True)
class Saved:
    """A save that was done."""

    state: State
    """What was saved."""
    snapshot: Snapshot
    """What the disk held then; where it could not be read, what must stand there."""
    trouble: BriefError | None = None
    """Why the disk could not be read after the save, as when others left a file broken there."""


@dataclass(frozen=True)
class Changed:
    """A save that was not done: somebody else has changed what it would have replaced."""

    snapshot: Snapshot
    """What the disk holds now."""


@dataclass(frozen=True)
class SaveJob:
    """All that a save needs, so that it can run in a thread while the session goes on."""

    state: State
    disk: Snapshot
    """What the session last knew of the disk."""
    workspace: Workspace
    """The workspace with what the session has done to it."""
    memory: Typed
    """Every translation that the session has seen."""

    def run(self) -> Saved | Changed:
        """Write what differs from the disk; BriefError when it can't be, the old files stay then.

        The decks are held against the other records first: nothing is written that the next
        start would refuse.
        """
        root = self.workspace.root
        check_references(self.workspace)
        changes = deck_changes(root, self.disk.workspace.decks, self.state.decks, self.disk.prints)
        changes += catalog_changes(
            self.disk.workspace,
            self.workspace,
            self.disk.vocabulary.translations,
            self.state.translations,
            self.memory,
            self.disk.prints,
        )
        try:
            commit(root, changes)
        except ChangedOnDisk:
            return Changed(Snapshot.take(root))
        try:
            return Saved(self.state, Snapshot.take(root))
        except BriefError as error:
            return Saved(self.state, self._written(changes), error)

    def _written(self, changes: Sequence[FileChange]) -> Snapshot:
        """Return the disk as last known with what was written now.

        Its stamp stays the old one, so that whoever watches the disk goes on trying to read it.
        """
        prints = dict(self.disk.prints)
        for change in changes:
            if change.data is None:
                prints.pop(change.name, None)
            else:
                prints[change.name] = hashlib.sha256(change.data).hexdigest()
        vocabulary = with_typed(self.disk.vocabulary, self.state.translations)
        return replace(self.disk, workspace=self.workspace, vocabulary=vocabulary, prints=prints)
