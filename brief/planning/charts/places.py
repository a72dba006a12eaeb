"""Where the figures of several series stand: those of one date, or one subject, at one place."""

from collections.abc import Sequence
from dataclasses import dataclass

from brief.errors import BadInput
from brief.model.chart import Chart
from brief.model.figure import Figure
from brief.model.partial_date import PartialDate
from brief.planning.charts.names import date_of
from brief.planning.wording import Wording

Key = tuple[str, ...]
"""What tells one place from another: fields of a figure, `date` or `year` for when it holds."""

_MOST_PLACES = 12
"""Places in a chart of several series."""

_KEYS: tuple[Key, ...] = (
    ("date",),
    ("subject",),
    ("measure",),
    ("year",),
    ("subject", "date"),
    ("measure", "date"),
    ("subject", "measure"),
    ("subject", "measure", "date"),
    ("subject", "measure", "date", "originator", "edition"),
)
"""Tried all: the one with the fewest places is taken, of two with as many the earlier."""


@dataclass(frozen=True)
class Place:
    """A place of a chart, with the figure of each series; None where a series has none."""

    key: Key
    """What tells it from the others."""
    figures: tuple[Figure | None, ...]
    """As many as there are series."""

    @property
    def known(self) -> list[Figure]:
        """The figures that stand there."""
        return [figure for figure in self.figures if figure is not None]

    @property
    def mixed(self) -> bool:
        """Whether its figures hold for several dates."""
        return len({date_of(figure) for figure in self.known}) > 1

    def name(self, wording: Wording, *, short: bool = False) -> list[str]:
        """Say what tells it from the others, part by part; `short` as for a single mark."""
        figure = self.known[0]
        parts = [
            wording.vocabulary(field, getattr(figure, field), figure.language)
            for field in ("subject", "measure")
            if field in self.key
        ]
        date = date_of(figure)
        if date is None and {"date", "year"} & set(self.key):
            parts.append(wording.word("not stated in the article"))
        elif date is not None and {"date", "year"} & set(self.key):
            parts.append(wording.when(PartialDate(date.year) if self.mixed else date, short=short))
        if "originator" in self.key:
            parts.append(wording.originator(figure))
        return parts


def places_of(chart: Chart, figures: Sequence[Sequence[Figure]], file: str) -> tuple[Place, ...]:
    """Return the places of a chart from the figures of each series.

    Dates stand in order, subjects as the series name them. BadInput where a series has two figures
    for one place, or there are too many places.
    """
    ways = [_placed(key, figures) for key in _KEYS]
    fitting = [way for way in ways if way]
    if not fitting or min(map(len, fitting)) > _MOST_PLACES:
        few = f"more than {_MOST_PLACES} places" if fitting else "two figures for one place"
        raise BadInput(
            f"its series give {few}",
            file=file,
            record=chart.id,
            remedy="let figures of a series differ in date or subject, and those of several agree",
        )
    return min(fitting, key=len)


def _placed(key: Key, figures: Sequence[Sequence[Figure]]) -> tuple[Place, ...]:
    """Return the places told apart by a key; none where a series has two figures for one."""
    found: dict[tuple[object, ...], list[Figure | None]] = {}
    none: list[Figure | None] = [None] * len(figures)
    for number, own in enumerate(figures):
        for figure in own:
            at = found.setdefault(tuple(_field(figure, each) for each in key), list(none))
            if at[number] is not None:
                return ()
            at[number] = figure
    places = [Place(key, tuple(each)) for each in found.values()]
    return tuple(sorted(places, key=_begins) if key in (("date",), ("year",)) else places)


def _field(figure: Figure, name: str) -> object:
    date = date_of(figure)
    if name == "date":
        return date
    if name == "year":
        return None if date is None else date.year
    return getattr(figure, name)


def _begins(place: Place) -> tuple[int, int, int]:
    """Return when a place begins; one without a date stands last."""
    dates = [date for figure in place.known if (date := date_of(figure)) is not None]
    return min((date.sort_key for date in dates), default=(9999, 0, 0))
