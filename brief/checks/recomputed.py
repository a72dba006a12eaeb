"""F7: what we computed is right, and a multiple fits the numbers that it stands beside."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, groupby

from brief.checks.material import Material
from brief.checks.rule import Flaw, rule
from brief.checks.shown_pages import Page, described, pages, values_in
from brief.checks.spans import Interval, half_a_digit, values_of
from brief.extraction.speech.sentences import split_sentences
from brief.language.units import MULTIPLE
from brief.model.figure import Figure
from brief.model.formula import agrees, evaluate, inputs
from brief.model.partial_date import PartialDate

_MOST = 12
"""Numbers of one measure on a page that a multiple is held against; more is a table of data."""


@rule(
    "F7",
    "error",
    "recomputed",
    wants="A derived figure is what its formula gives, rounded to the digits that it shows; and a"
    " multiple (five times) fits the two numbers of the same thing beside it.",
    why="A sum that is wrong, or a fivefold rise to 1,500 next to a present 500, is the first"
    " thing a hostile reader finds.",
    bad="five times as many, to 1,500; the page also says that there are more than 500 now",
    good="1,500, which is less than three times the present count (our calculation)",
    standard="ICD 203: logical argumentation, accuracy",
)
def recomputed(material: Material) -> Iterator[Flaw]:
    """Find derived figures that are wrong, and multiples that the page itself contradicts."""
    for figure in material.figures:
        if figure.formula:
            yield from _formula(material, figure, figure.formula)
    for page in pages(material):
        yield from _multiples(page)


def _formula(material: Material, figure: Figure, formula: str) -> Iterator[Flaw]:
    try:
        result = evaluate(formula, material.workspace.figures)
    except ValueError as error:
        yield Flaw(
            figure,
            f"its formula can't be computed: {error}",
            "write a formula of figures that have single values",
            words=formula,
        )
        return
    if not _fits(figure, result):
        yield Flaw(
            figure,
            f"its formula gives {_written(result)}, not {_number(figure)}",
            "correct the value, or the formula",
            words=formula,
        )


def _fits(figure: Figure, result: Fraction | PartialDate) -> bool:
    if agrees(figure, result):
        return True
    if isinstance(result, PartialDate):
        return False
    if figure.low is not None and figure.high is not None:
        return Fraction(figure.low) <= result <= Fraction(figure.high)
    if figure.value is None or not figure.significant_digits:
        return False
    return abs(result - Fraction(figure.value)) <= half_a_digit(figure)


def _multiples(page: Page) -> Iterator[Flaw]:
    """Hold each multiple of a page against the numbers that it may be a multiple of."""
    figures = page.workspace.figures
    shown = [figures[name] for name in sorted(page.figures)]
    computed = [set(inputs(each.formula)) for each in shown if each.formula]
    numbers = [each for each in shown if each.value is not None and _is_a_count(each)]
    for multiple in shown:
        if multiple.unit != MULTIPLE or multiple.status == "derived":
            continue
        for same in _measures(numbers, multiple, page):
            own = {each.id for each in same}
            if any(len(own & names) > 1 for names in computed) or _explained(multiple, same):
                continue  # our own calculation with the same numbers stands beside it
            beside = " and ".join(described(each) for each in same)
            yield Flaw(
                multiple,
                f"{described(multiple)} does not fit {beside} on the same page",
                "say from what to what, show our own calculation beside it, or leave it out",
                words=page.name,
                deck=page.deck,
            )


def _measures(numbers: list[Figure], multiple: Figure, page: Page) -> Iterator[list[Figure]]:
    """Return the numbers of a page, by subject and measure, that a multiple speaks of."""
    together = _beside(page, multiple.id)
    for (subject, measure), group in groupby(
        sorted(numbers, key=lambda each: (each.subject, each.measure)),
        key=lambda each: (each.subject, each.measure),
    ):
        same = list(group)
        related = measure.rstrip("數量額值") in multiple.measure or (
            sum(each.id in together for each in same) > 1
        )
        if subject == multiple.subject and related and 1 < len(same) <= _MOST:
            yield same


def _beside(page: Page, name: str) -> set[str]:
    """Return the figures that stand in a sentence with one."""
    return {
        other
        for _, text in page.texts
        if f"{{{name}" in text
        for start, end in split_sentences(text)
        if name in (found := values_in(text[start:end]))
        for other in found
    }


def _explained(multiple: Figure, numbers: Sequence[Figure]) -> bool:
    """Whether two of the numbers stand in that ratio, read as times as much or as much more."""
    stated = values_of(_rounded(multiple))
    assert stated is not None
    rising = sorted(numbers, key=lambda each: Fraction(each.value or 0))
    for former, later in combinations(rising, 2):
        ratio = _ratio(values_of(later), values_of(former))
        if ratio is None or ratio.meets(stated) or _less_one(ratio).meets(stated):
            return True
    return False


def _rounded(multiple: Figure) -> Figure:
    """Take a multiple for rounded to the digits that it has: 5 times is from 4.5 to 5.5."""
    if multiple.qualifier != "exact" or multiple.value is None:
        return multiple
    digits = len(str(multiple.value).replace(".", ""))
    return multiple.model_copy(update={"significant_digits": multiple.significant_digits or digits})


def _ratio(later: Interval | None, former: Interval | None) -> Interval | None:
    """Return what the one may be of the other; None where nothing can be said of it."""
    if later is None or former is None or not former.low or former.low < 0:
        return None
    low = None if later.low is None or former.high is None else later.low / former.high
    high = None if later.high is None else later.high / former.low
    return Interval(
        Fraction(0) if low is None else low,
        high,
        high_open=later.high_open or former.low_open,
    )


def _less_one(ratio: Interval) -> Interval:
    """Return how much more, where the ratio is how many times as much."""
    high = None if ratio.high is None else ratio.high - 1
    return Interval((ratio.low or Fraction(0)) - 1, high, ratio.low_open, ratio.high_open)


def _is_a_count(figure: Figure) -> bool:
    """Whether a number is published and no ratio: what we computed may be a difference."""
    return figure.status != "derived" and figure.unit not in (MULTIPLE, "percent", "share")


def _number(figure: Figure) -> str:
    if figure.is_range:
        return f"{figure.low} to {figure.high}"
    return str(figure.date or figure.value)


def _written(result: Fraction | PartialDate) -> str:
    """Return a result in digits, to six of them where it has no end."""
    if isinstance(result, PartialDate) or result.denominator == 1:
        return str(result)
    return f"{float(result):.6g}"
