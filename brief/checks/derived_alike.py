"""F15: what we computed has the unit, the hedge, the basis and the time of what it is made of."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from brief.checks.material import Material
from brief.checks.rule import Flaw, rule
from brief.checks.spans import months_of
from brief.language.units import MULTIPLE, SHARE
from brief.model.figure import Figure
from brief.model.formula import evaluate, inputs
from brief.model.partial_date import PartialDate
from brief.model.record import NOT_STATED
from brief.model.workspace import Workspace

_RATIOS = frozenset((MULTIPLE, SHARE, "percent", "per-mille", "percentage-point", "basis-point"))

_UP, _DOWN = ("more_than", "at_least"), ("less_than", "up_to")


@rule(
    "F15",
    "warning",
    "derived like its inputs",
    wants="A derived figure has the unit and a basis of what it is computed from, or is a ratio;"
    " its hedge follows from theirs (what is divided by more than 500 is less than the quotient);"
    " it holds for no time outside theirs and their publication; and it is not credited to an"
    " originator of published figures.",
    why="A sum of ours must not sound surer than its inputs, nor be taken for somebody else's.",
    bad='1,500 divided by more than 500, as an exact "3 times"',
    good="less than 3 times (our calculation)",
    standard="ICD 203: uncertainties; distinguishes information from the analyst's own judgements",
)
def derived_alike(material: Material) -> Iterator[Flaw]:
    """Find derived figures that are not of the kind that their formula makes."""
    figures = material.workspace.figures
    published = {each.originator for each in figures.values() if each.status != "derived"}
    for figure in material.figures:
        if not figure.formula:
            continue
        made_of = [figures[name] for name in inputs(figure.formula)]
        try:
            problems = list(_problems(figure, made_of, material.workspace, published))
        except (ValueError, ZeroDivisionError):
            continue  # F7 says so
        for words, problem in problems:
            yield Flaw(figure, problem, f"correct its {words}, or the formula", words=words)


def _problems(
    figure: Figure, made_of: Sequence[Figure], workspace: Workspace, published: set[str]
) -> Iterator[tuple[str, str]]:
    """Yield the field that is wrong, and how."""
    if figure.originator in published:
        yield "originator", f"is computed by us, and credited to {figure.originator}"
    yield from _time(figure, made_of, workspace)
    if figure.date is not None:
        if figure.qualifier != "exact" and all(each.qualifier == "exact" for each in made_of):
            yield "qualifier", f"is {figure.qualifier}, and made of exact figures"
        return
    figures = {each.id: each for each in made_of}
    unit = _unit(figure, made_of, figures)
    if unit == "" and figure.unit not in _RATIOS:
        yield "unit", f"is a ratio, and counted in {figure.unit or figure.currency}"
    elif unit and unit != (figure.unit or figure.currency):
        yield "unit", f"is counted in {figure.unit or figure.currency}, and made of {unit}"
    elif unit:
        bases = {each.basis for each in made_of if unit == (each.unit or each.currency)}
        if figure.basis not in bases:
            yield "basis", f"is {figure.basis}, and made of {' and '.join(sorted(bases))}"
    hedges = _hedges(figure, made_of, figures)
    if figure.qualifier not in hedges:
        yield "qualifier", f"is {figure.qualifier}, and by its inputs {' or '.join(hedges)}"


def _unit(figure: Figure, made_of: Sequence[Figure], figures: Mapping[str, Figure]) -> str | None:
    """Return the unit that the result is in: that which it doubles with; "" for a ratio.

    None where it can't be told, as with a product of two units.
    """
    whole = _result(figure, figures)
    units = {each.unit or each.currency or "" for each in made_of if each.unit not in _RATIOS}
    found = []
    for unit in units:
        doubled = {each.id: 2 for each in made_of if unit == (each.unit or each.currency)}
        times = _result(figure, _scaled(figures, doubled)) / whole
        if times == 2:
            found.append(unit)
        elif times != 1:
            return None
    return None if len(found) > 1 or not units else "".join(found)


def _hedges(
    figure: Figure, made_of: Sequence[Figure], figures: Mapping[str, Figure]
) -> tuple[str, ...]:
    """Return the hedges that a result may have, by which way those of its inputs move it."""
    whole = _result(figure, figures)
    ways: set[tuple[str, ...]] = set()
    for each in made_of:
        if each.qualifier == "approx":
            ways.add(("approx",))
        elif each.qualifier != "exact":
            by = Fraction(1001, 1000) if each.qualifier in _UP else Fraction(999, 1000)
            moved = _result(figure, _scaled(figures, {each.id: by}))
            ways.add(_UP if moved > whole else _DOWN)
    if len(ways) == 1:
        return next(iter(ways))
    if ways:
        return (figure.qualifier,)  # they pull apart: which of them wins is the desk's to say
    return ("exact",) if figure.value == whole else ("approx", "exact")


def _scaled(
    figures: Mapping[str, Figure], factors: Mapping[str, Fraction | int]
) -> Mapping[str, Figure]:
    changed = dict(figures)
    for name, factor in factors.items():
        value = Fraction(figures[name].value or 0) * factor
        changed[name] = figures[name].model_copy(update={"value": value})
    return changed


def _result(figure: Figure, figures: Mapping[str, Figure]) -> Fraction:
    result = evaluate(figure.formula or "", figures)
    if isinstance(result, PartialDate):
        raise ValueError("is a date")
    return result


def _time(
    figure: Figure, made_of: Sequence[Figure], workspace: Workspace
) -> Iterator[tuple[str, str]]:
    """Hold a result's time against its inputs'; an undated one is of when it was published."""
    if figure.as_of == NOT_STATED or figure.date is not None:
        return
    sources = (workspace.sources[each.source] for one in made_of for each in one.anchors)
    reported = [each.published for each in sources if isinstance(each.published, PartialDate)]
    stated = [each.as_of for each in made_of if isinstance(each.as_of, PartialDate)]
    if not isinstance(figure.as_of, PartialDate) or not (stated or reported):
        return
    begins, ends = months_of(figure.as_of)
    own = [months_of(date)[0] for date in stated or reported]
    # a mean is of a time between; anything else is of the latest that it is made of
    least = min(own) if _is_between(figure, made_of) else max(own)
    if ends < least or begins > max(months_of(date)[1] for date in (*stated, *reported)):
        yield "as_of", f"holds for {figure.as_of}, a time that none of its inputs is of"


def _is_between(figure: Figure, made_of: Sequence[Figure]) -> bool:
    values = [each.value for each in made_of if each.value is not None]
    return figure.value is not None and min(values) < figure.value < max(values)
