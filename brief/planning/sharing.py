"""Sharing a slide among pages: what stands on which of them, so that none is crowded.

Callout and caveat stand at the foot of every page where there is room. Where that would take more
pages, cut a table in two, press a chart flat or leave something no room, they stand at the foot of
the last page alone, where points may go on along with them, or on a page of their own, at last
together with the source line. On a bilingual slide the source line is then shorter, at last one
line for both languages.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from brief.errors import BadInput
from brief.planning.boxes import Box, ChartBox, Run, TableBox, TextBox
from brief.planning.foot import foot_boxes
from brief.planning.further import Heading, further_headings
from brief.planning.grid import Grid
from brief.planning.pages import Frame, frame_below, second_title, title_box
from brief.planning.room import crowded
from brief.planning.scene import Content, Scene, bottom_of
from brief.planning.source_line import SourceLines

LOW_PLOT, _LEAST_PLOT = 90.0, 0.4
"""Points that the plot of an upright chart has, and part of a slide's room, not to look flat:
heights can hardly be told apart on one that is lower."""

_GOOD_PLOT = 130.0
"""Points that such a plot should have where that costs no page."""

_NEARLY = 0.15
"""Part of its height that a plot may lack, before anything leaves its page."""

_UNDER_TITLES = 10.0
"""Room in points below a title in the second language that stands off its band."""

_REMARKS_ALONE = 0.25
"""Part of its height that a plot may lack, rather than remarks having a page to themselves."""

_COMPANY = 2
"""Points that make a page of their own with callout and caveat."""

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
    """Where that begins, in points."""
    saves_from: int
    """Pages from which on it can save one, where nothing is crowded, flat or cut in two."""
    apart: tuple[Box, ...] = ()
    """What has the room of a last page to itself."""
    onward: bool = False
    """Whether points leave a chart or a table for the page where callout and caveat stand."""


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
    """Whether the last page holds nothing but callout and caveat, and at most a point."""
    one_line: bool = False
    """Whether both languages share one source line."""

    @property
    def cost(self) -> tuple[bool, float, int, int, bool, float]:
        """What is wrong, the worst first: crowded, flat, how many pages, a table that goes on.

        A page of remarks alone is as bad as a table that goes on. Of ways that are alike in these,
        one with a source line for each language is better, then one with a higher plot.
        """
        tables = sum(any(isinstance(box, TableBox) for box in page.boxes) for page in self.pages)
        going_on = max(0, tables - 1) + self.apart
        plots = [plot for page in self.pages for plot in _plots(page.boxes)]
        low = max(0.0, 1 - min(plots, default=_GOOD_PLOT) / _GOOD_PLOT)
        flat = max(self.flat, _REMARKS_ALONE * self.apart)
        return self.crowded, flat, len(self.pages), going_on, self.one_line, low


def shared(scene: Scene, sources: Sequence[SourceLines], laid: Laid) -> Shared:
    """Return a slide's pages; `sources` are the ways to set the source line, each lower.

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


def _ways(scene: Scene, sources: Sequence[SourceLines]) -> Iterator[_Way]:
    """Return the ways to try, the one with everything on every page first.

    Each is worth trying only where those before it leave something to better.
    """
    callout = scene.own("callout", bold=True, ink="accent")
    caveat = scene.own("caveat", ink="grey")
    wholes = [foot_boxes(callout, caveat, line, scene.grid) for line in sources]
    for whole, top in wholes:
        yield _Way(whole, top, whole, top, 2)
    if not callout and not caveat:
        return
    bare = [foot_boxes((), (), line, scene.grid) for line in sources]
    for (whole, whole_top), (source, top) in zip(wholes, bare, strict=True):
        yield _Way(source, top, whole, whole_top, 3)
    if scene.points:
        for (whole, whole_top), (source, top) in zip(wholes, bare, strict=True):
            yield _Way(source, top, whole, whole_top, 3, onward=True)
    apart = [
        (source, top, tuple(box for box in whole if box not in source))
        for (whole, _), (source, top) in zip(wholes, bare, strict=True)
    ]
    for source, top, remarks in apart:
        yield _Way(source, top, source, top, _NEVER, remarks)
    bottom = scene.grid.source_bottom
    for source, _, remarks in apart:
        yield _Way((), bottom, source, bottom, _NEVER, remarks)


