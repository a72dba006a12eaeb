"""Undo and redo: every state that a session went through, none of it ever changed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from brief.editing.state import State

MOST_STEPS = 1_000
"""Steps that can be taken back; states share what did not change, so that each costs little."""


@dataclass(frozen=True)
class Step:
    """A change, and the state on its other side."""

    name: str
    """One of the program's words, in English, such as `move point`."""
    state: State
    """For a step back the state before the change, for a step forth the state after it."""
    line: str = ""
    """The line of a deck's order that was changed; empty for a deck as a whole."""


@dataclass(frozen=True)
class History:
    """The present state, with the ways back and forth from it."""

    present: State
    """The state as it stands now."""
    back: tuple[Step, ...] = field(default=(), repr=False)
    """What undo takes back, the nearest last."""
    forth: tuple[Step, ...] = field(default=(), repr=False)
    """What redo does again, the nearest last."""

    @property
    def undo_name(self) -> str | None:
        """Name of the change that undo would take back, None at the beginning."""
        return self.back[-1].name if self.back else None

    @property
    def undo_line(self) -> str:
        """Line of the change that undo would take back, empty where it is about none."""
        return self.back[-1].line if self.back else ""

    @property
    def redo_line(self) -> str:
        """Line of the change that redo would do again, empty where it is about none."""
        return self.forth[-1].line if self.forth else ""

    @property
    def redo_name(self) -> str | None:
        """Name of the change that redo would do again, None at the end."""
        return self.forth[-1].name if self.forth else None

    def did(self, name: str, state: State, line: str = "") -> "History":
        """Return the history after a change; what had been taken back can't be done again."""
        return History(state, (*self.back, Step(name, self.present, line))[-MOST_STEPS:])

    def undone(self) -> "History":
        """Return the history one step back; itself at the beginning."""
        if not self.back:
            return self
        step = self.back[-1]
        forth = (*self.forth, replace(step, state=self.present))
        return History(step.state, self.back[:-1], forth)

    def redone(self) -> "History":
        """Return the history one step forth; itself at the end."""
        if not self.forth:
            return self
        step = self.forth[-1]
        back = (*self.back, replace(step, state=self.present))
        return History(step.state, back, self.forth[:-1])

    def rebased(self, fn: Callable[[State], State | None]) -> "History":
        """Return the history with every state replaced, cut where `fn` gives None.

        After a merge with what others saved, undo must take back this session's changes and not
        theirs. ValueError when the present itself has no replacement.
        """
        present = fn(self.present)
        if present is None:
            raise ValueError("the present state can't be cut from the history")
        back = tuple(_until_none(fn, reversed(self.back)))[::-1]
        forth = tuple(_until_none(fn, reversed(self.forth)))[::-1]
        return History(present, back, forth)


def _until_none(fn: Callable[[State], State | None], steps: Iterable[Step]) -> Iterator[Step]:
    """Return steps with their states replaced, up to the first that has none."""
    for step in steps:
        state = fn(step.state)
        if state is None:
            return
        yield replace(step, state=state)
