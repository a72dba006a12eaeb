"""How well a colour can be read on another; light to load.

Contrast is that of WCAG 2.2, "contrast ratio" and "relative luminance". Colours are RRGGBB.
"""

LEAST = 4.5
"""Contrast that text needs (WCAG 2.2, 1.4.3)."""

LEAST_LARGE = 3.0
"""Contrast that titles (1.4.3, large text) and marks of a chart (1.4.11) need."""

DARK, LIGHT = "000000", "FFFFFF"


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    first, second = _luminance(one), _luminance(other)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def is_light(colour: str) -> bool:
    """Whether black can be read better on a colour than white."""
    return contrast(colour, DARK) > contrast(colour, LIGHT)


def mixed(one: str, other: str, share: float) -> str:
    """Return a mixture that holds a share of the first colour."""
    pairs = zip(parts_of(one), parts_of(other), strict=True)
    return written(tuple(share * a + (1 - share) * b for a, b in pairs))


def written(parts: tuple[float, ...]) -> str:
    """Return the colour of red, green and blue, 0 to 1; what lies beyond is cut."""
    return "".join(f"{round(255 * min(1.0, max(0.0, part))):02X}" for part in parts)


def parts_of(colour: str) -> list[float]:
    """Return red, green and blue, 0 to 1."""
    return [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]


def linear(part: float) -> float:
    """Return the light of a part of an sRGB colour (IEC 61966-2-1), both 0 to 1."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def encoded(part: float) -> float:
    """Return the part of an sRGB colour that has as much light: the reverse of `linear`."""
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _luminance(colour: str) -> float:
    """Return the relative luminance of an sRGB colour, 0 to 1."""
    red, green, blue = (linear(part) for part in parts_of(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
