"""Words around a Chinese date that make it a limit: 之前, 起, 以來, 左右, and 到 before it."""

import re
from dataclasses import replace

from brief.extraction.found import Found

_TITLES = (
    "總|首相|主席|部長|副|議員|國|任|閣|官|外長|防長|院長|市長|縣長|立委|書記|司令|將領|委員|政府"
    "|往|來|進|途|所|夕|線|半|三|幾|景|鋒|言|輩|提|述|身|四|五|後|十|[0-9０-９]"
    # 今年前兩個月 counts months, 2030年前兩岸 does not.
    "|[一二兩六七八九](?:個|季|月|週|周|天|大|次|名|任)"
)
_BEFORE = re.compile(f"[ ]?(?:之前|以前|前(?!{_TITLES}))")
_SINCE = re.compile(
    "[ ]?(?:(?:凌晨|零時|[0-9]{1,2}時)?起(?![訴飛義草因初步跑火降伏重碼薪點源跌漲])"
    "|以來|以降|之後|以後|後(?![續來備勤果方段者代疫冷期半悔退起])|[至迄]今(?![年日天])"
    "|開始(?![，。；、！？]))"
)
_AROUND = re.compile("[ ]?(?:左右|前後|上下(?!游))")
_REACH = 30
"""How far apart the ends of a range may stand, in code points."""
_STOPS = re.compile("[。；！？，]")
_RANGED = re.compile("[ ]?[到至][ ]?")
_BY = re.compile("(?:(?<![達得未碰遇想看談提講])到|(?<![截甚乃冬夏])至|[最至]遲|最晚|不晚於)[ ]?$")


def qualify(text: str, found: Found, previous: Found | None) -> Found:
    """Return a date with the words after it that limit it, and whether it is before, since or by.

    Whether 到 means "by" shows only once the date is known, since a past one is a plain date;
    between two dates it makes a range of them. `previous` is the date before this one.
    """
    end = found.end
    if match := _AROUND.match(text, end):
        return replace(found, end=match.end(), note=found.note or "around this date")
    if match := _BEFORE.match(text, end):
        return replace(found, end=match.end(), qualifier="before")
    if match := _SINCE.match(text, end):
        return replace(found, end=match.end(), qualifier="since")
    if previous and _ends_a_range(text, found, previous):
        # In 2029年至2033年間 the 間 is the whole range's.
        return replace(found, end=found.core_end) if text[found.end - 1] == "間" else found
    if _BY.search(text, max(0, found.start - 3), found.start):
        return replace(found, qualifier="up_to")
    return found


def _ends_a_range(text: str, found: Found, previous: Found) -> bool:
    """Say whether two dates are the ends of one: 1月到3月, or 自2023年的3枚增至2026年的6枚."""
    if _RANGED.fullmatch(text, previous.end, found.start):
        return True
    begun = previous.start > 0 and text[previous.start - 1] in "自從由"
    between = text[previous.end : min(found.start, previous.end + _REACH)]
    return begun and found.start - previous.end <= _REACH and not _STOPS.search(between)
