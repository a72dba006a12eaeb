"""Texts made up by chance, of what is hard to fit: long words, mixed scripts, marks, brackets."""

import hashlib
import re
from random import Random

from brief.language.catalogs import Translations
from brief.model.identifiers import Language
from brief.model.placeholder import placeholders


def _listed(words: str) -> list[str]:
    """Return words apart; a line a word would fill pages."""
    return words.split()


CHINESE = _listed(
    "甲國 乙方 委員會 報告 估計 預算 卡車 倉庫 去年 本季 約 超過 增加 減少 可能 仍未 公布 口徑"
    " 不同 港口 演習 協議 條款 第三 以及 不但 因此 若 則 「先談再說」 （暫譯） 《年度清單》 —— 、"
    " ，其中 ；但 ：例如 …… 600輛 2030年 12.5% 1.67兆元 A-10型 三分之一 十、二十個 350至400件"
    " 2024年6月21日 （NATO）； （IEA，2025）。 12.5％ ０２年 3～5歲 約翰‧史密斯 “引號”"
    " −0.7個百分點 COVID-19專案 3億4,500萬元 7,000戶，"
)
LATIN_IN_CHINESE = _listed(
    "NATO SIPRI Blue-Book GDP TLP:AMBER e-mail Q3 No.7 km/h C4ISR CO₂ ISO/IEC"
    " F-16C/D （見https://www.example.org/data/annual-report_v2.pdf）、 press.office@example.org"
)
ENGLISH = _listed(
    "the of a in and to by from with more than about some estimate report warehouse trucks budget"
    " committee agreement has grown since will not be compared 600 2030 12.5% $1.67 trillion —"
    " (provisional) “talk first” it's long-range state-of-the-art No.7 U.S. A-10 350–400 /"
    " CO₂-equivalent cross-Strait kWh/m² and/or COVID-19 −0.7 so—and—then O’Neil Art.5(2)(b) [14,"
)
LONG_WORDS = _listed(
    "counterproliferation intercontinental Verkehrsinfrastrukturfinanzierungsgesellschaft"
    " interoperability/standardisation https://www.example.org/a/very/long/address/of/a/page"
    " telecommunications-interception internationalisation press.office@long-name.example.org"
    " annex_B-costings_2025-06-30.xlsx"
)

CONFIDENCES: dict[Language, tuple[str, ...]] = {
    "en": ("low", "low to moderate", "moderate", "moderate to high", "high"),
    "zh-Hant": ("低", "中低", "中", "中高", "高"),
}
"""Words that a meter of dots is drawn for, alike in both languages."""

_REFERENCE = re.compile(r"[（(]((?:\{slide_\w+\}、?)+)[）)]$")
"""The slides named in a bracket at the end of a point."""


def text(chance: Random, language: Language, length: int) -> str:
    """Return about so many Chinese characters, or an English text as long to read."""
    parts: list[str] = []
    if language == "en":
        while sum(map(len, parts)) < length * 2.2:
            parts.append(chance.choice(LONG_WORDS if chance.random() < 0.06 else ENGLISH))
        words = " ".join(parts).strip("—/ ") or "report"
        return words[0].upper() + words[1:] + chance.choice((".", "", "?", "”"))
    while sum(map(len, parts)) < length:
        foreign = chance.random() < 0.12
        parts.append(chance.choice(LATIN_IN_CHINESE if foreign else CHINESE))
    words = "".join(parts)[:length].strip("，、；：—…") or "甲國"
    return words + chance.choice(("。", "", "」", "？"))


class MadeUp(Translations):
    """Translations of every text, made up where one is asked for."""

    def find(self, context: str, text_: str, written: Language, wanted: Language) -> str | None:
        """Return the text, or one of its length in the other language with the same figures."""
        named = [text_[each.start : each.end] for each in placeholders(text_)]
        if written == wanted or "".join(named) == text_:
            return text_
        if text_ in CONFIDENCES[written]:
            return CONFIDENCES[wanted][CONFIDENCES[written].index(text_)]
        bracket = _REFERENCE.search(text_)
        if bracket:
            own = self.find(context, text_[: bracket.start()], written, wanted)
            opening, closing = "()" if wanted == "en" else "（）"
            return f"{own}{opening}{bracket[1]}{closing}"
        digest = hashlib.sha256(f"{context}\n{text_}".encode()).hexdigest()
        length = len(text_) if written == "zh-Hant" else round(len(text_) / 2.2)
        words = text(Random(digest), wanted, max(length, 2)).replace("{", "").replace("}", "")
        return " ".join([words, *named]) if wanted == "en" else "".join([*named, words])
