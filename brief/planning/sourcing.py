"""What a slide rests on: its figures and points, their sources, and the line that says so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from brief.model.anchor import Anchor
from brief.model.figure import Figure, is_document
from brief.model.formula import inputs
from brief.model.partial_date import PartialDate
from brief.model.placeholder import placeholders
from brief.model.point import DESK, Point
from brief.model.record import NOT_STATED, Record
from brief.model.source import Source
from brief.model.text_unit import own_texts
from brief.model.workspace import Workspace
from brief.planning import grid
from brief.planning.boxes import Run
from brief.planning.scene import Scene
from brief.planning.typesetting import paragraph
from brief.planning.wording import Wording

_SPANS_OF_TIME = {"year", "month", "week", "day", "hour"}
"""Units of durations, which hold for no date and are nobody's estimate."""

_MOST_LINES = 2
"""Lines that the source line may take in one language."""


@dataclass(frozen=True)
class Grounds:
    """Everything that a page, or a memo, rests on."""

    figures: tuple[Figure, ...]
    """Figures shown, in the order in which they appear."""
    points: tuple[Point, ...]
    """Points shown."""
    sources: tuple[Source, ...]
    """Sources of all of them, the inputs of derived figures included."""


def grounds_of(scene: Scene) -> Grounds:
    """Return what a slide rests on."""
    slide, charts = scene.slide, [scene.folder.charts[chart] for chart in scene.slide.charts]
    records: list[Record] = [*scene.points]
    if slide.table:
        records.append(scene.folder.tables[slide.table])
    records += charts
    if slide.layout == "comparison":  # which shows what is doubtful about each
        records += [scene.workspace.figures[name] for name in slide.figures]
    texts = texts_of(slide, but="notes")
    texts += [text for record in records for text in texts_of(record)]
    listed = [*(name for chart in charts for name in chart.figures), *slide.figures]
    found = [*figures_in(texts), *listed]
    below = tuple(scene.workspace.points[point] for point in slide.rests_on)
    points = {point.id: point for point in (*scene.points, *below)}
    return grounds(scene.workspace, found, points.values())


def grounds(workspace: Workspace, figure_ids: Iterable[str], points: Iterable[Point]) -> Grounds:
    """Return figures and points by id with the sources that they stand in."""
    shown = tuple(workspace.figures[name] for name in dict.fromkeys(figure_ids))
    kept = tuple(points)
    anchors = [anchor.source for figure in shown for anchor in _anchored(workspace, figure)]
    anchors += [anchor.source for point in kept for anchor in point.anchors]
    present = set(anchors)
    sources = tuple(source for name, source in workspace.sources.items() if name in present)
    return Grounds(shown, kept, sources)


def deck_sources(scene: Scene) -> tuple[Source, ...]:
    """Return every source that any slide of the deck rests on."""
    folder = scene.folder
    found: dict[str, Source] = {}
    for place in folder.outline:
        points = tuple(scene.workspace.points[point] for point in place.points)
        other = replace(scene, slide=folder.slides[place.slide], points=points)
        found |= {source.id: source for source in grounds_of(other).sources}
    return tuple(source for name, source in scene.workspace.sources.items() if name in found)


def texts_of(record: Record, *, but: str = "") -> list[str]:
    """Return a record's own texts, in order, but for one field of it."""
    return [text for field, text in own_texts(record) if field != but]


def figures_in(texts: Iterable[str | None]) -> Iterator[str]:
    """Return the ids of the figures that texts hold, in order."""
    for text in texts:
        for placeholder in placeholders(text or ""):
            if placeholder.slide is None:
                yield placeholder.name


def _anchored(workspace: Workspace, figure: Figure) -> Iterator[Anchor]:
    """Return a figure's anchors, and those of the figures that it is derived from."""
    yield from figure.anchors
    for name in inputs(figure.formula) if figure.formula else ():
        yield from _anchored(workspace, workspace.figures[name])


def source_runs(scene: Scene, ground: Grounds) -> tuple[Run, ...]:
    """Return the line at the foot of a slide, in each language, at most two lines of it.

    On a bilingual slide, where room is short, one line of less comes before two lines of more.
    """
    runs = []
    allowed = range(1, _MOST_LINES + 1) if scene.bilingual else (_MOST_LINES,)
    for wording in scene.wordings:
        fitting = (
            form
            for most in allowed
            for form in _from_full_to_short(wording, ground)
            if form and _lines(form, wording, scene.grid.width) <= most
        )
        text = next(fitting, "") or _counted(wording, ground)
        runs.append(Run(text, wording.language, ink="grey"))
    return tuple(runs)


def _lines(text: str, wording: Wording, width: float) -> int:
    """Return the lines that a source line takes."""
    return paragraph([Run(text, wording.language)], grid.SOURCE_SIZE, width).lines


def _counted(wording: Wording, ground: Grounds) -> str:
    """Return how many sources there are, where there are too many to name on a slide."""
    return wording.sentences([wording.word("Sources: {sources}", sources=str(len(ground.sources)))])


def _from_full_to_short(wording: Wording, ground: Grounds) -> Iterator[str]:
    """Return the source line with less and less in it; as-of dates are the last to go."""
    sources = wording.word("; ").join(wording.source(source) for source in ground.sources)
    makers = wording.originators(
        figure
        for figure in ground.figures
        if _counts_something(figure)
        and figure.originator != NOT_STATED
        and not is_document(figure.originator)
    )
    heads = []
    if sources:
        heads.append(wording.word("Sources: {sources}", sources=sources))
    if makers:
        heads.insert(0, wording.word("Estimates and counts: {originators}", originators=makers))
    tail = as_of_range(wording, ground.figures)
    ours = wording.word("Judgments: this briefing")
    tails = [tail] if tail else []
    if any(point.claimant == DESK for point in ground.points) or not heads:
        yield wording.sentences([*heads, *tails, ours])
    yield wording.sentences([*heads, *tails])
    yield wording.sentences([*heads[-1:], *tails])


def as_of_range(wording: Wording, figures: Iterable[Figure]) -> str:
    """Say from when to when the numbers hold, and if some do not say; empty without numbers."""
    numbers = [figure for figure in figures if _counts_something(figure)]
    if not numbers:
        return ""
    stated = sorted(
        {figure.as_of for figure in numbers if figure.as_of != NOT_STATED},
        # Dates that begin together need an order too: that of a set changes from run to run.
        key=lambda date: (date.sort_key, str(date)),
    )
    if not stated:
        return wording.word("As of: not stated")
    ends = [date for date in stated if not any(_lies_in(other, date) for other in stated)]
    first, last = wording.date(ends[0]), wording.date(ends[-1])
    span = first if first == last else wording.word("{first} to {last}", first=first, last=last)
    if any(figure.as_of == NOT_STATED for figure in numbers):
        span = wording.word("{span}, in part not stated", span=span)
    return wording.word("As of: {date}", date=span)


def _lies_in(date: PartialDate, whole: PartialDate) -> bool:
    """Whether a date is a part of another: mid-2024 of 2024, which are no two ends of a span."""
    return date != whole and str(date).startswith(f"{whole}-")


def _counts_something(figure: Figure) -> bool:
    """Whether a figure is somebody's count or estimate: not a date, a duration, or our own sum."""
    return not (is_time(figure) or figure.status == "derived")


def is_time(figure: Figure) -> bool:
    """Whether a figure is a date or a duration."""
    return figure.date is not None or figure.unit in _SPANS_OF_TIME
