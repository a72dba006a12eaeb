"""Dates as Chinese writes them: whole, in part, and relative to the day of publication."""

import re
from collections.abc import Iterator
from dataclasses import replace

from brief.extraction.dates.chinese_days import read_bare_day
from brief.extraction.dates.chinese_endings import qualify
from brief.extraction.dates.chinese_long import Year
from brief.extraction.dates.chinese_years import counts_by_republic, read_year
from brief.extraction.dates.numerals import DIGIT, SPACE, number
from brief.extraction.found import EDITION, DateExpression, Found, Taken

_S = SPACE
_FIGURES = "0-9０-９"
_HAN = "〇○◯零一二三四五六七八九"
_MONTH = f"(?:元|[1１][0-2０-２]|[0０]?[1-9１-９]|十[一二]?|[一二三四五六七八九])(?![{_FIGURES}])"
_DAY = (
    f"(?:[12１２]{DIGIT}|[3３][01０１]|[0０]?[1-9１-９]|[廿卅][一二三四五六七八九]?"
    f"|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?![{_FIGURES}])"
)
_TO = f"{_S}[、至到~～〜∼–—－-]{_S}"

# The last three figures of 1,113 are no number of their own.
_ANCHOR = re.compile(
    f"(?<![{_FIGURES}])(?<![0-9][.,](?=[0-9]{{3}}(?![0-9])))[{_FIGURES}]|(?<![{_HAN}十廿卅百])[{_HAN}十廿卅]|(?:中華)?民國|[西公]元"
    "|[今去前明後同該當那翌隔次本上下]一?年|大前年|(?:會計|財政)年度|[本上]個?世紀|第"
    "|[今去明上本下] ?[（(]|元月|[上本當同這下]個?月|上半|下半|首季|前[二三23]季"
    "|[昨今明前後] ?[天日（(]"
)
_MONTH_OF = re.compile(
    f"{_S}(?P<first>{_MONTH})(?:{_TO}(?P<last>{_MONTH}))?{_S}月份?"
    f"(?:{_S}(?P<day>{_DAY})(?:{_TO}(?P<to>{_DAY}))?{_S}[日號](?!線))?"
)
_NO_MONTH_BEFORE = re.compile(
    "(?:[個第閏數幾兩每餘多年]|[0-9０-９][.．,，、/]|連續|農曆|陰曆|舊曆)$"
)
# 八月初三 is lunar, 5月初三場 is not.
_LUNAR_DAY = "初[一二三四五六七八九十]{1,2}(?![場次名位項個輪架艘枚家份國一二三四五六七八九十])"
_EARLY = f"(?!{_LUNAR_DAY})初(?![步選審賽診試級])"
_NO_MONTH_AFTER = re.compile(f"齡|{_LUNAR_DAY}|十五")
_BAND = re.compile("天(?![氣然])")
_HAN_NAME_AFTER = re.compile("革命|[花雪河半內]|圍城|學運")
_PARTS_OF_MONTH = re.compile(
    f"{_S}(?:(?P<early>[上初]旬|{_EARLY})|(?P<mid>中旬|中(?=[，。、；」）之的前後起就將已]|$))"
    "|(?P<late>[下末]旬|底(?!特律)|末(?![日代]))|間(?!諜|接|隔))"
)
_PARTS_OF_YEAR = re.compile(
    f"{_S}(?:(?P<early>年?(?:初期|{_EARLY})|早期)"
    "|(?P<mid>年?中期(?!選舉)|年?中(?=[，。、；」）之的前後起就將已以達]|$))"
    "|(?P<late>[年歲]?(?:底(?!特律)|[末尾](?![日代期]))|末期|後期|晚期)"
    "|間(?!諜|接|隔)|版(?!權)|內(?![政閣部容線外陸地湖蒙]))"
)
_QUARTER = re.compile(
    f"{_S}(?:第{_S}(?P<han>[一二三四1-4１-４]){_S}季度?|(?P<short>[一二三四1-4])季度"
    "|Q(?P<letter>[1-4])(?![0-9])|(?P<head>首季)|(?P<tail>末季)"
    "|(?P<half>[上下])半(?:年度?|(?![場身部輩生旬季天夜月截段]))|H(?P<letter_half>[12])(?![0-9])"
    f"|前{_S}(?P<first>[二三23]){_S}季"
    f"|前{_S}(?P<months>1[01]|[2-9]|十一?|[二三四五六七八九]){_S}月(?!份))"
)
_SEASON = re.compile(
    f"{_S}(?:(?P<season>[春夏秋冬])(?:[天季](?!奧運|奧林匹克|亞運|世大運)"
    "|(?=[，。、；」）之的末初前後起]|$)))"
)
_BARE_QUARTER = re.compile(
    f"第{_S}[一二三四1-4１-４]{_S}季|前[二三23]季|[一二三四1-4]季度|首季|[上下]半年(?!來)"
)
_MONTH_WORD = re.compile(
    "(?P<word>上個月(?!費)|(?<![以馬晚史線網路海身早])上月(?![薪球台租亮票臺圓])"
    "|下個月(?!費)|(?<!以)下月(?![薪球台租亮票臺圓])"
    "|(?<![日基根成資版劇原樣文])本月|這個月|當月|(?<![歷往]年)同月"
    f"|[上本下]{_S}[（(](?P<stated>{_MONTH})[）)]{_S}月)"
    f"(?P<part>[上中下]旬|[初底末])?(?:{_S}(?P<day>{_DAY}){_S}[日號])?"
)
_MONTH_SHIFTS = {"上": -1, "下": 1, "本": 0, "這": 0, "當": 0, "同": 0}
_LUNAR = re.compile(
    f"(?:農曆|陰曆|舊曆)[^，。；]{{0,6}}?{_S}(?:{_MONTH}|正|臘){_S}月(?:{_S}初?{_DAY}{_S}日?)?"
    f"|(?:十[一二]?|[一二三四五六七八九])月{_LUNAR_DAY}"
)
_SEASONS = {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}


