"""One row of a list as parts with styles, cut to the columns that there are."""

from collections.abc import Callable, Sequence

from rich.cells import cell_len, chop_cells

from brief.tui.safety import one_line

Part = tuple[str, str]
"""A piece of a row: its text, and one of `STYLES` or "" for none."""

Draw = Callable[[str, int], Sequence[Part]]
"""Makes the parts of a row from its key and the columns there are."""

STYLES = ("muted", "accent", "strong", "warn")
"""Names of styles that a part may have; the colours behind them are the theme's."""


def shortened_parts(parts: Sequence[Part], width: int) -> list[Part]:
    """Return what fits of a row, with an ellipsis where it was cut, in columns of the terminal."""
    clean = [(one_line(text), style) for text, style in parts]
    if sum(cell_len(text) for text, _ in clean) <= width:
        return clean
    kept: list[Part] = []
    room = width - 1
    for text, style in clean:
        taken = cell_len(text)
        if taken > room:
            head = chop_cells(text, room)[0] if room > 0 else ""
            return [*kept, (f"{head}…", style)]
        kept.append((text, style))
        room -= taken
    return kept
