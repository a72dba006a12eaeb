"""Whether a sentence ends at a full stop, as English newspapers write."""

import re

from brief.extraction.english.text import word_set

_TITLES = word_set(
    """
    mr mrs ms dr prof gen lt col maj capt sgt cpl pvt adm cmdr brig sen rep gov pres hon rev fr
    st ste mt messrs supt det insp amb sec asst assn dept univ vs v no nos fig figs vol pp cf
    approx est art jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs
    fri sat sun ph al ave blvd
    """
)
"""Abbreviations that something always follows."""

_EITHER = word_set(
    """
    inc corp co ltd llc plc bros jr sr etc a.m p.m u.s u.k u.n e.u d.c u.s.a ph.d m.d b.a m.a
    u.a.e u.s.s.r n.y calif mass conn ill pa va md fla tex ariz colo wash ore i.e e.g
    """
)
"""Abbreviations that may also end a sentence."""

_NEVER = word_set("i.e e.g")
_OPENERS = word_set(
    """
    the a an in on at but and it he she they we i you this that these those its his her their our
    there however meanwhile as for if when while after before since although though according
    last some many most one no not so both under by to with from what who how why yet still now
    then also officials analysts experts critics nearly about more such another
    """
)
"""Words that begin a sentence more often than a name."""

_WORD = re.compile(r"[A-Za-z](?:[A-Za-z'’&-]|\.(?=[A-Za-z]))*$")
_NEXT = re.compile(r"\s+([\"“‘'(\[]*)([^\s]+)")
_SAID = re.compile(
    r"\s+(?:(?:[a-z]+|[A-Z][\w.'’-]*) ){0,5}?(?:[a-z]+ )?(?:said|says|asked|told|added|wrote|"
    r"replied|tweeted|posted|"
    r"shouted|wondered|recalled|declared)\b"
)
_LONGEST = 24


def ends_english(text: str, start: int, end: int, after: int) -> bool:
    """Say whether the mark at `start` to `end`, with the closers up to `after`, ends a sentence."""
    follow = _NEXT.match(text, after)
    if follow is None:
        return text[after:].strip() == ""
    word = follow[2]
    if word[0].islower() or word[0] in ",;:.)":
        return False
    if (
        after > end
        and text[end - 1] in "!?,."
        and text[after - 1] in "”\"’'"
        and _SAID.match(text, after)
    ):
        return False
    if text[start:end] != ".":
        return text[start] in "!?" or word[0].isupper()
    return _full_stop(text, start, word, bool(follow[1]))


def _full_stop(text: str, start: int, word: str, quoted: bool) -> bool:
    """Say whether a single full stop ends a sentence, given the word behind it."""
    before = _WORD.search(text, max(0, start - _LONGEST), start)
    last = before.group().lower() if before else ""
    if last in _TITLES or last in _NEVER:
        return False
    opens = quoted or word.strip("\"“‘'’,.;:").split("'")[0].split("’")[0].lower() in _OPENERS
    if last in _EITHER or "." in last:
        return opens
    if len(last) == 1 and text[start - 1].isupper():
        return opens
    if not last and start and text[start - 1] in "0123456789" and _is_list_mark(text, start):
        return False
    return (
        word[0].isupper() or word[0].isdigit() or word[0] in "$€£¥\"“‘'([" or not word[0].isascii()
    )


def _is_list_mark(text: str, start: int) -> bool:
    """Say whether a number with its full stop is all there is on the line before: 1. Title."""
    line = text[max(text.rfind("\n", 0, start) + 1, start - 4) : start].strip()
    return line.isascii() and line.isdigit() and len(line) <= 2
