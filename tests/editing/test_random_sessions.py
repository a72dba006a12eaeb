"""Random work at random moments, against a model that is nothing but lists."""

import shutil
import tempfile
from pathlib import Path
from typing import Literal

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from tiny_workspace import DECK, TinyWorkspace

from brief.editing import changes
from brief.editing.disk import Changed, Saved, Snapshot
from brief.editing.refused import Refused
from brief.editing.session import Session

ORDER = f"decks/{DECK}/deck.toml"
POINTS = ("now-count", "later-count", "our-view", "keep-waiting", "no-first-move")
LINES = (*POINTS, "## answer", "## growth", "## compare", "## number", "# main", "# back")


class Work(RuleBasedStateMachine):
    """A session over files, beside lists of lines that stand for it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.files = TinyWorkspace(self.folder / "workspace")
        self.files.translate()
        self.session = Session(Snapshot.take(self.files.root))
        self.states = [self.session.deck.deck.order]
        self.at = 0
        self.on_disk = self.states[0]
        self.version = "甲"

    @initialize(picked=st.booleans())
    def begin(self, picked: bool) -> None:
        if picked:
            self.files.note_picked()
            self.session = Session(Snapshot.take(self.files.root))

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @property
    def now(self) -> tuple[str, ...]:
        return self.states[self.at]

    def done(self, order: tuple[str, ...]) -> None:
        if order != self.now:
            self.states = [*self.states[: self.at + 1], order]
            self.at += 1

    @rule(point=st.sampled_from(POINTS), slide=st.sampled_from(["answer", "growth", "number"]))
    def pick(self, point: str, slide: str) -> None:
        try:
            folder = changes.pick(self.session.deck, point, f"## {slide}")
        except Refused:
            assert point in self.now
            return
        self.session.change("pick point", folder)
        lines = list(self.now)
        place = lines.index(f"## {slide}") + 1
        while place < len(lines) and not lines[place].startswith("#"):
            place += 1
        lines.insert(place, point)
        self.done(tuple(lines))

    @rule(point=st.sampled_from(POINTS))
    def drop(self, point: str) -> None:
        if point not in self.now:
            return
        self.session.change("drop point", changes.drop(self.session.deck, point))
        self.done(tuple(line for line in self.now if line != point))

    @rule(line=st.sampled_from(LINES), step=st.sampled_from([-1, 1]))
    def move(self, line: str, step: Literal[-1, 1]) -> None:
        try:
            folder = changes.move(self.session.deck, line, step)
        except Refused:
            return
        assert sorted(folder.deck.order) == sorted(self.now)
        there, before = folder.deck.order.index(line), self.now.index(line)
        assert (there - before) * step > 0
        self.session.change("move point", folder)
        self.done(folder.deck.order)

    @rule(line=st.sampled_from(LINES), onto=st.sampled_from(LINES))
    def drag(self, line: str, onto: str) -> None:
        if line not in self.now or onto not in self.now:
            return
        try:
            folder = changes.move_to(self.session.deck, line, onto)
        except Refused:
            return
        assert sorted(folder.deck.order) == sorted(self.now)
        self.session.change("move by mouse", folder)
        self.done(folder.deck.order)

    @rule()
    def undo(self) -> None:
        assert (self.session.undo() is None) == (self.at == 0)
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        assert (self.session.redo() is None) == (self.at == len(self.states) - 1)
        self.at = min(self.at + 1, len(self.states) - 1)

    @rule()
    def save(self) -> None:
        job = self.session.save_job()
        if job is None:
            assert self.now == self.on_disk
            return
        outcome = job.run()
        if isinstance(outcome, Changed):
            self.session.merge(outcome.snapshot)
            job = self.session.save_job()
            outcome = job.run() if job else None  # type: ignore[assignment]
        if isinstance(outcome, Saved):
            self.session.saved(outcome)
        self.on_disk = self.now

    @rule(version=st.sampled_from("甲乙丙丁"))
    def another_program_changes_a_field(self, version: str) -> None:
        text = self.files.path(ORDER).read_text("utf-8")
        text = text.replace(f'version = "{self.version}"', f'version = "{version}"')
        self.files.write(ORDER, text)
        self.version = version

    @rule()
    def look_at_the_disk(self) -> None:
        self.session.merge(Snapshot.take(self.files.root))
        assert self.session.deck.deck.version == self.version

    @precondition(lambda self: self.now == self.on_disk)
    @rule(point=st.sampled_from(POINTS))
    def another_program_drops_a_point(self, point: str) -> None:
        if point not in self.on_disk:
            return
        line = f'  "{point}",\n'
        text = self.files.path(ORDER).read_text("utf-8")
        assert text.count(line) == 1 + ("picked =" in text)
        self.files.write(ORDER, text.replace(line, ""))
        self.session.merge(Snapshot.take(self.files.root))
        self.on_disk = tuple(line for line in self.on_disk if line != point)
        assert self.session.deck.deck.order == self.on_disk
        assert not self.session.unsaved
        self.reopen()

    @precondition(lambda self: self.now == self.on_disk)
    @rule()
    def reopen(self) -> None:
        self.session = Session(Snapshot.take(self.files.root))
        self.states, self.at = [self.on_disk], 0

    @invariant()
    def what_is_shown_is_what_the_model_holds(self) -> None:
        deck = self.session.deck
        assert deck.deck.order == self.now
        shown = tuple(
            line for place in deck.outline for line in (f"## {place.slide}", *place.points)
        )
        assert shown == tuple(line for line in self.now if not line.startswith("# "))
        points = tuple(sorted(line for line in self.now if not line.startswith("#")))
        assert deck.deck.picked == points or (deck.deck.picked is None and self.at == 0)

    @invariant()
    def the_files_stand(self) -> None:
        deck = self.files.load().decks[DECK].deck
        assert deck.order == self.on_disk
        assert deck.version == self.version
        assert not list(self.files.root.rglob(".brief-*"))


TestWork = Work.TestCase
TestWork.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
