"""Where a Chinese text says that somebody says something."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from brief.extraction.speech.chinese_words import (
    CUES,
    ESTIMATING,
    PUBLISHING,
    one_of,
    words,
)

Sort = Literal["speech", "estimate", "publication", "act", "according", "view"]
"""What kind of speaker a cue asks for, and on which side of it."""

_FALSE_FRIENDS = words(
    """
    法說會 說法 說謊 說服 說客 說辭 說詞 說明會 說明書 遊說 再說 小說 據說 傳說 演說 聽說 雖說
    換句話說 也就是說 說到底 如果說 不用說 別說 按說 解說 說不定 說穿 邪說 稱為 稱作 稱之 稱號
    稱呼 稱霸 稱職 稱讚 稱許 稱道 稱王 稱臣 稱得上 又稱 簡稱 俗稱 名稱 職稱 號稱 被稱 堪稱 可稱
    泛稱 舊稱 別稱 通稱 合稱 下稱 暱稱 敬稱 尊稱 譽稱 稱雄 改稱 據稱 指標 指數 指揮 指定 指的是
    指向 指示 指導 指派 指望 指南 指紋 指針 指引 指認 指甲 指考 指教 指令 指名 指尖 首屈一指 估價
    估值 估量 評估師 不可估量 顯示器 顯示卡 顯示屏 表示式 公布欄 發布會 發布者 發現者 計算機
    計算器 統計處 統計局 統計學 統計表 據了解 據悉 分析儀 警告標 綜合報導 報導者 報導文學
    預測市場 預期壽命 保證金 保證書 保證人 建議書 建議售價 回應率
    """
)

_AMBIGUOUS = frozenset(
    words(
        """
    預報 分析 評估 估計 預測 預期 統計 判斷 研判 推測 報導 報道 說明 建議 警告 批評 質疑 宣示
    承諾 回應 計算 描述 發現 預估 主張 擔憂 保證 推估 估算 評論 推算 補充 通報 推論 警示 上修
    下修
    """
    )
)
"""Verbs that are nouns as often."""

_NOUN_HEAD = re.compile(
    "(?:[的之此該這項份與和及]|進行|接受|提出|做出|作出|相關|受到|發表|風險|透過|給予|專題|"
    "情報|數據|引發|有|需要|請求)$"
)
_NOUN_TAIL = re.compile(
    "師|家|人士|人員|員|報告|數據|數字|資料|模型|值|工具|結果|指出|顯示|認為|稱|表示|指|說|單位|機構|"
    "方法|書|系統|中心|所|小組|團隊|司|局|處|期間|專家|的是"
)
_NEGATED = re.compile("(?:未|沒有|沒|拒絕|無法|不願|不肯|不便|不予|不可|難以|尚待)$")

_TOKEN = re.compile(
    r"(?P<false>[手食拇戒所是特意期台股泛]指(?![出控責稱，])|[低高]估(?![計算])|(?<!總)統稱|(?<!後)來說|"
    rf"{one_of(_FALSE_FRIENDS)})|(?P<cue>{one_of(CUES)})"
    r"|(?P<view>看來|眼中)"
    r"|(?P<cites>(?:引述|援引|引用)(?=[^，。；：]{2,60}(?:報告|數據|資料|統計|[》」])，))|(?P<according>根據|依據|依照|據)"
)
_NOT_ACCORDING = re.compile("[數證收單佔盤割論憑票字竊拒依根信]$")
_CLAUSE_END = re.compile(r"[，；：。！？!?;:\n]|,(?![0-9])")

SAID = re.compile(
    "的?(?:最新|初步|獨家|最新的)?(?P<verb>引述|報導|報道|消息|指出|表示|顯示|稱|透露|說法|所說|所言|統計|估計|估算|預估|"
    "預測|推估|公布|發布|分析|說|引用)(?![師家處局社])"
)
"""What closes the phrase after 據."""


_RELAYS = re.compile("[^，。；：「]{2,30}?(?:說|稱|指出|表示|認為|估計|預估|透露)")
"""Behind 轉述: whom somebody relays, and the verb that is theirs."""


@dataclass(frozen=True)
class Cue:
    """A word that says that somebody says something."""

    sort: Sort
    start: int
    end: int
    word: str


def find_cues(text: str, start: int, end: int) -> Iterator[Cue]:
    """Return the cues in a stretch of a masked text, in order."""
    for token in _TOKEN.finditer(text, start, end):
        word = token.group()
        if token.lastgroup == "false":
            continue
        if token.lastgroup == "view":
            yield Cue("view", token.start(), token.end(), word)
        elif token.lastgroup == "cites":
            yield Cue("according", token.start(), token.end(), word)
        elif token.lastgroup == "according":
            if not _NOT_ACCORDING.search(text[max(start, token.start() - 1) : token.start()]):
                yield Cue("according", token.start(), token.end(), word)
        elif _is_verb(text, token, start):
            yield Cue(_sort(word), token.start(), token.end(), word)


def _is_verb(text: str, token: re.Match[str], start: int) -> bool:
    """Say whether a verb of saying is one here."""
    word = token.group()
    before = text[max(start, token.start() - 3) : token.start()]
    if _NEGATED.search(before) or (word == "轉述" and _RELAYS.match(text, token.end())):
        return False
    if word == "指":
        return bool(re.match("[，：「]", text[token.end() : token.end() + 1])) or before.endswith(
            ("報告", "報導", "分析", "聲明", "文章", "消息", "調查", "研究", "社論")
        )
    if word not in _AMBIGUOUS:
        return True
    return not (_NOUN_HEAD.search(before) or _NOUN_TAIL.match(text, token.end()))


def _sort(word: str) -> Sort:
    if word in ESTIMATING:
        return "estimate"
    if word in ACTS:
        return "act"
    return "publication" if word in PUBLISHING else "speech"


ACTS = frozenset(words("公告 公布 公佈 發布 發佈 宣布 揭露 披露 通報"))
"""What is done on a date that nobody but the writer gives, by one who can do it."""

FAR = 200
"""Code points to which a speaker is looked for before a verb."""


def clause_start(text: str, place: int, start: int) -> int:
    """Return where the clause begins that holds a place, not before `start` and not far off."""
    start = max(start, place - FAR)
    for mark in _CLAUSE_END.finditer(text, start, place):
        start = mark.end()
    return start


def clause_end(text: str, place: int, end: int) -> int:
    """Return where the mark stands that ends the clause of a place; `end` where none is near."""
    found = _CLAUSE_END.search(text, place, min(end, place + 2 * FAR))
    return found.start() if found else end
