"""Laying out the sources slide: each document with what it gives us and what it can't."""

from collections.abc import Sequence

from brief.model.source import Source
from brief.planning.boxes import Ink, Run
from brief.planning.pages import Frame
from brief.planning.scene import Content, Scene
from brief.planning.tables.content import in_each
from brief.planning.tables.paging import fewest_pages
from brief.planning.tables.sheet import Sheet
from brief.planning.wording import Wording

_CLEAR = 8.0
"""Room kept free under the table, whose last rule would else stand on that of the foot."""

_HEADS = ("Source", "What it is", "What it gives us", "Limits")


def sources_content(scene: Scene, sources: Sequence[Source], frame: Frame) -> list[Content]:
    """Return the table of a deck's sources, continued where it is long; it says so of none."""
    heads = [
        in_each(scene, [each.word(head) for each in scene.wordings], bold=True) for head in _HEADS
    ]
    cells: list[list[list[Run]]] = [heads]
    for source in sources:
        runs = [run for each in scene.wordings for run in _called(scene, each, source)]
        called = [
            run
            for place, run in enumerate(runs)
            if run.text not in {each.text for each in runs[:place]}
        ]
        cells.append(
            [
                [*called, *_address(scene, source)],
                in_each(scene, [_opened(each.classed(source.type)) for each in scene.wordings]),
                in_each(scene, [each.noted(source, "gives") for each in scene.wordings]),
                in_each(scene, [each.noted(source, "limits") for each in scene.wordings]),
            ]
        )
    if not sources:
        none = in_each(scene, [_opened(each.word("none")) for each in scene.wordings])
        cells.append([none, [], [], []])
    sheet = Sheet(cells)
    left, width = scene.grid.left, scene.grid.width
    return fewest_pages([sheet], left, width, frame, frame.kept + _CLEAR)


def _address(scene: Scene, source: Source) -> list[Run]:
    """Return a source's address as a line of its own, which a click opens."""
    if not source.url.startswith(("http://", "https://")):
        return []
    shown = source.url.partition("://")[2].removeprefix("www.")
    return [Run(shown, scene.lead.language, ink="accent", link=source.url)]


def _called(scene: Scene, wording: Wording, source: Source) -> list[Run]:
    """Return a source's label, and its title as far as it is known, a line of its own each."""
    ink: Ink = "ink" if wording is scene.lead else "grey"
    label = Run(_opened(wording.source(source)), wording.language, bold=True, ink=ink)
    if source.title == "unknown":
        return [label]
    return [label, Run(wording.own(source, "title"), wording.language, ink=ink)]


def _opened(text: str) -> str:
    """Return a text that opens a cell with a capital."""
    return text[:1].upper() + text[1:]
