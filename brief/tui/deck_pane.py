"""The pane of the deck: its sections, slides and points, in order."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from brief.model.outline import SECTION_MARK, SLIDE_MARK
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
        """Show the deck as it stands now."""
        self._view = view
        self._list.set_rows(view.deck.deck.order, self._row)

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
