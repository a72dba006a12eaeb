"""What is said around a chart: its unit, its caption, and its description for screen readers."""

from collections.abc import Sequence
from itertools import pairwise

from brief.language.currencies import find_currency
from brief.language.dates import short_date
from brief.language.program import in_brackets
from brief.language.units import SHARE
from brief.model.chart import Chart
from brief.model.figure import Figure
from brief.model.partial_date import PartialDate
from brief.model.record import NOT_STATED
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


def _opened(text: str) -> str:
    return text[:1].upper() + text[1:]


def date_of(figure: Figure) -> PartialDate | None:
    """Return the date that a mark stands for: a projection's target, else the as-of date."""
    date = figure.target if figure.status == "projection" else figure.as_of
    return None if date is None or date == NOT_STATED else date


def same_date(figures: Sequence[Figure]) -> bool:
    """Whether all marks stand for one date, which the caption then says once."""
    dates = {date_of(figure) for figure in figures}
    named = {(each.subject, each.measure, each.originator, each.edition) for each in figures}
    alike = len({figure.status == "projection" for figure in figures}) == 1
    told_apart = len(named) == len(figures)
    return len(figures) > 1 and len(dates) == 1 and dates != {None} and told_apart and alike


def category(
    wording: Wording, figure: Figure, figures: Sequence[Figure], *, short: bool = False
) -> list[str]:
    """Say what tells a mark from its neighbours, part by part: whose, what, when, who says so.

    `short` abbreviates the name of a month and breaks the line between it and its year.
    """

    def differ(field: str) -> bool:
        return len({getattr(each, field) for each in figures}) > 1

    parts = []
    if differ("subject"):
        parts.append(wording.vocabulary("subject", figure.subject, figure.language))
    if differ("measure"):
        parts.append(wording.vocabulary("measure", figure.measure, figure.language))
    date = date_of(figure)
    if date is not None and not same_date(figures):
        parts.append("\n".join(short_date(date, wording.language)) if short else wording.date(date))
    if differ("originator"):
        parts.append(wording.originator(figure))
    elif figure.edition is not None and differ("edition"):
        parts.append(wording.edition(figure.edition))
    if figure.basis != figures[0].basis:
        parts.append(_basis(wording, figure))
    return parts or [wording.word("not stated in the article")]


def _basis(wording: Wording, figure: Figure) -> str:
    """Return what a figure counts, in few words."""
    if figure.basis == NOT_STATED:
        return wording.word("basis not stated")
    return wording.figure(figure.id, "basis")


def caption(
    wording: Wording,
    chart: Chart,
    figures: Sequence[Figure],
    *,
    basis: str,
    floating: bool = False,
) -> list[str]:
    """Say what is counted, as of when, who counted it, and what is foretold, remark by remark.

    `basis` is the one that is not grey, `floating` is whether the axis begins above zero.
    """
    parts = [_counted(wording, chart, figures, basis)]
    date = date_of(figures[0])
    if date is not None and same_date(figures):
        when = wording.date(date)
        parts.append(
            wording.word("Projected for: {date}", date=when)
            if figures[0].status == "projection"
            else wording.word("As of: {date}", date=when)
        )
    if len({figure.originator for figure in figures}) == 1:  # else each mark is named for its own
        who = wording.originators(figures)
        parts.append(
            wording.word("Estimates: {originator}", originator=who)
            if len(figures) > 1
            else wording.word("Estimate: {originator}", originator=who)
        )
    parts += _how_drawn(wording, chart, figures)
    if floating:
        parts.append(wording.word("The axis does not begin at zero"))
    if chart.note:
        parts.append(wording.own(chart, "note"))
    return parts


def _counted(wording: Wording, chart: Chart, figures: Sequence[Figure], basis: str) -> str:
    """Say what is counted, and what of it is grey for being another basis than `basis`."""
    grey: dict[str, bool] = {}
    for figure in figures:
        unsaid = figure.basis == NOT_STATED and len({each.basis for each in figures}) > 1
        said = wording.word("not stated") if unsaid else wording.figure(figure.id, "basis")
        grey[said] = figure.basis != basis and chart.highlight is None
    if all(grey.values()):
        return wording.word("Basis (grey): {basis}", basis=wording.word("; ").join(grey))
    bases = [wording.word("grey: {basis}", basis=each) if grey[each] else each for each in grey]
    return wording.word("Basis: {basis}", basis=wording.word("; ").join(bases))


def _how_drawn(wording: Wording, chart: Chart, figures: Sequence[Figure]) -> list[str]:
    """Say how what is foretold is drawn, and what the parts of a range mean."""
    parts, foretold = list[str](), [each.status == "projection" for each in figures]
    if all(foretold):
        parts.append(wording.word("All are projections"))
    elif any(foretold) and chart.kind == "line":
        parts.append(wording.word("Hollow marks are projections"))
    elif any(foretold):
        parts.append(wording.word("Projections are hatched"))
    if chart.kind in ("column", "bar") and any(figure.is_range for figure in figures):
        parts.append(wording.word("The pale part reaches from the low to the high end"))
    return parts


def description(wording: Wording, chart: Chart, figures: Sequence[Figure]) -> str:
    """Say what the chart shows: its kind, what is counted, mark by mark, and where it goes."""
    marks, colon = [], "：" if wording.language == "zh-Hant" else ": "
    for figure in figures:
        named = wording.word(", ").join(category(wording, figure, figures))
        number = wording.figure(figure.id)
        if figure.status == "projection":
            number = in_brackets(number, wording.classed("projection"), wording.language)
        marks.append(f"{named}{colon}{number}")
    parts = [
        wording.word(
            "{kind} of {title}. {marks}",
            kind=_kind(wording, chart),
            title=wording.own(chart, "title"),
            marks=wording.word("; ").join(marks),
        ),
        _trend(wording, figures),
    ]
    return wording.sentences([part for part in parts if part])


def _kind(wording: Wording, chart: Chart) -> str:
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
