"""Words around a number in Chinese that change what it says: 約, 超過, 以上, 未來…內."""

import re

from brief.extraction.chinese.data import alternatives, by_word, load
from brief.extraction.found import Qualifier

_WORDS = load("hedges.toml")
_BEFORE: dict[str, Qualifier] = by_word(_WORDS["before"])  # type: ignore[assignment]
_AFTER: dict[str, Qualifier] = by_word(_WORDS["after"])  # type: ignore[assignment]
_REACH = 12
"""Code points before a number in which its hedge begins."""
_BETWEEN = "(?:了|有|為|達|是|到|至)?"
"""What may stand between a hedge and its number."""

BEFORE = re.compile(rf"(?P<hedge>{alternatives(_BEFORE)}){_BETWEEN}[ \u00a0]?$")
_FALSE = re.compile(
    r"(?:(?:條|邀|續|協|制|締|密|紐|北|合|預|契|公|和|違|節|簽|履|特|婚|盟|租|赴|爽|毀|守)約|[附最鄰靠親遠新晚臨就]近|[高]超|[打揭爆攻識識勘]破|如不及|來不及)$"
)
"""Words that end like a hedge: 條約, 附近, 打破."""

_FAR_HEDGES = "大約|約莫|約略|大概|約|粗估|概估|差不多|至少|最少|起碼|最多|至多|頂多|最高"
_VERBS = alternatives(_WORDS["verbs"]["between"])
BEFORE_VERB = re.compile(
    rf"(?P<hedge>{_FAR_HEDGES})(?:還|再|將|會|可|能|只|僅|又|要|得|恐|共|可望|可能){{0,2}}(?:{_VERBS})"
    "[了達到至]?[ \u00a0]?$"
)
"""A hedge before the verb whose object the number is: 約增加30億度, 最多相差170億度."""
_VERB_END = frozenset(verb[-1] for verb in _WORDS["verbs"]["between"]) | frozenset(
    "了達到至 \u00a0"
)

AFTER = re.compile(alternatives(_AFTER))
_NO_MORE = re.compile("額|[約近逾]?[0-9０-９一二三四五六七八九十百千萬億兩]")
"""Behind 多 where it compares or belongs to a word: 比去年的322萬多39萬."""
_MORE = re.compile("[多餘余]|幾(?!乎|近|何)|來(?!自|到|源|臨|往|說|看|訪|台|臺|函|電)")
"""Right after a numeral: 500多枚, 十餘人, 十來個."""

_STRENGTH: dict[str, Qualifier] = {"弱": "less_than", "強": "more_than"}

_DURATION_BEFORE = ("未來", "時隔", "事隔", "相隔")
DURATION_BEFORE = re.compile(rf"(?:{alternatives(_DURATION_BEFORE)})的?[ ]?$")
DURATION_AFTER = re.compile(
    "之內|以內|內|之間|間(?!諜|接|隔)|以前|之前|前(?!往|來|線|進|鋒|任|總|瞻|提|途|後|述|景|院|部|國|所|夕|身|者|官)"
    "|以後|之後|後(?!續|來|備|勤|果|援|代|者|方|衛|面|座|宮|悔|退|台|端|人|路|市|製|視|天)"
)
"""What turns a duration into a time: 3天後, 兩年前, 10年內; part of its full span."""

TURNED = re.compile(r"(?:翻了?|翻升|翻漲|暴增|大增)$")
"""翻5倍: belongs to the span, since 翻 makes the multiple ambiguous."""


def qualifier_before(text: str, place: int) -> tuple[int, Qualifier] | None:
    """Return where a hedge that ends at `place` begins, and what it says."""
    window = max(0, place - _REACH)
    match = BEFORE.search(text, max(0, place - 8), place)
    if match is None and text[place - 1 : place] in _VERB_END:
        match = BEFORE_VERB.search(text, window, place)
    if match is None:
        return None
    start, end = match.start(), match.end("hedge")
    if _FALSE.search(text[max(0, end - 3) : end]) and len(match["hedge"]) < 2:
        return None
    return start, _BEFORE[match["hedge"]]


def qualifier_after(text: str, place: int) -> tuple[int, Qualifier] | None:
    """Return where a hedge that begins at `place` ends, and what it says."""
    match = AFTER.match(text, place)
    if match is None or (match[0] in ("多", "餘") and _NO_MORE.match(text, match.end())):
        return None
    return match.end(), _AFTER[match[0]]


def more_after(text: str, place: int) -> int | None:
    """Return the end of 多, 餘, 幾 or 來 right after a numeral."""
    if text[place : place + 1] in " \u00a0" and text[place : place + 1]:
        place += 1
    match = _MORE.match(text, place)
    return match.end() if match else None


def strength_after(text: str, place: int) -> tuple[int, Qualifier] | None:
    """Return the end of 弱 or 強 after a share: 三分之一弱 is slightly less than a third."""
    sign = text[place : place + 1]
    if (
        sign not in _STRENGTH
        or not sign
        or text[place + 1 : place + 2] in ("度", "勢", "化", "點", "國", "權", "調", "烈")
    ):
        return None
    return place + 1, _STRENGTH[sign]
