"""Recognising lines that are no part of an article's text: captions, and what stands around it."""

import re
import tomllib
from pathlib import Path

_TABLE = tomllib.loads(Path(__file__).with_name("lines.toml").read_text(encoding="utf-8"))


def _any_of(name: str) -> str:
    return "|".join(_TABLE[name])


def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(form, re.IGNORECASE)


_WORDS = frozenset(_TABLE["words"].split())
_MARKS = r"[※＊*●▶►→>【\[（(]{0,2}\s?"
_BEGINNINGS = _compiled(f"{_MARKS}(?:{_any_of('list_heads')}|{_any_of('beginnings')})")
_SHORT_BEGINNINGS = _compiled(f"{_MARKS}(?:{_any_of('short_beginnings')})")
_ANYWHERE = _compiled(_any_of("anywhere"))
_LIST_HEAD = _compiled(rf"\W{{0,3}}(?:{_any_of('list_heads')})\W{{0,3}}")
_COMPILED = re.compile(r"[(（][^()（）]{0,12}綜合(?:外電)?報導[)）]")
_ORNAMENT = _compiled(r"[-–—_=*·•.#~\s]+|[(（]?(?:完|end)[)）]?")

_AGENCY = _any_of("agencies")
_CAPTION = _compiled(_any_of("captions"))
_CREDIT = _compiled(
    r"[(（][^()（）。]{0,20}"
    r"(?:圖[／/:：]|攝影?[)）／/]|翻攝|取自|提供[)）]|檔案照|資料照|資料圖|示意圖|合成圖|照片)"
    r"[^()（）。]{0,40}[)）]?\s*$"
    rf"|[。）」](?:{_AGENCY}|本報資料照片?|資料照片?"
    r"|圖[／/][^。]{2,20}"
    r"|(?:中央社)?(?:記者|特派員)[\u4e00-\u9fff]{2,4}[／/]?攝影?(?:\s?[0-9年月日]{6,12})?)$"
    r"|\([^()]{0,40}(?:AP Photo|Getty Images|Reuters/|Photo by|file photo|AFP/)[^()]{0,60}\)$"
    r"|(?:REUTERS|AP Photo|AFP|Getty Images)\s?/[A-Z][A-Z .'-]{2,40}(?:/File Photo)?$"
)
_AGENCY_IN_BRACKETS = _compiled(rf"[(（](?:{_AGENCY})(?:[／/、](?:{_AGENCY}))?[)）]$")
_SENTENCE_END = re.compile(r"[。！？!?]|\.(?=\s|$)")
_HAN = re.compile("[\u3400-\u9fff]")


def is_sentence(text: str) -> bool:
    """Say whether a text holds the end of a sentence."""
    return bool(_SENTENCE_END.search(text))


def is_boilerplate(text: str) -> bool:
    """Say whether a line belongs to the page, not to the article."""
    if text.casefold() in _WORDS or _COMPILED.fullmatch(text) or _ORNAMENT.fullmatch(text):
        return True
    if len(text) <= 300 and (_BEGINNINGS.match(text) or _ANYWHERE.search(text)):
        return True
    return len(text) <= 30 and not is_sentence(text) and bool(_SHORT_BEGINNINGS.match(text))


def heads_a_list(text: str) -> bool:
    """Say whether what follows a line are headlines of other articles."""
    return len(text) <= 30 and bool(_LIST_HEAD.fullmatch(text))


def is_caption(text: str) -> bool:
    """Say whether a line describes a picture."""
    if len(text) > 220:
        return False
    if _CAPTION.match(text):
        return True
    sentences = len(_SENTENCE_END.findall(text))
    if len(text) <= 150 and sentences <= 2 and _CREDIT.search(text):
        return True
    return len(text) <= 60 and sentences <= 1 and bool(_AGENCY_IN_BRACKETS.search(text))


def is_title(text: str) -> bool:
    """Say whether a first line can be the headline: short, and no full stop in it."""
    longest = 80 if _HAN.search(text) else 160
    return len(text) <= longest and "。" not in text and text[-1] not in ".…：:；;，,、"
