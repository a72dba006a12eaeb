"""The signs that Chinese numerals are made of, and what they are worth."""

import re

METRIC = frozenset("瓦克卡伏赫")
"""After 千 and 兆, these make a unit of them: 500千瓦."""

LONGEST = 60
"""Characters that a numeral may have; beyond it is a table or noise, and no figure."""

DIGITS = {
    **{sign: value for value, sign in enumerate("0123456789")},
    **{sign: value for value, sign in enumerate("０１２３４５６７８９")},
}
WORDS = {
    **{sign: value for value, sign in enumerate("零一二三四五六七八九")},
    **{sign: value for value, sign in enumerate("零壹貳參肆伍陸柒捌玖")},
    "〇": 0, "○": 0, "兩": 2, "两": 2, "贰": 2, "貮": 2, "叁": 3, "叄": 3, "陆": 6, "倆": 2,
}  # fmt: skip
PLACE_VALUES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
TENS = {"廿": 20, "卅": 30, "卌": 40}
SCALE_VALUES = {"萬": 10**4, "万": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
MORE = "多餘余幾来來"
"""Inside a numeral, before a scale word: 十多萬, 500餘萬, 二十幾億."""

WORD_DIGITS = "".join(WORDS)
SCALES = "".join(SCALE_VALUES)
PLACES = "".join(PLACE_VALUES)

ARABIC = re.compile(
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[０-９]{1,3}(?:[，,][０-９]{3})+(?![０-９])"
    r"|[0-9０-９]{1,40}|(?=[.．][0-9０-９]))"
    r"(?:[.．‧·・][0-9０-９]{1,20})?"
)
START = re.compile(
    rf"[0-9０-９{WORD_DIGITS}{PLACES}{SCALES}{''.join(TENS)}]|(?<![0-9０-９A-Za-z.])[.．](?=[0-9０-９])"
)
"""Where a numeral may begin."""

FORMAL = frozenset("壹貳參肆伍陸柒捌玖拾佰仟贰貮叁叄陆")
"""Signs of formal numerals alone, which are most often words: 陸, 參, 伍."""


def follow(first: int, second: int) -> bool:
    """Say whether two digits in a row are a range: the next one, or 三五."""
    return 0 < first < 9 and (second == first + 1 or (first, second) == (3, 5))


def is_metric(text: str, place: int) -> bool:
    """Say whether 千 or 兆 belongs to the unit here: 500千瓦, 60兆瓦."""
    return text[place : place + 1] in "千兆" and text[place + 1 : place + 2] in METRIC
