"""What is said in Chinese according to somebody: 據路透社報導，…; and after a name with a colon."""

import re

from brief.extraction.speech.chinese_cues import SAID, Cue, Sort, clause_end
from brief.extraction.speech.chinese_speakers import read_speaker
from brief.extraction.speech.chinese_verbs import resolved
from brief.extraction.speech.chinese_words import words
from brief.extraction.speech.claims import Claim, Sentence
from brief.extraction.speech.phrases import Phrase

_COLON = re.compile("[^，。：；！？\n]{2,16}(?=：)")
_SPOKEN = frozenset(words("引述 指出 表示 稱 透露 說法 所說 所言 說 分析"))
_OUTLETS = ("社", "報", "台", "臺", "網", "媒", "新聞", "週刊", "雜誌")
_LONGEST = 80
"""Code points of the words between 據 and what closes them."""


def according_claim(sentence: Sentence, cue: Cue) -> Claim | None:
    """Return the claim of 據 or 根據."""
    masked = sentence.masked
    close = clause_end(masked, cue.end, sentence.end)
    said = list(SAID.finditer(masked, cue.end, min(close, cue.end + _LONGEST)))
    if said and said[-1].end() == close:
        said = [said[-1]]
    elif close - cue.end <= _LONGEST:
        found = _accorded(sentence, cue, cue.end, close, "publication")
        if found:
            return found
    for verb in said:
        if verb.start() == cue.end and _is_governed(sentence, cue):
            return None
        if verb.start() == cue.end:
            return Claim(None, cue.start, verb.end(), sentence.end, cue.start, verb.end())
        sort: Sort = "speech" if verb["verb"] in _SPOKEN else "publication"
        found = _accorded(sentence, cue, verb.start(), verb.end(), sort)
        if found:
            return found
    return None


def _is_governed(sentence: Sentence, cue: Cue) -> bool:
    """Say whether somebody with a name tells what nobody with a name is said to say."""
    last = sentence.governor(cue.start)
    return last is not None and last.speaker is not None


def _accorded(sentence: Sentence, cue: Cue, stop: int, end: int, sort: Sort) -> Claim | None:
    """Return the claim of the words between 據 and a place, if they name one who can say it."""
    if stop == cue.end:
        stop = end
    phrase = Phrase(sentence.text, sentence.masked, cue.end, stop)
    speaker = read_speaker(phrase, sort, sentence.known)
    if speaker is None or (speaker.kind == "nobody" and _is_governed(sentence, cue)):
        return None
    last = end >= sentence.end or sentence.masked[end] in "。！？"
    back = sentence.start if last and not sentence.claims else end
    return Claim(resolved(sentence, speaker, cue), cue.start, end, sentence.end, cue.start, back)


def heading_claim(sentence: Sentence) -> Claim | None:
    """Return the claim of a name with a colon at the head: 路透：…."""
    colon = _COLON.match(sentence.masked, sentence.start, sentence.end)
    if not colon:
        return None
    phrase = Phrase(sentence.text, sentence.masked, sentence.start, colon.end())
    found = read_speaker(phrase, "publication", sentence.known)
    if found is None or not (found.kind == "person" or found.name.endswith(_OUTLETS)):
        return None
    return Claim(
        found, sentence.start, colon.end() + 1, sentence.end, sentence.start, colon.end() + 1
    )
