"""The pane of all points: a filter, and under it the points that match."""

from collections.abc import Generator, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from brief.model.identifiers import Language
from brief.tui.filtering import Query, matches, read_query
from brief.tui.line_list import LineList
from brief.tui.paragraphs import said
from brief.tui.point_index import Index, finished, indexing
from brief.tui.view import View

_LATER = 1.0
"""Seconds until what was read is made searchable: what is seen comes first."""

_PAUSE = 0.01
"""Seconds between two portions of the index, in which a key finds the program free."""


class FilterInput(Input):
    """What the points are filtered by; its keys lead on to the points."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,enter", "leave", show=False),
        Binding("escape", "clear", show=False),
    ]

    class Left(Message):
        """The user wants to go on to the points."""

    def action_leave(self) -> None:
        """Go on to the points that were found."""
        self.post_message(self.Left())

    def action_clear(self) -> None:
        """Show all points again."""
        self.value = ""
        self.post_message(self.Left())


class PointsPane(Vertical):
    """Shows which points there are, and which of them the deck uses on which slide."""

    DEFAULT_CSS = """
    PointsPane {
        & > #filter { height: 1; border: none; padding: 0 1; background: $boost; }
        & > #filter:focus { background: $primary-background; }
        & > #points-count { height: 1; color: $text-muted; }
    }
    """

    class Highlighted(Message):
        """The cursor is on another point."""

        def __init__(self, point: str | None) -> None:
            super().__init__()
            self.point = point
            """Id of the point; None when no point matches."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._view: View | None = None
        self._index: Index | None = None
        """What was made ready last; older than the view while another one is coming."""
        self._coming: Generator[None, None, Index] | None = None
        self._slides: dict[str, int] = {}
        """Number of the slide that each point of the deck is on."""
        self._said: dict[tuple[Language, str], str] = {}
        """Rows drawn so far; a change of the deck changes no point's text."""

    def compose(self) -> ComposeResult:
        """Set out the filter and the list."""
        yield FilterInput(id="filter", select_on_focus=False)
        yield Static(id="points-count")
        points = LineList(id="points-list")
        points.draggable = False
        yield points

    @property
    def _list(self) -> LineList:
        return self.query_one("#points-list", LineList)

    @property
    def _filter(self) -> Input:
        return self.query_one("#filter", Input)

    @property
    def index(self) -> Index:
        """The points as they are searched; who needs it waits for what is left to be made."""
        if self._coming is not None:
            self._index, self._coming = finished(self._coming), None
        assert self._index is not None
        assert self._view is not None
        self._index = self._index.with_deck(self._view.deck)
        return self._index

    @property
    def key(self) -> str | None:
        """Id of the point at the cursor."""
        return self._list.key

    @property
    def query_text(self) -> str:
        """The filter as it was typed."""
        return self._filter.value

    def set_query(self, text: str) -> None:
        """Filter by something else."""
        self._filter.value = text
        self._filter.cursor_position = len(text)
        self._fill()

    def focus_filter(self, typed: str = "") -> None:
        """Go to the filter, with what was typed elsewhere added to it."""
        if typed:
            self.set_query(self.query_text + typed)
        self._filter.focus()

    def find(self, point: str) -> None:
        """Put the cursor on a point; the filter is taken off if it hides it."""
        if point not in self._found():
            self.set_query("")
        self._list.select(point)

    def show(self, view: View) -> None:
        """Show the points as they stand now."""
        before, self._view = self._view, view
        if before is None or before.workspace.points is not view.workspace.points:
            self._said.clear()
            self._coming = indexing(view.workspace, view.session.vocabulary, self._index)
            self.set_timer(_LATER, self._index_on)
        numbers = view.page_numbers
        self._slides = {
            point: numbers[place.slide] for place in view.deck.outline for point in place.points
        }
        self._filter.placeholder = view.word("Filter: words, kind:fact, used:no")
        self._fill()

    def _index_on(self) -> None:
        """Make another portion of the points searchable, while nobody waits for them."""
        if self._coming is None:
            return
        try:
            next(self._coming)
        except StopIteration as done:
            self._index, self._coming = done.value, None
        else:
            self.set_timer(_PAUSE, self._index_on)

    def _found(self) -> list[str]:
        """Return the points that match the filter; without one, nothing needs to be searched."""
        assert self._view is not None
        query = read_query(self.query_text)
        return matches(self.index, query) if query != Query() else [*self._view.workspace.points]

    def _fill(self) -> None:
        """Show the points that match."""
        if self._view is None:
            return
        found = self._found()
        self._list.set_rows(found, self._row)
        shown, everything = str(len(found)), str(len(self._view.workspace.points))
        words = (
            self._view.word("Points: {shown} of {all}", shown=shown, all=everything)
            if found
            else self._view.word("No point matches the filter")
        )
        self.query_one("#points-count", Static).update(Content(words))

    def _row(self, key: str, _width: int) -> Sequence[tuple[str, str]]:
        """Return a point's row: whether the deck has it, on which slide, and what it says."""
        number = self._slides.get(key)
        mark = f"[x] {number:>2} " if number else "[ ]    "
        return [(mark, "accent" if number else "muted"), (self._text(key), "")]

    def _text(self, key: str) -> str:
        assert self._view is not None
        language = self._view.language
        if (language, key) not in self._said:
            point = self._view.workspace.points[key]
            self._said[language, key] = said(self._view.wording(language), point, "text")
        return self._said[language, key]

    @on(Input.Changed)
    def _filtered(self, event: Input.Changed) -> None:
        """Show what matches what was typed."""
        event.stop()
        self._fill()

    @on(FilterInput.Left)
    def _left(self, event: FilterInput.Left) -> None:
        """Go on to the points."""
        event.stop()
        self._list.focus()

    @on(LineList.Highlighted)
    def _highlighted(self, event: LineList.Highlighted) -> None:
        """Tell which point is at the cursor."""
        event.stop()
        self.post_message(self.Highlighted(event.key))

    @on(LineList.Typed)
    def _typed(self, event: LineList.Typed) -> None:
        """Take what is typed over the list for the filter."""
        event.stop()
        self.focus_filter(event.character)
