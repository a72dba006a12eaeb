"""The rules, imported from their modules."""

from collections.abc import Mapping

from brief.checks import (  # noqa: F401
    anchored_values,
    anchors,
    basis_fits,
    claims,
    compared,
    conflicts,
    deck_parts,
    doubts,
    likelihood,
    memo_rules,
    number_words,
    parties,
    projections,
    quotations,
    recomputed,
    same_figures,
    source_rules,
    survives_rendering,
    titles,
    translated,
    typed_numbers,
)
from brief.checks.rule import RULES, Rule


def all_rules() -> Mapping[str, Rule]:
    """Return every rule, sorted by code."""
    # Modules whose rules only warn: an export asks for errors alone, and doesn't load them.
    from brief.checks import (  # noqa: F401
        abbreviations,
        density,
        derived_alike,
        figures_stated,
        independence,
        plausible,
        punctuation,
        said_where,
        stale,
        terms,
    )

    return {code: RULES[code] for code in sorted(RULES, key=_order)}


def error_rules() -> Mapping[str, Rule]:
    """Return the rules whose findings keep a deck from leaving, sorted by code."""
    return {
        code: RULES[code] for code in sorted(RULES, key=_order) if RULES[code].severity == "error"
    }


def _order(code: str) -> tuple[str, int]:
    return code[0], int(code[1:])