def find_chinese(text: str, taken: Taken, *, republic: bool = False) -> Iterator[Found]:
    """Yield the dates of a text in order; claim lunar ones, so that they make no numbers.

    `republic` says that the text's document counts its years by the Republic's calendar.
    """
    for match in _LUNAR.finditer(text):
        taken.claim(*match.span())
    republic = republic or counts_by_republic(text)
    at = 0
    previous: Found | None = None
    while anchor := _ANCHOR.search(text, at):
        at = anchor.start() + 1
        if not taken.is_free(anchor.start(), at):
            continue
        found = _read(text, anchor.start(), republic, previous)
        if found and taken.is_free(found.start, found.end):
            taken.claim(found.start, found.end)
            yield found
            previous, at = found, found.end


def _read(text: str, at: int, republic: bool, previous: Found | None) -> Found | None:
    nothing = Year(at, DateExpression(), at)
    found = (
        _year(text, at, republic)
        or _month_word(text, at)
        or (_BARE_QUARTER.match(text, at) and _quarter(text, at, nothing))
        or _month(text, at, nothing)
        or read_bare_day(text, at, previous)
    )
    return qualify(text, found, previous) if found else None


def _year(text: str, at: int, republic: bool) -> Found | None:
    year = read_year(text, at, republic)
    if not year:
        return None
    if year.closed:
        return _found(at, year.end, year.core_end, year.date)
    return (
        _month(text, at, year)
        or _quarter(text, at, year)
        or _part_of_year(text, at, year)
        or _found(at, year.end, year.end, year.date)
    )


def _month(text: str, at: int, year: Year) -> Found | None:
    """Read 10月, 10月5日, 5、6月 or 10月底, after a year or alone."""
    match = _MONTH_OF.match(text, year.end)
    if not match:
        return None
    bare = year.end == at
    if bare and _NO_MONTH_BEFORE.search(text, max(0, at - 2), at):
        return None
    if not match["day"] and not _names_a_month(text, match, bare):
        return None
    core_end = end = match.end()
    first, last = _month_number(match["first"]), _month_number(match["last"] or match["first"])
    day, to = number(match["day"] or "0"), number(match["to"] or "0")
    part: str | None = None
    if not match["day"] and (fine := _PARTS_OF_MONTH.match(text, end)):
        end, part = fine.end(), fine.lastgroup
    if last < first or (to and to <= day):
        return None
    date: DateExpression = replace(year.date, month=first, day=day or None, part=part)
    if last > first or to:
        date = replace(
            date,
            end_month=last if last > first else None,
            end_day=to or None,
        )
    return _found(at, end, core_end, date)


def _month_number(text: str) -> int:
    return 1 if text == "元" else number(text)


def _names_a_month(text: str, match: re.Match[str], bare: bool) -> bool:
    """Say whether a month is meant, and not an age, a lunar day or a name such as 五月天."""
    if _NO_MONTH_AFTER.match(text, match.end()):
        return False
    if bare and (match["first"] == "元" or _BAND.match(text, match.end())):
        return False
    return not (
        bare and match["first"][0] in _HAN + "十" and _HAN_NAME_AFTER.match(text, match.end())
    )


def _quarter(text: str, at: int, year: Year) -> Found | None:
    """Read a quarter, a half, a season or the first months of a year."""
    if match := _SEASON.match(text, year.end):
        return _found(
            at, match.end(), match.end(), replace(year.date, part=_SEASONS[match["season"]])
        )
    match = _QUARTER.match(text, year.end)
    if not match:
        return None
    if match["first"] or match["months"]:
        last = number(match["first"]) * 3 if match["first"] else number(match["months"])
        date: DateExpression = replace(year.date, month=1, end_month=last)
    else:
        date = replace(year.date, part=_part(match))
    return _found(at, match.end(), match.end(), date)


def _part(match: re.Match[str]) -> str:
    if match["half"] or match["letter_half"]:
        return "first-half" if (match["half"] or match["letter_half"]) in "上1" else "second-half"
    if match["head"] or match["tail"]:
        return "q1" if match["head"] else "q4"
    return f"q{number(match['han'] or match['short'] or match['letter'])}"


def _part_of_year(text: str, at: int, year: Year) -> Found | None:
    """Read 年初, 中期, 年底, which are part of the date, and 版, 間, 內, which stand beside it."""
    match = _PARTS_OF_YEAR.match(text, year.end)
    if not match:
        return None
    part = match.lastgroup
    note = EDITION if match[0].endswith("版") else ""
    core_end = match.end() if part else year.end
    return replace(_found(at, match.end(), core_end, replace(year.date, part=part)), note=note)


def _month_word(text: str, at: int) -> Found | None:
    """Read 上個月, 本月5日, 下月底; 同月 and 當月 are of the month that the text has set."""
    match = _MONTH_WORD.match(text, at)
    if not match:
        return None
    word = match["word"]
    date = DateExpression(
        same_year=word[0] in "同當",
        month_shift=_MONTH_SHIFTS[word[0]],
        month=_month_number(match["stated"]) if match["stated"] else None,
        day=number(match["day"]) if match["day"] else None,
    )
    core_end = match.end("word") if match["part"] else match.end()
    return _found(at, match.end(), core_end, date)


def _found(start: int, end: int, core_end: int, date: DateExpression) -> Found:
    note = ""
    if (date.year_shift is not None or date.same_year) and date.month is None and not date.part:
        note = "relative year" if date.month_shift is None else ""
    return Found("date", start, end, start, core_end, qualifier=None, date=date, note=note)
