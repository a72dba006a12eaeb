"""What an input method sends in one piece, kept in one piece."""

from collections.abc import Callable

from textual.timer import Timer
from textual.widget import Widget

from brief.tui.safety import one_line

PAUSE = 0.02
"""Seconds without another character after which what was typed is complete."""


class Gathering:
    """Characters that arrive one by one though they were composed together.

    If the focus moved to a text field with the first of them, the rest would overtake it.
    """

    def __init__(self, widget: Widget, tell: Callable[[str], object]) -> None:
        self._widget = widget
        self._tell = tell
        self._text = ""
        self._timer: Timer | None = None

    @property
    def pending(self) -> bool:
        """Whether more of what is being typed may still come."""
        return bool(self._text)

    def add(self, text: str) -> None:
        """Take in what was typed or pasted, and wait for more of it."""
        self._text += one_line(text)
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._widget.set_timer(PAUSE, self._complete)

    def _complete(self) -> None:
        """Tell the whole of it."""
        text, self._text = self._text, ""
        if text:
            self._tell(text)
