"""The order of a deck, read: sections, their slides, their points."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

SECTION_MARK = "# "
SLIDE_MARK = "## "
_MARKS = (SECTION_MARK, SLIDE_MARK)


class WrongLine(ValueError):
    """A line of a deck's `order` or `picked` that can't stand where it does."""

    def __init__(self, line: str, problem: str, field: str = "order") -> None:
        super().__init__(problem)
        self.line = line
        """The line, so that it can be found in the file."""
        self.field = field
        """The field that it stands in."""


@dataclass(frozen=True)
class OutlineSlide:
    """A slide in its place, with the points on it."""

    section: str | None
    """Id of the section that it belongs to; None before the first section."""
    slide: str
    """Id of the slide."""
    points: tuple[str, ...]
    """Ids of its points, in order."""


def read_order(order: Iterable[str]) -> tuple[OutlineSlide, ...]:
    """Read a deck's order, one id a line; WrongLine names the line that is wrong."""
    slides: list[tuple[str | None, str, list[str]]] = []
    seen: set[str] = set()
    section: str | None = None
    here: list[str] | None = None  # the points of the slide above; None before a section's first
    for line in order:
        if line in seen:
            raise WrongLine(line, f"order has '{line}' twice; remove one of the two lines")
        seen.add(line)
        if not line.startswith(_MARKS):  # asked first: most lines are points
            if line.startswith("#"):
                raise WrongLine(
                    line,
                    f"order has '{line}'; write '# section-id' or '## slide-id', with a space",
                )
            if here is None:
                raise WrongLine(
                    line,
                    f"order has the point '{line}' before any slide; "
                    "put a line '## slide-id' above it",
                )
            here.append(line)
        elif line.startswith(SLIDE_MARK):
            here = []
            slides.append((section, line.removeprefix(SLIDE_MARK), here))
        else:
            section, here = line.removeprefix(SECTION_MARK), None
    return tuple(OutlineSlide(section, slide, tuple(points)) for section, slide, points in slides)


def points_of(outline: Iterable[OutlineSlide]) -> tuple[str, ...]:
    """Return the points of an outline, sorted, as `picked` has them: a move changes none of it."""
    return tuple(sorted(point for slide in outline for point in slide.points))


def check_picked(outline: Iterable[OutlineSlide], picked: Sequence[str]) -> None:
    """Hold the points of an order against `picked`; WrongLine names the first that differs.

    To git a line that one side moved and the other dropped was only moved, and it keeps it.
    """
    points = points_of(outline)
    listed, there = set(picked), set(points)
    for one, other in pairwise(sorted(picked)):
        if one == other:
            problem = f"picked has '{one}' twice; remove one of the two lines"
            raise WrongLine(one, problem, "picked")
    for point in (each for each in points if each not in listed):
        raise WrongLine(
            point,
            f"order has the point '{point}', which picked lacks; if one side of a merge dropped "
            "it, take it out of order, else add it to picked",
        )
    for point in (each for each in picked if each not in there):
        raise WrongLine(
            point,
            f"picked has '{point}', which is no point in order; take it out of picked, or put it "
            "back into order",
            "picked",
        )


def sections_of(order: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the sections in a deck's order."""
    return tuple(
        line.removeprefix(SECTION_MARK)
        for line in order
        if line.startswith(SECTION_MARK) and not line.startswith(SLIDE_MARK)
    )
