"""What a rule is, and the register of all of them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from brief.checks.material import Material
from brief.model.record import Record

Severity = Literal["error", "warning"]
"""An error keeps a deck from leaving; a warning is for a person to judge."""

CODE = re.compile(r"[A-Z][0-9]{1,2}")


@dataclass(frozen=True)
class Flaw:
    """What a rule has found in a record."""

    record: Record
    message: str
    """What is wrong, in one sentence without a full stop."""
    remedy: str
    """What to do, as an imperative."""
    words: str = ""
    """The words concerned, as they stand."""
    deck: str = ""
    """The deck whose page or folder it is about; empty for a record that all share."""
    file: str = ""
    """The file to mend, where it is not the record's own: a catalog."""


Check = Callable[[Material], Iterator[Flaw]]


@dataclass(frozen=True)
class Rule:
    """A rule with all that `brief check --explain` and docs/checks.md say of it."""

    code: str
    severity: Severity
    name: str
    """In a few words, such as "typed numbers"."""
    wants: str
    """What the rule wants, in a sentence or two."""
    why: str
    bad: str
    """An example that it finds."""
    good: str
    """The same, as it should be."""
    standard: str
    """Where the convention comes from."""
    check: Check
    mends: str = ""
    """What `brief check --fix` mends of it by itself; empty where nothing is safe."""


RULES: dict[str, Rule] = {}
"""Every rule by its code; filled as the rules' modules are imported, see `all_rules`."""


def rule(
    code: str,
    severity: Severity,
    name: str,
    *,
    wants: str,
    why: str,
    bad: str,
    good: str,
    standard: str,
    mends: str = "",
) -> Callable[[Check], Check]:
    """Register a function as the rule of a code; ValueError for a code that is taken."""

    def register(check: Check) -> Check:
        if code in RULES or not CODE.fullmatch(code):
            raise ValueError(f"there is a rule {code} already, or that is no code")
        RULES[code] = Rule(code, severity, name, wants, why, bad, good, standard, check, mends)
        return check

    return register
