"""Who says it, from the Chinese words before a verb of saying or after 據."""

import re
from collections.abc import Iterator
from itertools import islice

from brief.extraction.speech.chinese_adjuncts import ADJUNCT, ADVERB, LEAD, PLACE, TIME, is_manner
from brief.extraction.speech.chinese_cues import Sort
from brief.extraction.speech.chinese_documents import read_document
from brief.extraction.speech.chinese_names import (
    ACRONYM,
    LATIN_NAME,
    is_bare_person,
    is_group,
    is_nobody,
    is_office,
    split_title,
    without_count,
    without_country,
)
from brief.extraction.speech.chinese_words import TITLES, one_of
from brief.extraction.speech.known import Known
from brief.extraction.speech.pairs import BLANK, FILLING
from brief.extraction.speech.phrases import Phrase
from brief.extraction.speech.speakers import Speaker, Wanted

_LEAD = re.compile(rf"(?:{LEAD.pattern})+")
_ADVERBS = re.compile(rf"(?:{ADVERB})+")
_PRONOUN = re.compile(
    "(?P<person>[他她])(?![們國人日山鄉方])|(?P<office>它)(?!們)|(?P<they>[他她它]們|[前後]者)"
)
_SHORT = re.compile(
    "(?:該|這家|這個|此一?|本)(?P<ending>機構|智庫|組織|公司|集團|銀行|部門?|局|署|院|所|會|處|社|報|台|研究所|委員會|"
    "中心|大學|基金會|協會|單位|媒體|黨)"
)
_BY = re.compile("(?:被|遭到?|受到|獲得|(?<![自理緣經])由)(?=[^被遭，]{2,40}$)")
_PROTECTED = (
    "在台協會",
    "對外關係",
    "對外貿易",
    "對外經濟",
    "從業",
    "自由",
    "與會",
    "和平",
    "同步",
    "與國際",
    "與安全",
    "和國際",
    "與發展",
    "為民",
)
_JOINED = re.compile("[和與及跟、]")
_AFTER_NAME = re.compile(
    rf"(?:{TIME}|{ADVERB}|在|於|向|對|接受|出席|參加|受訪|撰文|發文|發表|致|回應|談|面對|透過)"
)
"""What goes on behind a name without a title, even where more than manner follows."""
_ALSO_IN_NAMES = "剛同均和"
"""Adverbs and prepositions that are the last character of many a name."""
_TITLE = re.compile(one_of(TITLES))
_TRIES = 16
"""Places at which a name may end that are tried."""
_FAR = 80


def lead_end(masked: str, start: int, end: int) -> int:
    """Return where a clause's own words begin, after connectives, time and place."""
    lead = _LEAD.match(masked, start, end)
    return lead.end() if lead else start


def read_speaker(phrase: Phrase, sort: Sort, known: Known) -> Speaker | None:
    """Return who says it, or None where the words name nobody who can."""
    start = lead_end(phrase.masked, phrase.start, phrase.end)
    by = _BY.search(phrase.masked, start, phrase.end) if sort != "according" else None
    if by:
        start = by.end()
    for begin in _beginnings(phrase, start):
        part = phrase.part(begin, phrase.end)
        found = _back(part) or read_document(part, known, lambda p: _named(p, "publication", known))
        if found is None:
            found = _named(part, sort, known)
        if found is not None:
            return found
    return None


def _beginnings(phrase: Phrase, start: int) -> Iterator[int]:
    """Return where the speaker may begin: as the words stand, after adverbs, after a place."""
    yield start
    adverbs = _ADVERBS.match(phrase.masked, start, phrase.end)
    if adverbs:
        yield adverbs.end()
    place = PLACE.match(phrase.masked, start, phrase.end)
    if place and place.end() < phrase.end:
        yield place.end()


def _back(phrase: Phrase) -> Speaker | None:
    """Return the pronoun or short form that a phrase begins with."""
    pronoun = _PRONOUN.match(phrase.masked, phrase.start, phrase.end)
    if pronoun:
        if phrase.masked.startswith("的", pronoun.end()):
            return None
        if pronoun.lastgroup == "they":
            return Speaker("nobody", "", pronoun.start(), pronoun.end())
        wanted: Wanted = "person" if pronoun.lastgroup == "person" else "office"
        return Speaker("back", "", pronoun.start(), pronoun.end(), wanted)
    short = _SHORT.match(phrase.masked, phrase.start, phrase.end)
    if short and (short.end() == phrase.end or ADJUNCT.match(phrase.masked, short.end())):
        ending = short["ending"]
        general = ("機構", "單位", "部門", "組織", "智庫", "媒體", "公司", "集團")
        return Speaker(
            "back", "", short.start(), short.end(), "office", "" if ending in general else ending
        )
    return None


