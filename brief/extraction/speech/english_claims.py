"""Who says what in an English sentence."""

import re
from collections.abc import Iterator

from brief.extraction.speech.claims import Claim, Sentence
from brief.extraction.speech.english_speakers import Read, read_speaker
from brief.extraction.speech.english_speech_words import ACCORDING, CUE, NOT_A_VERB, ROLE, TITLE
from brief.extraction.speech.known import Known
from brief.extraction.speech.pairs import BLANK
from brief.extraction.speech.speakers import Speaker

_FAR = 240
_STARTS = re.compile(
    r"[,;:—–”\"…]\s*|\s-\s|\b(?:that|and|but|while|as|when|because|although|though|if|whereas|"
    r"where|which|after|before|"
    r"since|yet|than|what|so|whose)\s+(?=[A-Zahist])"
)
_LEAD = re.compile(
    r"(?:(?:But|And|Yet|Still|So|While|As|If|Even if|Although|Though|When|Because|Since|Whereas|"
    r"Meanwhile|Then|Also|"
    r"Even though|Even|Now|Instead|Separately|Overall|Unless|even if|even though|if|although|"
    r"though|while|unless)\s+){1,2}"
)
_CONCESSION = re.compile(
    r"(?:[Ee]ven if|[Ee]ven though|[Ii]f|[Aa]lthough|[Tt]hough|[Ww]hile|[Ww]hereas|[Uu]nless)\s+$"
)
_BETWEEN = re.compile(
    r"\s*(?:\uffff{1,80}\s*)?(?:(?:also|has|had|have|now|then|later|earlier|recently|repeatedly|"
    r"previously|once|already|still|"
    r"even|again|itself|himself|herself|will|would|alone|[a-z]{3,14}ly)\s+){0,4}"
    r"(?:(?:on|in|at|during|after|before|this|last|next|late|early)\s+[^,;.\uffff]{1,70}\s)?$"
)
_AFTER_COMMA = re.compile(r",\s*(?:(?:has|had|have|also|now|later|recently|previously)\s+){0,3}$")
_APPOSITION = re.compile(rf"\s*(?:{BLANK}{{1,80}}\s*)?,.*,", re.DOTALL)
_ROLE_BEFORE = re.compile(rf"\b{ROLE}, $")
_AND = re.compile(r"\b(?:and|but)\s+(?:[a-z]{3,14}ly\s+|also\s+|has\s+)?$")
_WEEKDAY = re.compile(r"\s*(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s*$")
_TRAILING = re.compile(
    r"(?:\s+(?!that\b)(?:on|in|at|during|to|this|last|earlier|late|by|via|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|"
    r"Saturday|Sunday|reporters|journalists|lawmakers|Reuters|CNN|CNBC|the|a|yesterday|"
    r"today)\b(?:(?! that )[^,.;:“\"]){0,90})?"
    r"\s*(?:[,.;!?]|$)"
)
_PLAIN_VERBS = frozenset(("said", "says", "told", "wrote", "warned", "argued", "stated"))
"""What no noun is, so that a Taipower official may stand before it."""
_SPACE = re.compile(r"\s+")
_BY = re.compile(r"\s+by\s+")
_INVERTED = re.compile(r"[,”\"?!]\s*$")
_NAME_BEHIND = re.compile(rf"[A-Z][^,;]{{0,60}}\b{ROLE}, ")
_COMMA = re.compile("[,;]")


def find_claims(text: str, masked: str, start: int, end: int, known: Known) -> list[Claim]:
    """Return what somebody says in an English sentence, by the place where it begins."""
    sentence = Sentence(text, masked, start, end, known)
    done = start
    opening = read_speaker(masked, start, end, known)
    subject = opening.speaker if opening else None
    if subject and subject.kind == "person":
        known.note(subject, spoke=False)
    for cue in _cues(masked, start, end):
        if cue.start() < done:
            continue
        claim = _according(sentence, cue) if cue.re is ACCORDING else _verb(sentence, cue)
        if claim:
            sentence.claims.append(claim)
            done = claim.cue
            if claim.speaker:
                known.note(claim.speaker)
    if subject and subject.kind in ("office", "document") and not sentence.claims:
        known.note(subject, spoke=False)
    return sorted(sentence.claims, key=lambda claim: (claim.cue, claim.phrase))


def _cues(masked: str, start: int, end: int) -> Iterator[re.Match[str]]:
    found = [*CUE.finditer(masked, start, end), *ACCORDING.finditer(masked, start, end)]
    yield from sorted(found, key=lambda match: match.start())


def _according(sentence: Sentence, cue: re.Match[str]) -> Claim | None:
    """Return the claim of according to X, from before and from behind."""
    read = read_speaker(sentence.masked, cue.end(), sentence.end, sentence.known)
    if read is None or (
        (cue["word"] or "").lower() == "per" and read.speaker.kind not in ("office", "document")
    ):
        return None
    back = sentence.start if cue.start() > sentence.start else read.end
    if sentence.governor(cue.start()):
        back = read.end
    return Claim(
        _resolved(sentence, read.speaker), cue.start(), read.end, sentence.end, cue.start(), back
    )


