"""What is said around a chart: its unit, its caption, and its description for screen readers."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from brief.language.currencies import find_currency
from brief.language.program import in_brackets
from brief.language.units import SHARE
from brief.model.chart import Chart
from brief.model.figure import Figure
from brief.model.partial_date import PartialDate
from brief.model.record import NOT_STATED
from brief.planning.boxes import MarkInk
from brief.planning.charts.names import category, date_of, same_date
from brief.planning.charts.scale import ends, plotted, scale_word
from brief.planning.wording import Wording


def unit_line(wording: Wording, figure: Figure, power: int) -> str:
    """Say what all marks are counted in; "" where each label says it, as in 7.2%."""
    word = scale_word(power, wording.language)
    currency = find_currency(figure.currency) if figure.currency else None
    if currency is not None:
        if wording.language == "zh-Hant":
            return wording.word("Unit: {unit}", unit=currency.zh_before + word + currency.zh_after)
        return f"{currency.en_before.strip()}{word}" if word else _opened(currency.en_plural)
    unit = wording.words.units.get(figure.unit or "")
    if unit is None or unit.is_sign or unit.id == SHARE:
        return ""
    if wording.language == "zh-Hant":
        return wording.word("Unit: {unit}", unit=word + unit.zh)
    return _opened(f"{unit.en_other},{word}" if word else unit.en_other)


def unit_under(wording: Wording, chart: Chart, figure: Figure, power: int) -> str:
    """Say under a chart's title what its marks are counted in; "" where the title says it."""
    line, title = unit_line(wording, figure, power), wording.own(chart, "title")
    unit = wording.words.units.get(figure.unit or "")
    if figure.currency or unit is None or power:
        return line
    if wording.language == "zh-Hant":  # a classifier of one character may stand for anything
        return "" if len(unit.zh) > 1 and unit.zh in title else line
    named = re.search(rf"\b{re.escape(unit.en_other)}\b", title, re.IGNORECASE)
    return "" if named else line


def _opened(text: str) -> str:
    return text[:1].upper() + text[1:]


def caption(
    wording: Wording,
    chart: Chart,
    figures: Sequence[Figure],
    *,
    tones: Mapping[str, MarkInk],
    floating: bool = False,
) -> list[str]:
    """Say what is counted, as of when, who counted it, and what is foretold, remark by remark.

    `tones` are those of the bases, `floating` is whether the axis begins above zero.
    """
    parts = [_counted(wording, chart, figures, tones)]
    date = date_of(figures[0])
    if date is not None and same_date(figures):
        when = wording.date(date)
        parts.append(
            wording.word("Projected for: {date}", date=when)
            if figures[0].status == "projection"
            else wording.word("As of: {date}", date=when)
        )
    if chart.kind != "bar" and uneven([date_of(figure) for figure in figures]):
        parts.append(wording.word("The years are not evenly spaced"))
    if len({figure.originator for figure in figures}) == 1:  # else each mark is named for its own
        parts.append(who_says(wording, wording.originators(figures), figures))
    parts += how_drawn(wording, chart, figures)
    return parts + at_the_end(wording, chart, floating=floating)


def at_the_end(wording: Wording, chart: Chart, *, floating: bool) -> list[str]:
    """Return what a caption ends with: where the axis begins, and the chart's own note."""
    parts = [wording.word("The axis does not begin at zero")] if floating else []
    return [*parts, wording.own(chart, "note")] if chart.note else parts


def uneven(dates: Sequence[PartialDate | None]) -> bool:
    """Whether years follow each other at steps that differ: marks stand evenly all the same."""
    years = [date.year for date in dates if date is not None]
    steps = {other - one for one, other in pairwise(years)}
    return len(years) == len(dates) and len(steps) > 1 and min(steps) > 0


def who_says(wording: Wording, who: str, figures: Sequence[Figure]) -> str:
    """Say whose figures these are: estimates only where all are estimated or foretold."""
    if not all(each.status in ("estimate", "projection") for each in figures):
        return wording.word("Figures: {originator}", originator=who)
    if len(figures) > 1:
        return wording.word("Estimates: {originator}", originator=who)
    return wording.word("Estimate: {originator}", originator=who)


