"""F12: a figure says what the characters say that it is anchored in."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from brief.checks.material import Material
from brief.checks.rule import Flaw, rule
from brief.extraction.finding import find
from brief.extraction.found import DateExpression, Found
from brief.language.units import SHARE, Unit
from brief.model.anchor import Anchor
from brief.model.figure import Figure
from brief.model.partial_date import PARTS, PartialDate

_CLASSIFIERS = frozenset("個位名人項")
"""Count anything; the record says of what."""

_YUAN = frozenset(("TWD", "CNY", "HKD", "MOP", "SGD"))
"""Currencies that their own papers write as 元 alone, without saying whose."""

_FACTORS = {"kiloton": 10**3, "megaton": 10**6}
"""Units whose Chinese prefix is read as a part of the number: 5千噸."""

_SCALES = tuple(10**power for power in (3, 4, 6, 8, 9, 12))
"""What the head of a table may count its bare numbers in: thousands, 萬, millions, 億, 兆."""

_BARE = re.compile(r"[0-9][0-9,.]*[0-9]|[0-9]")

_WHOLE = 100


@rule(
    "F12",
    "error",
    "agrees with its anchor",
    wants="A figure's value, range or date, its unit and its hedge are those of the characters that"
    " it is anchored in, wherever these can be read by themselves. 元 alone may be the currency of"
    " any place that calls its own so.",
    why="A slip of a finger in a record is right in every text that shows it. The publisher's own"
    " characters stand beside it, so that the two can be compared without the original.",
    bad='value = 500, anchored in text = "超過600枚"',
    good='value = 600, qualifier = "more_than", anchored in text = "超過600枚"',
    standard="our own; ICD 206: accurate rendering of what a source says",
)
def agrees_with_anchor(material: Material) -> Iterator[Flaw]:
    """Find figures that say something else than an anchor of theirs."""
    for figure in material.figures:
        for anchor in figure.anchors:
            problem = _problem(figure, anchor, find(anchor.text or ""), material)
            if problem:
                yield Flaw(
                    figure,
                    f"in {anchor.source}, '{anchor.text}' {problem}",
                    "read the place in the source, and correct the figure, or take all of its words"
                    " into the anchor",
                    words=anchor.text or "",
                )


def _problem(figure: Figure, anchor: Anchor, found: Sequence[Found], material: Material) -> str:
    """Say how an anchor's characters differ from the record; empty where they don't, or can't."""
    if figure.date is not None:
        # with more than a date, such as "a week after last October's summit", ours is worked out
        if len(found) > 1 and {each.qualifier for each in found} <= {None, "exact"}:
            exact = figure.qualifier == "exact"
            return "" if exact else f"reads as exact, not {figure.qualifier}"
        date = found[0].date if len(found) == 1 else None
        published = material.workspace.sources[anchor.source].published
        return _wrong_date(figure, found[0], date, published) if date else ""
    problems = [
        _differs(figure, each, anchor.text or "", material.vocabulary.units)
        for each in found
        if each.value is not None and each.kind != "ordinal"
    ]
    return problems[0] if all(problems) and problems else ""


def _differs(figure: Figure, read: Found, text: str, units: Mapping[str, Unit]) -> str:
    """Say how a number that was read differs from the record; empty where it doesn't."""
    if read.value is None:
        return "holds no number"
    if not _same_value(figure, read) and not _scaled(figure, read, text):
        ends = read.value if isinstance(read.value, tuple) else (read.value,)
        return f"reads as {' to '.join(map(_plain, ends))}"
    if not is_in(read, figure.currency) and (read.currency or read.unit):
        if read.currency:
            return f"is money in {read.currency}"
        unsaid = f"is money, and does not say that it is {figure.currency}"
        return unsaid if read.kind == "money" and figure.currency else "is no money"
    if not figure.currency and not _same_unit(figure, read, units):
        return f"is counted in '{read.unit or read.kind}', not in {figure.unit}"
    hedges = {"exact"} if read.qualifier == "range" else {read.qualifier}
    if read.kind == "duration" and read.qualifier == "up_to":
        hedges.add("exact")  # within ten years: the end of a span is no hedge of its length
    if figure.qualifier not in hedges:
        return f"reads as {min(map(str, hedges))}, not {figure.qualifier}"
    return ""


