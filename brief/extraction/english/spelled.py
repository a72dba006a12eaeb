"""Numbers in words: two hundred and fifty, half a million, dozens, several thousand."""

import re
from decimal import Decimal

from brief.extraction.english.numeral import POWERS, Numeral, scaled
from brief.extraction.english.text import SPACE, is_inside_word

_TO_NINETEEN = """zero one two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen"""
_TO_NINETY = "twenty thirty forty fifty sixty seventy eighty ninety"

SMALL = {word: number for number, word in enumerate(_TO_NINETEEN.split())}
TENS = {word: 10 * number for number, word in enumerate(_TO_NINETY.split(), 2)}

_ORDERS = {"tens": 1, "dozens": 1, "scores": 1, "hundreds": 2, "thousands": 3, "millions": 6}
_ORDERS |= {"billions": 9, "trillions": 12}

ORDERS = frozenset(_ORDERS)
"""Words that say no more than an order of magnitude."""

_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "three": Decimal("0.75")}
_SCALES = "hundred|thousand|million|billion|trillion|dozen"
_NO_SCALE = 99

_WORD = re.compile(r"[A-Za-z]{1,20}")
_LINK = re.compile(rf"-|{SPACE}")
_AND = re.compile(rf"{SPACE}and{SPACE}", re.IGNORECASE)
_AND_PART = re.compile(
    rf"(?:{SPACE}|-)and(?:{SPACE}|-)(?:(?:a|one)(?:{SPACE}|-)(half|quarter)|(three)[ -]quarters)"
    r"(?![^\W_])",
    re.IGNORECASE,
)
_PART_OF_A = re.compile(
    rf"(?:(?:an?|one){SPACE}(half|quarter)|(three)[ -]quarters){SPACE}of{SPACE}an?"
    rf"(?:{SPACE}(thousand|million|billion|trillion)|(?={SPACE}(?:percent|century)))(?![^\W_])",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    rf"(?:several|few){SPACE}({_SCALES})(?:{SPACE}({_SCALES}))?(?![^\W_])", re.IGNORECASE
)
_ORDER = re.compile(
    rf"({'|'.join(_ORDERS)})(?:{SPACE}of{SPACE}(thousands|millions|billions|trillions))?(?![^\W_])",
    re.IGNORECASE,
)
_ARTICLE = re.compile(rf"(an?|half(?:{SPACE}an?)?)(?=-|{SPACE})", re.IGNORECASE)


def read_words(text: str, at: int) -> Numeral | None:
    """Read the number in words that starts at a place; None where none does."""
    if match := _ORDER.match(text, at):
        return _order(match, _ORDERS[match[1].lower()], _ORDERS.get((match[2] or "").lower(), 0))
    if match := _SEVERAL.match(text, at):
        return _order(match, *(_power(word) for word in match.groups(default="")))
    if match := _PART_OF_A.match(text, at):
        value = _PARTS[(match[1] or match[2]).lower()]
        return Numeral(at, match.end(), value, _power(match[3] or ""), grouped=True)
    if match := _ARTICLE.match(text, at):
        first = Decimal("0.5") if match[1][0] in "hH" else Decimal(1)
        return _Spelled(text, at, first).read(match.end())
    return _Spelled(text, at, Decimal(0)).read(at)


def is_part_of_a(text: str, at: int) -> bool:
    """Say whether a fraction of one scale or unit begins: a quarter of a million."""
    return _PART_OF_A.match(text, at) is not None


def and_part(text: str, at: int) -> tuple[Decimal, int] | None:
    """Read `and a half` behind a number: what it adds, and where it ends."""
    match = _AND_PART.match(text, at)
    return (_PARTS[(match[1] or match[2]).lower()], match.end()) if match else None


def _power(word: str) -> int:
    """Return the power of ten of a scale, which of the dozen is only an order of magnitude."""
    return POWERS.get(word.lower(), 1 if word else 0)


def _order(match: re.Match[str], *powers: int) -> Numeral:
    """Return dozens, hundreds, tens of thousands: 2 to 9 of them, to the last digit below ten."""
    low = 10 ** sum(powers)
    high = Decimal(10 * low - 1)
    return Numeral(
        match.start(), match.end(), Decimal(2 * low), spelled=True, grouped=True, high=high
    )


class _Spelled:
    """Reads words as far as they make one number."""

    def __init__(self, text: str, start: int, first: Decimal, *, joins: bool = True) -> None:
        self._text = text
        self._start = start
        self._joins = joins
        """Whether `and` may go on: not within what an `and` has brought, so that none nests."""
        self._total = Decimal(0)
        self._current = first
        """What no scale has multiplied yet; a leading `a` or `half` counts only before a scale."""
        self._room = 0 if first else 1000
        """What the next word must stay below: 10 after twenty, 100 after hundred."""
        self._power = _NO_SCALE
        """What the next scale must stay below."""
        self._scaled: tuple[Decimal, int] | None = None
        """The last number before a scale, and that scale, which the start of a range may need."""
        self._end = 0
        self._dozens = False

    def read(self, at: int) -> Numeral | None:
        """Read from a place on."""
        while word := self._word(at):
            folded = word[0].endswith("fold")
            name, end = (word[0][:-4], word[1] - 4) if folded else word
            if not self._take(name, end) or folded or self._dozens:
                break
            if self._joins:
                self._take_joined()
            at = self._end
        if not self._end:
            return None
        value, power = self._total + self._current, 0
        if self._scaled and scaled(*self._scaled) == value:
            value, power = self._scaled
        return Numeral(self._start, self._end, value, power, spelled=True, dozens=self._dozens)

    def _word(self, at: int) -> tuple[str, int] | None:
        """Return the next word, lowered, and its end."""
        if at > self._start:
            link = _LINK.match(self._text, at)
            if not link:
                return None
            at = link.end()
        match = _WORD.match(self._text, at)
        if not match or is_inside_word(self._text, match.end()):
            return None
        return match[0].lower(), match.end()

    def _take(self, word: str, end: int) -> bool:
        """Take a word in if it goes on with the number, and say whether it does."""
        if (number := SMALL.get(word, TENS.get(word))) is not None:
            if number >= self._room or (self._room < 1000 and not number):
                return False
            self._current += number
            self._room = 10 if word in TENS else 0
        elif word == "hundred" and 0 < self._current < 100:
            self._scaled = (self._current, 2)
            self._current *= 100
            self._room = 100
        elif word != "hundred" and self._current and POWERS.get(word, _NO_SCALE) < self._power:
            self._power = POWERS[word]
            self._scaled = (self._current, self._power)
            self._total += scaled(self._current, self._power)
            self._current, self._room = Decimal(0), 1000
        elif word == "dozen" and self._current:
            self._dozens = True
        else:
            return False
        self._end = end
        return True

    def _take_joined(self) -> None:
        """Go on after an `and`: two hundred and fifty, one and a half."""
        if part := and_part(self._text, self._end):
            if self._current:
                self._current += part[0]
            else:
                self._total += scaled(part[0], self._power)
            self._end, self._room = part[1], 0
            return
        link = _AND.match(self._text, self._end) if self._room >= 100 else None
        if link:
            rest = _Spelled(self._text, link.end(), Decimal(0), joins=False).read(link.end())
            if rest and 0 < rest.number < 100 and not rest.dozens:
                self._current += rest.value
                self._end, self._room = rest.end, 0
