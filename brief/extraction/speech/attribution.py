"""Who asserts each figure: the name as the text has it, or nobody rather than a guess."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from brief.extraction.speech.chinese_claims import find_claims as find_chinese_claims
from brief.extraction.speech.chinese_mentions import learn as learn_chinese
from brief.extraction.speech.claims import Claim, governing
from brief.extraction.speech.english_claims import find_claims as find_english_claims
from brief.extraction.speech.english_claims import learn as learn_english
from brief.extraction.speech.known import Known
from brief.extraction.speech.pairs import FILLING, mask
from brief.extraction.speech.sentences import split_sentences
from brief.extraction.speech.speakers import Speaker
from brief.reading.document import Role

_HAN = re.compile("[\u3400-\u9fff]")
_QUOTE = re.compile(f'[「“"]{FILLING}+[」”"][。.]?')
_DATE_LIKE = re.compile(
    r"[0-9０-９一二三四五六七八九十兩]\s*(?:年|個?月|[日號天週周季]|小時)|^[今去明昨前]"
)
_NEAR = 60
_AUTHORITY = (
    "(?:government|ministry|cabinet|central bank|administration|department|agency|authorities"
    "|commission|state)"
)
_ANOTHERS = re.compile(
    rf"\b{_AUTHORITY}[’'](?:s )?(?:[a-z-]+ ){{0,2}}$"
    r"|(?:\b[A-Z][A-Za-z]+|y|t|s)[’'](?:s )?(?:[a-z-]+ ){0,2}"
    r"(?:target|forecast|estimate|goal|projection|figure|outlook)s? (?:of )?$"
    r"|(?:政府|官方|當局)(?:所?[訂設定估]的?|的)(?:目標|預測|估計|預估)?值?(?:為|是)?$"
)
"""Before a number that is somebody else's than the speaker's: below the government's 7 percent."""


@dataclass(frozen=True)
class Passage:
    """A block of a document with the figures in it."""

    text: str
    role: Role
    figures: tuple[tuple[int, int], ...]
    """Half-open spans of figures of any kind, in code points of `text`."""


@dataclass(frozen=True)
class Originator:
    """Who asserts a figure."""

    name: str
    """Built from the text's own characters: 蘇紫雲, or an office with its report's title."""
    start: int | None
    """Where the name stands in the passage; None where it comes from an earlier one."""
    end: int | None


def attribute(passages: Sequence[Passage]) -> list[list[Originator | None]]:
    """Return who asserts each figure of each passage, None where the text names nobody."""
    known = Known()
    for passage in passages:
        if passage.role != "boilerplate":
            learn_chinese(passage.text, known)
            learn_english(passage.text, known)
    found: list[list[Originator | None]] = []
    for number, passage in enumerate(passages):
        known.passage, known.speaking = number, None
        if passage.role == "boilerplate":
            found.append([None] * len(passage.figures))
        else:
            found.append(_in_passage(passage, known))
    return found


def _in_passage(passage: Passage, known: Known) -> list[Originator | None]:
    """Return who asserts each figure of a passage."""
    masked = mask(passage.text)
    order = sorted(range(len(passage.figures)), key=passage.figures.__getitem__)
    found: list[Originator | None] = [None] * len(order)
    next_figure = 0
    for start, end in _whole_quotes(split_sentences(passage.text), masked):
        chinese = _HAN.search(passage.text, start, end)
        find = find_chinese_claims if chinese else find_english_claims
        claims = find(passage.text, masked, start, end, known)
        if not claims and known.speaking and _QUOTE.fullmatch(masked, start, end):
            claims = [Claim(known.speaking, start, start, end, start, start)]
        known.speaking = claims[-1].speaker if claims else None
        while next_figure < len(order) and passage.figures[order[next_figure]][0] < end:
            span = passage.figures[order[next_figure]]
            if span[0] >= start:
                found[order[next_figure]] = _originator(passage.text, span, claims)
            next_figure += 1
    return found


def _whole_quotes(sentences: list[tuple[int, int]], masked: str) -> list[tuple[int, int]]:
    """Return the sentences with those in one that a quote holds together."""
    whole: list[tuple[int, int]] = []
    for start, end in sentences:
        if whole and masked[start] == FILLING == masked[whole[-1][1] - 1]:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole


def _originator(text: str, span: tuple[int, int], claims: list[Claim]) -> Originator | None:
    """Return who asserts a figure, given what is said in its sentence."""
    claim = governing(claims, span[0])
    if _ANOTHERS.search(text, max(0, span[0] - _NEAR), span[0]):
        return None
    if _DATE_LIKE.search(text[span[0] : span[1]]):
        following = bisect_right(claims, span[0], key=lambda each: each.cue)
        if following < len(claims) and claims[following].dates <= span[0]:
            claim = claims[following]
    return _named(claim.speaker) if claim and claim.speaker else None


def _named(speaker: Speaker) -> Originator:
    if speaker.start < 0:
        return Originator(speaker.name, None, None)
    return Originator(speaker.name, speaker.start, speaker.end)
