"""L2: numbers that stand in words, or in typed digits, have the same value in both languages."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from brief.checks.material import Material, Words
from brief.checks.rule import Flaw, rule
from brief.checks.same_figures import pairs
from brief.checks.spellings import may_hold_numbers, spelled
from brief.extraction.found import Found

Value = tuple[str, Fraction]
"""A number or a year: a year is never taken for a count."""

_SMALL = frozenset({Fraction(1), Fraction(2)})
"""What one language says without a number: both, each, the two countries, 兩國."""

_SMALLER = {
    **dict.fromkeys(("year", "年"), (12,)),
    **dict.fromkeys(("century", "世紀"), (100, 10)),
    **dict.fromkeys(("week", "週", "周", "星期"), (7,)),
    **dict.fromkeys(("dozen", "打"), (12,)),
    "decade": (10,),
    "fortnight": (2, 14),
}
"""How many smaller units a unit has: half a year is six months, 十年 a decade."""


@dataclass(frozen=True)
class _Number:
    """A number as it stands in a text."""

    words: str
    stated: Fraction | None
    """Its value as it is said; None for a year."""
    forms: frozenset[Value]
    """Every form that the other language may give it."""


@rule(
    "L2",
    "error",
    "number words agree",
    wants="Numbers in words and typed years have the same value in the original and in its"
    " translation: 三分之一 and one-third, 半世紀 and half a century, 五、六 and five or six.",
    why="Numbers that are no figures, because they are idiom or description, are where a"
    " translation still slips: 增加兩倍 is to triple, and 1.67兆 is no 1.67 billion.",
    bad="四分之一 → one-third",
    good="四分之一 → one-quarter",
    standard="Phrase and memoQ check numbers as they are written; by value is our own",
)
def other_values(material: Material) -> Iterator[Flaw]:
    """Find number words whose value the other language does not have."""
    for original, translation in pairs(material):
        if original.text == translation.text:
            continue
        said = list(_numbers(original, material)), list(_numbers(translation, material))
        here = _unmatched(said[0], said[1], translation)
        there = _unmatched(said[1], said[0], original)
        # what only one language spells is tolerated for one and two, unless the other has another
        if not there:
            here = [number for number in here if number.stated not in _SMALL]
        if not here:
            there = [number for number in there if number.stated not in _SMALL]
        if here or there:
            yield _flaw(translation, here, there)


def _flaw(translation: Words, here: list[_Number], there: list[_Number]) -> Flaw:
    if here and there:
        message = f"'{here[0].words}' in the original is '{there[0].words}' in the translation"
    elif here:
        message = f"the translation has no number of the value of '{here[0].words}'"
    else:
        message = f"the original has no number of the value of '{there[0].words}'"
    return Flaw(
        translation.record,
        message,
        "give both languages the same number, or make it a figure",
        words=(here or there)[0].words,
        deck=translation.deck,
        file=translation.file,
    )


def _unmatched(numbers: list[_Number], others: list[_Number], other: Words) -> list[_Number]:
    """Return the numbers of a text that the other one has in no form."""
    known = {form for number in others for form in number.forms}
    left = [number for number in numbers if not number.forms & known]
    if left:
        known |= spelled(other.prose, other.language)
    return [number for number in left if not number.forms & known]


def _numbers(words: Words, material: Material) -> Iterator[_Number]:
    """Return the numbers of a text that must agree; an article and an ordinal need not."""
    if not may_hold_numbers(words.prose, words.language):
        return
    for line in words.prose.split("\n"):  # a line is a paragraph, and F1 has had it read as one
        for found in material.finder.found(line):
            yield from _read(found, line[found.start : found.end])


def _read(found: Found, shown: str) -> Iterator[_Number]:
    """Return the numbers of what was found: the years of a date, the ends of a range."""
    if found.date is not None:
        for year in (found.date.year, found.date.end_year):
            if year is not None:
                yield _Number(shown, None, frozenset({("year", Fraction(year))}))
        return
    for value in _values(found):
        forms = frozenset(("number", form) for form in _forms(value, found))
        yield _Number(shown, value, forms)


def _values(found: Found) -> list[Fraction]:
    """Return what a figure states; a range states both of its ends."""
    if found.kind == "ordinal" or found.value is None:
        return []
    if _is_open(found) or (found.kind == "quantity" and found.value == 1):
        return []  # dozens, 數百: how wide that is differs; one, 一個: an article
    if found.kind == "multiple" and found.factor is not None:
        return [Fraction(found.factor)]
    ends = found.value if isinstance(found.value, tuple) else (found.value,)
    return [Fraction(end) for end in ends]


def _forms(value: Fraction, found: Found) -> set[Fraction]:
    forms = {value, *(value * smaller for smaller in _SMALLER.get(found.unit or "", ()))}
    if found.kind == "percent":
        forms.add(value / 100)
    if found.kind == "fraction":
        forms.add(value * 100)
    return forms


def _is_open(found: Found) -> bool:
    """Say whether only an order of magnitude is said: the ends then lie far apart."""
    if not isinstance(found.value, tuple):
        return False
    low, high = (Fraction(end) for end in found.value)
    return low > 0 and high / low > 4