def _pages(scene: Scene, titles: Sequence[Run], head: TextBox, way: _Way, laid: Laid) -> Shared:
    """Return a slide's pages in one way; further ones say that they continue."""
    on = scene.grid
    under = second_title(titles, head, on)

    def set_below(title: TextBox) -> tuple[Frame, list[Content]]:
        below = frame_below(title, way.top, on)
        if under:
            below = replace(below, top=max(below.top, bottom_of(under) + _UNDER_TITLES))
        frame = replace(below, kept=max(0.0, way.top - way.last_top), onward=way.onward)
        contents = laid(frame)
        if way.apart:
            by = frame.top - min(box.top for box in way.apart)
            contents.append(Content(tuple(replace(box, top=box.top + by) for box in way.apart)))
        return frame, contents

    frame, contents = set_below(head)
    heads = [Heading(titles[0].text, (head, *under))]
    if len(contents) > 1:
        further = further_headings(scene, titles, heads[0], _spares(contents, frame))
        drops = [max(0.0, each.height - head.height) for each in further]
        if any(drop > spare for drop, spare in zip(drops, _spares(contents, frame), strict=True)):
            frame, contents = set_below(max(further, key=lambda each: each.height).boxes[0])
            further = further_headings(scene, titles, heads[0], _spares(contents, frame))
        else:
            contents[1:] = map(_lowered, contents[1:], drops)
        heads += further
    feet = [way.foot] * (len(contents) - 1) + [way.last]
    pages = tuple(
        DraftPage((*heading.boxes, *content.boxes, *foot), content.points, heading.name)
        for heading, content, foot in zip(heads, contents, feet, strict=True)
    )
    return Shared(
        pages,
        max(content.full for content in contents),
        any(_crowded(*each, on) for each in zip(pages, contents, feet, strict=True)),
        max(_flatness(content, frame) for content in contents),
        bool(way.apart) or (way.onward and len(contents[-1].points) < _COMPANY),
        _shares_line(way.last, len(scene.wordings)),
    )


def _spares(contents: Sequence[Content], frame: Frame) -> list[float]:
    """Return the points that are free under what stands on each page but the first."""
    rooms = [frame] * (len(contents) - 2) + [frame.last]
    return [
        room.bottom - (bottom_of(each.boxes) if each.boxes else room.top)
        for each, room in zip(contents[1:], rooms, strict=True)
    ]


def _lowered(content: Content, drop: float) -> Content:
    """Return what stands on a page so many points lower."""
    boxes = tuple(replace(box, top=box.top + drop) for box in content.boxes)
    return replace(content, boxes=boxes) if drop else content


def _shares_line(foot: Sequence[Box], languages: int) -> bool:
    """Whether the languages of a slide share the source line at a foot."""
    return any(
        isinstance(box, TextBox) and box.slot == "source" and len(box.paragraphs) < languages
        for box in foot
    )


def _crowded(page: DraftPage, content: Content, foot: Sequence[Box], on: Grid) -> bool:
    """Whether something on a page has no room: it lies on something else, or on its foot."""
    bottom = min((box.top for box in foot), default=on.footer_top)
    on_foot = bool(content.boxes) and bottom_of(content.boxes) > bottom
    return on_foot or bottom_of(page.boxes) > on.footer_top or crowded(page.boxes, on) is not None


def _flatness(content: Content, frame: Frame) -> float:
    """Return what the lowest plot of a page lacks in height, as a part of what it should have."""
    least = max(LOW_PLOT, frame.height * _LEAST_PLOT) * (1 - _NEARLY)
    plots = _plots(content.boxes)
    return round(max((1 - plot / least for plot in plots if plot < least), default=0.0), 2)


def _plots(boxes: Sequence[Box]) -> list[float]:
    """Return the heights of upright plots."""
    return [box.plot for box in boxes if isinstance(box, ChartBox) and box.kind != "bar"]
