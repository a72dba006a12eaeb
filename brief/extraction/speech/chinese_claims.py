"""Who says what in a Chinese sentence."""

from collections.abc import Iterator
from dataclasses import replace

from brief.extraction.speech.chinese_according import according_claim, heading_claim
from brief.extraction.speech.chinese_cues import find_cues
from brief.extraction.speech.chinese_mentions import mentions
from brief.extraction.speech.chinese_verbs import verb_claim
from brief.extraction.speech.claims import Claim, Sentence
from brief.extraction.speech.known import Known
from brief.extraction.speech.pairs import QUOTES, find_pairs, mask

_LONG_QUOTE = 12
"""Code points from which a quote may hold what somebody else says."""
_DEPTH = 2
"""Quotes in quotes that are read."""


def find_claims(
    text: str, masked: str, start: int, end: int, known: Known, depth: int = 0
) -> list[Claim]:
    """Return what somebody says in a sentence, by the place where it begins."""
    sentence = Sentence(text, masked, start, end, known)
    named = sorted(mentions(text, masked, start, end, known), key=lambda each: each.end)
    done = start
    heading = heading_claim(sentence)
    if heading:
        sentence.claims.append(heading)
    for cue in find_cues(masked, start, end):
        if cue.start < done:
            continue
        while named and named[0].start < cue.start:
            known.note(named.pop(0), spoke=False)
        claim = (
            according_claim(sentence, cue) if cue.sort == "according" else verb_claim(sentence, cue)
        )
        if claim is not None:
            sentence.claims.append(claim)
            done = claim.cue
            if claim.speaker:
                known.note(claim.speaker)
    for each in named:
        known.note(each, spoke=False)
    quoted = _in_quotes(sentence, depth + 1) if depth < _DEPTH else ()
    return sorted([*sentence.claims, *quoted], key=lambda claim: (claim.cue, claim.phrase))


def _in_quotes(sentence: Sentence, depth: int) -> Iterator[Claim]:
    """Return what is said inside of quotes, which ends with them."""
    whole = sentence.text[sentence.start : sentence.end]
    for pair in find_pairs(whole):
        if pair.opener not in QUOTES or pair.end - pair.start < _LONG_QUOTE:
            continue
        inside = whole[pair.start + 1 : pair.end - 1]
        at = sentence.start + pair.start + 1
        known = sentence.known.quietly()
        for claim in find_claims(inside, mask(inside), 0, len(inside), known, depth):
            yield _moved(claim, at)


def _moved(claim: Claim, by: int) -> Claim:
    """Return a claim of a text as one of the text that holds it."""
    said = claim.speaker
    if said and said.start >= 0:
        said = replace(said, start=said.start + by, end=said.end + by)
    return Claim(
        said,
        claim.phrase + by,
        claim.cue + by,
        claim.reach + by,
        claim.dates + by,
        claim.back + by,
    )
