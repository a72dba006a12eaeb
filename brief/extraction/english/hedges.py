"""Words around a figure that change what it says: more than, nearly, up to, or so, 600-plus."""

import re
from dataclasses import dataclass, replace

from brief.extraction.english.text import SPACE, word_set, words_before
from brief.extraction.found import Found, Kind, Qualifier

_PHRASES: dict[Qualifier, str] = {
    "more_than": """more than|over|above|upwards of|upward of|in excess of|exceed|exceeds|exceeded
        |exceeding|surpass|surpasses|surpassed|surpassing|tops|topped|topping|greater than
        |higher than|larger than""",
    "at_least": """at least|no fewer than|not fewer than|no less than|not less than|a minimum of
        |minimum of|at a minimum|as few as|as little as|at the very least""",
    "up_to": """up to|as many as|as much as|as high as|at most|no more than|not more than
        |a maximum of|maximum of|at a maximum|within|not exceeding|no longer than|no later than
        |at the most|no greater than""",
    "less_than": """less than|fewer than|under|below|lower than|short of|smaller than|shy of""",
    "approx": """about|around|some|roughly|approximately|nearly|almost|close to|an estimated
        |the estimated|estimated|circa|approaching|nearing|or so|in the region of
        |in the neighborhood of|in the order of|on the order of|a reported""",
}
_QUALIFIER: dict[str, Qualifier] = {
    " ".join(phrase.split()): qualifier
    for qualifier, phrases in _PHRASES.items()
    for phrase in phrases.split("|")
}
_LONGEST = 4
_DEGREES = word_set("just slightly well far little")
"""Adverbs that belong to the hedge that follows: just over, well below."""

_LASTING = word_set(
    """for of after well just lasted lasting took takes take taken taking spent spanning slightly
    little by to is was were been"""
)
"""Before `over` and a duration these make it more than; else it is what happened in that time."""

_SIGNS: dict[str, Qualifier] = {
    "~": "approx",
    "≈": "approx",
    "∼": "approx",
    ">": "more_than",
    "<": "less_than",
    "≥": "at_least",
    "≤": "up_to",
}
_CLOSE_AFTER = re.compile(r"(?:-plus|-odd|\+)(?![\w+]|[ ]?[0-9])", re.IGNORECASE)
_AFTER = re.compile(
    rf"{SPACE}(or{SPACE}(?:more|so|fewer|less|above|higher|greater|longer|thereabouts)(?![\w-])"
    rf"|at(?:{SPACE}the)?(?:{SPACE}very)?{SPACE}(?:least|most)(?=[.,;:!?)]|$))",
    re.IGNORECASE,
)
_TRAILING: dict[str, Qualifier] = {
    "-plus": "more_than",
    "+": "more_than",
    "-odd": "approx",
    "so": "approx",
    "thereabouts": "approx",
    "fewer": "up_to",
    "less": "up_to",
    "most": "up_to",
}


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge and where its far end is."""

    place: int
    qualifier: Qualifier


def hedge_before(text: str, at: int, kind: Kind) -> Hedge | None:
    """Read the hedge that leads up to a figure of a kind."""
    if (at and text[at - 1] in _SIGNS) or (
        at > 1 and text[at - 1] == " " and text[at - 2] in _SIGNS
    ):
        place = at - 1 if text[at - 1] in _SIGNS else at - 2
        return Hedge(place, _SIGNS[text[place]])
    words = words_before(text, at, _LONGEST + 3)
    if not words:
        return None
    inner = _hedge(words, kind)
    if not inner:
        return None
    count, qualifier = inner
    outer = _hedge(words[count:], kind)
    if outer:
        count += outer[0]
        qualifier = outer[1] if outer[1] != "approx" else qualifier
    return Hedge(words[count - 1][0], qualifier)


def _hedge(words: list[tuple[int, str]], kind: Kind) -> tuple[int, Qualifier] | None:
    """Return how many of the words before a figure hedge it, and how."""
    for count in range(min(_LONGEST, len(words)), 0, -1):
        phrase = " ".join(word.lower() for _, word in reversed(words[:count]))
        qualifier = _QUALIFIER.get(phrase)
        if not qualifier:
            continue
        before = words[count][1].lower() if len(words) > count else ""
        if phrase == "over" and kind == "duration" and before not in _LASTING:
            return None
        if phrase == "within" and kind != "duration":
            return None
        return _with_degree(words, count), qualifier
    return None


def _with_degree(words: list[tuple[int, str]], count: int) -> int:
    """Take in just, well, a little before a hedge."""
    if len(words) > count and words[count][1].lower() in _DEGREES:
        count += 1
        if words[count - 1][1].lower() == "little" and len(words) > count:
            count += words[count][1].lower() == "a"
    return count


def hedge_close(text: str, at: int) -> Hedge | None:
    """Read the hedge that is written onto a number: 600-plus, 600+, 600-odd."""
    match = _CLOSE_AFTER.match(text, at)
    return Hedge(match.end(), _TRAILING[match[0].lower()]) if match else None


def hedge_after(text: str, at: int) -> Hedge | None:
    """Read the hedge that follows a figure: or more, or so, at most; 60%-plus."""
    match = _AFTER.match(text, at)
    if not match:
        return hedge_close(text, at)
    return Hedge(match.end(), _TRAILING.get(match[1].split()[-1].lower(), "at_least"))


def hedged(text: str, found: Found) -> Found:
    """Return a figure whose span is its core alone with the hedges around it."""
    before = hedge_before(text, found.start, found.kind)
    after = hedge_after(text, found.end)
    hedge = before or after
    if not hedge:
        return found
    return replace(
        found,
        start=before.place if before else found.start,
        end=after.place if after else found.end,
        qualifier=hedge.qualifier,
    )
