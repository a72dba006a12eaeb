"""How close a table is set: as it looks best, then closer where that spares a page."""

from dataclasses import dataclass, replace

from brief.model.identifiers import Language
from brief.planning import grid
from brief.planning.boxes import Paragraph


@dataclass(frozen=True)
class Density:
    """How close a table's lines and rules stand."""

    chinese: float = grid.PITCH
    """Line pitch of Chinese as a multiple of its size."""
    english: float = grid.PITCH
    """Line pitch of English, whose letters are lower."""
    margin: float = grid.CELL_Y
    """Margin at the top and bottom of a cell, in points."""

    def pitched(self, each: Paragraph) -> Paragraph:
        """Return a paragraph with its lines so close."""
        languages: set[Language] = {run.language for run in each.runs}
        multiple = self.chinese if "zh-Hant" in languages else self.english
        return replace(each, pitch=round(each.size * multiple, 1))


ROOMY = Density()
DENSE = Density(chinese=1.2, english=1.15, margin=2.5)
