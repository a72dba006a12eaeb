"""The pane that says all about what is selected, and shows it in its source."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.timer import Timer

from brief.model.outline import SECTION_MARK, SLIDE_MARK
from brief.tui.inspecting import about_line
from brief.tui.placing import Place, Shelf, place_shown, places_of_point, places_of_slide
from brief.tui.text_view import TextView
from brief.tui.view import View

_REST = 0.05
"""Seconds that the cursor must rest before a source is wrapped, which a held key would wait for."""


class Inspector(Vertical):
    """Shows what is known of a point, slide or section, and one of its places at a time."""

    DEFAULT_CSS = """
    Inspector {
        & > #about { height: 3fr; }
        & > #place-head { height: 5; border-top: solid $panel; }
        & > #place { height: 2fr; }
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._shelf = Shelf()
        self._view: View | None = None
        self._line: str | None = None
        self._places: tuple[Place, ...] = ()
        self._number = 0
        """Which of the places is shown, from 0."""
        self._pending: Timer | None = None

    def compose(self) -> ComposeResult:
        """Set out what is said above where it stands."""
        yield TextView(id="about")
        head = TextView(id="place-head")
        head.can_focus = False
        yield head
        yield TextView(id="place")

    def show_point(self, view: View, point: str | None) -> None:
        """Show a point, or that there is none."""
        self._show(view, point)

    def show_line(self, view: View, line: str) -> None:
        """Show what a line of the deck's order stands for."""
        self._show(view, line)

    def next_place(self) -> None:
        """Show the next place, after the last one the first again."""
        if self._view is not None and self._places:
            self._number = (self._number + 1) % len(self._places)
            self._show_place()

    def _show(self, view: View, line: str | None) -> None:
        """Show something else, or the same as it stands now, at the place that was looked at."""
        if view is self._view and line == self._line:
            return
        about = self.query_one("#about", TextView)
        about.set_lines(about_line(view, line or ""))
        places = _places(view, line or "")
        if line != self._line or places != self._places:
            self._number = 0
        self._view, self._line, self._places = view, line, places
        if self._pending is not None:
            self._pending.stop()
        self._pending = self.set_timer(_REST, self._show_place)

    def _show_place(self) -> None:
        """Show the place whose turn it is, in the original or in our note."""
        if self._view is not None:
            shown = place_shown(self._view, self._places, self._number, self._shelf)
            self.query_one("#place-head", TextView).set_lines(shown.head)
            self.query_one("#place", TextView).set_lines(shown.body, shown.at)


def _places(view: View, line: str) -> tuple[Place, ...]:
    """Return the places of a point, or of what a slide shows; a section has none."""
    if line.startswith(SLIDE_MARK):
        return places_of_slide(view, line.removeprefix(SLIDE_MARK))
    return () if line.startswith(SECTION_MARK) else places_of_point(view, line)
