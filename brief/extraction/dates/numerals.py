"""The numerals of dates: small whole numbers, in figures of either width or in Chinese."""

DIGIT = "[0-9０-９]"
"""Pattern of a figure; other scripts' digits are no figures here."""

HAN_DIGIT = "[〇○◯零一二三四五六七八九]"
"""Pattern of a Chinese digit."""

SPACE = "[ \u00a0\u3000]?"
"""Pattern of the space that may stand between a number and 年, 月, 日."""

_VALUES = {
    character: value
    for row in ("0123456789", "０１２３４５６７８９", "〇一二三四五六七八九")
    for value, character in enumerate(row)
} | dict.fromkeys("○◯零", 0)
_TENS = {"十": 1, "廿": 2, "卅": 3, "卌": 4}


def number(text: str) -> int:
    """Return the value of 2024, ２０２４, 二〇二四, 十二, 廿一 or 一百一十三.

    Whoever calls has matched the characters: any other one is a KeyError.
    """
    if not any(character in "十廿卅卌百" for character in text):
        value = 0
        for character in text:
            value = value * 10 + _VALUES[character]
        return value
    total, digit = 0, 0
    for character in text:
        if character == "百":
            total, digit = total + (digit or 1) * 100, 0
        elif character in _TENS:
            total, digit = total + (digit or 1) * 10 * _TENS[character], 0
        else:
            digit = _VALUES[character]
    return total + digit
