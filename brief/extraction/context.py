"""The date that a number holds for, taken from the dates and words of time in its sentence."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from brief.extraction.found import EDITION, Found
from brief.model.partial_date import PartialDate

_NUMBERS = ("quantity", "money", "percent", "multiple", "fraction")
_NOW = re.compile(
    r"目前|現階段|當前|如今|現在|現有|現今|迄今|至今"
    r"|\b(?:currently|now|at present|today|to date)\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"[^，。；,;]{0,6}(?:增|減|升|降|漲|跌|成長|擴|提高|上調|下調|下修|上修|縮|到|至|rose|rising|fell|to\b)",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:從|由|自|from )$", re.IGNORECASE)
_JOINED = re.compile(r"[^，。；,;]{0,3}(?:到|至|與|和|to|and|through)[^，。；,;]{0,3}")
_REACH = 400
"""Characters before a number in which a date can be its own; keeps time linear in any text."""
_CLAUSE = "，；。,;"


def with_dates(
    text: str,
    found: Sequence[Found],
    sentences: Sequence[tuple[int, int]],
    published: PartialDate | None,
) -> list[Found]:
    """Give numbers their `as_of`, in ISO; None where the sentence does not tell.

    The nearest date before a number counts, up to a semicolon, else a word for now (the month of
    publication), else a date that follows in the same clause. In "from 500 to 600 between 2024 and
    2025" each number takes its own date.
    """
    result = list(found)
    starts = [each.start for each in result]
    for start, end in sentences:
        inside = range(bisect_left(starts, start), bisect_left(starts, end))
        dates = [result[index] for index in inside if _is_dated(result[index])]
        numbers = [index for index in inside if result[index].kind in _NUMBERS]
        for index in numbers:
            as_of = _as_of(text, (start, end), result[index], dates, published)
            result[index] = replace(result[index], as_of=as_of)
        _pair(text, result, numbers, dates)
    return result


def _start(found: Found) -> int:
    return found.start


def _is_dated(found: Found) -> bool:
    """Say whether a date can be what a number holds for; since 2020 and an edition can't."""
    return (
        found.kind == "date"
        and found.as_of is not None
        and found.qualifier != "since"
        and found.note != EDITION
    )


def _as_of(
    text: str,
    sentence: tuple[int, int],
    number: Found,
    dates: Sequence[Found],
    published: PartialDate | None,
) -> str | None:
    reach = max(sentence[0], number.start - _REACH)
    begins = max(text.rfind("；", reach, number.start), reach)
    near = dates[
        bisect_left(dates, begins, key=_start) : bisect_left(dates, number.end, key=_start)
    ]
    before = [date for date in near if date.end <= number.start]
    now = [match.end() for match in _NOW.finditer(text, begins, number.start)]
    if now and published is not None and (not before or now[-1] > before[-1].end):
        return str(replace(published, day=None))
    if before:
        return before[-1].as_of
    follows = bisect_left(dates, number.end, key=_start)
    after = dates[follows : follows + 1]
    if after and not any(sign in _CLAUSE for sign in text[number.end : after[0].start]):
        return after[0].as_of
    return None


def _pair(text: str, result: list[Found], numbers: Sequence[int], dates: Sequence[Found]) -> None:
    """Give the two ends of a change the two dates that are named for it."""
    for first, second in pairwise(numbers):
        low, high = result[first], result[second]
        if low.kind != high.kind or low.unit != high.unit:
            continue
        rises = _FROM.search(text[max(0, low.start - 5) : low.start])
        if not rises or not _CHANGE.fullmatch(text[low.end : high.start], 0):
            continue
        before = [date for date in dates if date.end <= low.start]
        if len(before) >= 2 and _JOINED.fullmatch(text[before[-2].end : before[-1].start]):
            result[first] = replace(low, as_of=before[-2].as_of)
            result[second] = replace(high, as_of=before[-1].as_of)
