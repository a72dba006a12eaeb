"""Whether a sentence names who says so, and who is a party."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from brief.extraction.speech.chinese_words import CUES
from brief.extraction.speech.english_speech_words import CUE
from brief.model.identifiers import Language

_HAN_PAIR = re.compile(r"(?=([\u3400-\u9fff]{2}))")
_WORD = re.compile(r"[A-Z][A-Za-z\-]+")
_BETWEEN = re.compile(r"\s*(?:[；;／/、]|,(?= )| and )\s*")
_SAYS = re.compile("|".join(sorted(map(re.escape, CUES), key=len, reverse=True)))
_NEAR = 40
"""Code points within which a state's name and a word of saying belong together."""


def parts(claimant: str) -> tuple[str, ...]:
    """Return those who claim something together: 北京；美方部分人士 are two."""
    return tuple(_BETWEEN.split(claimant))


def is_party(claimant: str, language: Language) -> bool:
    """Say whether a claimant is a government, one of its people, or a party's own paper."""
    name = _without(_data()["no_party"][language], claimant, language)
    held = _data()["holds"][language]
    return bool(_find(held, name, language) or claimant in _states(language))


def names(text: str, claimant: str, language: Language) -> bool:
    """Say whether a text names a claimant, in full or by a usual short form.

    A state is named by itself, its seat of government or its people. An office may be called by
    its state's name alone only where a word of saying follows: `中國稱`, `China says`.
    """
    if claimant in text:
        return True
    state = _states(language).get(claimant)
    if state is not None:
        return bool(_find(state, text, language))
    rest = claimant
    for group in _data()["same"]:
        if _find(group[language], rest, language):
            if _find(group[language], text, language):
                return True
            rest = _without(group[language], rest, language)
    homes = [group for group in _groups(language) if _find(group, rest, language)]
    for group in homes:
        rest = _without(group, rest, language)
    return _share_a_word(text, rest, language) or any(
        _says(text, group, language) for group in homes
    )


def _share_a_word(text: str, name: str, language: Language) -> bool:
    weak = _data()["weak"][language]
    if language == "zh-Hant":
        return any(pair in text for pair in _HAN_PAIR.findall(_without(weak, name, language)))
    words = [word for word in _WORD.findall(name) if word.lower() not in weak]
    return bool(_find(words, text, language))


def _says(text: str, state: Iterable[str], language: Language) -> bool:
    """Say whether a word of saying stands near behind a state's name."""
    cue = _SAYS if language == "zh-Hant" else CUE
    return any(
        cue.search(text, match.end(), match.end() + _NEAR)
        for match in _pattern(tuple(state), language).finditer(text)
    )


def _find(words: Iterable[str], text: str, language: Language) -> re.Match[str] | None:
    words = tuple(words)
    return _pattern(words, language).search(text) if words else None


def _without(words: Iterable[str], name: str, language: Language) -> str:
    return _pattern(tuple(words), language).sub("\n", name)


@cache
def _pattern(words: tuple[str, ...], language: Language) -> re.Pattern[str]:
    """Return a pattern for any of these words; in English for whole ones, in either case."""
    longest = [re.escape(word) for word in sorted(words, key=len, reverse=True)]
    if language == "zh-Hant":
        return re.compile("|".join(longest))
    # US is no us: what is written in capitals is asked for in capitals
    either = "|".join(word if word.isupper() else f"(?i:{word})" for word in longest)
    return re.compile(rf"(?<![A-Za-z])(?:{either})(?![A-Za-z])")


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("parties.toml").read_text("utf-8"))


@cache
def _groups(language: Language) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(state[language]) for state in _data()["state"])


@cache
def _states(language: Language) -> dict[str, tuple[str, ...]]:
    """Return every name of a state with all the names of that state."""
    return {name: group for group in _groups(language) for name in group}
