"""Dates written with figures and separators, which read the same in both languages."""

import re
from collections.abc import Callable, Iterator

from brief.extraction.dates.numerals import DIGIT, SPACE, number
from brief.extraction.found import DateExpression, Found, Taken

_Form = tuple[re.Pattern[str], Callable[[re.Match[str]], Found | None]]

_D = DIGIT
_MONTH = "(?:[0０]?[1-9１-９]|[1１][0-2０-２])"
_DAY = f"(?:[0０]?[1-9１-９]|[12１２]{_D}|[3３][01０１])"
_YEAR = f"(?:[1１][5-9５-９]|[2２][01０１]){_D}{{2}}"
_ALONE = r"(?<![0-9０-９A-Za-z])(?<![0-9０-９][-/.,:])"
_ENDS = r"(?![0-9０-９])(?![-/.:：][0-9０-９])"
_CLOCK = (
    r"(?:[T ][0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,9})?)?"
    r"(?:Z|[+-][0-2][0-9]:?[0-5][0-9])?)?"
)
_WEEKDAY = r"[ ]?(?:[（(](?:週|周|星期)?[一二三四五六日][）)]|(?:週|周|星期)[一二三四五六日])"

_RUN = re.compile("[0-9０-９]+")
_WHOLE = re.compile(
    f"{_ALONE}(?<!/)(?P<year>{_YEAR})(?P<mark>[-/.／－．])(?P<month>{_MONTH})(?P=mark)"
    f"(?P<day>{_DAY})(?![0-9０-９])(?P<clock>{_CLOCK}){_ENDS}(?!/)"
)
_ROC = re.compile(
    f"{_ALONE}(?P<year>[1１][0-2０-２]{_D})(?P<mark>[/.／．])(?P<month>{_MONTH})(?P=mark)"
    f"(?P<day>{_DAY}){_ENDS}"
)
_YEAR_LAST = re.compile(f"{_ALONE}(?P<first>{_DAY})/(?P<second>{_DAY})/(?P<year>{_YEAR}){_ENDS}")
_YEAR_MONTH = re.compile(
    f"{_ALONE}(?P<year>(?:19|20)[0-9]{{2}})(?P<mark>[-/])(?P<month>0[1-9]|1[0-2]){_ENDS}(?![-/])"
)
_MONTH_DAY = re.compile(
    f"{_ALONE}(?P<month>{_MONTH})[/／](?P<day>{_DAY}){_ENDS}"
    f"(?:(?P<weekday>{_WEEKDAY})|(?P<close>[）)]))?"
)
_YEARS = re.compile(
    f"{_ALONE}(?P<year>(?:19|20)[0-9]{{2}})(?:(?P<mark>[-–—~～])|/)"
    f"(?P<end>(?:(?:19|20)[0-9]{{2}}|[0-9]{{2}}))(?P<unit>{SPACE}(?:年度?(?!假)|學年度?|財年))?{_ENDS}"
)
_YEAR_CLOSING = re.compile("(?P<year>(?:19|20)[0-9]{2})(?=[)）])")
_OPENING = re.compile("[（(](?:[^（()）]{1,40}[,，] ?)?$")
_QUARTER = re.compile(
    f"{_ALONE}(?:(?P<year>20[0-9]{{2}})(?:[ ]?年)?[ –-]?(?P<kind>[QH])(?P<part>[1-4])"
    f"|(?P<part_first>[1-4])(?P<kind_first>[QH]) ?(?P<year_last>(?:20)?[0-9]{{2}}))(?![0-9A-Za-z])"
)
_COUNTED = re.compile(
    " ?(?:[%％萬億兆千百餘多枚人名元噸架艘輛]|(?:percent|people)(?![a-z])"
    "|(?!(?:was|is|has|plans|talks|goals|targets)(?![a-z]))[a-z]{2,20}s(?![a-z]))"
)
_DAY_WORD = re.compile(r"(?:[今昨明][天日]?|[週周][一二三四五六日]|星期[一二三四五六日])[（(]$")


def find_numeric(text: str, taken: Taken) -> Iterator[Found]:
    """Yield 2024-06-21, 113/6/21, 6/21/2024, 2024-06 and 2024Q3, which stand for themselves."""
    return _find(text, taken, _WHOLE_FORMS)


