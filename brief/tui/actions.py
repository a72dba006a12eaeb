"""Every action of the workbench, once: bindings, footer, help and palette are made from it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from textual.binding import Binding

Where = Literal["points", "deck", "anywhere"]
"""The pane in which an action has something to act on."""


@dataclass(frozen=True)
class Action:
    """Something a user can do."""

    id: str
    """Its name in the preferences."""
    label: str
    """What it does, one of the program's words."""
    keys: tuple[str, ...] = ()
    """Keys as Textual names them; without any it is reached through the palette."""
    where: Where = "anywhere"
    """Where it can be done."""
    footer: int | None = None
    """Its place in the footer, None where it isn't shown there."""
    short: str = ""
    """What the footer calls it, one of the program's words."""


ACTIONS: tuple[Action, ...] = (
    Action("point.toggle", "Pick or drop the point", ("space",), footer=1, short="Pick"),
    Action("line.up", "Move up", ("shift+up",), "deck", footer=2, short="Move"),
    Action("line.down", "Move down", ("shift+down",), "deck"),
    Action("line.edit", "Edit the title, or go to the point", ("enter",), footer=3, short="Edit"),
    Action("line.remove", "Remove from the deck", ("delete",), "deck"),
    Action("slide.new", "New slide", ("ctrl+n",)),
    Action("section.new", "New section", ("f8",)),
    Action("slide.layout", "Change the slide's layout", ("ctrl+l",)),
    Action("deck.title", "Edit the deck's title", ("ctrl+t",)),
    Action("deck.switch", "Open another deck", ("ctrl+o",)),
    Action("deck.new", "New deck"),
    Action("filter.focus", "Filter the points", ("ctrl+f", "slash")),
    Action("filter.menu", "Choose filters from a list", ("f7",)),
    Action("place.next", "Next place in the source", ("ctrl+g",)),
    Action("history.undo", "Undo", ("ctrl+z",)),
    Action("history.redo", "Redo", ("ctrl+y",)),
    Action("file.save", "Save", ("ctrl+s",)),
    Action("file.export", "Export", ("f9",), footer=4, short="Export"),
    Action("pane.next", "Next pane", ("tab",)),
    Action("pane.previous", "Previous pane", ("shift+tab",)),
    Action("interface.language", "Switch between Chinese and English", ("f10",)),
    Action("interface.theme", "Switch between light and dark"),
    Action(
        "help", "Help", ("f1", "question_mark", "fullwidth_question_mark"), footer=5, short="Help"
    ),
    Action("palette", "All actions", ("ctrl+p",)),
    Action("quit", "Quit", ("ctrl+q",)),
)

_LISTS = {"up", "down", "left", "right", "home", "end", "pageup", "pagedown", "escape", "ctrl+c"}
"""Keys that lists, inputs and dialogs need for themselves."""

_SAME_IN_A_TERMINAL = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace"}

_NAMED = (
    "up|down|left|right|home|end|pageup|pagedown|insert|delete|backspace|tab|enter|escape|space"
)
_KEY = re.compile(
    rf"(?:ctrl\+)?(?:shift\+)?(?:{_NAMED})|ctrl\+(?:shift\+)?[a-z0-9]|f(?:[1-9]|1[0-9]|2[0-4])"
)
_PRINTED = re.compile(r"[A-Za-z0-9]|[a-z]+(?:_[a-z]+)*")
"""A character that is typed: itself, or its name such as `question_mark`."""

_SHOWN = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "pgup",
    "pagedown": "pgdn",
    "delete": "del",
    "slash": "/",
    "question_mark": "?",
    "fullwidth_question_mark": "？",
}


def remapped(changes: Mapping[str, Sequence[str]]) -> tuple[Action, ...]:
    """Return the actions with the keys of some replaced.

    Raises KeyClash naming the action for an id that there is not, a key that no terminal sends,
    and a key that does something else already.
    """
    known = {action.id for action in ACTIONS}
    for action_id, keys in changes.items():
        if action_id not in known:
            raise KeyClash(action_id, "there is no such action")
        for key in keys:
            _refuse_unusable(action_id, key, keys)
    actions = tuple(
        replace(action, keys=tuple(changes.get(action.id, action.keys))) for action in ACTIONS
    )
    owners: dict[str, str] = {}
    for action in sorted(actions, key=lambda each: each.id in changes):
        for key in action.keys:
            owner = owners.setdefault(key, action.id)
            if owner != action.id:
                raise KeyClash(action.id, f"the key '{key}' belongs to {owner}")
    return actions


class KeyClash(ValueError):
    """Keys that can't be given to an action."""

    def __init__(self, action_id: str, problem: str) -> None:
        super().__init__(problem)
        self.action_id = action_id
        """The action that they were given to."""


def _refuse_unusable(action_id: str, key: str, keys: Sequence[str]) -> None:
    """Raise KeyClash for a key that never arrives, or that is needed for something else."""
    if key in _LISTS:
        raise KeyClash(action_id, f"the key '{key}' is needed in lists and dialogs")
    if key in _SAME_IN_A_TERMINAL:
        raise KeyClash(action_id, f"a terminal sends '{key}' as '{_SAME_IN_A_TERMINAL[key]}'")
    if _KEY.fullmatch(key):
        return
    if not _PRINTED.fullmatch(key):
        raise KeyClash(action_id, f"there is no key '{key}' that every terminal sends")
    if not any(_KEY.fullmatch(other) for other in keys):
        # With a Chinese input method on, the program never sees a bare letter.
        raise KeyClash(action_id, f"an input method keeps '{key}' for itself, so add another key")


def bindings(actions: Sequence[Action]) -> list[Binding]:
    """Return Textual's bindings, each of which calls `action_perform` with the action's id."""
    return [
        Binding(key, f"perform('{action.id}')", action.label, show=False)
        for action in actions
        for key in action.keys
    ]


def action_of(actions: Sequence[Action], action_id: str) -> Action:
    """Return the action of an id."""
    return next(action for action in actions if action.id == action_id)


def shown_key(key: str) -> str:
    """Return a key as a user reads it: `shift+↑`, `F1`, `?`."""
    *modifiers, base = key.split("+")
    shown = base.upper() if re.fullmatch(r"f\d+", base) else _SHOWN.get(base, base)
    return "+".join([*modifiers, shown])


def shown_keys(action: Action) -> str:
    """Return the keys of an action as a user reads them; one full-width form stands for both."""
    return " ".join(shown_key(key) for key in action.keys if not key.startswith("fullwidth_"))
