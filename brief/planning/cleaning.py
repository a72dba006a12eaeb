"""Texts without what no reader sees, cleaned once for all writers and the receipt.

Invisible characters can hide words from whoever reads a deck, turn what stands there round, or keep
a file from opening; records may not hold most of them, but catalogs and settings come from other
programs too.
"""

import re
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from functools import cache
from operator import is_
from types import UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")

_PICTURES = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
"""Emoji and what follows them, between which a joiner makes one picture of two."""

_INVISIBLE = (
    # What XML 1.0 can't hold (its section 2.2), other control characters, noncharacters.
    "\x00-\x08\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
    # Default_Ignorable_Code_Point of Unicode 16 with the annotation marks, but for the joiner of
    # words, which holds a number to its unit, and the selectors of a glyph's form, which show.
    + "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u202a-\u202e"
    "\u2061-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
_UNSEEN = re.compile(f"[{_INVISIBLE}]|(?<![{_PICTURES}])\u200d|\u200d(?![{_PICTURES}])")
_BLANK = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]")
"""What is invisible although Python takes it for printable."""

_BREAK = re.compile("\r\n|[\r\v\u2028\u2029]")


def clean(text: str) -> str:
    """Return text without what no reader sees, and with one kind of line break."""
    if text.isprintable() and (text.isascii() or not _BLANK.search(text)):
        return text
    return _UNSEEN.sub("", _BREAK.sub("\n", text))


def cleaned(value: T) -> T:
    """Return a plan, or JSON data, with every text in it cleaned."""
    return cast(T, _cleaned(value))


def _cleaned(value: Any) -> Any:
    """Return a value cleaned; the same one where it was clean, which costs less than a copy."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, (tuple, list)):
        parts = list(map(_cleaned, value))
        return value if all(map(is_, parts, value)) else type(value)(parts)
    if isinstance(value, dict):
        return {clean(key): _cleaned(each) for key, each in value.items()}
    changes = {}
    for name in _names(value.__class__):
        given = getattr(value, name)
        if given and (new := _cleaned(given)) is not given:
            changes[name] = new
    return replace(value, **changes) if changes else value


_WITHOUT_TEXT = {float, int, bool, type(None), Decimal}


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Return the names of a dataclass's fields that can hold free text; none for another class."""
    if not is_dataclass(kind):
        return ()
    hints = get_type_hints(kind)
    return tuple(each.name for each in fields(kind) if not _is_fixed(hints[each.name]))


def _is_fixed(hint: object) -> bool:
    """Whether a field holds numbers, or words of a fixed list, and nothing else."""
    either = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    return all(get_origin(each) is Literal or each in _WITHOUT_TEXT for each in either)
