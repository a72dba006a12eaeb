"""Text on a terminal: how many columns it takes, cut and broken by the rules of its language."""

import unicodedata

from brief.language.linebreak import break_places


def cells(text: str) -> int:
    """Return the columns that a text takes on a terminal: two for what Unicode calls wide."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def shortened(text: str, columns: int) -> str:
    """Return as much of a line as fits, with an ellipsis where it was cut."""
    if cells(text) <= columns:
        return text
    kept = []
    room = columns - 1
    for character in text:
        room -= cells(character)
        if room < 0:
            break
        kept.append(character)
    return "".join(kept) + "…"


def broken(text: str, columns: int) -> list[str]:
    """Break one paragraph into lines of so many columns, by the rules of Chinese and English."""
    lines: list[str] = []
    start = end = 0
    for place in break_places(text):
        if end > start and cells(text[start:place].rstrip()) > columns:
            lines.append(text[start:end].rstrip())
            start = end
        end = place
    return [*lines, text[start:].rstrip()]
