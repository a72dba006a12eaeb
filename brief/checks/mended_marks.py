"""What L6 finds and only one thing can be meant by: the text with the marks that it should have."""

import re
import unicodedata
from collections.abc import Callable, Mapping

from brief.model.identifiers import Language
from brief.model.placeholder import placeholders

_Step = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

_H = "[\u3400-\u9fff\uf900-\ufaff]"
_E = "\ue000"  # a placeholder
_Q = "\ue001"  # a quotation, which stays as it was said
_QUOTED = re.compile(r"「[^」]*」|『[^』]*』|“[^”]*”|《[^》]*》|〈[^〉]*〉|\"[^\"]*\"")
_WIDE = "[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+"
_FULL = dict(zip(",;:?!", "，；：？！", strict=True))
_BETWEEN = rf"(?<=\d)[，。](?=\d)|(?<=[\d{_E}])：(?=[\d{_E}])"  # one number, or two?
_HALF = dict(zip("，。；：？！％", ",.;:?!%", strict=True))


def _narrow(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0])


_STEPS: Mapping[Language, tuple[_Step, ...]] = {
    "zh-Hant": (
        (re.compile(_WIDE), _narrow),
        (re.compile(r"\.{3,}|。{3,}|(?<!…)(?:…|…{3})(?!…)"), "……"),
        (re.compile(rf"(?<={_H})-{{2,}}|-{{2,}}(?={_H})"), "——"),
        (re.compile("[\u30fb\u2027\uff65]"), "·"),
        (re.compile(rf"(?<={_H})[,;:?!](?={_H}|{_E}|$)"), lambda match: _FULL[match[0]]),
        (re.compile(rf"(?<={_H})\.$"), "。"),
        (re.compile(rf"(?<={_H})\(([^()（）]*)\)|\(([^()（）]*)\)(?={_H})"), r"（\1\2）"),
        (re.compile(rf"(?<={_H})[ \u3000]+(?={_H})"), ""),
    ),
    "en": (
        (re.compile(_WIDE), _narrow),
        (re.compile(r"(?<=\d)：(?=\d)"), lambda match: _HALF[match[0]]),
        (
            re.compile(rf"(?!{_BETWEEN})[，。；：？！](?=[\w(\[“‘$€£¥{_E}{_Q}])"),
            lambda match: f"{_HALF[match[0]]} ",
        ),
        (re.compile(rf"(?!{_BETWEEN})[，。；：？！％]"), lambda match: _HALF[match[0]]),
        (re.compile(rf"(?<=[\w{_E}{_Q}]) *（([^()（）]*)） *(?=[A-Za-z{_E}{_Q}])"), r" (\1) "),
        (re.compile(rf"(?<=[\w{_E}{_Q}]) *（([^()（）]*)）"), r" (\1)"),
        (re.compile(r"(?<=\S) {2,}(?=\S)"), " "),
        (re.compile(rf"(?<=[\w{_E}{_Q}”’)]) +(?=[,;:?!)]|\.(?!\w|\.))|(?<=\() +"), ""),
    ),
}
"""What is put in the place of what, step by step."""


def mended_marks(text: str, language: Language) -> str:
    """Return a text with the marks of its language; placeholders and quoted words stay."""
    if _E in text or _Q in text:
        return text
    kept: list[str] = []
    bare = text
    for each in reversed(placeholders(text)):
        kept.insert(0, text[each.start : each.end])
        bare = bare[: each.start] + _E + bare[each.end :]
    quoted: list[str] = []

    def hide(match: re.Match[str]) -> str:
        quoted.append(match[0])
        return _Q

    bare = _QUOTED.sub(hide, _straight_or_curly(bare, language))
    for pattern, instead in _STEPS[language]:
        bare = pattern.sub(instead, bare)
    bare = re.sub(_Q, lambda _: quoted.pop(0), bare)
    return re.sub(_E, lambda _: kept.pop(0), bare)


def _straight_or_curly(text: str, language: Language) -> str:
    """Return a text with one kind of quotation marks, where it is clear which belong together."""
    if language == "en":
        if any(mark in text for mark in "‘’"):
            text = re.sub(r"(?<=[A-Za-z])'(?=[A-Za-z])", "’", text)
        if any(mark in text for mark in "“”") and text.count('"') == 2:
            text = re.sub(r'(?<!\S)"([^"“”]+)"(?!\w)', r"“\1”", text)
        return text
    if any(mark in text for mark in "「」『』‘’"):
        return text
    text = re.sub("“([^“”]*)”", r"「\1」", text)
    if text.count('"') == 2:
        text = re.sub(rf'(?<={_H})"([^"]+)"|"([^"]+)"(?={_H})', r"「\1\2」", text)
    return text
