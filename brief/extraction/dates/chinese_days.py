"""Days as Chinese names them without a month: 22日, 昨（21）日, 今天."""

import re

from brief.extraction.dates.numerals import DIGIT, SPACE, number
from brief.extraction.found import DateExpression, Found

_S = SPACE
_FIGURES = "0-9０-９"
_DAY = f"(?:[12１２]{DIGIT}|[3３][01０１]|[0０]?[1-9１-９])(?![{_FIGURES}])"
_HAN_DAY = "(?:[廿卅][一二三四五六七八九]?|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_TO = f"{_S}[、至到~～〜∼–—－-]{_S}"

_BARE = re.compile(f"(?:(?P<day>{_DAY})(?:{_TO}(?P<to>{_DAY}))?|(?P<han>{_HAN_DAY})){_S}日")
_LASTS_BEFORE = re.compile(
    "(?:[第逾僅需滿每隔這那連續休限月]|為期|[工效刑]期|期限|長達|(?<![表傳抵])達|(?<!中)共|[總合]計"
    "|(?<![紐條北合公契締解毀])約|(?<!附)近|[超經]過|歷時|未來|過去|[放請]假|[監拘]禁|(?<![到為])了"
    "|(?<![日此先目之])前|今後|其餘|[0-9０-９][.．,，/–-])$"
)
_LASTS_AFTER = re.compile(
    f"{_S}(?:內(?!瓦)|[線遊間圓元券餘多份期租]|均[線量價]|來(?=[，。的首已共最])|後|之[內後久間]|以[上內下]"
    "|年化|為[限期]|本(?![報會院校刊])|行程|票(?!選))"
)
_AGO = re.compile(f"{_S}之?前(?![往來進])")
_DUE = re.compile("[於在應須到至]$")
_HAN_DAY_AFTER = re.compile(
    "[上下]午|[凌清]晨|中午|傍晚|深夜|[早晚]間?|表示|指出|宣[布稱]|說|電|報導|發[布表]|[在於]|召開|舉行"
    "|抵達|會[見晤]"
)
_WORD = re.compile(
    f"(?P<word>[昨今明]){_S}[（(]{_S}(?P<day>{_DAY}){_S}(?:[）)]{_S}日|日[）)])"
    f"|(?P<full>[昨今明])[日天][（(](?P<date>{_DAY})[）)]"
    f"|(?P<plain>[昨明](?:天|日(?!報|之星|黃花))"
    f"|(?<!大)前天|(?<!先天)後天(?=[將會要在舉上下，（(]))"
)
_SHIFTS = {"昨": -1, "今": 0, "明": 1, "前": -2, "後": 2}


def read_bare_day(text: str, at: int, previous: Found | None) -> Found | None:
    """Read the day that begins at a place, or None where a number of days may be meant.

    `previous` is the date before it: after 9月3日 a single 五日 is a day too.
    """
    if match := _WORD.match(text, at):
        word = match["word"] or match["full"] or match["plain"][0]
        stated = match["day"] or match["date"]
        day = number(stated) if stated else None
        date = DateExpression(day=day, day_shift=_SHIFTS[word])
        return _found(match, date, "" if day else "relative day")
    match = _BARE.match(text, at)
    if not match or _LASTS_BEFORE.search(text, max(0, at - 3), at):
        return None
    if _LASTS_AFTER.match(text, match.end()):
        return None
    if _AGO.match(text, match.end()) and not _DUE.search(text, max(0, at - 1), at):
        return None
    dated = previous is not None and previous.date is not None and previous.date.day is not None
    if match["han"]:
        return _han_day(text, match, dated)
    day, to = number(match["day"]), number(match["to"] or "0")
    if to:
        date = DateExpression(day=day, end_day=to)
        return _found(match, date) if to > day and ("、" in match[0] or dated) else None
    return _found(match, DateExpression(day=day))


def _han_day(text: str, match: re.Match[str], dated: bool) -> Found | None:
    """Take 廿二日 as a day, and 三日 only where a day is meant."""
    if len(match["han"]) == 1 and not dated and not _HAN_DAY_AFTER.match(text, match.end()):
        return None
    day = number(match["han"])
    return _found(match, DateExpression(day=day)) if day <= 31 else None


def _found(match: re.Match[str], date: DateExpression, note: str = "") -> Found:
    span = match.span()
    return Found("date", *span, *span, qualifier=None, date=date, note=note)
