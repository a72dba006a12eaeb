"""What colours a picture of a template has, and where: text on it must be legible."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

from brief.export.ooxml import A, R
from brief.export.templates.rect import Rect

_ACROSS, _DOWN = 96, 64
"""Points that a picture is brought down to."""

_MOST = 60_000_000
"""Points of the largest picture that is looked at."""

_STEP = 17
"""Levels of red, green and blue are rounded to such steps: sixteen of each."""

_OPAQUE = 128
"""Opacity, of 255, from which on a point hides what lies below."""

_WHOLE = 100_000
"""A hundred percent, as DrawingML counts."""


@dataclass(frozen=True)
class Picture:
    """A picture brought down to few points."""

    points: tuple[tuple[str, ...], ...]
    """Rows of colours, RRGGBB; empty where it is seen through."""
    crop: Rect
    """The part of it that is shown, each edge as a part of its width and height."""

    def shares(self, shown: Rect, place: Rect) -> Mapping[str, float]:
        """Return what part of a place each colour has, where the picture stands at `shown`."""
        down, across = len(self.points), len(self.points[0])
        found: dict[str, float] = {}
        rows = _steps(
            place.top, place.bottom, shown.top, shown.height, self.crop.top, self.crop.bottom, down
        )
        columns = _steps(
            place.left,
            place.right,
            shown.left,
            shown.width,
            self.crop.left,
            self.crop.right,
            across,
        )
        for row in rows:
            for column in columns:
                colour = self.points[row][column]
                found[colour] = found.get(colour, 0.0) + 1.0
        whole = sum(found.values())
        return {colour: count / whole for colour, count in found.items()} if whole else {"": 1.0}


def picture_in(filling: Any, part: Any) -> Picture | None:
    """Return the picture of a filling (blipFill) in a part of the file.

    None for one that can't be read, or is seen through. A tiled one is taken to be
    stretched: its colours are the same.
    """
    blip = None if filling is None else filling.find(f"{{{A}}}blip")
    if blip is None or blip.find(f"{{{A}}}alphaModFix") is not None:
        return None
    try:
        points = _points(part.related_part(blip.get(f"{{{R}}}embed")).blob)
    except Exception:  # noqa: BLE001 - a dozen kinds, from a drawing in vectors to a damaged file
        return None
    crop = filling.find(f"{{{A}}}srcRect")
    edges = [0 if crop is None else int(crop.get(edge, 0)) / _WHOLE for edge in "ltrb"]
    return Picture(points, Rect(edges[0], edges[1], 1 - edges[2], 1 - edges[3]))


@lru_cache(maxsize=8)
def _points(data: bytes) -> tuple[tuple[str, ...], ...]:
    """Return a picture brought down to few points."""
    from PIL import Image  # not before a template has a picture

    with Image.open(BytesIO(data)) as image:
        if image.width * image.height > _MOST:
            raise ValueError("too large")
        image.draft("RGB", (_ACROSS * 4, _DOWN * 4))
        small = image.convert("RGBA").resize((_ACROSS, _DOWN), Image.Resampling.BOX)
        data = small.tobytes()
    pixels = [data[start : start + 4] for start in range(0, len(data), 4)]
    colours = [_colour(each) for each in pixels]
    return tuple(
        tuple(colours[start : start + _ACROSS]) for start in range(0, len(colours), _ACROSS)
    )


def _colour(pixel: bytes) -> str:
    """Return a point's colour in few steps."""
    if pixel[3] < _OPAQUE:
        return ""
    return "".join(f"{round(each / _STEP) * _STEP:02X}" for each in pixel[:3])


def _steps(
    start: float, end: float, first: float, size: float, low: float, high: float, count: int
) -> range:
    """Return the points along an edge from one place to another, of what is cropped and placed."""
    if size <= 0:
        return range(0)
    begin, stop = ((each - first) / size * (high - low) + low for each in (start, end))
    return range(
        max(0, int(begin * count)), min(count, max(int(begin * count) + 1, round(stop * count)))
    )
