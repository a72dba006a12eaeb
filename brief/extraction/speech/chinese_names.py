"""Whether some Chinese characters are the name of one who can say something."""

import re
from collections.abc import Collection

from brief.extraction.speech.chinese_words import (
    COMMON_NOUNS,
    COUNTRIES,
    FULL_NAMES,
    NOBODY,
    ORGANISATION_END,
    SEATS,
    SURNAMES,
    TITLES,
    one_of,
)
from brief.extraction.speech.pairs import BLANK

_HAN = "[\u3400-\u9fff]"
_DOT = "[‧·・•．]"
_LATIN = r"[A-Z][A-Za-z.’'\-]{0,24}(?: (?:[a-z]{2,3} )?[A-Z][A-Za-z.’'\-]{0,24}){0,4}"
LATIN_NAME = re.compile(_LATIN)
ACRONYM = re.compile(r"[A-Z][A-Z0-9&\-]{1,11}")
_DOTTED = re.compile(rf"{_HAN}{{1,6}}(?:{_DOT}(?:{_HAN}{{1,6}}|[A-Z]\.?)){{1,3}}")
_FORBIDDEN = re.compile(
    "[的了是這那此不就都也被把讓使給還很更最再又每個名位與或及吧嗎呢哪誰我你您他她它們倍枚]"
)
"""What stands in no name."""
_EDGE = frozenset("該某在有其可能會要將至到從對於以與為因自由並但而則已仍")
"""What no name begins with."""
_LAST = frozenset("在有可能會要將到從對於以與因由並但而則已仍曾向")
"""What no name ends with; 曾 and 向 are surnames."""
_NOT_OFFICES = re.compile(
    "(?:[全內外東西南北中局幹細]部|機會|社會|[將不才都大年峰宴晚運盛誤體領集音茶約聚舞展]會|記者會|說明會|座談會|"
    "研討會|公聽會|聽證會|博覽會|展覽會|音樂會|場所|廁所|[到好各壞用何住]處|[平舞後前櫃]台|[情海回公財年季月預捷警簡電]報|"
    "[電官球]網|網路|互聯網|部署|會社|[一其]方|寺院|電影院|戲院|劇院|劑量|^..|^.?.(?:汽車|電子|科技|電信|保險|航空|工業|化學|建設|食品|能源|電力|石油|材料|通訊|電腦|軟體|動力)|社群媒體|上司|集團軍|[一這該]團|樂團|社團|財團|部隊|艦隊行列|車隊|排隊|假新聞|[新舊的]資訊|相關資訊|最新資訊)$"
)
_PREDICATE = re.compile(
    "低於|高於|優於|大於|小於|少於|多於|超過|以及|擁有|成為|進行|達到|增加|減少|成長|衰退|上升|下降|來自|屬於|關於|等同|"
    "符合|影響|要求|希望|認為|表示|指出|發生|造成|導致|包括|成立|加入|退出|送往|送到|需要|位於|設立|違反|接獲"
)
"""What makes a sentence of some characters, not a name."""
_TITLE = re.compile(rf"(?:{one_of(TITLES)})(?!期|於|級|間)")
_TITLE_END = re.compile(
    rf"(?:{one_of(TITLES)}|高層|媒體|智庫|情報機構|情報單位|情報部門|官方|盟友)$"
)
_COUNTED = re.compile(
    "(?:另外?|其中|也有|有)?(?:[一二兩三四五六七八九十數幾多0-9０-９]{1,3}(?:名|位|個|家|份|項|些)|"
    "(?:不少|許多|多數|部分|某)(?:名|位|個|家|些)?)"
)
_COUNTRY = re.compile(rf"(?:{one_of(COUNTRIES)})")
_FOREIGN = frozenset("斯史蘭布魯卡貝洛蒙馬哈康耶倫柏慕基奧維尼佛佩德羅托彭路")
"""Characters that a foreign institute's name begins with in Chinese."""


def is_person(text: str) -> bool:
    """Say whether some characters may be a person's name, were it at a place for one."""
    if _DOTTED.fullmatch(text) or LATIN_NAME.fullmatch(text):
        return True
    return (
        2 <= len(text) <= 6
        and bool(re.fullmatch(f"{_HAN}+", text))
        and not _FORBIDDEN.search(text)
        and text[0] not in _EDGE
        and text[-1] not in _LAST
        and text not in COMMON_NOUNS
        and text not in NOBODY
    )


