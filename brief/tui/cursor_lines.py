"""Rows with a cursor, of which only those that are seen are drawn: it costs the same at any length.

Textual's own lists build every row when they are filled, and again when two rows are swapped.
"""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip

from brief.tui.lines import Lines
from brief.tui.rows import Draw, shortened_parts


class CursorLines(Lines, can_focus=True, inherit_bindings=False):
    """Rows told apart by keys, one of them current; what they say is asked for when drawn."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"cursor-lines--cursor", "cursor-lines--target"}
    DEFAULT_CSS = """
    CursorLines {
        & > .cursor-lines--target { text-style: underline; }
        & > .cursor-lines--cursor {
            color: $block-cursor-blurred-foreground;
            background: $block-cursor-blurred-background;
            text-style: $block-cursor-blurred-text-style;
        }
        &:focus > .cursor-lines--cursor {
            color: $block-cursor-foreground;
            background: $block-cursor-background;
            text-style: $block-cursor-text-style;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "edge(False)", show=False),
        Binding("end", "edge(True)", show=False),
    ]

    cursor: reactive[int] = reactive(0, repaint=False)
    """Position of the current row, from 0; 0 also when there are no rows."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._keys: Sequence[str] = ()
        self._draw: Draw = lambda key, _width: [(key, "")]
        self._told: str | None = None
        self._target: int | None = None
        """The row on which something would be dropped."""

    @property
    def key(self) -> str | None:
        """The key of the row at the cursor."""
        return self._keys[self.cursor] if self._keys else None

    def set_rows(self, keys: Sequence[str], draw: Draw) -> None:
        """Show other rows, with the cursor on the key it was on, or else about where it was."""
        before = self.key
        self._keys, self._draw = keys, draw
        self._target = None
        self.virtual_size = Size(0, len(keys))
        place = min(self.cursor, max(len(keys) - 1, 0))
        if keys and before is not None and keys[place] != before and before in keys:
            place = keys.index(before)
        self.cursor = place
        self._arrived()
        self.refresh()

    def select(self, key: str) -> None:
        """Move the cursor to a row, if there is such a row."""
        if key != self.key and key in self._keys:
            self.cursor = self._keys.index(key)

    def validate_cursor(self, place: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(place, len(self._keys) - 1))

    def watch_cursor(self, before: int, after: int) -> None:
        """Draw the two rows concerned anew and say where the cursor is."""
        self.refresh_line(before)
        self.refresh_line(after)
        self._arrived()

    def _arrived(self) -> None:
        """Bring the cursor into sight and tell when it is on another row than was last told."""
        self._show_cursor()
        if self.key != self._told:
            self._told = self.key
            self.tell_highlighted()

    def tell_highlighted(self) -> None:
        """Tell that the cursor stands on another row than before; for the list to do."""

    def _show_cursor(self) -> None:
        """Scroll no further than it takes to see the cursor."""
        top, height = self.scroll_offset.y, self.size.height
        if height and not top <= self.cursor < top + height:
            above = self.cursor < top
            self.scroll_to(
                y=self.cursor if above else self.cursor - height + 1, animate=False, force=True
            )

    def on_resize(self) -> None:
        """Keep the cursor in sight when the window changes."""
        self._show_cursor()

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen."""
        row, width = self.scroll_offset.y + y, self.scrollable_content_region.width
        if row >= len(self._keys):
            return Strip.blank(width, self.rich_style)
        at_cursor = row == self.cursor
        base = self.rich_style
        if at_cursor:
            base = self.get_component_rich_style("cursor-lines--cursor")
        if row == self._target:
            base += self.get_component_rich_style("cursor-lines--target", partial=True)
        segments = [
            Segment(text, self._styled(style, base, plain=at_cursor))
            for text, style in shortened_parts(self._draw(self._keys[row], width), width)
        ]
        return Strip(segments).adjust_cell_length(width, base)

    def _styled(self, name: str, base: Style, *, plain: bool) -> Style:
        """Return the style of a part; on the cursor's colours no other colour can be read."""
        if not name:
            return base
        style = self.part_style(name)
        if plain:
            return base + Style(bold=style.bold or None)
        return base + Style(color=style.color, bold=style.bold or None)

    def action_step(self, rows: int) -> None:
        """Move the cursor by rows."""
        self.cursor += rows
        self._show_cursor()

    def action_page(self, pages: int) -> None:
        """Move the cursor by what is seen at once, less one row to find the place again."""
        self.action_step(pages * max(self.size.height - 1, 1))

    def action_edge(self, end: bool) -> None:
        """Move the cursor to the first or the last row."""
        self.cursor = len(self._keys) - 1 if end else 0
        self._show_cursor()
