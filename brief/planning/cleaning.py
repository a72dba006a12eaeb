"""Texts without what no reader sees, cleaned once for all writers and the receipt.

Records and translations may not hold it (`brief.model.unseen`); templates, file names and settings
come from other programs too.
"""

from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from functools import cache
from operator import is_
from types import UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from brief.model.unseen import without_unseen as clean

__all__ = ["clean", "cleaned"]

T = TypeVar("T")


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
