"""Rewriting a list in TOML text, so that every comment stays with the item that it belongs to."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import tomlkit

_PART = re.compile(
    r"""(?P<space>[ \t]+)|(?P<newline>\r?\n)|(?P<comment>\#[^\r\n]*)|(?P<comma>,)|(?P<close>\])
    |(?P<item>"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|[^\s,\]\[{}"'#]+)""",
    re.VERBOSE,
)
_INDENT = "  "


@dataclass
class _Item:
    """An item as it was written, with all that belongs to it."""

    literal: str = ""
    """The value in TOML."""
    above: list[str] = field(default_factory=list)
    """The comments and empty lines between the item before it and this one."""
    tail: str = ""
    """The comment at its line's end, with the space before it."""


@dataclass
class _Array:
    """A list as it was written."""

    items: list[_Item] = field(default_factory=list)
    head: str = ""
    """The comment after the opening bracket."""
    below: list[str] = field(default_factory=list)
    """The lines between the last item and the closing bracket."""
    indent: str = _INDENT
    """What stands before the first item of a line."""
    closing: str = ""
    """What stands before the closing bracket."""


def reordered(text: str, new: Sequence[object]) -> str:
    """Return the text of a TOML list with these values in the place of its own.

    A comment at an item's line's end, and those on the lines above it, move and go with it.
    ValueError for what is not a list of plain values.
    """
    array = _read(text)
    there: dict[object, list[_Item]] = defaultdict(list)
    for item in array.items:
        there[_value(item.literal)].append(item)
    items = [there[value].pop(0) if there[value] else _Item(quoted(value)) for value in new]
    if "\n" not in text and array.items:
        return "[" + ", ".join(item.literal for item in items) + "]"
    if not (items or array.head or array.below):
        return "[]"
    lines = ["[" + array.head]
    for item in items:
        lines += [*item.above, f"{array.indent}{item.literal},{item.tail}"]
    lines += [*array.below, array.closing + "]"]
    return ("\r\n" if "\r\n" in text else "\n").join(lines)


def quoted(value: object) -> str:
    """Return a plain value in TOML, on one line."""
    if isinstance(value, str):
        return tomlkit.string(value).as_string()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    raise ValueError(f"a list can't hold {value!r}")


def _value(literal: str) -> object:
    """Return the value of one item as it was written."""
    return tomllib.loads(f"value = {literal}")["value"]


def _read(text: str) -> _Array:
    """Take the text of a list apart, piece by piece."""
    reading = _Reading()
    position = 1
    while not reading.done:
        part = _PART.match(text, position)
        if not part or not part.lastgroup:
            raise ValueError("is not a list of plain values")
        position = part.end()
        getattr(reading, part.lastgroup)(part.group())
    return reading.array


class _Reading:
    """A list of which a part has been read; has a method for every kind of piece."""

    def __init__(self) -> None:
        self.array = _Array()
        self.done = False
        self._above: list[str] = []
        self._gap = ""
        self._bare = True
        """Whether nothing but space stands on this line yet."""
        self._opening = True
        """Whether this is the line of the opening bracket."""
        self._last: _Item | None = None
        """The last item of this line."""

    def space(self, piece: str) -> None:
        self._gap += piece

    def newline(self, _: str) -> None:
        if self._bare and not self._opening:
            self._above.append("")
        self._gap, self._bare, self._opening, self._last = "", True, False, None

    def comment(self, piece: str) -> None:
        if self._last:
            self._last.tail = self._gap + piece
        elif self._opening:
            self.array.head = self._gap + piece
        else:
            self._above.append(self._gap + piece)
        self._bare = False

    def comma(self, _: str) -> None:
        self._gap, self._bare = "", False

    def item(self, piece: str) -> None:
        if self._bare and not self._opening and not self.array.items:
            self.array.indent = self._gap
        self._last = _Item(piece, self._above)
        self.array.items.append(self._last)
        self._gap, self._bare, self._above = "", False, []

    def close(self, _: str) -> None:
        self.array.below = self._above
        self.array.closing = self._gap if self._bare and not self._opening else ""
        self.done = True
