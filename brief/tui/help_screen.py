"""Every action with its keys, on one screen that scrolls."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from brief.language.cells import cells
from brief.tui.actions import Action, Where, shown_keys
from brief.tui.dialogs import Dialog, Word, plain, wrapped
from brief.tui.preferences import preferences_file


class HelpScreen(Dialog[None]):
    """Lists what can be done, by where it can be done."""

    DEFAULT_CSS = """
    HelpScreen #help { height: auto; max-height: 17; }
    HelpScreen #help Static { height: auto; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,f1,question_mark,fullwidth_question_mark", "cancel", show=False)
    ]

    def __init__(self, word: Word, actions: Sequence[Action]) -> None:
        self.word = word
        super().__init__(word, self.word("Help"))
        self._actions = actions

    def parts(self) -> Iterable[Widget]:
        """Return the list."""
        yield VerticalScroll(Static(self._list()), id="help")

    def hint(self) -> str:
        """Return which keys do what."""
        return self.word("↑↓: scroll · Esc: close")

    def on_mount(self) -> None:
        """Let the arrows scroll at once."""
        self.query_one("#help").focus()

    def _list(self) -> Content:
        """Return keys and labels in two columns under a head for each place."""
        names: dict[Where, str] = {
            "anywhere": self.word("Anywhere"),
            "points": self.word("In the list of points"),
            "deck": self.word("In the deck"),
        }
        keys = {action.id: shown_keys(action) or "-" for action in self._actions}
        wide = max(cells(shown) for shown in keys.values()) + 2
        lines: list[Content] = []
        for where, name in names.items():
            here = [action for action in self._actions if action.where == where]
            if here:
                lines.append(Content.assemble((name, "bold $primary")))
            for action in here:
                shown = keys[action.id]
                pad = " " * (wide - cells(shown))
                lines.append(
                    Content.assemble((shown, "$text-accent"), pad, plain(self.word(action.label)))
                )
        remark = self.word(
            "What has no key is in the list of all actions. Keys are changed in {file}.",
            file=str(preferences_file()),
        )
        return Content("\n").join([*lines, Content(""), wrapped(remark)])
