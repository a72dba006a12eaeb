"""The grammar's word lists, read from the TOML files beside this module."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """Return a file of word lists."""
    return tomllib.loads(Path(__file__).with_name(name).read_text("utf-8"))


def by_word(table: dict[str, list[str]]) -> dict[str, str]:
    """Turn what a word stands for and its words around: each word, and what it stands for."""
    return {word: name for name, words in table.items() for word in words}


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern for any of these words, longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))
