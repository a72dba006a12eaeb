"""What a terminal needs: its language, its width, text that can do it no harm."""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence

from brief.language.cells import broken, cells, shortened
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


def on_one_line(text: str) -> str:
    """Return a document's text as a line of harmless text, every space of it a plain one."""
    return harmless(" ".join(text.split()))


def is_plain() -> bool:
    """Whether nothing can, or may, stand out on standard output."""
    return bool(
        not sys.stdout.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    )


def emphasis(text: str) -> str:
    """Return text in bold on a terminal that shows it; elsewhere as it is."""
    return text if is_plain() else f"\x1b[1m{text}\x1b[0m"


def print_labelled(rows: Sequence[tuple[str, str]]) -> None:
    """Print texts behind their labels, each broken into lines beside its label."""
    column = max((cells(label) for label, _ in rows), default=0) + 2
    for label, text in rows:
        padding = " " * (column - cells(label))
        body = wrapped(harmless(text), width(), " " * column)
        sys.stdout.write(f"{label}{padding}{body.lstrip(' ')}\n")


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
    """Return a text broken into lines of so many columns, each after the indent."""
    room = columns - cells(indent)
    lines = [line for part in text.split("\n") for line in broken(part, room)]
    return "\n".join(f"{indent}{line}" for line in lines)
