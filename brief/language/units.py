"""The units that figures are counted in, with the words of both languages."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from brief.model.settings import UnitForms

SHARE = "share"
"""Id of the unit whose values are fractions, written in words."""

MULTIPLE = "time"
"""Id of the unit of multiples, whose English adjective is twofold, 2.3-fold."""


@dataclass(frozen=True)
class Unit:
    """A unit and how it is written after a number."""

    id: str
    """Names the unit in figures."""
    zh: str
    """What follows the number in Chinese: a classifier (枚) or a unit (公里)."""
    en_one: str
    """English singular, also the form inside an adjective (ten-year)."""
    en_other: str
    """English plural."""
    spelled: bool = True
    """Whether English spells whole numbers up to ten before it: nine states, but 5 kilometers."""
    en_two: str | None = None
    """What English says for exactly two in place of number and unit: twice."""
    en_tens: str | None = None
    """What English says for an order of tens in place of `dozens of`: decades."""

    @property
    def is_sign(self) -> bool:
        """Whether English writes it close to the number and at both ends of a range, as in 7.2%."""
        return not self.en_one[0].isalpha()


@cache
def _built_in() -> Mapping[str, Unit]:
    data = tomllib.loads(Path(__file__).with_name("units.toml").read_text(encoding="utf-8"))
    return {name: Unit(id=name, **forms) for name, forms in data.items()}


def load_units(extra: Mapping[str, UnitForms]) -> Mapping[str, Unit]:
    """Return the built-in units and those of a workspace's settings, which go before them."""
    additions = {
        name: Unit(
            name,
            forms.zh,
            forms.en_one,
            forms.en_other,
            spelled=forms.en_one[0].isalpha(),
        )
        for name, forms in extra.items()
    }
    return {**_built_in(), **additions}


def meant_by(written: str, units: Mapping[str, Unit]) -> str | None:
    """Return the id of the unit that was probably meant: person, where people was written."""
    import difflib  # only an error asks for it

    forms = {
        form.casefold(): unit.id
        for unit in reversed(tuple(units.values()))
        for form in (unit.zh, unit.en_other, unit.en_one, unit.id)
    }
    near = difflib.get_close_matches(written.casefold(), forms, n=1, cutoff=0.8)
    return forms[near[0]] if near else None