def _verb(sentence: Sentence, cue: re.Match[str]) -> Claim | None:
    """Return the claim of a verb of saying, with its speaker before it or behind it."""
    masked, before = sentence.masked, cue.start()
    noun = NOT_A_VERB.search(masked[max(sentence.start, before - 16) : before])
    if noun and not (noun.group().startswith("official") and cue.group() in _PLAIN_VERBS):
        return _by(sentence, cue)
    found = _subject(sentence, cue)
    trailing = _TRAILING.match(masked, cue.end(), sentence.end)
    if found is None and _AND.search(masked, max(sentence.start, before - 30), before):
        found = _first_subject(sentence, before)
    if found is None:
        return _behind(sentence, cue)
    start, read = found
    speaker = read.speaker
    if (
        cue.lastgroup == "shown"
        and not masked.startswith(" that ", cue.end())
        and speaker.kind not in ("document", "nobody")
        and speaker.wanted != "document"
    ):
        return None
    last = sentence.governor(cue.start())
    if speaker.ending == "self" or (speaker.kind == "nobody" and last and last.speaker):
        return None
    back = cue.end()
    if trailing and start > sentence.start and not last:
        back = sentence.start
    reach = sentence.end
    if _CONCESSION.search(masked[max(sentence.start, start - 12) : start]):
        comma = _COMMA.search(masked, cue.end(), min(sentence.end, cue.end() + _FAR))
        reach = comma.start() if comma else sentence.end
    return Claim(_resolved(sentence, speaker), start, cue.end(), reach, start, back)


def _subject(sentence: Sentence, cue: re.Match[str]) -> tuple[int, Read] | None:
    """Return the speaker before a verb, the nearest first."""
    masked, low = sentence.masked, max(sentence.start, cue.start() - _FAR)
    starts = [match.end() for match in _STARTS.finditer(masked, low, cue.start())]
    if low == sentence.start:
        starts.insert(0, low)
    comma = _AFTER_COMMA.search(masked, low, cue.start())
    for start in reversed(starts):
        lead = _LEAD.match(masked, start, cue.start())
        start = lead.end() if lead else start
        read = read_speaker(masked, start, cue.start(), sentence.known)
        if read is None:
            continue
        rest = masked[read.end : cue.start()]
        if comma and _ROLE_BEFORE.search(masked, max(low, start - 30), start):
            if read.speaker.kind == "person" and rest.strip(" ,") == "":
                return start, read
            continue
        if comma:
            if _APPOSITION.match(rest) and read.speaker.kind != "nobody":
                return start, read
        elif _BETWEEN.match(rest) or _WEEKDAY.match(rest):
            return start, read
    return None


def _first_subject(sentence: Sentence, before: int) -> tuple[int, Read] | None:
    """Return whom the sentence is about, who goes on speaking behind "and"."""
    if sentence.governor(before):
        return None
    read = read_speaker(sentence.masked, sentence.start, before, sentence.known)
    if read is None or read.speaker.kind == "nobody":
        return None
    named = _NAME_BEHIND.match(sentence.masked, sentence.start, before)
    if named:
        read = read_speaker(sentence.masked, named.end(), before, sentence.known) or read
    return sentence.start, read


def _behind(sentence: Sentence, cue: re.Match[str]) -> Claim | None:
    """Return the claim of ", said X"."""
    masked = sentence.masked
    if not _INVERTED.search(masked[max(sentence.start, cue.start() - 4) : cue.start()]):
        return None
    place = _SPACE.match(masked, cue.end(), sentence.end)
    read = read_speaker(masked, place.end(), sentence.end, sentence.known) if place else None
    return _claimed_by(sentence, cue, read)


def _by(sentence: Sentence, cue: re.Match[str]) -> Claim | None:
    """Return the claim of "estimated by X"."""
    by = _BY.match(sentence.masked, cue.end(), sentence.end)
    read = read_speaker(sentence.masked, by.end(), sentence.end, sentence.known) if by else None
    return _claimed_by(sentence, cue, read)


def _claimed_by(sentence: Sentence, cue: re.Match[str], read: Read | None) -> Claim | None:
    """Return the claim of a speaker who is named behind the verb."""
    if read is None:
        return None
    return Claim(
        _resolved(sentence, read.speaker),
        cue.start(),
        read.end,
        sentence.end,
        cue.start(),
        sentence.start,
    )


def _resolved(sentence: Sentence, speaker: Speaker) -> Speaker | None:
    """Return the one who speaks by name."""
    if speaker.kind == "nobody":
        return None
    if speaker.kind != "back":
        return speaker
    found = sentence.known.back(speaker)
    if found is None and speaker.name:
        found = Speaker("office", speaker.name, speaker.start, speaker.end)
        sentence.known.note(found)
    return found


_NAMED = re.compile(
    rf"\b(?:{TITLE}|{ROLE}) (?P<name>[A-Z][a-z’'-]{{1,20}}(?: [A-Z]\.)?(?: "
    rf"[A-Z][A-Za-z’'-]{{1,20}}){{1,2}})"
)
_ACRONYM = re.compile(
    r"\b(?P<name>[A-Z][A-Za-z]{1,24}(?: (?:of|for|and|the|on|[A-Z][A-Za-z]{1,24})){1,9}) "
    r"\((?P<acronym>[A-Z]{2,8})\)"
)


def learn(text: str, known: Known) -> None:
    """Note the full names of people, and of what acronyms stand for."""
    for found in _NAMED.finditer(text):
        known.learn_person(found["name"])
    for found in _ACRONYM.finditer(text):
        known.acronyms.setdefault(found["acronym"], found["name"])
