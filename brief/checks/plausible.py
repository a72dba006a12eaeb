"""F10: figures that can't well be so, by bounds that are known from elsewhere."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

from brief.checks.material import Material
from brief.checks.rule import Flaw, rule
from brief.checks.spans import months_of
from brief.model.figure import Figure
from brief.model.partial_date import PartialDate


@dataclass(frozen=True)
class Bound:
    """What a number of a kind lies between, for whom and when, and who says so."""

    units: tuple[str, ...]
    """Ids of units, or ISO 4217 codes."""
    words: tuple[str, ...]
    """One of them stands in the measure or the basis, in small letters."""
    low: int
    high: int
    source: str
    """Where the bound comes from, in words."""
    also: tuple[str, ...] = ()
    """One of these stands there as well."""
    without: tuple[str, ...] = ()
    """None of these does."""
    subjects: tuple[str, ...] = ()
    """Whose numbers it bounds; empty for anybody's."""
    first: PartialDate | None = None
    """First date that it holds for, None where it holds for all time."""
    last: PartialDate | None = None
    """Last date that it holds for."""


@cache
def bounds() -> Mapping[str, tuple[Bound, ...]]:
    """Return the bounds by unit or currency, read from bounds.toml beside this module."""
    path = Path(__file__).with_name("bounds.toml")
    by_unit: defaultdict[str, list[Bound]] = defaultdict(list)
    for fields in tomllib.loads(path.read_text(encoding="utf-8")).values():
        bound = Bound(
            units=tuple(fields["units"]),
            words=tuple(word.casefold() for word in fields["words"]),
            low=fields["low"],
            high=fields["high"],
            source=fields["source"],
            also=tuple(word.casefold() for word in fields.get("also", ())),
            without=tuple(word.casefold() for word in fields.get("without", ())),
            subjects=tuple(fields.get("subjects", ())),
            first=PartialDate.parse(fields["from"]) if "from" in fields else None,
            last=PartialDate.parse(fields["until"]) if "until" in fields else None,
        )
        for unit in bound.units:
            by_unit[unit].append(bound)
    return {unit: tuple(found) for unit, found in by_unit.items()}


@rule(
    "F10",
    "warning",
    "plausible",
    wants="A figure lies within what is possible for its measure, its country and its date, by"
    " bounds that have a source (brief/checks/bounds.toml).",
    why="Translation mistakes a unit: 800 ICBMs, where a treaty allows 700 launchers in all, are"
    " the warheads on them. That ten outlets repeat it does not make it so.",
    bad="800 ICBMs of the United States in 2024",
    good="the number looked up in the original table, with its unit; or a waiver: F10: shown as a"
    " number not to quote",
    standard="our own; each bound names its source",
)
def plausible(material: Material) -> Iterator[Flaw]:
    """Find figures outside the bounds of what they measure."""
    for figure in material.figures:
        for bound in bounds().get(figure.unit or figure.currency or "", ()):
            value = _outside(figure, bound)
            if value is not None and _holds_for(bound, figure):
                low = value < bound.low
                limit = f"at least {bound.low:,}" if low else f"at most {bound.high:,}"
                yield Flaw(
                    figure,
                    f"{_written(value)} is not plausible; {limit} by {bound.source}",
                    "look at the original table: is it this unit, this measure, this scale?",
                    words=f"{figure.subject} {figure.measure}",
                )
                break


def _outside(figure: Figure, bound: Bound) -> Fraction | None:
    """Return the end of a figure's number that lies outside a bound, None where none does."""
    ends = (figure.low, figure.high) if figure.is_range else (figure.value,)
    for end in ends:
        if end is not None and not bound.low <= Fraction(end) <= bound.high:
            return Fraction(end)
    return None


def _holds_for(bound: Bound, figure: Figure) -> bool:
    text = f"{figure.measure}\n{figure.basis}\n{figure.basis_published}".casefold()
    if bound.subjects and figure.subject not in bound.subjects:
        return False
    if not any(word in text for word in bound.words):
        return False
    if bound.also and not any(word in text for word in bound.also):
        return False
    return not any(word in text for word in bound.without) and _holds_at(bound, figure)


def _holds_at(bound: Bound, figure: Figure) -> bool:
    date = figure.target or figure.as_of
    if bound.first is None or bound.last is None:
        return True
    if not isinstance(date, PartialDate):
        return False
    return months_of(bound.first)[0] <= months_of(date)[0] <= months_of(bound.last)[1]


def _written(value: Fraction) -> str:
    return f"{value.numerator:,}" if value.denominator == 1 else str(value)
