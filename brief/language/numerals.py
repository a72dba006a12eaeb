"""Writing exact numbers: precision as published, grouping, 億 and 兆, million and billion, words.

Conventions: Taiwan's Executive Yuan writes statistics in Arabic numerals; brief groups them from
1,000 and uses one scale word that carries the decimals (1.67兆), 億 below 10¹² and 兆 from there.
"""

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from brief.model.identifiers import Language

MINUS = "\u2212"
"""The minus sign; a hyphen would break at a line end and look like a dash."""

_CONTEXT = Context(prec=60)

_SCALES: dict[Language, tuple[tuple[int, int, str], ...]] = {
    "zh-Hant": ((12, 12, "兆"), (8, 8, "億"), (6, 4, "萬")),
    "en": ((12, 12, " trillion"), (9, 9, " billion"), (6, 6, " million")),
}
"""Power of ten from which a scale word is used, the power that it stands for, the word."""

_ENGLISH = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_CHINESE = ("零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
_ORDINALS = {
    3: "third",
    4: "quarter",
    5: "fifth",
    6: "sixth",
    7: "seventh",
    8: "eighth",
    9: "ninth",
    10: "tenth",
}


def published(value: Decimal | Fraction, significant_digits: int | None) -> Decimal:
    """Return a number at its published precision, which its exponent then states.

    Rounds half up where `significant_digits` says so, and not otherwise. ValueError for a fraction
    that no decimal equals and whose digits are not given.
    """
    number = _as_decimal(value, significant_digits)
    if significant_digits is None:
        return _without_trailing_zeros(number)
    if not number:
        return Decimal((0, (0,), 1 - significant_digits))
    exponent = number.adjusted() - significant_digits + 1
    rounded = number.quantize(Decimal((0, (1,), exponent)), ROUND_HALF_UP, _CONTEXT)
    if rounded.adjusted() > number.adjusted():  # 9.99 became 10.0, a digit too many
        rounded = number.quantize(Decimal((0, (1,), exponent + 1)), ROUND_HALF_UP, _CONTEXT)
    return rounded


def digits(number: Decimal, language: Language) -> str:
    """Write a published number in digits: 1,770; 7.2; 1.67兆 or 1.67 trillion; −5.

    A scale word stands where it replaces at least half of the digits that it stands for; else all
    digits are written, so that none is lost and none is invented.
    """
    sign = MINUS if number < 0 else ""
    size = number.copy_abs()  # abs() would round to the context's precision
    for threshold, power, word in _SCALES[language]:
        if size and size.adjusted() >= threshold:
            scaled = _shifted(size, power)
            if -_exponent(scaled) <= power // 2:
                return f"{sign}{scaled:,f}{word}"
            break
    return f"{sign}{size:,f}"


def english_word(number: Decimal) -> str | None:
    """Return the word for a whole number from zero to ten, None for any other."""
    small = _small(number)
    return None if small is None else _ENGLISH[small]


def consecutive(low: Decimal, high: Decimal) -> tuple[int, int] | None:
    """Return two whole numbers up to ten that follow each other, as in five or six; else None."""
    first, second = _small(low), _small(high)
    if first is None or second is None or not first or second != first + 1:
        return None
    return first, second


def chinese_pair(first: int, second: int) -> str:
    """Write two consecutive numbers as they stand before a classifier: 五、六; 兩、三."""
    return "、".join("兩" if number == 2 else _CHINESE[number] for number in (first, second))


def fraction_words(fraction: Fraction, language: Language) -> str:
    """Write a fraction in words: 三分之一 or one-third; in digits where a term exceeds ten."""
    above, below = abs(fraction.numerator), fraction.denominator
    minus = fraction < 0
    if language == "zh-Hant":
        return ("負" if minus else "") + _chinese_fraction(above, below)
    return ("minus " if minus else "") + _english_fraction(above, below)


def _chinese_fraction(above: int, below: int) -> str:
    if (above, below) == (1, 2):
        return "一半"
    if max(above, below) > 10:
        return f"{below:,}分之{above:,}"
    return f"{_CHINESE[below]}分之{_CHINESE[above]}"


def _english_fraction(above: int, below: int) -> str:
    if (above, below) == (1, 2):
        return "half"
    if max(above, below) > 10:
        return f"{above:,}/{below:,}"
    if below == 2:
        return f"{_ENGLISH[above]}-halves"
    return f"{_ENGLISH[above]}-{_ORDINALS[below]}{'s' if above != 1 else ''}"


def _as_decimal(value: Decimal | Fraction, significant_digits: int | None) -> Decimal:
    """Turn a fraction into a decimal, to more digits than will be kept where it has no end."""
    if isinstance(value, Decimal):
        return value or value.copy_abs()
    rest = value.denominator
    for factor in (2, 5):
        while rest % factor == 0:
            rest //= factor
    if rest != 1 and significant_digits is None:
        raise ValueError(f"{value} has no end as a decimal")
    quotient = _CONTEXT.divide(Decimal(value.numerator), Decimal(value.denominator))
    if significant_digits is None and Fraction(quotient) != value:
        raise ValueError(f"{value} has too many digits as a decimal")
    return quotient


def _without_trailing_zeros(number: Decimal) -> Decimal:
    """Move the zeros that end a whole number into its exponent; decimals stay as published."""
    sign, figures, exponent = number.as_tuple()
    if exponent != 0 or not number:
        return number
    kept = str(int("".join(map(str, figures)))).rstrip("0")
    return Decimal((sign, tuple(map(int, kept)), len(figures) - len(kept)))


def _shifted(number: Decimal, power: int) -> Decimal:
    """Divide by a power of ten, exactly."""
    return Decimal((0, number.as_tuple().digits, _exponent(number) - power))


def _exponent(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


def _small(number: Decimal) -> int | None:
    """Return a whole number from 0 to 10 that was published without decimals."""
    if _exponent(number) < 0 or not 0 <= number <= 10:
        return None
    return int(number)
