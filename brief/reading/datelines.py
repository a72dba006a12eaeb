"""Recognising who reports, from where and when: lines and beginnings that hold no claim."""

import re
from dataclasses import dataclass

from brief.model.partial_date import PartialDate
from brief.reading.outlets import outlet_of_mark
from brief.reading.printed_dates import find_date, make_date

LONGEST = 120
"""Characters of a line that can be a dateline or byline."""


@dataclass(frozen=True)
class Dateline:
    """What a line or a beginning says of the document."""

    length: int
    """Characters of the text that it takes."""
    published: PartialDate | None = None
    author: str | None = None
    outlet: str | None = None
    labelled: bool = False
    """Whether it says that its date is the publication's."""


_LABEL = re.compile(
    r"(?:發[布佈稿文]|刊[登出載]|上架|出版|更新|建立)(?:(?:時間|日期)\s?[:：／/]?|\s?[:：／/])\s?"
    r"|(?:日期|時間)\s?[:：]\s?"
    r"|(?:first |last )?(?:published|posted|updated|publication date|date|issued)"
    r"(?: on| at| date)?\s?[:：]?\s(?=[A-Z0-9])",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"更新|updated", re.IGNORECASE)
_AFTER_DATE = re.compile(
    r"(?:[\s|｜·•,，、/／()（）:：\-–—]"
    r"|T?[0-2]?[0-9]:[0-5][0-9](?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
    r"|[ap]\.?m\.?|[上下]午|[0-9]{1,2}[時点點][0-9]{1,2}分|GMT|UTC|E[SD]?T|CST|JST|Taipei Time"
    r"|[0-9]{1,2}/[0-9]{1,2}|(?:星期|週|周)[一二三四五六日]|(?:最後)?更新|updated?"
    r"|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
    r"|[0-9]{1,3} ?(?:min(?:ute)?s?|hours?|days?) (?:ago|read)"
    r"|[\u4e00-\u9fff]{1,6}(?:報|社|新聞|新聞網)(?=[\s／/|｜·]|$)"
    r"|即時報導|綜合報導){0,30}+",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s*[|｜·•／\u3000]\s*|\s+/\s+|\s{2,}")
_NAME = re.compile(r"[\u3400-\u9fffA-Za-z.'’&‧ -]{2,40}")
_ISSUE = re.compile(r"第\s?[0-9０-９]{1,5}\s?[期號卷輯集]|\b(?:No|Vol|Issue)\.? ?[0-9]{1,5}\b")
"""Which number of a series it is: 研究簡評第88期."""
_REPORTER = re.compile(
    r"[\[［【〔(（]?(?:本報|[\u4e00-\u9fff]{2,5}社|聯合報|中國時報|經濟日報)?[／/ ]{0,2}"
    r"(?:特派記者|特派員|駐[\u4e00-\u9fff]{1,4}記者|實習記者|記者|編譯)\s{0,2}[:：／/]?"
    r"(?P<who>[\u4e00-\u9fff]{2,4}(?:[、,，][\u4e00-\u9fff]{2,4}){0,3})\s?"
    r"(?:[／/╱|｜]\s?|[@＠])"
    r"[\u4e00-\u9fffA-Za-z0-9]{2,16}(?:報導|電|編譯|專訪|特稿)[\]］】〕)）]?"
)
_BRACKETED = re.compile(
    r"[\[［【〔(（](?P<in>[^()（）\[\]［］【】〔〕。！？據]{2,45}?"
    r"(?:電|報導|訊|外電|編譯|特稿|專電))[\]］】〕)）]"
)
_NAME_BEFORE_PLACE = re.compile(
    r"(?:特派員|記者|編譯)(?P<who>[\u4e00-\u9fff]{2,3}(?:[、,，][\u4e00-\u9fff]{2,3}){0,3}?)"
    r"(?=[\u4e00-\u9fff]{2,6}?(?:[0-9０-９]{1,2}日)|[／/])"
)
_BYLINE = re.compile(
    r"(?:[●○■◎◆▓]\s?(?P<dot>[^／/●。，]{2,30})[／/]\s?[^。]{2,80}"
    r"|(?:文|撰文|作者|撰稿|採訪撰文)\s?[:：／/|｜]\s?(?P<label>[^。，\s／/|｜]{2,30})[^。]{0,60}"
    r"|\(?(?:[Bb]y|BY):? "
    r"(?P<by>[A-Z][A-Za-z.'’-]{0,25}(?:(?:,| and|) [A-Z][A-Za-z.'’-]{0,25}){1,8})"
    r"(?:\s?[|,·–-] ?[^.]{0,60})?\)?)\s*"
)
_MONTH_DAY = r"[A-Z][a-z]{2,8}\.? [0-9]{1,2}(?:, (?:19|20)[0-9]{2})?"
_ENGLISH = re.compile(
    r"[A-Z][A-Za-zÀ-ÿ.'’/ -]{1,40}(?:, [A-Z][A-Za-z. ]{1,30}?){0,2}?"
    rf"(?:, (?P<day>{_MONTH_DAY}))?,? ?\((?P<mark>[A-Z][A-Za-z ]{{1,30}})\) ?"
    r"(?P<dash>[-–—]{1,2} )?"
)
_DATE_FIRST = re.compile(
    r"date[:：]?\s{1,3}(?=[12][0-9]{3}-[0-9]{2}-[0-9]{2}(?:\s|$))", re.IGNORECASE
)
_END_MARK = re.compile(
    r"\s?[(（](?:(?:編輯|譯者|核稿|編譯)[:：／/][^()（）。]{2,12}[／/]?){1,3}[)）]\s?"
    r"(?P<roc>1[0-4][0-9])(?P<month>[01][0-9])(?P<day>[0-3][0-9])\s*$"
    r"|\s?[(（](?:編輯|譯者|核稿)[:：／/][^()（）。]{2,30}[)）]\s*$"
)


def whole_dateline(text: str) -> Dateline | None:
    """Return what a line says that is nothing but a date, reporter, outlet; None for another."""
    if len(text) > LONGEST:
        return None
    byline = _BYLINE.fullmatch(text)
    if byline:
        author = byline.group("dot") or byline.group("label") or byline.group("by")
        day = find_date(text)
        return Dateline(len(text), day[2] if day else None, author.strip())
    reporter = _REPORTER.fullmatch(text)
    if reporter:
        return Dateline(len(text), author=reporter.group("who"), outlet=outlet_of_mark(text))
    return _dated(text)


def _dated(text: str) -> Dateline | None:
    """Return what a line says that is a date and what goes with it."""
    label = _LABEL.search(text)
    place = label.end() if label else 0
    found = find_date(text[place:])
    if not found and label:
        label, place = None, 0
        found = find_date(text)
    if not found:
        return None
    start, end, date = found
    before = text[place : place + start]
    if before[_end_of(_AFTER_DATE, before) :]:
        return None
    rest = text[place + end :]
    rest = rest[_end_of(_AFTER_DATE, rest) :]
    reporter = _REPORTER.match(rest)
    if reporter:
        rest = rest[reporter.end() :]
    elif label and len(rest) <= 40 and not re.search("[。！？，]", rest):
        rest = ""
    if rest.strip():
        return None
    updated = label is not None and _UPDATED.search(label.group())
    return Dateline(
        len(text),
        None if updated else date,
        reporter.group("who") if reporter else None,
        outlet_of_mark(text),
        labelled=label is not None,
    )


def listed_dateline(text: str) -> Dateline | None:
    """Return the date of a line that lists newspaper, writer and day: 某報　王某　2026年4月20日.

    A headline can be such a line too, so it counts only once the headline is known.
    """
    parts = _LISTED.split(text) if len(text) <= LONGEST else []
    dates = [found for part in parts if (found := find_date(part)) and _is_all(part, found)]
    if len(parts) < 2 or len(dates) != 1:
        return None
    names = [part for part in parts if not find_date(part)]
    words = [word for name in names if (word := _ISSUE.sub("", name).strip())]
    if len(names) != len(parts) - 1 or not all(_NAME.fullmatch(word) for word in words):
        return None
    return Dateline(len(text), dates[0][2], outlet=outlet_of_mark(text))


def _is_all(part: str, found: tuple[int, int, PartialDate]) -> bool:
    """Say whether a date is all that a part of a line says."""
    return found[0] == 0 and _end_of(_AFTER_DATE, part[found[1] :]) == len(part) - found[1]


def _end_of(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.match(text)
    return match.end() if match else 0


def beginning_dateline(text: str) -> Dateline | None:
    """Return what a paragraph begins with that is no part of its first sentence."""
    head = text[:LONGEST]
    date_first = _DATE_FIRST.match(head)
    if date_first:
        found = find_date(head)
        if found:
            return Dateline(found[1], found[2], labelled=True)
    reporter = _REPORTER.match(head)
    if reporter:
        return Dateline(
            reporter.end(), author=reporter.group("who"), outlet=outlet_of_mark(reporter.group())
        )
    bracketed = _BRACKETED.match(head)
    if bracketed:
        return _from_brackets(bracketed)
    english = _ENGLISH.match(head)
    outlet = outlet_of_mark(english.group("mark")) if english else None
    if english and outlet and (english.group("dash") or english.group("day")):
        day = find_date(english.group("day") or "")
        return Dateline(english.end(), day[2] if day else None, outlet=outlet)
    return None


def _from_brackets(match: re.Match[str]) -> Dateline:
    inside = match.group("in")
    who = _NAME_BEFORE_PLACE.search(inside)
    day = find_date(inside)
    return Dateline(
        match.end(),
        day[2] if day else None,
        who.group("who") if who else None,
        outlet_of_mark(inside),
    )


def end_mark(text: str) -> tuple[int, PartialDate | None] | None:
    """Return where the editor's mark at a report's end begins, such as （編輯：…）1130621.

    The figures are year, month and day of the Republic's calendar.
    """
    match = _END_MARK.search(text, max(0, len(text) - 60))
    if not match:
        return None
    if not match.group("roc"):
        return match.start(), None
    year = str(int(match.group("roc")) + 1911)
    return match.start(), make_date(year, match.group("month"), match.group("day"))
