"""What a terminal needs: its language, its width, text that can do it no harm."""

import os
import shutil
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from brief.language.linebreak import break_places
from brief.language.widths import JOINER
from brief.model.identifiers import Language

_WIDEST = 24
"""Columns that a field takes at most in a table, the last one excepted."""

_CHINESE = ("zh_tw", "zh_hk", "zh_mo", "zh_hant", "zh-hant")


def language() -> Language:
    """Return the language to speak: BRIEF_LANG, else that of the locale, else English."""
    names = ("BRIEF_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    value = next((os.environ[name] for name in names if os.environ.get(name)), "")
    return "zh-Hant" if value.lower().startswith(_CHINESE) else "en"


def width() -> int:
    """Return the columns of the terminal, 80 where there is none."""
    return shutil.get_terminal_size((80, 24)).columns


def harmless(text: str) -> str:
    """Return a document's text without the characters that would command a terminal."""
    return "".join(c for c in text.replace(JOINER, "") if c.isprintable() or c == "\n")


def emphasis(text: str) -> str:
    """Return text in bold on a terminal that shows it; elsewhere as it is."""
    plain = (
        not sys.stdout.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    )
    return text if plain else f"\x1b[1m{text}\x1b[0m"


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
    kept = ""
    for character in text:
        if cells(kept + character) > columns - 1:
            break
        kept += character
    return f"{kept}…"


def print_rows(rows: Sequence[Mapping[str, object]]) -> None:
    """Print rows as a table on a terminal, under their names, and tab-separated into a pipe."""
    lines = [[str(value) for value in row.values()] for row in rows]
    if sys.stdout.isatty() and rows:
        sys.stdout.writelines(f"{line}\n" for line in _table([list(rows[0]), *lines]))
    else:
        sys.stdout.writelines("\t".join(line) + "\n" for line in lines)


def _table(lines: list[list[str]]) -> Iterator[str]:
    """Return rows set in columns, under a head, no wider than the terminal."""
    cut = [[*(shortened(cell, _WIDEST) for cell in line[:-1]), line[-1]] for line in lines]
    widths = [max(cells(line[place]) for line in cut) for place in range(len(cut[0]))]
    for number, line in enumerate(cut):
        padded = [
            cell + " " * (wide - cells(cell)) for cell, wide in zip(line, widths, strict=True)
        ]
        shown = shortened("  ".join(padded).rstrip(), width())
        yield emphasis(shown) if number == 0 else shown


def wrapped(text: str, columns: int, indent: str = "") -> str:
    """Return a text broken into lines of so many columns, by the rules of Chinese and English."""
    room = columns - cells(indent)
    lines: list[str] = []
    for part in text.split("\n"):
        start = end = 0
        for place in break_places(part):
            if end > start and cells(part[start:place].rstrip()) > room:
                lines.append(part[start:end].rstrip())
                start = end
            end = place
        lines.append(part[start:].rstrip())
    return "\n".join(f"{indent}{line}" for line in lines)
