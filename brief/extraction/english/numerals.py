"""Numbers in digits as English prose writes them, and the choice between digits and words."""

import re
from decimal import Decimal

from brief.extraction.english.numeral import POWERS, Numeral
from brief.extraction.english.spelled import and_part, read_words
from brief.extraction.english.text import SPACE

_LETTERS = {"k": 3, "m": 6, "mn": 6, "mln": 6, "b": 9, "bn": 9, "bln": 9, "t": 12, "tn": 12}
_LETTERS |= {"trn": 12, "trln": 12}
_VULGAR = {"½": "0.5", "¼": "0.25", "¾": "0.75", "1/2": "0.5", "1/4": "0.25", "3/4": "0.75"}

_DIGITS = re.compile(
    r"(?:(?:[0-9]{1,3}(?:,[0-9]{3}){1,7}|[0-9]{1,21})(?:\.[0-9]{1,12})?|\.[0-9]{1,12})"
    r"(?![0-9]|[.,][0-9])"
)
_AND_VULGAR = re.compile(r"[ -](1/2|1/4|3/4)(?![0-9/])|[ ]?([½¼¾])")
_SCALE = re.compile(
    rf"(?:{SPACE}|-)(hundred|thousand|million|billion|trillion|lakh|crore|dozen)(?![^\W_])",
    re.IGNORECASE,
)
_LETTER = re.compile(r"([ ]?(?:mn|bn|tn|trn|mln|bln|trln)|[kKmMbBtT]|[BMT]N)(?![^\W_])")


def read_numeral(text: str, at: int, *, money: bool = False) -> Numeral | None:
    """Read the number that starts at a place; None where none does.

    With `money`, a single letter scales: $2m. Elsewhere m may be meters, which the unit tells.
    """
    if text[at : at + 1] in _VULGAR:
        return Numeral(at, at + 1, Decimal(_VULGAR[text[at]]), grouped=True)
    match = _DIGITS.match(text, at)
    return _in_digits(text, match, money=money) if match else read_words(text, at)


def _in_digits(text: str, match: re.Match[str], *, money: bool) -> Numeral | None:
    start, written, end = match.start(), match[0], match.end()
    if len(written) > 1 and written[0] == "0" and written[1] != ".":
        return None  # 007: a number that identifies
    value = Decimal(written.replace(",", ""))
    grouped = "," in written or "." in written
    if vulgar := None if "." in written else _AND_VULGAR.match(text, end):
        value, end, grouped = value + Decimal(_VULGAR[vulgar[1] or vulgar[2]]), vulgar.end(), True
    elif part := and_part(text, end):
        value, end = value + part[0], part[1]
    if scale := _SCALE.match(text, end):
        word = scale[1].lower()
        power = POWERS.get(word, 0)
        return Numeral(start, scale.end(), value, power, dozens=word == "dozen", grouped=True)
    letter = _LETTER.match(text, end)
    if letter and (money or len(letter[1].strip()) > 1 or letter[1] in "kK"):
        power = _LETTERS[letter[1].strip().lower()]
        return Numeral(start, letter.end(), value, power, grouped=True)
    return Numeral(start, end, value, grouped=grouped)
