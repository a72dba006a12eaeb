"""Unit and date of the numbers in a table, which stand in the heads of its row and column."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from brief.extraction.chinese import numbers as chinese
from brief.extraction.chinese.units import CURRENCIES, SIGNS
from brief.extraction.dates.resolution import resolve_dates
from brief.extraction.english import numbers as english
from brief.extraction.finding import find
from brief.extraction.found import Found, Number, Taken
from brief.model.partial_date import PartialDate
from brief.reading.document import Block, Cell

_NAMED = re.compile(
    r"單位[ ]?[：:為][ ]?(?P<zh>[^，。；)）\s]{1,12})|[Uu]nits?: ?(?P<en>[^,;.)]{1,24})"
    r"|[（(\[](?!單位)(?P<in>[^（）()\[\]]{1,24})[）)\]]|[,，] ?(?P<end>[A-Za-z$% ]{1,24})$"
    r"|(?P<sign>[%％])$"
)
"""Where a head says what its numbers are counted in: 用電量（億度）, 單位：億元, Output, GW."""
_CURRENCY = re.compile(
    r"(?P<code>(?:US|NT|HK|A|C|S)?\$|[€£¥]|USD|NTD|TWD|EUR|RMB|JPY) ?"
    r"(?P<scale>thousand|million|billion|trillion|bn|m|tn)?s?"
)
_NAMES = sorted((*CURRENCIES, *SIGNS), key=len, reverse=True)
"""Of currencies before a scale, the longest first: 新台幣億元."""
_SCALE = re.compile(r"(?:in )?(?P<scale>thousand|million|billion|trillion)s?(?: of)?(?P<rest> .+)?")
_HAN = re.compile("[\u3400-\u9fff]")
_YEAR = re.compile(
    r"(?:FY ?)?(?P<year>(?:19|20)[0-9]{2})[EeFfPp]?(?:[ ]?[（(][^()（）]{1,12}[)）])?"
)
_AROUND = re.compile(r"[\s（）()*＊†‡a-z]*")
"""What may stand in a cell beside its number: brackets, marks of notes."""


def in_tables(
    block: Block, found: Sequence[Found], published: PartialDate | None, *, republic: bool = False
) -> list[Found]:
    """Return a block's figures, those that are all of a table's cell with its heads' unit and date.

    A bare number whose heads name no unit gets none and a note: its scale is not known. A head
    holds dates and no other figures. `republic` says how the document counts its years.
    """
    if not block.cells:
        return list(found)
    result = []
    for each in found:
        cell = next((c for c in block.cells if c.start <= each.start and each.end <= c.end), None)
        whole = cell is not None and _is_whole(block.text, cell, each)
        if cell is not None and cell.is_head:
            if each.kind == "date":
                result.append(each)
        elif cell is None or each.kind in ("date", "duration", "ordinal") or not whole:
            result.append(each)
        else:
            result.append(_with_heads(each, cell, published, republic=republic))
    return result


def _is_whole(text: str, cell: Cell, found: Found) -> bool:
    """Say whether a figure is all that a cell says."""
    return bool(
        _AROUND.fullmatch(text, cell.start, found.start)
        and _AROUND.fullmatch(text, found.end, cell.end)
    )


def _with_heads(
    found: Found, cell: Cell, published: PartialDate | None, *, republic: bool
) -> Found:
    dates = {date for head in cell.heads[:2] if (date := _date(head, published, republic=republic))}
    found = replace(found, as_of=dates.pop() if len(dates) == 1 else None)
    if found.unit or found.currency or found.kind != "quantity":
        return found
    row_or_column = [unit for head in cell.heads[:2] if (unit := _unit(head))]
    units = row_or_column or [unit for head in cell.heads[2:] if (unit := _unit(head))]
    if len(units) != 1 or isinstance(units[0].value, tuple) or units[0].value is None:
        return replace(found, note="the table does not say in what unit")
    one = units[0]
    return replace(
        found,
        kind=one.kind,
        value=_times(found.value, units[0].value),
        unit=one.unit,
        currency=one.currency,
        factor=None,
        note="unit as in the head of the table",
    )


def _times(
    value: Number | tuple[Number, Number] | None, scale: Number
) -> Number | tuple[Number, Number] | None:
    if value is None:
        return None
    if isinstance(value, tuple):
        return value[0] * scale, value[1] * scale  # type: ignore[operator]
    return value * scale  # type: ignore[operator]


@lru_cache(maxsize=256)
def _unit(head: str) -> Found | None:
    """Return one of what a head says that its numbers count, None where it says nothing clear."""
    read = []
    for named in _NAMED.finditer(head):
        written = next(part for part in named.groups() if part).strip()
        one = _one_of(written, is_chinese=bool(_HAN.search(head)))
        if one is not None:
            read.append(one)
    return read[0] if len(read) == 1 else None


def _one_of(written: str, *, is_chinese: bool) -> Found | None:
    """Read a unit as if one of it were counted: 億度, %, GW, US$ million, thousands."""
    money = _CURRENCY.fullmatch(written)
    scaled = _SCALE.fullmatch(written)
    if money:
        text = f"{money['code']}1 {money['scale'] or ''}".strip()
    elif scaled:
        text = f"1 {scaled['scale']}{scaled['rest'] or ' items'}"
    else:
        name = next((name for name in _NAMES if written.startswith(name) and written != name), "")
        text = f"{name}1{written[len(name) :]}" if is_chinese else f"1 {written}"
    if _HAN.search(written) or (is_chinese and not (money or scaled)):
        found = chinese.find_numbers(text, Taken(text))
    else:
        found = english.find_numbers(text, Taken(text))
    one = found[0] if len(found) == 1 else None
    if one is None or one.start or one.end != len(text) or one.kind in ("date", "ordinal"):
        return None
    if scaled and not scaled["rest"]:
        one = replace(one, unit=None)
    return one


@lru_cache(maxsize=256)
def _date(head: str, published: PartialDate | None, *, republic: bool) -> str | None:
    """Return the one date that a head names, None where it names none or several."""
    year = _YEAR.fullmatch(head)
    if year:
        return year["year"]
    dates = [
        each.as_of
        for each in resolve_dates([head], [find(head, republic=republic)], published)[0]
        if each.kind == "date" and each.as_of
    ]
    return dates[0] if len(dates) == 1 else None
