"""Two languages side by side: how they share the width of a slide, which is one of twelve columns.

English takes more room than Chinese that says the same, and the leading language is set larger.
"""

from collections.abc import Mapping, Sequence

from brief.model.identifiers import Language

_LEADING: Mapping[Language, tuple[float, ...]] = {
    "en": (7 / 12, 8 / 12, 6 / 12),
    "zh-Hant": (6 / 12, 5 / 12, 7 / 12),
}
"""Parts that the leading language may have: the usual one, at which columns align over the slides,
then those that are tried where it leaves something no room."""


def leading_parts(language: Language) -> Sequence[float]:
    """Return the parts of the width that a language which leads may have, the usual one first."""
    return _LEADING[language]


def columns_abreast(
    left: float, width: float, gutter: float, part: float
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return left edge and width of both columns in a width of points; the first has a `part`."""
    first = (width - gutter) * part
    second = (width - gutter) - first
    return (left, first), (left + first + gutter, second)
