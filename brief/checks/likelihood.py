"""P2, P7: how likely and how sure are told apart, and said in words that mean something."""

import re
from collections.abc import Iterator

from brief.checks.material import Material, Words
from brief.checks.rule import Flaw, rule
from brief.extraction.speech.sentences import split_sentences
from brief.model.identifiers import Language
from brief.model.point import DESK, Point

_DEGREE = "極高|極低|較高|較低|中高|中低|中等|中度|高度|低度|低至中度?|中至高度?|高|中|低"
_CONFIDENCE = {
    "zh-Hant": re.compile(
        rf"(?:{_DEGREE})的?(?:信心|把握)"
        rf"|信心(?:程度|水準|度|等級)?(?:為|屬|是|：|:|列為|評為)?(?:{_DEGREE})"
        r"|信心(?:程度|水準|等級)|(?:我們|本報告|本組|本簡報)[^，。；]{0,6}有信心"
    ),
    "en": re.compile(
        r"\b(?:high|moderate|medium|low|strong|limited)(?:[- ]to[- ](?:high|moderate|medium))?"
        r"[- ]confidence\b|\bconfidence(?: level)?(?: is| of|:)? (?:high|moderate|medium|low)\b"
        r"|\bwith confidence\b|\b(?:we|we[’']re|we are)(?: [a-z]+)? confident\b",
        re.IGNORECASE,
    ),
}
"""A statement of analytical confidence; the confidence of allies or markets is another thing."""

_LIKELIHOOD = {
    "zh-Hant": re.compile(
        r"(?:幾乎不|極不|很不|不太|不大|不|很|極|最|更|大有|極有|有)?可能(?!性)"
        r"|可能性(?:很|極|較|不)?[高低大小]|[高低大小]可能性?|機率|機會各半|幾乎確定|幾乎肯定"
        r"|大概|或許|也許|恐將"
    ),
    "en": re.compile(
        r"\b(?:(?:[Vv]ery |[Hh]ighly )?(?:un)?likely|[Ll]ikely|[Uu]nlikely|[Ll]ikelihood"
        r"|[Pp]robabl[ye]|[Ii]mprobabl[ye]|[Aa]lmost certain(?:ly)?|[Aa]lmost no chance"
        r"|[Ee]ven chance|[Rr]ealistic possibility|[Pp]ossibly|[Pp]erhaps|may|might|could)\b"
    ),
}

_VAGUE = {
    "zh-Hant": re.compile(
        r"也許|或許|(?<!高度)(?<!低度)(?<![很極不太更較最大尤盡儘])(?<!極為)(?<!非常)(?<!相當)(?<!十分)"
        r"(?<!極有)(?<!很有)(?<!大有)(?<!是否)(?<!是否有)(?<!有無)(?<!最有)(?<!更有)可能(?![性的])"
    ),
    "en": re.compile(
        r"\b(?:may|[Mm]ight|[Pp]ossibly|[Pp]erhaps"
        r"|could (?:(?:well|also|still|yet|even|soon|then|conceivably|potentially|quickly) )*"
        r"(?:be(?!tter)|become|have|happen|lead|come|mean|turn|result|trigger|cause|bring|prompt"
        r"|provoke|rise|fall|grow|increase|decrease|reach|exceed|overtake|double|triple|follow"
        r"|emerge|occur|escalate|spill|spread|begin|start|end|change|shift|push|make|weaken"
        r"|strengthen|undermine|collapse|fail|succeed|resume|backfire|worsen|slip|take place))\b"
    ),
}
"""Could of ability (could strike, could not) states what can be done, not how likely it is."""

_POSSIBILITY = re.compile(
    r"(?:(?<!沒)有|存在|不無)[^，。；]{0,24}可能性(?!很|極|較|不|偏|更|[高低大小]|約|為)"
)
_DEGREED = re.compile(r"(?:很|極|較|相當|最|更)?[高低大小](?:度)?的?可能性")
_CONCEDED = re.compile(
    r"\b(?:whatever|however|whoever|whichever|wherever|whether)\b[^,.;]*$", re.IGNORECASE
)
_QUOTED = re.compile(r"「[^」]*」|“[^”]*”|\"[^\"]*\"")
_OURS = re.compile(
    r"^(?:研判|我們研判|本報告研判|Our (?:judge?ment|assessment)|We (?:judge|assess))[：:]\s*",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"^(?:本報告|本簡報|本組|本文|我們|筆者|研究組|we|our\b.*|this (?:brief|deck).*)$",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"[是屬](?!我們|本)[^，。；]{1,12}的(?:推測|說法|看法|擔心|擔憂|憂慮|判斷|主張|設想|假設)"
    r"|\bis (?!our)[^,.;]{1,30}[’']s? (?:conjecture|worry|view|claim|account|fear|reading|guess)"
    r"|\b(?:by|in) (?!our)[A-Z][^,.;]{0,30}[’']s? (?:account|view|reading|telling)\b"
)


