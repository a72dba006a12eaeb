"""What can be changed in a session: every deck, and translations typed beside its titles."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from brief.model.workspace import DeckFolder


@dataclass(frozen=True)
class State:
    """The whole of what is changed, undone and saved; frozen, so that history can keep it."""

    decks: Mapping[str, DeckFolder]
    """Every deck by id."""
    translations: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """What was typed in this session for a text, by its context and original."""
