"""The workbench: three panes over one session, and every action wired to what it does."""

import asyncio
import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.events import DescendantFocus, Resize
from textual.filter import LineFilter
from textual.screen import Screen

from brief.editing.refused import Refused
from brief.editing.session import Session
from brief.errors import BriefError
from brief.model.identifiers import Language
from brief.store.journal import Journal
from brief.tui.actions import Action, bindings
from brief.tui.bars import FooterBar, HeadBar, StatusBar
from brief.tui.bench import Bench
from brief.tui.deck_pane import DeckPane
from brief.tui.desk import Desk
from brief.tui.inspector import Inspector
from brief.tui.keeping import Keeper
from brief.tui.line_list import LineList
from brief.tui.points_pane import PointsPane
from brief.tui.preferences import Preferences
from brief.tui.safety import HarmlessFilter
from brief.tui.slow_keeping import DiskLooked, SaveEnded
from brief.tui.view import View

_SIGNALS = (signal.SIGTERM, signal.SIGHUP)


class BriefApp(App[int], inherit_bindings=False):
    """Shows one session; widgets post messages, and only what stands here changes it."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "noop", show=False, system=True)]
    CSS = """
    Screen { layout: vertical; }
    #panes { height: 1fr; }
    #points { width: 1fr; }
    #deck { width: 1fr; border-left: solid $panel; }
    #inspector { width: 1fr; border-left: solid $panel; }
    #panes.narrow > * { display: none; width: 100%; border-left: none; }
    #panes.narrow > .shown { display: block; }
    """

    def __init__(
        self,
        session: Session,
        journal: Journal,
        preferences: Preferences,
        language: Language,
        unsaved: Path | None = None,
    ) -> None:
        super().__init__()
        self.session = session
        self.preferences = preferences
        self.view = View(session, language)
        self.keeper = Keeper(self, session, journal, unsaved)
        self.desk = Desk(self)
        self._said = ""
        for binding in bindings(preferences.actions):
            self._bindings.key_to_bindings.setdefault(binding.key, []).append(binding)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Let nothing from a document reach the terminal as a command."""
        return [*super().get_line_filters(), HarmlessFilter()]

    def get_default_screen(self) -> Screen[None]:
        """Return the screen that everything stands on."""
        return Bench(id="_default")

    def compose(self) -> ComposeResult:
        """Set out the bars and the panes."""
        yield HeadBar(id="head")
        with Horizontal(id="panes"):
            yield PointsPane(id="points")
            yield DeckPane(id="deck")
            yield Inspector(id="inspector")
        yield StatusBar(id="status")
        yield FooterBar(self.word, self.preferences.actions, id="footer")

    @property
    def bench(self) -> Bench:
        """The screen that everything stands on."""
        bench = self.screen_stack[0]
        assert isinstance(bench, Bench)
        return bench

    @property
    def points(self) -> PointsPane:
        """The pane of all points."""
        return self.bench.query_one(PointsPane)

    @property
    def deck_pane(self) -> DeckPane:
        """The pane of the deck."""
        return self.bench.query_one(DeckPane)

    @property
    def inspector(self) -> Inspector:
        """The pane of what is selected."""
        return self.bench.query_one(Inspector)

    def on_mount(self) -> None:
        """Show the deck, watch the disk, and end in order when told to by a signal."""
        if self.preferences.theme:
            self.theme = self.preferences.theme
        loop = asyncio.get_running_loop()
        for number in _SIGNALS:
            loop.add_signal_handler(number, self._told_to_end, number)
        self.refresh_view()
        self.points.query_one(LineList).focus()
        self.bench.fit(self.size.width)
        self.keeper.begin()
        if not self.session.deck_id:
            self.call_after_refresh(self.action_perform, "deck.new")

    def _told_to_end(self, number: int) -> None:
        """Keep what is unsaved and give the terminal back."""
        self.keeper.keep_now()
        self.exit(return_code=128 + number)

    def refresh_view(self, language: Language | None = None) -> None:
        """Show the session as it stands now, in another language if one is given."""
        self.view = View(self.session, language or self.view.language)
        self.points.show(self.view)
        self.deck_pane.show(self.view)
        self.show_bars()
        self.inspect()

    @property
    def actions(self) -> Sequence[Action]:
        """Every action with its keys as the user has set them."""
        return self.preferences.actions

    def word(self, english: str, **values: str) -> str:
        """Return one of the program's own words in the language of the interface."""
        return self.view.word(english, **values)

    def show_bars(self) -> None:
        """Bring head, status and footer up to the session."""
        undo = self.session.undo_name
        note = self.word("undo: {name}", name=self.word(undo)) if undo else ""
        self.bench.show_bars(self.word, self.view.title, self.keeper.state, self._said, note)

    @property
    def pane(self) -> str:
        """Id of the pane that has the focus."""
        return self.bench.pane

    def inspect(self) -> None:
        """Show what is under the cursor of the pane last used."""
        if self.pane == "deck" and self.deck_pane.line is not None:
            self.inspector.show_line(self.view, self.deck_pane.line)
        elif self.pane == "points":
            self.inspector.show_point(self.view, self.points.key)

    def on_points_pane_highlighted(self, message: PointsPane.Highlighted) -> None:
        """Inspect the point under the cursor."""
        if self.pane == "points":
            self.inspector.show_point(self.view, message.point)

    def on_deck_pane_highlighted(self, message: DeckPane.Highlighted) -> None:
        """Inspect the line under the cursor."""
        if self.pane == "deck" and message.line is not None:
            self.inspector.show_line(self.view, message.line)

    def on_deck_pane_dragged(self, message: DeckPane.Dragged) -> None:
        """Move what was dragged."""
        self.attempt(lambda: self.desk.drag(message.line, message.target))

    def on_line_list_chosen(self, message: LineList.Chosen) -> None:
        """Take a double click for the key that stands for it."""
        self.action_perform("line.edit" if message.list.id == "deck-list" else "point.toggle")

    def on_line_list_typed(self, message: LineList.Typed) -> None:
        """Take what is typed over the deck for the filter, as over the points."""
        self.go_to("points")
        self.points.focus_filter(message.character)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Inspect what the pane that was entered points at."""
        del event
        if len(self.screen_stack) == 1:
            self.bench.fit(self.size.width)
            self.inspect()
            self.show_bars()

    def on_save_ended(self, message: SaveEnded) -> None:
        """Take note of a save."""
        self.keeper.ended(message.outcome)

    def on_disk_looked(self, message: DiskLooked) -> None:
        """Take in what has changed on the disk."""
        self.keeper.looked(message.found, message.known, message.seen)

    def on_resize(self, event: Resize) -> None:
        """Show one pane or three."""
        self.bench.fit(event.size.width)

    def go_to(self, pane: str) -> None:
        """Give a pane the focus."""
        self.bench.go_to(pane)

    def action_perform(self, action_id: str) -> None:
        """Do one of the registry's actions."""
        self.attempt(self.desk.handlers[action_id])

    def action_noop(self) -> None:
        """Do nothing: ctrl+c copies in dialogs, and must not end the program."""

    def attempt(self, work: Callable[[], None]) -> None:
        """Do something, and say why when the deck does not allow it."""
        version = self.session.version
        self._said = ""
        try:
            work()
        except Refused as refused:
            self.tell(self.view.word(refused.message, **refused.values))
        except BriefError as error:
            self.tell(str(error))
        if self.session.version != version:
            self.keeper.changed()
            self.refresh_view()
        else:
            self.show_bars()

    def tell(self, text: str) -> None:
        """Say something on the status line, until the next thing is said."""
        self._said = text
        self.show_bars()

    def on_footer_bar_pressed(self, message: FooterBar.Pressed) -> None:
        """Take a click on the footer for its key."""
        self.action_perform(message.action_id)

    def new_view(self) -> View:
        """Return the session as it stands now, in the language of the interface."""
        self.view = View(self.session, self.view.language)
        return self.view
