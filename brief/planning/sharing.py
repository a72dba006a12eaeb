"""Sharing a slide among pages: what stands on which of them, so that none is crowded.

Callout and caveat stand at the foot of every page where there is room. Where that would take more
pages, cut a table in two, press a chart flat or leave something no room, they stand at the foot of
the last page alone, or on a page of their own, at last together with the source line. On a
bilingual slide the source line is then shorter, at last in one language.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from brief.errors import BadInput
from brief.planning.boxes import LOW_PLOT, Box, ChartBox, Run, TableBox, TextBox
from brief.planning.foot import foot_boxes
from brief.planning.further import Heading, further_headings
from brief.planning.grid import Grid
from brief.planning.pages import Frame, frame_below, second_title, title_box
from brief.planning.room import crowded
from brief.planning.scene import Content, Scene, bottom_of
from brief.planning.source_line import SourceLines

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
    """Where that begins, in points."""
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
    silent: bool = False
    """Whether the source line is left out in a language."""

    @property
    def cost(self) -> tuple[bool, float, int, int, bool, float]:
        """What is wrong, the worst first: crowded, flat, how many pages, a table that goes on.

        A page of remarks alone is as bad as a table that goes on. Of ways that are alike in these,
        one that names the sources in each language is better, then one with a higher plot.
        """
        tables = sum(any(isinstance(box, TableBox) for box in page.boxes) for page in self.pages)
        going_on = max(0, tables - 1) + self.apart
        plots = [plot for page in self.pages for plot in _plots(page.boxes)]
        low = max(0.0, 1 - min(plots, default=_GOOD_PLOT) / _GOOD_PLOT)
        return self.crowded, self.flat, len(self.pages), going_on, self.silent, low


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
        frame = replace(below, kept=max(0.0, way.top - way.last_top))
        contents = laid(frame)
        if way.apart:
            by = frame.top - min(box.top for box in way.apart)
            contents.append(Content(tuple(replace(box, top=box.top + by) for box in way.apart)))
        return frame, contents

    frame, contents = set_below(head)
    heads = [Heading(titles[0].text, (head, *under))]
    if len(contents) > 1:
        longest = further_headings(scene, titles, heads[0], len(contents))[-1].boxes[0]
        if longest.height > head.height:
            frame, contents = set_below(longest)
        heads += further_headings(scene, titles, heads[0], len(contents))
    feet = [way.foot] * (len(contents) - 1) + [way.last]
    pages = tuple(
        DraftPage((*heading.boxes, *content.boxes, *foot), content.points, heading.name)
        for heading, content, foot in zip(heads, contents, feet, strict=True)
    )
    return Shared(
        pages,
        max(content.full for content in contents),
        any(_crowded(page.boxes, on) for page in pages),
        max(_flatness(content, frame) for content in contents),
        bool(way.apart),
        _silent(way.last, len(scene.wordings)),
    )


def _silent(foot: Sequence[Box], languages: int) -> bool:
    """Whether the source line at a foot is in fewer languages than the slide."""
    return any(
        isinstance(box, TextBox) and box.slot == "source" and len(box.paragraphs) < languages
        for box in foot
    )


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
