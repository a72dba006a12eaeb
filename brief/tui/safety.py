"""Nothing that a document says reaches the terminal as a command.

Textual sends control characters in a text straight to the terminal, whichever widget shows it:
a seed could write the clipboard, clear the screen or turn the direction of a line around. The
filter stands at the one place that every drawn line passes.
"""

import re

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # C0, DEL and C1, among them ESC, CSI and OSC
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # what changes the direction of text
    "\u180e\u200b-\u200d\u2028\u2029\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb"  # nothing to see
    "\ud800-\udfff"  # halves of a pair, which cannot be written at all
    "\U000e0000-\U000e007f]"  # tags, which hide a text in a text
)
"""Characters that are not drawn, but command a terminal or a reader's eye."""

_BREAKS = re.compile(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]+")


def harmless(text: str) -> str:
    """Return a text without the characters that command instead of being read."""
    return HARMFUL.sub("", text)


def one_line(text: str) -> str:
    """Return a text as one harmless line, with spaces where lines ended, so words stay apart."""
    return harmless(_BREAKS.sub(" ", text))


class HarmlessFilter(LineFilter):
    """Take harmful characters out of all that is drawn.

    It belongs at the end of an app's filters, so that nothing that another one makes is missed.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Return the segments, each as wide as it was, so that columns stay where they are."""
        return [segment if segment.control else _cleaned(segment) for segment in segments]


def _cleaned(segment: Segment) -> Segment:
    """Return a segment without commands in its text, nor in the address of a link."""
    text, style, _ = segment
    # rich writes the address of a link to the terminal as it is.
    if isinstance(style, Style) and style.link and HARMFUL.search(style.link):
        style = style.update_link(None)
    if HARMFUL.search(text):
        text = set_cell_size(harmless(text), cell_len(text))
    return Segment(text, style)
