"""`brief list`: what a workspace holds, a line each."""

import argparse
from typing import Any

from brief.commands import terminal
from brief.commands.workspaces import open_workspace, print_json, wording_in, wording_of
from brief.errors import BadUsage
from brief.model.workspace import Workspace
from brief.planning.wording import Wording
from brief.store.inbox import inbox_count
from brief.store.usage import uses_of_figure, uses_of_point


def run(arguments: argparse.Namespace) -> int:
    """Print a table on a terminal, tab-separated lines into a pipe, or JSON."""
    if arguments.source is not None and arguments.what != "inbox":
        raise BadUsage("--source belongs to the inbox", remedy="ask: brief list inbox --source ID")
    workspace = open_workspace(arguments)
    if arguments.what == "inbox":
        return _inbox(workspace, arguments)
    rows = _ROWS[arguments.what](workspace, wording_of(workspace, terminal.language()))
    if arguments.json:
        print_json({arguments.what: rows})
        return 0
    terminal.print_rows(rows)
    return 0


def _inbox(workspace: Workspace, arguments: argparse.Namespace) -> int:
    """Print what was found and is no record yet."""
    from brief.commands.list_inbox import inbox_rows, print_inbox

    rows = inbox_rows(workspace, arguments.source)
    if arguments.json:
        print_json({"inbox": rows})
    else:
        print_inbox(workspace, rows)
    return 0


def _sources(workspace: Workspace, wording: Wording) -> list[dict[str, Any]]:
    return [
        {
            "id": source.id,
            "label": wording.source(source),
            "type": source.type,
            "published": str(source.published),
            "figures": _anchored(workspace, source.id, "figures"),
            "points": _anchored(workspace, source.id, "points"),
            "inbox": inbox_count(workspace.root, source.id),
        }
        for source in workspace.sources.values()
    ]


def _anchored(workspace: Workspace, source: str, kind: str) -> int:
    """Count the figures or points that stand in a source."""
    records = workspace.figures if kind == "figures" else workspace.points
    return sum(
        any(anchor.source == source for anchor in record.anchors) for record in records.values()
    )


def _figures(workspace: Workspace, wording: Wording) -> list[dict[str, Any]]:
    return [
        {
            "id": figure.id,
            "rendered": wording.figure(figure.id),
            "as_of": str(figure.as_of),
            "originator": wording.originator(figure),
            "basis": figure.basis,
            "uses": len(uses_of_figure(workspace, figure.id)),
        }
        for figure in workspace.figures.values()
    ]


def _points(workspace: Workspace, wording: Wording) -> list[dict[str, Any]]:
    owned = {each: wording_in(workspace, wording, each) for each in workspace.decks}
    owners = workspace.owners
    return [
        {
            "id": point.id,
            "kind": point.kind,
            "claimant": wording.claimant(point),
            "uses": len(uses_of_point(workspace, point.id)),
            "text": owned.get(owners["point", point.id], wording).own(point, "text"),
        }
        for point in workspace.points.values()
    ]


def _decks(workspace: Workspace, wording: Wording) -> list[dict[str, Any]]:
    return [
        {
            "id": folder.deck.id,
            "default": folder.deck.id == workspace.default_deck,
            "slides": len(folder.outline),
            "memo": folder.memo is not None,
            "languages": " ".join(folder.deck.languages),
            "title": wording_in(workspace, wording, folder.deck.id).own(folder.deck, "title"),
        }
        for folder in workspace.decks.values()
    ]


_ROWS = {"sources": _sources, "figures": _figures, "points": _points, "decks": _decks}
