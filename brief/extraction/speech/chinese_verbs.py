"""What somebody says in Chinese before whose verb he stands: 蘇紫雲分析，…."""

import re

from brief.extraction.speech.chinese_adjuncts import ADVERB, CONCESSION, PLACE
from brief.extraction.speech.chinese_cues import Cue, clause_end, clause_start
from brief.extraction.speech.chinese_names import is_country, is_office
from brief.extraction.speech.chinese_speakers import lead_end, read_speaker
from brief.extraction.speech.chinese_words import words
from brief.extraction.speech.claims import Claim, Sentence
from brief.extraction.speech.pairs import FILLING
from brief.extraction.speech.phrases import Phrase
from brief.extraction.speech.speakers import Speaker

_TAKES_OBJECT = frozenset(
    words(
        """
    告訴 告知 回應 回覆 提醒 警告 喊話 撰文 發文 貼文 轉述 批評 反駁 駁斥 提到 談到
    """
    )
)
_GO_ON = re.compile(rf"(?:此外|其中|另外|同時|並且|並|另|且|也|還|又|，|{ADVERB})*")
_OWN_UNIT = re.compile(
    "[美中日俄英法德韓印以台臺](?:方|軍|國|官方)|軍方|官方|國防部|作者|研究人員|研究團隊"
)
"""Short forms by which a report names the office that wrote it, or its country."""
_COUNTRY_SIGNS = "美中日俄英法德韓印以台臺"
_ASIDE = re.compile("的那樣|的一樣|所說的那樣|那樣|一樣")
_QUOTE_FIRST = re.compile(f"[「“]{FILLING}{{2,400}}[」”]")
_THAN = re.compile("低於|高於|優於|大於|小於|少於|多於|超過|不如|接近|符合|等於|達到|遠比|比|是")
"""After which 主計總處預測的… may stand in a clause of its own subject."""
_NUMERAL = re.compile("[0-9０-９一二三四五六七八九十兩百千萬億半倍成]")
_CITES = re.compile("(?:引述|援引|引用|轉述)")
_NO_SPEECH = re.compile("了|過|[0-9０-９一二三四五六七八九十兩百千萬數幾]")
"""After 通報: a thing that was done, and nothing that was said."""
_NEW_SUBJECT = re.compile("[，：「『]")
"""After 美國估計: that the country is the one who estimates."""


def verb_claim(sentence: Sentence, cue: Cue) -> Claim | None:
    """Return the claim of a verb of saying, or None where it goes on with the one in force."""
    masked, last = sentence.masked, sentence.governor(cue.start)
    begin = clause_start(masked, cue.start, sentence.start)
    if last and last.cue > begin and masked[last.cue : last.cue + 1] != "的":
        if _takes_object(masked, last.cue):
            return None
        begin = last.cue
    back = cue.end
    quote = _QUOTE_FIRST.match(masked, begin, cue.start)
    if quote:
        begin, back = quote.end(), quote.start()
    if cue.sort == "view":
        if not masked.startswith(("在", "就"), begin):
            return None
        begin += 1
    begin = _after_than(masked, begin, cue)
    phrase = Phrase(sentence.text, masked, begin, cue.start)
    bare = _goes_on(masked, lead_end(masked, begin, cue.start), cue.start)
    speaker = _elided(sentence, cue) if bare else _cited(sentence, phrase, cue)
    if cue.word == "分析" and not bare and masked[cue.end : cue.end + 1] not in "，：,:「":
        return None
    if speaker is None or not _can_say(sentence, cue, speaker):
        return None
    if masked[cue.end : cue.end + 1] in "。！？" and back == cue.end and not last:
        back = sentence.start
    dates = cue.end if cue.sort == "act" else _dated_from(sentence, min(begin, speaker.start))
    reach = _reach(sentence, begin, cue)
    if speaker.kind == "nobody" and last and last.speaker and not _contrasts(sentence, begin):
        return None
    return Claim(resolved(sentence, speaker, cue), begin, cue.end, reach, dates, back)


def _after_than(masked: str, begin: int, cue: Cue) -> int:
    """Return where the speaker may begin behind 低於 in 低於主計總處預測的…."""
    than = _THAN.search(masked, begin, cue.start) if masked.startswith("的", cue.end) else None
    return than.end() if than else begin