def _named(phrase: Phrase, sort: Sort, known: Known) -> Speaker | None:
    """Return the speaker whose name a phrase begins with, the shortest that is one."""
    for end in islice(_endings(phrase), _TRIES):
        rest = phrase.masked[end : phrase.end]
        manner = len(rest) <= _FAR and is_manner(rest)
        if len(rest) > _FAR or (sort == "estimate" and not manner):
            continue
        likely = manner or bool(_AFTER_NAME.match(rest))
        found = _classify(phrase.part(phrase.start, end), sort, likely, known)
        if found is not None:
            return found
    return None


def _endings(phrase: Phrase) -> Iterator[int]:
    """Return where the speaker's name may end, the likeliest places first."""
    masked, doubtful = phrase.masked, []
    for place in range(phrase.start + 2, min(phrase.end, phrase.start + 100)):
        if not _may_end(phrase, place):
            continue
        if _JOINED.match(masked, place):
            yield phrase.end
        behind = place + 1
        if masked[place] in _ALSO_IN_NAMES and (
            behind == phrase.end
            or ADJUNCT.match(masked, behind, phrase.end)
            or _TITLE.match(masked, behind, phrase.end)
        ):
            doubtful.append(place)
        else:
            yield place
    yield phrase.end
    yield from doubtful


def _may_end(phrase: Phrase, place: int) -> bool:
    """Say whether a name may end at a place: what no name goes on with stands there."""
    masked = phrase.masked
    if masked[place] == FILLING or masked.startswith(_PROTECTED, place):
        return False
    if masked[place] == BLANK and (
        masked[place - 1] == BLANK or not _ends_at_bracket(phrase, place)
    ):
        return False
    return bool(ADJUNCT.match(masked, place, phrase.end))


def _ends_at_bracket(phrase: Phrase, place: int) -> bool:
    """Say whether a name ends before a bracket: nothing of it goes on behind."""
    while place < phrase.end and phrase.masked[place] == BLANK:
        place += 1
    return place == phrase.end or bool(ADJUNCT.match(phrase.masked, place, phrase.end))


def _classify(phrase: Phrase, sort: Sort, likely: bool, known: Known) -> Speaker | None:
    """Return the speaker that a whole phrase names."""
    words = phrase.words()
    counted = without_count(words)
    if is_nobody(words):
        return Speaker("nobody", "", phrase.start, phrase.end)
    words = words[counted:]
    person = _person(words, sort, likely, known)
    if person:
        return phrase.speaker(
            "person", words[person[0] : person[1]], counted + person[0], counted + person[1]
        )
    found = _office(phrase, words, counted, known)
    if found:
        return found
    if is_group(words):
        return phrase.speaker("group", words, counted, counted + len(words))
    if sort == "act" and likely and not counted and len(words) <= 4 and is_bare_person(words):
        return phrase.speaker("office", words, 0, len(words))
    return None


def _person(words: str, sort: Sort, likely: bool, known: Known) -> tuple[int, int] | None:
    """Return where a person's name stands in a phrase."""
    if words in known.people:
        return 0, len(words)
    if words in known.offices or is_office(words):
        return None
    titled = split_title(words, known.people)
    if titled and not is_office(words[titled[0] : titled[1]]):
        return titled
    latin = LATIN_NAME.fullmatch(words)
    if latin and " " in words and sort == "speech":
        return 0, len(words)
    bare = (
        sort in ("speech", "view", "according") and likely and not latin and is_bare_person(words)
    )
    return (0, len(words)) if bare else None


def _office(phrase: Phrase, words: str, skipped: int, known: Known) -> Speaker | None:
    """Return the institution, firm or country that a phrase names."""
    behind = words.rfind("的") + 1
    name = words[behind:]
    if not (
        is_office(name)
        or _all_offices(name)
        or _latin_office(name)
        or _latin_office(name[without_country(name) :])
        or name in known.offices
    ):
        return None
    behind += without_country(name, known.offices)
    name = words[behind:]
    acronym = phrase.acronym()
    full = f"{name}（{acronym}）" if acronym else known.full_name(name)
    return phrase.speaker("office", full, skipped + behind, skipped + len(words))


def _all_offices(name: str) -> bool:
    parts = re.split("[、和與及]", name)
    return len(parts) > 1 and all(is_office(part) for part in parts)


def _latin_office(name: str) -> bool:
    return bool(ACRONYM.fullmatch(name) or LATIN_NAME.fullmatch(name))