@rule(
    "P2",
    "error",
    "confidence apart from likelihood",
    wants="A sentence says how likely something is, or how sure we are of our judgement, never"
    " both.",
    why="Both are given as high or low, and in one sentence a reader takes the one for the other:"
    " an unlikely event can be judged so with high confidence.",
    bad="我們有高度信心，談判很可能重啟。",
    good='談判很可能重啟。 (and confidence = "high" in the record)',
    standard="ICD 203: confidence and likelihood must not be combined in the same sentence",
)
def confidence_with_likelihood(material: Material) -> Iterator[Flaw]:
    """Find sentences of judgements and of a deck's own words that hold both."""
    for words in material.texts:
        if isinstance(words.record, Point) and words.record.kind != "judgement":
            continue
        confidence = _CONFIDENCE[words.language]
        if not confidence.search(words.text):
            continue
        for start, end in split_sentences(words.text):
            sure = confidence.search(words.text, start, end)
            likely = _LIKELIHOOD[words.language].search(words.text, start, end)
            if sure and likely:
                yield Flaw(
                    words.record,
                    "one sentence states both a confidence and a likelihood",
                    "put them into two sentences, or the confidence into the record's field",
                    words=f"{sure.group()} … {likely.group()}",
                    deck=words.deck,
                    file=words.file,
                )


@rule(
    "P7",
    "warning",
    "vague likelihood",
    wants="A judgement of ours says how likely something is with a term of the scale: 幾乎不可能"
    " almost no chance, 極不可能 very unlikely, 不太可能 unlikely, 機率各半 roughly even chance,"
    " 很可能 likely, 極可能 very likely, 幾乎確定 almost certain.",
    why="可能 means both may and likely, and readers take may, might and could for anything from a"
    " tenth to nine tenths.",
    bad="研判：談判可能在年底前重啟。",
    good="研判：談判很可能在年底前重啟。",
    standard="ICD 203 and the PHIA probability yardstick",
)
def vague(material: Material) -> Iterator[Flaw]:
    """Find bare possibilities in our own judgements; those that others speak of are theirs."""
    for words in material.texts:
        point = words.record
        if not isinstance(point, Point) or point.kind != "judgement" or point.claimant != DESK:
            continue
        for word in _vague_words(words):
            yield Flaw(
                point,
                f"'{word}' does not say how likely",
                f"use a term of the scale: {_SCALE[words.language]}",
                words=word,
                file=words.file,
            )


_SCALE: dict[Language, str] = {
    "zh-Hant": "不太可能、機率各半、很可能、極可能",
    "en": "unlikely, roughly even chance, likely, very likely",
}


def _vague_words(words: Words) -> list[str]:
    """Return each vague word of a text once, but for those that are quoted or somebody else's."""
    text = words.text
    found = list(_VAGUE[words.language].finditer(text))
    if words.language == "zh-Hant":
        found += [m for m in _POSSIBILITY.finditer(text) if not _DEGREED.search(m.group())]
    if not found:
        return []
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    sentences = split_sentences(text)
    ours = []
    for match in found:
        start, end = next(s for s in sentences if s[0] <= match.start() < s[1])
        inside = any(first <= match.start() < last for first, last in quoted)
        conceded = words.language == "en" and _CONCEDED.search(text[start : match.start()])
        if not inside and not conceded and not _is_theirs(text[start:end], match.start() - start):
            ours.append(match.group())
    return list(dict.fromkeys(ours))


def _is_theirs(sentence: str, place: int) -> bool:
    """Say whether a sentence gives what stands there as somebody else's."""
    if _THEIRS.search(sentence):
        return True
    opening = _OURS.match(sentence)
    cut = opening.end() if opening and opening.end() <= place else 0
    # Who says what has many patterns, which few decks need: loaded for a vague word alone.
    from brief.extraction.speech.attribution import Passage, attribute

    said = attribute([Passage(sentence[cut:], "body", ((place - cut, place - cut + 1),))])[0][0]
    return said is not None and not _SELF.match(said.name)