def is_in(found: Found, currency: str | None) -> bool:
    """Whether a number that was read may be in a currency, or in none; 元 names no country."""
    if found.kind == "money" and found.currency is None and currency in _YUAN:
        return True
    return found.currency == currency


def _same_value(figure: Figure, read: Found) -> bool:
    given = [each for each in (figure.value, figure.low, figure.high) if each is not None]
    own = [Fraction(each) * _FACTORS.get(figure.unit or "", 1) for each in given]
    ends = read.value if isinstance(read.value, tuple) else (read.value,)
    stated = [Fraction(each) for each in ends if each is not None]
    if figure.order and len(stated) == len(own) == 2:
        return stated[0] <= own[0] and own[1] <= stated[1]  # the bounds are the desk's own
    if read.kind == "multiple" and len(own) == len(stated) == 1:
        # rose by one time is twice as much: which of the two it is, the sentence tells
        return own[0] in (stated[0], stated[0] + 1, read.factor)
    if read.kind == "fraction" and figure.unit == "percent":
        stated = [each * _WHOLE for each in stated]
    elif read.kind == "percent" and figure.unit == SHARE:
        stated = [each / _WHOLE for each in stated]
    return own == stated or [Fraction(each) for each in given] == stated


def _scaled(figure: Figure, read: Found, text: str) -> bool:
    """Whether an anchor is a bare number, as in a cell of a table, whose head may say its scale."""
    if not _BARE.fullmatch(text) or isinstance(read.value, tuple) or read.value is None:
        return False
    return any(figure.value == read.value * scale for scale in _SCALES)


def _same_unit(figure: Figure, read: Found, units: Mapping[str, Unit]) -> bool:
    """Compare units where what was read is one that the workspace knows."""
    if read.kind in ("fraction", "percent"):
        return figure.unit in (SHARE, "percent") if read.unit in (None, "%") else True
    unit = units.get(figure.unit or "")
    if read.unit is None or unit is None or read.unit in _CLASSIFIERS:
        return True
    known = any(_written_so(each, read.unit) for each in units.values() if each.id != SHARE)
    return not known or (unit.id != SHARE and _written_so(unit, read.unit))


def _written_so(unit: Unit, read: str) -> bool:
    return read in unit.zh or read in (unit.en_one, unit.en_other)


def _wrong_date(
    figure: Figure, found: Found, read: DateExpression, published: PartialDate | str
) -> str:
    """Say which part of a date is another, or was never said; empty where none is."""
    date = figure.date
    assert date is not None
    if read.end_year or read.end_month or read.end_day or read.part in ("century", "decade"):
        return ""
    if read.month_shift is not None or read.day_shift is not None or read.weekday is not None:
        return ""
    year = read.year
    if year is None and read.year_shift is not None and isinstance(published, PartialDate):
        year = published.year + read.year_shift
    if year is not None and year != date.year:
        return f"is of {year}, not {date.year}"
    part = read.part if read.part in PARTS and not read.month else None
    for name, said, own in (("month", read.month, date.month), ("day", read.day, date.day)):
        if own is not None and said != own and not (name == "month" and part):
            return f"reads as {name} {said}, not {own}" if said else f"names no {name}"
    if date.part != part and date.part is not None and not (date.part and read.month):
        return f"reads as {part}, not {date.part}" if part else f"does not say {date.part}"
    if figure.qualifier != "exact" and found.qualifier in (None, "exact"):
        return f"reads as exact, not {figure.qualifier}"
    return ""


def _plain(number: Decimal | Fraction) -> str:
    return f"{number:,f}" if isinstance(number, Decimal) else str(number)
