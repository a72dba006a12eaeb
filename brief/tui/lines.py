"""What a list of rows and a text have in common: lines drawn one by one, in the same styles."""

from typing import ClassVar

from rich.style import Style
from textual.scroll_view import ScrollView

from brief.tui.rows import STYLES


class Lines(ScrollView):
    """A pane that draws each line that is seen itself, and scrolls over the others."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"lines--{name}" for name in STYLES}
    DEFAULT_CSS = """
    Lines {
        height: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        & > .lines--muted { color: $text-muted; }
        & > .lines--accent { color: $text-accent; }
        & > .lines--strong { text-style: bold; }
        & > .lines--warn { color: $text-warning; }
    }
    """

    def part_style(self, name: str) -> Style:
        """Return the style of one of `STYLES`, in the colours of the theme."""
        return self.get_component_rich_style(f"lines--{name}")
