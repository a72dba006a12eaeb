"""One session at the workbench: what was loaded, what has been done since, what is saved."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from brief.editing.catalogs import remembered, with_typed
from brief.editing.disk import Saved, SaveJob, Snapshot
from brief.editing.first_deck import first_deck, no_deck
from brief.editing.history import History
from brief.editing.merging import Conflict, Side, merge_decks
from brief.editing.recovery import restored, unsaved_work
from brief.editing.refused import no_deck_yet
from brief.editing.state import State
from brief.editing.taking_in import fitting, rebased, typed_by_both
from brief.editing.workspaces import with_decks
from brief.errors import BadInput
from brief.language.vocabulary import Vocabulary
from brief.model.identifiers import LANGUAGES, Language
from brief.model.record import Record
from brief.model.text_unit import unit_id
from brief.model.workspace import DeckFolder, Workspace
from brief.store.references import check_references


class Session:
    """Holds the state of the workbench; nothing else does."""

    def __init__(self, snapshot: Snapshot, deck_id: str | None = None) -> None:
        self._disk = snapshot
        self._history = History(State(snapshot.workspace.decks))
        self._saved = self._history.present
        self.deck_id = first_deck(snapshot.workspace, deck_id)
        """The deck that is worked on; "" where there is none yet."""
        self._came_from = self.deck_id
        """The deck worked on before the last one that was made."""
        self.version = 0
        """Grows with every change of the state, so that what is shown can be kept by it."""
        self._workspace = snapshot.workspace
        self._vocabulary = snapshot.vocabulary
        self._memory = remembered({}, snapshot.vocabulary.translations)

    @property
    def root(self) -> Path:
        """The workspace's folder."""
        return self._disk.workspace.root

    @property
    def state(self) -> State:
        """What stands now."""
        return self._history.present

    @property
    def workspace(self) -> Workspace:
        """The workspace as it stands now, unsaved changes included."""
        return self._workspace

    @property
    def vocabulary(self) -> Vocabulary:
        """The translations as they stand now; lenient."""
        return self._vocabulary

    @property
    def deck(self) -> DeckFolder:
        """The deck that is worked on; where there is none yet, what one can be made like."""
        return self.state.decks.get(self.deck_id) or no_deck()

    @property
    def stamp(self) -> int:
        """The disk's stamp when it was last read."""
        return self._disk.stamp

    @property
    def unsaved(self) -> bool:
        """Whether what stands now is not what was saved last."""
        return self.state != self._saved

    @property
    def undo_name(self) -> str | None:
        """What would be undone, in English."""
        return self._history.undo_name

    @property
    def redo_name(self) -> str | None:
        """What would be done again, in English."""
        return self._history.redo_name

    @property
    def undo_line(self) -> str:
        """The line of the deck's order that undo would change; empty for none in particular."""
        return self._history.undo_line

    @property
    def redo_line(self) -> str:
        """The line of the deck's order that redo would change; empty for none in particular."""
        return self._history.redo_line

    def open_deck(self, deck_id: str) -> None:
        """Work on another deck; BadUsage when there is none of that id."""
        self.deck_id = self.workspace.deck(deck_id).deck.id

    def change(
        self,
        name: str,
        folder: DeckFolder,
        translations: Mapping[tuple[str, str], str] | None = None,
        line: str = "",
    ) -> None:
        """Put a changed or new deck, and what was typed with it, in the place of what stood.

        `line` is the line of its order that was changed, for the cursor after undo and redo.
        """
        if not folder.deck.id:
            raise no_deck_yet()
        state = State(
            {**self.state.decks, folder.deck.id: folder},
            {**self.state.translations, **(translations or {})},
        )
        if state != self.state:
            self._become(self._history.did(name, state, line))
        if folder.deck.id != self.deck_id:
            self._came_from, self.deck_id = self.deck_id, folder.deck.id

    def undo(self) -> str | None:
        """Take the last change back; None when there is none, else its name."""
        name = self.undo_name
        if name is not None:
            self._go(self._history.undone())
        return name

    def redo(self) -> str | None:
        """Do again what was undone last; None when there is nothing, else its name."""
        name = self.redo_name
        if name is not None:
            self._go(self._history.redone())
        return name

    def translation(self, record: Record, field: str) -> str:
        """Return a text of a record in the language it was not written in; "" if there is none."""
        written: Language = getattr(record, "language", "zh-Hant")
        other = next(each for each in LANGUAGES if each != written)
        context = unit_id(record, field, self.deck_id)
        text: str = getattr(record, field)
        return self.vocabulary.translations.find(context, text, written, other) or ""

    def save_job(self) -> SaveJob | None:
        """Return what saving needs; None when everything is saved."""
        if not self.unsaved:
            return None
        return SaveJob(self.state, self._disk, self._workspace, self._memory)

    def saved(self, done: Saved) -> None:
        """Take note of a save; what others changed beside it is taken in."""
        self._saved = done.state
        self._read(done.snapshot)

    def merge(self, disk: Snapshot) -> bool:
        """Take in what others changed on the disk, into all of history; whether anything was.

        Raises Conflict, with nothing changed, when both sides changed the same.
        """
        settled, contested = typed_by_both(self.state.translations, self._disk, disk)
        if contested:
            raise Conflict(tuple(f"translations: {context}" for context, _ in contested))
        merged = merge_decks(self._disk.workspace.decks, self.state.decks, disk.workspace.decks)
        try:
            check_references(with_decks(disk.workspace, merged))
        except BadInput as error:
            raise Conflict((str(error),)) from error
        before = self.state
        self._rebase(disk, settled)
        self._read(disk)
        return self.state.decks != before.decks

    def _rebase(
        self, disk: Snapshot, settled: Collection[tuple[str, str]], side: Side | None = None
    ) -> None:
        """Put what others changed into all of history, one side's where both changed the same."""
        base, theirs = self._disk.workspace.decks, disk.workspace.decks
        was_saved = not self.unsaved
        self._history = rebased(self._history, base, theirs, settled, side)
        self._saved = self.state if was_saved else State(theirs)

    def unsaved_work(self) -> dict[str, Any] | None:
        """Return what a crash would take, as JSON data; None when everything is saved."""
        return unsaved_work(self._disk.workspace.decks, self.state) if self.unsaved else None

    def recover(self, data: Mapping[str, Any], side: Side | None = None) -> None:
        """Take up work that an earlier session could not save.

        Raises Conflict when the disk has changed in the same places since, unless a side is given
        that stands there; ValueError for data that can't be read.
        """
        disk = self._disk.workspace.decks
        before, work = restored(data, disk)
        decks = merge_decks(before, work.decks, disk, side)
        try:
            check_references(with_decks(self._disk.workspace, decks))
        except BadInput as error:
            raise ValueError(str(error)) from error
        self._become(self._history.did("recover unsaved work", State(decks, work.translations)))

    def keep_mine(self, disk: Snapshot) -> None:
        """Take in what others changed, but where both changed the same let mine stand."""
        settled, _ = typed_by_both(self.state.translations, self._disk, disk)
        self._rebase(disk, settled, "mine")
        self._read(disk)

    def take_theirs(self, disk: Snapshot) -> None:
        """Let the disk stand where both changed the same, as a change that can be undone.

        All of the disk's decks stand where what is left of mine would not fit them.
        """
        base, theirs = self._disk.workspace.decks, disk.workspace.decks
        settled, contested = typed_by_both(self.state.translations, self._disk, disk)
        merged = merge_decks(base, self.state.decks, theirs, "theirs")
        decks = fitting(disk.workspace, merged)
        self._rebase(disk, settled, "mine")
        typed = {key: text for key, text in self.state.translations.items() if key not in contested}
        self._history = self._history.did("take the version on disk", State(decks, typed))
        self._read(disk)

    def _go(self, history: History) -> None:
        """Step through history, and to the deck that the step was made in."""
        before, after = self.state.decks, history.present.decks
        touched = [deck_id for deck_id in after if before.get(deck_id) != after[deck_id]]
        if touched and self.deck_id not in touched:
            self.deck_id = touched[0]
        self._become(history)

    def _become(self, history: History) -> None:
        self._history = history
        self._refresh()

    def _read(self, disk: Snapshot) -> None:
        self._disk = disk
        self._memory = remembered(self._memory, disk.vocabulary.translations)
        self._refresh()

    def _refresh(self) -> None:
        """Make what follows from the state and the disk."""
        decks = self.state.decks
        if self.deck_id not in decks:
            there = (self._came_from, self._disk.workspace.default_deck, *decks)
            self.deck_id = next((deck_id for deck_id in there if deck_id in decks), "")
        self._workspace = with_decks(self._disk.workspace, decks)
        self._vocabulary = with_typed(self._disk.vocabulary, self.state.translations)
        self.version += 1
