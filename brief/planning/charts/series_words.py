"""What is said around a chart of several series, where one chart's words don't do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from brief.language.program import in_brackets
from brief.model.chart import Chart
from brief.model.figure import Figure
from brief.planning.charts.names import date_of
from brief.planning.charts.places import Place
from brief.planning.charts.words import at_the_end, how_drawn, kind_of, uneven, who_says
from brief.planning.wording import Wording


@dataclass(frozen=True)
class _Named:
    """A series with its name in one language."""

    name: str
    figures: tuple[Figure, ...]


def _named(wording: Wording, chart: Chart, places: Sequence[Place]) -> list[_Named]:
    return [
        _Named(
            wording.series(chart, series),
            tuple(each for place in places if (each := place.figures[number]) is not None),
        )
        for number, series in enumerate(chart.series)
    ]


def series_caption(
    wording: Wording, chart: Chart, places: Sequence[Place], *, floating: bool = False
) -> list[str]:
    """Say what is counted, as of when, who counted it, and what is foretold, remark by remark.

    What differs from one series to another is said of each. `floating` is whether the axis begins
    above zero.
    """
    series = _named(wording, chart, places)
    figures = [figure for each in series for figure in each.figures]
    bases = _each(wording, series, lambda own: _bases(wording, own))
    parts = [wording.word("Basis: {basis}", basis=bases)]
    dated = {"date", "year"} & set(places[0].key)
    if any(place.mixed for place in places) and dated:
        parts.append(wording.word("Dates within a year differ by series; the notes give each"))
    if dated and chart.kind != "bar" and uneven([date_of(place.known[0]) for place in places]):
        parts.append(wording.word("The years are not evenly spaced"))
    if not dated:
        parts.append(
            wording.word(
                "As of: {date}", date=_each(wording, series, lambda own: _dates(wording, own))
            )
        )
    who = _each(wording, series, lambda own: wording.originators(own))
    parts.append(who_says(wording, who, figures))
    parts += how_drawn(wording, chart, figures)
    return parts + at_the_end(wording, chart, floating=floating)


def _each(
    wording: Wording, series: Sequence[_Named], say: Callable[[Sequence[Figure]], str]
) -> str:
    """Return what is said of all series alike once, else what is said of each, with its name."""
    said: dict[str, list[str]] = {}
    for each in series:
        if each.figures:
            said.setdefault(say(each.figures), []).append(each.name)
    if len(said) == 1:
        return next(iter(said))
    colon, comma = ("：", "、") if wording.language == "zh-Hant" else (": ", ", ")
    if all(names == [what] for what, names in said.items()):  # a series named for its originator
        return comma.join(said)
    return wording.word("; ").join(
        f"{comma.join(names)}{colon}{what}" for what, names in said.items()
    )


def _bases(wording: Wording, figures: Sequence[Figure]) -> str:
    """Say what figures count: where it changes, of which dates each is."""
    said: dict[str, list[str]] = {}
    for figure in figures:
        date = date_of(figure)
        when = said.setdefault(wording.figure(figure.id, "basis"), [])
        if date is not None:
            when.append(wording.date(date))
    if len(said) == 1:
        return next(iter(said))
    comma = wording.word(", ")
    return comma.join(
        in_brackets(what, comma.join(when), wording.language) if when else what
        for what, when in said.items()
    )


def _dates(wording: Wording, figures: Sequence[Figure]) -> str:
    dates = [date_of(figure) for figure in figures]
    said = [
        wording.word("not stated in the article") if date is None else wording.date(date)
        for date in dates
    ]
    return wording.word(", ").join(dict.fromkeys(said))


def series_description(wording: Wording, chart: Chart, places: Sequence[Place]) -> str:
    """Say what the chart shows: its kind, what is counted, and series by series its marks."""
    colon = "：" if wording.language == "zh-Hant" else ": "
    marks = []
    for number, series in enumerate(chart.series):
        said = []
        for place in places:
            figure = place.figures[number]
            if figure is None:
                continue
            value = wording.figure(figure.id)
            if figure.status == "projection":
                value = in_brackets(value, wording.classed("projection"), wording.language)
            own = Place(place.key, (figure,)).name(wording)  # with its own date
            said.append(f"{wording.word(', ').join(own)}{colon}{value}")
        if said:
            shown = wording.word("; ").join(said)
            marks.append(f"{wording.series(chart, series)}{colon}{shown}")
    first, *others = marks
    kind = wording.word(
        "{kind} of {title}. {marks}",
        kind=kind_of(wording, chart),
        title=wording.own(chart, "title"),
        marks=first,
    )
    return wording.sentences([kind, *others])
