"""The order of a deck, read: sections, their slides, their points."""

from collections.abc import Iterable
from dataclasses import dataclass

SECTION_MARK = "# "
SLIDE_MARK = "## "


class WrongLine(ValueError):
    """A line of an order that can't stand where it does."""

    def __init__(self, line: str, problem: str) -> None:
        super().__init__(problem)
        self.line = line
        """The line, so that it can be found in the file."""


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
    seen: dict[str, str] = {}
    section: str | None = None
    for line in order:
        if line in seen:
            raise WrongLine(line, f"order has '{line}' twice; remove one of the two lines")
        seen[line] = line
        if line.startswith(SLIDE_MARK):
            slides.append((section, line.removeprefix(SLIDE_MARK), []))
        elif line.startswith(SECTION_MARK):
            section = line.removeprefix(SECTION_MARK)
        elif slides and slides[-1][0] == section:
            slides[-1][2].append(line)
        else:
            raise WrongLine(
                line,
                f"order has the point '{line}' before any slide; put a line '## slide-id' above it",
            )
    return tuple(OutlineSlide(section, slide, tuple(points)) for section, slide, points in slides)


def sections_of(order: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the sections in a deck's order."""
    return tuple(
        line.removeprefix(SECTION_MARK)
        for line in order
        if line.startswith(SECTION_MARK) and not line.startswith(SLIDE_MARK)
    )
