"""What stays on one line: numbers with what they count, short prefixes, dates, "slide 5".

Word joiners and spaces that don't break are written where LibreOffice and PowerPoint heed them.
"""

import re
from itertools import pairwise

from brief.language.widths import JOINER

NO_BREAK_SPACE = "\u00a0"

_NUMBERED = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|slide|slides|Slide|Slides"
)
# Behind a Chinese mark, where LibreOffice breaks no line either, a list of them would be one word.
_BEHIND_NUMBERED = "|".join(rf"(?<=\b{word} )(?<![、，（]{word} )" for word in _NUMBERED.split("|"))
_FIXED_SPACE = re.compile(
    r" (?:(?<=\d )(?=(?:thousand|million|billion|trillion|percent)\b)|(?=[—–] )"
    rf"|(?=\d)(?:{_BEHIND_NUMBERED}))"
)
"""Spaces in English where no line ends, those behind a month and in "slide 5" among them."""

_DIGIT = re.compile("[0-9]")

PREFIX = "|".join(rf"(?<=(?<![A-Za-z0-9-])[A-Za-z]{{{length}}}-)" for length in (1, 2, 3))
"""Lookbehinds for a prefix of one to three letters with its hyphen."""

_SHORT_COMPOUND = re.compile(rf"-(?=[A-Za-z])(?:{PREFIX})")
"""The hyphen of a short prefix, where a joiner is heeded (measured): de-escalate, US-South."""

_NUMBERED_COMPOUND = re.compile(
    "-(?=[0-9])(?:"
    + "|".join(rf"(?<=(?<![A-Za-z0-9-])[A-Za-z]{{{length}}}-)" for length in range(1, 6))
    + ")"
)
"""The hyphen between a short word and a number: mid-2024, post-2010, DF-26."""

_CHINESE = re.compile("[\u4e00-\u9fff]")

DATE = r"[0-9]{4}年[0-9]{1,2}月(?:[0-9]{1,2}日)?|[0-9]{1,2}月[0-9]{1,2}日"
"""A date in Chinese, which is read as one."""

_JOINT = re.compile(
    r"(?<![A-Za-z0-9.,%％–-])[0-9.,–-]*[\d%％]+(?=[\u4e00-\u9fff])(?![至到])|[0-9](?=[型式號級])"
)
"""A number with its classifier behind it, where a joiner is due; no name such as Q3 or COVID-19.

LibreOffice heeds a joiner here and nowhere inside Chinese text; where several follow each other
closely, it breaks numbers apart instead (measured)."""


def is_wordy(text: str) -> bool:
    """Whether a text is English without a number: nothing in it needs holding together."""
    return text.isascii() and not _DIGIT.search(text)


def joints(text: str) -> tuple[int, ...]:
    """Return the places, in code points, where a word joiner is due; `text` has none yet."""
    compounds = short_compounds(text)
    if text.isascii():
        return tuple(compounds)
    return tuple(sorted([*compounds, *map(re.Match.end, _JOINT.finditer(text))]))


def short_compounds(text: str) -> list[int]:
    """Return the places behind the hyphens of short prefixes, in English before numbers too.

    In Chinese such joiners would stand too close to those of numbers.
    """
    if "-" not in text:
        return []
    places = [match.end() for match in _SHORT_COMPOUND.finditer(text)]
    if not _CHINESE.search(text):
        places += [match.end() for match in _NUMBERED_COMPOUND.finditer(text)]
    return sorted(places)


def fix_spaces(text: str) -> str:
    """Make the spaces unbreakable that hold a number and its magnitude together."""
    return text if is_wordy(text) else _FIXED_SPACE.sub(NO_BREAK_SPACE, text)


def glue(text: str) -> str:
    """Forbid line breaks between numbers and their units; gluing twice changes nothing."""
    plain = fix_spaces(text.replace(JOINER, ""))
    cuts = (0, *joints(plain), len(plain))
    return JOINER.join(plain[a:b] for a, b in pairwise(cuts))


def unglue(text: str) -> str:
    """Return what was glued as it was written."""
    return text.replace(JOINER, "").replace(NO_BREAK_SPACE, " ")
