"""A place on a slide; light to load."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Rect:
    """A place on a slide, in points from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def common(self, other: "Rect") -> float:
        """Return the area that it shares with another, in square points."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, across) * max(0.0, down)
