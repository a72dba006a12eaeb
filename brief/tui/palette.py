"""The list of all actions to type into, made from the registry."""

from collections.abc import Sequence
from typing import Protocol, cast

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from brief.tui.actions import Action, shown_keys


class Host(Protocol):
    """What the palette needs of the app."""

    @property
    def actions(self) -> Sequence[Action]:
        """Every action with its keys."""

    def word(self, english: str, **values: str) -> str:
        """Return one of the program's own words in the language of the interface."""

    def action_perform(self, action_id: str) -> None:
        """Do it."""


class ActionProvider(Provider):
    """Finds actions by their label in the interface's language, in English, or by id."""

    async def discover(self) -> Hits:
        """Return every action in the registry's order, as long as nothing is typed."""
        for action in self._actions():
            label = self._host.word(action.label)
            yield DiscoveryHit(Content(label), self._doing(action), label, _help(action))

    async def search(self, query: str) -> Hits:
        """Return the actions that match."""
        matcher = self.matcher(query)
        for action in self._actions():
            label = self._host.word(action.label)
            score = max(matcher.match(name) for name in (label, action.label, action.id))
            if score > 0:
                shown = matcher.highlight(label) if matcher.match(label) > 0 else Content(label)
                yield Hit(score, shown, self._doing(action), label, _help(action))

    @property
    def _host(self) -> Host:
        return cast(Host, self.app)

    def _actions(self) -> list[Action]:
        return [action for action in self._host.actions if action.id != "palette"]

    def _doing(self, action: Action) -> "_Doing":
        return _Doing(self._host, action.id)


class _Doing:
    """Performs an action once the palette has closed."""

    def __init__(self, host: Host, action_id: str) -> None:
        self._host = host
        self._id = action_id

    def __call__(self) -> None:
        self._host.action_perform(self._id)


def _help(action: Action) -> str | None:
    """Return the keys below the label."""
    return shown_keys(action) or None


def palette(host: Host) -> CommandPalette:
    """Return the palette, its field labelled in the interface's language."""
    return CommandPalette([ActionProvider], placeholder=host.word("Type what you want to do…"))
