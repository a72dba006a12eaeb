"""What the dates of a document mean: their `as_of`, by its publication and their paragraph."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from brief.extraction.dates.calendar import (
    Month,
    day_known,
    fresh_month,
    is_later,
    month_after,
    month_known,
    months_between,
    near_day,
    nearest_year,
    shifted,
)
from brief.extraction.dates.iso import iso_text
from brief.extraction.dates.setting import Setting
from brief.extraction.dates.tense import Tense, gaps, speaks_of
from brief.extraction.found import DateExpression, Found
from brief.model.partial_date import PartialDate

_SENTENCE_END = re.compile('[。！？!?]|[.]["”’)]?(?= |$)')
_BY_A_DAY = re.compile("(?:(?:[週周]|星期|禮拜)[一二三四五六日天]|[昨今明][天日]?)[（(]$")
_BY = re.compile("[到至][ ]?$")
_BESIDE = re.compile("[ ]?(?:[至到、和及與~～–-]|以及|and|to|or)[ ]?")
"""What stands between a date and a day that shares its month: 9月3日至5日."""

_Known = tuple[int | None, int | None, int | None]
"""Year, month and day, as far as they can be told."""


def resolve_dates(
    texts: Sequence[str], founds: Sequence[Sequence[Found]], published: PartialDate | None
) -> list[list[Found]]:
    """Return what was found in each block, its dates with `as_of`: None where it can't be told.

    `founds` are in text order, one sequence for each of `texts`; what is no date passes through.
    """
    return [
        list(_Paragraph(text, published).resolve(block))
        for text, block in zip(texts, founds, strict=True)
    ]


class _Paragraph:
    """Reads a block's dates in order, each by what those before it have set."""

    def __init__(self, text: str, published: PartialDate | None) -> None:
        self._text = text
        self._published = published
        self._month = month_known(published)
        self._today = day_known(published)
        self._set = Setting(published.year if published else None)
        self._gap = (0, 0)
        """Where the date before ends and the one after begins."""

    def resolve(self, block: Sequence[Found]) -> Iterator[Found]:
        """Yield what was found, the dates with their `as_of`."""
        places = gaps([found for found in block if found.kind == "date"], self._text)
        for found in block:
            if found.kind != "date":
                yield found
                continue
            self._gap = next(places)
            if _SENTENCE_END.search(self._text, self._gap[0], found.start):
                self._set.begin_sentence()
            yield self._date(found, found.date or DateExpression())

    def _date(self, found: Found, date: DateExpression) -> Found:
        year, month, day = known = self._whole(found, date)
        as_of = iso_text(date, *known)
        if found.qualifier == "up_to" and not self._is_limit(found, date, known):
            found = replace(found, qualifier=None)
        if as_of and year is not None:
            self._set.keep(found, date, (year, month, day))
        return replace(found, as_of=as_of)

    def _whole(self, found: Found, date: DateExpression) -> _Known:
        if date.day_shift is not None:
            near = near_day(self._today, date.day_shift, date.day) if self._today else None
            return (near.year, near.month, near.day) if near else (None, None, None)
        if date.month_shift is not None:
            return self._near_month(date, date.month_shift)
        if date.month is None and date.day is not None:
            year, month = self._month_of_day(found, date.day) or (None, None)
            return year, month, date.day
        if date.year is not None:
            return date.year, date.month, date.day
        base = self._published.year if self._published else None
        if date.same_year:
            base = self._set.year
        elif date.year_shift is None and date.month is not None:
            base = self._year_of_month(found, date.month)
        elif date.year_shift is None:
            base = self._year_of_part() if date.part else None
        year = None if base is None else base + (date.year_shift or 0)
        return year, date.month, date.day

    def _near_month(self, date: DateExpression, shift: int) -> _Known:
        """Return the month that 上個月 means; in 上（5）月 the number decides."""
        base = self._month
        if date.same_year:
            base = self._set.here or (self._set.dated and self._set.dated[:2])
        if base is None:
            return None, date.month, date.day
        near = shifted(base, shift)
        if date.month is not None:
            near = (nearest_year(near, date.month), date.month)
        return *near, date.day

    def _year_of_month(self, found: Found, month: int) -> int | None:
        """Return the year of a month without one: the paragraph's, or the latest such month.

        週五（6月21日） is near the publication. In a sentence months run on.
        """
        if self._month and _BY_A_DAY.search(self._text, max(0, found.start - 4), found.start):
            return nearest_year(self._month, month)
        if month in self._set.months:
            return self._set.months[month]
        if self._set.year is not None and not self._looks_ahead(found):
            return self._set.year + self._turned(found, self._set.year, month)
        here = self._set.here
        if here and month >= here[1] and not self._is_over(found, (here[0], month)):
            return here[0]
        return self._latest_year(found, month)

    def _year_of_part(self) -> int | None:
        """Return the year of a bare 第三季: this one, unless the text is about another."""
        year, now = self._set.year, self._published.year if self._published else None
        if year is None or now is None or self._set.year_here or year == now - 1:
            return now if year is None else year
        return now

    def _turned(self, found: Found, year: int, month: int) -> bool:
        """Say whether a month is of the year after: after 去年11月, 5月 is this year's.

        One not yet reached is so where the text speaks of what is to come: 4月是否調漲.
        """
        first = self._set.year_month
        if first is None or month >= first or self._month is None:
            return False
        reached = month <= self._month[1]
        return self._month[0] == year + 1 and (reached or self._speaks_of("future", found))

    def _latest_year(self, found: Found, month: int) -> int | None:
        """Return the year of the latest such month, or of the next one if that is spoken of.

        What starts in a month not yet reached (9月起) is to come.
        """
        if self._month is None:
            return None
        year, now = self._month
        if month > now:
            ahead = found.qualifier == "since" or self._speaks_of("future", found)
            return year if ahead else year - 1
        return year + (month < now and self._speaks_of("surely future", found))

    def _is_over(self, found: Found, month: Month) -> bool:
        """Say whether the text tells as past what lies after its publication in a given month."""
        return bool(self._month and month > self._month and self._speaks_of("past", found))

    def _looks_ahead(self, found: Found) -> bool:
        """Say whether a date is to come although its paragraph was about a past year before."""
        if self._published is None or self._set.year is None or self._set.year_here:
            return False
        return self._set.year < self._published.year and self._speaks_of("surely future", found)

    def _month_of_day(self, found: Found, day: int) -> Month | None:
        """Return the month of a day without one: of the date before it, or of the publication.

        A day that something starts on (2日起) may be past or to come: it is the nearest. After a
        date of last year 22日 may be either, unless it follows within a week; what is
        older doesn't reach into the next sentence.
        """
        dated, today = self._set.dated, self._today
        listed = self._set.dated_here and _BESIDE.fullmatch(self._text, self._gap[0], found.start)
        if dated and listed:
            return dated[:2]
        if today and (fresh := fresh_month(today, day)):
            return fresh
        if self._set.month_here:
            return self._set.month_here
        to_come = self._speaks_of("future", found)
        if dated and (today is None or self._set.dated_here):
            return month_after(dated, day, today, to_come)
        if today is None:
            return None
        now = (today.year, today.month)
        away = abs(months_between(dated[:2], now)) if dated else None
        if dated and away is not None and away <= 13:
            near = away <= 2 or 0 <= day - dated[2] <= 7
            return month_after(dated, day, today, to_come) if near else None
        if found.qualifier == "since" and (near_one := near_day(today, 0, day)):
            return near_one.year, near_one.month
        if day < today.day:
            return shifted(now, int(self._speaks_of("surely future", found)))
        return now if to_come else shifted(now, -1)

    def _is_limit(self, found: Found, date: DateExpression, known: _Known) -> bool:
        """Say whether 到 before a date means "by": not where the date has passed."""
        year, month, day = known
        if year is None or not _BY.search(self._text, max(0, found.start - 2), found.start):
            return True
        if self._published is None:
            return not self._speaks_of("past", found)
        if month is None and date.part in ("mid", "late", "second-half", "q3", "q4"):
            month = {"mid": 6, "q3": 9}.get(date.part, 12)
        later = is_later([n for n in (year, month, day) if n is not None], self._published)
        return self._speaks_of("future", found) if later is None else later

    def _speaks_of(self, tense: Tense, found: Found) -> bool:
        return speaks_of(tense, self._text, found, self._gap)
