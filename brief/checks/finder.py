"""Finding the figures of texts once: for all rules of a run, and for the runs after it."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import fields
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter
from pathlib import Path
from typing import Any

import brief.extraction
from brief.extraction.finding import find
from brief.extraction.found import DateExpression, Found, Number
from brief.store.kept_lines import KeptLines, is_as_loaded

_SPARE = 20
"""Times as many lines as a run has used may be kept, so that one deck's run leaves the others'."""

_FOUND = attrgetter(*(each.name for each in fields(Found)))
_AT = {each.name: place for place, each in enumerate(fields(Found))}
_DATE = attrgetter(*(each.name for each in fields(DateExpression)))


class Finder:
    """What was found in each text, by the text's hash: no text is ever kept."""

    def __init__(self, kept: KeptLines | None = None) -> None:
        self._kept = kept
        self._found: dict[str, tuple[Found, ...]] = {}
        self._used: dict[str, bytes] = {}
        self._changed = False

    @classmethod
    def of(cls, root: Path) -> "Finder":
        """Return the finder of a workspace, with all that this very program has found before."""
        return cls(KeptLines.of(root, "found", _program()))

    def found(self, text: str) -> tuple[Found, ...]:
        """Return the figures of a line or paragraph."""
        known = self._found.get(text)
        if known is None:
            known = self._found[text] = self._from_lines(text)
        return known

    def save(self) -> None:
        """Keep what was found for the next run."""
        if self._kept is None or not self._changed or not is_as_loaded(_program_files()):
            return
        lines = {**self._kept.lines, **self._used}
        self._kept.replace(self._used if len(lines) > _SPARE * len(self._used) else lines)
        self._changed = False

    def _from_lines(self, text: str) -> tuple[Found, ...]:
        if self._kept is None or not self._kept.is_on:
            return tuple(find(text))
        key = hashlib.sha256(text.encode()).hexdigest()[:32]
        line = self._kept.lines.get(key)
        found = _read(line) if line else None
        if line is None or found is None:
            found = tuple(find(text))
            line = _line(found)
            self._changed = True
        self._used[key] = line
        return found


def _program() -> str:
    """Return a hash of all that decides what is found."""
    digest = hashlib.sha256()
    folder = Path(brief.extraction.__file__).parent
    for path in _program_files():
        digest.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def _program_files() -> list[Path]:
    folder = Path(brief.extraction.__file__).parent
    return sorted(path for path in folder.rglob("*") if path.suffix in (".py", ".toml"))


def _line(found: Sequence[Found]) -> bytes:
    """Return figures as JSON: the values of their fields in order."""
    return json.dumps(
        [_FOUND(each) for each in found], default=_as_json, separators=(",", ":")
    ).encode()


def _as_json(value: object) -> object:
    """Return what JSON has no form for: a date as its fields, an exact number as its text."""
    if isinstance(value, DateExpression):
        return _DATE(value)
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    assert isinstance(value, Fraction)
    return {"fraction": str(value)}


def _read(line: bytes) -> tuple[Found, ...] | None:
    """Return figures from their JSON; None for what was never written here."""
    try:
        return tuple(_figure(values) for values in json.loads(line, object_hook=_number))
    except (ValueError, TypeError, LookupError, ArithmeticError, RecursionError):
        return None


def _number(held: dict[str, str]) -> Number:
    return Decimal(held["decimal"]) if "decimal" in held else Fraction(held["fraction"])


def _figure(values: list[Any]) -> Found:
    if values[_AT["date"]] is not None:
        values[_AT["date"]] = DateExpression(*values[_AT["date"]])
    if isinstance(values[_AT["value"]], list):
        values[_AT["value"]] = tuple(values[_AT["value"]])
    return Found(*values)
