"""What the rules need of a workspace: catalogs, originals where they are at hand, the termbase."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from brief.checks.finder import Finder
from brief.checks.material import Material, Term
from brief.errors import BadInput
from brief.language.vocabulary import Vocabulary
from brief.model.workspace import Workspace
from brief.store.notes import read_note
from brief.store.originals import originals_folder, read_original
from brief.store.toml_files import read_text

_MAINLAND = "cn:"
_COLUMNS = ("id", "zh_hant", "variants", "en", "note")


def material_of(
    workspace: Workspace, decks: Sequence[str], vocabulary: Vocabulary | None = None
) -> Material:
    """Return what the rules look at: these decks, or the whole workspace where none is named.

    `vocabulary` is the workspace's, read here where it isn't given. BadUsage for a deck that is
    not there, BadInput for a catalog or termbase that can't be read.
    """
    folders = [workspace.deck(deck) for deck in dict.fromkeys(decks)]
    originals = originals_folder(workspace)
    texts = {
        source.id: original.text if (original := read_original(source, originals)) else None
        for source in workspace.sources.values()
    }
    return Material(
        workspace,
        vocabulary or Vocabulary.load(workspace.root / "translations", workspace.settings.units),
        tuple(folders or workspace.decks.values()),
        not folders,
        texts,
        read_terms(workspace.root / "translations" / "termbase.csv"),
        workspace.settings.stale_months,
        {source: _note(workspace.root, source) for source in workspace.sources},
        Finder.of(workspace.root),
    )


def _note(root: Path, source: str) -> tuple[tuple[int, int, str], ...]:
    shown = f"seeds/{source}/note.md"
    return tuple((each.start, each.end, each.text) for each in read_note(root / shown, shown))


def read_terms(path: Path) -> tuple[Term, ...]:
    """Return the termbase's rows, none where there is no termbase; BadInput names a bad line."""
    if not path.exists():
        return ()
    shown = f"translations/{path.name}"
    rows = csv.reader(io.StringIO(read_text(path, shown)), strict=True)
    found = []
    try:
        for number, row in enumerate(rows, 1):
            if number == 1:
                if tuple(row) != _COLUMNS:
                    raise BadInput(
                        "has other columns",
                        file=shown,
                        remedy=f"begin it with {','.join(_COLUMNS)}",
                    )
            elif row:
                found.append(_term(row, f"{shown}:{rows.line_num}"))
    except csv.Error as error:
        raise BadInput(
            f"is no CSV: {error}", file=f"{shown}:{rows.line_num}", remedy="mend the line's quotes"
        ) from error
    return tuple(found)


def _term(row: list[str], place: str) -> Term:
    if len(row) != len(_COLUMNS) or not row[0] or not row[1]:
        raise BadInput(
            f"has {len(row)} columns, or no id or term",
            file=place,
            remedy=f"give each line {len(_COLUMNS)} columns: {','.join(_COLUMNS)}",
        )
    identifier, preferred, variants, english, note = row
    others = [each for each in variants.split("|") if each]
    mainland = tuple(each.removeprefix(_MAINLAND) for each in others if each.startswith(_MAINLAND))
    taiwan = tuple(each for each in others if not each.startswith(_MAINLAND))
    return Term(identifier, preferred, taiwan, mainland, english, note)
