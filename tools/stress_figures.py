"""Figures made up by chance: numbers of every size, ranges, projections, dates."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from random import Random
from typing import Any, get_args

from brief.model.anchor import Anchor
from brief.model.figure import Qualifier

SOURCES = tuple(f"made-up-{number}" for number in range(1, 6))
"""Ids of the sources that figures may come from."""

_BASES = ("operational", "stockpile", "deployed", "not_stated")
_DATES = ("2024-06-21", "2024-06", "2024", "2024-mid", "2025-autumn")

_RANGES = {"line": 0.0, "range": 0.8, "": 0.2}
"""How likely a figure is to be a range, by the kind of chart."""


def made_figure(
    chance: Random, words: Callable[[int], str], of: str, sources: Sequence[str]
) -> Callable[[str, int], dict[str, Any]]:
    """Return what makes the fields of a figure from its id and its place among its neighbours.

    `of` is the kind of chart that they stand in, `date` for dates, or empty; neighbours share a
    unit and a size.
    """
    money = chance.random() < 0.3
    scale = chance.choice((10, 10**4, 10**9, 10**13) if money else (1, 10, 10**3, 10**6))
    subjects = [words(chance.choice((2, 6, 14))) for _ in range(3)]
    bases = _BASES if not of or chance.random() < 0.3 else _BASES[:1]
    originators = [words(8) for _ in range(chance.choice((1, 1, 3)))]

    def number() -> Decimal:
        return Decimal(chance.randint(1, 9999) * scale) / 10

    def made(name: str, place: int) -> dict[str, Any]:
        projected = of != "date" and chance.random() < 0.3
        fields: dict[str, Any] = {
            "id": name, "subject": chance.choice(subjects), "measure": words(8),
            "qualifier": chance.choice(get_args(Qualifier)),
            "as_of": f"{2010 + place}-{chance.randint(1, 12):02}",
            "originator": chance.choice(originators), "publication": words(8), "edition": "2025",
            "basis": chance.choice(bases), "basis_published": words(4), "basis_by": "article",
            "status": "projection" if projected else "estimate",
            "anchors": [Anchor(source=chance.choice(sources), start=0, end=1, text="x")],
        }  # fmt: skip
        if of == "date":
            return fields | {"date": chance.choice(_DATES), "qualifier": "exact"}
        fields |= {"currency": "TWD"} if money else {"unit": "warhead"}
        if chance.random() < _RANGES.get(of, _RANGES[""]):
            low, high = sorted((number(), number()))
            fields |= {"low": low, "high": high + 1}
        else:
            fields["value"] = number()
        if projected:
            fields |= {"target": f"{2030 + place}", "made": "2024"}
        if chance.random() < 0.15:
            fields["doubt"] = words(40)
        return fields

    return made
