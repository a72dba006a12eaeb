"""`brief anchor`: turn quoted characters into an anchor, so that nobody types offsets."""

import argparse
import hashlib
import sys

from brief.commands.workspaces import open_workspace
from brief.errors import BadInput, BadUsage
from brief.store.inbox import literal
from brief.store.originals import originals_folder, read_original

_ELLIPSIS = "..."
_AROUND = 12
"""Characters of context shown on either side of an occurrence."""


def run(arguments: argparse.Namespace) -> int:
    """Print the anchor as a line for a record's `anchors`."""
    workspace = open_workspace(arguments)
    source = workspace.sources.get(arguments.source)
    if source is None:
        raise BadUsage(
            f"there is no source '{arguments.source}'",
            remedy=f"the sources are: {', '.join(workspace.sources) or 'none'}",
        )
    folder = originals_folder(workspace, arguments.originals)
    original = read_original(source, folder)
    if original is None:
        raise BadInput(
            "its original is not at hand",
            file=folder / source.anchored_file,
            record=source.id,
            remedy="name its folder with --originals or BRIEF_ORIGINALS",
        )
    spans = occurrences(original.text, arguments.text)
    start, end = _choose(original.text, spans, arguments)
    text = original.text[start:end]
    if arguments.hash:
        shown = f'sha256 = "{hashlib.sha256(text.encode()).hexdigest()}"'
    else:
        shown = f"text = {literal(text)}"
    sys.stdout.write(f'{{ source = "{source.id}", start = {start}, end = {end}, {shown} }},\n')
    return 0


def occurrences(text: str, wanted: str) -> list[tuple[int, int]]:
    """Return every span that is `wanted`, or that begins and ends as `BEGIN...END` says."""
    begin, dots, finish = wanted.partition(_ELLIPSIS)
    if not begin or (dots and not finish):
        raise BadUsage("the text is empty", remedy="quote the characters, or their beginning...end")
    spans = []
    position = text.find(begin)
    while position >= 0:
        end = position + len(begin)
        if dots:
            found = text.find(finish, end)
            end = found + len(finish) if found >= 0 else -1
        if end > 0:
            spans.append((position, end))
        position = text.find(begin, position + 1)
    return spans


def _choose(
    text: str, spans: list[tuple[int, int]], arguments: argparse.Namespace
) -> tuple[int, int]:
    """Return the one span meant; where there are several, --nth must say which."""
    if not spans:
        raise BadInput(
            f"“{arguments.text}” does not stand in the original",
            record=arguments.source,
            remedy="copy the characters exactly as they stand there",
        )
    if len(spans) == 1 and arguments.nth in (None, 1):
        return spans[0]
    nth: int | None = arguments.nth
    if nth is not None and 1 <= nth <= len(spans):
        return spans[nth - 1]
    for number, (start, end) in enumerate(spans, 1):
        quoted = (
            text[start:end]
            if end - start <= 2 * _AROUND
            else (f"{text[start : start + _AROUND]}…{text[end - _AROUND : end]}")
        )
        context = f"{text[max(0, start - _AROUND) : start]}[{quoted}]{text[end : end + _AROUND]}"
        sys.stderr.write(
            f"{number}: {start}-{end} {''.join(c for c in context if c.isprintable())}\n"
        )
    raise BadUsage(
        f"“{arguments.text}” stands in the original {len(spans)} times",
        remedy=f"say which: --nth 1 to {len(spans)}",
    )
