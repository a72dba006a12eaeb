"""Units of one quantity: a gigawatt and a kilowatt are both so many watts."""

import re

from brief.language.units import Unit

_PREFIX = re.compile(r"(?:metric )?(?P<power>square |cubic )?(?P<prefix>kilo|mega|giga|tera)?")

_FACTORS = {"kilo": 10**3, "mega": 10**6, "giga": 10**9, "tera": 10**12}

_POWERS = {"square ": 2, "cubic ": 3}


def quantity_of(unit: Unit | None) -> tuple[str, int]:
    """Return the unit that a unit is a multiple of, in English, and how many: watt, 1,000."""
    if unit is None:
        return "", 1
    found = _PREFIX.match(unit.en_one)
    assert found is not None
    power, prefix = found["power"] or "", found["prefix"]
    factor = _FACTORS[prefix] if prefix else 1
    return power + unit.en_one[found.end() :], factor ** _POWERS.get(power, 1)
