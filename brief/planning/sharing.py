"""Sharing a slide among pages: what stands on which of them, so that none is crowded.

Callout and caveat stand at the foot of every page where there is room. Where that would take more
pages, cut a table in two, press a chart flat or leave something no room, they stand at the foot of
the last page alone, or on a page of their own, at last together with the source line. On a
bilingual slide the source line may then be in one language.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from brief.errors import BadInput
from brief.planning.boxes import LOW_PLOT, Box, ChartBox, Run, TableBox, TextBox
from brief.planning.foot import foot_boxes
from brief.planning.grid import Grid
from brief.planning.pages import Frame, frame_below, title_box
from brief.planning.room import crowded
from brief.planning.scene import Content, Scene, bottom_of

_LEAST_PLOT = 0.4
"""Part of a slide's room that the plot of an upright chart has, not to look flat."""

_NEARLY = 0.15
"""Part of its height that a plot may lack, before anything leaves its page."""

_NEVER = 10**6
"""More pages than a slide takes."""

Laid = Callable[[Frame], list[Content]]
"""Lays out what stands between title and foot, page by page."""


@dataclass(frozen=True)
class DraftPage:
    """A page of a slide before it is numbered."""

    boxes: tuple[Box, ...]
    points: tuple[str, ...]
    title: str


@dataclass(frozen=True)
class _Way:
    """A way to set the foot of a slide that has several pages."""

    foot: tuple[Box, ...]
    """What stands at the foot of every page but the last."""
    top: float
    """Where that begins, in points."""
    last: tuple[Box, ...]
    """What stands at the foot of the last page."""
    last_top: float
    saves_from: int
    """Pages from which on it can save one, where nothing is crowded, flat or cut in two."""
    apart: tuple[Box, ...] = ()
    """What has the room of a last page to itself."""


@dataclass(frozen=True)
class _Shared:
    """A slide's pages with what is wrong with them."""

    pages: tuple[DraftPage, ...]
    fullest: float
    crowded: bool
    flat: float
    """What the flattest plot lacks, as a part of what it should have."""

    @property
    def cost(self) -> tuple[bool, float, int, int]:
        """What is wrong, the worst first: crowded, flat, how many pages, a table that goes on."""
        tables = sum(any(isinstance(box, TableBox) for box in page.boxes) for page in self.pages)
        return self.crowded, self.flat, len(self.pages), max(0, tables - 1)


def shared(scene: Scene, sources: Sequence[Run], laid: Laid) -> tuple[tuple[DraftPage, ...], float]:
    """Return a slide's pages and how full the fullest is, 0 to 1.

    The first way that takes the fewest pages is taken, of those that leave everything its room.
    BadInput where there is none.
    """
    best: _Shared | None = None
    refused: BadInput | None = None
    for way in _ways(scene, sources):
        if best is not None and best.cost <= (False, 0.0, way.saves_from - 1, 0):
            break
        try:
            found = _pages(scene, way, laid)
        except BadInput as error:
            refused = refused or error
            continue
        if best is None or found.cost < best.cost:
            best = found
    if best is None:
        assert refused is not None
        raise refused
    return best.pages, best.fullest


def _ways(scene: Scene, sources: Sequence[Run]) -> Iterator[_Way]:
    """Return the ways to try, the one with everything on every page first.

    Each is worth trying only where those before it leave something to better.
    """
    callout = scene.own("callout", bold=True, ink="accent")
    caveat = scene.own("caveat", ink="grey")
    lines = [sources, sources[:1]] if len(sources) > 1 else [sources]
    feet = [
        (foot_boxes(callout, caveat, line, scene.grid), foot_boxes((), (), line, scene.grid))
        for line in lines
    ]
    for (whole, top), _ in feet:
        yield _Way(whole, top, whole, top, 2)
    if not callout and not caveat:
        return
    for (whole, whole_top), (line, top) in feet:
        yield _Way(line, top, whole, whole_top, 3)
    for (whole, _), (line, top) in feet:
        remarks = tuple(box for box in whole if box not in line)
        yield _Way(line, top, line, top, _NEVER, remarks)
    for (whole, _), (line, _) in feet:
        remarks = tuple(box for box in whole if box not in line)
        bottom = scene.grid.source_bottom
        yield _Way((), bottom, line, bottom, _NEVER, remarks)


def _pages(scene: Scene, way: _Way, laid: Laid) -> _Shared:
    """Return a slide's pages in one way; further ones say that they continue."""
    titles, on = scene.own("title", bold=True), scene.grid
    head = title_box(titles, on)

    def set_below(title: TextBox) -> tuple[Frame, list[Content]]:
        frame = replace(frame_below(title, way.top, on), kept=max(0.0, way.top - way.last_top))
        contents = laid(frame)
        if way.apart:
            by = frame.top - min(box.top for box in way.apart)
            contents.append(Content(tuple(replace(box, top=box.top + by) for box in way.apart)))
        return frame, contents

    frame, contents = set_below(head)
    heads = [(titles[0].text, head)]
    if len(contents) > 1:
        longest = _continued(titles, _name(scene, len(contents)), head, on)
        if longest.height > head.height:
            frame, contents = set_below(longest)
        names = [_name(scene, number) for number in range(2, len(contents) + 1)]
        heads += [(name, _continued(titles, name, head, on)) for name in names]
    feet = [way.foot] * (len(contents) - 1) + [way.last]
    pages = tuple(
        DraftPage((box, *content.boxes, *foot), content.points, name)
        for (name, box), content, foot in zip(heads, contents, feet, strict=True)
    )
    return _Shared(
        pages,
        max(content.full for content in contents),
        any(_crowded(page.boxes, on) for page in pages),
        max(_flatness(content, frame) for content in contents),
    )


def _name(scene: Scene, number: int) -> str:
    """Return what a further page of a slide is called, the second one without its number."""
    title = scene.lead.own(scene.slide, "title")
    if number == 2:
        return title + scene.lead.word(" (continued)")
    return title + scene.lead.word(" (continued {number})", number=str(number))


def _continued(titles: Sequence[Run], name: str, head: TextBox, on: Grid) -> TextBox:
    """Return the title of a further page, in one language where both would take more lines."""
    runs = [replace(titles[0], text=name), *titles[1:]]
    both = title_box(runs, on)
    return both if both.height <= head.height else title_box(runs[:1], on)


def _crowded(boxes: Sequence[Box], on: Grid) -> bool:
    """Whether something on a page has no room: it lies on something else, or on the footer."""
    return bottom_of(boxes) > on.footer_top or crowded(boxes, on) is not None


def _flatness(content: Content, frame: Frame) -> float:
    """Return what the lowest plot of a page lacks in height, as a part of what it should have."""
    least = max(LOW_PLOT, frame.height * _LEAST_PLOT) * (1 - _NEARLY)
    plots = [box.plot for box in content.boxes if isinstance(box, ChartBox) and box.kind != "bar"]
    return round(max((1 - plot / least for plot in plots if plot < least), default=0.0), 2)
