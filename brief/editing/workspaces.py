"""A workspace with other decks in the place of its own."""

from collections.abc import Mapping
from dataclasses import replace

from brief.model.workspace import DeckFolder, Workspace

_KINDS = ("slide", "section", "chart", "table")


def with_decks(workspace: Workspace, decks: Mapping[str, DeckFolder]) -> Workspace:
    """Return a workspace with these decks, and the file that each of their records has or gets."""
    kept = {deck_id: folder for deck_id, folder in workspace.decks.items() if deck_id in decks}
    if kept == decks:
        return workspace if len(kept) == len(workspace.decks) else replace(workspace, decks=decks)
    files = dict(workspace.files)
    for deck_id, folder in decks.items():
        known = workspace.decks.get(deck_id)
        if known is folder:
            continue
        files["deck", deck_id] = f"decks/{deck_id}/deck.toml"
        for kind in _KINDS:
            records = getattr(folder, f"{kind}s")
            if known and records is getattr(known, f"{kind}s"):
                continue  # a point that moves brings no slide
            for record_id in records:
                files[kind, f"{deck_id}/{record_id}"] = f"decks/{deck_id}/{kind}s/{record_id}.toml"
        if folder.memo:
            files["memo", deck_id] = f"decks/{deck_id}/memo.toml"
    return replace(workspace, decks=dict(decks), files=files, prints={})
