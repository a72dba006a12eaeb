"""Reckoning with days and months from a day of publication."""

from collections.abc import Sequence
from datetime import date

from brief.model.partial_date import PartialDate

Month = tuple[int, int]
"""A year and a month of it."""

Day = tuple[int, int, int]
"""A year, a month and a day."""


def shifted(month: Month, by: int) -> Month:
    """Return the month that is so many months later, or earlier."""
    year, place = divmod(month[0] * 12 + month[1] - 1 + by, 12)
    return year, place + 1


def months_between(one: Month, other: Month) -> int:
    """Return how many months the other month is later."""
    return (other[0] - one[0]) * 12 + other[1] - one[1]


def nearest_year(near: Month, month: int) -> int:
    """Return the year in which a month is nearest to a given one: 上（12）月 in January."""
    years = (near[0] - 1, near[0], near[0] + 1)
    return min(years, key=lambda year: abs(months_between(near, (year, month))))


def month_known(published: PartialDate | None) -> Month | None:
    """Return the month of a publication, if it is known that far."""
    return (published.year, published.month) if published and published.month else None


def day_known(published: PartialDate | None) -> date | None:
    """Return the day of a publication, if it is known that far."""
    if published and published.month and published.day:
        return date(published.year, published.month, published.day)
    return None


def near_day(today: date, shift: int, stated: int | None) -> date | None:
    """Return the day that 昨天 means; in 昨（21）日 the nearest day that has the number."""
    meant = today.toordinal() + shift
    for away in sorted(range(-15, 16), key=abs):
        if date.min.toordinal() <= meant + away <= date.max.toordinal():
            day = date.fromordinal(meant + away)
            if stated is None or day.day == stated:
                return day
    return None


def fresh_month(today: date, day: int) -> Month | None:
    """Return the month of a day, if it is the publication's day or the one before it."""
    for recent in (today, date.fromordinal(max(1, today.toordinal() - 1))):
        if recent.day == day:
            return recent.year, recent.month
    return None


def month_after(dated: Day, day: int, today: date | None, to_come: bool) -> Month:
    """Return the month of a day without one that is told after a date.

    It is the same month unless that is impossible: after 12月30日 comes 2日 of January, and a day
    not yet reached when the text came out was in the month before, if it is not `to_come`.
    """
    month = dated[:2]
    if today is None or dated > (now := (today.year, today.month, today.day)):
        return month
    if day < dated[2] and (*shifted(month, 1), day) <= now:
        return shifted(month, 1)
    return shifted(month, -1) if (*month, day) > now and not to_come else month


def is_later(known: Sequence[int], published: PartialDate) -> bool | None:
    """Say whether a date lies after a publication; None if that falls into it, as 2024 into 2024.

    `known` is the date's year, and as far as they are known its month and day.
    """
    now = [published.year, published.month or 1, published.day or 1][: len(known)]
    return None if list(known) == now else list(known) > now
