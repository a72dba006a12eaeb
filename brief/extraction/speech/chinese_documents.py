"""Reports and the like that say something, in Chinese: whose, under what title, which edition."""

import re
from collections.abc import Callable

from brief.extraction.speech.chinese_adjuncts import is_manner
from brief.extraction.speech.chinese_names import is_bare_person, is_office
from brief.extraction.speech.chinese_words import DOCUMENTS, REPORTS, one_of, words
from brief.extraction.speech.known import Known
from brief.extraction.speech.pairs import Pair, find_pairs
from brief.extraction.speech.phrases import Phrase
from brief.extraction.speech.speakers import Speaker, Wanted

_NOUN = re.compile(rf"(?:{one_of(DOCUMENTS)})(?!師|家|人士|員|局|處|站|官|社)|[」》]")
_INSIDE = re.compile("(?:當?中|裡頭?|裏|內容?|上|草案|全文)?")
_EDITION = re.compile("[12][0-9]{3}年(?:版|度版)")
_OWNED = re.compile(
    "[的所]|近年|最新|今年|去年|前年|歷年|[0-9]{4}|發布|發佈|公布|公佈|發表|監測|普查|觀測|追蹤|內部|官方|初步|相關|出版|出爐|提出|年度"
)
_PRONOUN_OWNER = re.compile(
    "(?:[它其](?:的)?|(?P<person>[他她])的|該(?:機構|智庫|所|會|公司|組織|社|局|部)的?)"
)
_POINTED = re.compile("(?:該|這|此|上述|前述)(?:份|項|篇|些|則|次)?")
_GENERAL = re.compile(
    "(?:該|這|此|上述|前述|一|兩|份|項|篇|些|則|次|最新|全文|年度|今年|去年|新|的|官方|公開|完整|最終|期中|初步|相關|"
    "[0-9]{4}年(?:版|度)?|[0-9]{1,2}月|另外?|[0-9]{4}|調查|研究|評估|分析|新聞|獨家|統計)*"
)
_POLL = "民調"
"""No other document is one: after 內政部資料 a bare 民調 is somebody else's."""
_BACK = frozenset(
    REPORTS
    | set(
        words(
            """
    聲明 聲明稿 新聞稿 文件 文章 報導 報道 調查 調查報告 民調 數據 資料 統計數據 統計資料 統計
    """
        )
    )
)


def read_document(
    phrase: Phrase, known: Known, named: Callable[[Phrase], Speaker | None]
) -> Speaker | None:
    """Return the report that a phrase ends with as one who says something."""
    noun = _closing_noun(phrase)
    if noun is None:
        return None
    title = find_title(phrase.text, phrase.start, noun.end())
    if title is None and noun.group() in "」》":
        return _quoted_office(phrase, noun, known)
    stop = title.start if title else noun.start()
    said = phrase.part(phrase.start, noun.end()).words()
    edition = _EDITION.search(said)
    suffix = edition.group() if edition else ""
    if title:
        name = phrase.text[title.start + 1 : title.end - 1]
        return _titled(
            phrase, name, suffix, _owner(phrase.part(phrase.start, stop), named), known, noun.end()
        )
    bare = next((known_title for known_title in known.owners if said.endswith(known_title)), None)
    if bare:
        return _titled(phrase, bare, suffix, None, known, noun.end())
    return _untitled(phrase, noun, named)


def _is_general(text: str) -> bool:
    """Say whether words before a document do not tell one from another: 最新, 這份."""
    general = _GENERAL.match(text)
    return general is not None and general.end() == len(text)


def _closing_noun(phrase: Phrase) -> re.Match[str] | None:
    """Return the first noun for a document that nothing but manner and time follows."""
    last = None
    for noun in _NOUN.finditer(phrase.masked, phrase.start, phrase.end):
        inside = _INSIDE.match(phrase.masked, noun.end(), phrase.end)
        end = inside.end() if inside else noun.end()
        if phrase.end - end <= 80 and is_manner(phrase.masked[end : phrase.end]):
            last = noun
            break
    return last


def find_title(text: str, start: int, end: int) -> Pair | None:
    """Return the last quoted title of a report in a stretch."""
    for pair in reversed(find_pairs(text[start:end])):
        inside = text[start + pair.start + 1 : start + pair.end - 1]
        if pair.opener in "「《『" and inside.endswith(tuple(REPORTS)) and len(inside) > 2:
            return Pair(pair.opener, start + pair.start, start + pair.end)
    return None


def _owner(phrase: Phrase, named: Callable[[Phrase], Speaker | None]) -> Speaker | None:
    """Return whose a document is: the first name in the words before it."""
    ends = [m.start() for m in _OWNED.finditer(phrase.masked, phrase.start + 1, phrase.end)]
    for end in [*ends, phrase.end]:
        part = phrase.part(phrase.start, end)
        found = named(part) if end > phrase.start else None
        if found and found.kind in ("office", "person", "group"):
            return found
    return None


def _titled(
    phrase: Phrase, title: str, edition: str, owner: Speaker | None, known: Known, end: int
) -> Speaker:
    whose = owner.name if owner else known.owners.get(title, "")
    if whose:
        known.owners.setdefault(title, whose)
    start = owner.start if owner else phrase.start
    return Speaker("document", f"{whose}《{title}》{edition}", start, end, owner=whose, title=title)


def _quoted_office(phrase: Phrase, noun: re.Match[str], known: Known) -> Speaker | None:
    """Return the newspaper or institute that stands in quotes."""
    said = phrase.part(phrase.start, noun.end()).words()
    opened = max(phrase.text.rfind(mark, phrase.start, noun.start()) for mark in "「《")
    inside = phrase.text[opened + 1 : noun.start()]
    if opened < 0 or not (is_office(inside) or said in known.offices):
        return None
    return Speaker("office", known.full_name(inside), opened + 1, noun.start())


def _untitled(
    phrase: Phrase, noun: re.Match[str], named: Callable[[Phrase], Speaker | None]
) -> Speaker | None:
    """Return whose a document without a title is, or the document named before."""
    start, stop = phrase.start, noun.start()
    pronoun = _PRONOUN_OWNER.match(phrase.masked, start, stop)
    if pronoun:
        wanted: Wanted = "person" if pronoun["person"] else "office"
        return Speaker("back", "", start, noun.end(), wanted)
    owner = _owner(phrase.part(start, stop), named) if stop > start else None
    if owner:
        return Speaker(
            "document", owner.name, owner.start, owner.end, owner=owner.name, noun=noun.group()
        )
    said = phrase.part(start, stop).words()
    if noun.group() == _POLL and is_bare_person(said) and not _is_general(said):
        return Speaker("document", said, start, stop, owner=said, noun=noun.group())
    if not _is_general(phrase.masked[start:stop]):
        return None
    if noun.group() in ("報導", "報道"):
        return Speaker("back", "", start, noun.end(), "outlet")
    if noun.group() in _BACK or _POINTED.match(phrase.masked, start):
        kind = _POLL if noun.group() == _POLL else ""
        return Speaker("back", "", start, noun.end(), "document", kind)
    return Speaker("nobody", "", start, noun.end())
