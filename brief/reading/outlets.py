"""Who publishes at an address, and whose mark stands before a report."""

import re
import tomllib
from functools import cache
from pathlib import Path

_HOST = re.compile(r"https?://(?:[^/@\s]{0,100}@)?([A-Za-z0-9.-]{1,253})", re.IGNORECASE)


def outlet_of_address(url: str) -> str | None:
    """Return the outlet at an address, by the longest part of its host that is known."""
    match = _HOST.match(url)
    if not match:
        return None
    labels = match.group(1).lower().strip(".").split(".")
    for first in range(len(labels) - 1):
        outlet = _table()["hosts"].get(".".join(labels[first:]))
        if outlet:
            return outlet
    return None


def outlet_of_mark(text: str) -> str | None:
    """Return the outlet that a dateline names first, such as （中央社…） or (Reuters)."""
    marks = _table()["marks"]
    found = _any_mark().search(text)
    return marks[found.group()] if found else None


@cache
def _table() -> dict[str, dict[str, str]]:
    return tomllib.loads(Path(__file__).with_name("outlets.toml").read_text(encoding="utf-8"))


@cache
def _any_mark() -> re.Pattern[str]:
    marks = sorted(_table()["marks"], key=len, reverse=True)
    latin = "|".join(re.escape(mark) for mark in marks if mark.isascii())
    others = "|".join(re.escape(mark) for mark in marks if not mark.isascii())
    return re.compile(f"(?<![A-Za-z])(?:{latin})(?![A-Za-z])|{others}")
