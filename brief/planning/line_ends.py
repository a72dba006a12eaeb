"""What it costs to end a line at a place: little after a clause, much on a word that leans."""

import re

from brief.language.glances import parts_glance

_CLAUSE, _COMMA, _PHRASE = -0.6, -0.4, -0.2
"""What it costs (a gain) to break after a clause, at a comma, before a word that opens a phrase."""

_WEAK, _HYPHEN, _INSIDE, _WITHIN, _BETWEEN = 0.6, 0.6, 0.25, 0.35, 0.15
"""What it costs to end a line on a word that leans on the next, at a hyphen, inside brackets and
quotes that begin on the line, or in Chinese within a clause: where a word may be cut, and beside a
word of grammar, where none is."""

_AFTER_CLAUSE = re.compile(r"(?:[；：。！？]|[;:.!?][”’\"')\]]*) ?$")
_AFTER_COMMA = re.compile(r"(?:，|,) ?$")
_AFTER_DASH = re.compile(r"[—–] ?$")
_YEAR = re.compile(r"\d{4}\b")
_ITEM = re.compile(r"(?:(?!and|or|but)\S+ ){1,3}(?:and|or)\b")
"""What behind an English comma says that it parts a day from its year, or items of a list."""

_OPENER = re.compile(
    r"(?:and|or|but|nor|that|who|which|while|when|where|until|before|after|because|than|if|as|to|of"
    r"|in|on|at|by|for|with|without|from|into|over|under|between|against|rather|not)\b"
)
"""What opens a phrase."""

_LEANING = re.compile(
    r"(?:^|[\s“‘(\[])(?:an?|the|and|or|but|nor|of|in|on|at|by|for|with|without|from|into|over|under"
    r"|between|against|to|than|as|that|which|who|whose|if|no|not|is|are|was|were|be|its|their|his"
    r"|her|our|your|my|this|these|those|more|less|about|every|each|both|all|some|many|how|what|only|do|does|did|has|have|had"
    r"|can|could|will|would|shall|should|may|might|must|cannot|New|US|UN) $",
    re.IGNORECASE,
)
"""A word at the end of a line that leans on what follows."""

_IN_DATE = re.compile(r"[年月]$")
_HAN = re.compile(r"[\u4e00-\u9fff]$")
_BETWEEN_WORDS = re.compile(
    "(?<=[的了])(?![的了])|(?=[與和及或但並而在由以為是將已未應對從向把被讓使])"
)
"""Where no Chinese word is cut, mostly: behind 的, before 與 and 對."""

_OPENING, _CLOSING = "「『（《〈【(“‘[", "」』）》〉】)”’]"


def end_price(before: str, after: str) -> float:
    """Return what it costs to end a line between two parts of a text; less than 0 is a gain."""
    inside = sum(before.count(each) for each in _OPENING) - sum(map(before.count, _CLOSING))
    price = _INSIDE if inside > 0 else 0.0
    if _AFTER_CLAUSE.search(before) or _AFTER_DASH.search(before):
        return price + _CLAUSE
    if _AFTER_COMMA.search(before):
        return price + _after_comma(before, after)
    if before.endswith("-"):
        return price + _HYPHEN
    if _LEANING.search(before) or (_IN_DATE.search(before) and after[:1].isdigit()):
        return price + _WEAK
    if _HAN.search(before):
        return price + _within(before, after)
    return price + (_PHRASE if before.endswith(" ") and _OPENER.match(after) else 0.0)


def _after_comma(before: str, after: str) -> float:
    """Return what it costs to end a line at a comma."""
    if not before.endswith(" "):
        return _COMMA
    if _YEAR.match(after):
        return _WEAK
    return _COMMA if _OPENER.match(after) or not _ITEM.match(after) else 0.0


def _within(before: str, after: str) -> float:
    """Return what it costs to end a line of Chinese within a clause."""
    whole, place = before + after, len(before)
    if parts_glance(whole, place):
        return _WEAK
    return _BETWEEN if _BETWEEN_WORDS.match(whole, place) else _WITHIN
