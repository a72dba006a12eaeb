"""Years as Chinese writes them, Western and of the Republic of China."""

import re

from brief.extraction.dates.chinese_long import Year, read_long
from brief.extraction.dates.numerals import DIGIT, HAN_DIGIT, SPACE, number
from brief.extraction.found import DateExpression

ROC_OFFSET = 1911
"""民國1年 is 1912."""

_S = SPACE
# 年級, 年齡 and 年代 are other words, 年代表 is not.
_UNIT = f"(?:年?{_S}(?:會計|財政|預算)年度|學年度?|財年|年度(?!假)|年(?![齡級])(?!代(?!表)))"
_WESTERN = f"(?:[1１][4-9４-９]|[2２][01０１]){DIGIT}{{2}}|[一二]{HAN_DIGIT}{{3}}"
_ONE = "[一二三四五六七八九]?"
_ROC = f"{DIGIT}{{1,3}}|{HAN_DIGIT}{{2,3}}|{_ONE}百?{_ONE}[十廿卅卌]?{_ONE}"
_TO = f"{_S}(?P<to>[至到~～〜∼–—－-]){_S}"
_AND = f"{_S}(?:[、及和與]|以及){_S}"

_ERA = re.compile(
    f"(?:中華)?民國(?P<before>前)?{_S}(?P<first>{_ROC})"
    f"(?:{_TO}(?P<last>{_ROC}))?(?:{_S}{_UNIT}|(?=(?:{_AND}{DIGIT}{{2,3}}){{1,5}}{_S}年))"
)
_ANCIENT = re.compile(f"[西公]元前{_S}{DIGIT}{{1,4}}{_S}年")
_STATED = re.compile(
    f"(?P<era>[西公]元{_S})?(?P<first>{_WESTERN})"
    f"(?:{_TO}(?P<last>{_WESTERN}|[0-9]{{2}}))?"
    f"(?:{_S}{_UNIT}|(?=(?:{_AND}(?:{_WESTERN})){{1,5}}{_S}年))"
)
_OLD = re.compile(f"[西公]元{_S}(?P<first>{DIGIT}{{1,4}}){_S}年")
_FISCAL_FIRST = re.compile(
    f"(?:會計|財政)年度{_S}(?P<first>20[0-9]{{2}}|1[0-2][0-9])(?![0-9])(?!{_S}年)"
)
_BARE_ROC = re.compile(
    f"(?P<first>1{DIGIT}{{2}}|１{DIGIT}{{2}}|[一][〇○零一二]{HAN_DIGIT})"
    f"(?:{_TO}(?P<last>1{DIGIT}{{2}}))?{_S}{_UNIT}"
)
_SHORT_ROC = re.compile("(?P<first>[5-9][0-9])(?:學年度?|年度(?!假))")
_BEFORE_AN_EVENT = re.compile(
    "(?P<first>(?:19|20)[0-9]{2})(?= ?(?:美國|台灣|臺灣|日本|南韓|韓國|法國|英國|德國|印度|俄羅斯"
    "|中國|全球|世界|地方|巴黎|東京|洛杉磯|北京|杭州|米蘭|總統|立委|國會|眾院|參院|期中|縣市長|九合一)"
    "{0,3}(?:大選|選舉(?!人)|公投|奧運|世大運|亞運|世界盃|世足|峰會|年會|論壇|預算案|白皮書|軍力報告"
    "|國防報告))"
)
_IN_A_YEAR = re.compile(
    "(?P<first>20[0-9]{2})(?=(?:之前|以前|之後|以後|前|後|起|達成|完成|實現|[，。]))"
)
_PLACED = re.compile("(?:於|自|在|到|從)$")
_TIMELESS = re.compile("來|內|的?(?:歷史|文明|文化|傳統)|古|前(?!後)")

_DATED_ROC = re.compile(
    f"民國{_S}[0-9]|(?<![0-9.,])1[0-2][0-9]{_S}(?:學?年度"
    f"|年{_S}(?:[0-9]{{1,2}}(?:[至到~-][0-9]{{1,2}})?月|[底初]|第[一二三四1-4]季|前[二三23]季"
    "|[至到]1[0-2][0-9]年))"
)
_MONTH = "(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])"
_MUST_BE_ROC = re.compile(
    f"{_S}(?:{_MONTH}(?:[至到~-]{_MONTH})?|前{_MONTH}){_S}月|[底初末版間]|年[底初中]"
    f"|[上下]半年|第[一二三四1-4]{_S}季|前[二三23]{_S}季|全年|同期"
)
_LASTS = re.compile(
    f"{_S}(?:[來內後前多餘期]|以[上下]|左右|之?久|的?(?:歷史|壽命|刑期|有期徒刑|使用)|租約|之[內後前間])"
)
_COUNTS_BEFORE = re.compile(
    "(?:長達|[已近逾約達第每滿有刑超]|經過|歷時|超過|至少|最多|過去|未來|將近|長壽|相隔|時隔)(?:了)?$"
)
_PLACES_BEFORE = re.compile("(?:民國|[明於在自從])$")

