"""What every dialog shares: its frame, its words, text that stays text."""

from collections.abc import Callable, Iterable
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from brief.language.cells import broken
from brief.language.widths import JOINER

Word = Callable[..., str]
"""Returns one of the program's words in the interface's language."""

T = TypeVar("T")

WIDE = 100
"""Columns from which there is room for long titles beside one another, and in a dialog."""

ROOM = 66
"""Columns for text in a dialog, on a terminal of 80."""


def plain(text: str) -> Content:
    """Return a record's text to be shown: no markup, and nothing that commands a terminal."""
    return Content("".join(c for c in text.replace(JOINER, "") if c.isprintable() or c == "\n"))


def wrapped(text: str) -> Content:
    """Return a text broken by the rules of its language, so that no line begins with 。."""
    return plain("\n".join(line for part in text.split("\n") for line in broken(part, ROOM)))


class Dialog(ModalScreen[T]):
    """A framed question over the workbench; escape leaves everything as it was."""

    DEFAULT_CSS = """
    Dialog { align: center middle; }
    Dialog > #dialog {
        width: 72; max-width: 100%; height: auto; max-height: 100%; overflow-y: auto;
        padding: 0 2; background: $surface; color: $text; border: round $primary;
    }
    Dialog.-roomy > #dialog { width: 80%; max-width: 120; }
    Dialog #dialog-heading { text-style: bold; text-wrap: nowrap; text-overflow: ellipsis; }
    Dialog #dialog-heading, Dialog #dialog-text { height: auto; margin-bottom: 1; }
    Dialog #dialog-hint { color: $text-muted; height: 1; margin-top: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", show=False)]
    HORIZONTAL_BREAKPOINTS = [(0, "-tight"), (WIDE, "-roomy")]  # noqa: RUF012 - Textual's own type

    def __init__(self, word: Word, heading: str, text: str = "") -> None:
        super().__init__()
        self.word = word
        self._heading = heading
        self._text = text

    def compose(self) -> ComposeResult:
        """Set heading, explanation, what is asked, and the keys in one frame."""
        with Vertical(id="dialog"):
            yield Static(plain(self._heading), id="dialog-heading")
            if self._text:
                yield Static(wrapped(self._text), id="dialog-text")
            yield from self.parts()
            yield Static(plain(self.hint()), id="dialog-hint")

    def parts(self) -> Iterable[Widget]:
        """Return what is asked."""
        return ()

    def hint(self) -> str:
        """Return which keys end the dialog."""
        return self.word("Enter: accept · Esc: cancel")

    def action_cancel(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
