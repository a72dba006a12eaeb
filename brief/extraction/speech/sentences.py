"""Where a block's text falls into sentences, in Chinese and in English newspapers' prose."""

import re
from bisect import bisect_right

from brief.extraction.speech.chinese_words import CUES, one_of
from brief.extraction.speech.english_sentences import ends_english
from brief.extraction.speech.pairs import BRACKETS, Pair, find_pairs

_STOP = re.compile(r"[。！？]+|\n+|[.!?…]+")
_CLOSERS = re.compile("(?:[ 　\u00a0]{0,2}[」』）】》”’)\\]]|[\"'])*")
"""A straight quote closes only where it touches; behind a space it opens."""
_WHITESPACE = re.compile(r"\s*")
_SPEAKER_FOLLOWS = re.compile(rf"[^，。！？；：「」\n]{{1,30}}?(?:{one_of(CUES)})(?=[，。：「]|$)")
_GOES_ON = re.compile("[，、；：的等及和與之]")
_SAYING = re.compile(rf"(?:：|，|{one_of(CUES)})$")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the half-open spans of the sentences, without the whitespace around them.

    A line break ends a sentence; a bracket or quote that closes within reach is never cut.
    """
    pairs = find_pairs(text)
    starts = [pair.start for pair in pairs]
    spans: list[tuple[int, int]] = []
    start = end = 0
    for stop in _STOP.finditer(text):
        if stop.start() < end:
            continue
        closers = _CLOSERS.match(text, stop.end())
        after = closers.end() if closers else stop.end()
        number = bisect_right(starts, stop.start()) - 1
        pair = pairs[number] if number >= 0 and stop.start() < pairs[number].end else None
        if pair and (after < pair.end or pair.opener in BRACKETS):
            continue
        if _ends(text, stop, after, pair, start):
            _add(spans, text, start, after)
            start = end = after
    _add(spans, text, start, len(text))
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Add a sentence unless it is only whitespace."""
    first = _WHITESPACE.match(text, start, end)
    start = first.end() if first else start
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append((start, end))


def _ends(text: str, stop: re.Match[str], after: int, pair: Pair | None, start: int) -> bool:
    """Say whether a sentence ends at a mark, the closers behind it included."""
    mark = stop.group()
    if mark[0] == "\n":
        return True
    if mark[0] in ".!?…":
        return ends_english(text, stop.start(), stop.end(), after)
    if pair is None:
        return True
    if _GOES_ON.match(text, after):
        return False
    if not text[start : pair.start].strip():
        return not _SPEAKER_FOLLOWS.match(text, after)
    return mark[-1] == "。" or bool(_SAYING.search(text[max(start, pair.start - 4) : pair.start]))
