"""The pane of the deck: its sections, slides and points, in order."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from brief.editing.folders import closed_slides
from brief.model.outline import SECTION_MARK, SLIDE_MARK
from brief.model.workspace import DeckFolder
from brief.tui.line_list import LineList
from brief.tui.paragraphs import said
from brief.tui.view import View


class DeckPane(Vertical):
    """Shows the lines of the deck's order, each as what it stands for."""

    class Highlighted(Message):
        """The cursor is on another line."""

        def __init__(self, line: str | None) -> None:
            super().__init__()
            self.line = line
            """The line of the deck's order; None in an empty deck."""

    class Dragged(Message):
        """A line was dropped with the mouse, to come right after another."""

        def __init__(self, line: str, target: str) -> None:
            super().__init__()
            self.line = line
            """The line that is to be moved."""
            self.target = target
            """The line that it was dropped on."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._view: View | None = None
        self._shown = ""
        """Id of the deck that is shown."""
        self._left: dict[str, str] = {}
        """The line at the cursor when each deck was left, by its id."""

    def compose(self) -> ComposeResult:
        """Set out the list."""
        yield LineList(id="deck-list")

    @property
    def _list(self) -> LineList:
        return self.query_one("#deck-list", LineList)

    @property
    def line(self) -> str | None:
        """The line of the deck's order at the cursor."""
        return self._list.key

    def select(self, line: str) -> None:
        """Put the cursor on a line."""
        self._list.select(line)

    def show(self, view: View) -> None:
        """Show the deck as it stands now; another one where it was left, or where points can go."""
        self._view = view
        before, self._shown = self._shown, view.deck.deck.id
        if self.line is not None:
            self._left[before] = self.line
        self._list.set_rows(view.deck.deck.order, self._row)
        if self._shown != before:
            left = self._left.get(self._shown)
            self.select(left if left in view.deck.deck.order else _beginning(view.deck))

    def select_near(self, line: str, order: Sequence[str]) -> None:
        """Put the cursor on a line or, when it is gone, on the last one above it that is left.

        `order` is one that has the line.
        """
        there = set(self._view.deck.deck.order) if self._view else set()
        above = [each for each in order[: order.index(line) + 1] if each in there]
        if above:
            self.select(above[-1])

    def _row(self, key: str, _width: int) -> Sequence[tuple[str, str]]:
        """Return a line's row: a section's title, a slide's with its number, a point's text."""
        assert self._view is not None
        view = self._view
        wording = view.wording(view.language)
        if key.startswith(SLIDE_MARK):
            slide = view.deck.slides[key.removeprefix(SLIDE_MARK)]
            number = view.page_numbers[slide.id]
            return [(f"{number:>3} ", "accent"), (said(wording, slide, "title"), "")]
        if key.startswith(SECTION_MARK):
            section = view.deck.sections[key.removeprefix(SECTION_MARK)]
            return [(said(wording, section, "title"), "strong")]
        return [("      ", ""), (said(wording, view.workspace.points[key], "text"), "muted")]

    @on(LineList.Highlighted)
    def _highlighted(self, event: LineList.Highlighted) -> None:
        """Tell which line is at the cursor."""
        event.stop()
        self.post_message(self.Highlighted(event.key))

    @on(LineList.Dragged)
    def _dragged(self, event: LineList.Dragged) -> None:
        """Tell what was dropped where."""
        event.stop()
        if event.key is not None:
            self.post_message(self.Dragged(event.key, event.target))


def _beginning(folder: DeckFolder) -> str:
    """Return the first slide that takes points, else the first line, "" for an empty deck."""
    order, closed = folder.deck.order, closed_slides(folder)
    open_slides = (each for each in order if each.startswith(SLIDE_MARK) and each not in closed)
    return next(open_slides, next(iter(order), ""))
