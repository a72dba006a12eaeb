"""Taking in what others changed on the disk: into every state of history, and into what was typed.

History is cut where it does not fit.
"""

from collections.abc import Collection, Mapping

from brief.editing.catalogs import stored
from brief.editing.disk import Snapshot
from brief.editing.history import History
from brief.editing.merging import Conflict, Side, merge_decks
from brief.editing.state import State
from brief.editing.workspaces import with_decks
from brief.errors import BadInput
from brief.model.workspace import DeckFolder, Workspace
from brief.store.references import check_references


def rebased(
    history: History,
    base: Mapping[str, DeckFolder],
    theirs: Mapping[str, DeckFolder],
    settled: Collection[tuple[str, str]],
    side: Side | None = None,
) -> History:
    """Return a history of what stood on `base`, put on `theirs`; `side` stands in conflicts.

    `settled` are the translations that the disk has as they were typed, or newer.
    """

    def taken_in(state: State) -> State | None:
        try:
            decks = merge_decks(base, state.decks, theirs, side)
        except Conflict:
            return None
        typed = {key: text for key, text in state.translations.items() if key not in settled}
        return State(decks, typed)

    return history.rebased(taken_in)


def typed_by_both(
    translations: Mapping[tuple[str, str], str], before: Snapshot, disk: Snapshot
) -> tuple[set[tuple[str, str]], list[tuple[str, str]]]:
    """Return what was typed here and others changed: first what was saved before, then not."""
    settled, contested = set(), []
    for key, text in translations.items():
        old = stored(before.vocabulary.translations, key)
        new = stored(disk.vocabulary.translations, key)
        if new != old and text in (old, new):
            settled.add(key)
        elif new != old:
            contested.append(key)
    return settled, contested


def fitting(disk: Workspace, decks: Mapping[str, DeckFolder]) -> Mapping[str, DeckFolder]:
    """Return decks that fit the other records on the disk; the disk's own where they don't."""
    try:
        check_references(with_decks(disk, decks))
    except BadInput:
        return dict(disk.decks)
    return decks