def _counted(
    wording: Wording, chart: Chart, figures: Sequence[Figure], tones: Mapping[str, MarkInk]
) -> str:
    """Say what is counted, and what of it is grey since it isn't stated."""
    grey: dict[str, bool] = {}
    for figure in figures:
        unsaid = figure.basis == NOT_STATED and len({each.basis for each in figures}) > 1
        said = wording.word("not stated") if unsaid else wording.figure(figure.id, "basis")
        grey[said] = tones[figure.basis] == "grey" and chart.highlight is None
    if all(grey.values()):
        return wording.word("Basis (gray): {basis}", basis=wording.word("; ").join(grey))
    bases = [wording.word("gray: {basis}", basis=each) if grey[each] else each for each in grey]
    return wording.word("Basis: {basis}", basis=wording.word("; ").join(bases))


def how_drawn(wording: Wording, chart: Chart, figures: Sequence[Figure]) -> list[str]:
    """Say how what is foretold is drawn, and what the parts of a range mean."""
    parts, foretold = list[str](), [each.status == "projection" for each in figures]
    if all(foretold):
        parts.append(wording.word("All are projections"))
    elif any(foretold):
        parts.append(_foretold(wording, chart, figures))
    if chart.kind in ("column", "bar") and any(figure.is_range for figure in figures):
        parts.append(wording.word("The pale part reaches from the low to the high end"))
    return parts


def _foretold(wording: Wording, chart: Chart, figures: Sequence[Figure]) -> str:
    """Say how projections are drawn: as bars, as marks, or some so and others so."""
    marked = {
        chart.kind == "line" or (chart.kind == "range" and not figure.is_range)
        for figure in figures
        if figure.status == "projection"
    }
    if len(marked) > 1:
        return wording.word("Projections are hatched, or diamonds")
    if True in marked:
        return wording.word("Diamonds are projections")
    return wording.word("Projections are hatched")


def description(
    wording: Wording, chart: Chart, figures: Sequence[Figure], shown: Sequence[Figure]
) -> str:
    """Say what the chart shows: its kind, what is counted, mark by mark, and where it goes.

    `shown` are those of its figures that stand on the page.
    """
    marks, colon = [], "：" if wording.language == "zh-Hant" else ": "
    for figure in shown:
        named = wording.word(", ").join(category(wording, figure, figures))
        number = wording.figure(figure.id)
        if figure.status == "projection":
            number = in_brackets(number, wording.classed("projection"), wording.language)
        marks.append(f"{named}{colon}{number}")
    parts = [
        wording.word(
            "{kind} of {title}. {marks}",
            kind=kind_of(wording, chart),
            title=wording.own(chart, "title"),
            marks=wording.word("; ").join(marks),
        ),
        _trend(wording, shown),
    ]
    return wording.sentences([part for part in parts if part])


def kind_of(wording: Wording, chart: Chart) -> str:
    """Return what sort of chart it is."""
    return {
        "column": wording.word("Column chart"),
        "bar": wording.word("Bar chart"),
        "line": wording.word("Line chart"),
        "range": wording.word("Chart of ranges"),
    }[chart.kind]


def _trend(wording: Wording, figures: Sequence[Figure]) -> str:
    """Say whether observed numbers of one kind rise or fall all the way; else ""."""
    alike = {(each.subject, each.measure, each.originator, each.basis) for each in figures}
    plain = all(
        each.qualifier in ("exact", "approx")
        and each.status != "projection"
        and each.value is not None
        for each in figures
    )
    years = [date.year for date in map(date_of, figures) if date is not None]
    in_turn = len(years) == len(figures) and all(one < other for one, other in pairwise(years))
    if len(figures) < 2 or len(alike) > 1 or not plain or not in_turn:
        return ""
    numbers = [plotted(ends(each)[0], each, 0) for each in figures]
    first, last = (wording.figure(each.id) for each in (figures[0], figures[-1]))
    if all(one < other for one, other in pairwise(numbers)):
        return wording.word("Rises from {first} to {last}", first=first, last=last)
    if all(one > other for one, other in pairwise(numbers)):
        return wording.word("Falls from {first} to {last}", first=first, last=last)
    return ""
