"""A list of one-line rows: what is typed over it, and rows that are moved with the mouse."""

from collections.abc import Sequence

from textual import events
from textual.message import Message

from brief.tui.cursor_lines import CursorLines
from brief.tui.gathering import Gathering
from brief.tui.rows import Draw


class LineList(CursorLines):
    """Rows with a cursor, which tells what is done with them."""

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
        self._pressed: int | None = None
        self._typed = Gathering(self, lambda text: self.post_message(self.Typed(self, text)))

    def set_rows(self, keys: Sequence[str], draw: Draw) -> None:
        """Show other rows, with the cursor on the key it was on, or else about where it was."""
        self._pressed = None
        super().set_rows(keys, draw)

    def tell_highlighted(self) -> None:
        """Tell that the cursor stands on another row than before."""
        self.post_message(self.Highlighted(self, self.key))

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