def find_loose(text: str, taken: Taken) -> Iterator[Found]:
    """Yield （6/21）, 2021–2025 and (2024), where no words make another date of them."""
    return _find(text, taken, _LOOSE_FORMS)


def _find(text: str, taken: Taken, forms: tuple[_Form, ...]) -> Iterator[Found]:
    for run in _RUN.finditer(text):
        for pattern, read in forms:
            match = pattern.match(text, run.start())
            found = match and read(match)
            if found and taken.is_free(found.start, found.end):
                taken.claim(found.start, found.end)
                yield found
                break


def _found(start: int, end: int, date: DateExpression, core_end: int = 0, note: str = "") -> Found:
    core = (start, core_end or end)
    return Found("date", start, end, *core, qualifier=None, date=date, note=note)


def _whole(match: re.Match[str]) -> Found:
    date = DateExpression(
        year=number(match["year"]), month=number(match["month"]), day=number(match["day"])
    )
    return _found(match.start(), match.end(), date, match.start("clock"))


def _roc(match: re.Match[str]) -> Found:
    year, month, day = (number(match[part]) for part in ("year", "month", "day"))
    return _found(*match.span(), DateExpression(year=year + 1911, month=month, day=day))


def _year_last(match: re.Match[str]) -> Found | None:
    first, second, year = (number(match[part]) for part in ("first", "second", "year"))
    if min(first, second) > 12:
        return None
    if max(first, second) <= 12 and first != second:
        note = "day and month can't be told apart"
        return _found(*match.span(), DateExpression(), note=note)
    month, day = (second, first) if first > 12 else (first, second)
    return _found(*match.span(), DateExpression(year=year, month=month, day=day))


def _year_month(match: re.Match[str]) -> Found:
    year, month = number(match["year"]), number(match["month"])
    if match["mark"] == "-" and month == year % 100 + 1:
        note = "may be a month or a span of two years"
        return _found(*match.span(), DateExpression(), note=note)
    return _found(*match.span(), DateExpression(year=year, month=month))


def _month_day(match: re.Match[str]) -> Found | None:
    """Take a month and a day only where a fraction or a score can't be meant."""
    month, day = number(match["month"]), number(match["day"])
    before = match.string[max(0, match.start() - 5) : match.start()]
    bracketed = match["close"] and before.endswith(("(", "（"))
    dated = _DAY_WORD.search(before)
    if not match["weekday"] and not (bracketed and (dated or day > 12)):
        return None
    return _found(match.start("month"), match.end("day"), DateExpression(month=month, day=day))


def _years(match: re.Match[str]) -> Found | None:
    first, end = number(match["year"]), number(match["end"])
    if end < 100:
        end += first // 100 * 100
    if end <= first or (not match["mark"] and end != first + 1):
        return None
    if not match["unit"] and _COUNTED.match(match.string, match.end()):
        return None
    return _found(*match.span(), DateExpression(year=first, end_year=end))


def _quarter(match: re.Match[str]) -> Found | None:
    part = number(match["part"] or match["part_first"])
    year = number(match["year"] or match["year_last"])
    name = f"q{part}"
    if (match["kind"] or match["kind_first"]) == "H":
        name = {1: "first-half", 2: "second-half"}.get(part, "")
    date = DateExpression(year=year if year > 99 else 2000 + year, part=name)
    return _found(*match.span(), date) if name else None


def _bracketed(match: re.Match[str]) -> Found | None:
    """Read (2024) and (SIPRI, 2024)."""
    if not _OPENING.search(match.string[max(0, match.start() - 44) : match.start()]):
        return None
    return _found(*match.span("year"), DateExpression(year=number(match["year"])))


_WHOLE_FORMS: tuple[_Form, ...] = (
    (_WHOLE, _whole),
    (_ROC, _roc),
    (_YEAR_LAST, _year_last),
    (_YEAR_MONTH, _year_month),
    (_QUARTER, _quarter),
)
_LOOSE_FORMS: tuple[_Form, ...] = (
    (_YEARS, _years),
    (_MONTH_DAY, _month_day),
    (_YEAR_CLOSING, _bracketed),
)
