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
_MARK = re.compile(r"[，；。！？]|[,;](?=\s)")
_LEAD = 60
"""Characters before a date that tell what it is for."""
_ATTACHED = re.compile(
    r"(?: (?!than\b|from\b)[A-Za-z]+){0,3} (?:in|by|on|for|through|until|before|as of)"
    r"(?: (?:the|early|late|mid|end|year|of)){0,3} ?"
)
"""Between a number and the date that is its own although others stand before: 28 percent in."""
_COMPARED = re.compile(r"(?:(?<![計年])較|(?<![佔占])比|相較於?|與|跟)$")
"""Before a date that something else is compared with: 較去年, 比2024年."""
_BASE = re.compile(r"(?:同期)?的?(?:[\u4e00-\u9fff]{0,2}實績|實際)?(?:約|近|逾|超過)?")
"""Between such a date and the number that holds for it: 較去年的2,837億度."""
_EQUALS = re.compile(r"[是為達]$")
"""Before the date of the base of a multiple: 是2025年的3倍."""
_BEFORE_NOW = re.compile(r"(?:從|由|自|較|比|與|跟|\bfrom (?:the |its )?)$", re.IGNORECASE)
"""Before a word for now that is what a change begins from: 由目前的92%降到75%."""
_AGO = re.compile(
    r"[0-9０-９一二三四五六七八九十兩數幾半多](?:個?(?:年|月|季)|週|天|日)前(?![往後瞻])"
    r"|\b(?:years?|months?|weeks?|decades?) (?:ago|earlier)\b"
)
"""What takes a number away from the dates before it to a day that nobody names."""
_COMPARED_FAR = re.compile(r"\b(?:from|than|against|versus|compared (?:with|to))\b")
_CAUSE = re.compile(
    r"因(?!此|應|素|子)|由於|自從|受(?!訪|益|惠|邀|理)|\b(?:because|due to|since)\b"
)
_DONE = re.compile(r"已|曾|\b(?:has|have|had|already)\b")


def with_dates(
    text: str,
    found: Sequence[Found],
    sentences: Sequence[tuple[int, int]],
    published: PartialDate | None,
) -> list[Found]:
    """Give numbers their `as_of`, in ISO; None where the sentence does not tell.

    A date that follows at once ("28 percent in 2024") goes first, then the nearest one before a
    number, up to a semicolon, else a word for now (the month of
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
    follows = bisect_left(dates, number.end, key=_start)
    after = dates[follows : follows + 1]
    close = after and after[0].start - number.end < _LEAD
    if close and _ATTACHED.fullmatch(text, number.end, after[0].start):
        return after[0].as_of
    reach = max(sentence[0], number.start - _REACH)
    begins = max(text.rfind("；", reach, number.start), text.rfind("; ", reach, number.start))
    # An English semicolon parts less: "30% in 2025, up from 28% in 2024; coal fell to 35%".
    begins = max(begins if text[begins] == "；" else reach, reach)
    near = dates[
        bisect_left(dates, begins, key=_start) : bisect_left(dates, number.end, key=_start)
    ]
    last = next((date for date in reversed(near) if _governs(text, date, number)), None)
    now = [
        match.end()
        for match in _NOW.finditer(text, begins, number.start)
        if not _BEFORE_NOW.search(text[max(0, match.start() - 9) : match.start()])
        or _BASE.fullmatch(text, match.end(), number.start)
    ]
    if now and published is not None and (last is None or now[-1] > last.end):
        return str(replace(published, day=None))
    if _is_ago(text, last.end if last else begins, number.start):
        return None
    if last is not None:
        return last.as_of
    if after and not any(sign in _CLAUSE for sign in text[number.end : after[0].start]):
        return after[0].as_of
    return None


def _is_ago(text: str, start: int, end: int) -> bool:
    """Say whether a number is of some years ago, behind the dates that go before it."""
    far = [match.end() for match in _AGO.finditer(text, start, end)]
    return bool(far) and not _MARK.search(text, far[-1], end)


def _governs(text: str, date: Found, number: Found) -> bool:
    """Say whether a date may reach a number behind it: not where it is but what one compares with.

    The date of a cause ends with its clause, and a time to come at words for what has been done.
    """
    if date.end > number.start:
        return False
    between = text[date.end : number.start]
    lead = text[max(0, date.start - _LEAD) : date.start]
    marks = list(_MARK.finditer(between))
    if _COMPARED.search(lead):
        return not marks and bool(_BASE.fullmatch(between))
    if number.kind == "multiple" and _EQUALS.search(lead) and between == "的":
        return False
    if not marks:
        return True
    clause = lead[max((mark.end() for mark in _MARK.finditer(lead)), default=0) :]
    if _CAUSE.search(clause) or _COMPARED_FAR.search(clause):
        return False
    limit = date.qualifier in ("before", "up_to")
    return not (limit and _DONE.search(between, marks[0].end()))


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
