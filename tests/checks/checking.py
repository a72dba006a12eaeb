"""Checking a small workspace in a test."""

from collections.abc import Mapping

from tiny_workspace import TinyWorkspace

from brief.checks.material import Material, Term
from brief.checks.running import Finding, Report, check
from brief.language.vocabulary import Vocabulary
from brief.model.workspace import Workspace
from brief.store.originals import read_original


def material(
    workspace: Workspace,
    deck: str | None = None,
    terms: tuple[Term, ...] = (),
    originals: Mapping[str, str | None] | None = None,
) -> Material:
    """Return what the rules look at: one deck, or the whole workspace."""
    vocabulary = Vocabulary.load(workspace.root / "translations", workspace.settings.units)
    folders = (workspace.deck(deck),) if deck else tuple(workspace.decks.values())
    texts = originals if originals is not None else _originals(workspace)
    return Material(workspace, vocabulary, folders, deck is None, texts, terms)


def report(tiny: TinyWorkspace, *codes: str, deck: str | None = None) -> Report:
    return check(material(tiny.load(), deck), codes)


def findings(tiny: TinyWorkspace, *codes: str, deck: str | None = None) -> list[Finding]:
    return list(report(tiny, *codes, deck=deck).findings)


def _originals(workspace: Workspace) -> dict[str, str | None]:
    folder = workspace.root / workspace.settings.originals
    found = {source.id: read_original(source, folder) for source in workspace.sources.values()}
    return {source: original.text if original else None for source, original in found.items()}