def _cited(sentence: Sentence, phrase: Phrase, cue: Cue) -> Speaker | None:
    """Return who speaks, or whom he cites where that one is named: 路透社引述能源部報告指出."""
    cites = _CITES.search(phrase.masked, phrase.start, phrase.end)
    if cites is not None:
        cited = Phrase(phrase.text, phrase.masked, cites.end(), phrase.end)
        speaker = read_speaker(cited, cue.sort, sentence.known)
        if speaker is not None and speaker.kind != "nobody":
            return speaker
        if cites.group() == "轉述":
            return Speaker("nobody", "", cites.end(), phrase.end)
    return read_speaker(phrase, cue.sort, sentence.known)


def _goes_on(masked: str, start: int, end: int) -> bool:
    """Say whether a stretch holds no subject, only words that go on from one before."""
    words = _GO_ON.match(masked, start, end)
    return words is not None and words.end() == end


def _dated_from(sentence: Sentence, begin: int) -> int:
    """Return where a clause of time or place begins that stands before the speaker's."""
    if begin <= sentence.start:
        return max(begin, sentence.start)
    before = clause_start(sentence.masked, begin - 1, sentence.start)
    occasion = lead_end(sentence.masked, before, begin - 1) == begin - 1 or PLACE.fullmatch(
        sentence.masked, before, begin - 1
    )
    return before if occasion else begin


def _contrasts(sentence: Sentence, begin: int) -> bool:
    """Say whether a clause turns away from what was said before it."""
    before = sentence.masked[max(sentence.start, begin - 1) : begin]
    return before == "；" or sentence.masked.startswith(
        ("但", "不過", "然而", "另", "也有", "可是", "前者", "後者"), begin
    )


def _takes_object(masked: str, place: int) -> bool:
    """Say whether the verb that ends at a place names whom somebody talks to."""
    return masked[place - 2 : place] in _TAKES_OBJECT


def _can_say(sentence: Sentence, cue: Cue, speaker: Speaker) -> bool:
    """Say whether it is the speaker who says it, not what is spoken of."""
    masked = sentence.masked
    if cue.word == "通報" and _NO_SPEECH.match(masked, cue.end):
        return False
    if cue.word == "宣布" and masked[cue.end : cue.end + 1] not in ("，", "："):
        close = clause_end(masked, cue.end, sentence.end)
        return not is_country(speaker.name) and bool(_NUMERAL.search(masked, cue.end, close))
    if cue.sort != "estimate" or speaker.kind != "office" or not is_country(speaker.name):
        return True
    after = masked[cue.end : cue.end + 4]
    return bool(_NEW_SUBJECT.match(after)) or any(is_office(after[:length]) for length in (2, 3, 4))


def _elided(sentence: Sentence, cue: Cue) -> Speaker | None:
    """Return who goes on speaking before a verb without a subject, or None to leave it open."""
    last, known = sentence.governor(cue.start), sentence.known
    if cue.word == "顯示":
        return None
    subject = known.named_since(last.cue if last else sentence.start)
    if last:
        return subject if subject and subject.kind == "person" and cue.sort == "speech" else None
    subject = subject or _first_office(sentence, cue)
    if subject:
        return subject
    return known.speaking if _goes_on(sentence.masked, sentence.start, cue.start) else None


def _first_office(sentence: Sentence, cue: Cue) -> Speaker | None:
    """Return the office that the sentence begins with, to go on with a verb of speaking."""
    close = clause_end(sentence.masked, sentence.start, cue.start)
    if cue.sort != "speech" or close >= cue.start:
        return None
    clause = Phrase(sentence.text, sentence.masked, sentence.start, close)
    found = read_speaker(clause, "publication", sentence.known)
    return (
        found
        if found and found.kind in ("office", "document") and not is_country(found.name)
        else None
    )


def _reach(sentence: Sentence, begin: int, cue: Cue) -> int:
    """Return how far a verb governs: its clause where it grants or qualifies, else all the rest."""
    masked, end = sentence.masked, sentence.end
    close = clause_end(masked, cue.end, end)
    aside = close < end and _ASIDE.match(masked, cue.end, close)
    if CONCESSION.search("，" + masked[begin : min(begin + 8, cue.start)]):
        return clause_end(masked, close + 1, end) if aside else close
    return close if not aside and masked.startswith("的", cue.end) else end


def resolved(sentence: Sentence, speaker: Speaker, cue: Cue) -> Speaker | None:
    """Return the one who speaks by name: of a pronoun, or the report over its own office."""
    if speaker.kind == "nobody":
        return None
    found = sentence.known.back(speaker) if speaker.kind == "back" else speaker
    last = sentence.governor(cue.start)
    if found and last and last.speaker and last.speaker.kind == "document":
        own = _OWN_UNIT.fullmatch(found.name)
        if own and (found.name[0] == last.speaker.owner[:1] or found.name[0] not in _COUNTRY_SIGNS):
            return last.speaker
    return found
