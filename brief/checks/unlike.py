"""Figures that are held against each other, and whether they count the same thing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from brief.checks.comparing_words import compares
from brief.checks.material import Material
from brief.checks.quantities import quantity_of
from brief.checks.shown_pages import values_in
from brief.language.units import MULTIPLE, SHARE, Unit
from brief.model.figure import Figure
from brief.model.placeholder import placeholders
from brief.model.record import NOT_STATED

_WEAPONS = {"warhead", "missile", "bomb", "silo", "launcher", "round"}
"""Units that are written alike (枚) and taken for one another."""

RATIOS = {MULTIPLE, SHARE, "percent", "per-mille", "percentage-point", "basis-point"}
"""Units of what is computed from others, and has no basis of its own."""


def said_together(material: Material, sentence: str) -> Iterator[list[Figure]]:
    """Return the figures of a sentence that it compares, by family.

    Compared is what comparing words say; and one measure of several subjects in one sentence.
    """
    named = [material.workspace.figures[name] for name in values_in(sentence)]
    compared = compares(sentence) or any(each.unit in (MULTIPLE, SHARE) for each in named)
    for family in families(named):
        by_measure: dict[str, set[str]] = defaultdict(set)
        for each in family:
            by_measure[each.measure].add(each.subject)
        if compared or any(len(subjects) > 1 for subjects in by_measure.values()):
            yield family


def agreeing(material: Material, sentence: str) -> list[Figure]:
    """Return figures that a sentence takes for the same although they tell of different things."""
    figures = material.workspace.figures
    shown = {each.name for each in placeholders(sentence) if each.variant == "target"}
    named = [
        figures[name]
        for name in dict.fromkeys((*values_in(sentence), *sorted(shown)))
        if figures[name].status != "derived"
    ]
    dates = [each for each in named if each.date or each.id in shown]
    for family in (*families(named), dates):
        kinds = {(each.unit, each.measure, each.basis) for each in family}
        unsaid = any(each.basis == NOT_STATED for each in family)
        if len(family) > 1 and (len(kinds) > 1 or unsaid):
            return family
    return []


def families(figures: Iterable[Figure]) -> list[list[Figure]]:
    """Sort numbers into those that can be taken for each other; dates belong to none."""
    by_kind: dict[str, dict[str, Figure]] = defaultdict(dict)
    for each in figures:
        if not each.date:
            kind = "weapons" if each.unit in _WEAPONS else each.unit or each.currency or ""
            by_kind[kind][each.id] = each
    return [list(family.values()) for family in by_kind.values()]


def in_other_units(figures: Iterable[Figure], units: Mapping[str, Unit]) -> list[Figure]:
    """Return numbers of like things in several currencies, or several units of one quantity.

    Like is what has one measure or one basis. A sum that the same originator gives in a second
    currency is the same sum, and compares nothing.
    """
    found = [each for each in dict.fromkeys(figures) if not each.date and each.unit not in RATIOS]
    like: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for each in found:
        quantity = "money" if each.currency else quantity_of(units.get(each.unit or ""))[0]
        for kind, name in (("measure", each.measure), ("basis", each.basis)):
            if quantity and name != NOT_STATED:
                like[quantity, kind, name].append(each)
    for group in like.values():
        same = {(each.subject, each.measure, each.originator, _when(each)) for each in group}
        if len(same) > 1 and len({each.unit or each.currency for each in group}) > 1:
            return group
    return []


def _when(figure: Figure) -> str:
    return f"{figure.as_of} {figure.target}"


def differing(groups: Iterable[Sequence[Figure]]) -> list[Figure]:
    """Return the first family whose figures differ in unit or basis, empty where none does."""
    for family in groups:
        numbers = [each for each in family if not each.date]
        if len({(each.unit, each.currency, each.basis) for each in numbers}) > 1:
            return numbers
    return []


def listed(group: Sequence[Figure]) -> str:
    """Name figures with what each of them counts."""
    counts = (f"{each.id} ({_counted(each)})" for each in group)
    return ", ".join(counts)


def _counted(figure: Figure) -> str:
    basis = "basis not stated" if figure.basis == NOT_STATED else figure.basis
    return f"{basis}, {figure.unit or figure.currency}"
