"""The three single lines above and below the panes, each cut to the terminal's width."""

from collections.abc import Callable, Sequence
from typing import Literal

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from brief.language.cells import cells, shortened
from brief.tui.actions import ACTIONS, Action, action_of, shown_key
from brief.tui.dialogs import plain

Tone = Literal["", "muted", "good", "warn", "error"]
"""How a status is coloured; its words say the same."""

_TONES: dict[str, str] = {
    "muted": "$text-muted",
    "good": "$text-success",
    "warn": "$text-warning",
    "error": "bold $text-error",
}


class _Bar(Widget):
    """One line with something at its left and at its right end; the left gives way."""

    DEFAULT_CSS = """
    _Bar { height: 1; background: $panel; color: $text; text-wrap: nowrap; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name for it
        super().__init__(id=id)
        self._left = self._right = ""
        self._style = ""

    def _say(self, left: str, right: str, style: str) -> None:
        self._left = plain(left).plain.replace("\n", " ")
        self._right = plain(right).plain.replace("\n", " ")
        self._style = style
        self.refresh()

    def render(self) -> Content:
        """Return the line, as wide as the widget."""
        room = self.size.width - 2
        right = shortened(self._right, max(room // 2, 0)) if self._right else ""
        left_room = room - cells(right) - (2 if right else 0)
        left = shortened(self._left, left_room) if left_room > 0 else ""
        gap = " " * max(room - cells(left) - cells(right), 0)
        return Content.assemble(" ", (left, self._style), gap, (right, "$text-muted"), " ")


class HeadBar(_Bar):
    """The deck's title, and what holds for the whole of it."""

    DEFAULT_CSS = """
    HeadBar { background: $primary; color: $text; }
    """

    def show(self, title: str, note: str = "") -> None:
        """Show a title at the left and a note, such as what is unsaved, at the right."""
        self._say(title, note, "bold")

    def render(self) -> Content:
        """Return the line in the colours of the head, which mutes nothing."""
        return super().render().stylize("$text")


class StatusBar(_Bar):
    """What happened last, and where the cursor is."""

    def show(self, text: str, note: str = "", tone: Tone = "") -> None:
        """Show a sentence at the left and a note at the right."""
        self._say(text, note, _TONES.get(tone, ""))


class FooterBar(Widget):
    """The five most needed actions with their keys; a click does the same as the key."""

    DEFAULT_CSS = """
    FooterBar { height: 1; background: $panel; color: $text; text-wrap: nowrap; }
    """

    class Pressed(Message):
        """An action was clicked."""

        def __init__(self, action_id: str) -> None:
            super().__init__()
            self.action_id = action_id
            """Which one."""

    def __init__(
        self,
        word: Callable[..., str],
        actions: Sequence[Action] = ACTIONS,
        *,
        id: str | None = None,  # noqa: A002 - Textual's name for it
    ) -> None:
        super().__init__(id=id)
        self._word = word
        self._actions = actions

    def show(self, word: Callable[..., str]) -> None:
        """Speak another language."""
        self._word = word
        self.refresh()

    def render(self) -> Content:
        """Return keys and labels; what does not fit is shortened fairly."""
        parts: list[tuple[str, str]] = []
        for text, _, style in self._spans():
            parts.append((text, style))
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        end = 0
        for text, action_id, _ in self._spans():
            end += cells(text)
            if event.x < end:
                if action_id:
                    self.post_message(self.Pressed(action_id))
                return

    def _spans(self) -> list[tuple[str, str, str]]:
        """Return stretches of the line: text, the action it stands for, style."""
        shown = sorted(
            (action for action in self._actions if action.footer is not None),
            key=lambda action: action.footer or 0,
        )
        keys = [self._keys(action) for action in shown]
        while len(shown) > 1 and self._columns(keys) > self.size.width:
            # Help, the last one, stays: it says what the others are.
            del shown[-2], keys[-2]
        labels = [self._word(action.short or action.label) for action in shown]
        room = self.size.width - self._columns(keys)
        if sum(map(cells, labels)) > room:
            share = room // max(len(shown), 1)
            labels = [shortened(label, share) if share > 1 else "" for label in labels]
        spans: list[tuple[str, str, str]] = []
        for action, pairs, label in zip(shown, keys, labels, strict=True):
            spans.append((" ", action.id, ""))
            spans += [(text, action_id, "bold $text-accent") for text, action_id in pairs]
            # The label of a pair belongs to its second key, which stands beside it.
            spans += [(f" {label} ", pairs[-1][1] if pairs else action.id, ""), (" ", "", "")]
        return spans

    @staticmethod
    def _columns(keys: Sequence[Sequence[tuple[str, str]]]) -> int:
        """Return how many columns keys take with the spaces around them and their labels."""
        return sum(cells(text) for pairs in keys for text, _ in pairs) + 4 * len(keys)

    def _keys(self, action: Action) -> list[tuple[str, str]]:
        """Return the key to show with its action; moving up and down are shown as one."""
        if not action.keys:
            return []
        first = shown_key(action.keys[0])
        if action.id != "line.up":
            return [(first, action.id)]
        down = action_of(self._actions, "line.down")
        second = shown_key(down.keys[0]) if down.keys else ""
        if first[:-1] == second[:-1] and second:
            second = second[-1]
        elif second:
            second = f"/{second}"
        return [(first, action.id), *([(second, down.id)] if second else [])]