def is_bare_person(text: str) -> bool:
    """Say whether characters may be a person's name where no title stands before them."""
    return (
        is_person(text)
        and (len(text) <= 5 or not re.fullmatch(f"{_HAN}+", text))
        and not _TITLE.match(text)
        and not is_group(text)
        and (len(text) == 2 or text[:2] not in SEATS)
        and text[:2] not in COUNTRIES
        and not ORGANISATION_END.fullmatch(text[:2])
    )


def is_titled_person(text: str) -> bool:
    """Say whether characters may be a person's name right behind a title: 陳又新."""
    return is_person(text) or (
        len(text) == 3
        and text[0] in SURNAMES
        and text[1] in "又再更最還也都與及"
        and is_person(text[0] + text[2])
    )


def is_chinese_name(text: str) -> bool:
    """Say whether characters look like a Chinese person's name: surname and one or two more."""
    return 2 <= len(text) <= 3 and text[0] in SURNAMES and is_person(text)


def is_office(text: str) -> bool:
    """Say whether some characters name an institution, a firm, a newspaper or a country."""
    if text in SEATS or text in COUNTRIES or text in FULL_NAMES:
        return True
    if ACRONYM.fullmatch(text):
        return True
    return (
        3 <= len(text) <= 30
        and bool(ORGANISATION_END.search(text))
        and not _NOT_OFFICES.search(text)
        and not _FORBIDDEN.search(text.replace("最高", ""))
        and not _PREDICATE.search(text)
        and not re.search("[0-9０-９]", text)
        and (
            text[0] not in "在有其可將至到從對向於以為因並但而則已曾仍上下"
            or text[:2] in ("以色", "以軍")
        )
    )


def is_group(text: str) -> bool:
    """Say whether some characters name people of a kind and whose they are: 美國官員."""
    title = _TITLE_END.search(text)
    if not title or title.start() < 2 or _FORBIDDEN.search(text.replace("的", "")):
        return False
    head = text[: title.start()].replace("的", "")
    return is_office(head) or any(
        is_office(head[:length]) for length in range(2, min(len(head), 16) + 1)
    )


def is_nobody(text: str) -> bool:
    """Say whether some characters stand for speakers without a name."""
    rest = _COUNTED.sub("", text, count=1) if _COUNTED.match(text) else text
    return (
        text in NOBODY
        or rest in NOBODY
        or (rest != text and bool(_TITLE_END.fullmatch(rest)))
        or bool(
            re.search("(?:人士|專家|學者|業者|輿論|網友|民眾|戰略界|輿論界|學界|業界|外界)$", text)
        )
    )


def split_title(text: str, people: Collection[str]) -> tuple[int, int] | None:
    """Return where a person's name stands in a phrase that ends with it, or with name and title."""
    for title in reversed(list(_TITLE.finditer(text))):
        name = text[title.end() :]
        again = _TITLE_END.search(name)
        if again and again.start() >= 2:
            name = name[: again.start()]
        if name in people or is_titled_person(name):
            return title.end(), title.end() + len(name)
    ended = _TITLE_END.search(text)
    if ended and ended.start() >= 1:
        name = text[: ended.start()]
        if name in people or (len(name) == 3 and is_chinese_name(name)):
            return 0, ended.start()
        if len(name) == 1 and name in SURNAMES:
            return 0, len(text)
    return None


def without_count(text: str) -> int:
    """Return how much of a phrase only counts those it names: 一名, 2位, 另一位."""
    counted = _COUNTED.match(text)
    return counted.end() if counted and counted.end() < len(text) else 0


def without_country(text: str, alone: Collection[str] = ()) -> int:
    """Return how much of an institute's name says only where it is: 美國 in 美國蘭德公司."""
    country = _COUNTRY.match(text)
    place = country.end() if country else 0
    if text.startswith("華府"):
        place = 2
    kind = re.match(
        "(?:知名|民間|權威)?(?:智庫|媒體|官媒|研究機構|民調機構|顧問公司|投資銀行|投行|大報)",
        text[place:],
    )
    if kind and len(text) - place - kind.end() >= 2:
        return place + kind.end()
    rest = text[place:]
    if place and len(rest) >= 4 and (rest[0] in _FOREIGN or rest in alone):
        return place
    return 0


def plain(text: str) -> str:
    """Return a name without what a bracket held and without quotes."""
    return re.sub(f"[{BLANK}「」『』“”]", "", text).strip()


def is_country(name: str) -> bool:
    """Say whether a name is a country's, which is more often spoken of than speaking."""
    return name in COUNTRIES
