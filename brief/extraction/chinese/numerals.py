"""Reading numerals in Chinese text: Arabic, full-width, Chinese, formal and mixed, exactly.

A numeral is read in one pass over at most `LONGEST` characters: 1萬2121, 780億1636萬3千, 一點○五兆,
壹佰伍拾, 廿五, 三四六億. Two digits in a row that follow each other are a range, as Chinese
speakers say it: 三四十 is 30 to 40, 十七八 is 17 or 18.
"""

from decimal import Decimal

from brief.extraction.chinese.numeral import Numeral
from brief.extraction.chinese.signs import (
    ARABIC,
    DIGITS,
    LONGEST,
    MORE,
    PLACE_VALUES,
    SCALE_VALUES,
    TENS,
    WORDS,
    follow,
    is_metric,
)


class _Reader:
    """Reads one numeral from one place, sign by sign."""

    def __init__(self, text: str, start: int) -> None:
        self.text, self.start = text, start
        self.at = self.end = start
        self.limit = min(len(text), start + LONGEST)
        self.parts: list[tuple[Decimal, int]] = []
        """What has been multiplied by a scale word, with that word's value."""
        self.section = Decimal(0)
        """What has been read since the last scale word, the number that is pending apart."""
        self.pending: Decimal | None = None
        self.high: Decimal | None = None
        """Other end of the pending number, or of the whole."""
        self.spread = Decimal(0)
        """How much higher the other end is, once it is known."""
        self.last_place = 0
        """The last place or scale word, for the shorthand of 一百五 and 一萬三; 0 after a zero."""
        self.floor = 10**16
        """The next place in this section must be smaller than this."""
        self.more = self.arabic = False
        self.signs = 0
        self.scale = 1
        self.bare = False

    def read(self) -> Numeral | None:
        """Return the longest numeral from here; None where there is none."""
        while self.at < self.limit and self._step():
            self.at = self._past_space(self.at)
        if not self.signs:
            return None
        low = self._total()
        spread = self.spread
        return Numeral(
            self.start, self.end, low, low + spread if spread else None, self.more, self.scale,
            not self.arabic, self.signs, self.bare,
        )  # fmt: skip

    def _total(self) -> Decimal:
        rest = self.section
        if self.pending is not None:
            shorthand = self.last_place >= 100 and self._is_one_digit and not self.arabic
            unit = Decimal(self.last_place // 10 if shorthand else 1)
            rest += self.pending * unit
            self.spread *= unit
        return sum((value for value, _ in self.parts), rest)

    @property
    def _is_one_digit(self) -> bool:
        return self.pending is not None and self.pending < 10 and self.pending == int(self.pending)

    def _past_space(self, at: int) -> int:
        """Step over a space before a place or scale word, as typesetters put them: 7 萬 5 千."""
        after = at
        while after < self.limit and self.text[after] in " \u3000\u00a0":
            after += 1
        if after == at or after >= self.limit:
            return at
        follows, before = self.text[after], self.text[at - 1]
        joins = follows in PLACE_VALUES or follows in SCALE_VALUES or follows == "點"
        if follows in MORE:
            scale = self.text[after + 1 : after + 3].lstrip(" ")[:1]
            joins = bool(scale) and scale in SCALE_VALUES
        goes_on = (before in PLACE_VALUES or before in SCALE_VALUES) and (
            follows in WORDS or follows in DIGITS
        )
        return after if joins or goes_on else at

    def _step(self) -> bool:
        sign = self.text[self.at]
        if sign in DIGITS or sign in ".．":
            return self._arabic()
        if sign in WORDS:
            return self._words()
        if sign in TENS:
            return self._tens(sign)
        if sign in PLACE_VALUES:
            return self._place(sign)
        if sign in SCALE_VALUES:
            return self._scaled(sign)
        if sign in "點点‧・·":
            return self._decimals()
        return self._inside_more(sign)

    def _arabic(self) -> bool:
        match = ARABIC.match(self.text, self.at)
        if match is None or match.end() == self.at or self.pending is not None:
            return False
        if self.signs and not self.last_place and not self.section and not self.parts:
            return False
        plain = "".join(
            str(DIGITS[sign]) if sign in DIGITS else "." if sign in ".．‧·・" else ""
            for sign in match[0]
        )
        self.pending, self.arabic = Decimal(plain), True
        return self._took(match.end(), 1)

    def _words(self) -> bool:
        """Read a run of digits in words: one digit, a number spelled digit by digit, or a range."""
        end = self.at
        while end < self.limit and self.text[end] in WORDS:
            end += 1
        run = self.text[self.at : end]
        if self.pending is not None:
            return False
        digits = [WORDS[sign] for sign in run]
        if digits[0] == 0 and self.last_place and len(digits) > 1:
            digits = digits[1:]
            self.last_place = 0
        elif digits == [0] and self.signs:
            return self._zero(end)
        if len(digits) == 2 and follow(*digits):
            self.spread = Decimal(digits[1] - digits[0])
            self.pending = Decimal(digits[0])
        else:
            self.pending = Decimal("".join(map(str, digits)))
        return self._took(end, len(digits))

    def _zero(self, end: int) -> bool:
        """Step over a zero that holds a place: 一千零五; nothing but a number may follow it."""
        follows = self.text[end : end + 1]
        if not (
            follows in DIGITS or follows in WORDS or follows in PLACE_VALUES or follows in MORE
        ):
            return False
        if not follows:
            return False
        self.last_place = 0
        self.at = end
        return True

    def _tens(self, sign: str) -> bool:
        if self.pending is not None:
            return False
        self.section += TENS[sign]
        self.last_place = self.floor = 10
        return self._took(self.at + 1, 2)

    def _place(self, sign: str) -> bool:
        place = PLACE_VALUES[sign]
        if place >= self.floor or is_metric(self.text, self.at):
            return False
        if self.pending is None and place > 10 and not self.signs:
            self.bare = True
        many = Decimal(1) if self.pending is None else self.pending
        if many >= 10 and not self.arabic:
            return False
        self.section += many * place
        self.spread *= place
        self.pending, self.last_place, self.floor = None, place, place
        return self._took(self.at + 1, 1)

    def _scaled(self, sign: str) -> bool:
        scale = SCALE_VALUES[sign]
        empty = self.pending is None and not self.section and not self.parts
        self.bare = self.bare or empty
        follows = self.pending is None and not self.section
        if self.parts and follows and self.last_place < 10**4:
            return False
        lower = [part for part in self.parts if part[1] < scale + follows]
        many = sum((value for value, _ in lower), self.section + (self.pending or 0))
        if empty:
            many = Decimal(1)
        if not many:
            return False
        self.parts = [part for part in self.parts if part not in lower]
        self.parts.append((many * scale, scale))
        self.spread *= scale
        self.section, self.pending, self.floor = Decimal(0), None, 10**16
        self.scale = self.scale * scale if follows and lower else scale
        self.last_place = scale
        return self._took(self.at + 1, 1)

    def _decimals(self) -> bool:
        """Read 點 and digits in words; not the 點 of a time of day or of a list of points."""
        end = self.at + 1
        if self.at > self.start and self.text[end : end + 1] == " ":
            end += 1
        first = end
        while end < self.limit and (self.text[end] in WORDS):
            end += 1
        follows = self.text[end : end + 1]
        in_words = self.text[self.at - 1] not in DIGITS
        if end == first or not in_words or (follows and follows in "十百千分拾佰仟"):
            return False
        digits = "".join(str(WORDS[sign]) for sign in self.text[first:end])
        whole = self.section + (self.pending or 0)
        if self.last_place == 100 and self._is_one_digit and self.pending:
            whole += self.pending * 9
        elif self.last_place == 1000 and self._is_one_digit and self.pending:
            whole += self.pending * 99
        if self.last_place >= 10**4 and not whole:
            self.section = Decimal(0)
        self.section, self.pending = Decimal(0), whole + Decimal(f"0.{digits}")
        self.last_place = 0
        return self._took(end, len(digits))

    def _inside_more(self, sign: str) -> bool:
        """Read 多, 餘 or 幾 before a scale word."""
        if sign not in MORE or not self.signs:
            return False
        after = self._past_space(self.at + 1)
        if self.text[after : after + 1] not in SCALE_VALUES or not self.text[after : after + 1]:
            return False
        if self.pending is None and not self.section:
            return False
        self.more = True
        self.at = after
        return True

    def _took(self, end: int, signs: int) -> bool:
        self.at = self.end = end
        self.signs += signs
        return True


def read_numeral(text: str, start: int) -> Numeral | None:
    """Return the longest numeral that begins at `start`; None where none does."""
    numeral = _Reader(text, start).read()
    if numeral is None or numeral.end - numeral.start >= LONGEST:
        return None
    return numeral
