"""What a planner works from: one slide of one deck, and its texts in one language or both."""

from collections.abc import Iterable
from dataclasses import dataclass

from brief.model.point import Point
from brief.model.slide import Slide
from brief.model.workspace import DeckFolder, Workspace
from brief.planning.boxes import Box, Ink, Run
from brief.planning.grid import OURS, Grid
from brief.planning.wording import Wording


@dataclass(frozen=True)
class Scene:
    """A slide with everything that is needed to lay it out."""

    workspace: Workspace
    folder: DeckFolder
    wordings: tuple[Wording, ...]
    """The texts by language, the leading language first; two on a bilingual slide."""
    slide: Slide
    points: tuple[Point, ...]
    """The slide's points, in order."""
    grid: Grid = OURS
    """Where things stand on a slide of the template."""

    @property
    def bilingual(self) -> bool:
        """Whether both languages stand on the slide."""
        return len(self.wordings) > 1

    @property
    def tiers(self) -> bool:
        """Whether one language stands above the other on the slide, not beside it."""
        return self.bilingual and self.folder.deck.bilingual == "tiers"

    @property
    def lead(self) -> Wording:
        """The leading language's texts."""
        return self.wordings[0]

    def own(self, field: str, *, bold: bool = False, ink: Ink = "ink") -> tuple[Run, ...]:
        """Return a text of the slide in each language, or () where the slide has none."""
        if getattr(self.slide, field) is None:
            return ()
        return tuple(
            Run(each.own(self.slide, field), each.language, bold, ink) for each in self.wordings
        )


@dataclass(frozen=True)
class Content:
    """What stands on one page between the title and the foot."""

    boxes: tuple[Box, ...]
    points: tuple[str, ...] = ()
    """Ids of the points on this page."""
    full: float = 0.0
    """Part of the room that is used, 0 to 1."""


def bottom_of(boxes: Iterable[Box]) -> float:
    """Return where the lowest box ends, in points."""
    return max(box.top + box.height for box in boxes)
