"""Formulas of derived figures: exact arithmetic on other figures, and dates plus years."""

import ast
import operator
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from brief.model.figure import Figure
from brief.model.partial_date import PartialDate

_OPERATORS: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def inputs(formula: str) -> tuple[str, ...]:
    """Return the ids of the figures in a formula, in order; ValueError if it isn't arithmetic."""
    names = [node for node in ast.walk(_parse(formula)) if isinstance(node, ast.Name)]
    ordered = sorted(names, key=lambda node: (node.lineno, node.col_offset))
    return tuple(dict.fromkeys(node.id for node in ordered))


def evaluate(formula: str, figures: Mapping[str, Figure]) -> Fraction | PartialDate:
    """Compute a formula exactly; ValueError where it can't be.

    A number stands for its value without qualifier; a date can be added to years, given as
    figures with the unit `year`.
    """
    return _evaluate(_parse(formula), figures)


def agrees(figure: Figure, result: Fraction | PartialDate) -> bool:
    """Whether a derived figure's own value is the result, rounded half up to its digits."""
    if isinstance(result, PartialDate) or figure.date is not None:
        return figure.date == result
    if figure.value is None:
        return False
    if isinstance(figure.value, Fraction):
        return figure.value == result
    exponent = figure.value.as_tuple().exponent
    assert isinstance(exponent, int)
    quotient = Decimal(result.numerator) / Decimal(result.denominator)
    return quotient.quantize(Decimal((0, (1,), min(exponent, 0))), ROUND_HALF_UP) == figure.value


def _parse(formula: str) -> ast.expr:
    """Parse a formula as a Python expression, of which it may hold the plainest parts alone."""
    try:
        parsed = ast.parse(formula, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise ValueError(f"'{formula}' is not arithmetic on figure ids") from error
    for node in ast.walk(parsed):
        whole = isinstance(node, ast.Constant) and type(node.value) is int
        if not whole and not isinstance(node, (ast.BinOp, ast.Name, ast.Load, *_OPERATORS)):
            raise ValueError("may hold only figure ids, whole numbers, + - * / and brackets")
    return parsed


def _evaluate(node: ast.expr, figures: Mapping[str, Figure]) -> Fraction | PartialDate:
    if isinstance(node, ast.Constant):
        assert isinstance(node.value, int)
        return Fraction(node.value)
    if isinstance(node, ast.Name):
        return _value_of(node.id, figures)
    assert isinstance(node, ast.BinOp)
    left, right = _evaluate(node.left, figures), _evaluate(node.right, figures)
    if (
        isinstance(left, PartialDate)
        and isinstance(right, Fraction)
        and isinstance(node.op, ast.Add)
    ):
        if right.denominator != 1:
            raise ValueError("a date can only be added to whole years")
        return left.plus_years(int(right))
    if isinstance(left, PartialDate) or isinstance(right, PartialDate):
        raise ValueError("a date can only be added to years, date first")
    if isinstance(node.op, ast.Div) and right == 0:
        raise ValueError("divides by zero")
    return _OPERATORS[type(node.op)](left, right)


def _value_of(name: str, figures: Mapping[str, Figure]) -> Fraction | PartialDate:
    if name not in figures:
        raise ValueError(f"there is no figure '{name}'")
    figure = figures[name]
    if figure.date is not None:
        return figure.date
    if figure.value is None:
        raise ValueError(f"'{name}' is a range, which has no single value")
    return Fraction(figure.value)
