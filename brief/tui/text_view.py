"""Text to read in a pane, wrapped by the rules of Chinese and English and scrolled to what counts.

Textual's own wrapping begins lines with 「，」 and 「。」.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, chop_cells
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from brief.language.cells import broken
from brief.tui.lines import Lines
from brief.tui.rows import Part
from brief.tui.safety import one_line

LIT = "lit"
"""Style of the run that a reader is led to."""

_NARROWEST = 4
"""Columns that a line keeps beside its indent, so that a narrow window still shows text."""


@dataclass(frozen=True)
class Paragraph:
    """A text of one or more lines, in runs that may be styled each its own way."""

    runs: Sequence[Part] = ()
    """Texts with the name of a style: one of `STYLES`, "lit", or "" for none."""

    indent: int = 0
    """Columns left free before every line."""


@dataclass(frozen=True)
class _Line:
    """A line as wrapped to the width of the pane."""

    paragraph: int
    """Position of the paragraph it is of."""

    indent: int
    """Columns left free before it."""

    parts: tuple[Part, ...]
    """Its text in runs."""


class TextView(Lines, can_focus=True):
    """Paragraphs in as many columns as there are, again whenever that changes."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"text-view--lit"}
    DEFAULT_CSS = """
    TextView {
        & > .text-view--lit {
            color: $text-warning;
            background: $warning-muted;
            text-style: bold;
        }
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._paragraphs: Sequence[Paragraph] = ()
        self._at: int | None = None
        self._lines: list[_Line] = []
        self._wrapped = 0

    def set_lines(self, paragraphs: Sequence[Paragraph], at: int | None = None) -> None:
        """Show other paragraphs from the beginning, or from where paragraph `at` is lit."""
        self._paragraphs, self._at = paragraphs, at
        self._wrap()

    def on_resize(self) -> None:
        """Wrap again to another width; another height alone moves nothing that is being read."""
        if self.scrollable_content_region.width != self._wrapped:
            self._wrap()

    def notify_style_update(self) -> None:
        """Draw in the colours of another theme."""
        super().notify_style_update()
        self.refresh()

    def _wrap(self) -> None:
        """Make the lines for the columns there are, once there are any."""
        width = self.scrollable_content_region.width
        if not width:
            return
        self._wrapped = width
        self._lines = [
            _Line(number, paragraph.indent, parts)
            for number, paragraph in enumerate(self._paragraphs)
            for parts in wrapped(paragraph.runs, max(width - paragraph.indent, _NARROWEST))
        ]
        self.virtual_size = Size(0, len(self._lines))
        self.scroll_to(y=self._first_line(), animate=False, force=True)
        self.refresh()

    def _first_line(self) -> int:
        """Return the line to begin with: a little above what is lit, so its context is seen."""
        own = [place for place, line in enumerate(self._lines) if line.paragraph == self._at]
        lit = [place for place in own if any(style == LIT for _, style in self._lines[place].parts)]
        if not own:
            return 0
        return max((lit or own)[0] - self.size.height // 3, 0)

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen."""
        row, base = self.scroll_offset.y + y, self.rich_style
        width = self.scrollable_content_region.width
        if row >= len(self._lines):
            return Strip.blank(width, base)
        line = self._lines[row]
        segments = [Segment(" " * line.indent, base)] if line.indent else []
        segments += [Segment(text, self._styled(style, base)) for text, style in line.parts]
        return Strip(segments).adjust_cell_length(width, base)

    def _styled(self, name: str, base: Style) -> Style:
        """Return the style of a run."""
        if name == LIT:
            return base + self.get_component_rich_style("text-view--lit")
        return base + self.part_style(name) if name else base


def wrapped(runs: Sequence[Part], columns: int) -> list[tuple[Part, ...]]:
    """Return the lines of runs that follow one another, each line in runs again."""
    lines: list[tuple[Part, ...]] = []
    current: list[Part] = []
    for text, style in runs:
        first, *others = text.splitlines() or [""]
        current.append((one_line(first), style))
        for other in others:
            lines += _wrapped_line(current, columns)
            current = [(one_line(other), style)]
        if text.endswith("\n"):
            lines += _wrapped_line(current, columns)
            current = []
    return [*lines, *_wrapped_line(current, columns)] if current or not lines else lines


def _wrapped_line(runs: Sequence[Part], columns: int) -> list[tuple[Part, ...]]:
    """Wrap runs without line ends, and give each piece the style it came with."""
    text = "".join(run for run, _ in runs)
    lines = []
    place = 0
    for line in broken(text, columns):
        # An address longer than the pane has no place to break and is cut where the pane ends.
        for piece in chop_cells(line, columns) if cell_len(line) > columns else [line]:
            place = text.index(piece, place)
            lines.append(tuple(_cut_out(runs, place, place + len(piece))))
            place += len(piece)
    return lines


def _cut_out(runs: Sequence[Part], start: int, end: int) -> list[Part]:
    """Return what lies between two places of the joined runs."""
    found = []
    offset = 0
    for text, style in runs:
        piece = text[max(start - offset, 0) : max(end - offset, 0)]
        if piece:
            found.append((piece, style))
        offset += len(text)
    return found
