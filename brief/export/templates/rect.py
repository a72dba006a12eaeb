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

    def contains(self, other: "Rect") -> bool:
        """Whether another lies within it."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )

    def joined(self, other: "Rect") -> "Rect":
        """Return the smallest place that holds both."""
        return Rect(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def grown(self, by: float) -> "Rect":
        """Return the place with as many points more at every side."""
        return Rect(self.left - by, self.top - by, self.right + by, self.bottom + by)
