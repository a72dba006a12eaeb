"""The rules, imported from their modules."""

from collections.abc import Mapping

from brief.checks import figures_stated  # noqa: F401
from brief.checks.rule import RULES, Rule


def all_rules() -> Mapping[str, Rule]:
    """Return every rule, sorted by code."""
    return {code: RULES[code] for code in sorted(RULES, key=_order)}


def _order(code: str) -> tuple[str, int]:
    return code[0], int(code[1:])
