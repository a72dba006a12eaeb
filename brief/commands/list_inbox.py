"""`brief list inbox`: the figures that were found and are no records yet."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from brief.commands import terminal
from brief.errors import BadUsage
from brief.extraction.speech.sentences import split_sentences
from brief.model.inbox import InboxFigure
from brief.model.workspace import Workspace
from brief.store.inbox import read_inbox
from brief.store.originals import originals_folder, read_original

_INDENT = "    "


def inbox_rows(workspace: Workspace, source: str | None) -> list[dict[str, Any]]:
    """Return the figures that wait in one source's inbox, or in all, a row each.

    The sentences around them are the publishers', and are not in the rows.
    """
    if source is not None and source not in workspace.sources:
        raise BadUsage(f"there is no source '{source}'", remedy="see `brief list sources`")
    sources = workspace.sources if source is None else [source]
    return [_row(each, figure) for each in sources for figure in read_inbox(workspace.root, each)]


def _row(source: str, figure: InboxFigure) -> dict[str, Any]:
    """Return a figure as it is listed; what the text does not say is empty."""
    said = figure.model_dump(mode="json")
    value = said["value"]
    if said["low"] is not None:
        value = f"{said['low']}–{said['high']}"
    return {
        "source": source,
        "start": figure.start,
        "end": figure.end,
        "text": figure.text,
        "kind": figure.kind,
        "value": "" if value is None else str(value),
        "unit": figure.currency or figure.unit or "",
        "as_of": figure.as_of or "",
        "originator": figure.originator or "",
    }


def print_inbox(workspace: Workspace, rows: Sequence[Mapping[str, Any]]) -> None:
    """Print a figure a line; on a terminal each with its sentence, where the original is there."""
    if not sys.stdout.isatty():
        flat = [{name: terminal.on_one_line(str(row[name])) for name in row} for row in rows]
        terminal.print_rows(flat)
        return
    texts: dict[str, str | None] = {}
    for row in rows:
        source = row["source"]
        if source not in texts:
            found = read_original(workspace.sources[source], originals_folder(workspace))
            texts[source] = found.text if found else None
            sys.stdout.write(f"{terminal.emphasis(source)}\n")
        sys.stdout.writelines(f"{line}\n" for line in _lines(row, texts[source]))


def _lines(row: Mapping[str, Any], text: str | None) -> Iterator[str]:
    """Return a figure's place and what it says, then its sentence with it in [[ ]]."""
    value = " ".join(part for part in (row["value"], row["unit"]) if part)
    parts = (f"{row['start']}-{row['end']}", row["text"], value, row["as_of"], row["originator"])
    yield "  " + "  ".join(terminal.on_one_line(str(part)) for part in parts if part)
    if text is not None:
        start, end = _sentence(text, row["start"])
        inside = row["start"], max(end, row["end"])
        marked = f"{text[start : inside[0]]}[[{row['text']}]]{text[row['end'] : inside[1]]}"
        yield terminal.wrapped(terminal.on_one_line(marked), terminal.width(), _INDENT)


def _sentence(text: str, place: int) -> tuple[int, int]:
    """Return where the sentence around a place begins and ends."""
    begin = text.rfind("\n", 0, place) + 1
    finish = text.find("\n", place)
    finish = len(text) if finish < 0 else finish
    spans = split_sentences(text[begin:finish])
    around = [
        (begin + first, begin + last) for first, last in spans if first <= place - begin < last
    ]
    return around[0] if around else (begin, finish)
