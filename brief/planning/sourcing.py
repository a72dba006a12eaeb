"""What a slide rests on: its figures and points, and their sources."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from brief.model.anchor import Anchor
from brief.model.figure import Figure
from brief.model.formula import inputs
from brief.model.placeholder import placeholders
from brief.model.point import Point
from brief.model.record import Record
from brief.model.source import Source
from brief.model.text_unit import own_texts
from brief.model.workspace import Workspace
from brief.planning.scene import Scene

_SPANS_OF_TIME = {"year", "month", "week", "day", "hour"}
"""Units of durations, which hold for no date and are nobody's estimate."""


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


def is_time(figure: Figure) -> bool:
    """Whether a figure is a date or a duration."""
    return figure.date is not None or figure.unit in _SPANS_OF_TIME
