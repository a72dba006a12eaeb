"""The rules, imported from their modules."""

from collections.abc import Mapping

from brief.checks import (  # noqa: F401
    abbreviations,
    anchored_values,
    anchors,
    basis_fits,
    claims,
    compared,
    conflicts,
    deck_parts,
    density,
    derived_alike,
    doubts,
    figures_stated,
    independence,
    likelihood,
    memo_rules,
    number_words,
    parties,
    plausible,
    projections,
    punctuation,
    quotations,
    recomputed,
    said_where,
    same_figures,
    source_rules,
    stale,
    survives_rendering,
    terms,
    titles,
    translated,
    typed_numbers,
)
from brief.checks.rule import RULES, Rule


def all_rules() -> Mapping[str, Rule]:
    """Return every rule, sorted by code."""
    return {code: RULES[code] for code in sorted(RULES, key=_order)}


def _order(code: str) -> tuple[str, int]:
    return code[0], int(code[1:])
