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
from brief.planning.pages import Frame, frame_below, second_title, title_box
from brief.planning.room import crowded
from brief.planning.scene import Content, Scene, bottom_of

_LEAST_PLOT = 0.4
"""Part of a slide's room that the plot of an upright chart has, not to look flat."""

_GOOD_PLOT = 130.0
"""Points that such a plot should have where that costs no page."""

_NEARLY = 0.15
"""Part of its height that a plot may lack, before anything leaves its page."""

_UNDER_TITLES = 10.0
"""Room in points below a title in the second language that stands off its band."""

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
class Shared:
    """A slide's pages with what is wrong with them."""

    pages: tuple[DraftPage, ...]
    fullest: float = 0.0
    """How full the fullest is, 0 to 1."""
    crowded: bool = False
    """Whether something has no room."""
    flat: float = 0.0
    """What the flattest plot lacks, as a part of what it should have."""
    apart: bool = False
    """Whether the last page holds nothing but callout and caveat."""
    runs_on: bool = False
    """Whether a language goes on in the other's lines."""

    @property
    def cost(self) -> tuple[bool, float, int, int, bool, float]:
        """What is wrong, the worst first: crowded, flat, how many pages, a table that goes on.

        A page of remarks alone is as bad as a table that goes on. Of ways that are alike in these,
        one that keeps the languages apart is better, then one with a higher plot.
        """
        tables = sum(any(isinstance(box, TableBox) for box in page.boxes) for page in self.pages)
        going_on = max(0, tables - 1) + self.apart
        plots = [plot for page in self.pages for plot in _plots(page.boxes)]
        low = max(0.0, *(1 - plot / _GOOD_PLOT for plot in plots), 0.0)
        return self.crowded, self.flat, len(self.pages), going_on, self.runs_on, low


def shared(scene: Scene, sources: Sequence[Sequence[Run]], laid: Laid) -> Shared:
    """Return a slide's pages.

    The first way that takes the fewest pages is taken, of those that leave everything its room.
    BadInput where there is none.
    """
    titles = scene.own("title", bold=True)
    head = title_box(titles, scene.grid)
    best: Shared | None = None
    refused: BadInput | None = None
    for way in _ways(scene, sources):
        if best is not None and best.cost <= (False, 0.0, way.saves_from - 1, 0, False, 0.0):
            break
        try:
            found = _pages(scene, titles, head, way, laid)
        except BadInput as error:
            refused = refused or error
            continue
        if best is None or found.cost < best.cost:
            best = found
    if best is None:
        assert refused is not None
        raise refused
    return best


def _ways(scene: Scene, sources: Sequence[Sequence[Run]]) -> Iterator[_Way]:
    """Return the ways to try, the one with everything on every page first.

    Each is worth trying only where those before it leave something to better.
    """
    callout = scene.own("callout", bold=True, ink="accent")
    caveat = scene.own("caveat", ink="grey")
    lines = [sources, sources[:1]] if len(sources) > 1 else [sources]
    wholes = []
    for sourced in lines:
        whole, top = foot_boxes(callout, caveat, sourced, scene.grid)
        wholes.append((whole, top))
        yield _Way(whole, top, whole, top, 2)
    if not callout and not caveat:
        return
    bare = [foot_boxes((), (), sourced, scene.grid) for sourced in lines]
    feet = list(zip(wholes, bare, strict=True))
    for (whole, whole_top), (line, top) in feet:
        yield _Way(line, top, whole, whole_top, 3)
    for (whole, _), (line, top) in feet:
        remarks = tuple(box for box in whole if box not in line)
        yield _Way(line, top, line, top, _NEVER, remarks)
    for (whole, _), (line, _) in feet:
        remarks = tuple(box for box in whole if box not in line)
        bottom = scene.grid.source_bottom
        yield _Way((), bottom, line, bottom, _NEVER, remarks)


def _pages(scene: Scene, titles: Sequence[Run], head: TextBox, way: _Way, laid: Laid) -> Shared:
    """Return a slide's pages in one way; further ones say that they continue."""
    on = scene.grid
    under = second_title(titles, head, on)

    def set_below(title: TextBox) -> tuple[Frame, list[Content]]:
        below = frame_below(title, way.top, on)
        if under:
            below = replace(below, top=max(below.top, bottom_of(under) + _UNDER_TITLES))
        frame = replace(below, kept=max(0.0, way.top - way.last_top))
        contents = laid(frame)
        if way.apart:
            by = frame.top - min(box.top for box in way.apart)
            contents.append(Content(tuple(replace(box, top=box.top + by) for box in way.apart)))
        return frame, contents

    frame, contents = set_below(head)
    heads = [(titles[0].text, head)]
    if len(contents) > 1:
        longest = _continued(titles, _name(scene, titles, len(contents)), head, on)
        if longest.height > head.height:
            frame, contents = set_below(longest)
        names = [_name(scene, titles, number) for number in range(2, len(contents) + 1)]
        heads += [(name, _continued(titles, name, head, on)) for name in names]
    feet = [way.foot] * (len(contents) - 1) + [way.last]
    pages = tuple(
        DraftPage((box, *under, *content.boxes, *foot), content.points, name)
        for (name, box), content, foot in zip(heads, contents, feet, strict=True)
    )
    return Shared(
        pages,
        max(content.full for content in contents),
        any(_crowded(page.boxes, on) for page in pages),
        max(_flatness(content, frame) for content in contents),
        bool(way.apart),
        any(content.runs_on for content in contents),
    )


def _name(scene: Scene, titles: Sequence[Run], number: int) -> str:
    """Return what a further page of a slide is called, the second one without its number."""
    if number == 2:
        return titles[0].text + scene.lead.word(" (continued)")
    return titles[0].text + scene.lead.word(" (continued {number})", number=str(number))


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
    plots = _plots(content.boxes)
    return round(max((1 - plot / least for plot in plots if plot < least), default=0.0), 2)


def _plots(boxes: Sequence[Box]) -> list[float]:
    """Return the heights of upright plots."""
    return [box.plot for box in boxes if isinstance(box, ChartBox) and box.kind != "bar"]
