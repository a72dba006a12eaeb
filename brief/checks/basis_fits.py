"""F13: the class of what is counted fits the figure, and the same words are in one class."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from brief.checks.material import Material
from brief.checks.rule import Flaw, rule
from brief.language.units import MULTIPLE, Unit
from brief.model.figure import Figure
from brief.model.record import NOT_STATED

_TIMES = frozenset(
    ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "century")
)


@rule(
    "F13",
    "error",
    "basis fits",
    wants="The basis of a date is date, that of a length of time duration, that of a multiple"
    " multiple, and no other figure has these; a headcount is of persons, and a basis that is a"
    " unit's plural (missiles) goes with that unit; what one originator calls by the same words"
    " (basis_published) is in one class wherever it stands; and one measure is not counted in two"
    " units that Chinese writes alike.",
    why="The basis decides which figures may be compared. One in the wrong class is compared with"
    " what it can't be, and kept from what it can.",
    bad='unit = "year", basis = "stockpile"',
    good='unit = "year", basis = "duration"',
    standard="our own",
)
def basis_fits(material: Material) -> Iterator[Flaw]:
    """Find figures in a class that is not for them, and words that stand in two classes."""
    plurals = {
        unit.en_other: unit.id
        for unit in material.vocabulary.units.values()
        if unit.id not in _TIMES and unit.id != MULTIPLE
    }
    said = _classes(material)
    units = _units(material)
    for figure in material.figures:
        most = units.get((figure.measure, _written(figure, material)), "")
        if most and most != figure.unit:
            yield Flaw(
                figure,
                f"counts '{figure.measure}' in {figure.unit}, and others in {most}",
                "correct its unit, or name what it measures otherwise",
                words=figure.unit or "",
            )
        if figure.basis == NOT_STATED:
            continue
        wanted = _wanted(figure, plurals, material.vocabulary.units)
        if wanted:
            yield Flaw(
                figure,
                f"its basis is {figure.basis}, and it is {wanted}",
                "correct its basis, or its unit",
                words=figure.basis,
            )
            continue
        classes = said.get(_words(figure), set())
        others = sorted(name for name in classes if name != figure.basis)
        if others and figure.status != "derived":
            yield Flaw(
                figure,
                f"'{figure.basis_published}' is {figure.basis} here, and {' and '.join(others)} in"
                " another figure of the same originator",
                "put both into one class, or say in basis_published what differs",
                words=str(figure.basis_published),
            )


def _wanted(figure: Figure, plurals: Mapping[str, str], units: Mapping[str, Unit]) -> str:
    """Say what a figure is, where its basis is of something else; empty where it may be."""
    own = (
        "date"
        if figure.date
        else "duration"
        if figure.unit in _TIMES
        else "multiple"
        if figure.unit == MULTIPLE
        else ""
    )
    if own and figure.basis != own:
        return f"a {own}"
    if not own and figure.basis in ("date", "duration", "multiple"):
        return f"counted in {figure.unit or figure.currency}"
    unit = "person" if figure.basis == "headcount" else plurals.get(figure.basis)
    if unit and figure.unit != unit and figure.unit in units:
        return f"counted in {figure.unit}"
    return ""


def _words(figure: Figure) -> tuple[str, str]:
    return figure.originator, figure.basis_published


def _classes(material: Material) -> Mapping[tuple[str, str], set[str]]:
    """Return the classes that the words of each originator are put in, by any of its figures."""
    classes: dict[tuple[str, str], set[str]] = defaultdict(set)
    for figure in material.workspace.figures.values():
        if figure.status != "derived" and NOT_STATED not in (figure.basis_published, figure.basis):
            classes[_words(figure)].add(figure.basis)
    return classes


def _units(material: Material) -> Mapping[tuple[str, str], str]:
    """Return the unit that most figures of a measure are in, by how the unit is written."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for figure in material.workspace.figures.values():
        if figure.unit:
            counts[figure.measure, _written(figure, material)][figure.unit] += 1
    return {key: found.most_common(1)[0][0] for key, found in counts.items()}


def _written(figure: Figure, material: Material) -> str:
    unit = material.vocabulary.units.get(figure.unit or "")
    return unit.zh if unit else ""
