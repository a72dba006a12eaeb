"""F6: estimates of the same thing that differ are shown together."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain, groupby, islice

from brief.checks.across_languages import OtherWords, Thing, own_thing
from brief.checks.material import Material
from brief.checks.quantities import quantity_of
from brief.checks.rule import Flaw, rule
from brief.checks.shown_pages import Page, described, pages
from brief.checks.spans import months_of, same_time, values_of
from brief.language.units import Unit
from brief.model.figure import Figure
from brief.model.memo import Memo
from brief.model.partial_date import PartialDate
from brief.model.record import NOT_STATED
from brief.model.slide import Slide

_Group = list[tuple[int, list[Figure]]]
"""Figures of the same thing, by the first month that they hold for, then by what they say; those
that say the same, of the same originator, are one: any of them will do."""

_REACH = 24
"""Months between the beginnings of two dates of which `same_time` may hold."""


@rule(
    "F6",
    "error",
    "conflicts shown together",
    wants="Figures of the same subject and measure that hold for the same time and differ stand"
    " together on a page of every deck that shows one of them. Words of two languages are the same"
    " where the catalogs or the termbase translate one into the other, and so are gigawatts and"
    " kilowatts.",
    why="A reader who is given one of two estimates takes it for the only one. Differences in"
    " basis, date or method explain themselves side by side, and are hidden otherwise.",
    bad="a deck that shows more than 600 warheads in mid-2024, while another body counted 500",
    good="a page with both, and why they differ; or a waiver: F6: compared in the annex",
    standard="ICD 203: analysis of alternatives, accuracy",
)
def shown_together(material: Material) -> Iterator[Flaw]:
    """Find a figure that a deck shows without the one that contradicts it."""
    groups = _groups(material)
    words = OtherWords(material)
    for _, deck in groupby(pages(material), key=lambda page: page.deck):
        yield from _in_deck(list(deck), groups, words, material)


def _in_deck(
    deck: list[Page], groups: Mapping[Thing, _Group], words: OtherWords, material: Material
) -> Iterator[Flaw]:
    figures, units = material.workspace.figures, material.vocabulary.units
    places = defaultdict(set)
    for number, page in enumerate(deck):
        for name in page.figures:
            places[name].add(number)
    told: set[frozenset[str]] = set()
    for name in sorted(places):
        figure = figures[name]
        own = [deck[number] for number in sorted(places[name])]
        alike = (groups.get(thing) for thing in (own_thing(figure), *words.of(figure)))
        for others in chain.from_iterable(_against(figure, group, words, units) for group in alike):
            pair = frozenset((name, others[0].id))
            if pair in told or any(places[name] & places.get(each.id, set()) for each in others):
                continue
            told.update(frozenset((name, each.id)) for each in others)
            shown = any(each.id in places for each in others)
            yield _flaw(figure, others[0], own, shown=shown)
            if not _waives(others[0]):
                break  # one is enough to act on; one that is waived hides no other


def _flaw(figure: Figure, other: Figure, places: list[Page], *, shown: bool) -> Flaw:
    """Return the finding, about the record that waives it if one does: a figure, or each page."""
    record: Figure | Slide | Memo = figure
    if _waives(other):
        record = other
    elif not _waives(figure) and all(_waives(page.record) for page in places):
        record = places[0].record
    where = "on no page together with it" if shown else "nowhere in this deck"
    return Flaw(
        record,
        f"{described(figure)} is contradicted by {described(other)}, which stands {where}",
        "show both on one page and say why they differ, or waive F6 in a figure or on the page",
        words=", ".join(page.name for page in places),
        deck=places[0].deck,
    )


def _waives(record: Figure | Slide | Memo) -> bool:
    return any(line.partition(":")[0].strip() == "F6" for line in record.waivers)


def _groups(material: Material) -> Mapping[Thing, _Group]:
    """Return the figures by subject and measure; those without a date can't be held together."""
    alike: defaultdict[Thing, dict[object, list[Figure]]] = defaultdict(dict)
    for figure in material.workspace.figures.values():
        if _time(figure) is not None and figure.status != "derived":
            alike[own_thing(figure)].setdefault(_said(figure), []).append(figure)
    groups: dict[Thing, _Group] = {}
    for key, found in alike.items():
        groups[key] = sorted(
            ((_begins(figures[0]), figures) for figures in found.values()),
            key=lambda each: (each[0], each[1][0].id),
        )
    return groups


def _said(figure: Figure) -> object:
    """Return all of a figure that decides what it contradicts."""
    fields = (figure.value, figure.low, figure.high, figure.qualifier, figure.significant_digits)
    whose = (figure.originator, figure.edition, figure.unit, figure.currency)
    return *fields, *whose, _time(figure), figure.status == "projection", figure.supersedes


def _against(
    figure: Figure, group: _Group | None, words: OtherWords, units: Mapping[str, Unit]
) -> Iterator[list[Figure]]:
    """Return the figures that contradict one, from the earliest, those that are alike together."""
    if not group or _time(figure) is None or figure.status == "derived":
        return
    begins = _begins(figure)
    start = bisect_left(group, begins - _REACH, key=lambda each: each[0])
    for at, others in islice(group, start, None):
        if at > begins + _REACH:
            return
        replaces = any(each.id == figure.supersedes for each in others)
        if not replaces and _contradict(figure, others[0], words, units):
            yield others


def _begins(figure: Figure) -> int:
    date = _time(figure)
    assert date is not None
    return months_of(date)[0]


def _contradict(one: Figure, other: Figure, words: OtherWords, units: Mapping[str, Unit]) -> bool:
    """Whether two figures of the same subject and measure can't both be right.

    An edition that replaces another, or a later count by the same originator, is an update.
    """
    dates = _time(one), _time(other)
    if dates[0] is None or dates[1] is None or not same_time(dates[0], dates[1]):
        return False
    if one.currency != other.currency:
        return False
    quantities = [quantity_of(units.get(each.unit or "")) for each in (one, other)]
    if one.unit != other.unit and quantities[0][0] != quantities[1][0]:
        return False
    if (one.status == "projection") != (other.status == "projection"):
        return False
    if one.id == other.supersedes or other.id == one.supersedes:
        return False
    again = one.edition == other.edition or dates[0] != dates[1]
    if again and one.originator != NOT_STATED and words.are_of_one(one, other):
        return False
    values = values_of(one), values_of(other)
    if values[0] is None or values[1] is None:
        return False
    if one.unit != other.unit:
        return not values[0].times(quantities[0][1]).meets(values[1].times(quantities[1][1]))
    return not values[0].meets(values[1])


def _time(figure: Figure) -> PartialDate | None:
    """Return when a number holds; for a projection, what it foretells; None for a date."""
    if figure.date is not None:
        return None
    date = figure.target if figure.status == "projection" else figure.as_of
    return date if isinstance(date, PartialDate) else None
