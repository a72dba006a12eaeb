"""Reading invented English sentences, as the tests of the English grammar do."""

from decimal import Decimal

from brief.extraction.english.numbers import find_numbers
from brief.extraction.found import Found, Number, Taken


def numbers(text: str) -> list[Found]:
    """Return the figures of a text of which nobody has claimed anything."""
    return find_numbers(text, Taken(text))


def spans(text: str) -> list[str]:
    """Return the words of every figure, its hedges with it."""
    return [text[found.start : found.end] for found in numbers(text)]


def only(text: str) -> Found:
    """Return the one figure of a text."""
    found = numbers(text)
    assert len(found) == 1, spans(text)
    return found[0]


def plainly(value: Number | tuple[Number, Number] | None) -> object:
    """Return a value as a test writes it: 5, "2.5", "1/3", or the two ends of a range."""
    if isinstance(value, tuple):
        return tuple(plainly(end) for end in value)
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else str(value)
    return str(value)
