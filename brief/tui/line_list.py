"""A list of one-line rows that costs the same at any length, because only what is seen is drawn.

Textual's own lists build every row when they are filled, and again when two rows are swapped.
"""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from brief.tui.gathering import Gathering
from brief.tui.lines import Lines
from brief.tui.rows import Draw, shortened_parts


class LineList(Lines, can_focus=True, inherit_bindings=False):
    """Rows with a cursor, told apart by keys; what they say is asked for when they are drawn."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"line-list--cursor", "line-list--target"}
    DEFAULT_CSS = """
    LineList {
        & > .line-list--target { text-style: underline; }
        & > .line-list--cursor {
            color: $block-cursor-blurred-foreground;
            background: $block-cursor-blurred-background;
            text-style: $block-cursor-blurred-text-style;
        }
        &:focus > .line-list--cursor {
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

    class Told(Message):
        """Something about a row of a list."""

        def __init__(self, line_list: "LineList", key: str | None) -> None:
            super().__init__()
            self.list = line_list
            """The list that it happened in."""
            self.key = key
            """The row, or None when there are no rows."""

        @property
        def control(self) -> "LineList":
            """The list, for `@on` with a selector."""
            return self.list

    class Highlighted(Told):
        """The cursor stands on another row than before."""

    class Chosen(Told):
        """A row was double-clicked, or Enter was pressed and means nothing else here."""

    class Dragged(Told):
        """A row was dropped with the mouse; it should come right after `target`."""

        def __init__(self, line_list: "LineList", key: str, target: str) -> None:
            super().__init__(line_list, key)
            self.target = target
            """The row it was dropped on."""

    class Typed(Told):
        """Text was typed or pasted that is no key of anything here."""

        def __init__(self, line_list: "LineList", character: str) -> None:
            super().__init__(line_list, line_list.key)
            self.character = character
            """The text: more than one character from an input method or the clipboard."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.draggable = True
        """Whether rows can be moved with the mouse."""
        self._keys: Sequence[str] = ()
        self._draw: Draw = lambda key, _width: [(key, "")]
        self._told: str | None = None
        self._pressed: int | None = None
        self._target: int | None = None
        self._typed = Gathering(self, lambda text: self.post_message(self.Typed(self, text)))

    @property
    def key(self) -> str | None:
        """The key of the row at the cursor."""
        return self._keys[self.cursor] if self._keys else None

    def set_rows(self, keys: Sequence[str], draw: Draw) -> None:
        """Show other rows, with the cursor on the key it was on, or else about where it was."""
        before = self.key
        self._keys, self._draw = keys, draw
        self._pressed = self._target = None
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
            self.post_message(self.Highlighted(self, self.key))

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
        base = self.get_component_rich_style("line-list--cursor") if at_cursor else self.rich_style
        if row == self._target:
            base += self.get_component_rich_style("line-list--target", partial=True)
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

    def on_key(self, event: events.Key) -> None:
        """Pass on what was typed, unless the key means something to anyone here."""
        if event.key == "escape" and self._target is not None:
            self._let_go()
            event.stop()
        elif event.key == "space" and self._typed.pending:
            # A space inside what is typed fast, or sent in one piece, belongs to the text.
            self._typed.add(" ")
            event.stop()
        elif event.key == "space" or event.key in self.screen.active_bindings:
            return
        elif event.key == "enter" and self.key is not None:
            self.post_message(self.Chosen(self, self.key))
            event.stop()
        elif event.is_printable and event.character:
            self._typed.add(event.character)
            event.stop()

    def on_paste(self, event: events.Paste) -> None:
        """Take pasted text for typed text."""
        self._typed.add(event.text)
        event.stop()

    def _row_at(self, event: events.MouseEvent) -> int | None:
        """Return the row nearest to the mouse, None if there are none."""
        if not self._keys:
            return None
        inside = max(0, min(event.y - self.gutter.top, self.size.height - 1))
        return min(self.scroll_offset.y + inside, len(self._keys) - 1)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Move the cursor to the row, from which it may be dragged."""
        row = self._row_at(event)
        below = event.y - self.gutter.top + self.scroll_offset.y >= len(self._keys)
        if event.button != 1 or row is None or below:
            return
        self.cursor = row
        if self.draggable:
            self._pressed = row
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show where the row would land, and scroll when the mouse is past an edge."""
        if self._pressed is None:
            return
        line = event.y - self.gutter.top
        if line < 0 or line >= self.size.height:
            self.scroll_relative(y=-1 if line < 0 else 1, animate=False)
        row = self._row_at(event)
        if self._target is not None or row != self._pressed:
            self._aim(row)

    def on_mouse_up(self) -> None:
        """Tell where the row was dropped."""
        pressed, target = self._pressed, self._target
        self._let_go()
        if pressed is not None and target is not None and target != pressed:
            self.post_message(self.Dragged(self, self._keys[pressed], self._keys[target]))

    def on_click(self, event: events.Click) -> None:
        """Take a double click for a choice."""
        on_row = event.y - self.gutter.top + self.scroll_offset.y < len(self._keys)
        if event.chain == 2 and self.key is not None and on_row:
            self.post_message(self.Chosen(self, self.key))

    def _aim(self, row: int | None) -> None:
        """Mark the row after which the dragged one would come."""
        before, self._target = self._target, row
        for place in {before, row} - {None}:
            self.refresh_line(place or 0)

    def _let_go(self) -> None:
        """End a drag, wherever it was."""
        self._aim(None)
        self._pressed = None
        self.release_mouse()
