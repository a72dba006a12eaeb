"""Keeping the work: saving by itself, noticing what others change, recovering what was not saved.

Threads do the slow part (`brief.tui.slow_keeping`); the session is touched on the app's own thread.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.timer import Timer

from brief.editing.disk import Changed, Saved, Snapshot
from brief.editing.merging import Conflict
from brief.editing.session import Session
from brief.errors import BadInput, BriefError, Busy
from brief.store.journal import Journal
from brief.tui.choose_dialog import ConflictDialog
from brief.tui.recovering import recover_all
from brief.tui.slow_keeping import looked_at, ran

if TYPE_CHECKING:
    from brief.tui.app import BriefApp

AUTOSAVE = 1.5
"""Seconds after the last change until it is saved."""

WATCH = 2.0
"""Seconds between two looks at the disk."""


class Keeper:
    """Saves the session, and tells the app how far that is."""

    def __init__(
        self, app: "BriefApp", session: Session, journal: Journal, folder: Path | None
    ) -> None:
        self._app = app
        self._session = session
        self._journal = journal
        self._folder = folder
        self._timer: Timer | None = None
        self._saving = False
        self._looking = False
        self._leaving = False
        self._trouble: str | None = None
        self._asking = False
        self._broken = False
        """Whether the disk was last seen in a state that can't be read."""
        self._after: list[Callable[[], None]] = []
        self._undecided: int | None = None
        """Stamp of a disk that can't be read, or over which the user put off the decision."""
        self.state = "saved"
        """saved, unsaved, saving or failed, as the head bar shows it."""

    def begin(self) -> None:
        """Recover what an earlier session left, then watch the disk."""
        self._say_trouble()
        recover_all(self._app, self._journal, self._folder)
        self._app.set_interval(WATCH, self._look)

    def took_up(self) -> None:
        """Go on with work that an earlier session left."""
        self.changed()
        self._app.refresh_view()
        self._app.tell(self._app.word("unsaved work from before was taken up"))

    def changed(self) -> None:
        """Note a change: keep it from a crash at once, save it soon."""
        self._leaving = False
        self.keep_now()
        if not self._session.unsaved:
            self.state = "saved"
            return
        self.state = "unsaved"
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._app.set_timer(AUTOSAVE, self.save)

    def keep_now(self) -> None:
        """Write what is unsaved where a crash can't take it."""
        data = self._session.unsaved_work()
        if data is None:
            self._journal.clear()
        else:
            self._journal.keep(data)
            self._say_trouble()

    def _say_trouble(self) -> None:
        """Say, once, why a crash would take what is unsaved."""
        trouble = self._journal.trouble
        if trouble != self._trouble and trouble is not None:
            self._app.tell(self._app.word("no recovery file can be kept: {reason}", reason=trouble))
        self._trouble = trouble

    def save(self, after: Callable[[], None] | None = None) -> None:
        """Save in a thread; `after` is called once everything is on the disk."""
        if after is not None:
            self._after.append(after)
        if self._saving or self._asking:
            return
        job = self._session.save_job()
        if job is None:
            self._done()
            return
        self._saving = True
        self._show("saving")
        self._app.run_worker(lambda: self._app.post_message(ran(job)), thread=True, group="save")

    def ended(self, outcome: Saved | Changed | BriefError) -> None:
        """Take note of a save, or of why there was none."""
        self._saving = False
        if isinstance(outcome, BriefError):
            self._after.clear()
            self._show("failed")
            said = self._app.word("not saved: {reason}", reason=str(outcome))
            if self._leaving:
                said += " " + self._app.word("(ctrl+q again leaves and keeps the work)")
            self._app.tell(said)
        elif isinstance(outcome, Changed):
            self._take_in(outcome.snapshot, self.save)
        else:
            self._session.saved(outcome)
            self.keep_now()
            self._app.refresh_view()
            if outcome.trouble is not None:
                self._say_broken(outcome.trouble)
            if self._session.unsaved:
                self.save()
            else:
                self._done()

    def _say_broken(self, error: BriefError) -> None:
        """Say why the disk can't be read, and that nothing of ours is lost by it."""
        self._broken = True
        reason, word = str(error), self._app.word
        if isinstance(error, BadInput) and not self._session.unsaved:
            self._app.tell(word("saved; broken on the disk: {reason}", reason=reason))
        else:
            self._app.tell(word("on the disk: {reason}", reason=reason))

    def _done(self) -> None:
        self._leaving = False
        self._show("saved")
        waiting, self._after = self._after, []
        for call in waiting:
            call()

    def leave(self) -> None:
        """End once everything is saved; when it can't be, a second call ends and keeps the work."""
        if self.state == "failed" and self._session.unsaved and self._leaving:
            self.keep_now()
            self._app.exit()
            return
        self._leaving = True
        self.save(after=self._app.exit)

    def _show(self, state: str) -> None:
        self.state = state
        self._app.show_bars()

    def _look(self) -> None:
        """Look for changes on the disk, in a thread."""
        if self._saving or self._looking or self._asking:
            return
        self._looking = True
        root, known, undecided = self._session.root, self._session.stamp, self._undecided
        self._app.run_worker(
            lambda: self._app.post_message(looked_at(root, known, undecided)),
            thread=True,
            group="watch",
        )

    def looked(self, found: Snapshot | BriefError | None, known: int, seen: int) -> None:
        """Take in what has changed on the disk; what was read before the last save is old."""
        self._looking = False
        if self._saving or self._asking or known != self._session.stamp:
            return
        if isinstance(found, BriefError):
            if not isinstance(found, Busy):  # which goes by without any change on the disk
                self._undecided = seen
            self._say_broken(found)
        elif found is not None:
            self._take_in(found, None)

    def _take_in(self, disk: Snapshot, then: Callable[[], None] | None) -> None:
        """Merge what others changed; where both changed the same, ask."""
        try:
            changed = self._session.merge(disk)
        except Conflict as conflict:
            self._undecided = disk.stamp
            self._asking = True
            self._show("failed")
            self._app.push_screen(
                ConflictDialog(self._app.word, conflict.places),
                lambda choice: self._decided(disk, choice),
            )
            return
        self._app.refresh_view()
        if self._broken:
            self._broken = False
            self._app.tell(self._app.word("the files on the disk can be read again"))
        if changed:
            self._app.tell(self._app.word("changes on the disk were taken in"))
        if then is not None:
            then()
        else:
            self.changed()
            self._app.show_bars()

    def _decided(self, disk: Snapshot, choice: str | None) -> None:
        self._asking = False
        if choice is None:
            self._leaving = False
            self._after.clear()
            self._app.tell(self._app.word("not saved; ctrl+s asks again"))
            return
        if choice == "mine":
            self._session.keep_mine(disk)
        else:
            self._session.take_theirs(disk)
        self._app.refresh_view()
        self.save()
