"""A source's inbox on disk: a table for each figure, named by its span, so that merges are sane."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from brief.errors import BadInput
from brief.model.inbox import InboxFigure
from brief.store.records import validate_record
from brief.store.toml_files import parse_toml, read_text

_HEAD = "# Figures that brief add found in this source and that are no records yet.\n"
_TABLE = re.compile(r"^\[figures\.\d+-\d+\]", re.MULTILINE | re.ASCII)
_NAME = re.compile(r"(0|[1-9]\d*)-([1-9]\d*)", re.ASCII)


def inbox_name(source: str) -> str:
    """Return the file of a source's inbox, relative to the workspace."""
    return f"seeds/{source}/inbox.toml"


def inbox_count(root: Path, source: str) -> int:
    """Return how many figures wait in a source's inbox; reads no more of them than their names."""
    path = root / inbox_name(source)
    return len(_TABLE.findall(read_text(path, inbox_name(source)))) if path.exists() else 0


def read_inbox(root: Path, source: str) -> tuple[InboxFigure, ...]:
    """Return what waits in a source's inbox, in order; BadInput for what can't stand in one."""
    path = root / inbox_name(source)
    if not path.exists():
        return ()
    return _parsed(read_text(path, inbox_name(source)), inbox_name(source))


def inbox_text(figures: Iterable[InboxFigure], shown: str) -> str:
    """Return the file of an inbox; it reads back as exactly these figures."""
    ordered = sorted(figures, key=lambda figure: (figure.start, figure.end))
    text = "\n".join([_HEAD, *("".join(_lines(figure)) for figure in ordered)])
    if _parsed(text, shown) != tuple(ordered):
        raise BadInput("would not say what was meant", file=shown, remedy="report this")
    return text


def _lines(figure: InboxFigure) -> Iterator[str]:
    """Return a figure's table, without the fields that it does not have."""
    yield f"[figures.{figure.start}-{figure.end}]\n"
    for name, value in figure.model_dump(mode="json", exclude_none=True).items():
        if name not in ("start", "end"):
            yield f"{name} = {_literal(name, value)}\n"


def _literal(name: str, value: Any) -> str:
    """Return a value in TOML; what no editor would show of a text is written as its code."""
    if isinstance(value, int):
        return str(value)
    if name in ("value", "low", "high", "factor") and "/" not in value:
        return str(value)
    return literal(value)


def literal(text: str) -> str:
    """Return a text in TOML, on one line; what no editor would show of it as its code."""
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    return character if character.isprintable() else f"\\U{ord(character):08X}"


def _parsed(text: str, shown: str) -> tuple[InboxFigure, ...]:
    fields = parse_toml(text, shown)
    tables = fields.pop("figures", {})
    for wrong in fields:
        raise BadInput(f"the field '{wrong}' is unknown", file=shown, remedy="remove it")
    if not isinstance(tables, dict):
        raise BadInput("figures are no tables", file=shown, remedy="write [figures.START-END]")
    return tuple(_figure(name, table, text, shown) for name, table in tables.items())


def _figure(name: str, table: Any, text: str, shown: str) -> InboxFigure:
    """Return a figure from its table; the name says where it stands."""
    span = _NAME.fullmatch(name)
    if span is None or not isinstance(table, dict) or {"start", "end"} & set(table):
        raise BadInput(
            f"'{name}' is no figure", file=shown, remedy="write [figures.START-END] and its fields"
        )
    start = text.find(f"[figures.{name}]")
    line = text.count("\n", 0, max(start, 0)) + 1
    try:
        place = {"start": int(span[1]), "end": int(span[2])}
        return validate_record(InboxFigure, {**table, **place}, "", f"{shown}:{line}")
    except ValueError as error:  # a span of thousands of digits
        raise BadInput(str(error), file=f"{shown}:{line}", remedy="correct it") from error