_RELATIVE: dict[str, tuple[int, bool]] = {
    "今年": (0, False),
    "本年": (0, False),
    "去年": (-1, False),
    "大前年": (-3, False),
    "前年": (-2, False),
    "明年": (1, False),
    "後年": (2, False),
    "上年": (-1, False),
    "上一年": (-1, False),
    "下年": (1, False),
    "下一年": (1, False),
    "同年": (0, True),
    "同一年": (0, True),
    "該年": (0, True),
    "當年": (0, True),
    "那一年": (0, True),
    "那年": (0, True),
    "翌年": (1, True),
    "隔年": (1, True),
    "次年": (1, True),
}
_WORD = re.compile(
    "(?P<word>今年|去年|大前年|(?<![目之以此先月日天空從生史戰眼提當早])前年"
    "|(?<![文證發光聰透表聲清])明年|(?<![戰今之以此事其日隨然而最先落前])後年"
    "|(?<![共相如不雷])同年|同一年|(?<!應)該年|當年|那一?年|翌年|隔年"
    "|(?<![一二三四五六七八九十兩0-9首每多幾這那上下本此再第屆初])次年(?!會)"
    "|(?<![日基根成資版原])本年(?=度)|(?<!以)上年(?=度|同期)|上一年(?!級)|(?<!以)下年(?=度)|下一年(?!級))"
    "(?:度(?!假))?(?![輕紀齡邁級])(?!代(?!表))"
)

_BRACKETED = re.compile(
    f"[今去明]{_S}[（(](?P<first>20[0-9]{{2}}|[1１]{DIGIT}{{2}})[）)]{_S}年(?:度(?!假))?"
)
_AFTER_AN_ERA = re.compile("民國[0-9]{2,3}年?[、至到及和與]$")
_ROC_OF_AN_ERA = re.compile(f"(?P<first>[0-9]{{2,3}})(?P<last>)(?:{_S}{_UNIT})")


def counts_by_republic(text: str) -> bool:
    """Say whether a text has years that can only be of the Republic of China."""
    return bool(_DATED_ROC.search(text))


def read_year(text: str, at: int, republic: bool) -> Year | None:
    """Read the year, decade or century that begins at a place of a text, or None.

    In a text that `counts_by_republic` a bare 113年 is a year, elsewhere as a rule 113 years.
    """
    return read_long(text, at) or _word(text, at) or _stated(text, at) or _roc(text, at, republic)


def _stated(text: str, at: int) -> Year | None:
    if match := _ERA.match(text, at):
        first = number(match["first"]) if match["first"] else 0
        if not first:
            return None
        if match["before"]:
            return _year(match, ROC_OFFSET + 1 - first)
        return _span(match, ROC_OFFSET)
    if match := _ANCIENT.match(text, at):
        return Year(match.end(), DateExpression(), match.end(), closed=True)
    if match := _STATED.match(text, at):
        first = number(match["first"])
        counted = first % 1000 == 0 and not match["era"] and _TIMELESS.match(text, match.end())
        return None if counted else _span(match, 0)
    if match := _OLD.match(text, at) or _BEFORE_AN_EVENT.match(text, at):
        return _year(match, number(match["first"]))
    if match := _FISCAL_FIRST.match(text, at):
        first = number(match["first"])
        return _year(match, first + (ROC_OFFSET if first < 200 else 0))
    match = _IN_A_YEAR.match(text, at)
    if match and _PLACED.search(text, max(0, at - 1), at):
        return _year(match, number(match["first"]))
    return None


def _roc(text: str, at: int, republic: bool) -> Year | None:
    """Read 113年 as a year only where 113 years can't be meant."""
    match = _ROC_OF_AN_ERA.match(text, at)
    if match and _AFTER_AN_ERA.search(text, max(0, at - 8), at):
        return _span(match, ROC_OFFSET)
    if match := _SHORT_ROC.match(text, at):
        return _year(match, number(match["first"]) + ROC_OFFSET)
    match = _BARE_ROC.match(text, at)
    if not match:
        return None
    if match[0].endswith(("度", "學年")) or _MUST_BE_ROC.match(text, match.end()):
        return _span(match, ROC_OFFSET)
    if _LASTS.match(text, match.end()) or _COUNTS_BEFORE.search(text, max(0, at - 3), at):
        return None
    if republic or _PLACES_BEFORE.search(text, max(0, at - 2), at):
        return _span(match, ROC_OFFSET)
    return None


def _word(text: str, at: int) -> Year | None:
    if stated := _BRACKETED.match(text, at):
        first = number(stated["first"])
        return _year(stated, first + (ROC_OFFSET if first < 200 else 0))
    match = _WORD.match(text, at)
    if not match:
        return None
    shift, same = _RELATIVE[match["word"]]
    date = DateExpression(year_shift=shift if shift or not same else None, same_year=same)
    return Year(match.end(), date, match.end())


def _year(match: re.Match[str], year: int) -> Year:
    return Year(match.end(), DateExpression(year=year), match.end())


def _span(match: re.Match[str], offset: int) -> Year | None:
    """Read one year, or 2021至2025年 as one span."""
    first = number(match["first"]) + offset
    if not match["last"]:
        return _year(match, first)
    last = number(match["last"]) + offset
    if last < 100:
        last += first // 100 * 100
    if last <= first:
        return None
    return Year(match.end(), DateExpression(year=first, end_year=last), match.end(), closed=True)
