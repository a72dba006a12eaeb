"""F9: figures that have grown old, or that a newer edition has replaced."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from brief.checks.material import Material
from brief.checks.rule import Flaw, rule
from brief.checks.shown_pages import Page, pages
from brief.checks.spans import months_of
from brief.model.deck import Deck
from brief.model.figure import Figure
from brief.model.formula import inputs
from brief.model.partial_date import PartialDate
from brief.model.workspace import Workspace

_DURATIONS = {"second", "minute", "hour", "day", "week", "month", "quarter", "year", "century"}
"""Units of lengths of time, which tell of an event and do not age."""


@rule(
    "F9",
    "warning",
    "stale",
    wants="A figure is at most stale_months old on the deck's date (12 unless brief.toml says"
    " otherwise), and no newer edition in the workspace has replaced it; or the newer figure"
    " stands beside it.",
    why="An old number reads as the present one. The warning lists the pages that show it, so that"
    " an update misses none.",
    bad="a deck of February 2026 whose only count of warheads holds for mid-2024",
    good="the count of the newest edition; or a waiver: F9: no later count has been published",
    standard="ICD 206: currency of sources; the twelve months are our own",
)
def stale(material: Material) -> Iterator[Flaw]:
    """Find figures of a deck that are old or replaced, with every page that shows them."""
    successors = defaultdict(list)
    for figure in material.workspace.figures.values():
        if figure.supersedes:
            successors[figure.supersedes].append(figure.id)
    for _, deck in groupby(pages(material), key=lambda page: page.deck):
        yield from _in_deck(list(deck), material, successors)


def _in_deck(
    deck: list[Page], material: Material, successors: dict[str, list[str]]
) -> Iterator[Flaw]:
    old: defaultdict[str, list[str]] = defaultdict(list)
    replaced: defaultdict[str, list[str]] = defaultdict(list)
    workspace, told = material.workspace, deck[0].folder.deck
    for page in deck:
        excused = _excused(page)
        for name in sorted(page.figures - excused):
            if successors.get(name):
                if page.figures.isdisjoint(successors[name]):
                    replaced[name].append(page.name)
            elif _age(workspace.figures[name], workspace, told) > material.stale_months:
                old[name].append(page.name)
    for name, places in replaced.items():
        yield Flaw(
            workspace.figures[name],
            f"is replaced by {', '.join(successors[name])}, and still shown alone",
            "show the newer figure, or both beside each other",
            words=", ".join(places),
            deck=told.id,
        )
    for name, places in old.items():
        figure = workspace.figures[name]
        months = _age(figure, workspace, told)
        yield Flaw(
            figure,
            f"is {months} months old on the deck's date, {told.date}",
            "look for a newer figure; if there is none, waive F9 and say so",
            words=", ".join(places),
            deck=told.id,
        )


def _excused(page: Page) -> set[str]:
    """Return figures of a page that may be old: the page computes with them, or has a newer one."""
    figures = [page.workspace.figures[name] for name in page.figures]
    excused = {name for each in figures if each.formula for name in inputs(each.formula)}
    newest: dict[tuple[str, str, bool], int] = {}
    for figure in figures:
        if isinstance(figure.as_of, PartialDate):
            kind = _kind(figure)
            newest[kind] = max(newest.get(kind, 0), months_of(figure.as_of)[1])
    for figure in figures:
        date = figure.as_of
        if isinstance(date, PartialDate) and months_of(date)[1] < newest[_kind(figure)]:
            excused.add(figure.id)
    return excused


def _kind(figure: Figure) -> tuple[str, str, bool]:
    return figure.subject, figure.measure, figure.status == "projection"


def _age(figure: Figure, workspace: Workspace, deck: Deck) -> int:
    """Return how many months before the deck a number ceased to hold; 0 for what does not age."""
    if figure.date or figure.unit in _DURATIONS or figure.status == "derived":
        return 0
    reported = [workspace.sources[each.source].published for each in figure.anchors]
    # without a date of its own, it is at least as old as who reports it
    dates = [figure.as_of] if isinstance(figure.as_of, PartialDate) else reported
    ends = [months_of(date)[1] for date in dates if isinstance(date, PartialDate)]
    return max(0, months_of(deck.date)[0] - max(ends)) if ends else 0
